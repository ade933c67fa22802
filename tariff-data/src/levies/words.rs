//! The words by which tables, packed or not, name what is one of a few.

use super::{Beneficiary, Kind, Nature, Per, RoundingRule};

/// Words of an enumeration, both ways.
macro_rules! words {
    ($type:ident, $($word:literal = $variant:ident,)+) => {
        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in tables.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            pub(super) fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words!(
    RoundingRule,
    "down-each" = DownEach,
    "up-each" = UpEach,
    "nearest-each" = NearestEach,
    "down-article" = DownArticle,
);
words!(Nature, "reading" = Reading, "fact" = Fact,);
words!(
    Kind,
    "duty" = Duty,
    "fee" = Fee,
    "community" = Community,
    "parafiscal" = Parafiscal,
    "excise" = Excise,
    "vat" = Vat,
    "advance" = Advance,
    "registration" = Registration,
);
words!(
    Beneficiary,
    "state" = State,
    "uemoa" = Uemoa,
    "cedeao" = Cedeao,
    "aes" = Aes,
    "au" = Au,
    "shippers" = Shippers,
    "fund" = Fund,
);
words!(
    Per,
    "declaration" = Declaration,
    "tonne" = Tonne,
    "kilogram" = Kilogram,
    "litre" = Litre,
    "hectolitre" = Hectolitre,
    "pure-litre" = PureLitre,
);
