//! The module with counters: run with what is usually asked, it tells which of its code that takes.

use std::ops::Range;

use super::module::Module;
use super::points::{Stretch, stretches};
use super::written::{leb, signed};

/// Bytes of a page of memory.
const PAGE: usize = 1 << 16;

/// A module that writes 1 into a byte of its memory for each stretch of code that it comes to.
pub struct Counted {
    /// The module.
    pub module: Vec<u8>,
    /// Where in its memory the bytes are, beyond what it knows of.
    pub bytes: Range<usize>,
}

impl Counted {
    pub(super) fn of(module: &Module<'_>) -> Result<Self, String> {
        let (section, pages) = module.pages.clone().ok_or("il n'a pas de mémoire")?;
        let start = pages * PAGE;
        let mut next = start;
        let mut code = leb(module.functions.len());
        for function in &module.functions {
            let body = with_counters(function.bytes, &stretches(function.bytes)?, &mut next);
            code.extend(leb(body.len()));
            code.extend(body);
        }
        let mut data = leb(module.memory.written.len());
        for written in &module.memory.written {
            let bytes = module.memory.bytes.get(written.clone()).unwrap_or_default();
            data.extend([&[0, 0x41][..], &signed(written.start), &[0x0b], &leb(bytes.len()), bytes].concat());
        }
        // One memory, of which only the least is told.
        let memory = [&[1, 0][..], &leb(next.div_ceil(PAGE))].concat();
        let (before, after) = (module.head.get(..section.start), module.head.get(section.end..));
        let sections = [(5, memory, after.unwrap_or_default()), (10, code, &[]), (11, data, &[])];
        let mut whole = before.unwrap_or_default().to_vec();
        for (id, content, following) in sections {
            whole.extend([&[id][..], &leb(content.len()), &content, following].concat());
        }
        Ok(Self { module: whole, bytes: start..next })
    }
}

/// Begins each stretch with its counter, each a byte further.
fn with_counters(body: &[u8], stretches: &[Stretch], next: &mut usize) -> Vec<u8> {
    let (mut whole, mut end) = (Vec::new(), 0);
    for stretch in stretches {
        whole.extend(body.get(end..stretch.start).unwrap_or_default());
        // Stores 1, with no alignment and no offset.
        whole.extend([&[0x41][..], &signed(*next), &[0x41, 1, 0x3a, 0, 0]].concat());
        end = stretch.start;
        *next += 1;
    }
    whole.extend(body.get(end..).unwrap_or_default());
    whole
}
