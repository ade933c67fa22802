//! Uses of the words of references that cite nothing, each with its reason.

use std::sync::LazyLock;

use super::cursor::Cursor;
use super::lexer::{self, Shape, Token};

/// Phrases, with the word in question between brackets; the first that fits gives the reason.
const PHRASES: &[(&str, &str)] = &[
    ("plusieurs [articles]", GOODS),
    ("chaque [article]", GOODS),
    ("[articles] incorporés", GOODS),
    ("[articles] de conditionnement", GOODS),
    ("[articles] mis au rebut", GOODS),
    ("[articles] analogues", GOODS),
    ("les [articles] du code des douanes et autres", "les articles d'un texte en général"),
    ("certains [articles] du chapitre", "les articles d'un texte en général"),
    ("cette [étape]", "l'étape dont parle le paragraphe lui-même"),
    ("ce [titre]", "en cette qualité"),
    ("même [titre]", "en cette qualité"),
    ("cette [partie]", "une part d'un cours d'eau"),
    ("[annexe] 1", "intitulé d'une annexe, ou élément d'une liste d'annexes"),
    ("[annexe] 2", "intitulé d'une annexe, ou élément d'une liste d'annexes"),
    ("[annexe] 3", "intitulé d'une annexe, ou élément d'une liste d'annexes"),
    ("[annexe] 4", "intitulé d'une annexe, ou élément d'une liste d'annexes"),
    ("[annexe] 8", "intitulé d'une annexe, ou élément d'une liste d'annexes"),
    ("ce [décret]", REPEATED),
    ("cette [convention]", REPEATED),
    ("ladite [convention]", REPEATED),
    ("[ladite] convention", REPEATED),
    ("cet [accord]", REPEATED),
    ("cet [acte]", REPEATED),
    ("avec l'[accord]", CONSENT),
    ("l'[accord] du ministre", CONSENT),
    ("son [accord]", CONSENT),
    ("sans l'[accord]", CONSENT),
    ("l'[accord] de la douane", CONSENT),
    ("d'[accord]", CONSENT),
    ("en [accord] avec", CONSENT),
    ("comme [loi] de l'état", "la formule d'exécution"),
    ("[code] d'identification", "un numéro"),
    ("[codes] tarifaires", "des numéros"),
    ("[codes], applications", "des programmes"),
    ("[code] de bonne conduite", "une règle interne à élaborer"),
    ("la [convention] respective", "la convention applicable au conteneur, non nommée"),
    ("[conventions] ou de relations bilatérales", "des conventions en général"),
    ("actes [uniformes] pertinents", "les actes uniformes de l'OHADA en général"),
    ("lettre [circulaire] n°", "l'intitulé de la lettre elle-même, dont le numéro est déplacé"),
    ("plan de fraude [arrêté]", "un plan décidé"),
    ("seulement [arrêtés]", "des registres clos"),
    ("donne [acte]", "constate"),
    ("[livre] la marchandise", "le verbe livrer"),
    ("[livre] le conteneur", "le verbe livrer"),
    ("et [traite] des renseignements", "le verbe traiter"),
    ("les [traites] comprennent", "des effets de commerce"),
];

const GOODS: &str = "des marchandises";
const CONSENT: &str = "un consentement";
const REPEATED: &str = "reprend le texte nommé juste avant";

/// Texts in general: laws, orders, conventions without a name.
const TEXTS: &[&str] = &[
    "accord",
    "acte",
    "arrete",
    "arretes",
    "circulaires",
    "convention",
    "conventions",
    "decret",
    "decrets",
    "loi",
    "lois",
    "ordonnance",
    "ordonnances",
    "protocole",
    "reglement",
    "reglements",
    "traite",
    "traites",
];
/// Parts of a text.
const HEADINGS: &[&str] =
    &["annexe", "annexes", "etape", "etapes", "livre", "partie", "parties", "section", "sections", "titre", "titres"];
/// Words that point up or down the page.
const POINTERS: &[&str] =
    &["ci-apres", "ci-dessous", "ci-dessus", "precite", "precites", "precitee", "precitees", "susvise"];

/// Words that take up something said before.
const BACK: &[&str] = &[
    "audit",
    "auxdits",
    "desdits",
    "dudit",
    "ladite",
    "ledit",
    "precedent",
    "precedente",
    "precedents",
    "precedentes",
];
/// What they take up when they cite.
const CITED: &[&str] = &[
    "alinea",
    "alineas",
    "article",
    "articles",
    "chapitre",
    "code",
    "convention",
    "decret",
    "decret-loi",
    "loi",
    "paragraphe",
    "paragraphes",
    "section",
    "sous-section",
    "titre",
];

