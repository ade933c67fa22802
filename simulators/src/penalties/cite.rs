//! Citations as constants: which paragraph of which text.

use crate::trace::Citation;

/// A paragraph of one of the two laws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cite {
    /// Work: `sn-douanes` or `sn-tabac`.
    pub work: &'static str,
    /// Article: `386`.
    pub article: &'static str,
    /// Anchor of the paragraph: `al-1-a`.
    pub anchor: &'static str,
}

/// A paragraph of the customs code.
pub(super) const fn code(article: &'static str, anchor: &'static str) -> Cite {
    Cite { work: "sn-douanes", article, anchor }
}

/// A paragraph of the tobacco law.
pub(super) const fn tobacco(article: &'static str, anchor: &'static str) -> Cite {
    Cite { work: "sn-tabac", article, anchor }
}

impl Cite {
    /// As a line of a trace cites it.
    #[must_use]
    pub fn citation(self) -> Citation {
        Citation::Unit { unit: format!("{}:{}", self.work, self.article), anchor: self.anchor.to_owned() }
    }
}
