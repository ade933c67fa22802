//! The pages of the guided simulators.

use app::messages::Messages;
use app::messages::arguments::Guide;
use app::pages::arguments::arguments;
use app::parts::applied::AppliedView;
use app::parts::document::{Destination, Island};
use app::site::SiteContext;
use content::model::UnitId;
use sheets::argument::{Tool, cited_places};
use std::collections::BTreeSet;

use super::Page;
use super::frame::{Frame, Frames, Sheet};
use crate::arguments::file;

/// The words of a simulator's page.
const fn guide(m: &'static Messages, tool: Tool) -> &'static Guide {
    match tool {
        Tool::Value => &m.arguments.value,
        Tool::Origin => &m.arguments.origin,
        Tool::Defence => &m.arguments.defence,
        Tool::Dispute => &m.arguments.dispute,
    }
}

/// Its address below the home page.
fn home(tool: Tool) -> String {
    format!("simulateurs/{}/", file(tool))
}

/// The units that the guided simulators rest on.
pub(super) struct Guides<'a> {
    site: &'a SiteContext,
    cited: Vec<(Tool, BTreeSet<String>)>,
}

impl<'a> Guides<'a> {
    pub(super) fn new(site: &'a SiteContext) -> Self {
        let units = |tool: Tool| {
            cited_places(tool).into_iter().map(|cite| format!("{}:{}", cite.work(), cite.article())).collect()
        };
        Self { site, cited: Tool::ALL.iter().map(|tool| (*tool, units(*tool))).collect() }
    }

    /// Which of them rest on a unit; nothing when none does.
    pub(super) fn applied(&self, unit: &UnitId) -> Option<AppliedView> {
        let m = self.site.language.messages();
        let (a, unit) = (&m.arguments, unit.to_string());
        let tools = self.cited.iter().filter(|(_, units)| units.contains(&unit)).map(|(tool, _)| *tool);
        let items: Vec<(String, String)> =
            tools.map(|tool| (guide(m, tool).title.to_owned(), self.site.href(&home(tool)))).collect();
        (!items.is_empty()).then(|| AppliedView {
            way: (a.applied)(items.len()),
            lead: a.applied_lead,
            items,
            links: vec![(m.penalties.simulators, self.site.href("simulateurs/"))],
        })
    }
}

/// Draws them.
pub(super) fn pages(site: &SiteContext) -> Vec<Page> {
    let frames = Frames::new(site);
    Tool::ALL.iter().enumerate().map(|(rank, tool)| page(&frames, site, rank, *tool)).collect()
}

fn page(frames: &Frames, site: &SiteContext, rank: usize, tool: Tool) -> Page {
    let m = site.language.messages();
    let (guide_of, address) = (guide(m, tool), home(tool));
    let frame = Frame {
        title: (m.chrome.page_title)(&[guide_of.title, m.chrome.site]),
        description: guide_of.description.to_owned(),
        destination: Some(Destination::Simulators),
        sheet: Sheet::Guided(rank),
        island: Island::None,
        simulator: true,
        data: None,
    };
    let others = Tool::ALL.iter().filter(|other| **other != tool);
    let beside = others.map(|other| (guide(m, *other).title, site.href(&home(*other)))).collect();
    let html = frames.html(site, m, &address, frame, || arguments(site, m, guide_of, beside));
    Page::new(site, &address, html)
}
