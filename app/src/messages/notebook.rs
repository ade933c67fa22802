//! Words of what a reader keeps for himself: highlights, private notes, a selection of articles for paper.

/// Words of the notes and of the selection.
#[derive(Debug)]
pub struct Notebook {
    /// Title of the page of all notes, and the link to it.
    pub title: &'static str,
    /// What that page is.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// Without JavaScript.
    pub no_script: &'static str,
    /// There is no note yet: how to write one.
    pub none: &'static str,
    /// Button: give the notes as a file.
    pub export: &'static str,
    /// Field: take the notes of a file.
    pub import: &'static str,
    /// Where notes are kept, and what a file is good for.
    pub explained: &'static str,
    /// The selection for paper.
    pub selection: Selection,
    /// What the scripts say: key, words. `{…}` stands for what they fill in.
    pub script: &'static [(&'static str, &'static str)],
}

/// Words of the page of a selection.
#[derive(Debug)]
pub struct Selection {
    /// Title of the page, and the link to it.
    pub title: &'static str,
    /// What the page does.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// Without JavaScript.
    pub no_script: &'static str,
    /// Heading of what is chosen.
    pub chosen: &'static str,
    /// Heading of the fields.
    pub add: &'static str,
    /// Field: numbers.
    pub numbers: &'static str,
    /// How to write them.
    pub numbers_help: &'static str,
    /// Button: add.
    pub submit: &'static str,
    /// Button: take everything out.
    pub empty: &'static str,
}

