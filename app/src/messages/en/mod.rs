//! Words of the interface in English. The law stays as published: only what stands around it is put into English.

mod arguments;
mod compare;
mod design;
mod duties;
mod formats;
mod glossary;
mod invoice;
mod levies;
mod notebook;
mod numbers;
mod offline;
mod penalties;
mod proof;
mod reader;
mod search;
mod tariff;
mod versions;

use self::numbers::{counted, date_in_words, grouped};
use super::{About, Chrome, Citation, Home, Integrity, Kinds, Messages, NotFound, Notes, Unit, Works};

/// The English catalogue.
pub const EN: Messages = Messages {
    language: "en",
    chrome: CHROME,
    home: HOME,
    works: WORKS,
    unit: UNIT,
    notes: NOTES,
    citation: CITATION,
    search: search::EN,
    integrity: INTEGRITY,
    about: ABOUT,
    not_found: NOT_FOUND,
    penalties: penalties::EN,
    duties: duties::EN,
    tariff: tariff::EN,
    arguments: arguments::EN,
    levies: levies::EN,
    invoice: invoice::EN,
    offline: offline::EN,
    compare: compare::EN,
    design: design::EN,
    glossary: glossary::EN,
    reader: reader::EN,
    notebook: notebook::EN,
    formats: formats::EN,
    proof: proof::EN,
    versions: versions::EN,
};

const CHROME: Chrome = Chrome {
    site: "Passavant",
    tagline: "Customs reference for West Africa",
    page_title: |parts| parts.join(" · "),
    shortcuts: &[
        ("Search the texts and the tariff", "chercher/"),
        ("Work out a penalty", "simulateurs/penalites/"),
        ("Work out duties and taxes", "simulateurs/droits/"),
    ],
    skip: "Skip to content",
    navigation: "Sections",
    texts: "Texts",
    search: "Search",
    breadcrumb: "Breadcrumb",
    languages: "Language",
    read_here: "Read this page in English",
    edition: "The texts, their titles and notes, and the labels of the tariff are in French, as published.",
    theme: "Theme",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    about: "About",
    integrity: "Integrity of the texts",
    reserve: "The texts are reproduced as printed. The competent customs office decides.",
    update: "A new version is ready: open it",
    printed_from: "Address:",
    printed_on: "Printed on",
    figures: "Data, version",
    colon: ": ",
    unloaded: "Part of this page did not arrive: check the network, then try again.",
};

const HOME: Home = Home {
    title: "Customs law, article by article",
    lead: |works| {
        format!(
            "{} from Senegal, Cabo Verde, Togo, Mali and the WCO WCA region, word for word in French, \
             with their defects noted beside them.",
            counted(works, "text", "texts")
        )
    },
    description: "Customs codes and regulations of West Africa, word for word: read, search, cite an article or a paragraph.",
    works: "The texts by country",
    ways: "Where to start",
    way_texts: "Tables of contents, title by title, and each article at its own address.",
    way_search: "A word, an article number, a phrase, with or without accents.",
    way_simulators: "What a consignment costs at the border; its customs value; an offence, its class and its fine. The paragraph behind each line.",
    way_integrity: "What is missing from the sources, what is doubtful, what is left out.",
    way_about: "Where the texts come from, and what this site does not replace.",
};

