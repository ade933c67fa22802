//! How the answers spread over works, countries and kinds, and the choice of a reader among them.

use crate::document::Work;
use crate::query::{Choice, Filter, Query};

/// One value of a facet and how many units have it, whatever is chosen within the same facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Id, code or name.
    pub value: String,
    /// Name on screen, of a work.
    pub title: String,
    /// How many units.
    pub count: usize,
}

/// The three facets of an answer, each in the order of the catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// Works.
    pub works: Vec<Count>,
    /// Countries.
    pub countries: Vec<Count>,
    /// Kinds of act.
    pub kinds: Vec<Count>,
}

/// Which works the filters of a query let through, and the filters that no work meets.
#[must_use]
pub(crate) fn filtered<'q>(works: &[Work], query: &'q Query) -> (Vec<bool>, Vec<&'q Filter>) {
    let same_sort = |one: &Filter, other: &Filter| std::mem::discriminant(one) == std::mem::discriminant(other);
    let let_through = |work: &Work| {
        query
            .filters
            .iter()
            .all(|filter| query.filters.iter().any(|other| same_sort(filter, other) && work.meets(other)))
    };
    let unmet = query.filters.iter().filter(|filter| !works.iter().any(|work| work.meets(filter))).collect();
    (works.iter().map(let_through).collect(), unmet)
}

/// Which works a choice lets through.
#[must_use]
pub(crate) fn chosen(works: &[Work], choice: &Choice) -> Vec<bool> {
    works.iter().map(|work| by_work(work, choice) && by_country(work, choice) && by_kind(work, choice)).collect()
}

/// Counts answers; `found` are the ranks of their works.
#[must_use]
pub(crate) fn count(works: &[Work], found: impl Iterator<Item = usize>, choice: &Choice) -> Facets {
    let mut each = vec![0_usize; works.len()];
    for work in found {
        if let Some(count) = each.get_mut(work) {
            *count += 1;
        }
    }
    let mut facets = Facets::default();
    for (work, count) in works.iter().zip(each) {
        if by_country(work, choice) && by_kind(work, choice) {
            add(&mut facets.works, &work.id, &work.title, count);
        }
        if by_work(work, choice) && by_kind(work, choice) {
            add(&mut facets.countries, &work.country, "", count);
        }
        if by_work(work, choice) && by_country(work, choice) {
            add(&mut facets.kinds, &work.kind, "", count);
        }
    }
    facets
}

fn by_work(work: &Work, choice: &Choice) -> bool {
    choice.work.is_empty() || choice.work == work.id
}

fn by_country(work: &Work, choice: &Choice) -> bool {
    choice.country.is_empty() || choice.country == work.country
}

fn by_kind(work: &Work, choice: &Choice) -> bool {
    choice.kind.is_empty() || choice.kind == work.kind
}

fn add(counts: &mut Vec<Count>, value: &str, title: &str, count: usize) {
    if count == 0 {
        return;
    }
    match counts.iter_mut().find(|known| known.value == value) {
        Some(known) => known.count += count,
        None => counts.push(Count { value: value.to_owned(), title: title.to_owned(), count }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn works() -> Vec<Work> {
        let work = |id: &str, names: &str, country: &str, kind: &str| Work {
            id: id.into(),
            title: id.to_uppercase(),
            names: names.into(),
            country: country.into(),
            kind: kind.into(),
        };
        vec![
            work("sn-douanes", "Code des douanes Sénégal", "SN", "loi"),
            work("sn-tabac", "Loi tabac Sénégal", "SN", "loi"),
            work("cv-reglement", "Règlement Cabo Verde", "CV", "décret-loi"),
        ]
    }

    fn through(typed: &str) -> Vec<bool> {
        filtered(&works(), &Query::parse(typed)).0
    }

    #[test]
    fn filters_of_one_sort_add_up_and_those_of_two_sorts_narrow() {
        assert_eq!(through("x work:sn-douanes work:sn-tabac"), [true, true, false]);
        assert_eq!(through("x work:tabac"), [false, true, false]);
        assert_eq!(through("x pays:senegal"), [true, true, false]);
        assert_eq!(through("x pays:cv nature:décret-loi"), [false, false, true]);
        assert_eq!(through("x pays:cv nature:loi"), [false, false, false]);
        assert_eq!(through("x"), [true, true, true]);
        let query = Query::parse("x work:bénin");
        assert_eq!(filtered(&works(), &query).1, [&Filter::Work("benin".into())]);
    }

    #[test]
    fn a_choice_leaves_the_counts_of_its_own_facet() {
        let choice = Choice { country: "SN".into(), ..Choice::default() };
        assert_eq!(chosen(&works(), &choice), [true, true, false]);
    }
}
