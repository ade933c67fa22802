//! Finds an offence by its name, by the words of the code or of the trade, or by its article.

use search::analysis::fold::fold;
use simulators::penalties::{Group, Offence};

use super::cited::{Cited, one};
use crate::{Catalogue, Language};

/// An offence of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its word in addresses.
    pub word: &'static str,
    /// Its name.
    pub label: String,
    /// Where it stands in the catalogue.
    pub group: String,
    /// The words of the code or of the trade that lead to it.
    pub terms: Vec<String>,
    /// The paragraphs that name it.
    pub cites: Vec<Cited>,
}

/// What a name or a term that begins with all that was typed weighs besides; one that is all of it, a little more.
const WHOLE: usize = 6;

/// Offences that answer all that was typed, best first, then those that answer most of its words; all of them, room by room,
/// when nothing was typed.
#[must_use]
pub fn find(words: &Catalogue, typed: &str) -> Vec<Found> {
    let language = words.language();
    let tokens = |text: &str| tokens(language, text);
    let wanted = tokens(typed);
    let mut found: Vec<((usize, usize), Found)> = Vec::new();
    for offence in Offence::ALL {
        let found_here = entry(words, *offence);
        let names = tokens(&found_here.label);
        let terms: Vec<String> = found_here.terms.iter().flat_map(|term| tokens(term)).collect();
        let articles: Vec<&str> = offence.cites().iter().map(|cite| cite.article()).collect();
        let weigh = |word: &String| {
            let in_name = best(word, &names).map(|weight| weight * 2);
            let in_terms = best(word, &terms);
            let in_articles = articles.contains(&word.as_str()).then_some(3);
            in_name.max(in_terms).max(in_articles)
        };
        let weights: Vec<usize> = wanted.iter().filter_map(weigh).collect();
        // Of one word there is no part, and of several at least half must be met.
        if weights.len() * 2 < wanted.len() || (weights.is_empty() && !wanted.is_empty()) {
            continue;
        }
        let phrase = wanted.join(" ");
        let said = |text: &String| {
            let own = tokens(text).join(" ");
            if own == phrase { WHOLE + 1 } else { usize::from(own.starts_with(&phrase)) * WHOLE }
        };
        let whole = found_here.terms.iter().map(said).max().max(Some(said(&found_here.label)));
        let weight = weights.iter().sum::<usize>() + whole.unwrap_or_default();
        found.push(((weights.len(), weight), found_here));
    }
    // The more words, the better, then the heavier; the order of the catalogue among equals.
    let mut ordered = Vec::with_capacity(found.len());
    while let Some(best) = found.iter().map(|(weight, _)| *weight).max() {
        ordered.extend(found.extract_if(.., |(weight, _)| *weight == best).map(|(_, offence)| offence));
    }
    ordered
}

fn entry(words: &Catalogue, offence: Offence) -> Found {
    let group: Group = offence.group();
    Found {
        word: offence.key(),
        label: words.part_of("offence", offence.key(), "label"),
        group: words.say_of("group", group.key()),
        terms: words.list(&format!("offence.{}.terms", offence.key())).into_iter().map(str::to_owned).collect(),
        cites: offence.cites().iter().map(|cite| one(words, *cite)).collect(),
    }
}

/// Folded words, without the small ones that say nothing.
fn tokens(language: Language, text: &str) -> Vec<String> {
    let small: &[&str] = match language {
        Language::French => &[
            "l", "d", "n", "s", "un", "une", "le", "la", "les", "de", "du", "des", "en", "au", "aux", "a", "et", "ou",
            "par", "sur", "sous", "art", "article", "pour", "dans",
        ],
        Language::English => &[
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "and", "or", "with", "s", "art",
            "article",
        ],
        Language::Portuguese => &[
            "o", "os", "a", "as", "um", "uma", "de", "do", "da", "dos", "das", "e", "ou", "em", "no", "na", "nos",
            "nas", "por", "para", "com", "art", "artigo",
        ],
    };
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !small.contains(word));
    words.map(str::to_owned).collect()
}

/// How well a typed word meets one of these: 3 whole, 2 the beginning (or a plural), 1 one letter amiss.
fn best(typed: &str, words: &[String]) -> Option<usize> {
    let singular = typed.trim_end_matches(['s', 'x']);
    let meets = |word: &String| {
        if word == typed {
            Some(3)
        } else if word.starts_with(typed) || (singular.len() >= 3 && word.starts_with(singular)) {
            Some(2)
        } else {
            (typed.len() >= 5 && one_amiss(typed, word)).then_some(1)
        }
    };
    words.iter().filter_map(meets).max()
}

