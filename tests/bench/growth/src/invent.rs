//! Invents units from the words of real ones. The same texts always give the same units.
//!
//! Sentences are real ones, a word in twenty-five of them replaced by one of 60,000 invented words, of which the first are
//! the most frequent, as in any language: so the vocabulary grows with the texts.

use std::collections::BTreeSet;

use search::{Document, Fragment, PATH_SEPARATOR, Work};
use serde_json::Value;

/// Units of an invented work: as many as the customs code of Senegal has.
const WORK: usize = 430;
/// How the id of an invented work starts.
pub(crate) const PREFIX: &str = "essai-";
const INVENTED_WORDS: usize = 60_000;
const REPLACED: u64 = 25;

/// Numbers that look thrown, and are always the same.
struct Dice(u64);

impl Dice {
    /// A number below `sides` (splitmix64).
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides.max(1)
    }

    fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.throw(length as u64)).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.index(from.len()))
    }

    /// A place among `length`, the first ones likelier, about as Zipf found of words.
    fn frequent(&mut self, length: usize) -> usize {
        let below = 1 + self.index(length);
        self.index(below)
    }
}

/// The real works and units.
pub(crate) fn read(text: &str) -> Result<(Vec<Work>, Vec<Document>), String> {
    let mut works: Vec<Work> = Vec::new();
    let mut documents = Vec::new();
    for line in text.lines() {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let work = field("work");
        if works.last().is_none_or(|last| last.id != work) {
            let (id, title) = (work.clone(), work.clone());
            works.push(Work { id, title, country: field("country"), kind: field("kind"), ..Work::default() });
        }
        let steps: Vec<&str> = value["path"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let blocks = field("body");
        documents.push(Document {
            unit: field("id"),
            work,
            url: field("url"),
            number: field("number"),
            title: field("title"),
            path: steps.join(PATH_SEPARATOR),
            fragments: blocks.lines().map(|text| Fragment { text: text.to_owned(), ..Fragment::default() }).collect(),
            ..Document::default()
        });
    }
    Ok((works, documents))
}

/// The real units, and as many invented ones as are missing.
pub(crate) fn corpus(works: &[Work], real: &[Document], units: usize) -> (Vec<Work>, Vec<Document>) {
    let (mut works, mut documents) = (works.to_vec(), real.to_vec());
    let sentences: Vec<&str> = real.iter().flat_map(|unit| &unit.fragments).map(|block| block.text.as_str()).collect();
    let paths: Vec<&str> = real.iter().map(|unit| unit.path.as_str()).filter(|path| !path.is_empty()).collect();
    let mut dice = Dice(386);
    let invented = words(&sentences, &mut dice);
    while documents.len() < units {
        let id = format!("{PREFIX}{}", works.len());
        works.push(Work { id: id.clone(), title: id.clone(), ..Work::default() });
        let missing = units - documents.len();
        for number in 1..=WORK.min(missing) {
            documents.push(unit(&id, number, &sentences, &paths, &invented, &mut dice));
        }
    }
    (works, documents)
}

fn unit(
    work: &str,
    number: usize,
    sentences: &[&str],
    paths: &[&str],
    invented: &[String],
    dice: &mut Dice,
) -> Document {
    let blocks = 1 + dice.index(6);
    Document {
        unit: format!("{work}:{number}"),
        work: work.to_owned(),
        url: format!("textes/{work}/{number}/"),
        number: number.to_string(),
        title: format!("Article {number}"),
        path: dice.pick(paths).copied().unwrap_or_default().to_owned(),
        fragments: (1..=blocks)
            .map(|block| Fragment { anchor: format!("al-{block}"), text: sentence(sentences, invented, dice) })
            .collect(),
        ..Document::default()
    }
}

fn sentence(sentences: &[&str], invented: &[String], dice: &mut Dice) -> String {
    let real = dice.pick(sentences).copied().unwrap_or_default();
    let replace = |word: &str, dice: &mut Dice| {
        if dice.throw(REPLACED) > 0 {
            return word.to_owned();
        }
        let place = dice.frequent(invented.len());
        invented.get(place).cloned().unwrap_or_default()
    };
    real.split(' ').map(|word| replace(word, dice)).collect::<Vec<_>>().join(" ")
}

/// Words made of the first half of one word and the second of another.
fn words(sentences: &[&str], dice: &mut Dice) -> Vec<String> {
    let plain = |word: &&str| word.chars().count() > 5 && word.chars().all(char::is_lowercase);
    let real: BTreeSet<&str> = sentences.iter().flat_map(|text| text.split(' ')).filter(plain).collect();
    let real: Vec<Vec<char>> = real.into_iter().map(|word| word.chars().collect()).collect();
    let mut made = BTreeSet::new();
    let mut ordered = Vec::new();
    // A small corpus has few pairs: what it gives after many throws is enough.
    for _ in 0..INVENTED_WORDS * 20 {
        if ordered.len() == INVENTED_WORDS {
            break;
        }
        let (Some(head), Some(tail)) = (dice.pick(&real), dice.pick(&real)) else { break };
        let word: String = head.iter().take(head.len() / 2 + 1).chain(tail.iter().skip(tail.len() / 2)).collect();
        if made.insert(word.clone()) {
            ordered.push(word);
        }
    }
    ordered
}
