//! Case and accents folded away, one character at a time, so that typing without accents meets the printed words.
//!
//! Latin letters only, by a table of our own: the general tables of Unicode would weigh as much as the whole reader.

/// Plain letters, each with the letters folded into it.
const FOLDED: [(&str, &str); 26] = [
    ("a", "àáâãäåāăąªÀÁÂÃÄÅĀĂĄ"),
    ("ae", "æÆ"),
    ("c", "çćčĉċÇĆČĈĊ"),
    ("d", "ďđðĎĐÐ"),
    ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
    ("g", "ĝğġģĜĞĠĢ"),
    ("h", "ĥħĤĦ"),
    ("i", "ìíîïīĩĭįıÌÍÎÏĪĨĬĮİ"),
    ("j", "ĵĴ"),
    ("k", "ķĶ"),
    ("l", "ĺļľłĹĻĽŁ"),
    ("n", "ñńņňÑŃŅŇ"),
    ("ŋ", "Ŋ"),
    ("o", "òóôõöøōŏőºÒÓÔÕÖØŌŎŐ"),
    ("oe", "œŒ"),
    ("r", "ŕŗřŔŖŘ"),
    ("s", "śŝşšŚŜŞŠ"),
    ("ss", "ß"),
    ("t", "ţťŧŢŤŦ"),
    ("u", "ùúûüūũŭůűųÙÚÛÜŪŨŬŮŰŲ"),
    ("w", "ŵŴ"),
    ("y", "ýÿŷÝŸŶ"),
    ("z", "źžżŹŽŻ"),
    ("1", "¹"),
    ("2", "²"),
    ("3", "³"),
];

/// Appends the folded form of `c`: lower case, no accent, ligatures opened. Combining marks vanish.
pub(crate) fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if let Some((plain, _)) = FOLDED.iter().find(|(_, letters)| letters.contains(c)) {
        out.push_str(plain);
    } else if !is_mark(c) {
        out.push(c);
    }
}

/// The folded form of a whole text, for short texts such as names.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut out);
    }
    out
}

/// Marks that belong to the letter before them: combining accents and the soft hyphen.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// All the ways an apostrophe is typed or printed.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '′' | '‘' | '`' | '´' | '＇')
}

/// Hyphens that join words (dashes that separate phrases are not among them).
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_ligatures_go() {
        assert_eq!(fold("Sénégal ÉLUDÉ Œuvre cæcum Ça"), "senegal elude oeuvre caecum ca");
        assert_eq!(fold("e\u{301}lude\u{301}"), "elude");
    }
}
