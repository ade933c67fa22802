//! Words of the page on the design.

/// Words of the page on the design.
#[derive(Debug)]
pub struct Design {
    /// Heading.
    pub title: &'static str,
    /// What it is.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// Heading of the colours.
    pub colours: &'static str,
    /// What their figures mean.
    pub colours_lead: &'static str,
    /// Columns: words, ground, light theme, dark theme.
    pub colour_columns: [&'static str; 4],
    /// Heading of the letters.
    pub letters: &'static str,
    /// Which letters stand for what.
    pub letters_lead: &'static str,
    /// Samples: main heading, heading, sub-heading, words of the law, words of the interface, small words.
    pub samples: [&'static str; 6],
    /// Heading of the distances.
    pub distances: &'static str,
    /// What their list is.
    pub distances_lead: &'static str,
    /// Columns: distance, uses.
    pub distance_columns: [&'static str; 2],
    /// Heading of the parts.
    pub parts: &'static str,
    /// Names of the parts: buttons, field, field with an error, list of errors, result, warning, nothing to show, what folds,
    /// table that is wider than the screen.
    pub names: [&'static str; 9],
    /// Words in them: ordinary, main, chosen, out of use, label, help, what is wrong, in a warning, when there is nothing, in a
    /// fold.
    pub words: [&'static str; 10],
}

/// The French words.
pub(super) const FR: Design = Design {
    title: "Le dessin du site",
    lead: "Les couleurs, les lettres, les distances et les pièces dont chaque page est faite, lues dans les feuilles de style elles-mêmes.",
    description: "Couleurs et contrastes, lettres, distances et pièces de l’interface, dans tous leurs états.",
    colours: "Couleurs",
    colours_lead: "Le contraste de chaque couple employé, sur écran clair et sombre. Les règles d’accessibilité (WCAG, niveau AA) demandent au moins 4,5.",
    colour_columns: ["Écriture", "Fond", "Clair", "Sombre"],
    letters: "Lettres",
    letters_lead: "Aucune police n’est chargée\u{202f}: le droit est en caractères à empattements, l’interface dans ceux de l’appareil.",
    samples: [
        "Titre de page",
        "Titre",
        "Sous-titre",
        "Mots du droit, tels qu’imprimés",
        "Mots de l’interface",
        "Petits mots",
    ],
    distances: "Distances",
    distances_lead: "Les distances qu’emploient les feuilles de style, en tailles de lettre de base, et combien de fois.",
    distance_columns: ["Distance", "Emplois"],
    parts: "Pièces",
    names: [
        "Boutons",
        "Champ",
        "Champ à corriger",
        "Ce qui est à corriger",
        "Résultat",
        "Avertissement",
        "Rien à montrer",
        "Ce qui se replie",
        "Tableau plus large que l’écran",
    ],
    words: [
        "Ordinaire",
        "Principal",
        "Choisi",
        "Hors d’usage",
        "Prix de l’article",
        "Un montant en francs.",
        "«\u{202f}abc\u{202f}» n’est pas un nombre\u{202f}: écrivez des chiffres, comme 1\u{202f}234,5.",
        "Deux lectures du texte sont possibles.",
        "Donnez la marchandise et son prix\u{202f}: le résultat se précise à chaque réponse.",
        "Le détail, pour qui le demande.",
    ],
};
