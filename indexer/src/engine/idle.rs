//! Which code was not run, by a module that counted.

use super::module::Module;
use super::points::{Stretch, stretches};

/// What a stop instead of a stretch would save is not worth what telling it costs.
const LEAST: usize = 3;

/// The code of a function that was not run: all of it, or the outermost stretches that are worth leaving out.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Idle {
    Whole,
    Stretches(Vec<Stretch>),
}

impl Idle {
    /// What a function is left without where it stands; one of which nothing was run stands in another part, whole.
    pub(super) fn stretches(&self) -> &[Stretch] {
        match self {
            Self::Whole => &[],
            Self::Stretches(stretches) => stretches,
        }
    }
}

/// What was not run of each function, by the bytes of the counters; nothing of those that are to stay whole.
pub(super) fn idle(module: &Module<'_>, counts: &[u8], may_part: impl Fn(usize) -> bool) -> Result<Vec<Idle>, String> {
    const OTHER: &str = "ce qui en est demandé d'ordinaire n'a pas été suivi jusqu'au bout";
    let mut counts = counts.iter();
    let mut found = Vec::new();
    for (rank, function) in module.functions.iter().enumerate() {
        let all = stretches(function.bytes)?;
        let mut left: Vec<Stretch> = Vec::new();
        for stretch in &all {
            let run = counts.next().ok_or(OTHER)? != &0;
            let inside = left.last().is_some_and(|last| stretch.start < last.end);
            if !run && !inside && stretch.len() >= LEAST && may_part(rank) {
                left.push(stretch.clone());
            }
        }
        let whole = all.first().is_some_and(|first| left.first() == Some(first));
        found.push(if whole { Idle::Whole } else { Idle::Stretches(left) });
    }
    if counts.next().is_some() { Err(OTHER.to_owned()) } else { Ok(found) }
}
