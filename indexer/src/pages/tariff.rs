//! The pages of the tariff: the nomenclature becomes view models.

use app::messages::Messages;
use app::pages::View;
use app::pages::tariff::{
    self as draw, ChapterPage, ChapterRow, CodeLink, HeadingPage, HeadingRow, Initial, LinePage, LineRow, SectionView,
    WordRow,
};
use app::parts::breadcrumb::Crumb;
use app::parts::document::{Destination, Island};
use app::site::SiteContext;
use search::analysis::fold::fold;
use tariff_data::nomenclature::{Chapter, Heading, Line, Nomenclature, Unit, Word};

use super::Page;
use super::frame::{Frame, Frames, Sheet};

/// Address of the first page.
const HOME: &str = "tarif/";

/// Draws the pages of the tariff one by one: they are many.
pub(super) struct TariffPress<'a> {
    site: &'a SiteContext,
    m: &'static Messages,
    frames: Frames,
    tariff: &'a Nomenclature,
}

impl<'a> TariffPress<'a> {
    pub(super) fn new(site: &'a SiteContext, tariff: &'a Nomenclature) -> Self {
        Self { site, m: site.language.messages(), frames: Frames::new(site), tariff }
    }

    /// Gives every page to `each`, in the order of the tariff.
    pub(super) fn all<E>(&self, mut each: impl FnMut(Page) -> Result<(), E>) -> Result<(), E> {
        each(self.index())?;
        each(self.words())?;
        for chapter in &self.tariff.chapters {
            each(self.chapter(chapter))?;
            for (rank, heading) in chapter.headings.iter().enumerate() {
                each(self.heading(chapter, rank, heading))?;
                for (place, line) in heading.lines.iter().enumerate() {
                    each(self.line(chapter, heading, place, line))?;
                }
            }
        }
        Ok(())
    }

    fn index(&self) -> Page {
        let (site, m) = (self.site, self.m);
        let row = |chapter: &Chapter| ChapterRow {
            number: chapter.number.clone(),
            label: chapter.label.clone(),
            href: self.href(&chapter.number),
            rates: self.rates(chapter.headings.iter().flat_map(|heading| &heading.lines)),
        };
        let sections = self.tariff.sections.iter().map(|section| SectionView {
            number: section.number.clone(),
            label: section.label.clone(),
            chapters: self
                .tariff
                .chapters
                .iter()
                .filter(|chapter| section.first <= chapter.number && chapter.number <= section.last)
                .map(row)
                .collect(),
        });
        let sources = self.sources(0..self.tariff.sources.len());
        self.page(HOME, m.tariff.long_title, m.tariff.description.to_owned(), || {
            draw::index(site, m, sections.collect(), sources)
        })
    }

    fn chapter(&self, chapter: &Chapter) -> Page {
        let title = format!("{} – {}", (self.m.tariff.chapter)(&chapter.number), chapter.label);
        let page = ChapterPage {
            crumbs: self.above(&[]),
            number: chapter.number.clone(),
            label: chapter.label.clone(),
            headings: chapter
                .headings
                .iter()
                .map(|heading| HeadingRow {
                    code: dotted(&heading.code),
                    label: heading.label.clone(),
                    href: self.href(&heading.code),
                    rates: self.rates(&heading.lines),
                })
                .collect(),
            sources: self.sources_of(chapter.headings.iter().flat_map(|heading| &heading.lines)),
        };
        self.page(&address(&chapter.number), &title, chapter.label.clone(), || draw::chapter(self.m, page))
    }

    fn heading(&self, chapter: &Chapter, rank: usize, heading: &Heading) -> Page {
        let title = format!("{} – {}", (self.m.tariff.heading)(&dotted(&heading.code)), heading.label);
        let neighbour = |rank: Option<usize>| {
            let other = chapter.headings.get(rank?)?;
            Some(CodeLink { code: dotted(&other.code), href: self.href(&other.code) })
        };
        let page = HeadingPage {
            crumbs: self.above(&[chapter_crumb(self, chapter)]),
            code: dotted(&heading.code),
            label: heading.label.clone(),
            gap: heading.remark.clone(),
            lines: heading.lines.iter().map(|line| self.row(line)).collect(),
            words: self.words_to(&heading.code),
            around: [neighbour(rank.checked_sub(1)), neighbour(Some(rank + 1))],
            sources: self.sources_of(&heading.lines),
        };
        self.page(&address(&heading.code), &title, heading.label.clone(), || draw::heading(self.m, page))
    }

    fn line(&self, chapter: &Chapter, heading: &Heading, place: usize, line: &Line) -> Page {
        let m = self.m;
        let code = line.code.to_string();
        let neighbour = |place: Option<usize>| {
            let other = heading.lines.get(place?)?.code.to_string();
            Some(CodeLink { href: self.href(&other), code: other })
        };
        let heading_crumb = Crumb::new(dotted(&heading.code), self.href(&heading.code));
        let page = LinePage {
            crumbs: self.above(&[chapter_crumb(self, chapter), heading_crumb]),
            code: code.clone(),
            label: line.label.clone(),
            heading: heading.label.clone(),
            duty: (m.tariff.percent)(&written(line.duty)),
            fee: (m.tariff.percent)(&written(line.fee)),
            unit: line.unit.map_or(m.tariff.no_unit, |unit| self.unit(unit)).to_owned(),
            remark: line.remark.clone(),
            simulator: self.site.href(&format!("{}?et=&ligne={code}", super::duties::HOME)),
            levies: self.site.href(super::levies::HOME),
            around: [neighbour(place.checked_sub(1)), neighbour(Some(place + 1))],
            sources: self.sources(line.source..line.source + 1),
        };
        let title = format!("{code} – {}", line.label);
        self.page(&address(&code), &title, line.label.clone(), || draw::line(m, page))
    }

