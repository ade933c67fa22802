//! The table of documents: column by column, each value written by what changes from its neighbours, so that
//! general compression has little left to do.

use super::bytes::{Reader, Writer};
use super::{IndexError, malformed};
use crate::document::{Document, Field, PATH_SEPARATOR, Work, title_words};

/// Stands for the document's own number in its title and address, and for the number after the previous one.
const NUMBER: char = '\u{1}';
/// Stands for the id of the document's work.
const WORK: char = '\u{2}';
/// Most documents an index may hold.
pub(super) const LIMIT: usize = 1 << 20;

/// Documents of a part of an index.
#[derive(Debug, Default)]
pub struct Documents {
    headings: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    work: usize,
    unit: String,
    number: String,
    title: String,
    url: String,
    path: Vec<usize>,
}

impl Documents {
    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Rank of a document's work.
    #[must_use]
    pub fn work(&self, document: usize) -> usize {
        self.rows.get(document).map_or(0, |row| row.work)
    }

    /// Permanent id.
    #[must_use]
    pub fn unit(&self, document: usize) -> &str {
        self.rows.get(document).map_or("", |row| &row.unit)
    }

    /// Number as cited.
    #[must_use]
    pub fn number(&self, document: usize) -> &str {
        self.rows.get(document).map_or("", |row| &row.number)
    }

    /// Heading on screen.
    #[must_use]
    pub fn title(&self, document: usize) -> &str {
        self.rows.get(document).map_or("", |row| &row.title)
    }

    /// Address of the page.
    #[must_use]
    pub fn url(&self, document: usize) -> &str {
        self.rows.get(document).map_or("", |row| &row.url)
    }

    /// Headings above, outermost first.
    pub fn path(&self, document: usize) -> impl Iterator<Item = &str> {
        let steps = self.rows.get(document).map_or(&[][..], |row| &row.path);
        steps.iter().filter_map(|step| self.headings.get(*step)).map(String::as_str)
    }

    /// The texts of a field that the table holds.
    #[must_use]
    pub fn texts(&self, document: usize, field: Field) -> Vec<&str> {
        match field {
            Field::Number => vec![self.number(document)],
            Field::Title => vec![title_words(self.title(document), self.number(document))],
            Field::Path => self.path(document).collect(),
            Field::Body | Field::Variants => Vec::new(),
        }
    }

    /// True when the document is the first under its last heading.
    #[must_use]
    pub fn opens_heading(&self, document: usize) -> bool {
        let Some(row) = self.rows.get(document) else { return false };
        let before = document.checked_sub(1).and_then(|previous| self.rows.get(previous));
        !row.path.is_empty() && before.is_none_or(|before| before.work != row.work || before.path != row.path)
    }
}

/// Writes the table.
pub(super) fn write(works: &[Work], documents: &[Document], to: &mut Writer) -> Result<(), IndexError> {
    to.number(documents.len() as u64);
    let mut headings: Vec<&str> = Vec::new();
    let mut met = 0;
    let mut shape = Writer::default();
    let (mut numbers, mut units, mut titles, mut urls) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut previous: (&str, Vec<usize>) = ("", Vec::new());
    for document in documents {
        let work = works.iter().position(|work| work.id == document.work);
        shape.number(work.ok_or(malformed("document of an unknown work"))? as u64);
        let path: Vec<usize> = steps(&document.path).map(|step| rank(&mut headings, step)).collect();
        write_path(&path, &previous.1, &mut met, &mut shape);
        let number = &document.number;
        numbers.push(if following(previous.0).as_ref() == Some(number) { NUMBER.into() } else { number.clone() });
        units.push(shorten(&document.unit, &document.work, number));
        titles.push(shorten(&document.title, "", number));
        urls.push(shorten(&document.url, &document.work, number));
        previous = (number, path);
    }
    to.block(&shape.bytes);
    to.number(headings.len() as u64);
    write_column(&headings, to)?;
    for document in documents {
        if [&document.unit, &document.title, &document.url, &document.number]
            .iter()
            .any(|text| text.contains([NUMBER, WORK]))
        {
            return Err(malformed("control character in a document"));
        }
    }
    for values in [numbers, units, titles, urls] {
        write_column(&values.iter().map(String::as_str).collect::<Vec<_>>(), to)?;
    }
    Ok(())
}

