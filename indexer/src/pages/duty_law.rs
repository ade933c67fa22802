//! What the rules and the dated levies of the duties rest on, unit by unit, for the pages of the law.

use app::parts::applied::AppliedView;
use app::site::SiteContext;
use content::model::UnitId;
use sheets::duty::Book;
use simulators::duty::cited_units;
use std::collections::{BTreeMap, BTreeSet};
use tariff_data::levies::{Basis, Country};

use super::{duties, levies};

/// The units that duties rest on.
pub(super) struct DutyLaw<'a> {
    site: &'a SiteContext,
    /// Units that the rules cite, whatever the country: `sn-douanes:18`.
    rules: BTreeSet<String>,
    /// What each country levies under a unit: words and address, in the order of its table.
    levied: BTreeMap<String, Vec<(String, String)>>,
}

impl<'a> DutyLaw<'a> {
    pub(super) fn new(site: &'a SiteContext, book: &Book) -> Self {
        let rules = cited_units().iter().map(|unit| without_anchor(unit).to_owned()).collect();
        let mut duties = Self { site, rules, levied: BTreeMap::new() };
        for country in &book.countries {
            duties.note(book, country);
        }
        duties
    }

    fn note(&mut self, book: &Book, country: &Country) {
        let r = &self.site.language.messages().reader;
        let say = |words: &str| book.words.typeset(words);
        let name = say(&country.name);
        let page = self.site.href(&levies::current_address(country));
        for levy in &country.levies {
            let rates = levy.rates.iter().map(|rate| &rate.basis);
            let exemptions = levy.exemptions.iter().map(|exemption| &exemption.basis);
            let words = (r.levy)(&name, &say(&levy.name));
            self.cite(rates.chain(exemptions), &words, &format!("{page}#{}", levy.key));
        }
        let roundings = country.roundings.iter().map(|rounding| &rounding.basis);
        let insurances = country.insurance.iter().map(|insurance| &insurance.basis);
        self.cite(roundings.chain(insurances), &(r.levy_rules)(&name), &page);
        let notices = country.notices.iter().map(|notice| &notice.basis);
        self.cite(notices, &(r.levy_notices)(&name), &format!("{page}#avis"));
    }

    fn cite<'b>(&mut self, bases: impl Iterator<Item = &'b Basis>, words: &str, href: &str) {
        for unit in bases.flat_map(|basis| &basis.units) {
            let items = self.levied.entry(without_anchor(unit).to_owned()).or_default();
            if items.iter().all(|(_, known)| known != href) {
                items.push((words.to_owned(), href.to_owned()));
            }
        }
    }

    /// What duties make of a unit; nothing when no rule and no levy cites it.
    pub(super) fn applied(&self, unit: &UnitId) -> Option<AppliedView> {
        let (r, unit) = (&self.site.language.messages().reader, unit.to_string());
        let items = self.levied.get(&unit).cloned().unwrap_or_default();
        (self.rules.contains(&unit) || !items.is_empty()).then(|| AppliedView {
            way: r.applied_duties.to_owned(),
            lead: if items.is_empty() { r.duties_throughout } else { r.levies_lead },
            items,
            links: vec![
                (r.applied_simulator, self.site.href(duties::HOME)),
                (r.levies_link, self.site.href(levies::HOME)),
            ],
        })
    }
}

/// `sn-douanes:136` of `sn-douanes:136#al-3`.
fn without_anchor(unit: &str) -> &str {
    unit.split_once('#').map_or(unit, |(unit, _)| unit)
}
