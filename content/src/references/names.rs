//! Names of texts: those known by name, and those with a number and a date.

use std::sync::LazyLock;

use super::Nature;
use super::cursor::Cursor;
use super::known::{KNOWN, Known};
use super::lexer::{self, Shape, Token};
use super::mention::Named;

/// Words that begin the name of a numbered text.
const NUMBERED: &[(&str, Nature)] = &[
    ("loi", Nature::Law),
    ("decret", Nature::Decree),
    ("decret-loi", Nature::Decree),
    ("arrete", Nature::Order),
    ("ordonnance", Nature::Order),
    ("reglement", Nature::Regulation),
    ("circulaire", Nature::Circular),
    ("resolution", Nature::Resolution),
];

const MONTHS: &[&str] = &[
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

static PHRASES: LazyLock<Vec<(Vec<Token>, &'static Known)>> =
    LazyLock::new(|| KNOWN.iter().map(|known| (lexer::tokens(known.phrase), known)).collect());

/// A text named at this place.
pub(super) fn named<'t>(text: &str, cursor: Cursor<'t>) -> Option<(Cursor<'t>, Named)> {
    by_number(text, cursor).or_else(|| by_name(cursor))
}

/// *le présent code*, from *présent* on.
pub(super) fn own(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    cursor.eat(&["present", "presente"])?.eat(&["code", "loi", "decret-loi", "decret", "reglement", "ordonnance"])
}

/// *l'Accord*, *du Code*, with their capital: the text of that nature named before.
pub(super) fn again(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Named)> {
    let said = cursor.eat(&["susmentionne", "susmentionnee", "dit", "dudit", "audit", "ledit", "ladite"]);
    let (after, token) = said.unwrap_or(cursor).any()?;
    let nature = match token.fold.as_str() {
        "code" => Nature::Code,
        "accord" => Nature::Treaty,
        "decret-loi" | "decret" if said.is_some() => Nature::Decree,
        "loi" if said.is_some() => Nature::Law,
        "convention" if said.is_some() => Nature::Treaty,
        _ => return None,
    };
    (said.is_some() || token.capital).then_some((after, Named::Again(nature)))
}

fn by_name(cursor: Cursor<'_>) -> Option<(Cursor<'_>, Named)> {
    let same = |wanted: &Token, printed: &Token| wanted.fold == printed.fold && (printed.capital || !wanted.capital);
    PHRASES.iter().find_map(|(phrase, known)| {
        let after = phrase.iter().try_fold(cursor, |cursor, wanted| {
            let (after, printed) = cursor.any()?;
            same(wanted, printed).then_some(after)
        })?;
        Some((after, Named::Known(known)))
    })
}

/// *loi n° 2008-08 du 25 janvier 2008*, *Décret-loi du Conseil des Ministres n° 23/2014 du 2 avril*; a code that the
/// act brings in belongs to its words (*portant Code des douanes*).
fn by_number<'t>(text: &str, cursor: Cursor<'t>) -> Option<(Cursor<'t>, Named)> {
    let (mut before_number, word) = cursor.any()?;
    let (_, nature) = NUMBERED.iter().find(|(name, _)| *name == word.fold)?;
    for _ in 0..5 {
        if before_number.eat(&["n"]).is_some() {
            break;
        }
        before_number = before_number.any().filter(|(_, token)| token.shape == Shape::Word)?.0;
    }
    let start = before_number.eat_all(&["n", "°"])?;
    let end = number(text, start)?;
    let number = squeeze(&text[start.to(end)], "");
    let dated = date(end.skip(&[","])).unwrap_or(end);
    let name = squeeze(&text[cursor.to(dated)], " ");
    let whole = brings_in(dated.skip(&[","])).unwrap_or(dated);
    Some((whole, Named::Numbered { nature: *nature, name, number }))
}

/// `2014-10`, `09/2001/CM/UEMOA`, `2004 - 36`, `73/VII/2008`, `2022-0517/ PT-RM`.
fn number<'t>(text: &str, cursor: Cursor<'t>) -> Option<Cursor<'t>> {
    let mut end = cursor.digits()?.0;
    while let Some(after) = end.eat(&["/", "-"]) {
        let joined = end.glued() && after.glued();
        match after.any() {
            Some((next, token)) if joined && token.shape != Shape::Mark => end = next,
            Some((next, token)) if token.shape == Shape::Word && is_initials(&text[token.range.clone()]) => end = next,
            Some((next, Token { shape: Shape::Number(_), .. })) => end = next,
            _ => break,
        }
    }
    Some(end)
}

fn is_initials(word: &str) -> bool {
    word.chars().all(|c| c == '-' || c.is_ascii_uppercase())
}

/// *du 3 juin*, *du 1er décembre 1997*.
fn date(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (day, _) = cursor.eat(&["du"])?.digits()?;
    let month = day.skip(&["er"]).eat(MONTHS)?;
    Some(month.digits().filter(|(_, year)| *year > 1000).map_or(month, |(year, _)| year))
}

/// *portant Code des douanes du Sénégal*, *portant approbation du Code des douanes*.
fn brings_in(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let after = cursor.eat(&["portant"])?;
    by_name(after.eat_all(&["approbation", "du"]).unwrap_or(after)).map(|(after, _)| after)
}

fn squeeze(text: &str, between: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(between)
}
