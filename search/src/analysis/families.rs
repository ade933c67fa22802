//! Word families of a closed vocabulary: forms that share a stable stem or a paradigm become one term.

use super::false_friends::family_apart;
use super::lexicon::{Lexicon, TermId};
use super::paradigms::relatives;
use super::stem::stable_stem;
use std::collections::{BTreeMap, BTreeSet};

impl Lexicon {
    /// Builds the form-to-lemma table of a vocabulary of folded forms.
    #[must_use]
    pub fn build(vocabulary: &BTreeSet<String>) -> Lexicon {
        let forms: Vec<&String> = vocabulary.iter().collect();
        let place: BTreeMap<&str, usize> = forms.iter().enumerate().map(|(at, form)| (form.as_str(), at)).collect();
        let mut families = Families::new(forms.len());
        let mut by_stem: BTreeMap<String, usize> = BTreeMap::new();
        for (at, form) in forms.iter().enumerate() {
            if !is_inflected(form) {
                continue;
            }
            let apart = family_apart(form);
            let stem = apart.map_or_else(|| stable_stem(form), |line| format!("{line}"));
            families.join(*by_stem.entry(stem).or_insert(at), at);
            if apart.is_some() {
                continue;
            }
            for relative in relatives(form) {
                if let Some(&other) = place.get(relative.as_str())
                    && family_apart(&relative).is_none()
                {
                    families.join(at, other);
                }
            }
        }
        let mut numbers: BTreeMap<usize, TermId> = BTreeMap::new();
        let mut terms = Vec::with_capacity(forms.len());
        for at in 0..forms.len() {
            let next = TermId::try_from(numbers.len()).unwrap_or(TermId::MAX);
            terms.push(*numbers.entry(families.root(at)).or_insert(next));
        }
        Lexicon::from_sorted(vocabulary.iter().cloned().collect(), terms)
    }
}

/// Words long enough to have endings, and made of letters only.
pub(super) fn is_inflected(form: &str) -> bool {
    form.chars().count() >= 3 && !form.contains(|c: char| c.is_ascii_digit())
}

/// Disjoint sets; the root is the smallest member, so that the outcome does not depend on the order of joins.
struct Families(Vec<usize>);

impl Families {
    fn new(count: usize) -> Self {
        Families((0..count).collect())
    }

    fn root(&self, mut at: usize) -> usize {
        while self.0[at] != at {
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (low, high) = (one.min(other), one.max(other));
        self.0[high] = low;
    }
}
