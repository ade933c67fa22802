//! What a text is once read: works, divisions, units, blocks, notes, gaps.

use serde::Deserialize;

/// The id of a unit of law: `sn-douanes:386`, or the work alone (`cv-circulaire`) for a work of one unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId {
    /// Id of the work: `sn-douanes`.
    pub work: String,
    /// Id within the work: `386`, `expose`; empty when the work is a single unit.
    pub unit: String,
}

impl std::fmt::Display for UnitId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.unit.is_empty() { f.write_str(&self.work) } else { write!(f, "{}:{}", self.work, self.unit) }
    }
}

/// Everything that `content/texts` and `content/exclusions.toml` hold.
#[derive(Debug, Default)]
pub struct Corpus {
    /// Works in the order of the catalogue.
    pub works: Vec<Work>,
    /// Source lines that belong to no work.
    pub exclusions: Vec<Exclusion>,
    /// Defects of those lines.
    pub excluded_notes: Vec<Note>,
    /// Terms that the works define, in the order of the file.
    pub glossary: Vec<crate::glossary::Term>,
    /// What changed in what is published, latest first.
    pub changes: Vec<Change>,
}

impl Corpus {
    /// The work with this id.
    #[must_use]
    pub fn work(&self, id: &str) -> Option<&Work> {
        self.works.iter().find(|work| work.meta.id == id)
    }
}

/// One text: a law, a regulation, a circular, a report.
#[derive(Debug)]
pub struct Work {
    /// Front matter of `work.md`.
    pub meta: WorkMeta,
    /// Divisions, units and gaps in reading order.
    pub entries: Vec<Entry>,
    /// All units in reading order; `Entry::Unit` holds an index into this.
    pub units: Vec<Unit>,
    /// Editorial notes, in source order.
    pub notes: Vec<Note>,
    /// Gaps of the source.
    pub gaps: Vec<Gap>,
    /// Later wordings of its units, as written in `versions.toml`, until [`crate::versions::apply`] sets them in place.
    pub amendments: Vec<Amendment>,
}

impl Work {
    /// The unit with this id (the part after the colon).
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id.unit == id)
    }

    /// The heading at this address below the work.
    #[must_use]
    pub fn division(&self, slug: &str) -> Option<&Division> {
        fn among<'a>(entries: &'a [Entry], slug: &str) -> Option<&'a Division> {
            entries.iter().find_map(|entry| match entry {
                Entry::Division(division) if division.slug == slug => Some(division),
                Entry::Division(division) => among(&division.entries, slug),
                Entry::Unit(_) | Entry::Gap(_) => None,
            })
        }
        among(&self.entries, slug)
    }
}

/// Front matter of a work: what it is and where it comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkMeta {
    /// Folder name and first half of every unit id.
    pub id: String,
    /// Short name on screen.
    pub title: String,
    /// Full official title.
    pub long_title: String,
    /// The work as the tail of a citation: *loi n° … portant …*.
    pub citation: String,
    /// `SN`, `CV`, `TG`, `ML`, `AOC`.
    pub country: String,
    /// What sort of act it is.
    pub kind: WorkKind,
    /// Date of the act, when it has one.
    #[serde(default, deserialize_with = "crate::read::front_matter::date")]
    pub date: Option<String>,
    /// Official number, as identifiers write it: `2014-10`, `21-2013-CG-CS`.
    #[serde(default)]
    pub number: Option<String>,
    /// Why the date is absent or doubtful.
    #[serde(default)]
    pub date_note: Option<String>,
    /// Language of the text served (BCP 47).
    pub language: String,
    /// File of `content/sources`.
    pub source: String,
    /// Where the source was published.
    pub publication: String,
    /// Which version this is and what is not integrated.
    pub status: String,
    /// What a unit is called.
    pub unit_word: String,
    /// What a numbered paragraph of a unit is called.
    pub paragraph_word: String,
    /// The whole work is one unit.
    #[serde(default)]
    pub single: bool,
    /// Files that hold the text, in order; empty when `work.md` holds it.
    #[serde(default)]
    pub parts: Vec<String>,
}

