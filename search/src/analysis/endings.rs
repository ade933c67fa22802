//! Endings that a word typed may have and the corpus not: inflections, and the few derivations that keep the sense. Only
//! words that the corpus does not hold are read by them; its own words have their families from the stemmer.

/// Endings, folded; the empty one is a word as it is.
const ENDINGS: [&str; 87] = [
    "", "able", "ables", "age", "ages", "aient", "ait", "al", "ale", "ales", "ance", "ances", "ant", "ante", "antes",
    "ants", "ateur", "ateurs", "ation", "ations", "atrice", "aux", "cation", "cations", "dre", "e", "ee", "ees",
    "ement", "ements", "ence", "ences", "ent", "er", "era", "erai", "eraient", "erait", "eras", "erent", "erez",
    "erions", "erons", "eront", "es", "eur", "eurs", "euse", "euses", "ez", "i", "ie", "ies", "iez", "if", "ifs",
    "ion", "ions", "ir", "is", "issait", "issant", "issent", "it", "ive", "ives", "ment", "ons", "re", "s", "tant",
    "tent", "teur", "teurs", "tre", "trice", "trices", "u", "ue", "ues", "ure", "us", "use", "usement", "uses", "ux",
    "x",
];

/// Shortest base, in bytes.
const BASE: usize = 3;

/// True for what may follow a base.
#[must_use]
pub(super) fn is_ending(rest: &str) -> bool {
    ENDINGS.contains(&rest)
}

/// What is left of a word without each ending that it has, longest first.
#[must_use]
pub(super) fn bases(form: &str) -> Vec<&str> {
    let cuts = (BASE..=form.len()).rev().filter_map(|at| Some((form.get(..at)?, form.get(at..)?)));
    cuts.filter(|(_, rest)| is_ending(rest)).map(|(base, _)| base).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_cut_at_each_of_its_endings() {
        assert_eq!(
            bases("declarions"),
            ["declarions", "declarion", "declari", "declar"]
                .iter()
                .filter(|base| { is_ending(&"declarions"[base.len()..]) })
                .copied()
                .collect::<Vec<_>>()
        );
        assert!(bases("declarions").contains(&"declar"));
        assert_eq!(bases("dit"), ["dit"]);
        assert!(bases("du").is_empty());
    }

    #[test]
    fn endings_are_in_order_and_stand_once() {
        assert!(ENDINGS.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
