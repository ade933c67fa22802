//! Words on open formats: downloads, the feed, the page that explains them.

/// Words on open formats.
#[derive(Debug)]
pub struct Formats {
    /// Before the downloads of a work or unit.
    pub downloads: &'static str,
    /// Below those of a work: without a network they do not come.
    pub whole: &'static str,
    /// Plain text.
    pub plain: &'static str,
    /// Markdown.
    pub markdown: &'static str,
    /// Akoma Ntoso.
    pub akoma_ntoso: &'static str,
    /// Before the short digest of a unit.
    pub digest: &'static str,
    /// Title of the feed of changes.
    pub feed_title: &'static str,
    /// What a change touches, from its term in the feed.
    pub change_kind: fn(&str) -> &'static str,
    /// Heading of the page on open data.
    pub title: &'static str,
    /// Description of that page.
    pub description: &'static str,
    /// Lead of that page.
    pub lead: &'static str,
    /// Before an example.
    pub example: &'static str,
    /// What each format is, in the order of the page.
    pub sections: Sections,
    /// Heading of the list of downloads of the works.
    pub works: &'static str,
    /// Heading of the changes.
    pub changes: &'static str,
}

/// A format on the page: its name and what it is.
pub type Section = (&'static str, &'static str);

/// The formats of the page on open data.
#[derive(Debug)]
pub struct Sections {
    /// Akoma Ntoso.
    pub akoma_ntoso: Section,
    /// Identifiers.
    pub identifier: Section,
    /// Data in each page.
    pub json_ld: Section,
    /// Plain text.
    pub plain: Section,
    /// Markdown.
    pub markdown: Section,
    /// Index of units.
    pub units: Section,
    /// Map of the site.
    pub sitemap: Section,
    /// Feed of changes.
    pub feed: Section,
}

/// In French.
pub(super) const FR: Formats = Formats {
    downloads: "Télécharger\u{202f}:",
    whole: "Hors ligne, ces fichiers du texte entier demandent le réseau\u{202f}; ceux de chaque article viennent avec le texte gardé.",
    plain: "texte brut",
    markdown: "Markdown",
    akoma_ntoso: "Akoma Ntoso (XML)",
    digest: "Empreinte",
    feed_title: "Passavant\u{202f}: changements des textes, des notes et des barèmes",
    change_kind: |term| match term {
        "text" => "texte",
        "note" => "note",
        "rate" => "barème",
        _ => "format",
    },
    title: "Données ouvertes",
    description: "Les textes douaniers en Akoma Ntoso, Markdown, texte brut et JSON, avec identifiants, empreintes et flux des changements.",
    lead: "Tout ce que montre ce site se prend aussi sous forme de fichiers, sans compte ni clé. Voici chaque format, avec un exemple.",
    example: "Exemple",
    sections: Sections {
        akoma_ntoso: (
            "Akoma Ntoso 3.0",
            "Un fichier XML par texte, selon la norme OASIS LegalDocML et conforme à son schéma officiel\u{202f}: structure, renvois, notes et lacunes. Les mots entre balises «\u{202f}remark\u{202f}» sont de la rédaction. La norme veut une date\u{202f}: un texte qui n’en a pas porte 0001-01-01, dite «\u{202f}inconnue\u{202f}».",
        ),
        identifier: (
            "Identifiants",
            "Chaque texte et chaque article a un identifiant à la manière d’ELI et des conventions d’Akoma Ntoso\u{202f}: pays, nature, date, numéro, puis l’article. Il ne dépend ni de ce site ni de son adresse. Ce n’est pas un identifiant officiel\u{202f}: aucun de ces pays n’en publie.",
        ),
        json_ld: (
            "Données dans chaque page",
            "Chaque page d’article porte sa description en JSON-LD, dans le vocabulaire «\u{202f}Legislation\u{202f}» de schema.org. C’est une donnée, non un programme\u{202f}: elle n’est jamais exécutée.",
        ),
        plain: (
            "Texte brut",
            "Un fichier par article et un par texte\u{202f}: les mots imprimés et rien d’autre. Entre crochets, ce qui n’est pas imprimé. L’empreinte SHA-256 d’un article est celle de ce fichier.",
        ),
        markdown: (
            "Markdown",
            "Un fichier par texte et un par article, avec les notes de la rédaction en bas d’article.",
        ),
        units: (
            "Index des unités",
            "Une liste JSON de tous les articles et autres unités\u{202f}: identifiant, page, titre, identifiant à la manière d’ELI, texte brut et empreinte.",
        ),
        sitemap: (
            "Plan du site",
            "La liste des pages, pour les moteurs de recherche. Les adresses y sont complètes quand le site est construit avec son nom d’hôte.",
        ),
        feed: (
            "Flux des changements",
            "Un flux Atom\u{202f}: textes, notes, barèmes et formats, du plus récent au plus ancien. Les dates sont écrites à la main.",
        ),
    },
    works: "Par texte",
    changes: "Derniers changements",
};
