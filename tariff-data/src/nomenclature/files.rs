//! The tables of the tariff, as files and their text.

/// Sources of the lines.
pub const SOURCES: (&str, &str) =
    ("tariff-data/data/tariff/sources.toml", include_str!("../../data/tariff/sources.toml"));

/// Sections.
pub const SECTIONS: (&str, &str) =
    ("tariff-data/data/tariff/sections.csv", include_str!("../../data/tariff/sections.csv"));

/// Everyday words.
pub const WORDS: (&str, &str) = ("tariff-data/data/tariff/words.csv", include_str!("../../data/tariff/words.csv"));

macro_rules! chapters {
    ($($number:literal)*) => {
        /// One file per chapter, in their order: there is no chapter 77.
        pub const CHAPTERS: &[(&str, &str)] = &[$((
            concat!("tariff-data/data/tariff/", $number, ".csv"),
            include_str!(concat!("../../data/tariff/", $number, ".csv")),
        )),*];
    };
}

chapters! {
    "01" "02" "03" "04" "05" "06" "07" "08" "09" "10" "11" "12" "13" "14" "15" "16"
    "17" "18" "19" "20" "21" "22" "23" "24" "25" "26" "27" "28" "29" "30" "31" "32"
    "33" "34" "35" "36" "37" "38" "39" "40" "41" "42" "43" "44" "45" "46" "47" "48"
    "49" "50" "51" "52" "53" "54" "55" "56" "57" "58" "59" "60" "61" "62" "63" "64"
    "65" "66" "67" "68" "69" "70" "71" "72" "73" "74" "75" "76" "78" "79" "80" "81"
    "82" "83" "84" "85" "86" "87" "88" "89" "90" "91" "92" "93" "94" "95" "96" "97"
}