/// In French.
pub(super) const FR: Notebook = Notebook {
    title: "Mes notes",
    lead: "Vos surlignages et vos notes privées, dans l’ordre des textes. Ils restent sur cet appareil\u{202f}: rien n’est envoyé.",
    description: "Surlignages et notes privées, gardés sur l’appareil du lecteur et exportables en fichier.",
    no_script: "Surligner et noter demandent JavaScript. Sans lui, imprimez l’article et annotez le papier.",
    none: "Aucune note sur cet appareil. Pour en écrire une\u{202f}: ouvrir un article, sélectionner des mots ou suivre le numéro d’un alinéa, puis «\u{202f}Surligner\u{202f}» ou «\u{202f}Annoter\u{202f}».",
    export: "Exporter (fichier JSON)",
    import: "Reprendre les notes d’un fichier",
    explained: "Les notes vivent dans ce navigateur, sur cet appareil, sans mot de passe\u{202f}: qui ouvre cet appareil peut les lire, et vider les données du navigateur les efface. Un fichier exporté les garde ailleurs\u{202f}; il se reprend ici ou sur un autre appareil, et de deux versions d’une note la plus récente reste.",
    selection: Selection {
        title: "Imprimer une sélection",
        lead: "Des articles de votre choix, l’un après l’autre, sous une page de garde qui dit lesquels, quand et de quelle version. L’adresse de la page garde la sélection.",
        description: "Composer et imprimer une sélection d’articles des textes douaniers, avec page de garde.",
        no_script: "Composer une sélection demande JavaScript. Sans lui, chaque article s’imprime depuis sa page, et un titre ou un chapitre entier depuis sa page «\u{202f}Lire d’un trait\u{202f}»\u{202f}:",
        chosen: "Choisis",
        add: "Ajouter des articles",
        numbers: "Numéros",
        numbers_help: "Par exemple\u{202f}: 386, 391 à 394 et 402-1. Un texte sans numéros se prend en entier.",
        submit: "Ajouter",
        empty: "Tout ôter",
    },
    script: &[
        ("highlight", "Surligner"),
        ("annotate", "Annoter"),
        ("quote", "Citer"),
        ("tools", "Mots sélectionnés"),
        ("on", "Ma note\u{202f}: {what}"),
        ("highlighted", "Surligné\u{202f}: {what}"),
        ("edit", "Modifier"),
        ("delete", "Supprimer"),
        ("undo", "Rétablir"),
        ("deleted", "Supprimé de cet appareil."),
        ("keep", "Garder"),
        ("cancel", "Annuler"),
        ("private", "Gardée sur cet appareil seulement."),
        ("kept", "Gardé sur cet appareil."),
        (
            "refused",
            "Le navigateur refuse de garder quoi que ce soit (stockage interdit ou plein). La note reste à l’écran tant que cette page est ouverte\u{202f}: l’exporter ou la copier avant de partir.",
        ),
        ("unkept", "Pas encore gardée\u{202f}: le navigateur refuse, et elle se perdra avec la page."),
        ("export", "Exporter mes notes"),
        ("lost", "Les mots {words} ne sont plus dans ce texte\u{202f}: il a été corrigé depuis."),
        ("corrected", "Cet article a été corrigé depuis cette note\u{202f}: la relire."),
        ("on_paper", "Imprimer aussi mes notes"),
        ("join", "Ajouter à la sélection"),
        ("leave", "Ôter de la sélection"),
        ("choose", "Choisir des articles à imprimer"),
        ("all", "Tout prendre"),
        ("none", "Tout ôter"),
        ("chosen_one", "Imprimer la sélection (1 article)"),
        ("chosen_many", "Imprimer la sélection ({number} articles)"),
        ("gone", "Cette page n’est plus sur le site\u{202f}: la note reste ici."),
        ("erase", "Tout effacer"),
        ("erase_really_one", "Effacer vraiment 1 note\u{202f}?"),
        ("erase_really_many", "Effacer vraiment {number} notes\u{202f}?"),
        ("erased", "Toutes les notes ont été effacées de cet appareil."),
        (
            "no_storage",
            "Ce navigateur refuse de garder quoi que ce soit sur cet appareil\u{202f}: permettre le stockage à ce site pour garder des notes.",
        ),
        (
            "not_json",
            "ce fichier n’est pas du JSON, ou il est abîmé. Choisir un fichier écrit par «\u{202f}Exporter\u{202f}». Rien n’a été changé.",
        ),
        (
            "not_ours",
            "ce fichier ne contient pas des notes de Passavant. Choisir un fichier écrit par «\u{202f}Exporter\u{202f}». Rien n’a été changé.",
        ),
        (
            "other_version",
            "ce fichier est d’une version {version} que ce site ne lit pas (il lit la version 1). L’exporter de nouveau depuis un site à jour. Rien n’a été changé.",
        ),
        (
            "bad_note",
            "la note n°\u{a0}{rank} est abîmée (champ «\u{202f}{field}\u{202f}»). Corriger ou ôter cette note dans le fichier. Rien n’a été changé.",
        ),
        ("empty_file", "ce fichier ne contient aucune note. Rien n’a été changé."),
        ("too_large", "ce fichier dépasse 20\u{a0}Mo\u{202f}: ce n’est pas un fichier de notes. Rien n’a été changé."),
        (
            "full",
            "l’appareil n’a plus de place, ou refuse de garder\u{202f}: en libérer et recommencer. Rien n’a été changé.",
        ),
        ("imported_one", "{number} note reprise."),
        ("imported_many", "{number} notes reprises."),
        ("already_one", "1 autre était déjà là."),
        ("already_many", "{number} autres étaient déjà là."),
        ("title_one", "Sélection d’un article"),
        ("title_many", "Sélection de {number} articles"),
        ("state", "Version\u{202f}: {state}"),
        ("printed", "Composé le {now} avec Passavant {version}. {address}"),
        ("digest", "empreinte {digest}"),
        ("take_out", "Ôter"),
        ("reading", "Lecture des articles\u{202f}: {done} sur {number}…"),
        ("nothing", "Aucun article n’est choisi."),
        (
            "lost_pages",
            "Ces articles manquent, car ils n’existent pas ou n’ont pas pu être lus (réseau coupé, page non gardée)\u{202f}: {list}. Corriger la sélection, ou recharger la page plus tard.",
        ),
        ("missing", "Donner un numéro, par exemple 386 ou 391 à 394."),
        (
            "absent",
            "«\u{202f}{number}\u{202f}» n’est pas dans ce texte ({work}). Voir sa table des matières pour les numéros.",
        ),
        ("backwards", "«\u{202f}{range}\u{202f}» va à rebours\u{202f}: écrire le plus petit numéro d’abord."),
        (
            "no_network",
            "La liste des articles n’a pas pu être lue\u{202f}: le réseau ne répond pas. Réessayer plus tard.",
        ),
    ],
};

#[cfg(test)]
mod tests {
    use super::FR;

    /// Our own words keep French spacing: no plain space before double punctuation, none inside « ».
    #[test]
    fn punctuation_never_starts_a_line() {
        for (key, words) in FR.script {
            for mark in [" ;", " :", " !", " ?", " »", "« ", "'"] {
                assert!(!words.contains(mark), "{key}: {words}");
            }
        }
    }

    #[test]
    fn a_key_has_its_words_once() {
        let mut keys: Vec<&str> = FR.script.iter().map(|(key, _)| *key).collect();
        keys.sort_unstable();
        let all = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
}
