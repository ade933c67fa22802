//! Words of the pages on what each country levies, in English.

use super::numbers::counted;
use crate::messages::Levies;

pub(super) const EN: Levies = Levies {
    title: "Rates and levies",
    lead: "What each country collects at import besides customs duty: rate, base, beneficiary, exemptions, text, and what is disputed. These are the figures of the simulator.",
    description: "Duties, taxes and levies at import in Senegal and eight other countries of West Africa, with their dates and texts.",
    country: |name| format!("Rates and levies: {name}"),
    since: |day, checked| format!("As known since {day}. Reread on {checked}. The competent office decides."),
    between: |first, last| format!("As known from {first} to {last}."),
    current: "See today’s rates",
    counted: |levies, contested| {
        let points = match contested {
            0 => "nothing disputed".to_owned(),
            count => counted(count, "disputed point", "disputed points"),
        };
        format!("{}, {points}", counted(levies, "levy", "levies"))
    },
    summary: "At a glance",
    by_goods: "by product or case",
    contested: "What is disputed",
    contested_lead: "The sources differ, or the text can be read in two ways. The first answer is the one the simulator takes; it also gives the amount under the other.",
    taken: "taken",
    details: "Levy by levy",
    base: |base| format!("Base: {base}."),
    goods: |goods| format!("Tariff codes: {goods}."),
    when: |conditions| format!("If: {conditions}."),
    source: |text, confidence| format!("{text} ({confidence})."),
    spared: |count| counted(count, "exemption", "exemptions"),
    notices: "Formalities and warnings",
    changed: |country, day| format!("{country}: what is collected at import from {day}"),
    moved: |begins, ends| {
        let parts = [("Begins or changes", begins), ("Ends the day before", ends)];
        let told = parts.iter().filter(|(_, names)| !names.is_empty());
        let told: Vec<String> = told.map(|(what, names)| format!("{what}: {names}.")).collect();
        if told.is_empty() { "What is disputed changes on that day.".to_owned() } else { told.join(" ") }
    },
    days: "On other dates",
    days_lead: "The rate that applies is that of the day on which the goods declaration is registered.",
};
