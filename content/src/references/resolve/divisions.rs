//! Headings.

use std::ops::Range;

use super::Here;
use crate::model::{Division, Entry, Rank};
use crate::references::mention::{Named, Source, Step, Which};
use crate::references::{Nature, Target};

impl Here<'_> {
    /// The heading that a chain of levels names, innermost first.
    pub(super) fn division(self, chain: &[Step], of: &Source, plain: &str, range: Range<usize>) -> Target {
        let named = match of {
            Source::Named(named) => Some(named),
            // A text of one unit has no headings: it cites those of the code it speaks of.
            Source::Unsaid if self.work.meta.single => Some(&Named::Again(Nature::Code)),
            Source::Unsaid | Source::Here => None,
        };
        let text = named.map(|named| self.text(named, plain, range.start));
        if let Some(Target::Outside { name, nature, .. }) = text {
            return Target::Outside { name, nature, place: place(chain) };
        }
        match self.slug(chain) {
            Some(slug) => Target::Division { work: self.work.meta.id.clone(), slug },
            None => Target::Dead { why: "aucune partie de ce texte ne porte ce nom".to_owned() },
        }
    }

    fn slug(self, chain: &[Step]) -> Option<String> {
        let mut above: Option<String> = None;
        for step in chain.iter().rev() {
            above = Some(match step.which {
                Which::Present => self.present(&step.word)?,
                Which::Previous => self.previous(&step.word)?,
                Which::Number(number) => self.numbered(&format!("{}-{number}", step.word), above.as_deref())?,
            });
        }
        above
    }

    /// The heading of this rank above the unit.
    fn present(self, word: &str) -> Option<String> {
        let rank = rank(word)?;
        self.unit.path.iter().find(|step| step.rank == rank).map(|step| step.slug.clone())
    }

    /// The heading of the same rank before it.
    fn previous(self, word: &str) -> Option<String> {
        let present = self.present(word)?;
        let all = all(&self.work.entries);
        let at = all.iter().position(|division| division.slug == present)?;
        let rank = rank(word)?;
        all.iter().take(at).rev().find(|division| division.rank == rank).map(|division| division.slug.clone())
    }

    /// A heading by its number: below the one already found, or near the unit, or anywhere if it is the only one.
    fn numbered(self, own: &str, above: Option<&str>) -> Option<String> {
        let all = all(&self.work.entries);
        let named = |slug: &str| slug.rsplit('/').next() == Some(own);
        let below = |around: &str| {
            let inside =
                |slug: &&str| slug.strip_prefix(around).is_some_and(|rest| rest.starts_with('/')) && named(slug);
            all.iter().map(|division| division.slug.as_str()).find(inside).map(str::to_owned)
        };
        if let Some(above) = above {
            return below(above);
        }
        if let Some(slug) = self.unit.path.iter().rev().find_map(|step| below(&step.slug)) {
            return Some(slug);
        }
        let mut found = all.iter().map(|division| &division.slug).filter(|slug| named(slug));
        match (found.next(), found.next()) {
            (Some(slug), None) => Some(slug.clone()),
            _ => None,
        }
    }
}

fn rank(word: &str) -> Option<Rank> {
    Some(match word {
        "partie" => Rank::Part,
        "titre" => Rank::Title,
        "chapitre" => Rank::Chapter,
        "section" => Rank::Section,
        "sous-section" => Rank::Subsection,
        _ => return None,
    })
}

/// Headings of a work in reading order.
fn all(entries: &[Entry]) -> Vec<&Division> {
    let mut found = Vec::new();
    for entry in entries {
        if let Entry::Division(division) = entry {
            found.push(division);
            found.extend(all(&division.entries));
        }
    }
    found
}

/// *livre II, titre II, chapitre I*: outermost first.
fn place(chain: &[Step]) -> String {
    let levels = chain.iter().rev().map(|step| match step.which {
        Which::Number(number) => format!("{} {}", step.word, roman(number)),
        Which::Present | Which::Previous => step.word.clone(),
    });
    levels.collect::<Vec<_>>().join(", ")
}

fn roman(number: u32) -> String {
    const DIGITS: &[(u32, &str)] =
        &[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if number == 0 || number > 399 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, digits) in DIGITS {
        while rest >= *value {
            text.push_str(digits);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn numbers_are_written_in_roman() {
        for (number, text) in [(1, "I"), (4, "IV"), (13, "XIII"), (99, "XCIX"), (0, "0"), (u32::MAX, "4294967295")] {
            assert_eq!(roman(number), text);
        }
    }
}
