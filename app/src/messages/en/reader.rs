//! Words of what connects the law, in English.

use super::numbers::counted;
use crate::messages::Reader;

pub(super) const EN: Reader = Reader {
    outside: "References out of this site or leading nowhere",
    outside_place: |name, place| match place.chars().next() {
        None => name.into(),
        Some(first) if first.is_ascii_digit() => format!("{name}, art.\u{a0}{place}"),
        Some(_) => format!("{name}, {place}"),
    },
    outside_kind: |nature| format!("Text that this site does not hold ({nature})."),
    natures: [
        "code",
        "law",
        "decree",
        "order or ordinance",
        "Community regulation",
        "circular",
        "resolution",
        "treaty or agreement",
        "uniform act",
        "constitution",
        "declaration",
        "instructions",
    ],
    dead: |why| format!("This reference leads nowhere: {why}."),
    nowhere: |word, number, work| {
        let word = match word {
            "paragraphe" => "paragraph",
            "ligne" => "line",
            "texte" => "text",
            other => other,
        };
        format!("This reference leads nowhere: {work} has no {word} {number}.")
    },
    links: "Around this text",
    cited_by: "Cited by",
    passages: |count| format!("Cited by {}", counted(count, "passage", "passages")),
    more: |count| counted(count, "other passage", "other passages"),
    applied: "Simulators that apply it",
    offences: |count| format!("Applied to {}", counted(count, "offence", "offences")),
    applied_lead: "The penalty simulator bases these offences on this text:",
    applied_throughout: "The penalty simulator rests on this text in its results.",
    applied_penalties: "Applied to penalties",
    applied_duties: "Applied to duties and taxes",
    levies_lead: "The calculation of duties and taxes bases on this text:",
    duties_throughout: "The calculation of duties and taxes rests on this text: value, weight, day of the rates, origin or procedure.",
    levy: |country, levy| format!("{country}: {levy}"),
    levy_rules: |country| format!("{country}: rounding and insurance"),
    levy_notices: |country| format!("{country}: formalities and warnings"),
    levies_link: "What each country collects",
    applied_rules: "The rules, one by one",
    applied_simulator: "Open the simulator",
    preview_open: "Open the page",
    preview_failed: "The preview could not be read: the network does not answer, or the page is not kept on this device. Try again later, or follow the link.",
    read_above: "Read straight through: ",
};
