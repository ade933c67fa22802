//! Conditions as data: the same that the engine weighs and that the decision table draws.

use tariff_data::penalties::{Figures, Francs, Value};

use super::answers::{
    Answer, Concealment, Cover, Excuse, Influence, Place, ReExportPart, Regime, Role, SourceFraud, Warehouse,
};
use super::deemed_prohibited::seeks_advantage;
use super::facts::{Fact, Facts, Field};
use super::readings::Reading;
use super::truth::Verdict;
use super::{goods, means};

/// What a condition looks at.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub facts: &'a Facts,
    pub figures: &'a Figures,
    /// The passage read in the other way, if any.
    pub other: Option<Reading>,
}

/// A condition on the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Test {
    Prohibited,
    HeavilyTaxed,
    InternallyTaxed,
    ExitTaxed,
    ListedDangerous,
    Dutiable,
    SecondClassMeans,
    SmallVessel,
    ValueAbove,
    Hidden,
    /// A yes-or-no fact that is answered yes.
    Flag(Field),
    Influence(Influence),
    Regime(&'static [Regime]),
    Cover(Cover),
    Place(Place),
    Source(SourceFraud),
    ReExportPart(&'static [ReExportPart]),
    Warehouse(&'static [Warehouse]),
    Excuse(&'static [Excuse]),
    Role(Role),
    Not(&'static Self),
    Any(&'static [Self]),
}

impl Test {
    pub(super) fn weigh(self, look: Look<'_>) -> Verdict {
        let facts = look.facts;
        match self {
            Self::Prohibited => goods::prohibited(facts),
            Self::HeavilyTaxed => goods::heavily_taxed(facts, look.figures),
            Self::InternallyTaxed => goods::internally_taxed(facts, look.other),
            Self::ExitTaxed => flag(facts.exit_taxed, Field::ExitTaxed),
            Self::ListedDangerous => goods::listed_dangerous(facts),
            Self::Dutiable => goods::dutiable(facts),
            Self::SecondClassMeans => means::second_class(facts, look.figures),
            Self::SmallVessel => means::small_vessel(facts, look.figures),
            Self::ValueAbove => value_above(look),
            Self::Hidden => {
                one_of(facts.concealment, Field::Concealment, &[Concealment::HidingPlace, Concealment::Both])
            }
            Self::Flag(field) => facts.flag(field).map_or(Verdict::NO, |fact| flag(fact, field)),
            Self::Influence(wanted) => goods::influence(facts, wanted),
            Self::Regime(wanted) => one_of(facts.regime, Field::Regime, wanted),
            Self::Cover(wanted) => one_of(facts.cover, Field::Cover, &[wanted]),
            Self::Place(wanted) => one_of(facts.place, Field::Place, &[wanted]),
            Self::Source(wanted) => one_of(facts.source_fraud, Field::SourceFraud, &[wanted]),
            Self::ReExportPart(wanted) => one_of(facts.reexport_part, Field::ReExportPart, wanted),
            Self::Warehouse(wanted) => one_of(facts.warehouse, Field::Warehouse, wanted),
            Self::Excuse(wanted) => one_of(facts.excuse, Field::Excuse, wanted),
            Self::Role(wanted) => one_of(facts.role, Field::Role, &[wanted]),
            Self::Not(test) => test.weigh(look).not(),
            Self::Any(tests) => Verdict::any(tests.iter().map(|test| test.weigh(look))),
        }
    }

    /// The facts it reads.
    pub(super) fn fields(self) -> Vec<Field> {
        match self {
            Self::Prohibited => vec![Field::Restriction, Field::Title],
            Self::HeavilyTaxed => vec![Field::Duty],
            Self::InternallyTaxed => vec![Field::InternalTaxes],
            Self::ExitTaxed => vec![Field::ExitTaxed],
            Self::ListedDangerous => vec![Field::ListedDangerous],
            Self::Dutiable => vec![Field::DutiesEvaded, Field::Dutiable],
            Self::SecondClassMeans | Self::SmallVessel => vec![Field::Means, Field::NetTonnage],
            Self::ValueAbove => vec![Field::Value],
            Self::Hidden => vec![Field::Concealment],
            Self::Flag(field) => vec![field],
            Self::Influence(_) => vec![Field::Influence],
            Self::Regime(_) => vec![Field::Regime],
            Self::Cover(_) => vec![Field::Cover],
            Self::Place(_) => vec![Field::Place],
            Self::Source(_) => vec![Field::SourceFraud],
            Self::ReExportPart(_) => vec![Field::ReExportPart],
            Self::Warehouse(_) => vec![Field::Warehouse],
            Self::Excuse(_) => vec![Field::Excuse],
            Self::Role(_) => vec![Field::Role],
            Self::Not(test) => test.fields(),
            Self::Any(tests) => tests.iter().flat_map(|test| test.fields()).collect(),
        }
    }

    /// The excuses it looks for.
    pub(super) fn excuses(self) -> Vec<Excuse> {
        match self {
            Self::Excuse(wanted) => wanted.to_vec(),
            Self::Not(test) => test.excuses(),
            Self::Any(tests) => tests.iter().flat_map(|test| test.excuses()).collect(),
            _ => Vec::new(),
        }
    }

    /// As the decision table shows it.
    pub(super) fn clause(self) -> Clause {
        fn words<T: Answer>(field: Field, answers: &[T]) -> Clause {
            Clause::Answer { field, words: answers.iter().map(|answer| answer.write()).collect() }
        }
        match self {
            Self::Prohibited => Clause::Named("prohibited"),
            Self::HeavilyTaxed => Clause::Named("heavily-taxed"),
            Self::InternallyTaxed => Clause::Named("internally-taxed"),
            Self::ExitTaxed => Clause::Named("exit-taxed"),
            Self::ListedDangerous => words(Field::ListedDangerous, &[true]),
            Self::Dutiable => Clause::Named("dutiable"),
            Self::SecondClassMeans => Clause::Named("second-class-means"),
            Self::SmallVessel => Clause::Named("small-vessel"),
            Self::ValueAbove => Clause::Named("value-above"),
            Self::Hidden => Clause::Named("hidden"),
            Self::Flag(field) => words(field, &[true]),
            Self::Influence(wanted) => words(Field::Influence, &[wanted]),
            Self::Regime(wanted) => words(Field::Regime, wanted),
            Self::Cover(wanted) => words(Field::Cover, &[wanted]),
            Self::Place(wanted) => words(Field::Place, &[wanted]),
            Self::Source(wanted) => words(Field::SourceFraud, &[wanted]),
            Self::ReExportPart(wanted) => words(Field::ReExportPart, wanted),
            Self::Warehouse(wanted) => words(Field::Warehouse, wanted),
            Self::Excuse(wanted) => words(Field::Excuse, wanted),
            Self::Role(wanted) => words(Field::Role, &[wanted]),
            Self::Not(test) => Clause::Not(Box::new(test.clause())),
            Self::Any(tests) => Clause::Any(tests.iter().map(|test| test.clause()).collect()),
        }
    }
}

/// A condition as a page draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// A condition with a name in the message catalogue (`condition.prohibited`).
    Named(&'static str),
    /// One of these answers to a question.
    Answer {
        /// The question.
        field: Field,
        /// The answers.
        words: Vec<String>,
    },
    /// The contrary.
    Not(Box<Clause>),
    /// At least one.
    Any(Vec<Clause>),
}

/// The figure that the words of a condition name as `{figure}`.
#[must_use]
pub fn figure_of(name: &str, figures: &Figures) -> Option<Value> {
    Some(match name {
        "second-class-means" => Value::Tons(figures.delit_2_tonnage_below),
        "small-vessel" => Value::Tons(figures.listed_tonnage_below),
        "value-above" => Value::Francs(figures.delit_value_up_to),
        _ => return None,
    })
}

/// Names that [`Clause::Named`] can hold.
pub(super) const NAMED: &[&str] = &[
    "prohibited",
    "heavily-taxed",
    "internally-taxed",
    "exit-taxed",
    "dutiable",
    "second-class-means",
    "small-vessel",
    "value-above",
    "hidden",
];

impl Facts {
    /// A yes-or-no fact by its name; `None` for a fact of another kind.
    pub(super) const fn flag(&self, field: Field) -> Option<Fact<bool>> {
        Some(match field {
            Field::FalseDocuments => self.false_documents,
            Field::Removal => self.removal,
            Field::Manoeuvre => self.manoeuvre,
            Field::BeyondFamilyNeeds => self.beyond_family_needs,
            Field::Knowingly => self.knowingly,
            Field::Designated => self.designated,
            Field::ListedOnBoard => self.listed_on_board,
            Field::Gang => self.gang,
            Field::Repeat => self.repeat,
            Field::TransportOwnerAccomplice => self.transport_owner_accomplice,
            _ => return None,
        })
    }
}

pub(super) fn flag(fact: Fact<bool>, field: Field) -> Verdict {
    fact.known().map_or(Verdict::waits_for(field), Verdict::known)
}

pub(super) fn one_of<T: Copy + PartialEq>(fact: Fact<T>, field: Field, wanted: &[T]) -> Verdict {
    fact.known().map_or(Verdict::waits_for(field), |answer| Verdict::known(wanted.contains(&answer)))
}

/// Whether the value exceeds what 390 leaves to the first class. The value attributed for an advantage (411) counts
/// for the class in the other reading of that article only.
fn value_above(look: Look<'_>) -> Verdict {
    let above = |value: Fact<Francs>, field| {
        let verdict = |value| Verdict::known(value > look.figures.delit_value_up_to);
        value.known().map_or(Verdict::waits_for(field), verdict)
    };
    let real = above(look.facts.value, Field::Value);
    let attributed = look.other == Some(Reading::AttributedValueClass) && seeks_advantage(look.facts);
    if attributed { Verdict::any([real, above(look.facts.attributed_value, Field::AttributedValue)]) } else { real }
}
