//! What must hold of any declaration.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rust_decimal::Decimal;
use simulators::duty::{
    Apportion, Article, Assessment, Declaration, Importer, Incoterm, Insurance, Origin, Regime, State, Sum, TariffLine,
    Transport, assess, flip, price_for, read, write,
};
use tariff_data::levies::Country;

use crate::files::{COUNTRIES, PARITIES, country, day};
use crate::second;

/// Lines that levies and questions of the tables speak of, and some others.
fn codes() -> Vec<String> {
    let mut codes = BTreeSet::from(["8703231900".to_owned(), "9403600000".to_owned(), "8471309000".to_owned()]);
    for country in COUNTRIES.iter() {
        let levies = country.levies.iter();
        let scopes = levies.flat_map(|levy| {
            let rates = levy.rates.iter().map(|rate| &rate.scope);
            rates.chain(levy.exemptions.iter().map(|one| &one.scope)).chain([&levy.scope])
        });
        codes.extend(scopes.flat_map(|scope| &scope.within).map(|beginning| format!("{beginning:0<10}")));
    }
    codes.into_iter().collect()
}

fn number(most: i64, scale: u32) -> impl Strategy<Value = Decimal> {
    (0..=most).prop_map(move |number| Decimal::new(number, scale).normalize())
}

fn sum(most: i64) -> impl Strategy<Value = Sum> {
    (number(most, 2), prop_oneof![Just("XOF"), Just("EUR"), Just("USD")])
        .prop_map(|(amount, currency)| Sum { amount, currency: currency.to_owned() })
}

fn article() -> impl Strategy<Value = Article> {
    let codes = codes();
    let facts = (
        prop::sample::select(codes),
        prop::sample::select(vec![0_i64, 5, 10, 20, 35]),
        prop::option::weighted(0.95, sum(5_000_000_000)),
        prop::sample::select(Origin::ALL.to_vec()),
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
    );
    let measures = (
        prop::option::of(number(9_999_999, 3)),
        prop::option::of(number(1_000_000, 1)),
        prop::option::of(number(10_000, 2)),
        prop::option::of(number(1_000_000, 0)),
        prop::option::of(prop::sample::select(State::ALL.to_vec())),
        prop::option::of(number(240, 0)),
        prop::option::of(number(40, 0)),
    );
    (facts, measures).prop_map(|(facts, measures)| {
        let (code, duty, price, origin, proof, direct) = facts;
        let (net, litres, degree, cigarettes, state, age, horsepower) = measures;
        Article {
            line: Some(TariffLine { code, duty: duty.into(), fee: Decimal::ONE, told: true, state: None }),
            origin,
            proof,
            direct,
            price,
            gross: net.map(|net| net + Decimal::TWO),
            net,
            litres,
            degree,
            cigarettes,
            state,
            age,
            horsepower,
            ..Article::default()
        }
    })
}

fn declaration() -> impl Strategy<Value = (&'static Country, Declaration)> {
    let place = (0..COUNTRIES.len(), 0..4400_u64, prop::sample::select(Regime::ALL.to_vec()));
    let terms = (
        prop::option::of(prop::sample::select(Transport::ALL.to_vec())),
        prop::sample::select(Importer::ALL.to_vec()),
        prop::sample::select(Incoterm::ALL.to_vec()),
        prop::option::of(sum(100_000_000)),
        prop::option::of(prop_oneof![
            sum(10_000_000).prop_map(Insurance::Sum),
            number(300, 2).prop_map(Insurance::Percent)
        ]),
        prop::option::of(sum(10_000_000)),
        prop::sample::select(Apportion::ALL.to_vec()),
    );
    let articles = prop::collection::vec(article(), 0..4);
    let answers = any::<u64>();
    (place, terms, articles, answers).prop_map(|(place, terms, articles, seed)| {
        let (rank, days, regime) = place;
        let (transport, importer, incoterm, freight, insurance, other_costs, apportion) = terms;
        let insurance = insurance.filter(|one| incoterm.adds_insurance() || matches!(one, Insurance::Sum(_)));
        let country = &COUNTRIES[rank];
        let mut declaration = Declaration {
            regime,
            transport,
            importer,
            incoterm,
            freight,
            insurance,
            other_costs,
            apportion,
            articles,
            ..Declaration::on(day(2015, 1, 1) + chrono::Days::new(days))
        };
        for (currency, worth) in [("USD", "612.345"), ("XOF", "0.17"), ("EUR", "110.265")] {
            if currency != country.currency && (currency == "USD" || country.currency != "XOF") {
                let worth = Some(worth.parse().unwrap());
                declaration.exchanges.push(simulators::duty::Exchange {
                    currency: currency.to_owned(),
                    worth,
                    day: None,
                });
            }
        }
        let mut state = seed;
        let mut pick = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        for switch in &country.switches {
            let side = switch.sides[pick(switch.sides.len())].key.clone();
            match switch.lines {
                None if pick(3) == 0 => declaration.answers.push((switch.key.clone(), side)),
                Some(_) => {
                    for article in &mut declaration.articles {
                        if pick(3) == 0 {
                            article.answers.push((switch.key.clone(), side.clone()));
                        }
                    }
                }
                None => {}
            }
        }
        (country, declaration)
    })
}

