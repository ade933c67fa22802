//! A second reader, who knows neither the table nor the rules: given a class, he takes the amounts from the printed text
//! and works the fine out again, with whole numbers of another width.

use simulators::penalties::{
    Amount, Assessment, Class, Facts, Field, Line, Offence, Outcome, Ranked, Reading, Section,
};
use tariff_data::penalties::Francs;

/// What he finds: least and most, no most, or nothing to say.
type Sum = Option<(u128, Option<u128>)>;

fn number(facts: &Facts, field: Field) -> Option<u128> {
    facts.get(field).map(|written| written.parse().unwrap())
}

fn says(facts: &Facts, field: Field, word: &str) -> bool {
    facts.get(field).as_deref() == Some(word)
}

fn exact(amount: Option<u128>) -> Sum {
    amount.map(|amount| (amount, Some(amount)))
}

/// Article 411, then 410 if that is the reading: the base of a multiple of the value.
fn value(facts: &Facts, other: Option<Reading>) -> Option<u128> {
    let advantage =
        ["avantage-indu", "franchise-indue", "drawback"].iter().any(|word| says(facts, Field::Offence, word));
    let real = number(facts, Field::Value)?;
    let attributed = number(facts, Field::AttributedValue).filter(|_| advantage).unwrap_or(0);
    let offered = number(facts, Field::OfferedPrice).filter(|_| other == Some(Reading::OfferedPrice)).unwrap_or(0);
    Some(real.max(attributed).max(offered))
}

/// The objects confiscated besides the goods, as the result lists them (or their sums in place).
fn other_objects(outcome: &Outcome, facts: &Facts) -> (u128, bool) {
    let listed = |keys: &[&str]| outcome.section(Section::Confiscation).any(|line| keys.contains(&line.key));
    let mut sum = 0;
    // Whoever walks and hides nothing has no other object that 407 could spare.
    let alone = ["a-pied", "envoi"].iter().any(|word| says(facts, Field::Means, word))
        && ["aucune", "cachette"].iter().any(|word| says(facts, Field::Concealment, word));
    let mut all_known = !listed(&["confiscation.transport-if-any", "confiscation.masking-if-any"])
        && (alone || !listed(&["confiscation.unless-accomplice"]));
    for (keys, field) in [
        (&["confiscation.transport", "confiscation.sum-for-transport"][..], Field::TransportValue),
        (&["confiscation.masking"][..], Field::MaskingValue),
    ] {
        match number(facts, field) {
            _ if !listed(keys) => {}
            Some(value) => sum += value,
            None => all_known = false,
        }
    }
    (sum, all_known)
}

fn tobacco(facts: &Facts, offence: &str, other: Option<Reading>) -> (u128, u128) {
    const MILLION: u128 = 1_000_000;
    let minors = says(facts, Field::Minors, "vises")
        || (says(facts, Field::Minors, "auteurs") && other == Some(Reading::MinorsAsAuthors));
    // Given away: article 25 unless it is read as promotion.
    let offence = match (offence, other) {
        ("tabac-distribution-gratuite", Some(Reading::GivenAway)) => "tabac-publicite",
        ("tabac-distribution-gratuite", _) => "tabac-acces",
        (offence, _) => offence,
    };
    let (least, most) = match offence {
        "tabac-fabrication" => (50 * MILLION, 500 * MILLION),
        "tabac-conditionnement" => (10 * MILLION, 100 * MILLION),
        "tabac-publicite" if minors => (100 * MILLION, 400 * MILLION),
        "tabac-publicite" => (50 * MILLION, 200 * MILLION),
        "tabac-acces" if minors => (MILLION, 10 * MILLION),
        "tabac-acces" => (500_000, 5 * MILLION),
        "tabac-fumer" => (50_000, 100_000),
        "tabac-exploitant" => (150_000, 300_000),
        "tabac-commerce-illicite" => (100 * MILLION, 500 * MILLION),
        "tabac-marquage" => (20 * MILLION, 40 * MILLION),
        unknown => panic!("{unknown}"),
    };
    let repeat = if offence == "tabac-acces" && says(facts, Field::Repeat, "oui") { 2 } else { 1 };
    let legal = if says(facts, Field::LegalPerson, "oui") { 5 } else { 1 };
    (least * repeat * legal, most * repeat * legal)
}

