//! Colours and distances, read back from the style sheets themselves: the page on the design can say nothing else.

use super::{ALL, TOKENS};
use std::collections::BTreeMap;

/// A colour by its name, in both themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colour {
    /// Its name in the sheets, without dashes: `ink`.
    pub name: String,
    /// Six digits after `#`, in the light theme.
    pub light: String,
    /// The same in the dark theme.
    pub dark: String,
}

/// The colours, in the order of the sheet.
#[must_use]
pub fn colours() -> Vec<Colour> {
    let dark: BTreeMap<&str, &str> = declared(":root[data-theme=\"dark\"] {").collect();
    declared(":root {")
        .filter_map(|(name, light)| {
            let dark = dark.get(name)?;
            Some(Colour { name: name.to_owned(), light: light.to_owned(), dark: (*dark).to_owned() })
        })
        .collect()
}

/// Names and values of the colours of a block.
fn declared(selector: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let block = TOKENS.split_once(selector).and_then(|(_, rest)| rest.split_once('}')).map_or("", |(block, _)| block);
    block.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        let value = value.trim().trim_end_matches(';');
        value.starts_with('#').then_some((name, value))
    })
}

/// Distances between things, in root em as they are written, and how often the sheets use them; the most used first.
#[must_use]
pub fn distances() -> Vec<(String, usize)> {
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    let spaced = |name: &str| ["margin", "padding", "gap"].iter().any(|kind| name.starts_with(kind));
    let declarations = ALL.iter().flat_map(|sheet| sheet.lines()).filter_map(|line| line.trim().split_once(':'));
    for (_, value) in declarations.filter(|(name, _)| spaced(name)) {
        for length in value.trim_end_matches(';').split_whitespace().filter(|word| word.ends_with("rem")) {
            *counted.entry(length.trim_start_matches('-').to_owned()).or_default() += 1;
        }
    }
    let mut distances: Vec<(String, usize)> = counted.into_iter().collect();
    distances.sort_by(|(one, often), (other, less)| less.cmp(often).then_with(|| one.cmp(other)));
    distances
}

#[cfg(test)]
mod tests {
    use super::{colours, distances};

    #[test]
    fn colours_and_distances_are_read_from_the_sheets() {
        let colours = colours();
        assert!(colours.len() >= 8, "{colours:?}");
        for colour in &colours {
            assert!(colour.light.len() == 7 && colour.dark.len() == 7, "{colour:?}");
        }
        let distances = distances();
        assert!(distances.len() > 5 && distances.iter().all(|(length, _)| length.ends_with("rem")), "{distances:?}");
    }
}
