//! What a reader's device may be handed — a damaged index, data of another build, an address made by hand — is refused or
//! read, and never breaks what reads it. Damage is drawn from a fixed seed: a failure here is the same everywhere.

use std::sync::LazyLock;

use indexer::{documents, penalties, search_index, tariff};
use search::format::{IndexError, IndexFiles, VERSION};
use search::tariff::Tariff;
use search::{Engine, Query};
use sheets::Catalogue;
use sheets::duty::{Chapters, Lines};
use tariff_data::levies;
use tariff_data::nomenclature::Nomenclature;
use tariff_data::penalties::PenaltyTable;

/// Numbers that look thrown, and are always the same (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % sides.max(1)
    }

    /// The same bytes, one of these done to them: a byte changed, a run cut out, a run repeated, the end cut off.
    fn damage(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut damaged = bytes.to_vec();
        if damaged.is_empty() {
            return damaged;
        }
        let at = self.below(damaged.len());
        let end = (at + 1 + self.below(40)).min(damaged.len());
        match self.below(4) {
            0 => damaged[at] ^= 1 << self.below(8),
            1 => drop(damaged.drain(at..end)),
            2 => {
                let run = damaged[at..end].to_vec();
                damaged.splice(at..at, run);
            }
            _ => damaged.truncate(at),
        }
        damaged
    }

    /// The same text, damaged between its characters.
    fn damage_text(&mut self, text: &str) -> String {
        String::from_utf8_lossy(&self.damage(text.as_bytes())).into_owned()
    }
}

static INDEX: LazyLock<IndexFiles> = LazyLock::new(|| {
    let corpus = &tests::corpus().corpus;
    search_index::build(documents::works(corpus), documents::documents(corpus)).unwrap()
});

/// Whatever was done to a file of the real index on its way, the reader says so.
#[test]
fn a_damaged_index_is_always_refused() {
    let mut dice = Dice(1);
    let core = || Engine::open(&INDEX.core).unwrap();
    let mut told = std::collections::BTreeSet::new();
    for _ in 0..120 {
        let damaged = dice.damage(&INDEX.core);
        if damaged != INDEX.core {
            told.insert(Engine::open(&damaged).map(|_| ()).unwrap_err().code());
        }
    }
    let mut engine = core();
    for _ in 0..60 {
        for (file, add) in [
            (&INDEX.positions, Engine::add_positions as fn(&mut Engine, &[u8]) -> _),
            (&INDEX.bodies, Engine::add_bodies),
        ] {
            let damaged = dice.damage(file);
            if damaged != *file {
                let refused: Result<(), IndexError> = add(&mut engine, &damaged);
                told.insert(refused.unwrap_err().code());
            }
        }
    }
    for length in 0..14 {
        assert_eq!(Engine::open(&INDEX.core[..length]).map(|_| ()), Err(IndexError::Truncated), "{length} bytes");
    }
    assert_eq!(Engine::open(b"<!doctype html><title>404</title>").map(|_| ()), Err(IndexError::NotAnIndex));
    assert!(told.contains("checksum"), "{told:?}");
    // What was refused has not taken anything away.
    assert!(!engine.search(&Query::parse("passavant"), 5).hits.is_empty());
}

#[test]
fn an_index_of_another_version_or_build_says_so() {
    let mut newer = INDEX.core.clone();
    newer[4] = VERSION + 1;
    let error = Engine::open(&newer).map(|_| ()).unwrap_err();
    assert_eq!((error.code(), error.clone()), ("version", IndexError::Version(VERSION + 1)));
    assert!(error.to_string().contains(&(VERSION + 1).to_string()), "{error}");
    let corpus = &tests::corpus().corpus;
    let fewer = documents::documents(corpus).into_iter().take(40).collect();
    let other = search_index::build(documents::works(corpus), fewer).unwrap();
    let mut engine = Engine::open(&INDEX.core).unwrap();
    assert_eq!(engine.add_bodies(&other.bodies).unwrap_err().code(), "other-build");
    assert_eq!(engine.add_positions(&other.positions).unwrap_err().code(), "other-build");
}

