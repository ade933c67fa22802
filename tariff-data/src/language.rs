//! The languages in which facts and results are told. The law stays in its own.

/// A language of the words around the law.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// French, in which everything is written first.
    #[default]
    French,
    /// English.
    English,
    /// Portuguese.
    Portuguese,
}

impl Language {
    /// All of them, the first one first.
    pub const ALL: [Self; 3] = [Self::French, Self::English, Self::Portuguese];

    /// Its BCP 47 tag: `fr`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::Portuguese => "pt",
        }
    }

    /// The one of that tag.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}
