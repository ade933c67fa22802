//! The home page: what this is, a search box, the works by country, the ways in.

use super::search::search_form;
use crate::messages::Messages;
use crate::site::SiteContext;
use leptos::prelude::*;

/// The home page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HomePage {
    /// How many works there are.
    pub work_count: usize,
    /// Works by country, in the order of the catalogue.
    pub countries: Vec<Country>,
}

/// The works of one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Its name.
    pub name: String,
    /// Its works.
    pub works: Vec<WorkLink>,
}

/// A work in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkLink {
    /// Short name.
    pub title: String,
    /// Address.
    pub href: String,
    /// Kind, date and number of units, in words.
    pub facts: String,
}

/// Draws the home page.
#[must_use]
pub fn home(site: &SiteContext, m: &'static Messages, page: HomePage) -> AnyView {
    let countries = page
        .countries
        .into_iter()
        .map(|country| {
            let works = country
                .works
                .into_iter()
                .map(|work| view! { <li><a href=work.href lang=m.edition()>{work.title}</a><small>{work.facts}</small></li> })
                .collect_view();
            view! { <section><h3>{country.name}</h3><ul>{works}</ul></section> }
        })
        .collect_view();
    let ways = [
        (m.chrome.texts, "textes/", m.home.way_texts),
        (m.chrome.search, "chercher/", m.home.way_search),
        (m.penalties.simulators, "simulateurs/", m.home.way_simulators),
        (m.chrome.integrity, "integrite/", m.home.way_integrity),
        (m.chrome.about, "a-propos/", m.home.way_about),
    ]
    .into_iter()
    .map(|(name, path, words)| view! { <li><a href=site.href(path)>{name}</a><small>{words}</small></li> })
    .collect_view();
    view! {
        <h1>{m.home.title}</h1>
        <p class="lead">{(m.home.lead)(page.work_count)}</p>
        {search_form(site, m)}
        <section class="lands" aria-labelledby="textes">
            <h2 id="textes">{m.home.works}</h2>
            {countries}
        </section>
        <section class="ways" aria-labelledby="entrees">
            <h2 id="entrees">{m.home.ways}</h2>
            <ul>{ways}</ul>
        </section>
    }
    .into_any()
}