fn weigh(country: &Country, declaration: &Declaration) -> Option<Assessment> {
    assess(country, &PARITIES, declaration).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_are_the_sum_of_their_lines((country, declaration) in declaration()) {
        let Some(assessment) = weigh(country, &declaration) else { return Ok(()) };
        let computed = &assessment.computed;
        let lines: Decimal = computed.charges().filter(|(_, one)| one.is_due()).map(|(_, one)| one.amount).sum();
        prop_assert_eq!(lines, computed.total);
        prop_assert_eq!(computed.by_levy(country).iter().map(|(_, amount)| *amount).sum::<Decimal>(), computed.total);
        prop_assert_eq!(computed.by_beneficiary(country).iter().map(|(_, amount)| *amount).sum::<Decimal>(), computed.total);
        prop_assert_eq!(assessment.landed, computed.values.total + assessment.payable);
        prop_assert!(assessment.least <= computed.total);
        prop_assert!(assessment.most.is_none_or(|most| most >= computed.total));
        prop_assert!(computed.recoverable <= computed.total);
        for value in computed.values.articles.iter().flatten() {
            let parts = value.price + value.freight + value.insurance + value.other_costs - value.deductions;
            prop_assert_eq!(parts, value.value);
        }
    }

    #[test]
    fn rounding_down_is_never_above_the_exact((_, declaration) in declaration()) {
        let senegal = country("sn");
        let declaration = Declaration { answers: Vec::new(), ..declaration };
        let declaration = without_answers(declaration);
        let Some(assessment) = weigh(senegal, &declaration) else { return Ok(()) };
        for (_, charge) in assessment.computed.charges().filter(|(_, one)| one.is_due()) {
            prop_assert!(charge.amount <= charge.exact);
            prop_assert!(charge.exact - charge.amount < Decimal::ONE);
            prop_assert_eq!(charge.amount.fract(), Decimal::ZERO);
        }
    }

    #[test]
    fn a_dearer_price_never_costs_less((country, declaration) in declaration(), more in 0..1_000_000_i64) {
        let Some(before) = weigh(country, &declaration) else { return Ok(()) };
        let mut dearer = declaration.clone();
        for article in &mut dearer.articles {
            if let Some(price) = &mut article.price {
                price.amount += Decimal::new(more, 2);
            }
        }
        // The shares of common costs move between articles of different rates: prices all rise alike, one article only.
        if declaration.articles.len() == 1 && let Some(after) = weigh(country, &dearer) {
            prop_assert!(after.computed.total >= before.computed.total);
        }
    }

    #[test]
    fn fractions_find_the_same((country, declaration) in declaration()) {
        let Some(assessment) = weigh(country, &declaration) else { return Ok(()) };
        let by_levy = assessment.computed.by_levy(country).into_iter();
        let found: Vec<(String, String)> =
            by_levy.map(|(rank, amount)| (country.levies[rank].key.clone(), amount.to_string())).collect();
        prop_assert_eq!(found, second::due(country, &PARITIES, &declaration));
    }

    #[test]
    fn splitting_an_article_changes_at_most_the_rounding(article in article(), cut in 0..100_i64) {
        let senegal = country("sn");
        let price = Sum { amount: Decimal::from(1_234_567), currency: "XOF".to_owned() };
        let whole = Article { price: Some(price), net: None, gross: None, litres: None, cigarettes: None, ..article };
        let declaration = Declaration { transport: Some(Transport::Sea), ..Declaration::on(day(2026, 11, 24)) };
        let of = |articles: Vec<Article>| Declaration { articles, ..declaration.clone() };
        let part = |amount: i64| {
            Article { price: Some(Sum { amount: amount.into(), currency: "XOF".to_owned() }), ..whole.clone() }
        };
        let first = 12_345 * cut;
        let Some(one) = weigh(senegal, &of(vec![whole.clone()])) else { return Ok(()) };
        let Some(two) = weigh(senegal, &of(vec![part(first), part(1_234_567 - first)])) else { return Ok(()) };
        // Each charge of each part loses less than a franc, and passes on less than that to those computed on it.
        let charges = Decimal::from(one.computed.charges().count() * 4);
        prop_assert!((one.computed.total - two.computed.total).abs() <= charges);
    }

    #[test]
    fn an_address_gives_the_same_declaration_again((country, declaration) in declaration()) {
        let pairs = write(country, &declaration);
        let (again, unread) = read(country, &pairs, day(1999, 1, 1), &|_| None);
        prop_assert_eq!(&unread, &[]);
        prop_assert_eq!(again, declaration);
    }

    #[test]
    fn any_text_is_read_or_told(texts in prop::collection::vec((".{0,12}", ".{0,12}"), 0..6)) {
        let senegal = country("sn");
        let (declaration, _) = read(senegal, &texts, day(2026, 11, 24), &|_| None);
        let _ = assess(senegal, &PARITIES, &declaration);
    }

    #[test]
    fn the_price_of_a_cost_is_the_largest_that_fits((country, declaration) in declaration(), target in 1..100_000_000_u64) {
        let one = Declaration { articles: declaration.articles.iter().take(1).cloned().collect(), ..declaration };
        if one.articles.is_empty() { return Ok(()) }
        let Ok(Some(found)) = price_for(country, &PARITIES, &one, 0, target) else { return Ok(()) };
        prop_assert!(found.landed <= Decimal::from(target));
        let mut next = Declaration {
            incoterm: Incoterm::Cif, freight: None, insurance: None, other_costs: None, deductions: None, ..one
        };
        next.articles[0].price = Some(Sum { amount: found.price + Decimal::ONE, currency: country.currency.clone() });
        if found.price < Decimal::from(target) && let Some(after) = weigh(country, &next) {
            prop_assert!(after.landed > Decimal::from(target));
        }
    }
}

