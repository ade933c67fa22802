//! The same sums by other means: fractions of whole numbers over the facts as text, no rule shared with the engine.

use std::collections::BTreeMap;

use crate::days;

/// A fraction of whole numbers, its denominator above zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Ratio(i128, i128);

impl Ratio {
    pub(crate) const ZERO: Self = Self(0, 1);

    fn read(text: &str) -> Self {
        let plain: String = text.chars().filter(|sign| !sign.is_ascii_alphabetic()).collect();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let number: i128 = format!("{whole}{decimals}").parse().unwrap();
        Self(number, 10_i128.pow(u32::try_from(decimals.len()).unwrap())).reduced()
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.0.abs(), self.1);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let divisor = a.max(1);
        Self(self.0 / divisor, self.1 / divisor)
    }

    fn plus(self, other: Self) -> Self {
        Self(self.0 * other.1 + other.0 * self.1, self.1 * other.1).reduced()
    }

    fn minus(self, other: Self) -> Self {
        self.plus(Self(-other.0, other.1))
    }

    fn times(self, other: Self) -> Self {
        Self(self.0 * other.0, self.1 * other.1).reduced()
    }

    fn over(self, other: Self) -> Self {
        Self(self.0 * other.1, self.1 * other.0).reduced()
    }

    fn hundredths(self) -> Self {
        Self(self.0, self.1 * 100).reduced()
    }

    fn is_below(self, other: Self) -> bool {
        self.0 * other.1 < other.0 * self.1
    }

    /// As a plain decimal; the sums of the cases have finite ones.
    fn written(self) -> String {
        let mut scale = 0;
        let mut number = self.0;
        while number % self.1 != 0 {
            number = number.checked_mul(10).unwrap();
            scale += 1;
        }
        let digits = format!("{:0>width$}", (number / self.1).abs(), width = scale + 1);
        let (whole, decimals) = digits.split_at(digits.len() - scale);
        let sign = if number < 0 { "-" } else { "" };
        if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
    }
}

/// The facts as text.
struct Facts(BTreeMap<String, String>);

impl Facts {
    fn of(text: &str) -> Self {
        Self(
            text.split_whitespace()
                .filter_map(|word| word.split_once('='))
                .map(|(a, b)| (a.into(), b.into()))
                .collect(),
        )
    }

    fn is(&self, key: &str, word: &str) -> bool {
        self.0.get(key).is_some_and(|value| value == word)
    }

    fn has(&self, key: &str, word: &str) -> bool {
        self.0.get(key).is_some_and(|value| value.split(';').any(|one| one == word))
    }

    /// A number; nothing is zero.
    fn number(&self, key: &str) -> Ratio {
        self.0.get(key).map_or(Ratio::ZERO, |text| Ratio::read(text))
    }
}

/// The figure that a simulator must find, written as the cases write it; `None` where there is no sum.
pub(crate) fn total(folder: &str, facts: &str) -> Option<String> {
    let facts = Facts::of(facts);
    match folder {
        "value" => {
            let (amount, currency) = value(&facts);
            Some(format!("{} {currency}", amount.written()))
        }
        "origin" => Some(format!("{}%", share(&facts).written())),
        "dispute" => days::next(&facts.0),
        "defence" => Some(format!("{} CVE", most(&facts).written())),
        _ => None,
    }
}

/// Cut to two decimals.
fn cut(ratio: Ratio) -> Ratio {
    Ratio((ratio.0 * 100).div_euclid(ratio.1), 100).reduced()
}

/// The share of the price ex works that the threshold is about.
fn share(facts: &Facts) -> Ratio {
    let foreign = facts.number("matieres-non-originaires");
    let price = if facts.is("benefice-source", "prix-facture") {
        facts.number("prix-facture").minus(facts.number("taxes-restituables"))
    } else {
        let keys = ["matieres-originaires", "fabrication", "frais-generaux", "benefice"];
        keys.iter().fold(foreign, |sum, key| sum.plus(facts.number(key)))
    };
    let part = if facts.is("seuil-forme", "maximum") { foreign } else { price.minus(foreign) };
    cut(part.times(Ratio(100, 1)).over(price))
}

/// The most that a defence duty may be for one unit.
fn most(facts: &Facts) -> Ratio {
    if facts.is("mesure", "subvention") {
        return facts.number("avantage");
    }
    let average = |key: &str| {
        let mut money = Ratio::ZERO;
        let mut units = Ratio::ZERO;
        for (quantity, price) in facts.0[key].split(';').map(|sale| sale.split_once('x').unwrap()) {
            money = money.plus(Ratio::read(quantity).times(Ratio::read(price)));
            units = units.plus(Ratio::read(quantity));
        }
        money.over(units)
    };
    let normal = if facts.is("valeur-normale", "construite") {
        facts.number("cout-production").plus(facts.number("frais")).plus(facts.number("benefice"))
    } else {
        average("ventes-interieures")
    };
    cut(normal.minus(average("ventes-exportation")))
}