/// Kinds of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum WorkKind {
    /// An act of parliament.
    #[serde(rename = "loi")]
    Law,
    /// A decree with the force of law.
    #[serde(rename = "décret-loi")]
    DecreeLaw,
    /// A regulation.
    #[serde(rename = "règlement")]
    Regulation,
    /// An order of a minister.
    #[serde(rename = "ordonnance")]
    Order,
    /// A circular.
    #[serde(rename = "circulaire")]
    Circular,
    /// Operating procedures.
    #[serde(rename = "procédures")]
    Procedures,
    /// A report.
    #[serde(rename = "rapport")]
    Report,
}

/// One thing in reading order.
#[derive(Debug)]
pub enum Entry {
    /// A heading and what stands under it.
    Division(Division),
    /// Index into [`Work::units`].
    Unit(usize),
    /// Id of a gap shown at this place.
    Gap(String),
}

/// A heading of the hierarchy with its contents.
#[derive(Debug)]
pub struct Division {
    /// Address below the work: `titre-12/chapitre-4`.
    pub slug: String,
    /// Place in the hierarchy, from the words of the heading.
    pub rank: Rank,
    /// The heading as printed (or the editor's, when `reconstructed`).
    pub heading: Text,
    /// True when the words are the editor's, absent from the source.
    pub reconstructed: bool,
    /// What stands under it.
    pub entries: Vec<Entry>,
    /// Where the heading is.
    pub place: Place,
}

/// Ranks of headings, highest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Partie, flux, or an unranked main heading.
    Part,
    /// TITRE.
    Title,
    /// CHAPITRE.
    Chapter,
    /// SECTION.
    Section,
    /// Sous-section.
    Subsection,
    /// Paragraphe.
    Paragraph,
    /// `I -`, `II)`.
    Roman,
    /// `A -`, `B)`.
    Letter,
}

/// An addressable unit: an article, a numbered paragraph, a preamble.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its permanent id.
    pub id: UnitId,
    /// The heading line as printed (`Article 386`), if the unit has one.
    pub heading: Option<Text>,
    /// True when the heading's words are the editor's.
    pub reconstructed: bool,
    /// Title printed after the number (*Dédouanement simplifié*).
    pub title: Option<String>,
    /// Headings above it, outermost first.
    pub path: Vec<PathStep>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Where its first line is.
    pub place: Place,
    /// Its wordings, first to last, when it was amended; empty when only the published one is known.
    pub versions: Vec<Version>,
    /// Which of its wordings the fields above hold: an index into `versions`; 0 when there is only one.
    pub shown: usize,
}

/// A wording of a unit and the first day on which it holds, until that of the next.
#[derive(Debug, Clone)]
pub struct Version {
    /// First day, `2014-02-28`; none when the work has no date.
    pub from: Option<String>,
    /// The act that made it; none for the published words.
    pub act: Option<String>,
    /// Where that act was published.
    pub publication: Option<String>,
    /// Its words; none when the unit was repealed.
    pub wording: Option<Wording>,
}

/// The words of a unit in one version.
#[derive(Debug, Clone)]
pub struct Wording {
    /// As [`Unit::heading`].
    pub heading: Option<Text>,
    /// As [`Unit::reconstructed`].
    pub reconstructed: bool,
    /// As [`Unit::title`].
    pub title: Option<String>,
    /// As [`Unit::blocks`].
    pub blocks: Vec<Block>,
    /// Where its first line is.
    pub place: Place,
}

/// A later wording of a unit, or its repeal, as `versions.toml` tells it.
#[derive(Debug, Clone)]
pub struct Amendment {
    /// Id of the unit, without the work (`.` for a work of one unit).
    pub unit: String,
    /// First day on which it holds.
    pub from: String,
    /// The amending act.
    pub act: String,
    /// Where that act was published.
    pub publication: String,
    /// The new words; none for a repeal.
    pub wording: Option<Wording>,
    /// Line of `versions.toml`, for messages.
    pub at: usize,
}

/// A heading above a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    /// Address below the work.
    pub slug: String,
    /// Rank of the heading.
    pub rank: Rank,
    /// Its words, plain.
    pub heading: String,
    /// True when the words are the editor's.
    pub reconstructed: bool,
}

/// A paragraph, numbered or not, with what belongs to it; or a gap.
#[derive(Debug, Clone)]
pub struct Block {
    /// Address inside the unit, unique there: `al-1-b`.
    pub anchor: String,
    /// The printed label, if any.
    pub label: Option<Label>,
    /// Its words, without the label.
    pub text: Text,
    /// What belongs to it.
    pub children: Vec<Block>,
    /// Id of the gap, when this block is the place of a gap (then `text` is empty).
    pub gap: Option<String>,
    /// Where it is.
    pub place: Place,
}

