//! Goes through the corpus and has each page drawn.

use super::arguments::Guides;
use super::duty_law::DutyLaw;
use super::frame::{Frame, Frames, Sheet};
use super::integrity::Integrity;
use super::penalties::Penalties;
use super::versions::Versions;
use super::web::Web;
use super::{Page, contents, design, integrity, lists, open_data, reading, text, unit};
use crate::formats::{json_ld, units};
use app::messages::{Language, Messages};
use app::pages as draw;
use app::parts::applied::AppliedView;
use app::parts::document::{Destination, Island};
use app::site::SiteContext;
use content::fidelity::Account;
use content::model::{Corpus, Division, Entry, Unit, UnitId, Work};
use sheets::penalties::Book;

/// What tells which simulators rest on a unit.
type Simulators<'a> = (Penalties<'a>, DutyLaw<'a>, Guides<'a>);

/// The simulators that rest on a unit.
fn applied((penalties, duties, guides): &Simulators<'_>, unit: &UnitId) -> Vec<AppliedView> {
    penalties.applied(unit).into_iter().chain(duties.applied(unit)).chain(guides.applied(unit)).collect()
}

/// What every page is made with.
pub(super) struct Press<'a> {
    site: &'a SiteContext,
    m: &'static Messages,
    frames: Frames,
}

impl<'a> Press<'a> {
    pub(super) fn new(site: &'a SiteContext) -> Self {
        Self { site, m: site.language.messages(), frames: Frames::new(site) }
    }

    /// Every page, in reading order.
    pub(super) fn all(
        &self,
        corpus: &Corpus,
        accounts: &[Account],
        book: &Book,
        levied: &sheets::duty::Book,
    ) -> Vec<Page> {
        let mut pages = vec![self.home(corpus), self.works(corpus)];
        let web = Web::new(self.site, self.m, corpus);
        let simulators = (Penalties::new(self.site, book), DutyLaw::new(self.site, levied), Guides::new(self.site));
        for work in &corpus.works {
            self.work(&web, &simulators, work, &mut pages);
        }
        pages.extend([self.glossary(corpus), self.compare(corpus), self.selection(corpus), self.notebook()]);
        pages.extend(self.penalties(book));
        pages.push(self.search());
        pages.extend(self.integrity(corpus, accounts, &web));
        pages.extend([self.about(), self.design(), self.offline(), self.open_data(corpus, levied)]);
        // Hosts know one page for lost addresses.
        pages.extend((self.site.language == Language::EDITION).then(|| self.not_found(corpus)));
        pages
    }

