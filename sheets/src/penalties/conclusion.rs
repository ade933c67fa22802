//! What a case comes to, in words: class, fine with its steps, prison, and what follows, section by section.

use simulators::penalties::{Excluded, Fine, Force, Outcome, Prison, Ranked, Reach, Remaining};

use super::cited::{Cited, cited, one};
use super::sheet::SumView;
use crate::Catalogue;
use crate::amounts::{amount, day, grouped, terms};

/// An outcome in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conclusion {
    /// For another reading: the passage in question.
    pub question: Option<String>,
    /// For another reading: how the preferred one understands the passage.
    pub preferred: Option<String>,
    /// For another reading: how this one does.
    pub other: Option<String>,
    /// For an outcome that is only possible: what decides.
    pub depends_on: Vec<String>,
    /// Word of the class.
    pub class: &'static str,
    /// Name of the class.
    pub class_name: String,
    /// What the fact is, when the class comes from it.
    pub nature: Option<String>,
    /// The paragraphs that lead there.
    pub basis: Vec<Cited>,
    /// The fine.
    pub fine: Option<FineView>,
    /// Imprisonment.
    pub prison: Option<PrisonView>,
    /// What follows.
    pub sections: Vec<Section>,
    /// Every paragraph cited, once.
    pub cites: Vec<Cited>,
    /// Those that a report cites (304 al. 1 b): what makes the offence and its penalties.
    pub to_cite: Vec<Cited>,
}

/// A fine with its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FineView {
    /// What it comes to.
    pub sum: SumView,
    /// How it was found.
    pub steps: Vec<FineLine>,
}

/// A step of a fine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FineLine {
    /// What is done.
    pub label: String,
    /// With its figures: *droits et taxes 845 000 F CFA × 2*; empty when there is nothing to compute.
    pub formula: String,
    /// What it gives.
    pub sum: SumView,
    /// Who says so.
    pub cites: Vec<Cited>,
}

/// Imprisonment in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrisonView {
    /// *de 1 an à 3 ans, ou l'amende, ou les deux*.
    pub text: String,
    /// `applies`, `if-personal-fault` or `spared`.
    pub reach: &'static str,
    /// The same in words.
    pub reach_text: String,
    /// Who says so.
    pub cites: Vec<Cited>,
}

/// Consequences of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Word of the section.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A consequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Word of the line.
    pub key: &'static str,
    /// `must`, `may`, `if` or `note`.
    pub force: &'static str,
    /// The same in words.
    pub force_text: String,
    /// The line itself.
    pub text: String,
    /// A sum, when it has one.
    pub sum: Option<SumView>,
    /// A term, when it has one.
    pub term: Option<String>,
    /// A last day, when it has one.
    pub until: Option<String>,
    /// Who says so.
    pub cites: Vec<Cited>,
}

/// A qualification that a graver one leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Name of the class left out.
    pub class_name: String,
    /// The fine that it would have cost.
    pub fine: Option<SumView>,
    /// Its paragraphs.
    pub basis: Vec<Cited>,
    /// Why it is left out.
    pub text: String,
    /// The paragraph that leaves it out.
    pub cite: Cited,
}

pub(super) fn ranked(words: &Catalogue, ranked: &Ranked) -> Conclusion {
    let mut conclusion = conclusion(words, &ranked.outcome);
    if let Some(reading) = ranked.other {
        let said = |part: &str| Some(words.say(&format!("reading.{}.{part}", reading.key())));
        conclusion.question = said("title");
        conclusion.preferred = said("preferred");
        conclusion.other = said("other");
    }
    conclusion
}

pub(super) fn remaining(words: &Catalogue, remaining: &Remaining) -> Conclusion {
    let fields = remaining.depends_on.iter();
    let depends_on = fields.map(|field| words.part_of("field", field.key(), "label")).collect();
    Conclusion { depends_on, ..conclusion(words, &remaining.outcome) }
}

