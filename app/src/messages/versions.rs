//! Words on the dated versions of a text.

/// Words on the dated versions of a text.
#[derive(Debug)]
pub struct Versions {
    /// Heading of the versions of a unit.
    pub title: &'static str,
    /// Only one version is known.
    pub only: &'static str,
    /// Which version, from its day in words (none for an undated work) and its status.
    pub stated: fn(Option<&str>, &str) -> String,
    /// A version as one of a list: first day, first day of the next, act. All in words; days may be absent.
    pub name: fn(Option<&str>, Option<&str>, Option<&str>) -> String,
    /// A repeal: its day and its act.
    pub repealed: fn(&str, &str) -> String,
    /// Said of the version shown.
    pub shown: &'static str,
    /// Before the versions that one can be compared with.
    pub compare: &'static str,
    /// After it, the day of that version.
    pub of_day: fn(&str) -> String,
    /// The page shows a former version: when it held.
    pub former: fn(&str) -> String,
    /// Link from a former version to the last one.
    pub last: &'static str,
    /// The page of a version, after the name of the unit: its first day in words.
    pub page: fn(&str, Option<&str>) -> String,
    /// The page of a difference: name of the unit, first day of the older version, of the newer one.
    pub difference: fn(&str, Option<&str>, Option<&str>) -> String,
    /// How a difference is to be read.
    pub legend: &'static str,
    /// How many words were taken out and put in.
    pub count: fn(usize, usize) -> String,
    /// Status of a wording that an act made.
    pub amended: fn(&str) -> String,
}

/// In French.
pub(super) const FR: Versions = Versions {
    title: "Versions",
    only: "Une seule version est connue ici\u{202f}: il n’y a rien à choisir.",
    stated: |day, status| match day {
        Some(day) => format!("{day}, {status}"),
        None => format!("sans date, {status}"),
    },
    name: |from, to, act| {
        let days = match (from, to) {
            (Some(from), Some(to)) => format!("Du {from} jusqu’au {to} (exclu)"),
            (Some(from), None) => format!("Depuis le {from}"),
            (None, Some(to)) => format!("Jusqu’au {to} (exclu)"),
            (None, None) => "Sans date".to_owned(),
        };
        format!("{days}\u{202f}: {}", act.unwrap_or("texte publié"))
    },
    repealed: |day, act| format!("Abrogé le {day}\u{202f}: {act}"),
    shown: "affichée ici",
    compare: "comparer avec celle",
    of_day: |day| format!("du {day}"),
    former: |name| format!("Version qui n’est pas la dernière. {name}."),
    last: "Voir la dernière version",
    page: |unit, day| match day {
        Some(day) => format!("{unit}, version du {day}"),
        None => format!("{unit}, version publiée"),
    },
    difference: |unit, old, new| {
        let day = |day: Option<&str>| day.map_or("sa publication".to_owned(), |day| format!("la version du {day}"));
        format!("{unit}\u{202f}: de {} à {}", day(old), day(new))
    },
    legend: "Les mots ôtés sont barrés, les mots ajoutés sont soulignés.",
    count: |removed, added| {
        let words = |count: usize| if count > 1 { format!("{count} mots") } else { format!("{count} mot") };
        let agree = |count: usize, past: &str| if count > 1 { format!("{past}s") } else { past.to_owned() };
        format!("{} {}, {} {}.", words(removed), agree(removed, "ôté"), words(added), agree(added, "ajouté"))
    },
    amended: |act| format!("tel que modifié par {act}"),
};

#[cfg(test)]
mod tests {
    use super::FR;

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!((FR.count)(1, 2), "1 mot ôté, 2 mots ajoutés.");
        assert_eq!((FR.count)(0, 1), "0 mot ôté, 1 mot ajouté.");
    }
}
