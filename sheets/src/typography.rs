//! French typography of the words that we write: what people type on a keyboard becomes what they expect in print.

/// The typographic apostrophe, and spaces that do not break before `? ! ; : »` and after `«`.
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
            ' ' => match rest.peek() {
                Some('?' | '!' | ';' | ':' | '»') => '\u{202f}',
                _ if out.ends_with('«') => '\u{202f}',
                Some('%') => '\u{a0}',
                _ => ' ',
            },
            other => other,
        };
        out.push(space);
    }
    out
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
            ("", ""),
        ] {
            assert_eq!(typeset(typed), printed);
        }
    }
}
