//! Words of the interface in French. A narrow no-break space (`\u{202f}`) stands before `; : ! ?` and inside « ».

use super::{About, Chrome, Citation, Home, Integrity, Kinds, Messages, NotFound, Notes, Unit, Works};

/// The French catalogue.
pub const FR: Messages = Messages {
    language: "fr",
    chrome: CHROME,
    home: HOME,
    works: WORKS,
    unit: UNIT,
    notes: NOTES,
    citation: CITATION,
    search: super::search::FR,
    integrity: INTEGRITY,
    about: ABOUT,
    not_found: NOT_FOUND,
    penalties: super::penalties::FR,
    duties: super::duties::FR,
    tariff: super::tariff::FR,
    arguments: super::arguments::FR,
    levies: super::levies::FR,
    invoice: super::invoice::FR,
    offline: super::offline::FR,
    compare: super::compare::FR,
    design: super::design::FR,
    glossary: super::glossary::FR,
    reader: super::reader::FR,
    notebook: super::notebook::FR,
    formats: super::formats::FR,
    proof: super::proof::FR,
    versions: super::versions::FR,
};

const CHROME: Chrome = Chrome {
    site: "Passavant",
    tagline: "Référence douanière de l’Afrique de l’Ouest",
    page_title: |parts| parts.join(" · "),
    shortcuts: &[
        ("Chercher dans les textes et le tarif", "chercher/"),
        ("Calculer une pénalité", "simulateurs/penalites/"),
        ("Calculer droits et taxes", "simulateurs/droits/"),
    ],
    skip: "Aller au contenu",
    navigation: "Rubriques",
    texts: "Textes",
    search: "Chercher",
    breadcrumb: "Fil d’Ariane",
    languages: "Langue",
    read_here: "Lire cette page en français",
    edition: "",
    theme: "Thème",
    theme_auto: "Auto",
    theme_light: "Clair",
    theme_dark: "Sombre",
    about: "À propos",
    integrity: "Intégrité des textes",
    reserve: "Les textes sont reproduits tels qu’imprimés. Le bureau des douanes compétent décide.",
    update: "Une nouvelle version est prête\u{202f}: l’ouvrir",
    printed_from: "Adresse\u{202f}:",
    printed_on: "Imprimé le",
    figures: "Données, version",
    colon: "\u{202f}: ",
    unloaded: "Une partie de cette page n’est pas arrivée\u{202f}: vérifiez le réseau, puis réessayez.",
};

const HOME: Home = Home {
    title: "Le droit douanier, article par article",
    lead: |works| {
        format!(
            "{works} textes du Sénégal, de Cabo Verde, du Togo, du Mali et de la région OMD-AOC, mot pour mot, \
         avec leurs défauts signalés à côté."
        )
    },
    description: "Codes et règlements douaniers d’Afrique de l’Ouest, mot pour mot\u{202f}: lire, chercher, citer un article ou un alinéa.",
    works: "Les textes par pays",
    ways: "Par où commencer",
    way_texts: "Les tables des matières, titre par titre, et chaque article à son adresse.",
    way_search: "Un mot, un numéro d’article, une expression, avec ou sans accents.",
    way_simulators: "Ce qu’un envoi coûte à la frontière\u{202f}; sa valeur en douane\u{202f}; une infraction, sa classe et l’amende. L’alinéa derrière chaque ligne.",
    way_integrity: "Ce qui manque dans les sources, ce qui est douteux, ce qui est laissé de côté.",
    way_about: "D’où viennent les textes, et ce que ce site ne remplace pas.",
};

