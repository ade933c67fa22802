//! Articles and their parts.

use super::Here;
use super::anchors::Anchors;
use crate::model::{Unit, Work};
use crate::references::mention::{Article, Label, Named, Path, Piece, Source};
use crate::references::{Found, Nature, Reference, Target};

/// The text whose articles are cited.
enum Holder<'a> {
    Inside(&'a Work),
    Outside { name: String, nature: Nature },
}

impl<'a> Here<'a> {
    /// What one item of a list of places cites.
    pub(super) fn places(self, piece: &Piece, of: &Source, plain: &str, at: usize, done: &[Reference]) -> Vec<Target> {
        match &piece.article {
            Article::Numbers { first, last, onwards } => match self.holder(of, plain, at) {
                Holder::Inside(work) => numbered(work, first, last.as_deref())
                    .into_iter()
                    .flat_map(|target| self.parts(target, &piece.paths, done))
                    .collect(),
                Holder::Outside { name, nature } => {
                    let last = last.as_ref().map(|last| format!(" à {last}")).unwrap_or_default();
                    let onwards = if *onwards { " et suivants" } else { "" };
                    self.outside(&name, nature, &format!("{first}{last}{onwards}"), &piece.paths)
                }
            },
            Article::Present => self.parts(self.own_unit(), &piece.paths, done),
            Article::Previous => self.parts(self.neighbour(-1), &piece.paths, done),
            Article::Next => self.parts(self.neighbour(1), &piece.paths, done),
            Article::Said => self.said(&piece.paths, of, plain, at, done),
            Article::Implied => self.implied(&piece.paths, done),
        }
    }

    fn holder(self, of: &Source, plain: &str, at: usize) -> Holder<'a> {
        let named = match of {
            Source::Named(named) => named,
            // A text without articles cites those of the code it speaks of.
            Source::Unsaid if self.work.meta.single => &Named::Again(Nature::Code),
            Source::Unsaid | Source::Here => return Holder::Inside(self.work),
        };
        match self.text(named, plain, at) {
            Target::Work { work } => Holder::Inside(self.corpus.work(&work).unwrap_or(self.work)),
            Target::Outside { name, nature, .. } => Holder::Outside { name, nature },
            _ => Holder::Inside(self.work),
        }
    }

    fn own_unit(self) -> Target {
        Self::whole_unit(self.work, &self.unit.id.unit)
    }

    /// The article before or after, by number.
    fn neighbour(self, step: i64) -> Target {
        let number = self.unit.id.unit.parse::<i64>().ok().and_then(|number| number.checked_add(step));
        Self::whole_unit(self.work, &number.map(|number| number.to_string()).unwrap_or_default())
    }

    /// *ledit article*: the last article cited in the block, or else the present one.
    fn said(self, paths: &[Path], of: &Source, plain: &str, at: usize, done: &[Reference]) -> Vec<Target> {
        let text = match of {
            Source::Named(named) => Some(self.text(named, plain, at)),
            _ => None,
        };
        for target in
            done.iter().rev().flat_map(|reference| reference.parts.iter().rev()).flat_map(|part| &part.targets)
        {
            match (target, &text) {
                (Target::Unit { id, anchor, .. }, None) => {
                    let Some(work) = self.corpus.work(&id.work) else { continue };
                    let around = paths.iter().any(|path| matches!(path.labels.first(), Some(Label::Letter(_))));
                    let holder = Target::Unit { id: id.clone(), anchor: None, found: Found::Exactly };
                    let near = anchor.as_deref().filter(|_| around);
                    return work.unit(&id.unit).map_or_else(Vec::new, |unit| parts_of(holder, unit, paths, near));
                }
                (Target::Outside { name, nature, place }, Some(Target::Outside { name: wanted, .. }))
                    if name == wanted && !place.is_empty() =>
                {
                    return self.outside(name, *nature, place, paths);
                }
                (Target::Outside { name, nature, place }, None) if !place.is_empty() => {
                    return self.outside(name, *nature, place, paths);
                }
                _ => {}
            }
        }
        match text {
            Some(text) => vec![text],
            None => self.parts(self.own_unit(), paths, done),
        }
    }

    /// A part without its article: of this unit, or of the article that a text of corrections cites.
    fn implied(self, paths: &[Path], done: &[Reference]) -> Vec<Target> {
        if self.work.meta.single {
            let last = done.iter().rev().flat_map(Reference::targets).find_map(|target| match target {
                Target::Outside { name, nature, place } => Some((name, *nature, place.split(' ').next()?)),
                _ => None,
            });
            if let Some((name, nature, article)) = last {
                return self.outside(name, nature, article, paths);
            }
        }
        // Where the units themselves are paragraphs, a paragraph is a unit.
        if self.work.meta.unit_word != "article"
            && let [Path { labels, to }] = paths
            && let [Label::Number(first)] = labels.as_slice()
        {
            let last = match to {
                Some(Label::Number(last)) => Some(last.to_string()),
                _ => None,
            };
            return numbered(self.work, &first.to_string(), last.as_deref());
        }
        if let [Path { labels, .. }] = paths
            && labels.as_slice() == [Label::AllSaid]
            && let Some(said) = done.last()
        {
            return said.targets().cloned().collect();
        }
        self.parts(self.own_unit(), paths, done)
    }

    /// Parts of a unit; the unit itself when there are none.
    fn parts(self, holder: Target, paths: &[Path], done: &[Reference]) -> Vec<Target> {
        let Target::Unit { id, found: Found::Exactly, .. } = &holder else {
            return vec![holder];
        };
        let Some(unit) = self.corpus.work(&id.work).and_then(|work| work.unit(&id.unit)) else {
            return vec![holder];
        };
        let own = unit.id == self.unit.id;
        let said = paths.iter().any(|path| path.labels.contains(&Label::Said)).then(|| last_part(unit, done)).flatten();
        let near = said.or(own.then_some(self.anchor));
        parts_of(holder, unit, paths, near)
    }

    fn outside(self, name: &str, nature: Nature, article: &str, paths: &[Path]) -> Vec<Target> {
        let target = |place: String| Target::Outside { name: name.to_owned(), nature, place };
        if paths.is_empty() {
            return vec![target(article.to_owned())];
        }
        let word = &self.work.meta.paragraph_word;
        paths.iter().map(|path| target(format!("{article}{}", printed(path, word)))).collect()
    }
}

