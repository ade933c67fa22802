//! The penalties as their pages show them.

use app::pages::penalties::{CiteLink, ClassRow, Classes, OffenceGroup, OffenceRow, RuleRow, ThresholdRow};
use app::parts::applied::AppliedView;
use app::site::SiteContext;
use chrono::NaiveDate;
use content::model::UnitId;
use sheets::penalties::{Book, Cited, find, glance, rules, since, thresholds};
use simulators::penalties::{Group, Offence, citations, offences_of};
use simulators::trace::Citation;
use std::collections::BTreeSet;

/// The penalties with the figures of the latest day on which one changed.
pub(super) struct Penalties<'a> {
    site: &'a SiteContext,
    book: &'a Book,
    day: NaiveDate,
    /// Units that results cite: `sn-douanes:386`.
    cited: BTreeSet<String>,
}

impl<'a> Penalties<'a> {
    pub(super) fn new(site: &'a SiteContext, book: &'a Book) -> Self {
        let cited = citations(&book.table).into_iter().filter_map(|citation| match citation {
            Citation::Unit { unit, .. } => Some(unit),
            Citation::Outside(_) => None,
        });
        Self { site, book, day: book.table.latest_day(), cited: cited.collect() }
    }

    /// What the simulator makes of a unit; nothing when neither a rule nor a result cites it.
    pub(super) fn applied(&self, unit: &UnitId) -> Option<AppliedView> {
        let r = &self.site.language.messages().reader;
        self.cited.contains(&unit.to_string()).then(|| {
            let offences = offences_of(&unit.work, &unit.unit).into_iter().map(|offence| {
                let label = self.book.words.say(&format!("offence.{}.label", offence.key()));
                (label, self.site.href(&format!("simulateurs/penalites/?infraction={}", offence.key())))
            });
            let items: Vec<(String, String)> = offences.collect();
            AppliedView {
                way: if items.is_empty() { r.applied_penalties.to_owned() } else { (r.offences)(items.len()) },
                lead: if items.is_empty() { r.applied_throughout } else { r.applied_lead },
                items,
                links: vec![
                    (r.applied_simulator, self.site.href("simulateurs/penalites/")),
                    (r.applied_rules, self.site.href("simulateurs/penalites/regles/")),
                ],
            }
        })
    }

    /// The catalogue, room by room.
    pub(super) fn groups(&self) -> Vec<OffenceGroup> {
        let mut groups: Vec<OffenceGroup> = Vec::new();
        for (found, offence) in find(&self.book.words, "").into_iter().zip(Offence::ALL) {
            let group: Group = offence.group();
            let row = OffenceRow {
                word: found.word.to_owned(),
                label: found.label,
                terms: found.terms.join(", "),
                href: self.site.href(&format!("simulateurs/penalites/?infraction={}", found.word)),
                cites: self.cites(found.cites),
            };
            match groups.last_mut().filter(|last| last.word == group.key()) {
                Some(last) => last.offences.push(row),
                None => {
                    let word = group.key().to_owned();
                    groups.push(OffenceGroup { name: found.group, word, offences: vec![row] });
                }
            }
        }
        groups
    }

    /// Classes and thresholds.
    pub(super) fn classes(&self) -> Classes {
        let classes = glance(self.book, self.day).unwrap_or_default().into_iter().map(|row| ClassRow {
            word: row.word,
            name: row.class,
            base: row.base,
            fine: row.fine,
            prison: row.prison,
            confiscation: row.confiscation,
            cite: self.cite(row.cite),
        });
        let thresholds = thresholds(self.book, self.day).into_iter().map(|row| ThresholdRow {
            label: row.label,
            figure: row.figure,
            cite: self.cite(row.cite),
        });
        Classes { since: since(self.book), classes: classes.collect(), thresholds: thresholds.collect() }
    }

    /// The decision table.
    pub(super) fn rules(&self) -> Vec<RuleRow> {
        let rows = rules(self.book, self.day).unwrap_or_default().into_iter();
        rows.map(|row| RuleRow {
            facts: row.facts,
            conditions: row.conditions,
            gives: row.gives,
            reading: row.reading,
            cites: self.cites(row.cites),
        })
        .collect()
    }

    fn cites(&self, cites: Vec<Cited>) -> Vec<CiteLink> {
        cites.into_iter().map(|cited| self.cite(cited)).collect()
    }

    fn cite(&self, cited: Cited) -> CiteLink {
        CiteLink { label: cited.label, href: self.site.href(&cited.href) }
    }
}
