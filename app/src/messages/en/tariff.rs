//! Words of the tariff, in English.

use super::numbers::{counted, grouped};
use crate::messages::Tariff;

pub(super) const EN: Tariff = Tariff {
    title: "Tariff",
    long_title: "ECOWAS Common External Tariff (CET)",
    lead: "6,379 lines of the 2022 Harmonized System, with their customs duty, statistical fee and unit.",
    description: "The ECOWAS Common External Tariff, line by line: customs duty, statistical fee, unit.",
    only_official: "Short descriptions in the words of the site, in French: only the official text is authentic.",
    unlabelled: "short description to be written: see the official text",
    section: |number, label| format!("Section {number} – {label}"),
    chapter: |number| format!("Chapter {number}"),
    heading: |code| format!("Heading {code}"),
    rates: |least, most| {
        if least == most { format!("{least}%") } else { format!("{least} to {most}%") }
    },
    percent: |rate| format!("{rate}%"),
    lines: |count| counted(count, "line", "lines"),
    code: "Line",
    label: "Short description",
    duty: "Customs duty",
    fee: "Statistical fee",
    unit: "Unit",
    no_unit: "none in the source",
    units: [
        "kilogram",
        "piece",
        "pair",
        "thousand pieces",
        "set",
        "litre",
        "metre",
        "square metre",
        "cubic metre",
        "carat",
        "thousand kilowatt-hours",
    ],
    place: "Place in the tariff",
    source: |title, act, checked| format!("Source: {title}; {act}. Reread on {checked}."),
    remark: "Remark on the source",
    caption: |code| format!("Lines of heading {code}"),
    besides: "To these are added the Community levies, VAT and the other taxes of the country of import.",
    besides_where: "What each country levies",
    words: "Everyday words",
    words_lead: |count| {
        format!(
            "{} words of the trade, in French, and the headings where to look. A word may lead to several lines: read them all.",
            grouped(count)
        )
    },
    letters: "Letters",
    called: "Everyday words that lead here",
    found: "In the tariff",
    around: "Neighbouring lines",
    before: |code| format!("← {code}"),
    after: |code| format!("{code} →"),
};