fn fine(facts: &Facts, ranked: &Ranked) -> Sum {
    let Ranked { outcome, other } = ranked;
    let offence = facts.get(Field::Offence).unwrap();
    match outcome.class {
        Class::NotPunished | Class::Administrative => None,
        Class::Contravention1 | Class::Contravention3 => Some((100_000, Some(200_000))),
        Class::Contravention2 => exact(number(facts, Field::DutiesEvaded).map(|duties| duties * 2)),
        Class::Contravention4 | Class::Delit1 => exact(value(facts, *other)),
        Class::Contravention5 => Some((200_000, Some(1_000_000))),
        Class::Delit1Aggravated => exact(value(facts, *other).map(|value| value * 4)),
        Class::Delit2 => {
            let value = value(facts, *other);
            if *other == Some(Reading::FineOnEveryObject) {
                return exact(value);
            }
            let (objects, all_known) = other_objects(outcome, facts);
            match (value, all_known) {
                (Some(value), true) => exact(Some(value + objects)),
                (Some(value), false) => Some((value + objects, None)),
                (None, _) if objects > 0 => Some((objects, None)),
                (None, _) => None,
            }
        }
        Class::Delit3 => {
            let times = if says(facts, Field::Repeat, "oui") || says(facts, Field::Gang, "oui") { 2 } else { 1 };
            Some((10_000_000 * times, Some(20_000_000 * times)))
        }
        Class::OutsideClasses => Some(match offence.as_str() {
            "refus-de-depistage" => (500_000, Some(3_000_000)),
            "identite-revelee" => (20_000_000, Some(20_000_000)),
            "identite-revelee-violences" => (25_000_000, Some(25_000_000)),
            "identite-revelee-mort" => (30_000_000, Some(30_000_000)),
            unknown => panic!("{unknown}"),
        }),
        Class::Tobacco => {
            let (least, most) = tobacco(facts, &offence, *other);
            Some((least, Some(most)))
        }
    }
}

fn found(amount: Amount) -> Sum {
    amount.bounds().map(|(Francs(least), most)| (u128::from(least), most.map(|Francs(most)| u128::from(most))))
}

/// Articles 344 and 403 again, on a délit that prison reaches.
fn thresholds(facts: &Facts, outcome: &Outcome) -> Vec<String> {
    let value = number(facts, Field::Value);
    let duties = number(facts, Field::DutiesEvaded);
    let said = |key: &str| outcome.lines.iter().any(|Line { key: own, .. }| *own == key);
    let mut faults = Vec::new();
    let mut check = |what: &str, wanted: Option<bool>, got: bool| {
        if wanted.is_some_and(|wanted| wanted != got) {
            faults.push(format!("second reader, {what}: {wanted:?}, found {got}"));
        }
    };
    if !outcome.class.is_delit() {
        return faults;
    }
    let all_property = match (duties, value) {
        (Some(0), value) => value.map(|value| value > 10_000_000),
        (Some(duties), _) => Some(duties > 5_000_000),
        (None, _) => None,
    };
    check("403", all_property, said("complement.all-property") || said("complement.all-property-by-value"));
    if !said("detention.not-liable") {
        check("344", value.map(|value| value >= 10_000_000), said("detention.no-release"));
    }
    faults
}

/// Where he and the simulator do not agree.
pub(crate) fn disagreements(facts: &Facts, result: &Assessment) -> Vec<String> {
    let mut faults = Vec::new();
    let open = result.remaining.iter().map(|open| Ranked { other: None, outcome: open.outcome.clone() });
    for ranked in result.outcomes.iter().cloned().chain(open) {
        let wanted = fine(facts, &ranked);
        let amount = ranked.outcome.fine.as_ref().map(simulators::penalties::Fine::amount);
        let too_large = wanted.is_some_and(|(least, most)| most.unwrap_or(least) > u128::from(u64::MAX));
        if too_large != (amount == Some(Amount::TooLarge)) {
            faults.push(format!("second reader: {wanted:?} does not fit, found {amount:?}"));
        } else if !too_large && wanted != amount.and_then(found) {
            faults.push(format!("second reader: fine {wanted:?}, found {amount:?} for {:?}", ranked.outcome.class));
        }
        faults.extend(thresholds(facts, &ranked.outcome));
    }
    faults
}

#[test]
fn a_second_reader_works_out_the_same_amounts() {
    let mut dice = crate::space::Dice(3);
    let mut faults = Vec::new();
    for round in 0..60 {
        for offence in Offence::ALL {
            let facts = dice.facts(*offence, [1, 4, 7, 10][round % 4]);
            let result = simulators::penalties::assess_with(&facts, &crate::space::FIGURES, crate::space::day());
            let differ = disagreements(&facts, &result);
            if !differ.is_empty() && faults.len() < 5 {
                faults.push(format!("# {}\n{}", differ.join("\n# "), crate::space::as_case(&facts)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
