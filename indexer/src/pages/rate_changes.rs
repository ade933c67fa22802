//! The days on which what a country levies changes, told as changes for the feed: from the dated tables themselves.

use app::messages::Messages;
use chrono::NaiveDate;
use sheets::duty::Book;
use tariff_data::levies::{Country, Levy};
use tariff_data::provenance::Provenance;

use super::levies;
use crate::formats::RateChange;

/// Every such day of every country, latest first.
#[must_use]
pub fn rate_changes(book: &Book, m: &Messages) -> Vec<RateChange> {
    let mut changes: Vec<RateChange> = Vec::new();
    for country in &book.countries {
        let days = levies::days(country);
        changes.extend(days.iter().map(|day| change(book, m, country, &days, *day)));
    }
    changes.sort_by(|one, other| other.date.cmp(&one.date).then_with(|| one.id.cmp(&other.id)));
    changes
}

fn change(book: &Book, m: &Messages, country: &Country, days: &[NaiveDate], day: NaiveDate) -> RateChange {
    let l = &m.levies;
    let date = day.to_string();
    let named = |moved: fn(&Provenance, NaiveDate) -> bool| {
        let moves = |levy: &&Levy| provenances(levy).any(|provenance| moved(provenance, day));
        let names = country.levies.iter().filter(moves).map(|levy| book.words.typeset(&levy.name));
        names.collect::<Vec<_>>().join(", ")
    };
    let begins = named(|provenance, day| provenance.from == day);
    let ends = named(|provenance, day| provenance.to.and_then(|last| last.succ_opt()) == Some(day));
    RateChange {
        id: format!("prelevements-{}-{date}", country.code),
        title: (l.changed)(&book.words.typeset(&country.name), &(m.works.date)(&date)),
        text: (l.moved)(&begins, &ends),
        path: levies::address(country, days, day),
        date,
    }
}

/// Dates of all that is levied and spared under a levy.
fn provenances(levy: &Levy) -> impl Iterator<Item = &Provenance> {
    let rates = levy.rates.iter().map(|rate| &rate.basis.provenance);
    rates.chain(levy.exemptions.iter().map(|exemption| &exemption.basis.provenance))
}
