//! The page of the duty simulator.

use app::messages::FR;
use app::pages::duties::duties;
use app::parts::document::{Destination, Island};
use app::site::SiteContext;

use super::Page;
use super::frame::{Frame, Frames, Sheet};

/// Its address.
pub(super) const HOME: &str = "simulateurs/droits/";

/// Draws it.
pub(super) fn page(site: &SiteContext) -> Page {
    let m = &FR;
    let frame = Frame {
        title: (m.chrome.page_title)(&[m.duties.title, m.chrome.site]),
        description: m.duties.description.to_owned(),
        destination: Some(Destination::Simulators),
        sheet: Sheet::Duties,
        island: Island::None,
        simulator: true,
        data: None,
    };
    let html = Frames::new(site).html(site, m, HOME, frame, || duties(site, m));
    Page { path: format!("{HOME}index.html"), html }
}
