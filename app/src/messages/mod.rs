//! Words of the interface, one catalogue per language. Views take them from here and never write their own.

pub mod arguments;
mod compare;
mod design;
mod duties;
pub mod en;
mod formats;
mod fr;
mod glossary;
mod invoice;
mod language;
mod levies;
mod notebook;
mod offline;
mod penalties;
pub mod pt;
mod reader;
mod search;
mod tariff;

pub use compare::Compare;
pub use duties::Duties;
pub use en::EN;
pub use pt::PT;
mod proof;
mod versions;

pub use design::Design;
pub use formats::{Formats, Section, Sections};
pub use fr::FR;
pub use glossary::Glossary;
pub use invoice::Invoice;
pub use language::Language;
pub use levies::Levies;
pub use notebook::Notebook;
pub use offline::{Offline, Parcels};
pub use penalties::{Penalties, Tool};
pub use proof::Proof;
pub use reader::Reader;
pub use search::Search;
pub use tariff::Tariff;
pub use versions::Versions;

/// Every word of the interface in one language.
#[derive(Debug)]
pub struct Messages {
    /// BCP 47 tag of the language.
    pub language: &'static str,
    /// What stands around every page.
    pub chrome: Chrome,
    /// The home page.
    pub home: Home,
    /// The list of works and the tables of contents.
    pub works: Works,
    /// An article or other unit, and the reading pages.
    pub unit: Unit,
    /// Editorial notes.
    pub notes: Notes,
    /// Abbreviations of a citation.
    pub citation: Citation,
    /// Search.
    pub search: Search,
    /// The page on what the texts rest on.
    pub integrity: Integrity,
    /// The page about the site.
    pub about: About,
    /// The page for an address that leads nowhere.
    pub not_found: NotFound,
    /// The simulators.
    pub penalties: Penalties,
    /// The duty simulator.
    pub duties: Duties,
    /// The tariff.
    pub tariff: Tariff,
    /// The guided simulators.
    pub arguments: arguments::Arguments,
    /// What each country levies.
    pub levies: Levies,
    /// The reader of invoices.
    pub invoice: Invoice,
    /// What is kept on the device.
    pub offline: Offline,
    /// Two units side by side.
    pub compare: Compare,
    /// The page on the design.
    pub design: Design,
    /// The glossary.
    pub glossary: Glossary,
    /// What connects the law.
    pub reader: Reader,
    /// Private notes, and the selection for paper.
    pub notebook: Notebook,
    /// Open formats.
    pub formats: Formats,
    /// What proves that the texts are whole.
    pub proof: Proof,
    /// Dated versions.
    pub versions: Versions,
}

impl Messages {
    /// The language of what belongs to the edition of the law, and is not translated: titles, notes, labels of the tariff.
    /// Nothing where the page speaks it already.
    #[must_use]
    pub fn edition(&self) -> Option<&'static str> {
        let edition = Language::EDITION.tag();
        (self.language != edition).then_some(edition)
    }

    /// The language of the page, for its own words amid those of the edition. Nothing where both are the same.
    #[must_use]
    pub fn own(&self) -> Option<&'static str> {
        self.edition().map(|_| self.language)
    }
}

/// What stands around every page.
#[derive(Debug)]
pub struct Chrome {
    /// Name of the site.
    pub site: &'static str,
    /// One line on what the site is.
    pub tagline: &'static str,
    /// Title of a page: what it shows, then the work or the site.
    pub page_title: fn(&[&str]) -> String,
    /// Shortcuts of the installed site: name, address below the home page.
    pub shortcuts: &'static [(&'static str, &'static str)],
    /// First link of the page, for the keyboard.
    pub skip: &'static str,
    /// Name of the main navigation.
    pub navigation: &'static str,
    /// Destination: texts.
    pub texts: &'static str,
    /// Destination: search.
    pub search: &'static str,
    /// Name of the breadcrumb.
    pub breadcrumb: &'static str,
    /// Name of the links to the page in other languages.
    pub languages: &'static str,
    /// Proposes the page in this language to who once chose it: *Lire cette page en français*.
    pub read_here: &'static str,
    /// What belongs to the edition of the law stays in its language; empty where the page speaks it.
    pub edition: &'static str,
    /// Theme button: follows the device.
    pub theme_auto: &'static str,
    /// Theme button: light.
    pub theme_light: &'static str,
    /// Theme button: dark.
    pub theme_dark: &'static str,
    /// Name of the theme button, before its state.
    pub theme: &'static str,
    /// Link to the page about the site.
    pub about: &'static str,
    /// Link to the integrity page.
    pub integrity: &'static str,
    /// What a reader must not forget, on every page.
    pub reserve: &'static str,
    /// Button: a new version of the site is there.
    pub update: &'static str,
    /// Before the address of the page, on paper.
    pub printed_from: &'static str,
    /// On paper, before the day of printing.
    pub printed_on: &'static str,
    /// On paper, before the version of the figures.
    pub figures: &'static str,
    /// Between a label and what it names.
    pub colon: &'static str,
    /// Said where a script of the page did not come.
    pub unloaded: &'static str,
}

