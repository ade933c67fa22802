//! When a rule holds: `transport=mer`, `cv>=13`, `promad-taux=3`, `origine=uemoa|cedeao`.

use rust_decimal::Decimal;

use crate::exact;

/// A condition on a fact, a quantity or a switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// What is looked at.
    pub fact: Fact,
    /// What it must be.
    pub test: Test,
}

/// What a condition looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// One of a few words.
    Choice(Choice),
    /// A quantity.
    Measure(Measure),
    /// The side of a switch.
    Switch(String),
}

/// What a fact must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// One of these words.
    Is(Vec<String>),
    /// None of these words.
    Not(Vec<String>),
    /// At least.
    AtLeast(Decimal),
    /// More than.
    Above(Decimal),
    /// At most.
    AtMost(Decimal),
    /// Less than.
    Below(Decimal),
}

/// Facts that take one of a few words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// How the goods arrive.
    Transport,
    /// Where the goods come from, once proof and direct transport are weighed.
    Origin,
    /// New or used.
    Condition,
    /// What the tax office knows of the importer.
    Importer,
}

/// Facts that are quantities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Horsepower for taxes.
    Horsepower,
    /// Hundredths of alcohol by volume.
    Degree,
    /// Age in months.
    Age,
    /// Value of the declaration without freight and insurance, in francs.
    Fob,
    /// Duty of the line, in hundredths.
    Duty,
}

impl Choice {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Transport, Self::Origin, Self::Condition, Self::Importer];

    /// Its word in tables and addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Transport => "transport",
            Self::Origin => "origine",
            Self::Condition => "etat",
            Self::Importer => "importateur",
        }
    }

    /// The words it may take, the usual one first.
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Transport => &["mer", "terre", "air"],
            Self::Origin => &["tiers", "uemoa", "cedeao", "afrique"],
            Self::Condition => &["neuf", "occasion"],
            Self::Importer => &["ordinaire", "grande-entreprise", "irregulier"],
        }
    }
}

impl Measure {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Horsepower, Self::Degree, Self::Age, Self::Fob, Self::Duty];

    /// Its word in tables and addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Horsepower => "cv",
            Self::Degree => "degre",
            Self::Age => "age",
            Self::Fob => "fob",
            Self::Duty => "droit",
        }
    }
}

/// What a sign makes of a number.
type Sign = (&'static str, fn(Decimal) -> Test);

/// The longest signs first, so that `>=` is not read as `>`.
const SIGNS: &[Sign] = &[(">=", Test::AtLeast), ("<=", Test::AtMost), (">", Test::Above), ("<", Test::Below)];

impl Condition {
    /// Reads a condition; `None` when it is none. Whether a switch and its sides exist is for the loader to see.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        for (sign, test) in SIGNS {
            if let Some((name, number)) = text.split_once(sign) {
                let measure = Measure::ALL.iter().find(|measure| measure.key() == name)?;
                let number = exact::read(number)?;
                return Some(Self { fact: Fact::Measure(*measure), test: test(number) });
            }
        }
        let (name, words, not) = match text.split_once("!=") {
            Some((name, words)) => (name, words, true),
            None => text.split_once('=').map(|(name, words)| (name, words, false))?,
        };
        let words: Vec<String> = words.split('|').map(str::to_owned).collect();
        let choice = Choice::ALL.iter().find(|choice| choice.key() == name);
        let known = |word: &String| choice.is_none_or(|choice| choice.words().contains(&word.as_str()));
        if name.is_empty() || words.iter().any(|word| word.is_empty() || !known(word)) {
            return None;
        }
        let fact = choice.map_or_else(|| Fact::Switch(name.to_owned()), |choice| Fact::Choice(*choice));
        Some(Self { fact, test: if not { Test::Not(words) } else { Test::Is(words) } })
    }

    /// The condition as [`Condition::read`] takes it.
    #[must_use]
    pub fn write(&self) -> String {
        let name = match &self.fact {
            Fact::Choice(choice) => choice.key(),
            Fact::Measure(measure) => measure.key(),
            Fact::Switch(key) => key,
        };
        match &self.test {
            Test::Is(words) => format!("{name}={}", words.join("|")),
            Test::Not(words) => format!("{name}!={}", words.join("|")),
            Test::AtLeast(number) => format!("{name}>={number}"),
            Test::Above(number) => format!("{name}>{number}"),
            Test::AtMost(number) => format!("{name}<={number}"),
            Test::Below(number) => format!("{name}<{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Condition;

    #[test]
    fn conditions_come_back_as_they_were() {
        for text in ["transport=mer", "origine=uemoa|cedeao", "origine!=tiers", "cv>=13", "degre<=1", "age>96", "x=y"] {
            assert_eq!(Condition::read(text).unwrap().write(), text);
        }
        for wrong in ["transport=bateau", "cv>=treize", "puissance>=13", "=a", "a=", "a", "", "a=b|"] {
            assert_eq!(Condition::read(wrong), None, "{wrong}");
        }
    }
}