/// A label as printed in front of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Exactly as printed: `1.`, `a)`, `- a)`, `-`.
    pub printed: String,
    /// What it is.
    pub kind: LabelKind,
}

/// What a label numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LabelKind {
    /// `1.`: an alinéa (or a numbered item).
    Number(u32),
    /// `a)`.
    Letter(char),
    /// `ii.`, in lower case.
    Roman(String),
    /// `-`.
    Dash,
}

/// A run of printed words with light marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Spans in order.
    pub spans: Vec<Span>,
}

impl Text {
    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

/// Words that share one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Their mark.
    pub mark: Mark,
}

/// Light marks of the printed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Superscript.
    pub superscript: bool,
}

/// Where something is written down, and where it was printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// File below `content/texts`.
    pub file: String,
    /// Line of that file, from 1.
    pub line: usize,
    /// Line of the source file, from 1; 0 until the text is aligned with its source, or for the editor's words.
    pub source_line: usize,
}

/// An editorial note: stands beside the printed words, never instead.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Unit it belongs to (without the work; `.` for a work of one unit); empty for a heading's note.
    #[serde(default)]
    pub unit: String,
    /// Source file, only for a note on lines that are not served.
    #[serde(default)]
    pub source: Option<String>,
    /// Slug of the division whose heading it is about.
    #[serde(default)]
    pub division: Option<String>,
    /// Line of the source.
    pub line: usize,
    /// Words as printed.
    pub printed: String,
    /// Probable reading.
    #[serde(default)]
    pub reading: Option<String>,
    /// Why, or what is doubtful.
    #[serde(default)]
    pub remark: Option<String>,
    /// Kind of defect: *coquille*, *renvoi*, *accord*…
    pub kind: String,
    /// What it changes.
    pub effect: Effect,
    /// False when the words cannot be marked in the text.
    #[serde(default = "yes")]
    pub mark: bool,
    /// Line of `notes.toml`, for messages.
    #[serde(skip)]
    pub at: usize,
}

fn yes() -> bool {
    true
}

/// What a defect changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// Typography only.
    None,
    /// Changes or blurs the sense.
    Meaning,
    /// Touches a rule that a simulator needs.
    Tool,
}

/// Something the source lacks or garbles.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// `G1`.
    pub id: String,
    /// Unit that shows it, when no `[lacune …]` line does.
    #[serde(default)]
    pub unit: Option<String>,
    /// Line of the source.
    pub line: usize,
    /// Short name.
    pub title: String,
    /// What is missing or unreadable.
    pub text: String,
    /// What follows for the reader.
    pub consequence: String,
    /// Line of `gaps.toml`, for messages.
    #[serde(skip)]
    pub at: usize,
}

/// Source lines that belong to no work.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// File of `content/sources`.
    pub source: String,
    /// First line, from 1.
    pub first: usize,
    /// Last line, inclusive.
    pub last: usize,
    /// `furniture` (page headers, rules) or `out-of-scope` (notices, price tables).
    pub kind: ExclusionKind,
    /// Why, in French: the integrity page prints it.
    pub reason: String,
}

/// Why lines are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExclusionKind {
    /// Page headers and other marks of the paper.
    Furniture,
    /// Matter that is not customs law.
    OutOfScope,
}

/// A change to what is published: to a text, a note, a rate, a format. Dates are written by hand.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Permanent name, from which the feed's identifier is made.
    pub id: String,
    /// Day of the change, `2026-11-24`.
    #[serde(deserialize_with = "crate::read::front_matter::day")]
    pub date: String,
    /// What it touches.
    pub kind: ChangeKind,
    /// One line, in French.
    pub title: String,
    /// What changed and why, in French.
    pub text: String,
    /// Id of the work it concerns, when it concerns one.
    #[serde(default)]
    pub work: Option<String>,
    /// Ids of the units it concerns, without the work.
    #[serde(default)]
    pub units: Vec<String>,
    /// Line of `changes.toml`, for messages.
    #[serde(skip)]
    pub at: usize,
}

/// What a change touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// A printed text: added, or copied anew.
    Text,
    /// An editorial note.
    Note,
    /// A rate, amount or term.
    Rate,
    /// A downloadable format.
    Format,
}