fn value(facts: &Facts) -> (Ratio, String) {
    let home = if facts.is("pays", "cv") { "CVE" } else { "XOF" };
    if facts.is("sens", "export") {
        let fixed = facts.is("valeur-fixee", "oui");
        let plus = if fixed { facts.number("valeur-fixee-montant") } else { facts.number("magasin") };
        let rest = plus.plus(facts.number("frais-sortie"));
        return (rest.minus(facts.number("droits-sortie")).minus(facts.number("taxes-dechargees")), home.into());
    }
    if facts.is("operation", "pret") || facts.is("abandon-pieces", "non") || facts.is("restriction", "substantielle") {
        return (substitute(facts), home.into());
    }
    let invoice = facts.0.get("monnaie").map_or(home, String::as_str);
    // Mixed currencies are counted in that of the country; what has no rate is not counted.
    let mixed = facts.0.values().any(|text| named(text).is_some_and(|currency| currency != invoice));
    let sum = |key: &str| {
        let currency = facts.0.get(key).and_then(|text| named(text)).unwrap_or(invoice);
        let rate = match (mixed && currency != home, currency, home) {
            (false, ..) => Ratio(1, 1),
            (true, "EUR", "XOF") => Ratio(655_957, 1000),
            _ => facts.number(&format!("cours.{}", currency.to_lowercase())),
        };
        facts.number(key).times(rate)
    };
    let senegal = home == "XOF";
    let yes = |keys: &[&str]| keys.iter().all(|key| facts.is(key, "oui"));
    let mut value = sum("prix");
    if facts.has("particularites", "revision") && within_a_year(facts) {
        value = sum("revision-prix");
    }
    // A row after the first has its number behind each key.
    let rows = ["", ".2", ".3", ".4"];
    let row_yes = |row: &str, keys: &[&str]| keys.iter().all(|key| facts.is(&format!("{key}{row}"), "oui"));
    for row in rows {
        let tests = row_yes(row, &["reduction-marchandise", "reduction-connue"]);
        if facts.has("particularites", "reduction") && tests {
            value = value.minus(sum(&format!("reduction{row}")));
        }
    }
    if facts.has("particularites", "facture-globale") && facts.number("facture-part").is_below(Ratio(10_001, 100)) {
        value = value.times(facts.number("facture-part")).hundredths();
    }
    value = value.plus(sum("condition-valeur")).minus(sum("indemnite"));
    if facts.has("particularites", "defauts") && yes(&["defauts-contrat", "defauts-reglement", "defauts-preuve"]) {
        value = value.minus(sum("defauts"));
    }
    let left = |key: &str| Ratio(100, 1).minus(facts.number(key)).hundredths();
    let mut lost = Ratio::ZERO;
    if facts.has("particularites", "perte") && facts.is("perte-avant", "oui") && !senegal {
        lost = value.times(facts.number("perte")).hundredths();
        value = value.minus(lost);
    }
    for (key, tests) in [
        ("transport", vec!["transport-compris", "transport-distinct"]),
        ("travaux", vec!["travaux-compris", "travaux-distinct"]),
        ("interets", vec!["interets-compris", "interets-distinct", "interets-accord"]),
        ("reproduction", vec!["reproduction-compris", "reproduction-distinct", "reproduction-avant"]),
        ("commissions-achat", vec!["commissions-achat-compris"]),
        ("droits", vec![if home == "CVE" { "droits-compris" } else { "droits-distinct" }]),
        ("emballages-durables", vec!["emballages-durables-compris"]),
    ] {
        let known = !senegal || ["transport", "travaux", "interets", "droits"].contains(&key);
        for row in rows.iter().filter(|row| facts.has("deductions", key) && row_yes(row, &tests) && known) {
            value = value.minus(sum(&format!("{key}{row}")));
        }
    }
    if ["fob", "exw", "fca", "fas"].iter().any(|terms| facts.is("incoterm", terms)) {
        value = value.plus(sum("fret")).plus(sum("assurance"));
    }
    if ["cfr", "cpt"].iter().any(|terms| facts.is("incoterm", terms)) {
        value = value.plus(sum("assurance"));
    }
    for key in ["commissions", "courtage", "emballages", "logiciels", "manutention"] {
        for row in rows.iter().filter(|row| facts.is(&format!("{key}-prix{row}"), "en-sus")) {
            if !(senegal && key == "logiciels") {
                value = value.plus(sum(&format!("{key}{row}")));
            }
        }
    }
    for row in rows {
        let key = |name: &str| format!("{name}{row}");
        let one_by_one =
            facts.is(&key("apports-compris"), "non") && row_yes(row, &["apports-production", "apports-donnees"]);
        if one_by_one || facts.is(&key("apports-conditions"), "en-sus") {
            let worn = sum(&key("apports-cout")).times(left(&key("apports-abattement")));
            value = value.plus(worn).minus(sum(&key("apports-paye")));
        }
        let one_by_one =
            facts.is(&key("redevances-prix"), "en-sus") && row_yes(row, &["redevances-lien", "redevances-condition"]);
        if one_by_one || facts.is(&key("redevances-conditions"), "dues") {
            let kept = sum(&key("redevances")).minus(sum(&key("redevances-marque")));
            let whole = facts.is(&key("redevances-entieres"), "oui");
            let share = if whole { Ratio(100, 1) } else { facts.number(&key("redevances-part")) };
            value = value.plus(kept.times(share).hundredths());
        }
    }
    value = value.plus(facts.number("reversement-montant"));
    if facts.is("support-donnees-prix", "en-sus") && !senegal {
        value = value.plus(sum("support-donnees"));
    }
    if facts.is("manquants-avant", "oui") && !senegal {
        value = value.minus(value.plus(lost).times(facts.number("manquants")).hundredths());
    }
    (value, if mixed { home.into() } else { invoice.into() })
}

