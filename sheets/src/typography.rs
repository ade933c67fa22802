//! French typography of the words that we write: what people type on a keyboard becomes what they expect in print.

/// The typographic apostrophe, and spaces that do not break before `? ! ; : »` and after `«`, within an amount, before its
/// currency and after the point of an abbreviation (*art. 8*).
///
/// Words of the law never come through here: they are printed as they were.
pub(crate) fn typeset(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut rest = words.chars().peekable();
    while let Some(c) = rest.next() {
        let space = match c {
            '\'' => {
                out.push('’');
                continue;
            }
            ' ' => match rest.peek().copied() {
                Some('?' | '!' | ';' | ':' | '»') => '\u{202f}',
                _ if out.ends_with('«') => '\u{202f}',
                Some('%') => '\u{a0}',
                // 500 000 F CFA
                Some('F') if out.ends_with(|last: char| last.is_ascii_digit()) => '\u{a0}',
                Some('C') if out.ends_with("\u{a0}F") => '\u{a0}',
                Some('0'..='9') if groups(&out, rest.clone()) => '\u{202f}',
                Some('0'..='9') if out.ends_with(['.', '°', 'º']) => '\u{a0}',
                Some('a'..='z') if rest.clone().nth(1) == Some(')') => '\u{a0}',
                _ if out.ends_with("art.") => '\u{a0}',
                _ => ' ',
            },
            other => other,
        };
        out.push(space);
    }
    out
}

/// True between a digit and a group of three.
fn groups(before: &str, mut after: impl Iterator<Item = char>) -> bool {
    let mut digit = || after.next().is_some_and(|c| c.is_ascii_digit());
    before.ends_with(|last: char| last.is_ascii_digit()) && digit() && digit() && digit() && !digit()
}

#[cfg(test)]
mod tests {
    use super::typeset;

    #[test]
    fn spaces_and_apostrophes_are_those_of_print() {
        for (typed, printed) in [
            ("Quel est le fait ?", "Quel est le fait\u{202f}?"),
            ("« x » n'est rien : écrivez", "«\u{202f}x\u{202f}» n’est rien\u{202f}: écrivez"),
            ("de 20 % au moins", "de 20\u{a0}% au moins"),
            ("10:30, a-b", "10:30, a-b"),
            (
                "Art. 8, par. 1 b), art. premier, loi n° 2014",
                "Art.\u{a0}8, par.\u{a0}1\u{a0}b), art.\u{a0}premier, loi n°\u{a0}2014",
            ),
            ("dès 1 500 000 F CFA", "dès 1\u{202f}500\u{202f}000\u{a0}F\u{a0}CFA"),
            ("15 lignes, 8 Code, en 2015 2 fois, 1 2345", "15 lignes, 8 Code, en 2015 2 fois, 1 2345"),
            ("", ""),
        ] {
            assert_eq!(typeset(typed), printed);
        }
    }
}
