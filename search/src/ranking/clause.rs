//! A word of the query and everything it stands for in this corpus: its family, words it starts, words it misspells.

use super::{fuzzy, weights};
use crate::analysis::{Lexicon, TermId, Token, TokenKind, analyse};
use crate::query::Spoken;
use crate::synonyms::Expansion;
use std::ops::Range;

/// Most words that an unfinished word stands for.
const MOST_PREFIXED: usize = 64;
/// Most corrections of one word.
const MOST_CORRECTIONS: usize = 4;

/// One way to satisfy a clause: all its terms together.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// The terms.
    pub terms: Vec<TermId>,
    /// How much it is worth against the word as typed.
    pub weight: f32,
}

/// A word of the query.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// The word as typed, folded.
    pub typed: String,
    /// What it stands for; empty when the corpus knows nothing like it.
    pub alternatives: Vec<Alternative>,
    /// Words used in its place, when it was taken for a typing error.
    pub corrections: Vec<String>,
    /// True for a word of questions, or a small one: it counts a little where it stands, and nobody is asked to have it.
    pub optional: bool,
    /// Its bytes in the query.
    pub range: Range<usize>,
}

/// Words that ask rather than say what is sought, folded.
const QUESTION_WORDS: [&str; 13] = [
    "combien",
    "comment",
    "definir",
    "definition",
    "definitions",
    "pourquoi",
    "quand",
    "quel",
    "quelle",
    "quelles",
    "quels",
    "quoi",
    "signifie",
];

/// Small words of English and Portuguese, which French does not leave out: « statute of limitations », « recurso da decisão ».
const LINKING: &str = "and by com da das do dos em for from in na of or para pelo por the to with";

/// The clauses of a query's words.
#[must_use]
pub(super) fn clauses(words: &[Token], spoken: &[Spoken], last_open: bool, lexicon: &Lexicon) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if let Some(one) = spoken.iter().find(|one| one.range.contains(&word.range.start)) {
            let parts: Vec<&Token> = words[at..].iter().take_while(|part| part.range.start < one.range.end).collect();
            at += parts.len();
            found.push(spoken_clause(one, &parts, lexicon));
            continue;
        }
        let open = last_open && at + 1 == words.len();
        if word.kind == TokenKind::Compound {
            let parts: Vec<&Token> =
                words[at + 1..].iter().take_while(|part| part.range.end <= word.range.end).collect();
            at += 1 + parts.len();
            found.push(compound(word, &parts, last_open && at == words.len(), lexicon));
            continue;
        }
        at += 1;
        let clause = simple(word, open, lexicon);
        // A word typed twice asks for nothing more.
        if !found.iter().any(|known| known.typed == clause.typed && known.alternatives == clause.alternatives) {
            found.push(clause);
        }
    }
    // A question word alone is what is sought.
    if found.iter().any(|clause| !clause.optional) {
        found.iter_mut().filter(|clause| clause.optional).for_each(|clause| clause.corrections.clear());
    } else {
        found.iter_mut().for_each(|clause| clause.optional = false);
    }
    found
}

/// A number or a date said otherwise than printed: the printed form, or the very words.
fn spoken_clause(spoken: &Spoken, parts: &[&Token], lexicon: &Lexicon) -> Clause {
    let mut clause = Clause {
        typed: spoken.forms.join(" "),
        alternatives: Vec::new(),
        corrections: Vec::new(),
        optional: false,
        range: spoken.range.clone(),
    };
    let terms =
        |forms: &mut dyn Iterator<Item = &str>| forms.map(|form| lexicon.resolve(form)).collect::<Option<Vec<_>>>();
    let printed = terms(&mut spoken.forms.iter().map(String::as_str));
    let typed = parts.iter().filter(|part| part.kind != TokenKind::Compound).map(|part| part.form.as_str());
    let words = terms(&mut typed.into_iter());
    for (terms, weight) in [(printed, 1.0), (words, weights::PARTS)] {
        clause.alternatives.extend(terms.filter(|terms| !terms.is_empty()).map(|terms| Alternative { terms, weight }));
    }
    clause
}