/// The home page.
#[derive(Debug)]
pub struct Home {
    /// Main heading.
    pub title: &'static str,
    /// What the site holds.
    pub lead: fn(usize) -> String,
    /// Description for search engines.
    pub description: &'static str,
    /// Heading of the works.
    pub works: &'static str,
    /// Heading of the ways in.
    pub ways: &'static str,
    /// Way in: texts.
    pub way_texts: &'static str,
    /// Way in: search.
    pub way_search: &'static str,
    /// Way in: simulators.
    pub way_simulators: &'static str,
    /// Way in: integrity.
    pub way_integrity: &'static str,
    /// Way in: about.
    pub way_about: &'static str,
}

/// The list of works and the tables of contents.
#[derive(Debug)]
pub struct Works {
    /// Heading of the list.
    pub title: &'static str,
    /// Lead of the list.
    pub lead: &'static str,
    /// Description of the list.
    pub description: &'static str,
    /// Names of countries by code.
    pub country: fn(&str) -> &'static str,
    /// Date in words; a work may have none.
    pub date: fn(&str) -> String,
    /// A work without date.
    pub undated: &'static str,
    /// *433 articles*.
    pub units: fn(usize, &str) -> String,
    /// Heading of a table of contents.
    pub contents: &'static str,
    /// Description of a table of contents.
    pub contents_description: fn(&str) -> String,
    /// Range of units under a heading: *art. 27 à 61*, from what a unit is called, the first and the last.
    pub range: fn(&str, &str, &str) -> String,
    /// Link to the whole of a title or chapter.
    pub read_division: &'static str,
    /// Link to the whole of a work without headings.
    pub read_work: &'static str,
    /// A heading of the editor, for those who listen.
    pub reconstructed: &'static str,
    /// Which version, in a list.
    pub version: fn(&str) -> String,
    /// A gap, in a list.
    pub gap: fn(&str) -> String,
    /// Label: sort of act and country.
    pub kind: &'static str,
    /// Label: date.
    pub date_label: &'static str,
    /// Label: where it was published.
    pub publication: &'static str,
    /// Label: which version.
    pub status: &'static str,
    /// Label: source file.
    pub source: &'static str,
    /// Heading of what identifies a work.
    pub identity: &'static str,
    /// Kinds of work.
    pub kinds: Kinds,
}

/// Kinds of work.
#[derive(Debug)]
pub struct Kinds {
    /// An act of parliament.
    pub law: &'static str,
    /// A decree with the force of law.
    pub decree_law: &'static str,
    /// A regulation.
    pub regulation: &'static str,
    /// An order of a minister.
    pub order: &'static str,
    /// A circular.
    pub circular: &'static str,
    /// Operating procedures.
    pub procedures: &'static str,
    /// A report.
    pub report: &'static str,
}

/// An article or other unit, and the reading pages.
#[derive(Debug)]
pub struct Unit {
    /// Description: the unit's name, the work, its first words.
    pub description: fn(&str, &str, &str) -> String,
    /// Description of a reading page.
    pub reading_description: fn(&str, &str) -> String,
    /// Heading of the reading page of a whole work.
    pub whole_work: &'static str,
    /// Name of the previous and next links.
    pub around: &'static str,
    /// Previous unit.
    pub previous: &'static str,
    /// Next unit.
    pub next: &'static str,
    /// Button that copies the citation.
    pub copy: &'static str,
    /// Button that copies the unit's citation while a paragraph of it is chosen, before the unit: *Copier : Art. 386*.
    pub copy_whole: &'static str,
    /// Said once copied.
    pub copied: &'static str,
    /// Said when the browser refuses to copy.
    pub copy_failed: &'static str,
    /// Name of the quiet link to an unnumbered paragraph, from its place: *al. 2*.
    pub address_of: fn(&str) -> String,
    /// Button that prints.
    pub print: &'static str,
    /// Heading of the source.
    pub source: &'static str,
    /// *fichier …, ligne …*.
    pub source_place: fn(&str, usize) -> String,
    /// Link back to the table of contents.
    pub contents: &'static str,
    /// What names a gap.
    pub gap_label: &'static str,
    /// Before the consequence of a gap.
    pub gap_consequence: &'static str,
}

