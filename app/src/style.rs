//! Style sheets, by concern, and which pages need which. The build joins, minifies and inlines them.

pub mod tokens;

const TOKENS: &str = include_str!("../style/tokens.css");
const BASE: &str = include_str!("../style/base.css");
const CHROME: &str = concat!(include_str!("../style/chrome.css"), include_str!("../style/languages.css"));
const LAW: &str = include_str!("../style/law.css");
const CONTENTS: &str = include_str!("../style/contents.css");
const OFFLINE: &str = include_str!("../style/offline.css");
const SEARCH: &str = include_str!("../style/search.css");
const SIMULATOR: &str = include_str!("../style/simulator.css");
const DUTIES: &str = include_str!("../style/duties.css");
const INVOICE: &str = include_str!("../style/invoice.css");
const ARGUMENTS: &str = include_str!("../style/arguments.css");
const GLOSSARY: &str = include_str!("../style/glossary.css");
const COMPARE: &str = include_str!("../style/compare.css");
const TARIFF: &str = include_str!("../style/tariff.css");
const NOTES: &str = include_str!("../style/notes.css");
const SELECTION: &str = include_str!("../style/selection.css");
const PAPER: &str = include_str!("../style/paper.css");
const PRINT: &str = include_str!("../style/print.css");

/// All of them.
const ALL: &[&str] = &[
    TOKENS, BASE, CHROME, LAW, CONTENTS, SEARCH, SIMULATOR, DUTIES, INVOICE, ARGUMENTS, GLOSSARY, COMPARE, TARIFF,
    NOTES, SELECTION, PAPER, PRINT,
];

/// Marks a page of which a script did not come, for what it then says; inlined where nothing works without scripts.
pub const WATCH_SCRIPT: &str = include_str!("watch.js");

/// Sets the theme that the reader chose before the first paint; inlined in every page.
pub const THEME_SCRIPT: &str = include_str!("theme.js");

/// Sheets of a unit or a reading page.
pub const LAW_PAGE: &[&str] = &[TOKENS, BASE, CHROME, LAW, NOTES, PRINT];

/// Sheets of lists and tables of contents.
pub const CONTENTS_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, PRINT];

/// Sheets of what is kept on the device.
pub const OFFLINE_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, OFFLINE, PRINT];

/// Sheets of the comparison.
pub const COMPARE_PAGE: &[&str] = &[TOKENS, BASE, CHROME, LAW, COMPARE, PRINT];

/// Sheets of the page of all notes.
pub const NOTEBOOK_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, NOTES, PRINT];

/// Sheets of a selection for paper.
pub const SELECTION_PAGE: &[&str] = &[TOKENS, BASE, CHROME, LAW, NOTES, SELECTION, PRINT];

/// Sheets of the glossary.
pub const GLOSSARY_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, GLOSSARY, PRINT];

/// Sheets of the tariff.
pub const TARIFF_PAGE: &[&str] = &[TOKENS, BASE, CHROME, TARIFF, PRINT];

/// Sheets of the pages with a search box.
pub const SEARCH_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, SEARCH, PRINT];

/// Sheets of the simulators and of the pages beside them.
pub const SIMULATOR_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, SIMULATOR, PAPER, PRINT];

/// Sheets of the duty simulator.
pub const DUTIES_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, SIMULATOR, DUTIES, PAPER, PRINT];

/// Sheets of the reader of invoices.
pub const INVOICE_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, SIMULATOR, INVOICE, PAPER, PRINT];

/// Sheets of the guided simulators.
pub const ARGUMENTS_PAGE: &[&str] = &[TOKENS, BASE, CHROME, CONTENTS, SIMULATOR, ARGUMENTS, PAPER, PRINT];
