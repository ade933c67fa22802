//! The words by which invoices name their columns, their totals, countries and states: three languages, as data.

use search::analysis::fold::fold;
use simulators::duty::Origin;

/// What columns are called: field, language, words, why.
const COLUMNS: &str = include_str!("../../../data/invoice-columns.csv");

/// What rows that hold no goods begin with: kind, language, words, why.
const ROWS: &str = include_str!("../../../data/invoice-rows.csv");

/// Countries: origin, two letters, three letters, names.
const ORIGINS: &str = include_str!("../../../data/invoice-origins.csv");

/// Currencies that stand in the name of a column: *Montant EUR*.
const CURRENCIES: &[&str] = &[
    "eur", "usd", "xof", "fcfa", "cfa", "cve", "gbp", "cny", "rmb", "jpy", "chf", "cad", "aed", "inr", "brl", "mad",
    "ngn", "ghs", "try", "zar",
];

/// Words that change nothing in the name of a column.
const HARMLESS: &[&str] = &[
    "ht", "ttc", "fob", "cif", "caf", "cfr", "exw", "fca", "en", "of", "the", "des", "de", "du", "la", "le", "les",
    "in", "par", "per", "kg", "kgs", "no", "n", "number", "goods", "hors", "taxe", "taxes", "total", "totale", "da",
    "do",
];

/// Fields whose column may say more than its name: *Description of goods and packages*.
const WORDY: &[&str] = &["ligne", "designation", "origine"];

/// Rows of a table of words, without its head.
fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    table.lines().skip(1).filter_map(|line| {
        let mut cells = line.splitn(4, ';');
        Some([cells.next()?, cells.next()?, cells.next()?, cells.next()?])
    })
}

/// Letters and digits, folded, one space between words.
pub(super) fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What a column is called, and what it says of its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    name: String,
    /// A currency or a unit, in brackets or last: *kg*, *eur*.
    pub(super) unit: String,
}

impl Title {
    pub(super) fn read(title: &str) -> Self {
        let (before, inside) = match title.split_once(['(', '[']) {
            Some((before, rest)) => (before, rest.split([')', ']']).next().unwrap_or_default()),
            None => (title, ""),
        };
        let (name, mut unit) = (plain(before), plain(inside));
        let mut words: Vec<&str> = name.split(' ').collect();
        let last = words.last().copied().unwrap_or_default();
        if unit.is_empty() && words.len() > 1 && (CURRENCIES.contains(&last) || matches!(last, "kg" | "kgs")) {
            unit = last.to_owned();
            words.pop();
        }
        Self { name: words.join(" "), unit }
    }

    /// The field it names, and how surely.
    pub(super) fn field(&self) -> Option<(&'static str, usize)> {
        let padded = format!(" {} ", self.name);
        let all = rows(COLUMNS).flat_map(|[field, _, words, _]| words.split('|').map(move |word| (field, word)));
        let scored = all.filter_map(|(field, word)| {
            if word == self.name {
                return Some((field, EXACT));
            }
            let rest = padded.replacen(&format!(" {word} "), " ", 1);
            let met = word.len() > 3 && rest != padded;
            let harmless = rest.split(' ').filter(|word| !word.is_empty()).all(|word| HARMLESS.contains(&word));
            (met && (harmless || WORDY.contains(&field))).then(|| (field, word.len().min(EXACT - 1)))
        });
        scored.fold(
            None,
            |best: Option<(&str, usize)>, one| if best.is_some_and(|best| best.1 >= one.1) { best } else { Some(one) },
        )
    }
}

/// The score of a name that is known as it stands.
pub(super) const EXACT: usize = 60;

/// What a row without a code holds, if it holds no goods: `total` or `cost`.
pub(super) fn row_kind(text: &str) -> Option<&'static str> {
    let text = plain(text);
    let words = text.split(' ').count();
    let begins = |known: &str| text == known || text.strip_prefix(known).is_some_and(|rest| rest.starts_with(' '));
    let found = rows(ROWS).find(|[kind, _, known, _]| {
        // *Total* is followed by anything; *fret* by a place or a day, not by goods.
        known
            .split('|')
            .any(|known| begins(known) && (*kind == "total" || text == known || words <= 3 && known != "port"))
    });
    found.map(|[kind, ..]| kind)
}

/// The origin of a country as an invoice names it; `None` for a name that is not known.
pub(super) fn origin(written: &str) -> Option<Origin> {
    let name = plain(written);
    let word = Origin::named(&name);
    let listed = || {
        let found = rows(ORIGINS).find(|[_, two, three, names]| {
            name == fold(two) || name == fold(three) || names.split('|').any(|known| plain(known) == name)
        });
        found.and_then(|[origin, ..]| Origin::named(origin))
    };
    word.or_else(listed)
}

/// *Neuf* or *occasion*, as the simulator writes it; the text itself for anything else.
pub(super) fn state(written: &str) -> String {
    let text = plain(written);
    let used = ["occasion", "d occasion", "usage", "usagee", "use", "used", "second hand", "usado", "usada", "u"];
    let new = ["neuf", "neuve", "neufs", "neuves", "new", "novo", "nova", "n", "brand new"];
    let one = |words: &[&str]| words.contains(&text.as_str());
    if one(&used) {
        "occasion".to_owned()
    } else if one(&new) {
        "neuf".to_owned()
    } else {
        written.trim().to_owned()
    }
}