/// Editorial notes.
#[derive(Debug)]
pub struct Notes {
    /// *Note 2*.
    pub name: fn(usize) -> String,
    /// Label: words as printed.
    pub printed: &'static str,
    /// Label: probable reading.
    pub reading: &'static str,
    /// Label: what the words probably cite.
    pub proposed: &'static str,
    /// Label: why.
    pub remark: &'static str,
    /// Label: kind of defect.
    pub kind: &'static str,
    /// Words between quotation marks.
    pub quoted: fn(&str) -> String,
    /// The defect changes nothing.
    pub effect_none: &'static str,
    /// The defect touches the sense.
    pub effect_meaning: &'static str,
    /// The defect touches a rule of calculation.
    pub effect_tool: &'static str,
    /// Heading of the notes that mark no words.
    pub unmarked: &'static str,
}

/// Abbreviations of a citation.
#[derive(Debug)]
pub struct Citation {
    /// *Art. 386*, from what a unit is called and its id.
    pub unit: fn(&str, &str) -> String,
    /// *al. 1*, from what a numbered paragraph is called and its number.
    pub paragraph: fn(&str, u32) -> String,
    /// *2e tiret*.
    pub dash: fn(usize) -> String,
    /// *2e alinéa non numéroté*.
    pub unnumbered: fn(usize) -> String,
    /// From one place to another.
    pub span: fn(&str, &str) -> String,
    /// A label printed more than once, and which one is meant: *al. 2 (second)*.
    pub repeated: fn(&str, usize) -> String,
}

/// The page on what the texts rest on.
#[derive(Debug)]
pub struct Integrity {
    /// Heading.
    pub title: &'static str,
    /// Description.
    pub description: &'static str,
    /// Lead.
    pub lead: &'static str,
    /// Caption of the table of works.
    pub works_caption: &'static str,
    /// Column: work.
    pub work: &'static str,
    /// Column: units.
    pub units: &'static str,
    /// Column: notes.
    pub notes: &'static str,
    /// Column: gaps.
    pub gaps: &'static str,
    /// Heading and caption of the table of sources.
    pub sources: &'static str,
    /// Column: file.
    pub file: &'static str,
    /// Column: lines of the file.
    pub lines: &'static str,
    /// Column: lines held by a unit or a heading.
    pub lines_text: &'static str,
    /// Column: blank lines.
    pub lines_blank: &'static str,
    /// Column: listed exclusions.
    pub lines_excluded: &'static str,
    /// Heading of the gaps.
    pub gaps_title: &'static str,
    /// No gap.
    pub no_gaps: &'static str,
    /// Heading of the exclusions.
    pub exclusions: &'static str,
    /// Lead of the exclusions.
    pub exclusions_lead: &'static str,
    /// A number in words: *4 346*.
    pub number: fn(usize) -> String,
    /// *lignes 3 à 36*.
    pub line_range: fn(usize, usize) -> String,
    /// Furniture of the paper.
    pub furniture: &'static str,
    /// Matter that is not customs law.
    pub out_of_scope: &'static str,
}

/// The page about the site.
#[derive(Debug)]
pub struct About {
    /// Heading.
    pub title: &'static str,
    /// Description.
    pub description: &'static str,
    /// Sections: heading and paragraphs.
    pub sections: &'static [(&'static str, &'static [&'static str])],
    /// *Version …*.
    pub version: fn(&str) -> String,
}

/// The page for an address that leads nowhere.
#[derive(Debug)]
pub struct NotFound {
    /// Heading.
    pub title: &'static str,
    /// What happened.
    pub text: &'static str,
    /// What to do.
    pub advice: &'static str,
}
