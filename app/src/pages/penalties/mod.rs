//! The penalty simulator, its officer mode, and the pages that let a lawyer check it.

mod catalogue;
mod classes;
mod rules;
mod sheet;
mod tool;

pub use catalogue::{OffenceGroup, OffenceRow, offences};
pub use classes::{ClassRow, Classes, ThresholdRow, classes};
pub use rules::{RuleRow, rules};
pub use tool::{Mode, ToolPage, tool};

use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::site::SiteContext;
use leptos::prelude::*;

/// A paragraph and its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CiteLink {
    /// *Art. 386, al. 1, a)*.
    pub label: String,
    /// Its address.
    pub href: String,
}

fn cite(link: CiteLink) -> AnyView {
    view! { <a class="c" href=link.href>{link.label}</a> }.into_any()
}

fn cites(links: Vec<CiteLink>) -> AnyView {
    let items = links.into_iter().map(|link| view! { <li>{cite(link)}</li> }).collect_view();
    view! { <ul class="cites">{items}</ul> }.into_any()
}

/// The way back to the simulators and, below the penalties, to these.
fn crumbs(site: &SiteContext, m: &'static Messages, below: bool) -> AnyView {
    let mut crumbs = vec![Crumb::new(m.penalties.simulators, site.href("simulateurs/"))];
    if below {
        crumbs.push(Crumb::new(m.penalties.title, site.href("simulateurs/penalites/")));
    }
    breadcrumb(m, crumbs)
}
