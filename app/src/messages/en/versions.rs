//! Words on the dated versions of a text, in English.

use super::numbers::counted;
use crate::messages::Versions;

pub(super) const EN: Versions = Versions {
    title: "Versions",
    only: "Only one version is known here: there is nothing to choose.",
    stated: |day, status| match day {
        Some(day) => format!("{day}, {status}"),
        None => format!("undated, {status}"),
    },
    name: |from, to, act| {
        let days = match (from, to) {
            (Some(from), Some(to)) => format!("From {from} until {to} (exclusive)"),
            (Some(from), None) => format!("Since {from}"),
            (None, Some(to)) => format!("Until {to} (exclusive)"),
            (None, None) => "Undated".to_owned(),
        };
        format!("{days}: {}", act.unwrap_or("text as published"))
    },
    repealed: |day, act| format!("Repealed on {day}: {act}"),
    shown: "shown here",
    compare: "compare with the version",
    of_day: |day| format!("of {day}"),
    former: |name| format!("This version is not the latest one. {name}."),
    last: "See the latest version",
    page: |unit, day| match day {
        Some(day) => format!("{unit}, version of {day}"),
        None => format!("{unit}, version as published"),
    },
    difference: |unit, old, new| {
        let day = |day: Option<&str>| day.map_or("its publication".to_owned(), |day| format!("the version of {day}"));
        format!("{unit}: from {} to {}", day(old), day(new))
    },
    legend: "Words removed are struck through, words added are underlined.",
    count: |removed, added| {
        format!("{} removed, {} added.", counted(removed, "word", "words"), counted(added, "word", "words"))
    },
    amended: |act| format!("as amended by {act}"),
};