const WORKS: Works = Works {
    title: "Textes",
    lead: "Chaque texte s’ouvre sur sa table des matières.",
    description: "Liste des textes douaniers\u{202f}: pays, nature, date, version et nombre d’articles.",
    country: |code| match code {
        "SN" => "Sénégal",
        "CV" => "Cabo Verde",
        "TG" => "Togo",
        "ML" => "Mali",
        "AOC" => "Région OMD-AOC",
        _ => "Autre pays",
    },
    date: date_in_words,
    undated: "sans date",
    units: |count, word| {
        let plural = if count > 1 && !word.ends_with('s') { "s" } else { "" };
        format!("{} {word}{plural}", grouped(count))
    },
    contents: "Table des matières",
    contents_description: |title| format!("Table des matières\u{202f}: {title}."),
    range: |word, first, last| {
        let short = match word {
            "article" => "art.",
            "paragraphe" => "par.",
            other => other,
        };
        if first == last { format!("{short} {first}") } else { format!("{short} {first} à {last}") }
    },
    read_division: "Lire d’un trait",
    read_work: "Lire tout le texte d’un trait",
    reconstructed: "Mots ajoutés par la rédaction, absents de la source",
    version: |status| format!("Version\u{202f}: {status}"),
    gap: |title| format!("Lacune\u{202f}: {title}"),
    kind: "Nature",
    date_label: "Date",
    publication: "Publication",
    status: "Version",
    source: "Fichier",
    identity: "Identité du texte",
    kinds: Kinds {
        law: "Loi",
        decree_law: "Décret-loi",
        regulation: "Règlement",
        order: "Ordonnance",
        circular: "Circulaire",
        procedures: "Procédures",
        report: "Rapport",
    },
};

const UNIT: Unit = Unit {
    description: |name, work, words| format!("{name}, {work}\u{202f}: {words}"),
    reading_description: |heading, work| format!("{heading}, {work}\u{202f}: texte suivi."),
    whole_work: "Texte suivi",
    around: "Article précédent et suivant",
    previous: "Précédent",
    next: "Suivant",
    copy: "Copier la citation",
    copy_whole: "Copier\u{202f}:",
    copied: "Citation copiée",
    copy_failed: "Copie refusée par le navigateur",
    address_of: |place| format!("Adresse\u{202f}: {place}"),
    print: "Imprimer",
    source: "Source",
    source_place: |file, line| {
        if line == 0 { format!("fichier {file}") } else { format!("fichier {file}, ligne {}", grouped(line)) }
    },
    contents: "Table des matières",
    gap_label: "Lacune",
    gap_consequence: "Conséquence\u{202f}:",
};

const NOTES: Notes = Notes {
    name: |number| format!("Note {number}"),
    printed: "Imprimé\u{202f}:",
    reading: "Lecture probable\u{202f}:",
    proposed: "Cible probable\u{202f}:",
    remark: "Pourquoi\u{202f}:",
    kind: "Nature\u{202f}:",
    quoted: |words| format!("«\u{202f}{words}\u{202f}»"),
    effect_none: "sans effet sur le sens",
    effect_meaning: "touche le sens",
    effect_tool: "touche une règle",
    unmarked: "Autres notes",
};

const CITATION: Citation = Citation {
    unit: |word, id| {
        let short = match word {
            "article" => "Art.",
            "paragraphe" => "Par.",
            "ligne" => "Ligne",
            other => other,
        };
        let number = if id == "1" && word == "article" { "1er" } else { id };
        format!("{short} {number}")
    },
    paragraph: |word, number| match word {
        "paragraphe" => format!("par. {number}"),
        _ => format!("al. {number}"),
    },
    dash: |rank| format!("{} tiret", ordinal(rank)),
    span: |first, last| format!("{first} à {last}"),
    unnumbered: |rank| format!("{} alinéa non numéroté", ordinal(rank)),
    repeated: |place, rank| match rank {
        2 => format!("{place} (second)"),
        rank => format!("{place} ({rank}e)"),
    },
};

const INTEGRITY: Integrity = Integrity {
    title: "Intégrité des textes",
    description: "Ce que contiennent les sources, ligne par ligne\u{202f}: unités, notes, lacunes et exclusions.",
    lead: "Chaque ligne des sources est dans un texte, ou laissée de côté pour une raison donnée ici. Les mots imprimés ne sont jamais corrigés\u{202f}: une note dit la lecture probable.",
    works_caption: "Textes",
    work: "Texte",
    units: "Unités",
    notes: "Notes",
    gaps: "Lacunes",
    sources: "Sources, ligne par ligne",
    file: "Fichier",
    lines: "Lignes",
    lines_text: "Dans un texte",
    lines_blank: "Vides",
    lines_excluded: "Laissées de côté",
    gaps_title: "Lacunes des sources",
    no_gaps: "Aucune lacune relevée.",
    exclusions: "Lignes laissées de côté",
    exclusions_lead: "Elles ne sont pas du droit douanier, ou ne sont que des marques du papier.",
    number: grouped,
    line_range: |first, last| {
        if first == last {
            format!("ligne {}", grouped(first))
        } else {
            format!("lignes {} à {}", grouped(first), grouped(last))
        }
    },
    furniture: "marque du papier",
    out_of_scope: "hors du droit douanier",
};

