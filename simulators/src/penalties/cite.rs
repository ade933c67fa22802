//! Citations as constants: which paragraph of which text.
//!
//! A citation holds its few letters itself. As three texts it would be twelve addresses and lengths, which differ each time:
//! hundreds of citations would be most of what a reader of the penalties loads besides the code.

use std::fmt;

use crate::trace::Citation;

/// A work that is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Work {
    CvReglement,
    SnDouanes,
    SnTabac,
}

/// A paragraph of a text of the corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cite {
    work: Work,
    article: Short<4>,
    anchor: Short<11>,
}

/// A text of at most so many bytes, followed by zeros.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Short<const MOST: usize>([u8; MOST]);

impl<const MOST: usize> Short<MOST> {
    /// A constant that is too long does not compile.
    const fn new(text: &str) -> Self {
        let text = text.as_bytes();
        assert!(text.len() <= MOST, "make room for it here");
        let mut bytes = [0; MOST];
        let mut at = 0;
        while at < text.len() {
            bytes[at] = text[at];
            at += 1;
        }
        Self(bytes)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default().trim_end_matches('\0')
    }
}

impl<const MOST: usize> fmt::Debug for Short<MOST> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text(), out)
    }
}

/// A paragraph of the customs code.
pub(crate) const fn code(article: &'static str, anchor: &'static str) -> Cite {
    Cite { work: Work::SnDouanes, article: Short::new(article), anchor: Short::new(anchor) }
}

/// A paragraph of the tobacco law.
pub(super) const fn tobacco(article: &'static str, anchor: &'static str) -> Cite {
    Cite { work: Work::SnTabac, article: Short::new(article), anchor: Short::new(anchor) }
}

/// A paragraph of the decree of Cabo Verde.
pub(crate) const fn decree(article: &'static str, anchor: &'static str) -> Cite {
    Cite { work: Work::CvReglement, article: Short::new(article), anchor: Short::new(anchor) }
}

impl Cite {
    /// `sn-douanes`.
    #[must_use]
    pub const fn work(&self) -> &'static str {
        match self.work {
            Work::CvReglement => "cv-reglement",
            Work::SnDouanes => "sn-douanes",
            Work::SnTabac => "sn-tabac",
        }
    }

    /// `386`.
    #[must_use]
    pub fn article(&self) -> &str {
        self.article.text()
    }

    /// Anchor of the paragraph: `al-1-a`.
    #[must_use]
    pub fn anchor(&self) -> &str {
        self.anchor.text()
    }

    /// As a line of a trace cites it.
    #[must_use]
    pub fn citation(self) -> Citation {
        Citation::Unit { unit: format!("{}:{}", self.work(), self.article()), anchor: self.anchor().to_owned() }
    }
}
