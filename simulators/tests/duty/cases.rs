//! The cases worked by hand: facts in, what must come out.

use rust_decimal::Decimal;
use simulators::duty::{Assessment, Declaration, assess};
use tariff_data::levies::Country;

use crate::files::{CASES, Case, PARITIES, country, declaration, place};
use crate::second;

fn due(country: &Country, assessment: &Assessment) -> Vec<(String, String)> {
    let by_levy = assessment.computed.by_levy(country).into_iter();
    by_levy.map(|(rank, amount)| (country.levies[rank].key.clone(), amount.to_string())).collect()
}

fn words(text: &str) -> Vec<(String, String)> {
    let pair = |word: &str| word.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned())).unwrap();
    let mut words: Vec<_> = text.split_whitespace().map(pair).collect();
    words.sort();
    words
}

fn assessed(case: &Case) -> (&'static Country, Declaration, Assessment) {
    let country = country(&case.country);
    let declaration = declaration(country, &case.facts);
    let assessment = assess(country, &PARITIES, &declaration);
    let assessment = assessment.unwrap_or_else(|refused| panic!("{}: {refused:?}", case.name));
    (country, declaration, assessment)
}

#[test]
fn what_is_due_is_what_was_worked_by_hand() {
    let mut counted = 0;
    for case in CASES.iter().filter(|case| case.refused.is_empty()) {
        let (country, _, assessment) = assessed(case);
        let name = &case.name;
        assert!(["official", "by hand", "frozen"].contains(&case.mark.as_str()), "{name}");
        assert!(case.mark != "official" || case.source.is_some(), "{name}");
        let due = due(country, &assessment);
        if let Some(charges) = &case.charges {
            let mut sorted = due.clone();
            sorted.retain(|(_, amount)| amount != "0");
            sorted.sort();
            let mut wanted = words(charges);
            wanted.retain(|(_, amount)| amount != "0");
            assert_eq!(sorted, wanted, "{name}");
        }
        for pair in case.only.iter().flat_map(|pair| words(pair)) {
            assert!(due.contains(&pair), "{name}: {pair:?} in {due:?}");
        }
        for levy in &case.without {
            assert!(!due.iter().any(|(key, amount)| key == levy && amount != "0"), "{name}: {levy} in {due:?}");
        }
        let number = |figure: Option<u64>| figure.map(Decimal::from);
        let computed = &assessment.computed;
        let told = [
            ("total", number(case.total), computed.total),
            ("payable", number(case.payable), assessment.payable),
            ("landed", number(case.landed), assessment.landed),
            ("recoverable", number(case.recoverable), computed.recoverable),
        ];
        for (what, wanted, found) in told {
            assert_eq!(wanted.unwrap_or(found), found, "{name}: {what}");
        }
        if let Some(value) = &case.value {
            assert_eq!(computed.values.total.normalize().to_string(), *value, "{name}");
        }
        if case.payable.is_some() {
            assert_eq!(assessment.security, number(case.security), "{name}: security");
        }
        counted += 1;
    }
    assert!(counted >= 150, "{counted} cases");
}

/// *Official*: what the sources print, in hundredths of the value and rounded up to as many decimals.
#[test]
fn totals_are_those_that_were_published() {
    let mut counted = 0;
    for case in CASES.iter().filter(|case| case.published.is_some()) {
        let (country, _, assessment) = assessed(case);
        let of: Option<Vec<&str>> = case.published_of.as_ref().map(|keys| keys.split(' ').collect());
        let counts = |key: &str| of.as_ref().is_none_or(|keys| keys.contains(&key));
        let due = assessment.computed.by_levy(country).into_iter();
        let total: Decimal = due.filter(|(rank, _)| counts(&country.levies[*rank].key)).map(|(_, amount)| amount).sum();
        let published: Decimal = case.published.as_ref().unwrap().parse().unwrap();
        let hundredths = total * Decimal::ONE_HUNDRED / assessment.computed.values.total;
        let up = rust_decimal::RoundingStrategy::AwayFromZero;
        assert_eq!(
            hundredths.round_dp_with_strategy(published.scale(), up).normalize(),
            published.normalize(),
            "{}",
            case.name
        );
        counted += 1;
    }
    assert!(counted >= 17, "{counted}");
}

