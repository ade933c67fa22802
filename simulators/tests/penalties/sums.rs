//! Sums over several offences, the classes at a glance, amounts and days at the ends of what can be written.

use chrono::NaiveDate;
use simulators::penalties::{
    Amount, Class, Facts, Field, Offence, Section, Tariff, assess, assess_with, at_a_glance, figure_of, several,
};
use tariff_data::penalties::{Francs, Value};

use crate::cases::facts;
use crate::space::{Dice, FIGURES, TABLE_READ, day};

#[test]
fn fines_of_several_offences_are_added() {
    let assessed: Vec<_> = [
        "acquit-non-decharge droits=845000",
        "refus-d-obtemperer transport=vehicule premier-jugement=aucun",
        "abus-regime-suspensif",
        "colis-reunis",
    ]
    .iter()
    .map(|written| assess(&facts(written), &TABLE_READ, day()).unwrap())
    .collect();
    let sum = several(&assessed);
    // by hand: 1 690 000 + (200 000 to 1 000 000) + nothing + (100 000 to 200 000)
    assert_eq!(sum.fines.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false, true]);
    assert_eq!(sum.total.bounds(), Some((Francs(1_990_000), Some(Francs(2_890_000)))));
    let largest = assess(&facts("colis-manquants droits=9223372036854775807"), &TABLE_READ, day()).unwrap();
    assert_eq!(several(&[largest.clone(), largest]).total, Amount::TooLarge);
    assert_eq!(several(&[]).total, Amount::Exact(Francs(0)));
}

#[test]
fn the_classes_at_a_glance_are_those_of_the_code() {
    let glance = at_a_glance(&FIGURES);
    let classes: Vec<Class> = glance.iter().map(|row| row.class).collect();
    assert_eq!(classes.iter().filter(|class| class.is_contravention()).count(), 5);
    assert_eq!(classes.iter().filter(|class| class.is_delit()).count(), 4);
    assert!(classes.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(glance[1].fine, Tariff::TimesDuties(2));
    assert_eq!(glance[7].fine, Tariff::TimesValue(4));
    assert!(glance.iter().all(|row| row.prison.is_some() == row.class.is_delit()));
    assert_eq!(figure_of("value-above", &FIGURES), Some(Value::Francs(Francs(5_000_000))));
    assert_eq!(figure_of("prohibited", &FIGURES), None);
}

#[test]
fn no_amount_and_no_day_is_too_much_for_it() {
    let days = [
        NaiveDate::MIN,
        NaiveDate::from_ymd_opt(2014, 3, 27).unwrap(),
        NaiveDate::from_ymd_opt(2014, 3, 28).unwrap(),
        NaiveDate::MAX,
    ];
    let largest = u64::MAX.to_string();
    let mut dice = Dice(7);
    for offence in Offence::ALL {
        for known in [0, 5, 10] {
            let mut facts: Facts = dice.facts(*offence, known);
            for field in
                [Field::Value, Field::DutiesEvaded, Field::TransportValue, Field::MaskingValue, Field::Advantages]
            {
                if facts.get(field).is_some_and(|amount| amount != "0") {
                    facts.set(field, &largest).unwrap();
                }
            }
            for day in days {
                let Ok(result) = assess(&facts, &TABLE_READ, day) else {
                    assert!(day < days[2], "{day}");
                    continue;
                };
                let ends = result.outcomes.iter().flat_map(|ranked| ranked.outcome.section(Section::Ending));
                assert!(ends.filter_map(|line| line.until).all(|until| until > day));
            }
        }
    }
}

#[test]
fn one_fact_has_one_result() {
    let mut dice = Dice(8);
    for offence in Offence::ALL {
        let facts = dice.facts(*offence, 6);
        assert_eq!(assess_with(&facts, &FIGURES, day()), assess_with(&facts, &FIGURES, day()));
    }
}