/// Reads the table.
pub(super) fn read(from: &mut Reader<'_>, works: &[Work]) -> Result<Documents, IndexError> {
    let count = from.count(LIMIT)?;
    let mut shape = Reader::new(from.block()?);
    let heading_count = from.count(LIMIT)?;
    let headings: Vec<String> = read_column(from, heading_count)?.into_iter().map(str::to_owned).collect();
    let numbers = read_column(from, count)?;
    let units = read_column(from, count)?;
    let titles = read_column(from, count)?;
    let urls = read_column(from, count)?;
    let mut rows: Vec<Row> = Vec::with_capacity(count);
    let mut met = 0;
    for at in 0..count {
        let work = shape.count(works.len().saturating_sub(1))?;
        let id = works.get(work).ok_or(malformed("document without work"))?.id.as_str();
        let before = rows.last();
        let path = read_path(&mut shape, before.map_or(&[][..], |row| &row.path), &mut met, heading_count)?;
        let number = if numbers[at].starts_with(NUMBER) {
            before.and_then(|row| following(&row.number)).ok_or(malformed("number after none"))?
        } else {
            numbers[at].to_owned()
        };
        let unit = lengthen(units[at], id, &number);
        let title = lengthen(titles[at], id, &number);
        let url = lengthen(urls[at], id, &number);
        rows.push(Row { work, unit, number, title, url, path });
    }
    Ok(Documents { headings, rows })
}

/// The headings of a path.
fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split(PATH_SEPARATOR).filter(|step| !step.is_empty())
}

/// Rank of a heading among those met so far.
fn rank<'d>(headings: &mut Vec<&'d str>, heading: &'d str) -> usize {
    headings.iter().rposition(|known| *known == heading).unwrap_or_else(|| {
        headings.push(heading);
        headings.len() - 1
    })
}

/// A path by what it shares with the one before; a heading met for the first time is written 0.
fn write_path(path: &[usize], before: &[usize], met: &mut usize, to: &mut Writer) {
    let shared = path.iter().zip(before).take_while(|(one, other)| one == other).count();
    to.number(shared as u64);
    to.number((path.len() - shared) as u64);
    for step in &path[shared..] {
        if *step == *met {
            to.number(0);
            *met += 1;
        } else {
            to.number(*step as u64 + 1);
        }
    }
}

fn read_path(
    from: &mut Reader<'_>,
    before: &[usize],
    met: &mut usize,
    headings: usize,
) -> Result<Vec<usize>, IndexError> {
    let shared = from.count(before.len())?;
    let mut path = before[..shared].to_vec();
    for _ in 0..from.count(64)? {
        let known = from.count(headings)?;
        path.push(known.checked_sub(1).unwrap_or(*met));
        *met += usize::from(known == 0);
    }
    Ok(path)
}

/// The whole number after `number`, as text.
fn following(number: &str) -> Option<String> {
    let value: u32 = number.parse().ok()?;
    (value.to_string() == number).then(|| (value + 1).to_string())
}

/// Replaces the work's id and the number by their marks.
fn shorten(text: &str, work: &str, number: &str) -> String {
    let text = if work.is_empty() { text.to_owned() } else { text.replacen(work, WORK.encode_utf8(&mut [0; 4]), 1) };
    if number.is_empty() { text } else { text.replacen(number, NUMBER.encode_utf8(&mut [0; 4]), 1) }
}

fn lengthen(text: &str, work: &str, number: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            WORK => whole.push_str(work),
            NUMBER => whole.push_str(number),
            _ => whole.push(c),
        }
    }
    whole
}

/// A column of texts, a line each.
pub(super) fn write_column(values: &[&str], to: &mut Writer) -> Result<(), IndexError> {
    if values.iter().any(|value| value.contains('\n')) {
        return Err(malformed("line break in a document"));
    }
    to.block(values.join("\n").as_bytes());
    Ok(())
}

pub(super) fn read_column<'b>(from: &mut Reader<'b>, count: usize) -> Result<Vec<&'b str>, IndexError> {
    let text = from.text()?;
    if count == 0 {
        return Ok(Vec::new());
    }
    let values: Vec<&str> = text.split('\n').collect();
    if values.len() == count { Ok(values) } else { Err(malformed("column of another length")) }
}
