//! Every page of the site, as text: the corpus becomes the view models of `app`, and `app` draws them.

mod apparatus;
mod arguments;
mod citation;
mod cited_law;
mod contents;
mod design;
mod duties;
mod duty_law;
mod facts;
mod frame;
mod glossary;
mod integrity;
mod invoice;
mod levies;
mod lists;
mod open_data;
mod outside;
mod passage;
mod penalties;
mod press;
mod rate_changes;
mod reading;
mod tariff;
mod text;
mod unit;
mod versions;
mod web;

#[cfg(test)]
mod tests;

pub use app::messages::Language;
pub use app::site::{Asset, Assets, SiteContext};
pub use cited_law::{Absent, places, places_alone};
pub use rate_changes::rate_changes;

use content::fidelity::Account;
use content::model::Corpus;
use sheets::penalties::Book;
use tariff_data::nomenclature::Nomenclature;

/// One file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Path below the site: `textes/sn-douanes/386/index.html`.
    pub path: String,
    /// The complete document.
    pub html: String,
}

impl Page {
    /// The page at an address below the home page of its language.
    fn new(site: &SiteContext, address: &str, html: String) -> Self {
        Self { path: site.place(&format!("{address}index.html")), html }
    }
}

/// The units, one a line: address below `textes/`, tab, name and work.
#[must_use]
pub fn units_list(corpus: &Corpus) -> String {
    lists::units(corpus)
}

/// The texts by id and short name.
#[must_use]
pub fn titles(corpus: &Corpus) -> Vec<(String, String)> {
    lists::picks(corpus)
}

/// The policy of all pages in one, for hosts that send it themselves: each page bears its own, and both hold.
#[must_use]
pub fn policy(site: &SiteContext) -> String {
    frame::Frames::new(site).policy_of_all(site)
}

/// Draws every page, in reading order. `accounts` tells what became of each source line, and the integrity page prints
/// it; `book` is what the penalties draw on, and `duties` what the duties do.
#[must_use]
pub fn render_all(
    corpus: &Corpus,
    accounts: &[Account],
    book: &Book,
    duties: &sheets::duty::Book,
    site: &SiteContext,
) -> Vec<Page> {
    press::Press::new(site).all(corpus, accounts, book, duties)
}

/// Draws the page of the duty simulator.
#[must_use]
pub fn render_duties(book: &sheets::duty::Book, site: &SiteContext) -> Page {
    duties::page(site, book)
}

/// Draws the pages of the guided simulators.
#[must_use]
pub fn render_arguments(site: &SiteContext) -> Vec<Page> {
    arguments::pages(site)
}

/// Draws the pages on what each country levies.
#[must_use]
pub fn render_levies(book: &sheets::duty::Book, site: &SiteContext) -> Vec<Page> {
    levies::LevyPress::new(site, book).all()
}

/// Draws the page of the reader of invoices.
#[must_use]
pub fn render_invoice(site: &SiteContext) -> Page {
    invoice::page(site)
}

/// Draws the pages of the tariff, in its order, and gives each to `each`: they are many.
///
/// # Errors
/// The first one of `each`.
pub fn render_tariff<E>(
    tariff: &Nomenclature,
    site: &SiteContext,
    each: impl FnMut(Page) -> Result<(), E>,
) -> Result<(), E> {
    tariff::TariffPress::new(site, tariff).all(each)
}
