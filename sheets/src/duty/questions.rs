//! What is disputed, and what only whoever declares knows, with what each answer comes to.

use rust_decimal::Decimal;
use simulators::duty::Outcome;
use tariff_data::exact::less;
use tariff_data::levies::Nature;

use super::money::Money;
use super::settlement::Writer;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// As addresses write it.
    pub word: String,
    /// As it is shown.
    pub label: String,
    /// What speaks for it.
    pub why: String,
    /// Whether it is the one taken.
    pub taken: bool,
    /// What the charges come to on this side, when it was computed.
    pub total: Option<Money>,
    /// How that differs from the side taken, in words.
    pub difference: Option<String>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its word in addresses.
    pub field: String,
    /// Which article, from 0; `None` for the declaration.
    pub article: Option<usize>,
    /// `reading` or `fact`.
    pub nature: &'static str,
    /// The same in words.
    pub nature_text: String,
    /// The question.
    pub text: String,
    /// Whether whoever declares answered it.
    pub given: bool,
    /// Asked only of who looks for it.
    pub rare: bool,
    /// The answers.
    pub sides: Vec<Side>,
}

pub(super) fn questions(writer: &Writer<'_>, asked: &[simulators::duty::Question]) -> Vec<Question> {
    let words = &writer.book.words;
    let one = |question: &simulators::duty::Question| {
        let switch = writer.country.switches.get(question.switch)?;
        let sides = switch.sides.iter().enumerate().map(|(rank, side)| {
            let outcome = question.outcomes.get(rank).copied().flatten();
            let taken = rank == question.taken;
            Side {
                word: side.key.clone(),
                label: words.typeset(&side.label),
                why: words.typeset(&side.why),
                taken,
                total: outcome.map(|outcome| writer.money(outcome.total)),
                difference: outcome.filter(|_| !taken).map(|outcome| difference(writer, outcome)),
            }
        });
        let fact = switch.nature == Nature::Fact;
        Some(Question {
            field: switch.key.clone(),
            article: question.article,
            nature: switch.nature.key(),
            nature_text: words.say_of("duty-nature", switch.nature.key()),
            text: words.typeset(&switch.text),
            given: question.given,
            rare: fact && switch.quiet,
            sides: sides.collect(),
        })
    };
    asked.iter().filter_map(one).collect()
}

fn difference(writer: &Writer<'_>, outcome: Outcome) -> String {
    let words = &writer.book.words;
    if !outcome.complete && writer.computed.is_complete() {
        return words.say("duty-difference.open");
    }
    let apart = less(outcome.total, writer.computed.total).unwrap_or_default();
    let key = match apart.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Equal => return words.say("duty-difference.same"),
        std::cmp::Ordering::Greater => "duty-difference.more",
        std::cmp::Ordering::Less => "duty-difference.less",
    };
    words.fill(key, &[("sum", &writer.money(apart.abs()).text)])
}
