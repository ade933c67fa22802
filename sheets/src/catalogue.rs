//! The words of the sheets by key, in one language, as a file of lines that a browser reads without a library.

use tariff_data::language::Language;
use tariff_data::refusal::Refusal;
use toml::Value;

use crate::agreement;
use crate::argument::Tool;
use crate::files::{ARGUMENT, DUTIES, File, INVOICE, PENALTIES, SHEETS, TOOLS};
use crate::typography::typeset;

/// Between the words of a list.
const LIST: char = '|';

/// A key that the catalogue should have words for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unworded(pub String);

/// Words by key: `class.contravention-2`. In the order of the keys: a map would weigh more in the browser.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    language: Language,
    words: Vec<(String, String)>,
}

impl Catalogue {
    /// The words of sheets and penalties.
    ///
    /// # Errors
    /// Says file, line, what is wrong and what to do.
    pub fn penalties(language: Language) -> Result<Self, Refusal> {
        Self::of(language, &[SHEETS, PENALTIES])
    }

    /// The words of sheets, duties and invoices.
    ///
    /// # Errors
    /// Says file, line, what is wrong and what to do.
    pub fn duties(language: Language) -> Result<Self, Refusal> {
        Self::of(language, &[SHEETS, DUTIES, INVOICE])
    }

    /// The words of the sheets of a guided simulator.
    ///
    /// # Errors
    /// Says file, line, what is wrong and what to do.
    pub fn guided(tool: Tool, language: Language) -> Result<Self, Refusal> {
        let own = TOOLS.iter().filter(|(of, _)| *of == tool).map(|(_, file)| *file);
        Self::of(language, &[SHEETS, ARGUMENT].into_iter().chain(own).collect::<Vec<_>>())
    }

    fn of(language: Language, files: &[File]) -> Result<Self, Refusal> {
        let mut catalogue = Self { language, words: Vec::new() };
        for file in files {
            let french = file.text(Language::French).unwrap_or_default();
            let (name, text) = file.text(language).ok_or_else(|| agreement::absent(french.0, language))?;
            if language != Language::French {
                agreement::check(french, (name, text))?;
            }
            catalogue.add(name, text)?;
        }
        Ok(catalogue)
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Words that stand elsewhere than in the catalogue, as they are printed.
    #[must_use]
    pub fn typeset(&self, words: &str) -> String {
        typeset(words)
    }

    /// Adds the words of a TOML file: tables become prefixes, lists are kept as lists.
    ///
    /// # Errors
    /// Says file, line, what is wrong and what to do, for the first entry that cannot be used.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), Refusal> {
        let refuse = |line, what| Refusal {
            file: file.to_owned(),
            line,
            what,
            mend: "écrire clef = \"mots\", sur une ligne, sans tabulation".to_owned(),
        };
        let table: toml::Table = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(0, |span| text[..span.start.min(text.len())].lines().count());
            refuse(line, format!("TOML refusé : {}", error.message()))
        })?;
        self.add_table("", &table).map_err(|key| refuse(0, format!("« {key} » n'a pas de mots utilisables")))
    }

    fn add_table(&mut self, prefix: &str, table: &toml::Table) -> Result<(), String> {
        for (name, value) in table {
            let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
            match value {
                Value::Table(inner) => self.add_table(&key, inner)?,
                Value::String(words) => self.put(key, typeset(words))?,
                Value::Array(list) => {
                    let words: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
                    let words = words.filter(|words| words.iter().all(|word| !word.contains(LIST)));
                    match words {
                        Some(words) => self.put(key, typeset(&words.join(&LIST.to_string())))?,
                        None => return Err(key),
                    }
                }
                _ => return Err(key),
            }
        }
        Ok(())
    }

    /// Adds one entry; gives the key back when it is there already or its words cannot be packed.
    pub(crate) fn put(&mut self, key: String, words: String) -> Result<(), String> {
        match self.place(&key) {
            Err(place) if !words.trim().is_empty() && !words.contains(['\n', '\t']) => {
                self.words.insert(place, (key, words));
                Ok(())
            }
            _ => Err(key),
        }
    }

    /// The catalogue as lines; [`Catalogue::unpack`] reads them back.
    #[must_use]
    pub fn pack(&self) -> String {
        // French goes without saying.
        let named = if self.language == Language::French { "" } else { self.language.tag() };
        let lines = self.words.iter().map(|(key, words)| format!("{key}\t{words}\n"));
        std::iter::once(format!("{named}\n")).filter(|line| line != "\n").chain(lines).collect()
    }

    /// Reads what [`Catalogue::pack`] wrote; `None` for anything else.
    #[must_use]
    pub fn unpack(text: &str) -> Option<Self> {
        // The first line names a language that is not French.
        let (language, text) = if let Some(rest) = text.strip_prefix("en\n") {
            (Language::English, rest)
        } else if let Some(rest) = text.strip_prefix("pt\n") {
            (Language::Portuguese, rest)
        } else {
            (Language::French, text)
        };
        let entry = |line: &str| line.split_once('\t').map(|(key, words)| (key.to_owned(), words.to_owned()));
        let words: Vec<(String, String)> = text.lines().map(entry).collect::<Option<_>>()?;
        words.is_sorted_by(|(one, _), (next, _)| one < next).then_some(Self { language, words })
    }

    /// The words of a key; the key itself when there are none, which the tests exclude.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.find(key).unwrap_or(key).to_owned()
    }

    /// The words of a key of a group: *class*, *contravention-2*.
    #[must_use]
    pub fn say_of(&self, group: &str, key: &str) -> String {
        self.say(&[group, ".", key].concat())
    }

    /// What is said of one thing of a group: *field*, *droits*, *label*.
    #[must_use]
    pub fn part_of(&self, group: &str, key: &str, part: &str) -> String {
        self.say(&[group, ".", key, ".", part].concat())
    }

    /// The words of a key of a group, with figures in the place of `{name}`.
    #[must_use]
    pub fn fill_of(&self, group: &str, key: &str, figures: &[(&str, &str)]) -> String {
        self.fill(&[group, ".", key].concat(), figures)
    }

    /// The words of a key, with figures in the place of `{name}`.
    #[must_use]
    pub fn fill(&self, key: &str, figures: &[(&str, &str)]) -> String {
        let mut words = self.say(key);
        for (name, figure) in figures {
            words = put_in(&words, name, figure);
        }
        words
    }

    /// The words of a key, if any.
    pub(crate) fn find(&self, key: &str) -> Option<&str> {
        self.place(key).ok().and_then(|place| self.words.get(place)).map(|(_, words)| words.as_str())
    }

    /// The words of a key of a group, if any.
    pub(crate) fn find_of(&self, group: &str, key: &str) -> Option<&str> {
        self.find(&[group, ".", key].concat())
    }

    /// Where a key stands, or would.
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.words.binary_search_by(|(known, _)| known.as_str().cmp(key))
    }

    /// A list of words; empty when there is none.
    pub(crate) fn list(&self, key: &str) -> Vec<&str> {
        self.find(key).map(|words| words.split(LIST).collect()).unwrap_or_default()
    }

    /// Checks that every key has its words.
    ///
    /// # Errors
    /// The first key without words.
    pub fn require(&self, keys: impl IntoIterator<Item = String>) -> Result<(), Unworded> {
        let missing = keys.into_iter().find(|key| self.find(key).is_none());
        missing.map_or(Ok(()), |key| Err(Unworded(key)))
    }
}

