//! Words of the search.

/// Words of the search page, of its script, and of the box that other pages share with it.
#[derive(Debug)]
pub struct Search {
    /// Heading of the search page.
    pub title: &'static str,
    /// Description of the search page.
    pub description: &'static str,
    /// Label of the field.
    pub label: &'static str,
    /// What can be typed.
    pub hint: &'static str,
    /// Button.
    pub submit: &'static str,
    /// The engine cannot be loaded.
    pub failed: &'static str,
    /// Link to the tables of contents.
    pub contents: &'static str,
    /// Without JavaScript.
    pub no_script: &'static str,
    /// Nothing leaves the device.
    pub private: &'static str,
    /// Label of the field that searches in one text.
    pub in_work: &'static str,
    /// Heading of the help.
    pub help: &'static str,
    /// Ways to ask: an example, and what it does. Each example finds something.
    pub ways: &'static [(&'static str, &'static str)],
    /// Keys that can be pressed, and what they do.
    pub keys: &'static [(&'static str, &'static str)],
    /// What the script says: `{…}` is filled in; `_one` and `_many` go by a number.
    pub script: &'static [(&'static str, &'static str)],
}

/// In French.
pub(super) const FR: Search = Search {
    title: "Chercher",
    description: "Recherche dans les textes douaniers, par mot, par expression ou par numéro d’article.",
    label: "Mot, expression, numéro d’article ou position du tarif",
    hint: "Par exemple\u{202f}: crédit d’enlèvement, art 391, fausse déclaration, 8703.23",
    submit: "Chercher",
    failed: "La recherche n’a pas pu se charger. Les textes restent lisibles par leurs tables des matières.",
    contents: "Tables des matières",
    no_script: "La recherche a besoin de JavaScript, qui est absent ou désactivé ici. Tous les textes se lisent sans lui, par leurs tables des matières.",
    private: "La recherche se fait sur votre appareil\u{202f}: ce que vous tapez n’en sort pas.",
    in_work: "Chercher dans ce texte",
    help: "Comment chercher",
    ways: &[
        (
            "fausse déclaration",
            "Tous les mots, avec ou sans accents, au singulier ou au pluriel\u{202f}; puis ce qui n’en a qu’une partie.",
        ),
        ("art 386 al 1 b", "Un article, son alinéa, sa lettre\u{202f}: tous les textes qui ont ce numéro."),
        ("code douane senegal 112", "Un numéro dans un texte que l’on nomme."),
        ("8703.23", "Une position du tarif, sa sous-position ou sa ligne, avec ou sans points."),
        ("5 millions", "Un montant\u{202f}: 5.000.000, 5\u{202f}000\u{202f}000, 5000000, cinq millions."),
        (
            "quarante-huit heures",
            "Un délai, en lettres ou en chiffres. Une date\u{202f}: 28/02/2014 ou 28 février 2014.",
        ),
        ("\"bande organisée\"", "Entre guillemets\u{202f}: ces mots, l’un après l’autre."),
        ("transit -international", "Un tiret devant un mot\u{202f}: sans lui."),
        ("valeur œuvre:cv-reglement", "Dans un seul texte\u{202f}: œuvre: ou work:, puis son nom."),
        ("amende pays:senegal nature:loi", "Dans un pays, dans une nature de textes."),
        (
            "camion",
            "Un mot du métier est cherché aussi par le mot de la loi\u{202f}; la page le dit et vous pouvez l’ôter.",
        ),
    ],
    keys: &[
        ("/", "aller à la recherche"),
        ("↓ ↑", "parcourir les résultats"),
        ("Entrée", "aller au premier résultat, puis l’ouvrir"),
        ("Échap", "revenir à la recherche"),
    ],
    script: &[
        ("loading", "Chargement de la recherche…"),
        ("failed", "La recherche n’a pas pu se charger. Les textes restent lisibles par leurs tables des matières."),
        ("retry", "Réessayer"),
        ("contents", "Tables des matières"),
        ("none", "Aucun résultat pour «\u{202f}{query}\u{202f}»."),
        ("hits_one", "{number} résultat pour «\u{202f}{query}\u{202f}»."),
        ("hits_many", "{number} résultats pour «\u{202f}{query}\u{202f}»."),
        ("partial_all", "Aucun n’a tous les mots."),
        ("partial_one", "{number} a tous les mots."),
        ("partial_many", "{number} ont tous les mots."),
        ("and_goods_one", "{number} position du tarif."),
        ("and_goods_many", "{number} positions du tarif."),
        ("and_tools_one", "{number} outil du site."),
        ("and_tools_many", "{number} outils du site."),
        ("corrected", "«\u{202f}{typed}\u{202f}» a été lu «\u{202f}{used}\u{202f}»."),
        ("suggestion", "Vouliez-vous dire"),
        ("expanded", "«\u{202f}{typed}\u{202f}» est cherché aussi comme «\u{202f}{used}\u{202f}»."),
        ("or", "\u{202f}», «\u{202f}"),
        ("literally", "Chercher ces mots seulement"),
        ("widely", "Chercher aussi les mots de la loi"),
        ("unknown", "Aucun texte ne contient «\u{202f}{word}\u{202f}»."),
        ("unmet", "Aucun texte ne répond à «\u{202f}{filter}\u{202f}»."),
        ("near_words", "Mots proches dans les textes"),
        ("near_units", "Ce numéro n’existe pas. Les plus proches"),
        ("unquoted", "Les mêmes mots sans guillemets"),
        ("none_hint", "Essayez un mot plus court ou plus courant, ou parcourez les tables des matières."),
        ("results", "Résultats"),
        ("goods", "Dans le tarif"),
        ("near_goods", "Cette position n’existe pas. Les plus proches"),
        ("tools", "Outils"),
        ("partial", "Résultats partiels"),
        ("missing", "Il y manque\u{202f}: {words}"),
        ("why_cited", "numéro cité"),
        ("why_title", "titre"),
        ("why_definition", "définition"),
        ("why_heading", "intitulé"),
        ("why_text", "texte"),
        ("why_note", "lecture probable d’un mot mal imprimé"),
        ("why", "Trouvé\u{202f}: {reasons}"),
        ("dash_one", "1er tiret"),
        ("dash_many", "{number}e tiret"),
        ("plain_one", "1er alinéa non numéroté"),
        ("plain_many", "{number}e alinéa non numéroté"),
        ("second", "(second)"),
        (
            "apart_one",
            "Les nombres ci-dessus ne comptent pas un texte que ce choix laisse fermé\u{202f}: enlevez le choix pour l’y chercher.",
        ),
        (
            "apart_many",
            "Les nombres ci-dessus ne comptent pas {number} textes que ce choix laisse fermés\u{202f}: enlevez le choix pour y chercher.",
        ),
        ("narrow", "Affiner"),
        ("by_work", "Texte"),
        ("by_country", "Pays"),
        ("by_kind", "Nature"),
        ("kind_goods", "tarif"),
        ("kind_tools", "outil"),
        ("kind_circulaire", "circulaire"),
        ("kind_décret-loi", "décret-loi"),
        ("kind_loi", "loi"),
        ("kind_ordonnance", "ordonnance"),
        ("kind_procédures", "procédures"),
        ("kind_rapport", "rapport"),
        ("kind_règlement", "règlement"),
        ("all", "Tout"),
        ("group", "Grouper par texte"),
        ("more", "Plus de résultats"),
        ("recent", "Recherches récentes sur cet appareil"),
        ("forget", "Effacer ces recherches"),
        ("lit", "Mots cherchés, surlignés\u{202f}: {words}"),
        ("unlight", "Retirer le surlignage"),
        ("back", "Revenir aux résultats"),
    ],
};

#[cfg(test)]
mod tests {
    /// Our own words keep French spacing: no plain space before double punctuation, none inside « ».
    #[test]
    fn punctuation_never_starts_a_line() {
        let catalogue = include_str!("search.rs").split("#[cfg(test)]").next().unwrap();
        let mut seen = 0;
        for literal in catalogue.split('"').skip(1).step_by(2) {
            for mark in [";", ":", "!", "?", "»"] {
                assert!(!literal.contains(&format!(" {mark}")), "{literal}");
            }
            assert!(!literal.contains("« ") && !literal.contains('\''), "{literal}");
            seen += 1;
        }
        assert!(seen > 80, "{seen}");
    }
}