/// Yes or no, as the simulator writes it; the text itself for anything else.
pub(super) fn truth(written: &str) -> String {
    match plain(written).as_str() {
        "oui" | "o" | "yes" | "y" | "sim" | "s" | "x" | "vrai" | "true" | "1" => "oui".to_owned(),
        "non" | "n" | "no" | "nao" | "faux" | "false" | "0" => "non".to_owned(),
        _ => written.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, ORIGINS, ROWS, Title, origin, plain, row_kind, rows, state};
    use crate::duty::invoice::columns::ROLES;
    use simulators::duty::Origin;

    fn field(title: &str) -> Option<&'static str> {
        Title::read(title).field().map(|(field, _)| field)
    }

    #[test]
    fn columns_are_known_in_three_languages() {
        for (title, wanted) in [
            ("Code SH", "ligne"),
            ("HS Code", "ligne"),
            ("NCM", "ligne"),
            ("Désignation des marchandises", "designation"),
            ("Description of goods", "designation"),
            ("Descrição", "designation"),
            ("Qté", "quantite"),
            ("QTY", "quantite"),
            ("Poids net (kg)", "net"),
            ("N.W. (KGS)", "net"),
            ("Gross weight", "brut"),
            ("P.U. HT", "prix-unitaire"),
            ("Unit Price (USD)", "prix-unitaire"),
            ("Price", "prix-unitaire"),
            ("Montant HT", "prix"),
            ("Total Amount", "prix"),
            ("Valor total", "prix"),
            ("Montant EUR", "prix"),
            ("Devise", "monnaie"),
            ("Country of origin", "origine"),
            ("Pays d’origine", "origine"),
            ("État", "etat"),
        ] {
            assert_eq!(field(title), Some(wanted), "{title}");
        }
        for title in ["", "Colis", "Total packages", "N° de série", "Remarques"] {
            assert_eq!(field(title), None, "{title}");
        }
        assert_eq!(Title::read("Montant (EUR)").unit, "eur");
        assert_eq!(Title::read("Prix total USD").unit, "usd");
    }

    /// The tables hold what the reader compares with: folded words, each once, for fields that there are.
    #[test]
    fn the_words_are_written_as_they_are_compared() {
        let mut seen = Vec::new();
        for [field, language, words, _] in rows(COLUMNS) {
            assert!(ROLES.contains(&field), "{field}");
            assert!(["fr", "en", "pt"].contains(&language));
            for word in words.split('|') {
                assert_eq!(plain(word), word);
                assert!(!seen.contains(&word), "{word} stands twice");
                seen.push(word);
            }
        }
        for [kind, _, words, _] in rows(ROWS) {
            assert!(["total", "cost"].contains(&kind));
            words.split('|').for_each(|word| assert_eq!(plain(word), word));
        }
        let codes: Vec<&str> = rows(ORIGINS).map(|[_, two, ..]| two).collect();
        assert!(codes.len() > 100 && rows(ORIGINS).all(|[word, ..]| Origin::named(word).is_some()));
        // *Official*: the eight states of the UEMOA (treaty, as completed in 1997), fifteen of the CEDEAO with them.
        let of = |wanted: &str| rows(ORIGINS).filter(|[word, ..]| *word == wanted).count();
        assert_eq!((of("uemoa"), of("cedeao"), of("afrique")), (8, 7, 39));
    }

    #[test]
    fn countries_and_states_are_known_by_their_names() {
        for (written, wanted) in [
            ("CHINE", Origin::Third),
            ("CN", Origin::Third),
            ("Côte d’Ivoire", Origin::Uemoa),
            ("Ivory Coast", Origin::Uemoa),
            ("Guiné-Bissau", Origin::Uemoa),
            ("GHANA", Origin::Cedeao),
            ("Morocco", Origin::Africa),
            ("uemoa", Origin::Uemoa),
        ] {
            assert_eq!(origin(written), Some(wanted), "{written}");
        }
        assert_eq!(origin("Atlantide"), None);
        assert_eq!((state("Used"), state("NEUVE"), state("cassé")), ("occasion".into(), "neuf".into(), "cassé".into()));
    }

    #[test]
    fn rows_without_goods_are_known_by_their_first_words() {
        assert_eq!(row_kind("TOTAL GÉNÉRAL"), Some("total"));
        assert_eq!(row_kind("Sous-total :"), Some("total"));
        assert_eq!(row_kind("Grand Total (USD)"), Some("total"));
        assert_eq!(row_kind("Fret maritime Anvers"), Some("cost"));
        assert_eq!(row_kind("Freight"), Some("cost"));
        assert_eq!(row_kind("Totalisateur de caisse"), None);
        assert_eq!(row_kind("Transport de poussins vivants par caisses"), None);
        assert_eq!(row_kind("riz"), None);
        assert_eq!(row_kind(""), None);
    }
}
