//! From facts to a result: the preferred outcome first, the other readings beside it, what remains open, what 412
//! leaves out, and the questions that can still change any of it.

use chrono::NaiveDate;
use tariff_data::penalties::{Figures, NotInForce, PenaltyTable};

use super::answers::{Answer, Excuse};
use super::cite::Cite;
use super::class::Class;
use super::concurrence::{self, Excluded};
use super::condition::Look;
use super::contradictions::{Contradiction, contradictions};
use super::draft::{Case, Draft, Drafted};
use super::facts::{Fact, Facts, Field, FieldSet, Stage};
use super::mention::{Mention, Section};
use super::offences::Offence;
use super::outcome::{Force, Outcome};
use super::qualify::{Match, Qualification, qualify};
use super::readings::Reading;
use super::rules::rules_of;
use super::{
    complements, confiscation, contravention_1, contravention_2, contravention_3, contravention_4, contravention_5,
    delit_1, delit_2, delit_3, detention, due, ending, leniency, order, outside_classes, report, responsibility,
    tobacco,
};

const DISCHARGED: Mention = Mention::new(Section::Excuse, Force::Must, "excuse.discharged", &[]);
const NOT_COVERED: Mention = Mention::new(Section::Excuse, Force::Must, "excuse.not-covered", &[]);

const SENT_BACK: Mention =
    Mention::new(Section::Excuse, Force::Must, "excuse.sent-back", &[super::cite::code("399", "al-2")]);

pub(super) const MENTIONS: &[&Mention] = &[&DISCHARGED, &NOT_COVERED, &SENT_BACK];

/// An outcome and why it stands where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// `None` for the preferred outcome; otherwise the passage that must be read in the other way to get there.
    pub other: Option<Reading>,
    /// The outcome.
    pub outcome: Outcome,
}

/// An outcome that unknown facts leave open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remaining {
    /// The outcome.
    pub outcome: Outcome,
    /// The facts that decide.
    pub depends_on: Vec<Field>,
}

/// A question that can still change the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub field: Field,
    /// What the answer decides.
    pub stage: Stage,
    /// The words that answer it, those alone that matter to this offence; none for an amount, a rate or a day.
    pub words: Vec<&'static str>,
}

impl Question {
    fn of(field: Field, stage: Stage, offence: Option<Offence>) -> Self {
        let excuses = offence.map(excuses_of).unwrap_or_default();
        let matters = |word: &&&str| field != Field::Excuse || excuses.iter().any(|excuse| excuse.write() == ***word);
        Self { field, stage, words: field.words().iter().filter(matters).copied().collect() }
    }
}

/// The excuses that some rule admits for an offence.
fn excuses_of(offence: Offence) -> Vec<Excuse> {
    let mut excuses = vec![Excuse::None];
    excuses.extend(rules_of(offence).iter().flat_map(|rule| rule.tests).flat_map(|test| test.excuses()));
    if offence == Offence::MissingQuantities {
        excuses.push(Excuse::Theft);
    }
    excuses
}

/// A result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The day of the fact.
    pub day: NaiveDate,
    /// Facts that cannot stand together; no outcome is given while there are any.
    pub contradictions: Vec<Contradiction>,
    /// Outcomes that hold whatever the unknown facts: the preferred one first, then one for each other reading.
    pub outcomes: Vec<Ranked>,
    /// Graver outcomes that unknown facts leave open, gravest first.
    pub remaining: Vec<Remaining>,
    /// Qualifications of the same fact that 412 al. 1 leaves out.
    pub excluded: Vec<Excluded>,
    /// Paragraphs of excuses that may still discharge.
    pub possible_excuses: Vec<Cite>,
    /// Questions that can still change the result, in the order to ask them.
    pub questions: Vec<Question>,
    /// Unknown facts can still change class or fine of the preferred outcome.
    pub provisional: bool,
}

/// Assesses facts of a day.
///
/// # Errors
/// [`NotInForce`] when the table has no figure for that day.
pub fn assess(facts: &Facts, table: &PenaltyTable, day: NaiveDate) -> Result<Assessment, NotInForce> {
    table.on(day).map(|figures| assess_with(facts, &figures, day))
}

/// Assesses facts with the figures of their day.
#[must_use]
pub fn assess_with(facts: &Facts, figures: &Figures, day: NaiveDate) -> Assessment {
    let mut result = Assessment {
        day,
        contradictions: contradictions(facts),
        outcomes: Vec::new(),
        remaining: Vec::new(),
        excluded: Vec::new(),
        possible_excuses: Vec::new(),
        questions: Vec::new(),
        provisional: false,
    };
    if !result.contradictions.is_empty() {
        return result;
    }
    let Some(offence) = facts.offence.known() else {
        result.questions.push(Question::of(Field::Offence, Stage::Class, None));
        return result;
    };
    let case = |other| Case { look: Look { facts, figures, other }, offence, day };
    let mut asked = Asked::default();

    let view = View::of(case(None));
    let mut readings = view.found.readings;
    asked.note(&view);
    for (drafted, found) in view.remaining {
        readings.merge(drafted.readings);
        asked.rest = asked.rest.union(drafted.missing);
        result.remaining.push(Remaining { outcome: drafted.outcome, depends_on: found.missing.iter().collect() });
    }
    if let Some(top) = view.top {
        let open = [view.found.excuse_missing, top.fine_missing].iter().any(|missing| *missing != FieldSet::EMPTY);
        result.provisional = open || !result.remaining.is_empty();
        readings.merge(top.readings);
        result.excluded = excluded(case(None), &view.found, top.outcome.class);
        let mut others = Vec::new();
        for reading in readings.iter() {
            let otherwise = View::of(case(Some(reading)));
            asked.note(&otherwise);
            if let Some(other) = otherwise.top.filter(|other| other.outcome != top.outcome) {
                others.push(Ranked { other: Some(reading), outcome: other.outcome });
            }
        }
        result.outcomes.push(Ranked { other: None, outcome: top.outcome });
        result.outcomes.extend(others);
    }
    result.possible_excuses = view.found.possible_excuses;
    result.questions = asked.questions(offence);
    result
}

