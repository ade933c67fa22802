//! Words of the glossary.

/// Words of the glossary.
#[derive(Debug)]
pub struct Glossary {
    /// Heading.
    pub title: &'static str,
    /// What it is: how many terms.
    pub lead: fn(usize) -> String,
    /// Description, for search engines.
    pub description: &'static str,
    /// Mark of a definition in our own words.
    pub editorial: &'static str,
    /// What such a definition stands for, before the link to the article.
    pub editorial_for: &'static str,
    /// Where a term is defined: unit and work.
    pub place: fn(&str, &str) -> String,
}

/// The French words.
pub(super) const FR: Glossary = Glossary {
    title: "Lexique",
    lead: |count| {
        format!(
            "{count} termes, chacun avec l’article qui le définit. Une définition ne vaut que pour le texte qui la donne. Dans les articles, un terme défini mène à sa définition la première fois qu’il est employé."
        )
    },
    description: "Les termes que définissent les textes douaniers, chacun avec son article.",
    editorial: "Définition de la rédaction, sans valeur légale.",
    editorial_for: "La définition légale manque dans la source\u{202f}:",
    place: |unit, work| format!("{unit}, {work}"),
};
