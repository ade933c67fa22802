//! Endings that belong together in French and that the stemmer keeps apart: third persons plural, irregular verbs,
//! a few feminines and plurals. Two words meet by them only when both are in the vocabulary, which is closed.

/// Endings of one paradigm; a word is `base + ending`.
struct Paradigm {
    /// Shortest base, in bytes (folded words are ASCII but for foreign letters).
    base: usize,
    endings: &'static [&'static str],
}

/// Paradigms of the corpus' vocabulary, regular first.
const PARADIGMS: [Paradigm; 28] = [
    // déclarer, déclarent
    of(3, &["er", "ent", "ant", "ee", "ees", "erent", "erait", "eraient", "era", "eront"]),
    // transporter, transporteur
    of(5, &["er", "eur", "eurs"]),
    // saisir, saisissent
    of(3, &["ir", "it", "issent", "issant", "ie", "ies", "is"]),
    // vendre, vendent, vendu (and perdre, répondre, confondre, rendre)
    of(2, &["ndre", "nd", "ndent", "ndu", "ndue", "ndus", "ndues", "ndant"]),
    of(2, &["rdre", "rd", "rdent", "rdu", "rdue", "rdus", "rdues", "rdant"]),
    // tenir, tiennent, détenu, détention
    of(1, &["enir", "ient", "iennent", "enant", "enu", "enue", "enus", "enues", "iendra", "iendront", "enait"]),
    of(2, &["tenir", "tention", "tentions"]),
    // prendre, prennent, pris
    of(1, &["rendre", "renne", "rennent", "renant", "ris", "rise", "rises"]),
    // mettre, mettent, mis; transmettre, transmission
    of(0, &["mettre", "met", "mettent", "mettant", "mis", "mise", "mises", "mettra", "mettrait"]),
    of(3, &["mettre", "met", "mettent", "mettant", "mis", "mise", "mises", "mettra"]),
    // produire, produisent, produit, production
    of(2, &["uire", "uit", "uisent", "uisant", "uite", "uits", "uites", "uise"]),
    of(2, &["duire", "duction", "ductions"]),
    of(2, &["truire", "truction", "tructions"]),
    // prescrire, prescrivent, prescrit, prescription
    of(0, &["crire", "crit", "crivent", "crivant", "crite", "crits", "crites"]),
    of(2, &["crire", "cription", "criptions"]),
    // percevoir, perçoivent, perçu, perception
    of(
        2,
        &[
            "cevoir", "coit", "coivent", "cevant", "cu", "cue", "cus", "cues", "cevable", "cevables", "ception",
            "ceptions",
        ],
    ),
    // acquérir, acquis, acquisition
    of(
        2,
        &["querir", "quiert", "quierent", "querant", "quis", "quise", "quises", "quisition", "quisitions", "querant"],
    ),
    // éteindre, éteint, enfreindre
    of(2, &["indre", "int", "ints", "inte", "intes", "ignent", "ignant"]),
    // ouvrir, ouvert; couvrir; offrir
    of(1, &["vrir", "vre", "vrent", "vert", "verte", "verts", "vertes", "vrant"]),
    // prévoir, prévoient, prévu
    of(2, &["voir", "voit", "voient", "vu", "vue", "vus", "vues", "voyant"]),
    // poursuivre, poursuivi
    of(0, &["suivre", "suit", "suivent", "suivi", "suivie", "suivis", "suivies"]),
    of(3, &["suivre", "suit", "suivent", "suivi", "suivie", "suivis", "suivies", "suite", "suites"]),
    // connaître, connu; apparaître
    of(1, &["naitre", "nait", "naissent", "nu", "nue", "nus", "nues", "naissant", "naissance", "naissances"]),
    of(0, &["paraitre", "parait", "paraissent", "paru", "parue", "paraissant"]),
    // encourir, encourent, encouru
    of(2, &["courir", "court", "courent", "couru", "courue", "courus", "courues", "courant", "coure"]),
    // établir par écrit : inclure, exclure
    of(1, &["clure", "clut", "cluent", "clus", "cluse", "cluses", "cluant"]),
    // directeur, directrice
    of(3, &["teur", "teurs", "trice", "trices"]),
    // travail, travaux
    of(2, &["ail", "aux"]),
];

const fn of(base: usize, endings: &'static [&'static str]) -> Paradigm {
    Paradigm { base, endings }
}

/// Words of one family that no ending ties together.
const PAIRS: [(&str, &str); 9] = [
    ("ceder", "cession"),
    ("cede", "cession"),
    ("cedee", "cession"),
    ("vendre", "vente"),
    ("contrefacon", "contrefaite"),
    ("omettre", "omission"),
    ("admettre", "admission"),
    ("transmettre", "transmission"),
    ("emettre", "emission"),
];

/// Plurals in -s that are another word than the singular they look like.
const FALSE_PLURALS: [&str; 5] = ["fois", "mois", "trois", "puis", "vis"];

/// Candidate words of the same family, to be kept only if the vocabulary holds them.
pub(super) fn relatives(form: &str) -> Vec<String> {
    let mut found = Vec::new();
    for paradigm in &PARADIGMS {
        for ending in paradigm.endings {
            let Some(base) = form.strip_suffix(ending) else { continue };
            if base.len() < paradigm.base {
                continue;
            }
            found
                .extend(paradigm.endings.iter().filter(|other| *other != ending).map(|other| format!("{base}{other}")));
        }
    }
    found.extend(singular(form).map(str::to_owned));
    for (one, other) in PAIRS {
        if form == one {
            found.push(other.to_owned());
        } else if form == other {
            found.push(one.to_owned());
        }
    }
    found
}

/// The singular of a plural that the stemmer leaves alone: « délais », « lois », « lieux ».
fn singular(form: &str) -> Option<&str> {
    if FALSE_PLURALS.contains(&form) {
        return None;
    }
    let bare = match form.strip_suffix('s') {
        Some(bare) => bare.ends_with(['i', 'o', 'u', 'a']).then_some(bare)?,
        None => form.strip_suffix('x').filter(|bare| bare.ends_with("eu") || bare.ends_with("ou"))?,
    };
    (bare.len() >= 3).then_some(bare)
}
