//! The glossary: terms that the works define, where they do, and where a text first uses them.

use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

use crate::model::{Unit, UnitId};
use crate::problem::Problem;
use crate::read::{line_of, toml_problem};

/// A term with its definition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term, as a list shows it.
    pub term: String,
    /// Other forms that lead to it: plurals, shorter forms.
    #[serde(default)]
    pub forms: Vec<String>,
    /// Unit that defines it: `sn-douanes:20`.
    pub unit: String,
    /// Paragraph that defines it; none for an editorial definition.
    #[serde(default)]
    pub anchor: Option<String>,
    /// Words of that paragraph that show it is a definition, when the term itself does not stand there as written.
    #[serde(default)]
    pub printed: Option<String>,
    /// Definition in the words of the project, in the place of one that the source has lost.
    #[serde(default)]
    pub editorial: Option<String>,
    /// Line of `glossary.toml`, for messages.
    #[serde(skip)]
    pub at: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    term: Vec<Spanned<Term>>,
}

/// Reads `glossary.toml`.
pub(crate) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Term> {
    let parsed: File = match toml::from_str(text) {
        Ok(parsed) => parsed,
        Err(error) => {
            problems.push(toml_problem(file, text, 0, &error));
            return Vec::new();
        }
    };
    let placed = parsed.term.into_iter().map(|spanned| {
        let at = line_of(text, spanned.span().start);
        Term { at, ..spanned.into_inner() }
    });
    placed.collect()
}

impl Term {
    /// The unit that defines it, or that should.
    #[must_use]
    pub fn unit_id(&self) -> UnitId {
        let (work, unit) = self.unit.split_once(':').unwrap_or((&self.unit, ""));
        UnitId { work: work.to_owned(), unit: unit.to_owned() }
    }

    /// Its address on the glossary's page: `sn-douanes-poids-brut`.
    #[must_use]
    pub fn slug(&self) -> String {
        let work = self.unit_id().work;
        let mut slug = String::with_capacity(work.len() + self.term.len() + 1);
        slug.push_str(&work);
        for letter in self.term.chars().flat_map(char::to_lowercase) {
            match plain_letter(letter) {
                Some(letter) => slug.push(letter),
                None if slug.ends_with('-') => {}
                None => slug.push('-'),
            }
            if slug.len() == work.len() + 1 && !slug.ends_with('-') {
                slug.insert(work.len(), '-');
            }
        }
        slug
    }
}

fn plain_letter(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'à' | 'â' => Some('a'),
        'ç' => Some('c'),
        'é' | 'è' | 'ê' | 'ë' => Some('e'),
        'î' | 'ï' => Some('i'),
        'ô' => Some('o'),
        'ù' | 'û' => Some('u'),
        _ => None,
    }
}

/// A defined term where a paragraph uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use<'a> {
    /// Bytes of the paragraph's plain text.
    pub range: Range<usize>,
    /// The term.
    pub term: &'a Term,
}

/// The terms of a list that some words use, longest first where two overlap, in printed order; each once.
#[must_use]
pub fn uses<'a>(plain: &str, terms: &[&'a Term]) -> Vec<Use<'a>> {
    let folded = fold(plain);
    let mut found: Vec<Use<'a>> = Vec::new();
    let mut forms: Vec<(String, &'a Term)> = Vec::new();
    for term in terms {
        forms.extend(term.forms.iter().chain([&term.term]).map(|form| (fold(form), *term)));
    }
    forms.sort_by(|(one, _), (other, _)| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    let mut taken: Vec<Range<usize>> = Vec::new();
    for (form, term) in forms {
        for (at, _) in folded.match_indices(&form) {
            let range = at..at + form.len();
            let free = taken.iter().all(|other| range.end <= other.start || other.end <= range.start);
            if !free || !whole(&folded, &range) {
                continue;
            }
            taken.push(range.clone());
            match found.iter_mut().find(|other| other.term == term) {
                Some(other) if other.range.start > range.start => other.range = range,
                Some(_) => {}
                None => found.push(Use { range, term }),
            }
        }
    }
    found.sort_by_key(|one| one.range.start);
    found
}

/// Lower case, one apostrophe, the same number of bytes: a capital whose small letter is longer stays.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == letter.len_utf8() => folded.push(one),
            _ => folded.push(letter),
        }
    }
    folded
}

/// True when no letter stands right before or after.
fn whole(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    let joins = |letter: char| letter.is_alphanumeric() || letter == '-';
    !before.is_some_and(joins) && !after.is_some_and(joins)
}

/// The definition as printed; `None` when the unit has no such paragraph, or it does not hold the words.
#[must_use]
pub fn definition<'a>(term: &Term, unit: &'a Unit) -> Option<&'a crate::model::Block> {
    let anchor = term.anchor.as_deref()?;
    let block = crate::references::blocks(&unit.blocks).into_iter().find(|block| block.anchor == anchor)?;
    let words = term.printed.as_deref().unwrap_or(&term.term);
    fold(&block.text.plain()).contains(&fold(words)).then_some(block)
}

#[cfg(test)]
mod tests {
    use super::{Term, uses};

    fn term(name: &str, forms: &[&str]) -> Term {
        Term {
            term: name.into(),
            forms: forms.iter().map(|form| (*form).into()).collect(),
            unit: "xx-loi:1".into(),
            anchor: Some("al-1".into()),
            printed: None,
            editorial: None,
            at: 1,
        }
    }

    fn found(plain: &str, terms: &[Term]) -> Vec<String> {
        let terms: Vec<&Term> = terms.iter().collect();
        uses(plain, &terms).into_iter().map(|one| plain[one.range].to_owned()).collect()
    }

    #[test]
    fn the_longest_term_wins_and_each_is_told_once() {
        let terms = [term("transit", &[]), term("transit national", &[]), term("tare", &["tares"])];
        assert_eq!(found("Transit national, transit et TRANSIT", &terms), ["Transit national", "transit"]);
        assert_eq!(found("le retard des tares", &terms), ["tares"]);
        assert_eq!(found("", &terms), [""; 0]);
        assert_eq!(found("İ tare é", &terms), ["tare"]);
    }

    #[test]
    fn an_address_is_plain() {
        assert_eq!(term("commissionnaire à l'achat", &[]).slug(), "xx-loi-commissionnaire-a-l-achat");
        assert_eq!(term("étiquetage", &[]).slug(), "xx-loi-etiquetage");
    }
}
