//! Words of the tariff.

/// Words of the tariff.
#[derive(Debug)]
pub struct Tariff {
    /// Title, and the destination of the navigation.
    pub title: &'static str,
    /// Title of its first page.
    pub long_title: &'static str,
    /// Under it.
    pub lead: &'static str,
    /// What it is, for search engines.
    pub description: &'static str,
    /// What the labels are worth.
    pub only_official: &'static str,
    /// In place of a label that nobody has written.
    pub unlabelled: &'static str,
    /// A section: its number, its label.
    pub section: fn(&str, &str) -> String,
    /// A chapter, by its number.
    pub chapter: fn(&str) -> String,
    /// A heading, by its number: `87.03`.
    pub heading: fn(&str) -> String,
    /// Lines, from the lowest duty to the highest.
    pub rates: fn(&str, &str) -> String,
    /// A rate in percent.
    pub percent: fn(&str) -> String,
    /// How many lines.
    pub lines: fn(usize) -> String,
    /// Column: code.
    pub code: &'static str,
    /// Column: label.
    pub label: &'static str,
    /// Customs duty.
    pub duty: &'static str,
    /// Statistical fee.
    pub fee: &'static str,
    /// Unit of quantity.
    pub unit: &'static str,
    /// No unit.
    pub no_unit: &'static str,
    /// Units in words, in the order of the tables: kilogram, piece, pair, thousand pieces, set, litre, metre, square
    /// metre, cubic metre, carat, thousand kilowatt-hours.
    pub units: [&'static str; 11],
    /// Where a line stands.
    pub place: &'static str,
    /// Source of a line: title, act, day of its edition in words, day of checking in words.
    pub source: fn(&str, &str, &str) -> String,
    /// A remark on the source of a line.
    pub remark: &'static str,
    /// Caption of the lines of a heading.
    pub caption: fn(&str) -> String,
    /// What a line costs besides.
    pub besides: &'static str,
    /// Where to look for it.
    pub besides_where: &'static str,
    /// Everyday words: title.
    pub words: &'static str,
    /// Everyday words: lead, with how many there are.
    pub words_lead: fn(usize) -> String,
    /// Letters of the page of words.
    pub letters: &'static str,
    /// Everyday words that lead to a heading.
    pub called: &'static str,
    /// Positions found, beside what the texts answer.
    pub found: &'static str,
    /// Neighbours of a page.
    pub around: &'static str,
    /// The line before.
    pub before: fn(&str) -> String,
    /// The line after.
    pub after: fn(&str) -> String,
}

/// In French.
pub(super) const FR: Tariff = Tariff {
    title: "Tarif",
    long_title: "Tarif extérieur commun de la CEDEAO",
    lead: "6\u{202f}379 lignes du Système harmonisé 2022, avec leur droit de douane, leur redevance statistique et leur unité.",
    description: "Le tarif extérieur commun de la CEDEAO, ligne par ligne\u{202f}: droit de douane, redevance statistique, unité.",
    only_official: "Libellés abrégés, en mots du site\u{202f}: seul le texte officiel fait foi.",
    unlabelled: "libellé abrégé à écrire\u{202f}: voir le texte officiel",
    section: |number, label| format!("Section {number} – {label}"),
    chapter: |number| format!("Chapitre {number}"),
    heading: |code| format!("Position {code}"),
    rates: |least, most| {
        if least == most { format!("{least}\u{a0}%") } else { format!("{least} à {most}\u{a0}%") }
    },
    percent: |rate| format!("{rate}\u{a0}%"),
    lines: |count| if count == 1 { "1 ligne".to_owned() } else { format!("{count} lignes") },
    code: "Ligne",
    label: "Libellé abrégé",
    duty: "Droit de douane",
    fee: "Redevance statistique",
    unit: "Unité",
    no_unit: "aucune dans la source",
    units: [
        "kilogramme",
        "pièce",
        "paire",
        "millier de pièces",
        "jeu",
        "litre",
        "mètre",
        "mètre carré",
        "mètre cube",
        "carat",
        "millier de kilowattheures",
    ],
    place: "Place dans le tarif",
    source: |title, act, checked| format!("Source\u{202f}: {title}\u{202f}; {act}. Relu le {checked}."),
    remark: "Remarque sur la source",
    caption: |code| format!("Lignes de la position {code}"),
    besides: "S’y ajoutent les prélèvements communautaires, la TVA et les autres taxes du pays d’importation.",
    besides_where: "Ce que chaque pays prélève",
    words: "Mots courants",
    words_lead: |count| {
        format!(
            "{} mots du commerce et les positions où chercher. Un mot peut mener à plusieurs lignes\u{202f}: lisez-les toutes.",
            super::fr::grouped(count)
        )
    },
    letters: "Lettres",
    called: "Mots courants qui mènent ici",
    found: "Dans le tarif",
    around: "Lignes voisines",
    before: |code| format!("← {code}"),
    after: |code| format!("{code} →"),
};
