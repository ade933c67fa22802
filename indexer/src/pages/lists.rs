//! The home page and the list of works.

use super::{contents, facts};
use app::messages::Messages;
use app::pages::home::{Country, HomePage, WorkLink};
use app::pages::works::WorkRow;
use app::site::SiteContext;
use content::model::Corpus;

/// The home page.
pub(super) fn home(site: &SiteContext, m: &Messages, corpus: &Corpus) -> HomePage {
    let mut countries: Vec<Country> = Vec::new();
    for work in &corpus.works {
        let name = (m.works.country)(&work.meta.country);
        let link = WorkLink {
            title: work.meta.title.clone(),
            href: site.href(&contents::address(work)),
            facts: facts::line(m, work, false),
        };
        match countries.iter_mut().find(|country| country.name == name) {
            Some(country) => country.works.push(link),
            None => countries.push(Country { name: name.to_owned(), works: vec![link] }),
        }
    }
    HomePage { work_count: corpus.works.len(), countries }
}

/// The list of works.
pub(super) fn works(site: &SiteContext, m: &Messages, corpus: &Corpus) -> Vec<WorkRow> {
    corpus
        .works
        .iter()
        .map(|work| WorkRow {
            title: work.meta.title.clone(),
            long_title: work.meta.long_title.clone(),
            href: site.href(&contents::address(work)),
            facts: facts::line(m, work, true),
            status: facts::status(m, work),
        })
        .collect()
}

/// The works by id and short name.
pub(super) fn picks(corpus: &Corpus) -> Vec<(String, String)> {
    corpus.works.iter().map(|work| (work.meta.id.clone(), work.meta.title.clone())).collect()
}

/// The units, one a line: address below `textes/`, tab, name and work.
pub(super) fn units(corpus: &Corpus) -> String {
    let mut list = String::new();
    for work in &corpus.works {
        for unit in &work.units {
            let address = work.unit_address(unit);
            let below = address.trim_start_matches("textes/").trim_end_matches('/');
            list.push_str(&format!("{below}\t{} · {}\n", unit.name(&work.meta), work.meta.title));
        }
    }
    list
}