const ABOUT: About = About {
    title: "À propos",
    description: "D’où viennent les textes de Passavant, ce qu’il garantit et ce qu’il ne remplace pas.",
    sections: &[
        (
            "Ce que c’est",
            &[
                "Passavant réunit des codes, règlements, procédures et rapports douaniers d’Afrique de l’Ouest. Un passavant est le titre qui accompagne une marchandise sur la route\u{202f}: celui-ci accompagne qui doit lire le droit.",
                "Chaque article, chaque alinéa a une adresse qui ne change pas. On peut le lire, le citer, l’imprimer.",
            ],
        ),
        (
            "Sur quoi il repose",
            &[
                "Les textes viennent de cinq sources publiées, conservées telles quelles. Les mots imprimés ne sont jamais corrigés\u{202f}: quand l’un paraît fautif, une note en donne la lecture probable et dit pourquoi. Ce qui manque est montré comme manquant.",
                "La version est celle de la publication indiquée en tête de chaque texte\u{202f}: les modifications ultérieures n’y sont pas intégrées.",
            ],
        ),
        (
            "Ce qu’il ne remplace pas",
            &[
                "Seuls font foi les textes publiés officiellement. Passavant n’est pas un conseil juridique\u{202f}: le bureau des douanes compétent décide.",
            ],
        ),
        (
            "Vos données",
            &[
                "Aucun compte, aucun cookie, aucune mesure d’audience, aucun autre site appelé. La recherche se fait sur votre appareil\u{202f}: ce que vous tapez n’en sort pas. Le thème et vos dernières recherches, que vous pouvez effacer, sont conservés sur l’appareil.",
            ],
        ),
        (
            "Licence",
            &[
                "Le programme est libre, sous licence MIT ou Apache 2.0, au choix. Les lois, règlements et circulaires reproduits sont des actes officiels.",
            ],
        ),
    ],
    version: |version| format!("Version {version}."),
};

const NOT_FOUND: NotFound = NotFound {
    title: "Page introuvable",
    text: "Rien ne se trouve à cette adresse.",
    advice: "Cherchez un mot ou un numéro d’article, ou partez d’une table des matières.",
};

/// *28 février 2014* from `2014-02-28`; a date that cannot be read is given as it stands.
fn date_in_words(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let mut parts = iso.splitn(3, '-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let Some(month) = month.checked_sub(1).and_then(|index| MONTHS.get(index)) else {
        return iso.to_owned();
    };
    let first = if day == 1 { "er" } else { "" };
    format!("{day}{first} {month} {year}")
}

/// A number with a narrow no-break space between thousands.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 8);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

fn ordinal(rank: usize) -> String {
    if rank == 1 { "1er".to_owned() } else { format!("{rank}e") }
}

#[cfg(test)]
mod tests {
    use super::{FR, date_in_words, grouped};

    #[test]
    fn dates_and_numbers_are_french() {
        assert_eq!(date_in_words("2014-02-28"), "28 février 2014");
        assert_eq!(date_in_words("2013-10-01"), "1er octobre 2013");
        assert_eq!(date_in_words("2013-13-01"), "2013-13-01");
        assert_eq!(date_in_words("été"), "été");
        assert_eq!(grouped(4346), "4\u{202f}346");
        assert_eq!(grouped(346), "346");
        assert_eq!((FR.works.units)(433, "article"), "433 articles");
        assert_eq!((FR.works.units)(1, "texte"), "1 texte");
    }

    /// Our own words keep French spacing: no plain space before double punctuation, none inside « ».
    #[test]
    fn punctuation_never_starts_a_line() {
        let catalogue = include_str!("fr.rs").split("#[cfg(test)]").next().unwrap();
        let mut seen = 0;
        for literal in catalogue.split('"').skip(1).step_by(2) {
            for mark in [";", ":", "!", "?", "»"] {
                assert!(!literal.contains(&format!(" {mark}")), "{literal}");
            }
            assert!(!literal.contains("« "), "{literal}");
            assert!(!literal.contains('\''), "{literal}");
            seen += 1;
        }
        assert!(seen > 100);
    }
}