/// Adds what words of the trade stand for. Gives what was added, as typed and as used.
pub(super) fn expand(
    clauses: &mut [Clause],
    words: &[Token],
    expansions: &[Expansion],
    lexicon: &Lexicon,
) -> Vec<(Range<usize>, Vec<String>)> {
    let mut told = Vec::new();
    for expansion in expansions {
        let Some(typed) = words.get(expansion.words.clone()) else { continue };
        let (Some(first), Some(last)) = (typed.first(), typed.last()) else { continue };
        let range = first.range.start..last.range.end;
        let mut used = Vec::new();
        for text in &expansion.used {
            let words = analyse(text).into_iter().filter(|word| word.kind != TokenKind::Compound);
            let terms: Option<Vec<TermId>> = words.map(|word| lexicon.resolve(&word.form)).collect();
            let Some(terms) = terms.filter(|terms| !terms.is_empty()) else { continue };
            let weight = weights::synonym(terms.len());
            let mut added = false;
            for clause in clauses.iter_mut().filter(|clause| range.contains(&clause.range.start)) {
                // A word that the trade knows is no typing error.
                if !clause.corrections.is_empty() {
                    clause.corrections.clear();
                    clause.alternatives.clear();
                }
                // Words that hold the one typed say nothing more than it does.
                let more = clause.alternatives.iter().all(|known| known.terms.iter().any(|term| !terms.contains(term)));
                if more {
                    added = true;
                    clause.alternatives.push(Alternative { terms: terms.clone(), weight });
                }
            }
            if added {
                used.push(text.clone());
            }
        }
        if !used.is_empty() {
            told.push((range, used));
        }
    }
    told
}

/// The terms of a word that must stand as it is: phrases, exclusions.
#[must_use]
pub(super) fn exact(word: &Token, lexicon: &Lexicon) -> Option<TermId> {
    lexicon.resolve(&word.form)
}

fn is_linking(form: &str) -> bool {
    LINKING.split(' ').any(|word| word == form)
}

fn simple(word: &Token, open: bool, lexicon: &Lexicon) -> Clause {
    let mut clause = Clause {
        typed: word.form.clone(),
        alternatives: Vec::new(),
        corrections: Vec::new(),
        optional: !open && (QUESTION_WORDS.contains(&word.form.as_str()) || is_linking(&word.form)),
        range: word.range.clone(),
    };
    // An unfinished word is taken for itself only if the corpus has it as it is: « com » is no family yet.
    let known = if open { lexicon.term_of(&word.form) } else { lexicon.resolve(&word.form) };
    known.into_iter().for_each(|term| clause.accept(term, 1.0));
    if open && word.form.chars().count() >= 2 {
        for at in lexicon.with_prefix(&word.form).take(MOST_PREFIXED) {
            clause.accept(lexicon.terms()[at], weights::PREFIX);
        }
    }
    if clause.alternatives.is_empty() && open {
        lexicon.resolve(&word.form).into_iter().for_each(|term| clause.accept(term, 1.0));
    }
    if clause.alternatives.is_empty() && word.kind == TokenKind::Number {
        return spaced_number(word, clause, lexicon);
    }
    if clause.alternatives.is_empty() {
        for (errors, at) in corrections(&word.form, open, lexicon).into_iter().take(MOST_CORRECTIONS) {
            let weight = if errors <= 1 { weights::ONE_ERROR } else { weights::TWO_ERRORS };
            clause.accept(lexicon.terms()[at], weight);
            clause.corrections.push(lexicon.forms()[at].clone());
        }
    }
    clause
}

impl Clause {
    /// Adds a term, unless it is there already with at least that weight: the best way in comes first.
    fn accept(&mut self, term: TermId, weight: f32) {
        if !self.alternatives.iter().any(|known| known.terms == [term]) {
            self.alternatives.push(Alternative { terms: vec![term], weight });
        }
    }
}

/// « 390 391 » reads as one number; when the corpus has no such number, it is two.
fn spaced_number(word: &Token, mut clause: Clause, lexicon: &Lexicon) -> Clause {
    let digits = &word.form;
    if digits.len() > 3 && digits.len() <= 6 && word.range.len() > digits.len() {
        let (head, tail) = (digits.get(..digits.len() - 3), digits.get(digits.len() - 3..));
        let both: Option<Vec<TermId>> = [head, tail].iter().map(|part| lexicon.term_of((*part)?)).collect();
        clause.alternatives.extend(both.map(|terms| Alternative { terms, weight: 1.0 }));
    }
    clause
}

/// A hyphenated word: as a whole, or by its parts.
fn compound(word: &Token, parts: &[&Token], open: bool, lexicon: &Lexicon) -> Clause {
    let mut clause = simple(word, open, lexicon);
    if !clause.corrections.is_empty() {
        clause.alternatives.clear();
        clause.corrections.clear();
    }
    let terms: Option<Vec<TermId>> = parts.iter().map(|part| lexicon.resolve(&part.form)).collect();
    if let Some(terms) = terms.filter(|terms| !terms.is_empty()) {
        clause.alternatives.push(Alternative { terms, weight: weights::PARTS });
    } else if clause.alternatives.is_empty() {
        // Some part is unknown: each known or correctable part will do.
        for part in parts {
            let piece = simple(part, false, lexicon);
            clause.alternatives.extend(piece.alternatives);
            clause.corrections.extend(piece.corrections);
        }
    }
    clause
}