    fn home(&self, corpus: &Corpus) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = Frame {
            title: (m.chrome.page_title)(&[m.chrome.site, m.chrome.tagline]),
            description: m.home.description.into(),
            destination: None,
            sheet: Sheet::Search,
            island: Island::OnTouch,
            simulator: false,
            data: None,
        };
        let model = lists::home(site, m, corpus);
        self.page("", frame, || draw::home::home(site, m, model))
    }

    fn works(&self, corpus: &Corpus) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = self.texts(Sheet::Contents, &[m.works.title], m.works.description.into());
        let rows = lists::works(site, m, corpus);
        self.page("textes/", frame, || draw::works::works(site, m, rows))
    }

    /// The table of contents, the units and the reading pages of a work.
    fn work(&self, web: &Web<'_>, simulators: &Simulators<'_>, work: &Work, pages: &mut Vec<Page>) {
        let (site, m) = (self.site, self.m);
        let meta = &work.meta;
        if !meta.single {
            let description = (m.works.contents_description)(&meta.long_title);
            let frame = self.texts(Sheet::Table, &[&meta.title, m.works.contents], description);
            let model = contents::contents(site, m, work);
            pages.push(self.page(&contents::address(work), frame, || draw::contents::contents(m, model)));
        }
        for (index, one) in work.units.iter().enumerate() {
            let name = one.name(meta);
            let description = (m.unit.description)(&name, &meta.title, &text::first_words(one, 24));
            let title: &[&str] = if meta.single { &[&meta.title] } else { &[&name, &meta.title] };
            let frame = self.texts(Sheet::Law, title, description);
            let frame = Frame { data: Some(json_ld::unit(work, one, &site.base)), ..frame };
            let model = unit::page(site, m, web, work, index, applied(simulators, &one.id));
            pages.push(self.page(&work.unit_address(one), frame, || draw::unit::unit(m, model)));
            self.versions(web, work, one, pages);
        }
        if contents::is_flat(work) {
            let description = (m.unit.reading_description)(m.unit.whole_work, &meta.title);
            let frame = self.texts(Sheet::Law, &[m.unit.whole_work, &meta.title], description);
            let model = reading::whole(site, m, web, work);
            pages.push(self.page(&reading::whole_address(work), frame, || draw::reading::reading(m, model)));
        }
        self.divisions(web, work, &work.entries, &mut Vec::new(), pages);
    }

    /// The dated versions of an amended unit, and what changed between each two.
    fn versions(&self, web: &Web<'_>, work: &Work, unit: &Unit, pages: &mut Vec<Page>) {
        let (site, m) = (self.site, self.m);
        let data = Versions { site, m, web, work, unit };
        let worded = data.worded();
        for (rank, (index, version)) in worded.iter().enumerate() {
            let Some(model) = data.page(*index) else { continue };
            let title = data.title(version);
            let frame = self.texts(Sheet::Law, &[&title, &work.meta.title], title.clone());
            pages.push(self.page(&data.address(version), frame, || draw::unit::unit(m, model)));
            for (old_index, old) in worded.iter().take(rank) {
                let Some(model) = data.difference(*old_index, *index) else { continue };
                let title = data.difference_title(old, version);
                let frame = self.texts(Sheet::Contents, &[&title, &work.meta.title], title.clone());
                let address = data.difference_address(old, version);
                pages.push(self.page(&address, frame, || draw::difference::difference(m, model)));
            }
        }
    }

    /// The reading pages of the divisions, outermost first.
    fn divisions<'w>(
        &self,
        web: &Web<'_>,
        work: &'w Work,
        entries: &'w [Entry],
        above: &mut Vec<&'w Division>,
        pages: &mut Vec<Page>,
    ) {
        let (site, m) = (self.site, self.m);
        for entry in entries {
            let Entry::Division(division) = entry else { continue };
            let heading = division.heading.plain();
            let description = (m.unit.reading_description)(&heading, &work.meta.title);
            let frame = self.texts(Sheet::Law, &[&heading, &work.meta.title], description);
            let model = reading::division(site, m, web, work, above, division);
            let address = work.division_address(&division.slug);
            pages.push(self.page(&address, frame, || draw::reading::reading(m, model)));
            above.push(division);
            self.divisions(web, work, &division.entries, above, pages);
            above.pop();
        }
    }

    fn glossary(&self, corpus: &Corpus) -> Page {
        let m = self.m;
        let frame = self.texts(Sheet::Glossary, &[m.glossary.title], m.glossary.description.into());
        let terms = super::glossary::terms(self.site, m, corpus);
        self.page(super::glossary::ADDRESS, frame, || draw::glossary::glossary(m, terms))
    }

    fn compare(&self, corpus: &Corpus) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = self.texts(Sheet::Compare, &[m.compare.title], m.compare.description.into());
        self.page("comparer/", frame, || draw::compare::compare(site, m, lists::picks(corpus)))
    }

    fn selection(&self, corpus: &Corpus) -> Page {
        let (site, m) = (self.site, self.m);
        let words = &m.notebook.selection;
        let frame = self.texts(Sheet::Selection, &[words.title], words.description.into());
        self.page("selection/", frame, || draw::selection::selection(site, m, &lists::picks(corpus)))
    }

    fn notebook(&self) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = self.texts(Sheet::Notebook, &[m.notebook.title], m.notebook.description.into());
        self.page("notes/", frame, || draw::notebook::notebook(site, m))
    }

    fn search(&self) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = Frame {
            title: (m.chrome.page_title)(&[m.search.title, m.chrome.site]),
            description: m.search.description.into(),
            destination: Some(Destination::Search),
            sheet: Sheet::Search,
            island: Island::AtOnce,
            simulator: false,
            data: None,
        };
        self.page("chercher/", frame, || draw::search::search(site, m))
    }

    /// The simulators, and the pages beside them.
    fn penalties(&self, book: &Book) -> Vec<Page> {
        let (site, m) = (self.site, self.m);
        let p = &m.penalties;
        let data = Penalties::new(site, book);
        let frame = |title: &str, description: &str, simulator| Frame {
            title: (m.chrome.page_title)(&[title, m.chrome.site]),
            description: description.into(),
            destination: Some(Destination::Simulators),
            sheet: Sheet::Simulator,
            island: Island::None,
            simulator,
            data: None,
        };
        let tool = |mode| draw::penalties::ToolPage { mode, groups: data.groups(), classes: data.classes() };
        let rules = data.rules();
        let rules_lead = (p.rules_lead)(rules.len());
        let classes = data.classes();
        let classes_lead = (p.classes_lead)(&classes.since);
        let below = "simulateurs/penalites";
        vec![
            self.page("simulateurs/", frame(p.simulators, p.simulators_description, false), || {
                draw::simulators::simulators(site, m, classes_lead.clone(), rules_lead.clone())
            }),
            self.page(&format!("{below}/"), frame(p.title, p.description, true), || {
                draw::penalties::tool(site, m, tool(draw::penalties::Mode::Desk))
            }),
            self.page(&format!("{below}/poste/"), frame(p.post, p.post_lead, true), || {
                draw::penalties::tool(site, m, tool(draw::penalties::Mode::Post))
            }),
            self.page(&format!("{below}/infractions/"), frame(p.offences, p.offences_lead, false), || {
                draw::penalties::offences(site, m, data.groups())
            }),
            self.page(&format!("{below}/classes/"), frame(p.classes, &classes_lead, false), || {
                draw::penalties::classes(site, m, classes.clone())
            }),
            self.page(&format!("{below}/regles/"), frame(p.rules, &rules_lead, false), || {
                draw::penalties::rules(site, m, rules.clone())
            }),
        ]
    }

    /// What the texts rest on: all of them, then each.
    fn integrity(&self, corpus: &Corpus, accounts: &[Account], web: &Web<'_>) -> Vec<Page> {
        let (site, m) = (self.site, self.m);
        let data = Integrity { site, m, corpus, accounts, web, listed: units::list(corpus) };
        let model = data.overview();
        let frame = self.plain(m.integrity.title, m.integrity.description);
        let mut pages = vec![self.page("integrite/", frame, || draw::integrity::integrity(m, model))];
        for work in &corpus.works {
            let title = &work.meta.title;
            let frame = self.plain(&(m.proof.title)(title), &(m.proof.description)(title));
            let model = data.work(work);
            pages.push(self.page(&integrity::address(work), frame, || draw::proof::proof(m, model)));
        }
        pages
    }

    fn about(&self) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = self.plain(m.about.title, m.about.description);
        self.page("a-propos/", frame, || draw::about::about(site, m))
    }

    fn design(&self) -> Page {
        let m = self.m;
        let frame = Frame { sheet: Sheet::Duties, ..self.plain(m.design.title, m.design.description) };
        let (pairs, distances) = (design::pairs(m), app::style::tokens::distances());
        self.page("a-propos/conception/", frame, || draw::design::design(m, pairs, distances))
    }

    fn offline(&self) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = Frame { sheet: Sheet::Offline, ..self.plain(m.offline.title, m.offline.lead) };
        self.page("hors-ligne/", frame, || draw::offline::offline(site, m))
    }

    fn open_data(&self, corpus: &Corpus, levied: &sheets::duty::Book) -> Page {
        let (site, m) = (self.site, self.m);
        let frame = self.plain(m.formats.title, m.formats.description);
        let model = open_data::page(site, m, corpus, &super::rate_changes(levied, m));
        self.page("donnees/", frame, || draw::open_data::open_data(m, model))
    }

    fn not_found(&self, corpus: &Corpus) -> Page {
        let (site, m) = (self.site, self.m);
        let frame =
            Frame { sheet: Sheet::Lost, island: Island::OnTouch, ..self.plain(m.not_found.title, m.not_found.text) };
        let html =
            self.frames.html(site, m, "404.html", frame, || draw::not_found::not_found(site, m, &lists::picks(corpus)));
        Page { path: "404.html".into(), html }
    }

    /// The frame of a page below *Textes*.
    fn texts(&self, sheet: Sheet, title: &[&str], description: String) -> Frame {
        let mut parts = title.to_vec();
        parts.push(self.m.chrome.site);
        Frame {
            title: (self.m.chrome.page_title)(&parts),
            description,
            destination: Some(Destination::Texts),
            sheet,
            island: Island::None,
            simulator: false,
            data: None,
        }
    }

    /// The frame of a page about the site.
    fn plain(&self, title: &str, description: &str) -> Frame {
        Frame {
            title: (self.m.chrome.page_title)(&[title, self.m.chrome.site]),
            description: description.into(),
            destination: None,
            sheet: Sheet::Contents,
            island: Island::None,
            simulator: false,
            data: None,
        }
    }

    fn page(&self, address: &str, frame: Frame, main: impl FnOnce() -> draw::View) -> Page {
        let html = self.frames.html(self.site, self.m, address, frame, main);
        Page::new(self.site, address, html)
    }
}
