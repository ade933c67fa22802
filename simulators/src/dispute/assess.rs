//! A contestation from its facts to its dates.

use chrono::NaiveDate;
use tariff_data::limits::Limits;

use super::fields::*;
use super::grounds as on;
use super::path::{Delay, Path, Start};
use super::release::release;
use crate::argument::{
    Answers, Argument, Basis, Case, Field, Figure, Line, Outcome, Reason, Stage, State, Value, argue,
};

/// The path of a contestation, with the delays that hold on a day.
#[must_use]
pub fn assess(answers: &Answers, limits: &Limits, today: NaiveDate) -> Argument {
    argue(answers, &|case| weigh(case, limits, today))
}

fn weigh(case: &mut Case<'_>, limits: &Limits, today: NaiveDate) -> Outcome {
    let mut path = Path { limits, today, stages: Vec::new(), next: None };
    let verdict = walk(case, &mut path);
    if !path.stages.is_empty() {
        case.note(Reason { key: "calendar", cites: on::CALENDAR.to_vec() });
    }
    let gathered = case.gathered();
    let sound = gathered.refused.is_empty();
    Outcome {
        verdict: if sound { verdict } else { "refused" },
        settled: sound && verdict != "open" && gathered.asked.is_empty(),
        total: path.next.filter(|_| sound).map(Figure::Day),
        home: None,
        stages: path.stages,
        documents: gathered.documents,
        notes: gathered.notes,
        asked: gathered.asked,
        read: gathered.read,
        refused: gathered.refused,
    }
}

fn walk(case: &mut Case<'_>, path: &mut Path<'_>) -> &'static str {
    let subject = case.word(SUBJECT);
    let other = subject == Some("autre");
    // A decision need not come from a declaration that was contested.
    let notice = if other && case.told(NOTICE).is_none() {
        case.offer(&[NOTICE]);
        None
    } else {
        Start::told(case, NOTICE)
    };
    let outside = other && notice.is_none();
    let answer = if outside { None } else { case.word(ANSWER) };
    let late = notice.is_some_and(|notice| answered(case, path, notice, answer) == Some(true));
    match answer {
        Some("refuse") if late => return finished(case, path, "accepted-silence", on::SILENCE),
        Some("accepte") => return finished(case, path, "accepted", on::ACCEPTED),
        Some("silence") => return finished(case, path, "accepted-silence", on::SILENCE),
        _ => {}
    }
    if let (Some(notice), Some(Value::Day(appeal))) = (notice, case.told(APPEAL))
        && *appeal < notice.day
    {
        case.refuse(APPEAL, "declaration-before");
    }
    if !other {
        release(case, path);
    }
    let verdict = match subject {
        Some("autre") => {
            general(case, path);
            "path-general"
        }
        Some(_) if case.reads_otherwise(on::CHAIN) => {
            general(case, path);
            "path-general"
        }
        Some(_) => {
            chain(case, path);
            "path-chain"
        }
        None => "open",
    };
    if !outside && (answer.is_none() || notice.is_none()) { "open" } else { verdict }
}