/// Anchor of the last part of this unit that was cited.
fn last_part<'d>(unit: &Unit, done: &'d [Reference]) -> Option<&'d str> {
    done.iter().rev().flat_map(Reference::targets).find_map(|target| match target {
        Target::Unit { id, anchor: Some(anchor), .. } if *id == unit.id => Some(anchor.as_str()),
        _ => None,
    })
}

/// Units from one number to another; a lone number that no unit has is told too.
fn numbered(work: &Work, first: &str, last: Option<&str>) -> Vec<Target> {
    let bounds = (first.parse::<u32>().ok(), last.and_then(|last| last.parse::<u32>().ok()));
    let (Some(from), Some(to)) = bounds else {
        return vec![Here::whole_unit(work, first)];
    };
    let inside = |unit: &&Unit| unit.id.unit.parse::<u32>().is_ok_and(|number| (from..=to).contains(&number));
    let mut targets: Vec<Target> =
        work.units.iter().filter(inside).map(|unit| Here::whole_unit(work, &unit.id.unit)).collect();
    // Both ends are printed: when one is not there, that must be seen.
    if work.unit(first).is_none() {
        targets.insert(0, Here::whole_unit(work, first));
    }
    if let Some(last) = last.filter(|last| work.unit(last).is_none()) {
        targets.push(Here::whole_unit(work, last));
    }
    targets
}

fn parts_of(holder: Target, unit: &Unit, paths: &[Path], near: Option<&str>) -> Vec<Target> {
    if paths.is_empty() {
        return vec![holder];
    }
    let anchors = Anchors::of(unit);
    let target = |(anchor, exact): (Option<String>, bool)| Target::Unit {
        id: unit.id.clone(),
        anchor,
        found: if exact { Found::Exactly } else { Found::Partly },
    };
    paths.iter().flat_map(|path| anchors.find(path, near)).map(target).collect()
}

/// A part as words: *alinéa 5*, *paragraphe 2 a)*.
fn printed(path: &Path, word: &str) -> String {
    let label = |label: &Label| match label {
        Label::Number(number) | Label::Counted(number) => format!(" {word} {number}"),
        Label::Letter(letter) => format!(" {letter})"),
        Label::Roman(numeral) => format!(" {numeral})"),
        Label::Dash(number) => format!(" tiret {number}"),
        _ => String::new(),
    };
    let mut printed: String = path.labels.iter().map(label).collect();
    if let Some(to) = &path.to {
        printed.push_str(" à");
        printed.push_str(&match to {
            Label::Number(number) => format!(" {number}"),
            other => label(other),
        });
    }
    printed
}