/// The letters behind an amount.
fn named(text: &str) -> Option<&str> {
    let (amount, letters) = text.split_at_checked(text.len().checked_sub(3)?)?;
    let sound = !amount.is_empty() && amount.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (sound && letters.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(letters)
}

/// Whether the revision comes within twelve months of release: the same day a year later at the most.
fn within_a_year(facts: &Facts) -> bool {
    let day = |key: &str| facts.0.get(key).map(|text| text.split('-').map(|part| part.parse().unwrap()).collect());
    let (Some(release), Some(revision)) = (day("liberation"), day("revision-jour")) else { return false };
    let (release, revision): (Vec<u32>, Vec<u32>) = (release, revision);
    revision <= vec![release[0] + 1, release[1], release[2]]
}

fn substitute(facts: &Facts) -> Ratio {
    for key in ["identiques", "similaires"] {
        if facts.is(key, "oui") {
            let text = &facts.0[&format!("{key}-valeurs")];
            let values: Vec<Ratio> = text.split(';').map(Ratio::read).collect();
            let lowest = values.iter().fold(values[0], |low, one| if one.is_below(low) { *one } else { low });
            return lowest.plus(facts.number(&format!("{key}-ajustement"))).times(facts.number("quantite"));
        }
    }
    let calculated = facts.is("calculee", "oui");
    let refused = facts.is("deductive-demande", "non") || facts.is("deductive-identite", "non");
    if calculated && (facts.is("inversion", "oui") || !facts.is("deductive", "oui") || refused) {
        let parts = ["calculee-matieres", "calculee-fabrication", "calculee-benefice", "calculee-frais"];
        return parts.iter().fold(Ratio::ZERO, |sum, key| sum.plus(facts.number(key)));
    }
    if facts.is("deductive", "oui") {
        return deductive(facts);
    }
    facts.number("dernier-recours")
}

fn deductive(facts: &Facts) -> Ratio {
    let sales: Vec<(Ratio, Ratio)> = facts.0["deductive-ventes"]
        .split(';')
        .map(|sale| sale.split_once('x').unwrap())
        .map(|(quantity, price)| (Ratio::read(quantity), Ratio::read(price)))
        .collect();
    let sold = |price: Ratio| {
        sales.iter().filter(|(_, one)| *one == price).fold(Ratio::ZERO, |sum, (quantity, _)| sum.plus(*quantity))
    };
    let mut best = sales[0].1;
    for (_, price) in &sales {
        let more = sold(best).is_below(sold(*price));
        let tie = sold(best) == sold(*price) && price.is_below(best);
        if more || tie {
            best = *price;
        }
    }
    let local = facts.is("deductive-frais-compris", "non") && facts.is("pays", "sn");
    let off = best
        .times(facts.number("deductive-marge-usuelle"))
        .hundredths()
        .plus(facts.number("deductive-droits"))
        .plus(facts.number("deductive-transformation"))
        .plus(if local { facts.number("deductive-frais") } else { Ratio::ZERO });
    best.minus(off).times(facts.number("quantite"))
}
