//! Words on what proves that the texts are whole: counts, references, digests.

/// Words on what proves that the texts are whole.
#[derive(Debug)]
pub struct Proof {
    /// Column: lines of the source held by the work.
    pub lines: &'static str,
    /// Column: references.
    pub references: &'static str,
    /// Column: one digest for all the units of a work.
    pub digest: &'static str,
    /// Digest of the whole corpus.
    pub corpus: &'static str,
    /// Heading on how to verify.
    pub how: &'static str,
    /// How to verify: paragraphs.
    pub method: &'static [&'static str],
    /// What one types to verify everything.
    pub commands: &'static str,
    /// Link to the list of digests.
    pub list: &'static str,
    /// Heading of the page of a work.
    pub title: fn(&str) -> String,
    /// Lead of the page of a work.
    pub lead: &'static str,
    /// Description of the page of a work.
    pub description: fn(&str) -> String,
    /// Column: unit.
    pub unit: &'static str,
    /// Column: SHA-256.
    pub sha256: &'static str,
    /// References: to the corpus, to other texts, dead, from their numbers in words.
    pub reference_counts: fn(&str, &str, &str) -> String,
    /// Lines left out of the source of the work, from their number in words and the file.
    pub excluded: fn(&str, &str) -> String,
}

/// In French.
pub(super) const FR: Proof = Proof {
    lines: "Lignes de la source",
    references: "Renvois",
    digest: "Empreinte",
    corpus: "Empreinte de tous les textes\u{202f}:",
    how: "Vérifier soi-même",
    method: &[
        "Chaque article a une empreinte SHA-256\u{202f}: celle de son texte brut, octet pour octet. Changez une lettre, elle change. L’empreinte d’un texte est celle de la liste des empreintes de ses articles.",
        "La première commande recalcule tout\u{202f}: elle relit les mots imprimés dans chaque page d’article, en refait le texte brut et son empreinte, relit chaque fichier à télécharger, et nomme ce qui diffère. C’est la preuve que ce que l’on lit à l’écran est ce que l’on télécharge. La seconde, présente sur la plupart des machines, ne vérifie que les fichiers.",
        "Un site entier peut avoir été refait avec ses empreintes. Comparez donc l’empreinte de tous les textes avec celle d’une autre copie, ou donnez à la première commande le dossier des textes\u{202f}: les empreintes attendues viennent alors de lui.",
    ],
    commands: "passavant verify dist\nsha256sum -c empreintes.sha256",
    list: "Liste des empreintes de tous les fichiers",
    title: |work| format!("Intégrité\u{202f}: {work}"),
    lead: "L’empreinte SHA-256 de chaque article, calculée sur son texte brut.",
    description: |work| {
        format!("{work}\u{202f}: lignes, notes, lacunes, renvois et empreinte SHA-256 de chaque article.")
    },
    unit: "Article ou unité",
    sha256: "SHA-256 du texte brut",
    reference_counts: |inside, outside, dead| {
        format!("{inside} vers ces textes, {outside} vers d’autres textes, {dead} sans objet")
    },
    excluded: |count, file| format!("{count} lignes du fichier {file}"),
};
