//! What a table of limits must be.

use super::{KEYS, Limits, TABLE, read};
use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn with(from: &str, to: &str) -> String {
    assert!(TABLE.1.contains(from), "{from}");
    TABLE.1.replacen(from, to, 1)
}

#[test]
fn the_project_table_loads_is_dated_and_comes_back() {
    let limits = read(TABLE.0, TABLE.1).unwrap();
    assert_eq!(limits.rows().len(), KEYS.len());
    // official: five days, ten in all (article 132)
    let on = day(2026, 11, 28);
    assert_eq!(limits.on("contest.answer", on).map(|limit| limit.count), Some(5));
    assert_eq!(limits.on("contest.answer-most", on).map(|limit| limit.count), Some(10));
    assert_eq!(limits.on("contest.answer", day(2014, 2, 27)), None);
    let back = Limits::unpack(&limits.pack()).unwrap();
    assert_eq!(back, limits);
    assert_eq!(Limits::unpack("contest.answer\t5"), None);
}

#[test]
fn what_is_wrong_with_a_table_is_said_with_its_line() {
    let cases = [
        ("confidence = \"sure\"\n", "", "TOML refusé : missing field `confidence`"),
        ("confidence = \"sure\"", "confidence = \"doubtful\"", "« value.revision » n'est pas sûr"),
        ("\"value.revision\"", "\"value.x\"", "« value.x » n'est le nom d'aucune limite"),
        ("unit = \"months\"", "unit = \"days\"", "« value.revision » n'a pas la forme attendue"),
        ("value = 12", "value = 0", "« value.revision » n'a pas la forme attendue"),
        ("value = 12", "value = -1", "TOML refusé : invalid value: integer `-1`, expected u32"),
        ("\"cv-reglement:67\"", "\"67\"", "« value.revision » n'a pas d'alinéa"),
        ("from = 2014-04-02", "from = 2014-04-02\nto = 2014-01-01", "« value.revision » finit avant de commencer"),
        ("from = 2014-04-02", "from = 12:00:00", "« 12:00:00 » n'est pas un jour"),
        ("\"contest.answer-most\"", "\"contest.answer\"", "« contest.answer » vaut deux fois le même jour"),
    ];
    for (from, to, what) in cases {
        let refusal = read("t.toml", &with(from, to)).unwrap_err();
        assert_eq!(refusal.what, what, "{from}");
        assert!(refusal.line > 0);
    }
    let rows: Vec<&str> = TABLE.1.split("[[limit]]").filter(|row| !row.contains("court.term")).collect();
    assert_eq!(read("t.toml", &rows.join("[[limit]]")).unwrap_err().what, "« court.term » manque");
}