/// The contestation ends; the appeal of article 414 stays open in every case (133, 2).
fn finished(case: &mut Case<'_>, path: &mut Path<'_>, key: &'static str, cites: &[Basis]) -> &'static str {
    path.next = None;
    case.note(Reason { key: "always-appeal", cites: on::GENERAL.to_vec() });
    let reasons = vec![Reason { key, cites: cites.to_vec() }];
    path.stages.push(Stage { key: "end", state: State::Kept, reasons, lines: Vec::new(), cites: cites.to_vec() });
    key
}

fn document(case: &mut Case<'_>, key: &'static str, cites: &[Basis]) {
    case.document(Reason { key, cites: cites.to_vec() });
}

/// Article 132: five days, ten in all on written request. Whether the answer came too late, when its day is told.
fn answered(case: &mut Case<'_>, path: &mut Path<'_>, notice: Start, answer: Option<&str>) -> Option<bool> {
    let longer = case.truth(EXTENSION);
    if longer == Some(true) {
        document(case, "document-extension", on::EXTENSION);
        case.note(Reason { key: "extension-most", cites: on::EXTENSION.to_vec() });
    }
    let (limit, cites, label) = match longer {
        Some(true) => ("contest.answer-most", on::EXTENSION, "last-answer-extended"),
        _ => ("contest.answer", on::ANSWER, "last-answer"),
    };
    let (last, formula) = path.last_day(case, limit, notice)?;
    if answer.is_none() {
        path.next = Some(last);
    }
    let day = if answer == Some("refuse") { case.day(ANSWER_DAY) } else { None };
    if day.is_some_and(|day| day < notice.day) {
        case.refuse(ANSWER_DAY, "declaration-before");
    }
    let late = day.map(|day| day > last);
    let (state, reason) = match (answer, late) {
        (None, _) => (State::Open, "to-do"),
        (_, Some(true)) => (State::SetAside, "late"),
        (Some("silence"), _) => (State::SetAside, "unanswered"),
        // An answer whose day is not told may be late.
        (Some("refuse"), None) => (State::Open, "answered"),
        _ => (State::Kept, "answered"),
    };
    path.stages.push(Stage {
        key: "answer",
        state,
        reasons: vec![
            Reason { key: reason, cites: cites.to_vec() },
            Reason { key: "silence-accepts", cites: on::SILENCE.to_vec() },
        ],
        lines: vec![Line { row: 0, key: label, formula, figure: Some(Figure::Day(last)), cites: cites.to_vec() }],
        cites: cites.to_vec(),
    });
    late
}

/// Article 414: the appeal that is open against any decision.
fn general(case: &mut Case<'_>, path: &mut Path<'_>) {
    let appeal = Delay {
        stage: "appeal",
        limit: "appeal.term",
        from: Start::told(case, DECISION),
        act: Some(APPEAL),
        cites: on::APPEAL,
        label: "last-appeal",
    };
    let appeal = path.delay(case, &appeal).map(|step| step.next);
    let from = informed(case, path, appeal);
    let answer = Delay {
        stage: "director-answer",
        limit: "appeal.answer",
        from,
        act: Some(FINAL),
        cites: on::APPEAL_ANSWER,
        label: "last-director-answer",
    };
    path.delay(case, &answer);
    document(case, "document-demand", on::DEMAND);
    for (key, cites) in [("more-start", on::MORE), ("director-silent", on::APPEAL_ANSWER), ("suspended", on::SUSPENDED)]
    {
        case.note(Reason { key, cites: cites.to_vec() });
    }
}

/// Fifteen days bound the request for more information; the answer is due from its receipt, or from that of the appeal.
fn informed(case: &mut Case<'_>, path: &mut Path<'_>, appeal: Option<Start>) -> Option<Start> {
    let appeal = appeal?;
    let received = case.told(MORE).is_some();
    if received && case.told(MORE_ASKED).is_none() {
        // The request is not dated, but it was made.
        case.offer(&[MORE_ASKED]);
        let received = Start::told(case, MORE)?;
        return after(case, appeal, received);
    }
    let asked = Delay {
        stage: "more",
        limit: "appeal.more-information",
        from: Some(appeal),
        act: Some(MORE_ASKED),
        cites: on::MORE,
        label: "last-more",
    };
    let asked = path.delay(case, &asked)?.next;
    if asked.field != MORE_ASKED {
        return Some(appeal);
    }
    let received = Start::told(case, MORE)?;
    after(case, asked, received)
}

/// The later of two days, unless it comes first.
fn after(case: &mut Case<'_>, first: Start, then: Start) -> Option<Start> {
    if then.day < first.day {
        case.refuse(then.field, "declaration-before");
        return None;
    }
    Some(then)
}

/// Articles 416 and 417: who sits on the Commission, from which lists, and who must stand back.
fn seized(case: &mut Case<'_>, path: &mut Path<'_>) {
    case.offer(&[RECUSAL]);
    let recusal = if case.told(RECUSAL) == Some(&Value::Truth(true)) { "recusal-due" } else { "recusal" };
    let reasons =
        [("members", on::MEMBERS), ("assessors", on::ASSESSORS), (recusal, on::RECUSAL), ("secrecy", on::SECRECY)];
    if let Some(stage) = path.stages.last_mut() {
        stage.reasons.extend(reasons.map(|(key, cites)| Reason { key, cites: cites.to_vec() }));
    }
}

/// Articles 418 to 422: Director general, Commission, community bodies or court.
fn chain(case: &mut Case<'_>, path: &mut Path<'_>) {
    case.note(Reason { key: "chain", cites: on::VALUE_KIND_ORIGIN.to_vec() });
    let steps: [(&'static str, &'static str, Field, &'static [Basis], &'static str); 5] = [
        ("reasons", "valuation.reasons", REASONS, on::DIRECTOR, "last-reasons"),
        ("memorandum", "valuation.memorandum", MEMORANDUM, on::DIRECTOR, "last-memorandum"),
        ("director-answer", "valuation.final-answer", FINAL, on::DIRECTOR, "last-final"),
        ("commission", "valuation.commission", SEIZURE, on::COMMISSION, "last-commission"),
        ("ruling", "commission.decision", RULING, on::RULING, "last-ruling"),
    ];
    let mut from = Start::told(case, APPEAL);
    // Nothing came from the Director general: the Commission may be seized from the end of his time (418, 3).
    let silent = from.is_some() && [REASONS, MEMORANDUM, FINAL].iter().all(|act| case.told(*act).is_none());
    if silent {
        case.offer(&[SEIZURE]);
        case.note(Reason { key: "chain-silent", cites: on::COMMISSION.to_vec() });
    }
    let seized_at_once = silent && case.told(SEIZURE).is_some();
    for (stage, limit, act, cites, label) in steps {
        if seized_at_once && [MEMORANDUM, FINAL].contains(&act) {
            continue;
        }
        let step = path.delay(case, &Delay { stage, limit, from, act: Some(act), cites, label });
        if act == REASONS && seized_at_once {
            path.next = None;
            if let Some(stage) = path.stages.last_mut() {
                stage.state = State::SetAside;
                stage.reasons = vec![Reason { key: "unnotified", cites: cites.to_vec() }];
            }
        }
        if act == SEIZURE && step.is_some() {
            seized(case, path);
        }
        from = step.map(|step| Start { told: step.next.told || seized_at_once, ..step.next });
        if let Some(step) = step.filter(|step| act == FINAL && step.next.told && step.next.day > step.last)
            && case.reads_otherwise(on::LATE_REPLY)
        {
            // The month ran from the end of the time for the answer.
            from = Some(Start { day: step.last, ..step.next });
        }
    }
    path.delay(
        case,
        &Delay { stage: "court", limit: "court.term", from, act: None, cites: on::COURT, label: "last-court" },
    );
    document(case, "document-request", on::REQUEST);
    document(case, "document-court", on::COURT_PAPERS);
    for (key, cites) in [
        ("appeal-undated", on::DIRECTOR),
        ("samples", on::SAMPLES),
        ("hearing", on::HEARING),
        ("ruling-start", on::RULING),
        ("binding", on::BINDING),
        ("findings", on::FINDINGS),
        ("costs", on::COSTS),
    ] {
        case.note(Reason { key, cites: cites.to_vec() });
    }
}
