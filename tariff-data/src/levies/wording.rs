//! The words of the levies in another language, laid over the French table: a sentence in French, then the same said
//! otherwise (`data/levies/words/README.md`). Figures, keys and dates stay those of the table.

use toml::de::{DeTable, DeValue};

use super::Country;
use crate::language::Language;
use crate::refusal::{Refusal, line_of};

/// Files of a language.
macro_rules! words {
    ($tag:literal: $($name:literal)+) => {
        &[$((
            concat!("tariff-data/data/levies/words/", $tag, "/", $name, ".toml"),
            include_str!(concat!("../../data/levies/words/", $tag, "/", $name, ".toml")),
        )),+]
    };
}

/// Files of words and their texts, by language: one a country, and `common.toml`.
const WORDS: &[(Language, &[(&str, &str)])] = &[
    (Language::English, words!("en": "common" "sn" "bj" "bf" "cv" "ci" "gw" "ml" "ne" "tg")),
    (Language::Portuguese, words!("pt": "common" "sn" "bj" "bf" "cv" "ci" "gw" "ml" "ne" "tg")),
];

/// Says the tables in that language. `tables`: their files and texts in French, as [`super::TABLES`].
///
/// # Errors
/// Says file, line, what is wrong and what to do: a sentence without words, words whose sentence is no more.
pub fn say(countries: &mut [Country], tables: &[(&str, &str)], language: Language) -> Result<(), Refusal> {
    let files = WORDS.iter().find(|(of, _)| *of == language).map_or(&[][..], |(_, files)| files);
    if language == Language::French { Ok(()) } else { lay(countries, tables, language.tag(), files) }
}

/// The same with the files given.
///
/// # Errors
/// As [`say`].
pub fn lay(
    countries: &mut [Country],
    tables: &[(&str, &str)],
    tag: &str,
    files: &[(&str, &str)],
) -> Result<(), Refusal> {
    let mut wordings: Vec<Wording> =
        files.iter().map(|(file, text)| Wording::read(file, text)).collect::<Result<_, _>>()?;
    for country in countries {
        let own = format!("/{}.toml", country.code);
        let common = wordings.iter().position(|wording| wording.file.ends_with("/common.toml"));
        let own_file = wordings.iter().position(|wording| wording.file.ends_with(&own));
        for place in sentences(country) {
            let found = [own_file, common].into_iter().flatten().find_map(|rank| wordings.get_mut(rank)?.take(place));
            match found {
                Some(words) => *place = words,
                None => return Err(unsaid(tables, &own, place, tag)),
            }
        }
    }
    let idle = |wording: &Wording| {
        let entry = wording.entries.iter().find(|entry| !entry.used)?;
        Some(Refusal {
            file: wording.file.clone(),
            line: entry.line,
            what: format!("« {} » n'est pas une phrase des prélèvements", entry.french),
            mend: "retirer cette ligne, ou y mettre la phrase française d'aujourd'hui".to_owned(),
        })
    };
    wordings.iter().find_map(idle).map_or(Ok(()), Err)
}

fn unsaid(tables: &[(&str, &str)], own: &str, sentence: &str, tag: &str) -> Refusal {
    let (file, text) = tables.iter().find(|(file, _)| file.ends_with(own)).copied().unwrap_or_default();
    let place = text.find(sentence);
    Refusal {
        file: file.to_owned(),
        line: place.map_or(0, |start| line_of(text, start)),
        what: format!("« {sentence} » n'a pas de mots pour « {tag} »"),
        mend: format!("les écrire dans tariff-data/data/levies/words/{tag}{own}, ou dans common.toml à côté"),
    }
}

/// Every place of words in a table.
pub(super) fn sentences(country: &mut Country) -> Vec<&mut String> {
    let mut places = vec![&mut country.name];
    for switch in &mut country.switches {
        places.push(&mut switch.text);
        places.extend(switch.sides.iter_mut().flat_map(|side| [&mut side.label, &mut side.why]));
    }
    for levy in &mut country.levies {
        places.extend([&mut levy.name, &mut levy.short, &mut levy.plain]);
        places.extend(levy.exemptions.iter_mut().map(|exemption| &mut exemption.name));
    }
    places.extend(country.notices.iter_mut().map(|notice| &mut notice.text));
    places
}

/// A file of words.
struct Wording {
    file: String,
    entries: Vec<Entry>,
}

struct Entry {
    french: String,
    words: String,
    line: usize,
    used: bool,
}

impl Wording {
    fn read(file: &str, text: &str) -> Result<Self, Refusal> {
        let refuse = |start: usize, what: String| Refusal {
            file: file.to_owned(),
            line: line_of(text, start),
            what,
            mend: "écrire \"phrase française\" = \"ses mots\", sur une ligne, sans tabulation".to_owned(),
        };
        let table = DeTable::parse(text).map_err(|error| {
            refuse(error.span().map_or(0, |span| span.start), format!("TOML refusé : {}", error.message()))
        })?;
        let entry = |(french, words): (&toml::Spanned<toml::de::DeString<'_>>, &toml::Spanned<DeValue<'_>>)| {
            let start = french.span().start;
            let DeValue::String(words) = words.get_ref() else {
                return Err(refuse(start, format!("« {} » n'est pas suivi de mots", french.get_ref())));
            };
            // A line of the packed form holds one text between two tabs.
            if words.trim().is_empty() || words.contains(['\n', '\t']) {
                return Err(refuse(start, format!("« {} » n'a pas de mots utilisables", french.get_ref())));
            }
            let french = french.get_ref().to_string();
            Ok(Entry { french, words: words.to_string(), line: line_of(text, start), used: false })
        };
        let mut entries: Vec<Entry> = table.get_ref().iter().map(entry).collect::<Result<_, _>>()?;
        entries.sort_by_key(|entry| entry.line);
        Ok(Self { file: file.to_owned(), entries })
    }

    fn take(&mut self, french: &str) -> Option<String> {
        let entry = self.entries.iter_mut().find(|entry| entry.french == french)?;
        entry.used = true;
        Some(entry.words.clone())
    }
}
