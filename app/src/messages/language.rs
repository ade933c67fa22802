//! The languages of the interface: the one place where they are listed.

use super::{EN, FR, Messages, PT};

/// A language of the interface. The law and its edition stay in their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// French, at the addresses without prefix.
    French,
    /// English.
    English,
    /// Portuguese.
    Portuguese,
}

impl Language {
    /// All of them, the first one first.
    pub const ALL: [Self; 3] = [Self::French, Self::English, Self::Portuguese];

    /// The language of the edition of the law: titles, notes, labels of the tariff.
    pub const EDITION: Self = Self::French;

    /// BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::Portuguese => "pt",
        }
    }

    /// What stands before the address of a page below the home page.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::French => "",
            Self::English => "en/",
            Self::Portuguese => "pt/",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
            Self::Portuguese => "Português",
        }
    }

    /// Its words.
    #[must_use]
    pub const fn messages(self) -> &'static Messages {
        match self {
            Self::French => &FR,
            Self::English => &EN,
            Self::Portuguese => &PT,
        }
    }

    /// The language of an address below the home page, and the address without its prefix.
    #[must_use]
    pub fn of_path(path: &str) -> (Self, &str) {
        let prefixed = Self::ALL.into_iter().filter(|language| !language.prefix().is_empty());
        let found = prefixed.filter_map(|language| Some((language, path.strip_prefix(language.prefix())?))).next();
        found.unwrap_or((Self::French, path))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_catalogue_says_its_own_language() {
        for language in Language::ALL {
            assert_eq!(language.messages().language, language.tag());
        }
    }

    #[test]
    fn a_path_tells_its_language() {
        assert_eq!(Language::of_path("textes/"), (Language::French, "textes/"));
        assert_eq!(Language::of_path("en/textes/"), (Language::English, "textes/"));
        assert_eq!(Language::of_path("pt/"), (Language::Portuguese, ""));
        assert_eq!(Language::of_path(""), (Language::French, ""));
        assert_eq!(Language::of_path("entrees/"), (Language::French, "entrees/"));
    }
}
