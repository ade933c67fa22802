//! Labels in front of a block: `1.`, `a)`, `ii.`, `-`, `- a)`.

use crate::model::{Label, LabelKind};

/// Splits a line into its label, if it has one, and the rest.
pub(super) fn split(line: &str) -> (Option<Label>, &str) {
    if let Some(after) = line.strip_prefix("- ") {
        let after = after.trim_start();
        return match enumerator(after) {
            Some((printed, kind, rest)) => (Some(Label { printed: format!("- {printed}"), kind }), rest),
            None => (Some(Label { printed: "-".to_owned(), kind: LabelKind::Dash }), after),
        };
    }
    match enumerator(line) {
        Some((printed, kind, rest)) => (Some(Label { printed: printed.to_owned(), kind }), rest),
        None => (None, line),
    }
}

/// `1.`, `12)`, `3°`, `a)`, `b.`, `iv.` followed by a space.
fn enumerator(line: &str) -> Option<(&str, LabelKind, &str)> {
    let (printed, rest) = line.split_once(' ')?;
    let body = printed.strip_suffix(['.', ')', '°', '-'])?;
    let kind = if body.len() <= 3 && !body.is_empty() && body.bytes().all(|byte| byte.is_ascii_digit()) {
        LabelKind::Number(body.parse().ok()?)
    } else if printed.ends_with(['.', ')']) && is_lower_roman(body) && (body.len() > 1 || printed.ends_with('.')) {
        LabelKind::Roman(body.to_owned())
    } else {
        let mut chars = body.chars();
        match (chars.next(), chars.next()) {
            (Some(letter), None) if letter.is_ascii_lowercase() && printed.ends_with(['.', ')']) => {
                LabelKind::Letter(letter)
            }
            _ => return None,
        }
    };
    Some((printed, kind, rest.trim_start()))
}

/// `i)` alone is the letter after h; `i.` and anything longer is a Roman numeral.
fn is_lower_roman(body: &str) -> bool {
    matches!(body, "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix" | "x")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_words() {
        type Case<'c> = (&'c str, Option<(&'c str, LabelKind)>, &'c str);
        let cases: &[Case<'_>] = &[
            ("1. Le territoire", Some(("1.", LabelKind::Number(1))), "Le territoire"),
            ("1- Les bureaux", Some(("1-", LabelKind::Number(1))), "Les bureaux"),
            ("a) fixer", Some(("a)", LabelKind::Letter('a'))), "fixer"),
            ("i) les déchets", Some(("i)", LabelKind::Letter('i'))), "les déchets"),
            ("- ii. ils contiennent", Some(("- ii.", LabelKind::Roman("ii".into()))), "ils contiennent"),
            ("- a. mettre", Some(("- a.", LabelKind::Letter('a'))), "mettre"),
            ("- d'ordre public", Some(("-", LabelKind::Dash)), "d'ordre public"),
            ("-Original-----01", None, "-Original-----01"),
            ("A titre de déclaration", None, "A titre de déclaration"),
            ("2014 et après", None, "2014 et après"),
            ("10. 000.000 de francs", Some(("10.", LabelKind::Number(10))), "000.000 de francs"),
            ("Fin.", None, "Fin."),
            ("", None, ""),
        ];
        for (line, label, rest) in cases {
            let (found, found_rest) = split(line);
            let found = found.map(|label| (label.printed, label.kind));
            let label = label.clone().map(|(printed, kind)| (printed.to_owned(), kind));
            assert_eq!((found, found_rest), (label, *rest), "{line}");
        }
    }
}