/// The questions that can still change the result, in the order to ask them.
#[must_use]
pub fn questions(facts: &Facts, figures: &Figures, day: NaiveDate) -> Vec<Question> {
    assess_with(facts, figures, day).questions
}

/// A case in one reading.
struct View {
    found: Qualification,
    top: Option<Drafted>,
    remaining: Vec<(Drafted, Match)>,
}

impl View {
    fn of(case: Case<'_>) -> Self {
        let mut found = qualify(case.offence, case.look);
        let top = if found.excuse.is_empty() {
            found.certain.first().map(|best| draft(case, best, &NOT_COVERED))
        } else {
            let cites = found.excuse.clone();
            let excused = Match { class: Class::NotPunished, nature: None, cites, missing: FieldSet::EMPTY };
            Some(draft(case, &excused, &DISCHARGED))
        };
        // Classes below one that is certain cannot come out any more.
        let floor = found.certain.first().map(|best| best.class);
        found.possible.retain(|open| floor.is_none_or(|floor| open.class > floor));
        let remaining = found.possible.iter().map(|open| (draft(case, open, &NOT_COVERED), open.clone())).collect();
        Self { found, top, remaining }
    }
}

/// What the result waits for.
#[derive(Default)]
struct Asked {
    /// For the class, in the order to ask.
    class: Vec<Field>,
    rest: FieldSet,
}

impl Asked {
    /// The lightest class comes first: what settles the ordinary case is asked before what would aggravate it.
    fn note(&mut self, view: &View) {
        for open in view.found.possible.iter().rev() {
            let fields = open.missing.iter().filter(|field| !self.class.contains(field));
            self.class.extend(fields.collect::<Vec<_>>());
        }
        self.rest = self.rest.union(view.found.excuse_missing);
        if let Some(top) = &view.top {
            self.rest = self.rest.union(top.missing);
        }
    }

    fn questions(&self, offence: Offence) -> Vec<Question> {
        let class = self.class.iter().map(|field| Question::of(*field, Stage::Class, Some(offence)));
        let rest = self.rest.iter().filter(|field| !self.class.contains(field));
        let mut later: Vec<Question> = rest.map(|field| Question::of(field, field.stage(), Some(offence))).collect();
        order::by_key(&mut later, |question| question.stage);
        class.chain(later).collect()
    }
}

/// The outcome of a class: penalty, then what follows from it.
fn draft(case: Case<'_>, found: &Match, unpunished: &Mention) -> Drafted {
    let mut draft = Draft::new(case, found);
    match found.class {
        Class::NotPunished => {
            draft.say(unpunished);
            if draft.is(&[Offence::EscapingProhibition]) && draft.facts().excuse == Fact::Known(Excuse::DeclaredOpenly)
            {
                draft.say(&SENT_BACK);
            }
        }
        Class::Contravention1 => contravention_1::penalise(&mut draft),
        Class::Contravention2 => contravention_2::penalise(&mut draft),
        Class::Contravention3 => contravention_3::penalise(&mut draft),
        Class::Contravention4 => contravention_4::penalise(&mut draft),
        Class::Contravention5 => contravention_5::penalise(&mut draft),
        Class::Delit1 => delit_1::penalise(&mut draft),
        Class::Delit1Aggravated => delit_1::penalise_aggravated(&mut draft),
        Class::Delit2 => delit_2::penalise(&mut draft),
        Class::Delit3 => delit_3::penalise(&mut draft),
        Class::OutsideClasses => outside_classes::penalise(&mut draft),
        Class::Administrative => {}
        Class::Tobacco => tobacco::penalise(&mut draft),
    }
    responsibility::restrict_prison(&mut draft);
    due::add(&mut draft);
    confiscation::add(&mut draft);
    detention::add(&mut draft);
    complements::add(&mut draft);
    leniency::add(&mut draft);
    responsibility::add(&mut draft);
    concurrence::add(&mut draft);
    report::add(&mut draft);
    ending::add(&mut draft);
    draft.finish()
}

/// The certain classes below the one kept.
fn excluded(case: Case<'_>, found: &Qualification, kept: Class) -> Vec<Excluded> {
    let lower = found.certain.iter().filter(|other| other.class < kept && other.class != Class::NotPunished);
    lower
        .map(|other| Excluded {
            key: concurrence::GRAVER,
            class: other.class,
            fine: draft(case, other, &NOT_COVERED).outcome.fine.map(|fine| fine.amount()),
            basis: other.cites.clone(),
            by: kept,
            cite: concurrence::HIGHEST,
        })
        .collect()
}
