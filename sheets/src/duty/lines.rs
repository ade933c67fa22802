//! Lines of the tariff as sheets look them up: in the whole nomenclature, or chapter by chapter as a browser loads them.

use tariff_data::exact;
use tariff_data::nomenclature::{Code, Nomenclature};

use super::book::{Known, Lines};
use super::settlement::dotted;

/// How many codes are proposed for one that does not exist.
const PROPOSED: usize = 3;

impl Lines for Nomenclature {
    fn line(&self, code: &str) -> Option<Known> {
        self.line(&Code::of(code)?).map(known)
    }

    fn nearest(&self, code: &str) -> Vec<String> {
        self.nearest(code).into_iter().take(PROPOSED).map(|line| line.code.to_string()).collect()
    }

    fn starting(&self, digits: &str) -> Vec<Known> {
        self.lines().filter(|line| line.code.digits().starts_with(digits)).map(known).collect()
    }
}

fn known(line: &tariff_data::nomenclature::Line) -> Known {
    Known {
        code: line.code.digits().to_owned(),
        duty: line.duty,
        fee: line.fee,
        unit: line.unit.map_or("", tariff_data::nomenclature::Unit::word).to_owned(),
        label: line.label.clone(),
    }
}

/// Chapters that a browser has loaded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chapters {
    /// Numbers of the chapters that there are to load.
    numbers: Vec<String>,
    /// In the order of their codes.
    lines: Vec<Known>,
}

impl Chapters {
    /// None of the chapters with these numbers, yet.
    #[must_use]
    pub fn of(numbers: Vec<String>) -> Self {
        Self { numbers, lines: Vec::new() }
    }

    /// Numbers of the chapters that the articles of an address need and that are not loaded, once each.
    #[must_use]
    pub fn wanted(&self, pairs: &[(String, String)]) -> Vec<String> {
        self.lacking(pairs.iter().filter(|(key, _)| key == "ligne").map(|(_, code)| code.as_str()))
    }

    /// Numbers of the chapters of these codes that are not loaded, once each.
    pub(super) fn lacking<'c>(&self, codes: impl Iterator<Item = &'c str>) -> Vec<String> {
        let mut lacking: Vec<String> = Vec::new();
        for code in codes {
            let digits: String = code.chars().filter(char::is_ascii_digit).take(2).collect();
            let there = self.numbers.contains(&digits) && self.under(&digits).next().is_none();
            if there && !lacking.contains(&digits) {
                lacking.push(digits);
            }
        }
        lacking
    }

    /// The loaded lines whose codes begin with these digits.
    pub(super) fn under<'c>(&'c self, digits: &'c str) -> impl Iterator<Item = &'c Known> {
        let first = self.lines.partition_point(|line| line.code.as_str() < digits);
        self.lines.iter().skip(first).take_while(move |line| line.code.starts_with(digits))
    }

    /// A chapter as lines, a tariff line each: code, duty, fee, unit, label.
    #[must_use]
    pub fn pack(nomenclature: &Nomenclature, chapter: &str) -> String {
        let headings = nomenclature.chapter(chapter).map(|chapter| chapter.headings.as_slice()).unwrap_or_default();
        let lines = headings.iter().flat_map(|heading| &heading.lines).map(known);
        let line = |one: Known| format!("{}\t{}\t{}\t{}\t{}\n", one.code, one.duty, one.fee, one.unit, one.label);
        lines.map(line).collect()
    }

    /// Adds what [`Chapters::pack`] wrote; false for anything else.
    pub fn add(&mut self, text: &str) -> bool {
        let read = |line: &str| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [code, duty, fee, unit, label] = fields.as_slice() else { return None };
            Some(Known {
                code: (*code).to_owned(),
                duty: exact::read(duty)?,
                fee: exact::read(fee)?,
                unit: (*unit).to_owned(),
                label: (*label).to_owned(),
            })
        };
        let Some(added) = text.lines().map(read).collect::<Option<Vec<Known>>>() else { return false };
        for line in added {
            if let Err(place) = self.lines.binary_search_by(|one| one.code.cmp(&line.code)) {
                self.lines.insert(place, line);
            }
        }
        true
    }
}

impl Lines for Chapters {
    fn line(&self, code: &str) -> Option<Known> {
        let place = self.lines.binary_search_by(|one| one.code.as_str().cmp(code)).ok()?;
        self.lines.get(place).cloned()
    }

    fn starting(&self, digits: &str) -> Vec<Known> {
        self.under(digits).cloned().collect()
    }

    fn nearest(&self, code: &str) -> Vec<String> {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let starting = |length: usize| {
            let start = digits.get(..length).unwrap_or_default();
            self.under(start).take(PROPOSED).map(|line| dotted(&line.code)).collect::<Vec<_>>()
        };
        (2..=digits.len().min(10)).rev().map(starting).find(|found| !found.is_empty()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Chapters;
    use crate::duty::Lines;
    use tariff_data::nomenclature::Nomenclature;

    #[test]
    fn chapters_come_back_from_their_packed_form() {
        let tariff = Nomenclature::of_the_project().unwrap();
        let mut chapters = Chapters::default();
        for chapter in ["87", "10"] {
            assert!(chapters.add(&Chapters::pack(&tariff, chapter)));
        }
        for code in ["8703231900", "1006400000"] {
            let known = Lines::line(&tariff, code).unwrap();
            assert_eq!(chapters.line(code), Some(known));
        }
        assert_eq!(chapters.line("0101210000"), None);
        // *By hand*: 20 % and 1 %, counted by the piece.
        let car = chapters.line("8703231900").unwrap();
        assert_eq!((car.duty.to_string(), car.fee.to_string(), car.unit.as_str()), ("20".into(), "1".into(), "u"));
        assert_eq!(chapters.nearest("8703.23.99.99"), Lines::nearest(&tariff, "8703.23.99.99"));
        assert!(!chapters.add("8703\t20"));
    }
}
