//! Where the code of a function may part: what runs up to such a place need not run on.

use std::ops::Range;

use wasmparser::{BinaryReader, BinaryReaderError, FunctionBody, Operator};

/// From a place where code may part to where the block ends that it is in. Whoever does not pass the place comes to nothing of
/// it: branches lead behind the end of a block or to the head of a loop, which are such places themselves, and what follows a
/// branch that is always taken is never come to.
pub(super) type Stretch = Range<usize>;

/// The stretches of a body, by where they begin. The first is all of its code.
pub(super) fn stretches(body: &[u8]) -> Result<Vec<Stretch>, String> {
    read(body).map_err(|error| error.to_string())
}

fn read(body: &[u8]) -> Result<Vec<Stretch>, BinaryReaderError> {
    let mut operators = FunctionBody::new(BinaryReader::new(body, 0)).get_operators_reader()?;
    let mut found = vec![Stretch { start: operators.original_position(), end: 0 }];
    // For each block that is open, which of them end where it does.
    let mut open = vec![vec![0]];
    while !operators.eof() {
        let start = operators.original_position();
        let operator = operators.read()?;
        let after = operators.original_position();
        if matches!(operator, Operator::End | Operator::Else) {
            for rank in open.pop().unwrap_or_default() {
                if let Some(stretch) = found.get_mut(rank) {
                    stretch.end = start;
                }
            }
        }
        match operator {
            Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } | Operator::Else => {
                open.push(vec![found.len()]);
            }
            Operator::BrIf { .. } | Operator::End => match open.last_mut() {
                Some(block) => block.push(found.len()),
                None => break,
            },
            _ => continue,
        }
        found.push(after..after);
    }
    found.retain(|stretch| !stretch.is_empty());
    Ok(found)
}