/// One letter too many, too few, or another, not counting what follows in the longer word.
fn one_amiss(typed: &str, word: &str) -> bool {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let same = typed.iter().zip(&word).take_while(|(one, other)| one == other).count();
    let tail = |letters: &[char], skip: usize| letters.get(same + skip..).unwrap_or_default().to_vec();
    let meets = |one: Vec<char>, other: Vec<char>| !one.is_empty() && other.starts_with(&one) || one.is_empty();
    same > 0
        && (meets(tail(&typed, 1), tail(&word, 1))
            || meets(tail(&typed, 1), tail(&word, 0))
            || meets(tail(&typed, 0), tail(&word, 1)))
}

#[cfg(test)]
mod tests {
    use super::{find, one_amiss};
    use crate::{Catalogue, Language};
    use simulators::penalties::Offence;

    fn first(typed: &str) -> Vec<&'static str> {
        find(&Catalogue::penalties(Language::French).unwrap(), typed)
            .into_iter()
            .map(|found| found.word)
            .take(3)
            .collect()
    }

    #[test]
    fn everyday_words_lead_to_their_offence() {
        for (typed, word) in [
            ("colis manquants", "colis-manquants"),
            ("manquant", "colis-manquants"),
            ("COLIS EN TROP", "colis-en-excedent"),
            ("fausse facture", "facture-fausse"),
            ("plomb", "plomb-rompu"),
            ("refus d'obtemperer", "refus-d-obtemperer"),
            ("refus d’obtempérer", "refus-d-obtemperer"),
            ("manifeste non déposé", "manifeste-absent"),
            ("sous-evaluation", "fausse-valeur"),
            ("contrbande cigarettes", "tabac-commerce-illicite"),
        ] {
            assert!(first(typed).contains(&word), "{typed}: {:?}", first(typed));
        }
    }

    /// Words of the code, each the very term of one offence.
    #[test]
    fn the_words_of_the_code_lead_to_their_offence_first() {
        for (typed, word) in [
            ("manifeste non déposé", "manifeste-absent"),
            ("plomb rompu à l'arrivée", "plomb-rompu"),
            ("excédent de colis", "colis-en-excedent"),
            ("fausse déclaration d’espèce", "fausse-espece"),
            ("facture fausse", "facture-fausse"),
            ("atterrissage hors d'un aéroport douanier", "atterrissage-hors-aeroport"),
            ("distribution gratuite", "tabac-distribution-gratuite"),
        ] {
            assert_eq!(first(typed).first(), Some(&word), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_is_the_whole_catalogue_and_nonsense_is_nothing() {
        let french = Catalogue::penalties(Language::French).unwrap();
        assert_eq!(find(&french, " l' ").len(), Offence::ALL.len());
        assert_eq!(find(&french, "zzzzzz"), []);
        assert!(find(&french, "391").is_empty() || !find(&french, "386").is_empty());
    }

    /// A word too many does not hide the offence, and whatever has all the words comes before whatever lacks one.
    #[test]
    fn what_lacks_a_word_follows_what_has_all() {
        for (typed, word) in [
            ("colis manquants à bord du navire", "colis-manquants"),
            ("plomb rompu bicyclette", "plomb-rompu"),
            ("refus d’obtempérer barrage", "refus-d-obtemperer"),
        ] {
            assert!(first(typed).contains(&word), "{typed}: {:?}", first(typed));
        }
        let french = Catalogue::penalties(Language::French).unwrap();
        let found = find(&french, "fausse facture");
        let has = |one: &super::Found, stem: &str| {
            let all = [one.label.clone(), one.terms.join(" ")].join(" ");
            super::fold(&all).contains(stem)
        };
        let lacking = found.iter().position(|one| !has(one, "fact") || !has(one, "fau"));
        let complete = found.iter().rposition(|one| has(one, "fact") && has(one, "fau"));
        assert!(lacking.is_some() && complete < lacking, "{complete:?} {lacking:?}");
    }

    #[test]
    fn one_letter_may_be_amiss() {
        assert!(one_amiss("contrbande", "contrebande") && one_amiss("manifste", "manifeste"));
        assert!(one_amiss("manifezte", "manifeste") && one_amiss("maniffeste", "manifeste"));
        assert!(!one_amiss("xanifeste", "manifeste") && !one_amiss("colza", "manifeste"));
    }
}
