//! Lines into divisions, units and blocks.

use super::heading::{self, Heading};
use super::{anchors, inline, label, ordinal};
use crate::model::{Block, Division, Entry, LabelKind, PathStep, Place, Rank, Text, Unit, UnitId, WorkMeta};
use crate::problem::Problem;

/// Columns by which what belongs to a block is indented.
const STEP: usize = 3;

/// Reads the files of one work, in order.
pub(super) struct Reader<'a> {
    meta: &'a WorkMeta,
    /// Open divisions, outermost first.
    open: Vec<Division>,
    entries: Vec<Entry>,
    units: Vec<Unit>,
    /// Blocks of the unit being read, with their columns: a flat list, nested when the unit closes.
    lines: Vec<(usize, Block)>,
    in_unit: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(meta: &'a WorkMeta) -> Self {
        let mut reader =
            Self { meta, open: Vec::new(), entries: Vec::new(), units: Vec::new(), lines: Vec::new(), in_unit: false };
        if meta.single {
            reader.open_unit(String::new(), None, false, None, Place::default());
        }
        reader
    }

    /// Reads one file; `before` is the number of lines of its front matter.
    pub(super) fn file(&mut self, file: &str, before: usize, text: &str, problems: &mut Vec<Problem>) {
        for (index, line) in text.lines().enumerate() {
            let place = Place { file: file.to_owned(), line: before + index + 1, source_line: 0 };
            if !line.trim().is_empty() {
                self.line(line, place, problems);
            }
        }
    }

    /// Closes everything.
    pub(super) fn finish(mut self) -> (Vec<Entry>, Vec<Unit>) {
        self.close_unit();
        self.close_divisions(None);
        (self.entries, self.units)
    }

    fn line(&mut self, line: &str, place: Place, problems: &mut Vec<Problem>) {
        let column = line.len() - line.trim_start_matches(' ').len();
        let words = line.trim();
        if words.starts_with('#') {
            self.heading(words.trim_start_matches('#').trim(), place, problems);
        } else if let Some(gap) = words.strip_prefix("[lacune ").and_then(|rest| rest.strip_suffix(']')) {
            self.gap(gap.to_owned(), column, place);
        } else if let Some((unit, rest)) = words.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            self.open_unit(unit.to_owned(), None, false, None, place.clone());
            self.block(0, rest.trim(), place, problems);
        } else if self.in_unit {
            self.block(column, words, place, problems);
        } else {
            problems.push(Problem::new(
                &place.file,
                place.line,
                "ce texte n'appartient à aucune unité",
                "ouvrir une unité au-dessus : un article, « {id} texte », ou un intitulé terminé par « {id} »",
            ));
        }
    }

    fn heading(&mut self, words: &str, place: Place, problems: &mut Vec<Problem>) {
        let (words, id) = match words.strip_suffix('}').and_then(|rest| rest.rsplit_once('{')) {
            Some((words, id)) => (words.trim_end(), Some(id.to_owned())),
            None => (words, None),
        };
        let (words, reconstructed) = match words.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(words) => (words, true),
            None => (words, false),
        };
        let text = self.inline(words, &place, problems);
        let plain = text.plain();
        if plain.trim().is_empty() {
            problems.push(Problem::new(&place.file, place.line, "intitulé vide", "écrire l'intitulé ou ôter la ligne"));
            return;
        }
        match (heading::read(&plain), id) {
            (Heading::Article { unit, title }, id) => {
                self.open_unit(id.unwrap_or(unit), Some(text), reconstructed, title, place);
            }
            (Heading::Division { rank, .. }, Some(id)) => {
                self.close_unit();
                self.close_divisions(Some(rank));
                self.open_unit(id, Some(text), reconstructed, None, place);
            }
            (Heading::Division { rank, slug }, None) => self.open_division(rank, &slug, text, reconstructed, place),
        }
    }

    fn open_division(&mut self, rank: Rank, slug: &str, heading: Text, reconstructed: bool, place: Place) {
        self.close_unit();
        self.close_divisions(Some(rank));
        let (parent, siblings) = match self.open.last() {
            Some(parent) => (format!("{}/", parent.slug), &parent.entries),
            None => (String::new(), &self.entries),
        };
        let wanted = format!("{parent}{slug}");
        let taken = |slug: &str| siblings.iter().any(|entry| matches!(entry, Entry::Division(d) if d.slug == slug));
        let mut slug = wanted.clone();
        let mut nth = 2;
        while taken(&slug) {
            slug = format!("{wanted}-{}", ordinal(nth));
            nth += 1;
        }
        self.open.push(Division { slug, rank, heading, reconstructed, entries: Vec::new(), place });
    }

    /// Closes the open divisions that a heading of this rank ends; all of them for `None`.
    fn close_divisions(&mut self, rank: Option<Rank>) {
        while self.open.last().is_some_and(|open| rank.is_none_or(|rank| open.rank >= rank)) {
            if let Some(division) = self.open.pop() {
                self.siblings().push(Entry::Division(division));
            }
        }
    }

    fn open_unit(
        &mut self,
        unit: String,
        heading: Option<Text>,
        reconstructed: bool,
        title: Option<String>,
        place: Place,
    ) {
        self.close_unit();
        let path = self.open.iter().map(step).collect();
        let index = self.units.len();
        let id = UnitId { work: self.meta.id.clone(), unit };
        self.units.push(Unit {
            id,
            heading,
            reconstructed,
            title,
            path,
            blocks: Vec::new(),
            place,
            versions: Vec::new(),
            shown: 0,
        });
        self.siblings().push(Entry::Unit(index));
        self.in_unit = true;
    }

    fn close_unit(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        if let Some(unit) = self.units.last_mut().filter(|_| self.in_unit) {
            unit.blocks = nest(lines);
            anchors::assign(&mut unit.blocks);
        }
        self.in_unit = false;
    }

    /// An article owns the gaps under its heading; in a work of loose paragraphs they stand between units.
    fn gap(&mut self, gap: String, column: usize, place: Place) {
        if self.in_unit && self.units.last().is_some_and(|unit| unit.heading.is_some()) {
            let block = Block {
                anchor: String::new(),
                label: None,
                text: Text::default(),
                children: Vec::new(),
                gap: Some(gap),
                place,
            };
            self.lines.push((column, block));
        } else {
            self.close_unit();
            self.siblings().push(Entry::Gap(gap));
        }
    }

    fn block(&mut self, column: usize, words: &str, place: Place, problems: &mut Vec<Problem>) {
        let (column, words) = self.split_run_in(column, words, &place);
        let (label, rest) = label::split(words);
        let text = self.inline(rest, &place, problems);
        if column % STEP != 0 {
            problems.push(Problem::new(
                &place.file,
                place.line,
                format!("retrait de {column} colonnes : on ne sait pas à quoi ce texte appartient"),
                format!("mettre un multiple de {STEP} : 0, 3, 6…"),
            ));
        }
        let deepest = self.lines.last().map_or(0, |(column, _)| column + STEP);
        if column > deepest {
            problems.push(Problem::new(
                &place.file,
                place.line,
                "retrait trop profond : aucun texte ne précède à ce niveau",
                format!("mettre {deepest} colonnes au plus"),
            ));
        }
        self.lines.push((column, Block { anchor: String::new(), label, text, children: Vec::new(), gap: None, place }));
    }

    /// `3. a) le contrôle…`: the alinéa has no words of its own, its first item follows on the line.
    fn split_run_in<'l>(&mut self, column: usize, words: &'l str, place: &Place) -> (usize, &'l str) {
        let (Some(outer), rest) = label::split(words) else { return (column, words) };
        let (Some(inner), _) = label::split(rest) else { return (column, words) };
        if !matches!((&outer.kind, &inner.kind), (LabelKind::Number(_), LabelKind::Letter(_))) {
            return (column, words);
        }
        let text = Text::default();
        let place = place.clone();
        let block = Block { anchor: String::new(), label: Some(outer), text, children: Vec::new(), gap: None, place };
        self.lines.push((column, block));
        (column + STEP, rest)
    }

    fn inline(&self, words: &str, place: &Place, problems: &mut Vec<Problem>) -> Text {
        inline::text(words).unwrap_or_else(|what| {
            problems.push(Problem::new(
                &place.file,
                place.line,
                format!("cette ligne contient {what}"),
                "n'écrire que **gras**, *italique*, 2^e^ et \\[ pour un crochet imprimé",
            ));
            Text::default()
        })
    }

    fn siblings(&mut self) -> &mut Vec<Entry> {
        match self.open.last_mut() {
            Some(division) => &mut division.entries,
            None => &mut self.entries,
        }
    }
}

fn step(division: &Division) -> PathStep {
    PathStep {
        slug: division.slug.clone(),
        rank: division.rank,
        heading: division.heading.plain(),
        reconstructed: division.reconstructed,
    }
}

/// Makes a tree of a list: a block belongs to the last one that starts further left.
fn nest(lines: Vec<(usize, Block)>) -> Vec<Block> {
    let mut open: Vec<(usize, Block)> = Vec::new();
    let mut roots = Vec::new();
    let close = |open: &mut Vec<(usize, Block)>, roots: &mut Vec<Block>| {
        if let Some((_, block)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.children.push(block),
                None => roots.push(block),
            }
        }
    };
    for (column, block) in lines {
        while open.last().is_some_and(|(left, _)| *left >= column) {
            close(&mut open, &mut roots);
        }
        open.push((column, block));
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}
