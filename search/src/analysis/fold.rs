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

/// True for letters and digits of any script, apostrophes and marks aside. Like the folding, without the general tables of
/// Unicode: whatever is not known to part words belongs to one.
#[must_use]
pub(crate) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{fff0}'.. => false,
        _ => !is_apostrophe(c),
    }
}

/// True for spaces, breakable or not.
#[must_use]
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}'
        | '\u{202f}' | '\u{205f}' | '\u{3000}')
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
