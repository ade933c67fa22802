//! Words of the glossary, in English.

use super::numbers::counted;
use crate::messages::Glossary;

pub(super) const EN: Glossary = Glossary {
    title: "Glossary",
    lead: |count| {
        format!(
            "{}, in French, each with the article that defines it. A definition holds only for the text that gives it. In the articles, a defined term leads to its definition the first time it is used.",
            counted(count, "term", "terms")
        )
    },
    description: "The terms that the customs texts define, each with its article.",
    editorial: "Definition by the editors, without legal force.",
    editorial_for: "The legal definition is missing from the source:",
    place: |unit, work| format!("{unit}, {work}"),
};