    fn words(&self) -> Page {
        let mut initials: Vec<Initial> = Vec::new();
        for word in &self.tariff.words {
            let anchor: String = fold(&word.word).chars().find(char::is_ascii_alphanumeric).into_iter().collect();
            let row =
                WordRow { word: word.word.clone(), codes: word.codes.iter().map(|code| self.link(code)).collect() };
            match initials.last_mut().filter(|last| last.anchor == anchor) {
                Some(last) => last.words.push(row),
                None => initials.push(Initial { letter: anchor.to_uppercase(), anchor, words: vec![row] }),
            }
        }
        let crumbs = self.above(&[]);
        let count = self.tariff.words.len();
        let lead = (self.m.tariff.words_lead)(count);
        self.page("tarif/mots/", self.m.tariff.words, lead, || draw::words(self.m, crumbs, count, initials))
    }

    fn row(&self, line: &Line) -> LineRow {
        let code = line.code.to_string();
        LineRow {
            label: line.label.clone(),
            href: self.href(&code),
            code,
            duty: (self.m.tariff.percent)(&written(line.duty)),
            unit: line.unit.map(|unit| self.unit(unit)).unwrap_or_default().to_owned(),
        }
    }

    fn unit(&self, unit: Unit) -> &'static str {
        let rank = Unit::ALL.iter().position(|(one, _)| *one == unit).unwrap_or_default();
        self.m.tariff.units.get(rank).copied().unwrap_or_default()
    }

    /// Everyday words that lead to a heading or below it.
    fn words_to(&self, heading: &str) -> Vec<String> {
        let leads = |word: &&Word| word.codes.iter().any(|code| code.starts_with(heading));
        self.tariff.words.iter().filter(leads).map(|word| word.word.clone()).collect()
    }

    /// A code of four, six or ten digits: a subheading is shown on its heading's page.
    fn link(&self, code: &str) -> CodeLink {
        let heading = code.get(..4).unwrap_or(code);
        match tariff_data::nomenclature::Code::of(code) {
            Some(code) => CodeLink { href: self.href(&code.to_string()), code: code.to_string() },
            None => {
                let below = code.get(4..).filter(|below| !below.is_empty()).map(|below| format!(".{below}"));
                let printed = below.map_or_else(|| dotted(heading), |below| format!("{heading}{below}"));
                CodeLink { code: printed, href: self.href(heading) }
            }
        }
    }

    fn rates<'l>(&self, lines: impl IntoIterator<Item = &'l Line>) -> String {
        let duties: Vec<_> = lines.into_iter().map(|line| line.duty).collect();
        let least = duties.iter().min().copied().unwrap_or_default();
        let most = duties.iter().max().copied().unwrap_or_default();
        (self.m.tariff.rates)(&written(least), &written(most))
    }

    fn sources(&self, ranks: impl IntoIterator<Item = usize>) -> Vec<String> {
        let said = |rank: usize| {
            let source = self.tariff.sources.get(rank)?;
            let checked = (self.m.works.date)(&source.provenance.checked_on.to_string());
            let said = (self.m.tariff.source)(&source.title, &source.provenance.source, &checked);
            Some(source.remark.as_ref().map_or(said.clone(), |remark| format!("{said} {remark}")))
        };
        ranks.into_iter().filter_map(said).collect()
    }

    fn sources_of<'l>(&self, lines: impl IntoIterator<Item = &'l Line>) -> Vec<String> {
        let ranks: std::collections::BTreeSet<usize> = lines.into_iter().map(|line| line.source).collect();
        self.sources(ranks)
    }

    fn above(&self, below: &[Crumb]) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb::new(self.m.tariff.title, self.site.href(HOME))];
        crumbs.extend_from_slice(below);
        crumbs
    }

    fn href(&self, code: &str) -> String {
        self.site.href(&address(code))
    }

    fn page(&self, address: &str, title: &str, description: String, main: impl FnOnce() -> View) -> Page {
        let frame = Frame {
            title: (self.m.chrome.page_title)(&[title, self.m.chrome.site]),
            description,
            destination: Some(Destination::Tariff),
            sheet: Sheet::Tariff,
            island: Island::None,
            simulator: false,
            data: None,
        };
        let html = self.frames.html(self.site, self.m, address, frame, main);
        Page::new(self.site, address, html)
    }
}

fn chapter_crumb(press: &TariffPress<'_>, chapter: &Chapter) -> Crumb {
    Crumb::new((press.m.tariff.chapter)(&chapter.number), press.href(&chapter.number))
}

/// `tarif/8703/`.
fn address(code: &str) -> String {
    format!("{HOME}{code}/")
}

/// `87.03` for `8703`.
fn dotted(heading: &str) -> String {
    match (heading.get(..2), heading.get(2..)) {
        (Some(chapter), Some(rest)) => format!("{chapter}.{rest}"),
        _ => heading.to_owned(),
    }
}

/// `0,8` for `0.8`.
fn written(rate: impl std::fmt::Display) -> String {
    rate.to_string().replace('.', ",")
}
