//! Words of what connects the law: texts cited but not held, who cites a unit, simulators that apply it.

/// Words of what connects the law.
#[derive(Debug)]
pub struct Reader {
    /// Heading of the references that lead out of the site, or nowhere.
    pub outside: &'static str,
    /// A text and the place in it: *Code pénal, art. 34*.
    pub outside_place: fn(&str, &str) -> String,
    /// A text that the site does not hold: its sort and country stand in its name.
    pub outside_kind: fn(&str) -> String,
    /// Sorts of texts: code, law, decree, order, regulation, circular, resolution, treaty, uniform act, constitution,
    /// declaration, instructions.
    pub natures: [&'static str; 12],
    /// A reference that leads nowhere, with the reason.
    pub dead: fn(&str) -> String,
    /// A reference to a unit that the cited work does not have: what a unit is called, its number, the work.
    pub nowhere: fn(&str, &str, &str) -> String,
    /// Name of the list of ways out of a unit, under its heading.
    pub links: &'static str,
    /// Heading of those who cite a unit.
    pub cited_by: &'static str,
    /// How many passages cite a unit.
    pub passages: fn(usize) -> String,
    /// The passages of a work beyond the first ones.
    pub more: fn(usize) -> String,
    /// Heading of the simulators that apply a unit.
    pub applied: &'static str,
    /// How many offences of the simulators rest on a unit.
    pub offences: fn(usize) -> String,
    /// Before the offences whose rules cite the unit.
    pub applied_lead: &'static str,
    /// A unit that the simulator cites in results without a rule of its own.
    pub applied_throughout: &'static str,
    /// In place of their number, where only results of the penalties rest on a unit.
    pub applied_penalties: &'static str,
    /// The duties rest on a unit.
    pub applied_duties: &'static str,
    /// Before the levies that rest on a unit.
    pub levies_lead: &'static str,
    /// A unit on which the computation of duties rests.
    pub duties_throughout: &'static str,
    /// A levy of a country: its country, its name.
    pub levy: fn(&str, &str) -> String,
    /// Rules of a country that are no levy: rounding, insurance.
    pub levy_rules: fn(&str) -> String,
    /// Formalities and warnings of a country.
    pub levy_notices: fn(&str) -> String,
    /// Link to what each country levies.
    pub levies_link: &'static str,
    /// Link to the table of rules.
    pub applied_rules: &'static str,
    /// Link to the simulator.
    pub applied_simulator: &'static str,
    /// Preview: link to the page.
    pub preview_open: &'static str,
    /// Preview: the passage cannot be had.
    pub preview_failed: &'static str,
    /// Link to the full text of the heading above a unit.
    pub read_above: &'static str,
}

/// The French words.
pub(super) const FR: Reader = Reader {
    outside: "Renvois hors de ce site ou sans cible",
    outside_place: |name, place| match place.chars().next() {
        None => name.into(),
        Some(first) if first.is_ascii_digit() => format!("{name}, art.\u{a0}{place}"),
        Some(_) => format!("{name}, {place}"),
    },
    outside_kind: |nature| format!("{nature} que ce site ne contient pas."),
    natures: [
        "code",
        "loi",
        "décret",
        "arrêté ou ordonnance",
        "règlement communautaire",
        "circulaire",
        "résolution",
        "traité ou accord",
        "acte uniforme",
        "constitution",
        "déclaration",
        "instructions",
    ],
    dead: |why| format!("Ce renvoi ne mène nulle part\u{202f}: {why}."),
    nowhere: |word, number, work| format!("Ce renvoi ne mène nulle part\u{202f}: {work} n’a pas de {word} {number}."),
    links: "Autour de ce texte",
    cited_by: "Cité par",
    passages: |count| if count == 1 { "Cité par 1 passage".into() } else { format!("Cité par {count} passages") },
    more: |count| if count == 1 { "1 autre passage".into() } else { format!("{count} autres passages") },
    applied: "Simulateurs qui l’appliquent",
    offences: |count| {
        if count == 1 { "Appliqué à 1 infraction".into() } else { format!("Appliqué à {count} infractions") }
    },
    applied_lead: "Le simulateur des pénalités fonde sur ce texte ces infractions\u{202f}:",
    applied_throughout: "Le simulateur des pénalités s’appuie sur ce texte dans ses résultats.",
    applied_penalties: "Appliqué aux pénalités",
    applied_duties: "Appliqué aux droits et taxes",
    levies_lead: "Le calcul des droits et taxes fonde sur ce texte\u{202f}:",
    duties_throughout: "Le calcul des droits et taxes s’appuie sur ce texte\u{202f}: valeur, poids, jour des taux, origine ou régime.",
    levy: |country, levy| format!("{country}\u{202f}: {levy}"),
    levy_rules: |country| format!("{country}\u{202f}: arrondi et assurance"),
    levy_notices: |country| format!("{country}\u{202f}: formalités et avertissements"),
    levies_link: "Ce que chaque pays perçoit",
    applied_rules: "Les règles, une à une",
    applied_simulator: "Ouvrir le simulateur",
    preview_open: "Ouvrir la page",
    preview_failed: "L’aperçu n’a pas pu être lu\u{202f}: le réseau ne répond pas, ou la page n’est pas gardée sur cet appareil. Réessayer plus tard, ou suivre le lien.",
    read_above: "Lire d’un trait\u{202f}: ",
};

#[cfg(test)]
mod tests {
    /// Our own words keep French spacing: no plain space before double punctuation, none inside « ».
    #[test]
    fn punctuation_never_starts_a_line() {
        let catalogue = include_str!("reader.rs").split("#[cfg(test)]").next().unwrap();
        let mut seen = 0;
        for literal in catalogue.split('"').skip(1).step_by(2) {
            for mark in [";", ":", "!", "?", "»"] {
                assert!(!literal.contains(&format!(" {mark}")), "{literal}");
            }
            assert!(!literal.contains("« ") && !literal.contains('\''), "{literal}");
            seen += 1;
        }
        assert!(seen > 25, "{seen}");
    }
}
