//! The cases worked by hand: facts in, what must come out.

use simulators::argument::{Basis, Figure, Line, Outcome, Refused, State, Term};

use crate::files::{Case, TOOLS, Tool, answers, cases, written};
use crate::second;

fn line(line: &Line) -> String {
    let figure = match &line.figure {
        Some(Figure::Money(amount, _)) => Some(amount.normalize().to_string()),
        Some(figure) => Some(written(figure)),
        None => None,
    };
    let mut key = if line.row == 0 { line.key.to_owned() } else { format!("{}.{}", line.key, line.row) };
    if let [Term::Choice(_, word)] = line.formula.as_slice() {
        key = format!("{key} {word}");
    }
    figure.map_or_else(|| key.clone(), |figure| format!("{key}={figure}"))
}

fn rests(line: &Line) -> String {
    let one = |basis: &Basis| match basis {
        Basis::Law(cite) => format!(" {}.{}", cite.article(), cite.anchor()),
        Basis::Outside(text) => format!(" {text}"),
    };
    line.key.to_owned() + &line.cites.iter().map(one).collect::<String>()
}

fn refused(all: &[Refused]) -> Vec<String> {
    let mut all: Vec<String> = all.iter().map(|one| format!("{} {}", one.field, one.why)).collect();
    all.sort();
    all
}

fn check(tool: &Tool, case: &Case) {
    let name = &case.name;
    assert!(["official", "by hand", "frozen"].contains(&case.mark.as_str()), "{name}");
    assert!(!case.why.is_empty(), "{name} does not say why");
    let (answers, unread) = answers(tool, case);
    let argument = (tool.argue)(&answers);
    let outcome = &argument.outcome;
    let all: Vec<Refused> = unread.iter().chain(&outcome.refused).cloned().collect();
    assert_eq!(refused(&all), case.refused, "{name}: refused");
    if case.verdict == "unread" {
        return;
    }
    assert_eq!(outcome.verdict, case.verdict, "{name}: {outcome:#?}");
    assert_eq!(outcome.settled, case.settled, "{name}: settled, asks {:?}", outcome.asked);
    assert_eq!(outcome.total.as_ref().map(written), case.total, "{name}: total");
    assert_eq!(outcome.home.as_ref().map(written), case.home, "{name}: home");
    assert_eq!(outcome.asked, case.asked, "{name}: asked");
    if let Some(wanted) = &case.lines {
        let kept = outcome.stages.iter().filter(|stage| matches!(stage.state, State::Kept | State::Open));
        let found: Vec<String> = kept.flat_map(|stage| &stage.lines).map(line).collect();
        assert_eq!(&found, wanted, "{name}: lines");
    }
    if let Some(wanted) = &case.aside {
        let aside = outcome.stages.iter().filter(|stage| stage.state == State::SetAside);
        let found: Vec<String> = aside.map(|stage| format!("{} {}", stage.key, stage.reasons[0].key)).collect();
        assert_eq!(&found, wanted, "{name}: set aside");
    }
    let others: Vec<String> = argument.others.iter().map(other).collect();
    assert_eq!(others, case.others, "{name}: other readings");
    for note in &case.notes {
        assert!(outcome.notes.iter().any(|one| one.key == note), "{name}: {note} in {:?}", outcome.notes);
    }
    for wanted in &case.reasons {
        let (key, reason) = wanted.split_once(' ').unwrap();
        let of = outcome.stages.iter().filter(|stage| stage.key == key).flat_map(|stage| &stage.reasons);
        let found: Vec<&str> = of.map(|one| one.key).collect();
        assert!(found.contains(&reason), "{name}: {wanted} in {found:?}");
    }
    for wanted in &case.rests {
        let found: Vec<String> = outcome.stages.iter().flat_map(|stage| &stage.lines).map(rests).collect();
        assert!(found.contains(wanted), "{name}: {wanted} in {found:?}");
    }
    for wanted in &case.documents {
        let found = &outcome.documents;
        assert!(found.iter().any(|one| one.key == wanted), "{name}: {wanted} in {found:?}");
    }
}

fn other(other: &simulators::argument::Other) -> String {
    let outcome: &Outcome = &other.outcome;
    let total = outcome.total.as_ref().map_or_else(|| "-".to_owned(), written);
    format!("{} {} {total}", other.reading.key, outcome.verdict)
}

#[test]
fn what_comes_out_is_what_was_worked_by_hand() {
    let mut counted = 0;
    let mut wrong = Vec::new();
    for tool in TOOLS {
        for case in cases(tool) {
            // Every case that fails is told, not the first alone.
            let checked = std::panic::catch_unwind(|| check(tool, &case));
            wrong.extend(checked.err().map(|_| format!("{}: {}", tool.folder, case.name)));
            counted += 1;
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(counted >= 240, "{counted} cases");
}

/// The second implementation, in fractions, finds the same for every sum.
#[test]
fn fractions_find_the_same() {
    let mut counted = 0;
    for tool in TOOLS {
        for case in cases(tool).iter().filter(|case| case.total.is_some()) {
            let (answers, _) = answers(tool, case);
            let outcome = (tool.argue)(&answers).outcome;
            if let Some(found) = second::total(tool.folder, &case.facts) {
                assert_eq!(outcome.total.as_ref().map(written), Some(found), "{}", case.name);
                counted += 1;
            }
        }
    }
    assert!(counted >= 150, "{counted} sums");
}
