//! Whether the words of another language are those of the French file: the same keys, the same places for figures.

use tariff_data::language::Language;
use tariff_data::refusal::Refusal;
use toml::de::{DeTable, DeValue};

/// A language that has no such file yet.
pub(crate) fn absent(french: &str, language: Language) -> Refusal {
    let file = french.replace("-fr.toml", &format!("-{}.toml", language.tag()));
    Refusal {
        what: format!("il n'y a pas de mots pour « {} »", language.tag()),
        mend: format!("écrire {file} avec les clefs de {french}, et le nommer dans sheets/src/files.rs"),
        file,
        line: 0,
    }
}

/// Words with their key and their line.
struct Entry {
    key: String,
    line: usize,
    /// One text, or the items of a list.
    words: Vec<String>,
    is_list: bool,
}

/// Compares a file and its text in French with the same in another language.
///
/// # Errors
/// Says file, line, what is wrong and what to do, for the first key that is missing, left over, or has other places for
/// figures.
pub fn check(french: (&str, &str), other: (&str, &str)) -> Result<(), Refusal> {
    let (expected, found) = (entries(french)?, entries(other)?);
    let refuse = |line, what, mend| Err(Refusal { file: other.0.to_owned(), line, what, mend });
    if let Some(entry) = found.iter().find(|entry| !expected.iter().any(|one| one.key == entry.key)) {
        let mend = format!("la retirer, ou l'écrire comme dans {}", french.0);
        return refuse(entry.line, format!("« {} » n'est pas une clef du français", entry.key), mend);
    }
    for entry in &expected {
        let Some(same) = found.iter().find(|one| one.key == entry.key) else {
            // Where its neighbours are.
            let table = entry.key.rsplit_once('.').map_or("", |(table, _)| table);
            let near = found.iter().filter(|one| one.key.rsplit_once('.').is_some_and(|(of, _)| of == table));
            let line = near.map(|one| one.line).max().unwrap_or(0);
            let mend = format!("l'ajouter, d'après {}:{}", french.0, entry.line);
            return refuse(line, format!("« {} » manque", entry.key), mend);
        };
        let (wanted, held) = (places(&entry.words), places(&same.words));
        if wanted != held {
            let braced =
                |names: &[String]| names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ");
            let what = format!("« {} » n'a pas les mêmes places que le français", entry.key);
            let mend = format!("y mettre {} et rien d'autre entre accolades", or_nothing(&braced(&wanted)));
            return refuse(same.line, what, mend);
        }
        // Lists of words to be found by may be longer or shorter; those that are read by their place may not.
        let by_place = !entry.key.ends_with(".terms");
        if entry.is_list != same.is_list || by_place && entry.words.len() != same.words.len() {
            let what = format!("« {} » n'est pas une liste de {} mots", entry.key, entry.words.len());
            return refuse(same.line, what, format!("la faire d'après {}:{}", french.0, entry.line));
        }
    }
    Ok(())
}

fn or_nothing(words: &str) -> &str {
    if words.is_empty() { "rien" } else { words }
}

/// The names between braces, in order, once each.
fn places(words: &[String]) -> Vec<String> {
    let mut names: Vec<String> = words
        .iter()
        .flat_map(|text| text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest).to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}

fn entries((file, text): (&str, &str)) -> Result<Vec<Entry>, Refusal> {
    let line_of = |start: usize| text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
    let table = DeTable::parse(text).map_err(|error| Refusal {
        file: file.to_owned(),
        line: error.span().map_or(0, |span| line_of(span.start)),
        what: format!("TOML refusé : {}", error.message()),
        mend: "écrire clef = \"mots\", sur une ligne, sans tabulation".to_owned(),
    })?;
    let mut entries = Vec::new();
    flatten("", table.get_ref(), &line_of, &mut entries);
    entries.sort_by_key(|entry| entry.line);
    Ok(entries)
}

fn flatten(prefix: &str, table: &DeTable<'_>, line_of: &impl Fn(usize) -> usize, entries: &mut Vec<Entry>) {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.get_ref().to_string() } else { format!("{prefix}.{}", name.get_ref()) };
        let line = line_of(name.span().start);
        let text = |value: &DeValue<'_>| value.as_str().unwrap_or_default().to_owned();
        match value.get_ref() {
            DeValue::Table(inner) => flatten(&key, inner, line_of, entries),
            DeValue::Array(list) => {
                let words = list.iter().map(|one| text(one.get_ref())).collect();
                entries.push(Entry { key, line, words, is_list: true });
            }
            // What is no text is refused when the words are added.
            other => entries.push(Entry { key, line, words: vec![text(other)], is_list: false }),
        }
    }
}