const WORKS: Works = Works {
    title: "Texts",
    lead: "Each text opens on its table of contents.",
    description: "List of the customs texts: country, kind, date, version and number of articles.",
    country: |code| match code {
        "SN" => "Senegal",
        "CV" => "Cabo Verde",
        "TG" => "Togo",
        "ML" => "Mali",
        "AOC" => "WCO WCA region",
        _ => "Other country",
    },
    date: date_in_words,
    undated: "undated",
    units: |count, word| {
        let (one, many) = match word {
            "article" => ("article", "articles"),
            "paragraphe" => ("paragraph", "paragraphs"),
            "ligne" => ("line", "lines"),
            "texte" => ("text", "texts"),
            other => (other, other),
        };
        counted(count, one, many)
    },
    contents: "Table of contents",
    contents_description: |title| format!("Table of contents: {title}."),
    range: |word, first, last| {
        let (one, many) = match word {
            "article" => ("art.", "arts"),
            "paragraphe" => ("para.", "paras"),
            "ligne" => ("line", "lines"),
            "texte" => ("text", "texts"),
            other => (other, other),
        };
        if first == last { format!("{one} {first}") } else { format!("{many} {first} to {last}") }
    },
    read_division: "Read straight through",
    read_work: "Read the whole text straight through",
    reconstructed: "Words added by the editors, absent from the source",
    version: |status| format!("Version: {status}"),
    gap: |title| format!("Gap: {title}"),
    kind: "Kind",
    date_label: "Date",
    publication: "Publication",
    status: "Version",
    source: "File",
    identity: "Identity of the text",
    kinds: Kinds {
        law: "Law",
        decree_law: "Decree-law",
        regulation: "Regulation",
        order: "Ordinance",
        circular: "Circular",
        procedures: "Procedures",
        report: "Report",
    },
};

const UNIT: Unit = Unit {
    description: |name, work, words| format!("{name}, {work}: {words}"),
    reading_description: |heading, work| format!("{heading}, {work}: full text."),
    whole_work: "Full text",
    around: "Previous and next article",
    previous: "Previous",
    next: "Next",
    copy: "Copy the citation",
    copy_whole: "Copy:",
    copied: "Citation copied",
    copy_failed: "The browser refused to copy",
    address_of: |place| format!("Address: {place}"),
    print: "Print",
    source: "Source",
    source_place: |file, line| {
        if line == 0 { format!("file {file}") } else { format!("file {file}, line {}", grouped(line)) }
    },
    contents: "Table of contents",
    gap_label: "Gap",
    gap_consequence: "Consequence:",
};

const NOTES: Notes = Notes {
    name: |number| format!("Note {number}"),
    printed: "Printed:",
    reading: "Probable reading:",
    proposed: "Probable target:",
    remark: "Why:",
    kind: "Kind:",
    quoted: |words| format!("«\u{202f}{words}\u{202f}»"),
    effect_none: "no effect on the meaning",
    effect_meaning: "affects the meaning",
    effect_tool: "affects a rule",
    unmarked: "Other notes",
};

const CITATION: Citation = Citation {
    unit: |word, id| {
        let short = match word {
            "article" => "Art.",
            "paragraphe" => "Para.",
            "ligne" => "Line",
            "texte" => "Text",
            other => other,
        };
        format!("{short} {id}")
    },
    paragraph: |_, number| format!("para. {number}"),
    dash: |rank| format!("indent {rank}"),
    span: |first, last| format!("{first} to {last}"),
    unnumbered: |rank| format!("unnumbered para. {rank}"),
    repeated: |place, rank| match rank {
        2 => format!("{place} (second)"),
        3 => format!("{place} (third)"),
        rank => format!("{place} (no. {rank})"),
    },
};

const INTEGRITY: Integrity = Integrity {
    title: "Integrity of the texts",
    description: "What the sources hold, line by line: units, notes, gaps and exclusions.",
    lead: "Every line of the sources is in a text, or left out for a reason given here. The printed words are never corrected: a note gives the probable reading.",
    works_caption: "Texts",
    work: "Text",
    units: "Units",
    notes: "Notes",
    gaps: "Gaps",
    sources: "Sources, line by line",
    file: "File",
    lines: "Lines",
    lines_text: "In a text",
    lines_blank: "Blank",
    lines_excluded: "Left out",
    gaps_title: "Gaps in the sources",
    no_gaps: "No gap found.",
    exclusions: "Lines left out",
    exclusions_lead: "They are not customs law, or are only marks of the paper.",
    number: grouped,
    line_range: |first, last| {
        if first == last {
            format!("line {}", grouped(first))
        } else {
            format!("lines {} to {}", grouped(first), grouped(last))
        }
    },
    furniture: "mark of the paper",
    out_of_scope: "outside customs law",
};

