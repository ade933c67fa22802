//! Schedules under any bytes, and under rows cut and spliced from real ones.

use proptest::prelude::*;
use tariff_data::nomenclature::{CHAPTERS, Files, SECTIONS, SOURCES, WORDS, read};

use super::{merge::merge, schedule};

/// One chapter is enough to merge into, and quick.
fn tables() -> &'static [(&'static str, &'static str)] {
    let place = CHAPTERS.iter().position(|(name, _)| name.contains("87")).unwrap();
    &CHAPTERS[place..=place]
}

/// Reads and merges; every row is either taken or refused with what to do, and no line is lost.
fn import(text: &str) {
    let Ok(read) = schedule::read(text) else { return };
    let rows = read.told.len() + read.refused.len();
    let merged = merge(tables(), read, "essai");
    assert_eq!(merged.changed + merged.same + merged.refused.len(), rows, "{text}");
    for refused in &merged.refused {
        assert!(!refused.what.is_empty() && !refused.mend.is_empty(), "{text}");
    }
    let codes = |text: &str| -> Vec<String> {
        text.lines().map(|row| row.split(';').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(codes(&merged.files[0].1), codes(tables()[0].1), "a line was lost or added: {text}");
}

fn field() -> impl Strategy<Value = String> {
    let known = |text: &str| Just(text.to_owned());
    prop_oneof![
        known("8703.23.19.00"),
        known("8703231900"),
        known("8703"),
        known("87"),
        known("20"),
        known("0,5 %"),
        known("kg"),
        known("\"jeu"),
        known("Autres"),
        known(""),
        known("10\u{a0}"),
        ".{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_refused_or_read(text in ".{0,200}") {
        import(&text);
        import(&format!("code;duty;label\n{text}"));
    }

    #[test]
    fn pieces_of_schedules_in_any_order_are_taken_or_refused(
        rows in prop::collection::vec(prop::collection::vec(field(), 1..7), 0..8),
        comma in any::<bool>(),
    ) {
        let mark = if comma { "," } else { ";" };
        let rows: Vec<String> = rows.iter().map(|row| row.join(mark)).collect();
        import(&format!("{}\n{}\n", ["code", "duty", "fee", "unit", "label"].join(mark), rows.join("\n")));
    }
}

/// What is taken leaves tables that load: the worst label and rate that a row may carry.
#[test]
fn what_is_taken_still_loads() {
    let text = "code;duty;fee;unit;label\n8703.23.19.00;5;0,5;u;«\u{202f}essai\u{202f}», l’un & <b>l'autre</b>\n8704;;;;Essai\n";
    let merged = merge(CHAPTERS, schedule::read(text).unwrap(), "tec-sh2022");
    assert_eq!((merged.changed, merged.refused.len()), (2, 0));
    let chapters: Vec<(&str, &str)> = merged.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let tables = Files { sources: SOURCES, sections: SECTIONS, chapters: &chapters, words: WORDS };
    assert!(read(&tables).is_ok());
}
