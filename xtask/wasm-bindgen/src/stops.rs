//! What the standard library does when it stops a program: it writes why, with the place, for a reader that a worker has not.
//! Functions that never come back and reach nothing of the browser are emptied: they stop at once, as they would in the end.
//! Their messages, the code that writes them, and what callers hand them then fall away.

use std::collections::HashSet;

use wasmparser::{BinaryReaderError, FunctionBody, Operator};

use crate::owners::Linked;

#[cfg(test)]
mod tests;

/// `unreachable`, `nop` and `end`.
const STOP: u8 = 0x00;
const NOTHING: u8 = 0x01;
const END: u8 = 0x0b;

/// What a body does, as far as it matters here.
struct Flow {
    returns: bool,
    calls: Vec<u32>,
}

impl Flow {
    fn of(body: &FunctionBody<'_>) -> Result<Self, BinaryReaderError> {
        let mut flow = Self { returns: false, calls: Vec::new() };
        // Blocks that are open, the function itself not counted: a branch that far leaves it.
        let mut open = 0_u32;
        let mut last = Operator::Nop;
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            match &operator {
                Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => open += 1,
                // The last end closes the function: it is come to unless something stopped before.
                Operator::End => match open.checked_sub(1) {
                    Some(left) => open = left,
                    None => flow.returns |= !matches!(last, Operator::Unreachable),
                },
                Operator::Return | Operator::ReturnCallIndirect { .. } => flow.returns = true,
                Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => {
                    flow.returns |= *relative_depth == open;
                }
                Operator::BrTable { targets } => {
                    for target in targets.targets().chain([Ok(targets.default())]) {
                        flow.returns |= target? == open;
                    }
                }
                Operator::Call { function_index } => flow.calls.push(*function_index),
                Operator::ReturnCall { function_index } => {
                    flow.returns = true;
                    flow.calls.push(*function_index);
                }
                _ => {}
            }
            last = operator;
        }
        Ok(flow)
    }
}

/// The functions that only stop, by index.
pub(crate) fn found(linked: &Linked<'_>, module: &[u8]) -> Result<HashSet<u32>, BinaryReaderError> {
    let mut flows = Vec::new();
    for range in &linked.bodies {
        let bytes = module.get(range.clone()).unwrap_or_default();
        flows.push(Flow::of(&FunctionBody::new(wasmparser::BinaryReader::new(bytes, range.start)))?);
    }
    let flow = |index: u32| index.checked_sub(linked.imported).and_then(|rank| flows.get(rank as usize));
    let reaches_browser = |first: u32| {
        let (mut seen, mut open) = (HashSet::new(), vec![first]);
        while let Some(next) = open.pop() {
            match flow(next) {
                None => return true,
                Some(flow) if seen.insert(next) => open.extend(&flow.calls),
                Some(_) => {}
            }
        }
        false
    };
    let stops = |index: &u32| flow(*index).is_some_and(|flow| !flow.returns) && !reaches_browser(*index);
    Ok(linked.names.iter().filter(|(name, _)| of_the_library(name)).map(|(_, index)| *index).filter(stops).collect())
}

/// Whether a symbol is of `core`, `alloc` or `std`, in either way of writing names.
fn of_the_library(symbol: &str) -> bool {
    let name = symbol.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    ["4core", "5alloc", "3std"].iter().any(|library| {
        let legacy = symbol.starts_with("_ZN") && name.starts_with(library);
        // `NtCsgXGp5Oqx2Ny_4core`: the crate, after its digest, comes first.
        let current = symbol.starts_with("_R")
            && symbol
                .split_once("Cs")
                .and_then(|(_, rest)| rest.split_once('_'))
                .is_some_and(|(_, rest)| rest.starts_with(library));
        legacy || current
    })
}

/// Empties a body where it stands: no locals, a stop, and nothing up to its end, so that nothing after it moves.
pub(crate) fn empty(body: &mut [u8]) {
    body.fill(NOTHING);
    if let [locals, stop, .., end] = body {
        (*locals, *stop, *end) = (0, STOP, END);
    }
}
