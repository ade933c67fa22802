//! Words of the comparison, and of the proposals for an address that leads nowhere.

/// Words of the comparison.
#[derive(Debug)]
pub struct Compare {
    /// Heading.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// The two sides.
    pub sides: [&'static str; 2],
    /// Field: work.
    pub work: &'static str,
    /// Field: number.
    pub number: &'static str,
    /// Button.
    pub submit: &'static str,
    /// Without JavaScript.
    pub no_script: &'static str,
    /// No number was given.
    pub missing: &'static str,
    /// The work has no such unit: `{work}` and `{number}` stand for them.
    pub absent: &'static str,
    /// A page cannot be had.
    pub failed: &'static str,
    /// Heading of the units nearest to an address that leads nowhere.
    pub nearest: &'static str,
    /// Heading of the works, on the page of such an address.
    pub works: &'static str,
}

/// The French words.
pub(super) const FR: Compare = Compare {
    title: "Comparer deux articles",
    lead: "Deux articles côte à côte, alinéa par alinéa, à imprimer ou à partager par leur adresse.",
    description: "Comparer deux articles des textes douaniers, alinéa par alinéa.",
    sides: ["À gauche", "À droite"],
    work: "Texte",
    number: "Numéro",
    submit: "Comparer",
    no_script: "La comparaison a besoin de JavaScript. Sans lui, ouvrir les deux articles dans deux fenêtres depuis les tables des matières\u{202f}:",
    missing: "Donner un numéro, par exemple 18.",
    absent: "«\u{202f}{number}\u{202f}» n’est pas dans ce texte ({work}). Voir sa table des matières pour les numéros.",
    failed: "Ces articles n’ont pas pu être lus\u{202f}: le réseau ne répond pas, ou les pages ne sont pas gardées sur cet appareil. Réessayer plus tard.",
    nearest: "Les plus proches de cette adresse",
    works: "Tous les textes",
};
