//! How long ten articles take. The bar is a millisecond of an optimized build; here it only prints, and refuses what is
//! out of all measure.

use std::time::Instant;

use simulators::duty::assess;

use crate::files::{PARITIES, country, declaration};

#[test]
fn ten_articles_are_quick() {
    let senegal = country("sn");
    let one = "; ligne=8703.23.20.00 droit=20 redevance=1 prix=3000000 etat=occasion cv=14 age=60 \
        ; ligne=2208.30.00.00 droit=20 redevance=1 prix=5000000 litres=1000 degre=40 \
        ; ligne=6109.10.00.00 droit=20 redevance=1 prix=1000000 \
        ; ligne=8471.30.90.00 droit=5 redevance=1 prix=2000000 \
        ; ligne=1006.40.00.00 droit=10 redevance=1 prix=8000000";
    let facts = format!("jour=2026-11-24 transport=mer monnaie=EUR incoterm=fob fret=5000 {one} {one}");
    let declaration = declaration(senegal, &facts);
    assert_eq!(declaration.articles.len(), 10);
    let start = Instant::now();
    let times = 20;
    for _ in 0..times {
        assert!(!assess(senegal, &PARITIES, &declaration).unwrap().questions.is_empty());
    }
    let each = start.elapsed() / times;
    eprintln!("ten articles with all their other readings: {each:?}");
    assert!(each.as_millis() < 500, "{each:?}");
}

/// A long invoice: time grows with its length, not with its square.
#[test]
fn a_long_invoice_is_settled() {
    let senegal = country("sn");
    let one =
        "; ligne=8471.30.90.00 droit=5 redevance=1 prix=2000000 ; ligne=8517.13.00.00 droit=10 redevance=1 prix=9999 ";
    let lengths = [500_u32, 2000];
    let times = lengths.map(|length| {
        let facts =
            format!("jour=2026-11-24 transport=mer incoterm=fob fret=5000000 {}", one.repeat(length as usize / 2));
        let declaration = declaration(senegal, &facts);
        let start = Instant::now();
        let assessment = assess(senegal, &PARITIES, &declaration).unwrap();
        let lines = assessment.computed.charges().count();
        assert!(lines > 5 * length as usize, "{lines}");
        let elapsed = start.elapsed();
        eprintln!("{length} articles: {elapsed:?}");
        elapsed
    });
    assert!(times[1] < times[0] * 16 + std::time::Duration::from_secs(1), "{times:?}");
}
