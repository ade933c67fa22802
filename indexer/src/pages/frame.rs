//! What stands around a page: its style sheet, its inline script, and the policy that names both by digest.

use app::messages::Messages;
use app::pages::View;
use app::parts::document::{Destination, Head, Island, Simulator};
use app::site::{Asset, SiteContext};
use app::style;
use base64::Engine;
use sha2::{Digest, Sha256};

/// What a page says of itself.
pub(super) struct Frame {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) destination: Option<Destination>,
    pub(super) sheet: Sheet,
    pub(super) island: Island,
    pub(super) simulator: bool,
    /// JSON-LD.
    pub(super) data: Option<String>,
}

/// Which style sheet a page needs.
#[derive(Clone, Copy)]
pub(super) enum Sheet {
    /// Units and reading pages.
    Law,
    /// Lists and tables of contents.
    Contents,
    /// A table of contents, whose units can be chosen for paper.
    Table,
    /// Two units side by side.
    Compare,
    /// The page of all notes.
    Notebook,
    /// A selection for paper.
    Selection,
    /// The glossary.
    Glossary,
    /// An address that leads nowhere.
    Lost,
    /// Pages with a search box.
    Search,
    /// What is kept on the device.
    Offline,
    /// The list of simulators, the penalties and the pages beside them.
    Simulator,
    /// The duty simulator.
    Duties,
    /// The reader of invoices.
    Invoice,
    /// A guided simulator, by its rank.
    Guided(usize),
    /// The tariff.
    Tariff,
}

/// A style sheet, ready to inline, with the policy of the pages that use it.
struct Dress {
    style: String,
    /// What runs before the first paint.
    script: String,
    policy: String,
}

/// The frames of a build: sheets are joined and hashed once.
pub(super) struct Frames {
    law: Dress,
    contents: Dress,
    offline: Dress,
    compare: Dress,
    notebook: Dress,
    selection: Dress,
    tariff: Dress,
    glossary: Dress,
    search: Dress,
    simulator: Dress,
    duties: Dress,
    invoice: Dress,
    guided: Dress,
    /// Every style sheet and inline script, for the policy of them all.
    styles: Vec<String>,
    inline: Vec<String>,
}

impl Frames {
    pub(super) fn new(site: &SiteContext) -> Self {
        let theme = style::THEME_SCRIPT.trim().to_owned();
        let watched = format!("{theme};{}", style::WATCH_SCRIPT.trim());
        let mut styles = Vec::new();
        let mut dressed = |sheets: &[&str], script: &str| {
            let style = minified(sheets);
            styles.push(style.clone());
            let policy = policy(&[&style], &[script], site.dev_reload.as_deref());
            Dress { style, script: script.to_owned(), policy }
        };
        let mut dress = |sheets| dressed(sheets, &theme);
        let (law, contents, offline) =
            (dress(style::LAW_PAGE), dress(style::CONTENTS_PAGE), dress(style::OFFLINE_PAGE));
        let (compare, notebook, selection) =
            (dress(style::COMPARE_PAGE), dress(style::NOTEBOOK_PAGE), dress(style::SELECTION_PAGE));
        let (tariff, glossary) = (dress(style::TARIFF_PAGE), dress(style::GLOSSARY_PAGE));
        let mut dress = |sheets| dressed(sheets, &watched);
        Self {
            law,
            contents,
            offline,
            compare,
            notebook,
            selection,
            tariff,
            glossary,
            search: dress(style::SEARCH_PAGE),
            simulator: dress(style::SIMULATOR_PAGE),
            duties: dress(style::DUTIES_PAGE),
            invoice: dress(style::INVOICE_PAGE),
            guided: dress(style::ARGUMENTS_PAGE),
            styles,
            inline: vec![theme, watched],
        }
    }

