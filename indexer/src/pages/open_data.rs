//! The page on open data: examples are cut from the files themselves.

use super::facts;
use crate::formats::{self, Download, Format, Home, RateChange, identifiers, json_ld};
use app::messages::{Messages, Section};
use app::pages::open_data::{Example, OpenDataPage};
use app::site::SiteContext;
use content::model::{Corpus, Unit, Work};

/// Lines shown of a file.
const LINES: usize = 8;

/// Longest line shown, in characters.
const WIDTH: usize = 160;

/// The page.
pub(super) fn page(site: &SiteContext, m: &Messages, corpus: &Corpus, rates: &[RateChange]) -> OpenDataPage {
    let f = &m.formats;
    OpenDataPage {
        formats: chosen(corpus).map(|(work, unit)| examples(site, m, (corpus, rates), work, unit)).unwrap_or_default(),
        works: corpus.works.iter().map(|work| (work.meta.title.clone(), facts::work_files(site, m, work))).collect(),
        changes: corpus
            .changes
            .iter()
            .map(|change| {
                ((m.works.date)(&change.date), (f.change_kind)(formats::change_term(change)), change.title.clone())
            })
            .collect(),
    }
}

/// The unit that serves as example: the first whose number is printed.
fn chosen(corpus: &Corpus) -> Option<(&Work, &Unit)> {
    corpus.works.iter().find_map(|work| {
        let numbered = |unit: &&Unit| !unit.reconstructed && unit.id.unit.starts_with(|c: char| c.is_ascii_digit());
        Some((work, work.units.iter().find(numbered)?))
    })
}

fn examples(
    site: &SiteContext,
    m: &Messages,
    (corpus, rates): (&Corpus, &[RateChange]),
    work: &Work,
    unit: &Unit,
) -> Vec<Example> {
    let s = &m.formats.sections;
    let home = Home::from(site.base.as_str());
    let of = |about: Section, file: Download, from: &str| Example {
        about,
        file: Some((file.path.clone(), site.file(&file.path))),
        lines: excerpt(&file.text, from),
    };
    let told = |about: Section, lines: String| Example { about, file: None, lines };
    let name = identifiers::unit(work, unit);
    let whole = |format| formats::of_work(corpus, work, format);
    vec![
        of(s.akoma_ntoso, whole(Format::AkomaNtoso), &format!("GUID=\"{name}\"")),
        told(s.identifier, format!("{name}\n{}", identifiers::unit_expression(work, unit))),
        told(s.json_ld, json_ld::unit(work, unit, &site.base)),
        of(s.plain, formats::of_unit(work, unit), ""),
        of(s.markdown, whole(Format::Markdown), &unit.name(&work.meta)),
        of(s.units, formats::index(corpus), &format!("\"{}\"", unit.id)),
        of(s.sitemap, formats::map(&home, &[work.unit_address(unit)]), "<urlset"),
        of(s.feed, formats::feed(corpus, rates, &home), "<entry>"),
    ]
}

/// The first lines of a file from the one that holds `from`, each cut to a width that can be read.
fn excerpt(text: &str, from: &str) -> String {
    let lines = text.lines().skip_while(|line| !line.contains(from)).filter(|line| !line.is_empty()).take(LINES);
    lines.map(cut).collect::<Vec<_>>().join("\n")
}

fn cut(line: &str) -> String {
    match line.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(line)),
        None => line.to_owned(),
    }
}
