//! Pairs of colours and their contrast, as WCAG 2.2 counts it (*relative luminance*, *contrast ratio*).

use app::messages::Messages;
use app::pages::design::{Pair, Sample};
use app::style::tokens::colours;

/// What stands on what: writing, then ground.
const PAIRS: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("soft", "paper"),
    ("link", "paper"),
    ("warn", "paper"),
    ("ink", "tint"),
    ("soft", "tint"),
    ("link", "tint"),
    ("warn", "tint"),
    ("ink", "mark"),
    ("paper", "link"),
];

/// The pairs with their contrast in both themes.
pub(super) fn pairs(m: &Messages) -> Vec<Pair> {
    let colours = colours();
    let named = |name: &str| colours.iter().find(|colour| colour.name == name);
    PAIRS
        .iter()
        .filter_map(|(writing, ground)| Some((named(writing)?, named(ground)?)))
        .map(|(writing, ground)| Pair {
            writing: writing.name.clone(),
            ground: ground.name.clone(),
            light: sample(m, &writing.light, &ground.light),
            dark: sample(m, &writing.dark, &ground.dark),
        })
        .collect()
}

fn sample(m: &Messages, writing: &str, ground: &str) -> Sample {
    let figure = format!("{:.1}", contrast(writing, ground));
    let contrast = if m.language == "en" { figure } else { figure.replace('.', ",") };
    Sample { writing: writing.to_owned(), ground: ground.to_owned(), contrast }
}

/// From 1, the same, to 21, black on white.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let level = colour.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let level = f64::from(level) / 255.0;
        if level <= 0.04045 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
    };
    0.0722_f64.mul_add(part(5), 0.2126_f64.mul_add(part(1), 0.7152 * part(3)))
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, colours, contrast};
    use app::style::tokens::Colour;

    /// Black on white is 21; the second value is that of the standard's own example, `#777` on white (4.48).
    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
    }

    #[test]
    fn every_pair_can_be_read_in_both_themes() {
        let colours = colours();
        let named = |name: &str| -> &Colour { colours.iter().find(|colour| colour.name == name).unwrap() };
        for (writing, ground) in PAIRS {
            let (writing, ground) = (named(writing), named(ground));
            for (one, other) in [(&writing.light, &ground.light), (&writing.dark, &ground.dark)] {
                assert!(
                    contrast(one, other) >= 4.5,
                    "{} on {}: {:.2}",
                    writing.name,
                    ground.name,
                    contrast(one, other)
                );
            }
        }
    }
}
