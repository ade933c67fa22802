//! The page of the reader of invoices.

use app::pages::invoice as draw;
use app::parts::document::{Destination, Island};
use app::site::SiteContext;

use super::Page;
use super::frame::{Frame, Frames, Sheet};

/// Its address.
pub(super) const ADDRESS: &str = "simulateurs/droits/facture/";

/// Draws the page.
pub(super) fn page(site: &SiteContext) -> Page {
    let m = site.language.messages();
    let frame = Frame {
        title: (m.chrome.page_title)(&[m.invoice.title, m.chrome.site]),
        description: m.invoice.description.to_owned(),
        destination: Some(Destination::Simulators),
        sheet: Sheet::Invoice,
        island: Island::None,
        simulator: true,
        data: None,
    };
    let html = Frames::new(site).html(site, m, ADDRESS, frame, || draw::invoice(site, m));
    Page::new(site, ADDRESS, html)
}