    /// What a host may send with every page and script: all that one page or another needs, and that no other site may
    /// frame them, which a page cannot say itself.
    pub(super) fn policy_of_all(&self, site: &SiteContext) -> String {
        let mut styles: Vec<&str> = self.styles.iter().map(String::as_str).collect();
        styles.sort_unstable();
        styles.dedup();
        let scripts: Vec<&str> = self.inline.iter().map(String::as_str).collect();
        format!("{}; frame-ancestors 'none'", policy(&styles, &scripts, site.dev_reload.as_deref()))
    }

    /// The complete document at `address`.
    pub(super) fn html(
        &self,
        site: &SiteContext,
        m: &'static Messages,
        address: &str,
        frame: Frame,
        main: impl FnOnce() -> View,
    ) -> String {
        let dress = match frame.sheet {
            Sheet::Law => &self.law,
            Sheet::Contents | Sheet::Table => &self.contents,
            Sheet::Offline => &self.offline,
            Sheet::Compare => &self.compare,
            Sheet::Notebook => &self.notebook,
            Sheet::Selection => &self.selection,
            Sheet::Tariff => &self.tariff,
            Sheet::Glossary => &self.glossary,
            Sheet::Search | Sheet::Lost => &self.search,
            Sheet::Simulator => &self.simulator,
            Sheet::Duties => &self.duties,
            Sheet::Invoice => &self.invoice,
            Sheet::Guided(_) => &self.guided,
        };
        let assets = &site.assets;
        let scripts: &[&Option<Asset>] = match frame.sheet {
            Sheet::Law => &[&assets.reader_js, &assets.notes_js],
            Sheet::Contents => &[&assets.reader_js],
            Sheet::Table => &[&assets.reader_js, &assets.choose_js],
            Sheet::Compare => &[&assets.compare_js],
            Sheet::Notebook => &[&assets.notebook_js],
            Sheet::Selection => &[&assets.selection_js],
            Sheet::Offline => &[&assets.inventory_js],
            Sheet::Lost => &[&assets.nearest_js],
            Sheet::Glossary
            | Sheet::Search
            | Sheet::Simulator
            | Sheet::Duties
            | Sheet::Invoice
            | Sheet::Guided(_)
            | Sheet::Tariff => &[],
        };
        let simulator = match frame.sheet {
            Sheet::Duties => Simulator::Duties,
            Sheet::Invoice => Simulator::Invoice,
            Sheet::Guided(rank) => Simulator::Guided(rank),
            _ => Simulator::Penalties,
        };
        let head = Head {
            scripts: scripts.iter().filter_map(|script| (*script).clone()).collect(),
            title: frame.title,
            description: frame.description,
            path: address.to_owned(),
            style: dress.style.clone(),
            theme_script: dress.script.clone(),
            policy: dress.policy.clone(),
            destination: frame.destination,
            island: frame.island,
            simulator: frame.simulator.then_some(simulator),
            data: frame.data,
        };
        app::render::page(site, m, head, main)
    }
}

/// Sheets joined and minified; a sheet that cannot be read is kept as written.
fn minified(sheets: &[&str]) -> String {
    let joined = sheets.concat();
    minifier::css::minify(&joined).map_or_else(|_| joined.clone(), |minified| minified.to_string())
}

/// The content security policy of a page: everything from this host, nothing inline but what is named here.
fn policy(styles: &[&str], inline: &[&str], dev_reload: Option<&str>) -> String {
    let mut scripts = "'self' 'wasm-unsafe-eval'".to_owned();
    for script in inline {
        scripts.push_str(&format!(" '{}'", digest(script)));
    }
    let mut connect = "'self'".to_owned();
    if let Some(script) = dev_reload {
        scripts.push_str(&format!(" '{}'", digest(script)));
        connect.push_str(" ws: wss:");
    }
    let styles: Vec<String> = styles.iter().map(|style| format!("'{}'", digest(style))).collect();
    format!(
        "default-src 'none'; script-src {scripts}; style-src {}; img-src 'self'; connect-src {connect}; \
         manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
        styles.join(" ")
    )
}

fn digest(text: &str) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text)))
}