/// Words with a figure in the place of `{name}`.
pub(crate) fn put_in(words: &str, name: &str, figure: &str) -> String {
    words.replace(&format!("{{{name}}}"), figure)
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, Unworded};
    use crate::argument::Tool;
    use tariff_data::language::Language;

    #[test]
    fn the_french_words_are_packed_and_come_back() {
        let french = Catalogue::penalties(Language::French).unwrap();
        assert_eq!(Catalogue::unpack(&french.pack()), Some(french.clone()));
        assert_eq!(french.say("class.contravention-2"), "Contravention de deuxième classe");
        assert!(french.list("offence.colis-manquants.terms").contains(&"acquit-à-caution"));
        assert_eq!(french.fill("condition.value-above", &[("figure", "5")]), "valeur au-dessus de 5 francs");
        assert_eq!(french.require(["class.x".to_owned()]), Err(Unworded("class.x".to_owned())));
    }

    /// Every language has the keys and the places of the French, and names itself once packed.
    #[test]
    fn every_language_is_whole_and_comes_back() {
        for language in Language::ALL {
            let guided = Tool::ALL.iter().map(|tool| Catalogue::guided(*tool, language));
            for words in [Catalogue::penalties(language), Catalogue::duties(language)].into_iter().chain(guided) {
                let words = words.unwrap_or_else(|refusal| panic!("{refusal}"));
                let back = Catalogue::unpack(&words.pack()).unwrap();
                assert_eq!(back, words);
                assert_eq!(back.language(), language);
            }
        }
    }

    #[test]
    fn what_was_not_packed_is_refused() {
        assert_eq!(Catalogue::unpack("no tab"), None);
        assert_eq!(Catalogue::unpack("b\tx\na\ty"), None);
        assert_eq!(Catalogue::unpack(""), Some(Catalogue::default()));
    }

    #[test]
    fn bad_words_are_refused_with_their_file() {
        let refused = |text: &str| Catalogue::default().add("t.toml", text).unwrap_err().to_string();
        assert!(refused("a = 1").starts_with("t.toml:0: « a » n'a pas de mots"), "{}", refused("a = 1"));
        assert!(refused("a = \"\"").contains("« a »"));
        assert!(refused("[a]\nb = [\"x|y\"]").contains("« a.b »"));
        assert!(refused("\na = ").starts_with("t.toml:2: TOML refusé"), "{}", refused("\na = "));
    }
}