const NO_NAME: &str = "ni numéro, ni date, ni nom : un texte à prendre, ou le droit en général";
const NO_NUMBER: &str = "sans numéro : une part, une qualité, un document, non une partie du texte";
const NO_PLACE: &str = "montre ce qui précède ou ce qui suit sans le numéroter";
const A_THING: &str = "reprend une chose, non un passage";
const ACTION: &str = "l'action de constituer";

/// Why a word cites nothing: the phrase that fits, or nothing where a rule does; and the reason.
pub(super) type Reason = (&'static str, &'static str);

struct Phrase {
    before: Vec<Token>,
    word: String,
    after: Vec<Token>,
    reason: Reason,
}

static READ: LazyLock<Vec<Phrase>> = LazyLock::new(|| PHRASES.iter().filter_map(read).collect());

fn read(reason: &Reason) -> Option<Phrase> {
    let (phrase, _) = reason;
    let at = phrase.find('[')?;
    let mut before = lexer::tokens(&phrase.replace(['[', ']'], ""));
    let mut rest = before.split_off(before.iter().position(|token| token.range.start == at)?);
    let after = rest.split_off(1);
    Some(Phrase { before, word: rest.pop()?.fold, after, reason: *reason })
}

/// Every reason there is, so that a test can tell those that no text uses.
pub(super) fn reasons() -> impl Iterator<Item = Reason> {
    let rules = [NO_NAME, NO_NUMBER, NO_PLACE, A_THING, ACTION].map(|reason| ("", reason));
    PHRASES.iter().copied().chain(rules)
}

/// Why the word at this place cites nothing; nothing when it should be inside a reference.
pub(super) fn reason(here: Cursor<'_>) -> Option<Reason> {
    let (after, word) = here.any()?;
    let phrase = READ.iter().find(|phrase| {
        phrase.word == word.fold
            && here.follows(&folds(&phrase.before))
            && after.eat_all(&folds(&phrase.after)).is_some()
    });
    if let Some(phrase) = phrase {
        return Some(phrase.reason);
    }
    rule(here, after, word).map(|reason| ("", reason))
}

fn rule(here: Cursor<'_>, after: Cursor<'_>, word: &Token) -> Option<&'static str> {
    let fold = word.fold.as_str();
    if TEXTS.contains(&fold) && nameless(here, word) {
        return Some(NO_NAME);
    }
    if HEADINGS.contains(&fold) && !is_numeral(after) && !pointed_at(here) {
        return Some(NO_NUMBER);
    }
    if POINTERS.contains(&fold) && !here.before().is_some_and(|token| matches!(token.shape, Shape::Number(_))) {
        return Some(NO_PLACE);
    }
    let cited = |token: Option<&Token>| token.is_some_and(|token| CITED.contains(&token.fold.as_str()));
    if BACK.contains(&fold) && !cited(after.peek()) && !cited(here.before()) {
        return Some(A_THING);
    }
    (fold == "constitution" && !word.capital).then_some(ACTION)
}

fn folds(tokens: &[Token]) -> Vec<&str> {
    tokens.iter().map(|token| token.fold.as_str()).collect()
}

/// No capital of its own, no number after it, no *présent* before it, and no proper name right behind it.
fn nameless(here: Cursor<'_>, word: &Token) -> bool {
    const NEAR: usize = 6;
    let mut next = here;
    for place in 0..NEAR {
        let Some((after, token)) = next.any() else { break };
        if token.fold == "n" && after.eat(&["°"]).is_some() {
            return false;
        }
        // *arrêté du Ministre* is still to come; *convention de la Haye* is a name.
        let name = token.capital && place > 0 && place < 4;
        if name && !["ministre", "directeur"].contains(&token.fold.as_str()) && !ends_sentence(next) {
            return false;
        }
        next = after;
    }
    !word.capital && !pointed_at(here)
}

fn ends_sentence(cursor: Cursor<'_>) -> bool {
    cursor.before().is_some_and(|token| matches!(token.fold.as_str(), "." | ":")) || cursor.follows(&[".", "l'"])
}

fn is_numeral(cursor: Cursor<'_>) -> bool {
    cursor.any().is_some_and(|(_, token)| matches!(token.shape, Shape::Number(_)) || token.roman.is_some())
}

/// *le présent titre*, *cette section*.
fn pointed_at(here: Cursor<'_>) -> bool {
    here.before().is_some_and(|token| {
        matches!(token.fold.as_str(), "present" | "presente" | "ce" | "cet" | "cette" | "ladite" | "ledit" | "dudit")
    })
}
