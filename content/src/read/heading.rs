//! What a heading is, from its words: rank, number, slug, or the article it opens.

use crate::model::Rank;

/// What the words of a heading say.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// Opens a unit: id and printed title.
    Article { unit: String, title: Option<String> },
    /// Opens a division: rank and slug, before siblings are told apart.
    Division { rank: Rank, slug: String },
}

const RANK_WORDS: &[(&str, Rank)] = &[
    ("partie", Rank::Part),
    ("flux", Rank::Part),
    ("titre", Rank::Title),
    ("chapitre", Rank::Chapter),
    ("section", Rank::Section),
    ("sous-section", Rank::Subsection),
    ("paragraphe", Rank::Paragraph),
];

/// Reads the words of a heading.
pub(super) fn read(words: &str) -> Heading {
    let mut tokens = words.split_whitespace();
    let first = tokens.next().unwrap_or_default();
    let lower = fold(first);
    if matches!(lower.as_str(), "article" | "art.")
        && let Some(article) = article(words, first)
    {
        return article;
    }
    if let Some((word, rank)) = RANK_WORDS.iter().find(|(word, _)| *word == lower) {
        if let Some(number) = tokens.next().and_then(numeral) {
            return Heading::Division { rank: *rank, slug: format!("{word}-{number}") };
        }
        return Heading::Division { rank: *rank, slug: slug(words) };
    }
    enumerated(words).unwrap_or_else(|| Heading::Division { rank: Rank::Part, slug: slug(words) })
}

/// `Article 5: Titre`, `Article premier. -`, `Art. 30 -`.
fn article(words: &str, first: &str) -> Option<Heading> {
    let rest = words[first.len()..].trim_start();
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let number = &rest[..end];
    let unit = match fold(number).as_str() {
        "premier" | "1er" => "1".to_owned(),
        digits if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.to_owned(),
        _ => return None,
    };
    let title = rest[end..].trim_start_matches([':', '.', '-', '–', '—', ' ']).trim_end();
    Some(Heading::Article { unit, title: (!title.is_empty()).then(|| title.to_owned()) })
}

/// `I- …`, `II - …`, `1 - …` (printed for `I -`), `A) …`, `C- …`.
fn enumerated(words: &str) -> Option<Heading> {
    let end = words.find(|c: char| !c.is_alphanumeric())?;
    let (label, rest) = words.split_at(end);
    if !rest.trim_start().starts_with(['-', ')', '.', '–', '—', ':']) {
        return None;
    }
    let single = label.chars().count() == 1;
    let lower = label.to_lowercase();
    // One letter is a letter of the alphabet, but I, V and X, which these texts only use as numerals.
    if single && label.chars().all(|c| c.is_ascii_uppercase()) && !matches!(label, "I" | "V" | "X") {
        return Some(Heading::Division { rank: Rank::Letter, slug: lower });
    }
    if roman(label).is_some() {
        return Some(Heading::Division { rank: Rank::Roman, slug: lower });
    }
    let arabic: u32 = label.parse().ok()?;
    Some(Heading::Division { rank: Rank::Roman, slug: arabic.to_string() })
}

/// The number in `XII`, `PREMIER`, `1-`, `II.`; a word such as *préliminaire* stays a word.
fn numeral(token: &str) -> Option<String> {
    let bare = token.trim_end_matches(['.', '-', '–', '—', ':', ',', '*', ')']);
    if bare.is_empty() {
        return None;
    }
    if fold(bare) == "premier" || fold(bare) == "premiere" {
        return Some("1".to_owned());
    }
    if let Ok(number) = bare.parse::<u32>() {
        return Some(number.to_string());
    }
    if let Some(number) = roman(bare) {
        return Some(number.to_string());
    }
    Some(slug(bare)).filter(|slug| !slug.is_empty())
}

/// Value of an upper-case Roman numeral.
fn roman(text: &str) -> Option<u32> {
    let value = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits: Vec<u32> = text.chars().map(value).collect::<Option<_>>()?;
    if digits.is_empty() || digits.len() > 8 {
        return None;
    }
    let mut total = 0;
    for (index, digit) in digits.iter().enumerate() {
        if digits.get(index + 1).is_some_and(|next| next > digit) {
            total -= *digit as i32;
        } else {
            total += *digit as i32;
        }
    }
    u32::try_from(total).ok()
}

/// Lower-case ASCII letters, digits and hyphens, at most eight words.
pub(super) fn slug(words: &str) -> String {
    let folded: String = fold(words).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    folded.split_whitespace().take(8).collect::<Vec<_>>().join("-")
}

/// Lower case, without the accents of French and Portuguese.
fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ô' | 'ö' | 'ó' | 'õ' => 'o',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn division(words: &str) -> (Rank, String) {
        match read(words) {
            Heading::Division { rank, slug } => (rank, slug),
            Heading::Article { unit, .. } => panic!("{words} opens article {unit}"),
        }
    }

    #[test]
    fn ranks_come_from_words() {
        let cases = [
            ("TITRE XII - CONTENTIEUX", Rank::Title, "titre-12"),
            ("Titre II – Procédure de dédouanement", Rank::Title, "titre-2"),
            ("CHAPITRE PREMIER - CHAMP D'ACTION", Rank::Chapter, "chapitre-1"),
            ("Chapitre préliminaire. - Principes", Rank::Chapter, "chapitre-preliminaire"),
            ("Chapitre II.- Publicité", Rank::Chapter, "chapitre-2"),
            ("SECTION 1", Rank::Section, "section-1"),
            ("Section 1- Principes", Rank::Section, "section-1"),
            ("Section II.— Origine", Rank::Section, "section-2"),
            ("Sous-section III – Système", Rank::Subsection, "sous-section-3"),
            ("Paragraphe II. - Transport", Rank::Paragraph, "paragraphe-2"),
            ("I) Dispositions générales", Rank::Roman, "i"),
            ("II - Dispositions spécifiques", Rank::Roman, "ii"),
            ("III- II- INTRODUCTION", Rank::Roman, "iii"),
            ("1 - Admission temporaire exceptionnelle", Rank::Roman, "1"),
            ("A - Manifeste électronique", Rank::Letter, "a"),
            ("C) Troisième classe", Rank::Letter, "c"),
            ("D- PRESENTATION", Rank::Letter, "d"),
            ("Flux 0 — Importation", Rank::Part, "flux-0"),
            ("RÈGLEMENT DU CODE DES DOUANES", Rank::Part, "reglement-du-code-des-douanes"),
        ];
        for (words, rank, slug) in cases {
            assert_eq!(division(words), (rank, slug.to_owned()), "{words}");
        }
    }

    #[test]
    fn articles_of_every_style() {
        let cases = [
            ("Article 386", "386", None),
            ("Article premier", "1", None),
            ("Article premier. -", "1", None),
            ("Art. 4. -", "4", None),
            ("Art. 30 -", "30", None),
            ("Article 36.", "36", None),
            ("Article 5: Dédouanement simplifié", "5", Some("Dédouanement simplifié")),
        ];
        for (words, unit, title) in cases {
            let expected = Heading::Article { unit: unit.to_owned(), title: title.map(str::to_owned) };
            assert_eq!(read(words), expected, "{words}");
        }
    }
}