const ABOUT: About = About {
    title: "About",
    description: "Where the texts of Passavant come from, what it guarantees and what it does not replace.",
    sections: &[
        (
            "What it is",
            &[
                "Passavant brings together customs codes, regulations, procedures and reports of West Africa. A passavant is the paper that goes with goods on the road: this one goes with whoever has to read the law.",
                "Each article and each paragraph has an address that does not change. It can be read, cited and printed.",
            ],
        ),
        (
            "What it rests on",
            &[
                "The texts come from five published sources, kept as they are, in French. The printed words are never corrected: where one seems wrong, a note gives its probable reading and says why. What is missing is shown as missing.",
                "The version is that of the publication named at the head of each text: later amendments are not included.",
                "The law, the notes of the editors, the definitions and the short descriptions of the tariff are in French. The English words are those of the site, to help find and understand; they have no legal force.",
            ],
        ),
        (
            "What it does not replace",
            &[
                "Only the officially published texts are authentic. Passavant is not legal advice: the competent customs office decides.",
            ],
        ),
        (
            "Your data",
            &[
                "No account, no cookie, no audience measurement, no other site called. The search runs on your device: what you type does not leave it. The theme and your latest searches, which you can delete, are kept on the device.",
            ],
        ),
        (
            "Licence",
            &[
                "The program is free software under the MIT or Apache 2.0 licence, at your choice. The laws, regulations and circulars reproduced are official acts.",
            ],
        ),
    ],
    version: |version| format!("Version {version}."),
};

const NOT_FOUND: NotFound = NotFound {
    title: "Page not found",
    text: "There is nothing at this address.",
    advice: "Search for a word or an article number, or start from a table of contents.",
};

#[cfg(test)]
mod tests {
    use super::EN;

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!((EN.works.units)(1, "ligne"), "1 line");
        assert_eq!((EN.works.units)(433, "article"), "433 articles");
        assert_eq!((EN.works.units)(1_200, "paragraphe"), "1,200 paragraphs");
        assert_eq!((EN.levies.spared)(1), "1 exemption");
        assert_eq!((EN.reader.passages)(2), "Cited by 2 passages");
        assert_eq!((EN.versions.count)(1, 2), "1 word removed, 2 words added.");
    }

    /// English spacing: no space before `; : ! ?`, no straight quotes around words, no French thousands.
    #[test]
    fn typography_is_english() {
        let catalogues = [
            include_str!("mod.rs"),
            include_str!("arguments.rs"),
            include_str!("compare.rs"),
            include_str!("duties.rs"),
            include_str!("formats.rs"),
            include_str!("design.rs"),
            include_str!("glossary.rs"),
            include_str!("invoice.rs"),
            include_str!("levies.rs"),
            include_str!("notebook.rs"),
            include_str!("offline.rs"),
            include_str!("penalties.rs"),
            include_str!("proof.rs"),
            include_str!("reader.rs"),
            include_str!("search.rs"),
            include_str!("tariff.rs"),
            include_str!("versions.rs"),
        ];
        let mut seen = 0;
        for catalogue in catalogues.map(|text| text.split("#[cfg(test)]").next().unwrap_or_default()) {
            for literal in catalogue.replace("\\\"", "”").split('"').skip(1).step_by(2) {
                for mark in [";", ":", "!", "?"] {
                    assert!(!literal.contains(&format!(" {mark}")), "{literal}");
                    assert!(!literal.contains(&format!("\\u{{202f}}{mark}")), "{literal}");
                }
                assert!(!literal.contains('\''), "{literal}");
                seen += 1;
            }
        }
        assert!(seen > 500, "{seen}");
    }

    /// The scripts ask for the same keys in every language, with the same places to fill.
    #[test]
    fn script_words_have_the_keys_of_the_french() {
        let french = crate::messages::FR;
        for (ours, theirs) in [(EN.notebook.script, french.notebook.script), (EN.search.script, french.search.script)] {
            let holes = |words: &str| {
                let mut found: Vec<String> =
                    words.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect();
                found.sort();
                found
            };
            assert_eq!(ours.len(), theirs.len());
            for ((key, words), (french_key, french_words)) in ours.iter().zip(theirs) {
                assert_eq!(key, french_key);
                assert_eq!(holes(words), holes(french_words), "{key}");
            }
        }
    }
}
