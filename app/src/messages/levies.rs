//! Words of the pages on what each country levies.

/// Words of the pages on what each country levies.
#[derive(Debug)]
pub struct Levies {
    /// Title of the list.
    pub title: &'static str,
    /// Under it.
    pub lead: &'static str,
    /// What it is, for search engines.
    pub description: &'static str,
    /// Title of a country, by its name.
    pub country: fn(&str) -> String,
    /// Under it: since which day, checked which day.
    pub since: fn(&str, &str) -> String,
    /// Under the title of a table that no longer holds: its first and its last day.
    pub between: fn(&str, &str) -> String,
    /// The link to the table that holds today.
    pub current: &'static str,
    /// How many levies, how many contested points.
    pub counted: fn(usize, usize) -> String,
    /// Heading of the table.
    pub summary: &'static str,
    /// In place of many rates.
    pub by_goods: &'static str,
    /// Heading of what is contested.
    pub contested: &'static str,
    /// Under it.
    pub contested_lead: &'static str,
    /// Beside the answer that is taken.
    pub taken: &'static str,
    /// Heading of the details.
    pub details: &'static str,
    /// Before the base of a levy.
    pub base: fn(&str) -> String,
    /// Before the goods of a rate.
    pub goods: fn(&str) -> String,
    /// Before the conditions of a rate.
    pub when: fn(&str) -> String,
    /// A source with its confidence.
    pub source: fn(&str, &str) -> String,
    /// What is spared: how many entries.
    pub spared: fn(usize) -> String,
    /// Heading of formalities and warnings.
    pub notices: &'static str,
    /// A change, in the feed: the country, the day.
    pub changed: fn(&str, &str) -> String,
    /// What begins or changes on that day, and what ends the day before; either may be empty.
    pub moved: fn(&str, &str) -> String,
    /// Heading of the other days.
    pub days: &'static str,
    /// Under it.
    pub days_lead: &'static str,
}

/// In French.
pub(super) const FR: Levies = Levies {
    title: "Taux et prélèvements",
    lead: "Ce que chaque pays perçoit à l’importation en plus du droit de douane\u{202f}: taux, base, bénéficiaire, exonérations, texte, et ce qui se discute. Ce sont les chiffres du simulateur.",
    description: "Droits, taxes et prélèvements à l’importation au Sénégal et dans huit pays d’Afrique de l’Ouest, avec leurs dates et leurs textes.",
    country: |name| format!("Taux et prélèvements\u{202f}: {name}"),
    since: |day, checked| format!("Tels que connus depuis le {day}. Relus le {checked}. Le bureau compétent décide."),
    between: |first, last| format!("Tels que connus du {first} au {last}."),
    current: "Voir les taux d’aujourd’hui",
    counted: |levies, contested| {
        let points = match contested {
            0 => "rien de contesté".to_owned(),
            1 => "1 point contesté".to_owned(),
            count => format!("{count} points contestés"),
        };
        format!("{levies} prélèvements, {points}")
    },
    summary: "D’un coup d’œil",
    by_goods: "selon le produit ou le cas",
    contested: "Ce qui se discute",
    contested_lead: "Les sources divergent, ou le texte se lit de deux façons. La première réponse est celle que prend le simulateur, qui donne aussi le montant de l’autre.",
    taken: "retenu",
    details: "Prélèvement par prélèvement",
    base: |base| format!("Base\u{202f}: {base}."),
    goods: |goods| format!("Positions\u{202f}: {goods}."),
    when: |conditions| format!("Si\u{202f}: {conditions}."),
    source: |text, confidence| format!("{text} ({confidence})."),
    spared: |count| {
        if count == 1 { "1 exonération".to_owned() } else { format!("{count} exonérations") }
    },
    notices: "Formalités et mises en garde",
    changed: |country, day| format!("{country}\u{202f}: ce qui est perçu à l’importation à partir du {day}"),
    moved: |begins, ends| {
        let parts = [("Commence ou change", begins), ("Prend fin la veille", ends)];
        let told = parts.iter().filter(|(_, names)| !names.is_empty());
        let told: Vec<String> = told.map(|(what, names)| format!("{what}\u{202f}: {names}.")).collect();
        if told.is_empty() { "Ce qui se discute change ce jour-là.".to_owned() } else { told.join(" ") }
    },
    days: "Aux autres dates",
    days_lead: "Le taux qui s’applique est celui du jour où la déclaration en détail est enregistrée.",
};