/// The words at the fewest errors, in order; digits are never corrected.
fn corrections(form: &str, open: bool, lexicon: &Lexicon) -> Vec<(usize, usize)> {
    let typed: Vec<char> = form.chars().collect();
    let most = fuzzy::allowed(typed.len());
    let has_digits = |form: &str| form.bytes().any(|byte| byte.is_ascii_digit());
    let mut found: Vec<(usize, usize)> = Vec::new();
    if most == 0 || has_digits(form) {
        return found;
    }
    let mut nearest = usize::MAX;
    let mut known: Vec<char> = Vec::new();
    for (at, candidate) in lexicon.forms().iter().enumerate() {
        known.clear();
        known.extend(candidate.chars());
        let Some(errors) = fuzzy::errors(&typed, &known, most, open).filter(|_| !has_digits(candidate)) else {
            continue;
        };
        // A wrong first letter is rare: such words come after the others.
        let errors = errors + usize::from(known.first() != typed.first());
        if errors < nearest {
            found.clear();
            nearest = errors;
        }
        if errors == nearest {
            found.push((errors, at));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Query;
    use crate::analysis::{analyse, fold::fold};
    use std::collections::BTreeSet;

    const WORDS: &str = "déclarant déclaration déclarer douane douanes douanier entrepôt procès verbal procès-verbaux \
                         transit trafic passavant 391 390 5000000 définition";

    fn lexicon() -> Lexicon {
        let forms = WORDS.split_whitespace().flat_map(|word| analyse(word).into_iter().map(|token| token.form));
        Lexicon::build(&forms.collect::<BTreeSet<_>>())
    }

    fn read(query: &str, open: bool) -> Vec<Clause> {
        let query = if open { Query::parse_typing(query) } else { Query::parse(query) };
        clauses(&query.words, &query.spoken, query.last_word_open, &lexicon())
    }

    fn names(clause: &Clause) -> Vec<String> {
        let lexicon = lexicon();
        clause
            .alternatives
            .iter()
            .map(|one| one.terms.iter().map(|term| lexicon.name(*term)).collect::<Vec<_>>().join("+"))
            .collect()
    }

    #[test]
    fn an_open_word_stands_for_all_it_starts() {
        assert_eq!(names(&read("douane tra", true)[1]), ["trafic", "transit"]);
        assert!(read("douane tra", false)[1].alternatives.is_empty());
    }

    #[test]
    fn typing_errors_are_corrected_and_told_but_never_in_numbers_or_short_words() {
        let corrected = read("declartion", false);
        assert_eq!(corrected[0].corrections, ["declaration"]);
        assert_eq!(corrected[0].alternatives[0].weight, weights::ONE_ERROR);
        assert_eq!(read("pasavnt", false)[0].corrections, Vec::<String>::new(), "two errors in seven letters");
        assert!(read("392", false)[0].alternatives.is_empty());
        assert!(read("5000001", false)[0].alternatives.is_empty());
        assert!(read("trak", false)[0].alternatives.is_empty());
        assert!(read("entrepot", false)[0].corrections.is_empty(), "a word without its accent is no error");
    }

    #[test]
    fn two_numbers_typed_side_by_side_are_two() {
        assert_eq!(names(&read("390 391", false)[0]), ["390+391"]);
        assert_eq!(names(&read("5 000 000", false)[0]), ["5000000"]);
    }

    #[test]
    fn amounts_in_words_are_their_digits_or_their_words() {
        assert_eq!(names(&read("cinq millions", false)[0]), ["5000000"]);
        assert_eq!(names(&read("5 millions de transit", false)[1]), ["transit"]);
        assert!(read("six millions", false)[0].alternatives.is_empty());
    }

    #[test]
    fn words_of_the_trade_stand_for_those_of_the_law_and_are_no_typing_errors() {
        let expand_in = |typed: &str, used: &str| {
            let query = Query::parse(typed);
            let mut found = clauses(&query.words, &[], false, &lexicon());
            let expansion = Expansion { words: 0..query.words.len(), used: vec![used.to_owned()] };
            (expand(&mut found, &query.words, &[expansion], &lexicon()), found)
        };
        let (told, found) = expand_in("pasavant", "transit");
        assert_eq!((told.len(), names(&found[0])), (1, vec!["transit".to_owned()]));
        assert!(found[0].corrections.is_empty());
        let (told, _) = expand_in("pasavant", "mot inconnu");
        assert!(told.is_empty(), "what the corpus does not hold is not told");
    }

    #[test]
    fn a_hyphenated_word_is_itself_or_its_parts() {
        let clause = &read("procès-verbal", false)[0];
        assert_eq!(names(clause), [fold("procesverbaux"), "proces+verbal".into()]);
    }

    #[test]
    fn words_of_questions_are_optional_unless_alone() {
        let clauses = read("définition transit", false);
        assert!(clauses[0].optional && !clauses[1].optional);
        assert!(!read("définition", false)[0].optional);
    }
}
