//! The pages of the versions of a unit, and of what changed between two of them.

use super::web::Web;
use super::{facts, unit};
use crate::formats::plain;
use app::messages::Messages;
use app::pages::difference::{DifferencePage, Piece};
use app::pages::unit::UnitPage;
use app::parts::breadcrumb::Crumb;
use app::parts::versions::{Notice, VersionRow};
use app::site::SiteContext;
use content::model::{Unit, Version, Work};
use similar::{Algorithm, ChangeTag};

/// What the pages of versions are made with.
pub(super) struct Versions<'a> {
    pub(super) site: &'a SiteContext,
    pub(super) m: &'static Messages,
    pub(super) web: &'a Web<'a>,
    pub(super) work: &'a Work,
    /// The unit, showing its last wording.
    pub(super) unit: &'a Unit,
}

impl Versions<'_> {
    /// Versions that have words, with their ranks.
    pub(super) fn worded(&self) -> Vec<(usize, &Version)> {
        self.unit.versions.iter().enumerate().filter(|(_, version)| version.wording.is_some()).collect()
    }

    /// Address of a version.
    pub(super) fn address(&self, version: &Version) -> String {
        format!("{}version/{}/", self.work.unit_address(self.unit), version.key())
    }

    /// Address of the difference between an older version and a newer one.
    pub(super) fn difference_address(&self, old: &Version, new: &Version) -> String {
        format!("{}differences/{}/", self.address(new), old.key())
    }

    /// The versions as a list; empty when there is only one. `shown` is the one of the page.
    pub(super) fn rows(&self, shown: usize) -> Vec<VersionRow> {
        let worded = self.worded();
        let row = |(index, version): (usize, &Version)| {
            let earlier = worded.iter().filter(|(other, _)| *other < index && version.wording.is_some());
            VersionRow {
                name: self.name(index, version),
                href: version.wording.is_some().then(|| self.site.href(&self.address(version))),
                shown: index == shown,
                compare: earlier
                    .map(|(_, old)| (self.of_day(old), self.site.href(&self.difference_address(old, version))))
                    .collect(),
            }
        };
        self.unit.versions.iter().enumerate().map(row).collect()
    }

    /// The page of one version: without links, which would lead to the words of another day, and without neighbours.
    pub(super) fn page(&self, index: usize) -> Option<UnitPage> {
        let old = self.unit.in_version(index)?;
        let mut page = unit::of(self.site, self.m, self.web, self.work, &old);
        page.crumbs.push(Crumb::of_edition(
            self.unit.name(&self.work.meta),
            self.site.href(&self.work.unit_address(self.unit)),
            false,
        ));
        page.versions = self.rows(index);
        page.notice = self.notice(index);
        Some(page)
    }

    /// What a reader of a version must know; nothing for the last one, unless it was repealed.
    pub(super) fn notice(&self, index: usize) -> Option<Notice> {
        let version = self.unit.versions.get(index)?;
        if index == self.unit.shown {
            let repeal = self.unit.repeal()?;
            return Some(Notice { text: format!("{}.", self.name(self.unit.versions.len() - 1, repeal)), last: None });
        }
        Some(Notice {
            text: (self.m.versions.former)(&self.name(index, version)),
            last: Some(self.site.href(&self.work.unit_address(self.unit))),
        })
    }

    /// What changed between two versions.
    pub(super) fn difference(&self, old: usize, new: usize) -> Option<DifferencePage> {
        let m = self.m;
        let (before, after) = (self.unit.versions.get(old)?, self.unit.versions.get(new)?);
        let text = |index| Some(plain::unit(self.work, &self.unit.in_version(index)?));
        let (lines, removed, added) = compared(&text(old)?, &text(new)?);
        let meta = &self.work.meta;
        let name = self.unit.name(meta);
        let mut crumbs = vec![facts::root_crumb(self.site, m), facts::work_crumb(self.site, self.work)];
        crumbs.push(Crumb::of_edition(&name, self.site.href(&self.work.unit_address(self.unit)), false));
        let sides = [(old, before), (new, after)];
        Some(DifferencePage {
            crumbs,
            title: self.difference_title(before, after),
            language: Some(meta.language.clone()).filter(|language| language != m.language),
            count: (m.versions.count)(removed, added),
            versions: sides
                .iter()
                .map(|(index, version)| (self.name(*index, version), self.site.href(&self.address(version))))
                .collect(),
            lines,
        })
    }

    /// Title of the page of a version.
    pub(super) fn title(&self, version: &Version) -> String {
        (self.m.versions.page)(&self.unit.name(&self.work.meta), self.day(version).as_deref())
    }

    /// Title of the page of a difference.
    pub(super) fn difference_title(&self, old: &Version, new: &Version) -> String {
        let name = self.unit.name(&self.work.meta);
        (self.m.versions.difference)(&name, self.day(old).as_deref(), self.day(new).as_deref())
    }

    /// When a version holds, and its act.
    fn name(&self, index: usize, version: &Version) -> String {
        let v = &self.m.versions;
        let (from, act) = (self.day(version), version.act.as_deref());
        if version.wording.is_none() {
            return (v.repealed)(&from.unwrap_or_default(), act.unwrap_or_default());
        }
        let to = self.unit.versions.get(index + 1).and_then(|next| self.day(next));
        (v.name)(from.as_deref(), to.as_deref(), act)
    }

    fn of_day(&self, version: &Version) -> String {
        self.day(version).map_or_else(|| version.key().to_owned(), |day| (self.m.versions.of_day)(&day))
    }

    fn day(&self, version: &Version) -> Option<String> {
        version.from.as_deref().map(self.m.works.date)
    }
}