fn without_answers(mut declaration: Declaration) -> Declaration {
    for article in &mut declaration.articles {
        article.answers.clear();
    }
    declaration
}

/// *By hand*: 1,000,000 F of laptops by sea, PROMAD 3 %, VAT 18 % of 106 %, no advance: 29.78 %, so 1,297,800 F landed.
#[test]
fn the_price_of_a_landed_cost() {
    let senegal = country("sn");
    let facts = "jour=2026-11-24 transport=mer importateur=grande-entreprise ; ligne=8471.30.90.00 droit=5 redevance=1";
    let declaration = crate::files::declaration(senegal, facts);
    let found = price_for(senegal, &PARITIES, &declaration, 0, 1_297_800).unwrap().unwrap();
    assert_eq!((found.price, found.landed), (Decimal::from(1_000_000), Decimal::from(1_297_800)));
    assert_eq!(price_for(senegal, &PARITIES, &declaration, 0, 0).unwrap().unwrap().price, Decimal::ZERO);
}

/// *By hand*: by air 100,000 F of freight and no COSEC, by sea 90,000 F and 0.4 %: the sea is cheaper until the levy on
/// the value eats the 10,000 F of value saved and their 29.38 %: 12,938 F / 0.4 %, less the 90,000 F of freight.
#[test]
fn the_price_where_the_order_flips() {
    let senegal = country("sn");
    let rest =
        "incoterm=fob assurance=0 importateur=grande-entreprise ; ligne=8471.30.90.00 droit=5 redevance=1 prix=1";
    let way = |facts: &str| crate::files::declaration(senegal, &format!("jour=2026-11-24 {facts} {rest}"));
    let (sea, air) = (way("transport=mer fret=90000"), way("transport=air fret=100000"));
    let found = flip(&PARITIES, [(senegal, &sea), (senegal, &air)], 0, (0, 100_000_000)).unwrap().unwrap();
    assert!((3_144_000..3_145_500).contains(&found), "{found}");
    assert_eq!(flip(&PARITIES, [(senegal, &sea), (senegal, &air)], 0, (0, 1000)).unwrap(), None);
}
