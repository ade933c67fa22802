//! The pages on what each country levies: the tables of dated data become view models.

use app::messages::Messages;
use app::pages::View;
use app::pages::levies::{self as draw, Contested, LevyPage, LevyView, Link, RateView};
use app::parts::breadcrumb::Crumb;
use app::parts::document::{Destination, Island};
use app::site::SiteContext;
use chrono::NaiveDate;
use sheets::duty::{Book, LevyRow, LevyTable, RateRow, table};
use sheets::penalties::Cited;
use tariff_data::levies::Country;

use super::Page;
use super::frame::{Frame, Frames, Sheet};

/// Address of the list of countries.
pub(super) const HOME: &str = "tarif/prelevements/";

/// How many rates the table at a glance names.
const NAMED: usize = 2;

/// Draws the pages.
pub(super) struct LevyPress<'a> {
    site: &'a SiteContext,
    m: &'static Messages,
    frames: Frames,
    book: &'a Book,
}

impl<'a> LevyPress<'a> {
    pub(super) fn new(site: &'a SiteContext, book: &'a Book) -> Self {
        Self { site, m: site.language.messages(), frames: Frames::new(site), book }
    }

    /// Every page: the list, then each country from its first day.
    pub(super) fn all(&self) -> Vec<Page> {
        let mut pages = vec![self.list()];
        for country in &self.book.countries {
            let days = days(country);
            pages.extend(days.iter().enumerate().map(|(rank, day)| self.country(country, &days, rank, *day)));
        }
        pages
    }

    fn list(&self) -> Page {
        let links = self.book.countries.iter().map(|country| {
            let days = days(country);
            let today = days.last().copied().unwrap_or_default();
            let found = table(self.book, country, today);
            Link {
                text: found.name,
                href: self.site.href(&address(country, &days, today)),
                beside: (self.m.levies.counted)(found.levies.len(), found.questions.len()),
            }
        });
        let (m, list) = (self.m, links.collect());
        let description = m.levies.description.to_owned();
        self.page(HOME, m.levies.title, description, || draw::countries(m, self.above(false), list))
    }

    fn country(&self, country: &Country, all: &[NaiveDate], rank: usize, day: NaiveDate) -> Page {
        let l = &self.m.levies;
        let LevyTable { name, day: written, levies, questions, notices, .. } = table(self.book, country, day);
        let title = (l.country)(&name);
        let until = all.get(rank + 1).and_then(NaiveDate::pred_opt);
        let lead = match until {
            Some(last) => (l.between)(&written, &self.day(last)),
            None => (l.since)(&written, &self.day(country.checked_on())),
        };
        let today = all.last().copied().unwrap_or_default();
        let page = LevyPage {
            crumbs: self.above(true),
            title: title.clone(),
            lead: lead.clone(),
            current: until.map(|_| self.site.href(&address(country, all, today))),
            levies: levies.into_iter().map(|levy| self.levy(levy)).collect(),
            contested: questions.into_iter().map(|one| Contested { text: one.text, sides: one.sides }).collect(),
            notices: notices
                .into_iter()
                .map(|one| RateView {
                    rate: one.text,
                    goods: one.goods,
                    when: String::new(),
                    source: (l.source)(&one.source.text, &one.source.confidence_text),
                    cites: self.cites(one.cites),
                })
                .collect(),
            days: all
                .iter()
                .rev()
                .filter(|other| **other != day)
                .map(|other| Link {
                    text: self.day(*other),
                    href: self.site.href(&address(country, all, *other)),
                    beside: String::new(),
                })
                .collect(),
        };
        let titled = if until.is_some() { format!("{title}, {written}") } else { title };
        self.page(&address(country, all, day), &titled, lead, || draw::levies(self.m, page))
    }

    fn levy(&self, levy: LevyRow) -> LevyView {
        let l = &self.m.levies;
        let named = |rate: &RateRow| rate.rate.clone();
        let mut rates: Vec<String> = levy.rates.iter().map(named).collect();
        rates.dedup();
        LevyView {
            glance: if rates.len() <= NAMED { rates.join(", ") } else { l.by_goods.to_owned() },
            key: levy.key,
            short: levy.short,
            name: levy.name,
            plain: levy.plain,
            beneficiary: levy.beneficiary,
            base: levy.base,
            spared: levy
                .exemptions
                .into_iter()
                .map(|(name, source)| (name, (l.source)(&source.text, &source.confidence_text)))
                .collect(),
            rates: levy
                .rates
                .into_iter()
                .map(|rate| RateView {
                    rate: rate.rate,
                    goods: rate.goods,
                    when: rate.when.join(" · "),
                    source: (l.source)(&rate.source.text, &rate.source.confidence_text),
                    cites: self.cites(rate.cites),
                })
                .collect(),
        }
    }

    fn cites(&self, cites: Vec<Cited>) -> Vec<Link> {
        let link = |cite: Cited| Link { text: cite.label, href: self.site.href(&cite.href), beside: String::new() };
        cites.into_iter().map(link).collect()
    }

    fn day(&self, day: NaiveDate) -> String {
        (self.m.works.date)(&day.to_string())
    }

    fn above(&self, below: bool) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb::new(self.m.tariff.title, self.site.href("tarif/"))];
        if below {
            crumbs.push(Crumb::new(self.m.levies.title, self.site.href(HOME)));
        }
        crumbs
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

/// The days on which what a country levies changes, up to the day of checking.
pub(super) fn days(country: &Country) -> Vec<NaiveDate> {
    let known = country.checked_on();
    country.changes().into_iter().filter(|day| *day <= known).collect()
}

/// Address of what a country levies today.
pub(super) fn current_address(country: &Country) -> String {
    format!("{HOME}{}/", country.code)
}

/// `tarif/prelevements/sn/` for what holds today, `tarif/prelevements/sn/2017-07-01/` for what held.
pub(super) fn address(country: &Country, all: &[NaiveDate], day: NaiveDate) -> String {
    let below = current_address(country);
    if all.last() == Some(&day) { below } else { format!("{below}{day}/") }
}
