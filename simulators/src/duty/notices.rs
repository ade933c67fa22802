//! Formalities that the declaration sets off, and what should be known of its goods.

use tariff_data::levies::Country;

use super::compute::Computed;
use super::facts::Declaration;
use super::scene::{Case, Scene, Truth};

/// A notice of the table that concerns the declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notified {
    /// Which notice.
    pub notice: usize,
    /// The articles it concerns; none when it is about the whole declaration.
    pub articles: Vec<usize>,
    /// The field on which it depends, when that was not told.
    pub depends_on: Option<&'static str>,
}

pub(super) fn notified(country: &Country, declaration: &Declaration, computed: &Computed) -> Vec<Notified> {
    let mut scene = Scene::new(Case::answered(country, declaration));
    scene.fob = computed.values.fob;
    // The whole value bounds its part.
    scene.fob_most = computed.values.articles.iter().all(Option::is_some).then_some(computed.values.total);
    let mut found = Vec::new();
    for (rank, notice) in country.notices.iter().enumerate() {
        if !notice.basis.provenance.holds_on(declaration.day) || declaration.articles.is_empty() {
            continue;
        }
        let Some(scope) = &notice.lines else {
            let depends_on = match scene.holds(&notice.when, None) {
                Truth::Yes => None,
                Truth::No => continue,
                Truth::Unknown(field) => Some(field),
            };
            found.push(Notified { notice: rank, articles: Vec::new(), depends_on });
            continue;
        };
        let concerned = |rank: &usize| {
            let code = declaration.articles.get(*rank).and_then(|article| article.line.as_ref());
            code.is_some_and(|line| scope.holds(&line.code)) && scene.holds(&notice.when, Some(*rank)) == Truth::Yes
        };
        let articles: Vec<usize> = (0..declaration.articles.len()).filter(concerned).collect();
        if !articles.is_empty() {
            found.push(Notified { notice: rank, articles, depends_on: None });
        }
    }
    found
}