/// Queries cut and spliced from real ones, with the marks that mean something.
#[test]
fn any_query_is_answered() {
    let engine = Engine::open(&INDEX.core).and_then(|engine| engine.with_positions(&INDEX.positions)).unwrap();
    let engine = engine.with_bodies(&INDEX.bodies).unwrap();
    let golden = std::fs::read_to_string(tests::cases("search/golden.csv")).unwrap();
    let pieces: Vec<&str> = golden.split([',', '\n', ' ']).filter(|piece| !piece.is_empty()).collect();
    let marks = [
        "\"",
        "«\u{202f}",
        " -",
        "work:",
        "work:sn-douanes ",
        "art. ",
        "\u{0}",
        "🚢",
        "ﬁ",
        "e\u{301}",
        "’",
        " al. ",
        "99999999999999999999",
        "…",
        "\u{202e}",
    ];
    let mut dice = Dice(2);
    for _ in 0..120 {
        let mut text = String::new();
        for _ in 0..1 + dice.below(9) {
            text.push_str(marks[dice.below(marks.len())]);
            text.push_str(pieces[dice.below(pieces.len())]);
        }
        let text = if dice.below(3) == 0 { dice.damage_text(&text) } else { text };
        for query in [Query::parse(&text), Query::parse_typing(&text)] {
            let json = engine.search(&query, 10).to_json();
            let value: serde_json::Value =
                serde_json::from_str(&json).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(value["hits"].as_array().unwrap().len() <= 10);
        }
    }
}

/// An address made by hand is read, and what was read is written and read again alike.
#[test]
fn any_address_is_decoded() {
    let mut dice = Dice(3);
    let real = "infraction=colis-manquants&couverture=acquit-a-caution&droits=845%20000&et=&jour=2026-11-24&v=0123456789ab&ligne=8703.23.19.00&prix=1000+EUR";
    for _ in 0..3000 {
        let mut text = real.to_owned();
        for _ in 0..1 + dice.below(6) {
            text = dice.damage_text(&text);
        }
        let pairs = sheets::decode(&text);
        assert_eq!(sheets::decode(&sheets::encode(&pairs)), pairs, "{text}");
    }
    for wrong in ["%", "%%", "%f", "=", "&&&", "?", "??a", "%C3", "%ff%fe=%00", "a=b=c", "+=+"] {
        let pairs = sheets::decode(wrong);
        assert_eq!(sheets::decode(&sheets::encode(&pairs)), pairs, "{wrong}");
    }
}

/// Data that pages load: each is read whole, or refused whole.
#[test]
fn damaged_data_are_refused_or_read() {
    let corpus = &tests::corpus().corpus;
    let book = penalties::book(corpus, sheets::Language::French).unwrap();
    let nomenclature = Nomenclature::of_the_project().unwrap();
    let (file, text) = levies::TABLES[0];
    let country = levies::read(file, text).unwrap();
    let (figures, words) = (book.table.pack(), book.words.pack());
    let (goods, lines, levied) =
        (tariff::finder_table(&nomenclature), Chapters::pack(&nomenclature, "87"), country.pack());
    let mut dice = Dice(4);
    let mut refused = 0;
    for _ in 0..200 {
        refused += usize::from(PenaltyTable::unpack(&dice.damage_text(&figures)).is_none());
        refused += usize::from(levies::unpack(&dice.damage_text(&levied)).is_none());
        let _ = Catalogue::unpack(&dice.damage_text(&words));
        let mut chapters = Chapters::default();
        if chapters.add(&dice.damage_text(&lines)) {
            let _ = (chapters.line("8703231900"), chapters.nearest("8703.23"));
        }
    }
    for _ in 0..20 {
        if let Some(tariff) = Tariff::unpack(&dice.damage_text(&goods)) {
            let _ = tariff.find("riz brisé", 5);
        }
    }
    assert!(refused > 100, "{refused} of 400 damaged tables were refused");
}
