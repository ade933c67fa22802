//! The languages of the pages and those of the sheets: the same ones, told by rooms that do not know each other.

use app::messages::{EN, FR, Messages, PT};

/// The language of the sheets on pages of a language.
#[must_use]
pub const fn of_sheets(pages: app::messages::Language) -> sheets::Language {
    match pages {
        app::messages::Language::French => sheets::Language::French,
        app::messages::Language::English => sheets::Language::English,
        app::messages::Language::Portuguese => sheets::Language::Portuguese,
    }
}

/// What pages say around sheets of a language.
#[must_use]
pub const fn around_sheets(sheets: sheets::Language) -> &'static Messages {
    match sheets {
        sheets::Language::French => &FR,
        sheets::Language::English => &EN,
        sheets::Language::Portuguese => &PT,
    }
}
