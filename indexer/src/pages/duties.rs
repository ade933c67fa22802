//! The page of the duty simulator.

use app::pages::duties::duties;
use app::parts::document::{Destination, Island};
use app::site::SiteContext;
use sheets::duty::{Book, NoLines, sheet};
use simulators::duty::NEXT;
use tariff_data::levies::Country;

use super::Page;
use super::frame::{Frame, Frames, Sheet};

/// Its address.
pub(super) const HOME: &str = "simulateurs/droits/";

/// Draws it.
pub(super) fn page(site: &SiteContext, book: &Book) -> Page {
    let m = site.language.messages();
    // The page puts its own day in the place of this one.
    let day = book.countries.first().map(Country::checked_on).unwrap_or_default();
    let blank = sheet(book, &NoLines, &[(NEXT.to_owned(), String::new())], day).to_json();
    let frame = Frame {
        title: (m.chrome.page_title)(&[m.duties.title, m.chrome.site]),
        description: m.duties.description.to_owned(),
        destination: Some(Destination::Simulators),
        sheet: Sheet::Duties,
        island: Island::None,
        simulator: true,
        data: None,
    };
    let html = Frames::new(site).html(site, m, HOME, frame, || duties(site, m, blank));
    Page::new(site, HOME, html)
}