#[test]
fn what_is_missing_or_disputed_is_said() {
    for case in CASES.iter().filter(|case| case.refused.is_empty()) {
        let (country, _, assessment) = assessed(case);
        let (name, computed) = (&case.name, &assessment.computed);
        let missing: Vec<String> = computed.missing.iter().map(place).collect();
        assert_eq!(missing, case.missing, "{name}");
        let asked: Vec<&str> =
            computed.rates_asked.iter().map(|(_, rank)| country.levies[*rank].key.as_str()).collect();
        assert_eq!(asked, case.rates_asked, "{name}");
        if let Some(wanted) = &case.partial {
            let partial = computed.charges().filter(|(_, charge)| charge.is_partial());
            let found: Vec<&str> = partial.map(|(_, charge)| country.levies[charge.levy].key.as_str()).collect();
            assert_eq!(&found, wanted, "{name}: partial");
        }
        let questions: Vec<&str> =
            assessment.questions.iter().map(|one| country.switches[one.switch].key.as_str()).collect();
        for key in &case.questions {
            assert!(questions.contains(&key.as_str()), "{name}: {key} in {questions:?}");
        }
        if let Some(wanted) = &case.notices {
            let key = |one: &simulators::duty::Notified| {
                let key = &country.notices[one.notice].key;
                if one.depends_on.is_some() { format!("{key}?") } else { key.clone() }
            };
            let mut notices: Vec<String> = assessment.notices.iter().map(key).collect();
            notices.sort();
            let mut wanted = wanted.clone();
            wanted.sort();
            assert_eq!(notices, wanted, "{name}");
        }
    }
}

#[test]
fn what_cannot_be_computed_is_told_at_its_field() {
    let mut counted = 0;
    for case in CASES.iter().filter(|case| !case.refused.is_empty()) {
        let country = country(&case.country);
        let refused = assess(country, &PARITIES, &declaration(country, &case.facts)).unwrap_err();
        let told: Vec<String> = refused.iter().map(|one| format!("{} {}", place(&one.place), one.why.key())).collect();
        assert_eq!(told, case.refused, "{}", case.name);
        counted += 1;
    }
    assert!(counted >= 13, "{counted}");
}

/// The second implementation, in fractions, finds the same for every case.
#[test]
fn fractions_find_the_same() {
    for case in CASES.iter().filter(|case| case.refused.is_empty()) {
        let (country, declaration, assessment) = assessed(case);
        let found: Vec<(String, String)> = due(country, &assessment);
        let fractions = second::due(country, &PARITIES, &declaration);
        assert_eq!(found, fractions, "{}", case.name);
    }
}

/// The ends of the range are those that trying every combination of answers finds.
#[test]
fn ranges_are_exact() {
    for case in CASES.iter().filter(|case| case.refused.is_empty()) {
        let (country, declaration, assessment) = assessed(case);
        let open: Vec<_> = assessment.questions.iter().filter(|question| !question.given).collect();
        let mut all = vec![declaration];
        for question in open {
            let switch = &country.switches[question.switch];
            let sides = question.outcomes.iter().zip(&switch.sides).filter(|(outcome, _)| outcome.is_some());
            let sides: Vec<&str> = sides.map(|(_, side)| side.key.as_str()).collect();
            all = all
                .iter()
                .flat_map(|declaration| {
                    sides.iter().map(|side| {
                        let mut other = declaration.clone();
                        let answers = match question.article {
                            Some(rank) => &mut other.articles[rank].answers,
                            None => &mut other.answers,
                        };
                        answers.push((switch.key.clone(), (*side).to_owned()));
                        other
                    })
                })
                .collect();
        }
        assert!(all.len() <= 512, "{}: {} combinations", case.name, all.len());
        let total = |declaration: &Declaration| assess(country, &PARITIES, declaration).unwrap().computed.total;
        let totals: Vec<Decimal> = all.iter().map(total).collect();
        assert_eq!(totals.iter().min(), Some(&assessment.least), "{}", case.name);
        if let Some(most) = assessment.most {
            assert_eq!(totals.iter().max(), Some(&most), "{}", case.name);
        }
    }
}
