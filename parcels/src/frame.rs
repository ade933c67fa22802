//! What many pages have in common, found in some of them: runs of markup that come again word for word.

use std::collections::{BTreeMap, BTreeSet};

/// So many pages, evenly taken, tell what is common: enough, and quick.
const LOOKED_AT: usize = 96;

/// Markup is common when one page in so many has it.
const ONE_IN: usize = 8;

/// A piece as long as this stands alone (a style sheet), so that what varies around it does not repeat it.
const ALONE: usize = 400;

/// A shorter run costs as much as its number.
const SHORTEST: usize = 32;

/// The pieces, by number and by text.
pub(crate) struct Frame<'a> {
    /// Every bit of markup that may stand in a piece.
    common: BTreeSet<&'a str>,
    pieces: BTreeMap<&'a str, usize>,
    ordered: Vec<&'a str>,
}

impl<'a> Frame<'a> {
    pub(crate) fn of(pages: &[&'a str]) -> Self {
        // A text without markup has no header nor footer.
        let marked: Vec<&str> = pages.iter().filter(|page| page.starts_with('<')).copied().collect();
        let step = marked.len().div_ceil(LOOKED_AT).max(1);
        let some: Vec<&str> = marked.into_iter().step_by(step).collect();
        let least = (some.len() / ONE_IN).max(2);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for page in &some {
            for bit in bits(page).collect::<BTreeSet<_>>() {
                *seen.entry(bit).or_default() += 1;
            }
        }
        let common = seen.into_iter().filter(|(_, count)| *count >= least).map(|(bit, _)| bit).collect();
        let mut frame = Self { common, pieces: BTreeMap::new(), ordered: Vec::new() };
        let mut runs: BTreeMap<&str, usize> = BTreeMap::new();
        let mut order = Vec::new();
        for page in &some {
            for (run, alike) in frame.runs(page) {
                if alike && run.len() >= SHORTEST {
                    let count = runs.entry(run).or_default();
                    if *count == 0 {
                        order.push(run);
                    }
                    *count += 1;
                }
            }
        }
        // In the order in which they are met: a piece that changes its words keeps its number.
        for run in order.into_iter().filter(|run| runs.get(run).is_some_and(|count| *count >= least)) {
            frame.pieces.insert(run, frame.ordered.len());
            frame.ordered.push(run);
        }
        frame
    }

    /// Adds a page without its pieces.
    pub(crate) fn strip(&self, page: &str, out: &mut String) {
        for (run, alike) in self.runs(page) {
            match self.pieces.get(run).filter(|_| alike) {
                Some(number) => out.push_str(&format!("\u{1}{number}\u{2}")),
                None => out.push_str(run),
            }
        }
    }

    /// Its own text.
    pub(crate) fn text(&self) -> String {
        self.ordered.iter().flat_map(|piece| [*piece, "\0"]).collect()
    }

    /// A page in runs of what is common and of what is not.
    fn runs<'p>(&self, page: &'p str) -> Vec<(&'p str, bool)> {
        let mut runs = Vec::new();
        let mut start = 0;
        let mut end = 0;
        let mut before = false;
        let mut close = |start: &mut usize, end: usize, alike: bool| {
            if *start < end {
                runs.push((&page[*start..end], alike));
            }
            *start = end;
        };
        for bit in bits(page) {
            let alike = self.common.contains(bit);
            let alone = bit.len() >= ALONE;
            if alike != before || alone {
                close(&mut start, end, before);
            }
            end += bit.len();
            before = alike;
            if alone {
                close(&mut start, end, alike);
            }
        }
        close(&mut start, end, before);
        runs
    }
}

/// A page in bits, each of which but the first begins a tag.
fn bits(page: &str) -> impl Iterator<Item = &str> {
    let mut rest = page;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices();
        letters.next()?;
        let end = letters.find(|(_, letter)| *letter == '<').map_or(rest.len(), |(at, _)| at);
        let (bit, after) = rest.split_at(end);
        rest = after;
        Some(bit)
    })
}