/// Two plain texts word by word: the lines of both, and how many words were taken out and put in. Words are the same
/// whatever the white space after them, which is that of the newer text.
fn compared(old: &str, new: &str) -> (Vec<Vec<Piece>>, usize, usize) {
    let (old, new) = (tokens(old), tokens(new));
    let words = |tokens: &[&'_ str]| -> Vec<String> {
        tokens.iter().map(|token| token.trim_end_matches(' ').to_owned()).collect()
    };
    let (old_words, new_words) = (words(&old), words(&new));
    let (mut lines, mut line, mut removed, mut added) = (Vec::new(), Vec::new(), 0, 0);
    for op in similar::capture_diff_slices(Algorithm::Myers, &old_words, &new_words) {
        for change in op.iter_changes(&old_words, &new_words) {
            let newer = change.new_index().and_then(|index| new.get(index));
            let older = change.old_index().and_then(|index| old.get(index));
            let Some(token) = newer.or(older) else { continue };
            let is_word = usize::from(!token.trim().is_empty());
            match change.tag() {
                ChangeTag::Equal => {}
                ChangeTag::Delete => removed += is_word,
                ChangeTag::Insert => added += is_word,
            }
            if *token == "\n" {
                lines.push(std::mem::take(&mut line));
            } else {
                push(&mut line, change.tag(), token);
            }
        }
    }
    lines.push(line);
    lines.retain(|line| !line.is_empty());
    (lines, removed, added)
}

/// Adds words to a line, to the piece before them when it is of their sort.
fn push(line: &mut Vec<Piece>, tag: ChangeTag, words: &str) {
    match (line.last_mut(), tag) {
        (Some(Piece::Kept(text)), ChangeTag::Equal)
        | (Some(Piece::Removed(text)), ChangeTag::Delete)
        | (Some(Piece::Added(text)), ChangeTag::Insert) => text.push_str(words),
        (_, ChangeTag::Equal) => line.push(Piece::Kept(words.to_owned())),
        (_, ChangeTag::Delete) => line.push(Piece::Removed(words.to_owned())),
        (_, ChangeTag::Insert) => line.push(Piece::Added(words.to_owned())),
    }
}

/// Words with the spaces after them, indentations and ends of lines, which together are the text.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    for line in text.split_inclusive('\n') {
        let (words, end) = line.strip_suffix('\n').map_or((line, None), |words| (words, Some("\n")));
        let (indentation, words) = words.split_at(words.len() - words.trim_start_matches(' ').len());
        tokens.extend(Some(indentation).filter(|indentation| !indentation.is_empty()));
        tokens.extend(words.split_inclusive(' '));
        tokens.extend(end);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::{compared, tokens};
    use app::pages::difference::Piece;

    /// One of the two texts, read back from the difference, without white space.
    fn side(lines: &[Vec<Piece>], old: bool) -> String {
        let kept = |piece: &Piece| match piece {
            Piece::Kept(words) => words.clone(),
            Piece::Removed(words) if old => words.clone(),
            Piece::Added(words) if !old => words.clone(),
            Piece::Removed(_) | Piece::Added(_) => String::new(),
        };
        squeeze(&lines.iter().flatten().map(kept).collect::<String>())
    }

    fn squeeze(text: &str) -> String {
        text.split_whitespace().collect()
    }

    #[test]
    fn tokens_are_the_text() {
        for text in ["", "a", "Article 1\n\n1. a  b\n   c\n", "\n\n", "é à\u{202f}; x"] {
            assert_eq!(tokens(text).concat(), text);
        }
    }

    #[test]
    fn both_sides_can_be_read_back_and_words_are_counted() {
        let (old, new) = ("1. le double des droits\n\n2. fin\n", "1. le triple des droits éludés\n\n2. fin\n");
        let (lines, removed, added) = compared(old, new);
        assert_eq!((removed, added), (1, 2));
        assert_eq!((side(&lines, true), side(&lines, false)), (squeeze(old), squeeze(new)));
        let expected = [
            Piece::Kept("1. le ".into()),
            Piece::Removed("double ".into()),
            Piece::Added("triple ".into()),
            Piece::Kept("des droits ".into()),
            Piece::Added("éludés".into()),
        ];
        assert_eq!(lines.first().map(Vec::as_slice), Some(expected.as_slice()));
        let (_, removed, added) = compared(old, old);
        assert_eq!((removed, added), (0, 0));
    }

    /// The words of one paragraph are not set against those of the next for the sake of a space.
    #[test]
    fn a_new_paragraph_is_new_as_a_whole() {
        let (lines, ..) = compared("par voies réglementaires.\n", "par décret.\n\n1. Premier.\n");
        let last = lines.last().map(Vec::as_slice);
        assert_eq!(last, Some([Piece::Added("1. Premier.".into())].as_slice()));
    }
}
