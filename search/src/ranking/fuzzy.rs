//! Typing errors: how many letters to change, add, drop or swap between two words.

/// Errors allowed in a word: one from five letters, two from nine.
#[must_use]
pub(super) fn allowed(letters: usize) -> usize {
    match letters {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

/// The errors between `typed` and `known`, if no more than `most`. When `open`, `known` may go on after `typed`.
#[must_use]
pub(crate) fn errors(typed: &[char], known: &[char], most: usize, open: bool) -> Option<usize> {
    if typed.len() > known.len() + most || (!open && known.len() > typed.len() + most) {
        return None;
    }
    let width = known.len() + 1;
    let mut two_above = vec![0; width];
    let mut above: Vec<usize> = (0..width).collect();
    let mut row = vec![0; width];
    for (i, one) in typed.iter().enumerate() {
        row[0] = i + 1;
        for (j, other) in known.iter().enumerate() {
            let change = above[j] + usize::from(one != other);
            let mut least = change.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && typed[i - 1] == *other && *one == known[j - 1] {
                least = least.min(two_above[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        std::mem::swap(&mut two_above, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    let found = if open { above.iter().min().copied() } else { above.last().copied() };
    found.filter(|errors| *errors <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(typed: &str, known: &str, open: bool) -> Option<usize> {
        let (typed, known): (Vec<char>, Vec<char>) = (typed.chars().collect(), known.chars().collect());
        errors(&typed, &known, allowed(typed.len()), open)
    }

    #[test]
    fn errors_are_counted_as_people_make_them() {
        assert_eq!(between("entrepot", "entrepot", false), Some(0));
        assert_eq!(between("entrpot", "entrepot", false), Some(1));
        assert_eq!(between("entreopt", "entrepot", false), Some(1));
        assert_eq!(between("declration", "declaration", false), Some(1));
        assert_eq!(between("dclration", "declaration", false), Some(2));
        assert_eq!(between("taxe", "tare", false), None);
        assert_eq!(between("entrp", "entrepot", true), Some(1));
    }
}