pub(super) fn left_out(words: &Catalogue, excluded: &Excluded) -> LeftOut {
    LeftOut {
        class_name: class_name(words, excluded.class.key()),
        fine: excluded.fine.map(|fine| SumView::of(words, fine)),
        basis: cited(words, &excluded.basis),
        text: words.say_of("excluded", excluded.key),
        cite: one(words, excluded.cite),
    }
}

pub(super) fn class_name(words: &Catalogue, class: &str) -> String {
    words.say_of("class", class)
}

fn conclusion(words: &Catalogue, outcome: &Outcome) -> Conclusion {
    Conclusion {
        question: None,
        preferred: None,
        other: None,
        depends_on: Vec::new(),
        class: outcome.class.key(),
        class_name: class_name(words, outcome.class.key()),
        nature: outcome.nature.map(|nature| words.say_of("nature", nature.key())),
        basis: cited(words, &outcome.basis),
        fine: outcome.fine.as_ref().map(|fine| fine_view(words, fine)),
        prison: outcome.prison.as_ref().map(|prison| prison_view(words, prison)),
        sections: sections(words, outcome),
        cites: cited(words, &outcome.cites()),
        to_cite: cited(words, &outcome.to_cite_in_report()),
    }
}

fn fine_view(words: &Catalogue, fine: &Fine) -> FineView {
    let mut before = None;
    let mut steps = Vec::new();
    for step in &fine.steps {
        let operand = |operand: &simulators::penalties::Operand| {
            format!("{} {}", words.say_of("operand", operand.key), amount(words, operand.amount))
        };
        let base = match (step.operands.as_slice(), before) {
            ([], None) => String::new(),
            ([], Some(before)) => amount(words, before),
            ([alone], _) => operand(alone),
            (several, _) => format!("({})", several.iter().map(operand).collect::<Vec<_>>().join(" + ")),
        };
        let formula =
            if base.is_empty() { base } else { format!("{base} × {}", grouped(words, u64::from(step.times))) };
        steps.push(FineLine {
            label: words.say_of("step", step.key),
            formula,
            sum: SumView::of(words, step.amount),
            cites: cited(words, &step.cites),
        });
        before = Some(step.amount);
    }
    FineView { sum: SumView::of(words, fine.amount()), steps }
}

fn prison_view(words: &Catalogue, prison: &Prison) -> PrisonView {
    let term = prison.term.map_or_else(|| words.say("term.too-long"), |bounds| terms(words, bounds));
    let key = if prison.or_fine_alone { "prison.or-fine" } else { "prison.with-fine" };
    let reach: Reach = prison.reach;
    PrisonView {
        text: words.fill(key, &[("term", &term)]),
        reach: reach.key(),
        reach_text: words.say_of("reach", reach.key()),
        cites: cited(words, &prison.cites),
    }
}

fn sections(words: &Catalogue, outcome: &Outcome) -> Vec<Section> {
    let sections = simulators::penalties::Section::ALL.iter();
    let lines = |section| outcome.section(section).map(|line| line_view(words, line)).collect::<Vec<_>>();
    sections
        .map(|section| Section {
            key: section.key(),
            title: words.say_of("section", section.key()),
            lines: lines(*section),
        })
        .filter(|section| !section.lines.is_empty())
        .collect()
}

fn line_view(words: &Catalogue, line: &simulators::penalties::Line) -> Line {
    let limits: Vec<(&str, String)> =
        line.limits.iter().filter_map(|limit| Some((limit.key, grouped(words, limit.amount.bounds()?.0.0)))).collect();
    let figures: Vec<(&str, &str)> = limits.iter().map(|(name, figure)| (*name, figure.as_str())).collect();
    let force: Force = line.force;
    Line {
        key: line.key,
        force: force.key(),
        force_text: words.say_of("force", force.key()),
        text: words.fill_of("line", line.key, &figures),
        sum: line.amount.map(|amount| SumView::of(words, amount)),
        term: line.term.map(|bounds| terms(words, bounds)),
        until: line.until.map(|last| day(words, last)),
        cites: cited(words, &line.cites),
    }
}
