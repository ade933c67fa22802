//! The page and the text of a unit.

use super::apparatus::{self, UnitNotes};
use super::citation::{self, Above};
use super::versions::Versions;
use super::web::{Link, Web};
use super::{facts, text};
use app::messages::Messages;
use app::pages::unit::{Neighbour, UnitPage};
use app::parts::applied::AppliedView;
use app::parts::block::BlockView;
use app::parts::breadcrumb::Crumb;
use app::parts::unit::UnitText;
use app::parts::words::Fragment;
use app::site::SiteContext;
use content::model::{Block, Unit, Work};

/// The page of the unit at `index`.
pub(super) fn page(
    site: &SiteContext,
    m: &'static Messages,
    web: &Web<'_>,
    work: &Work,
    index: usize,
    applied: Vec<AppliedView>,
) -> UnitPage {
    let Some(unit) = work.units.get(index) else { return UnitPage::default() };
    let versions = Versions { site, m, web, work, unit };
    UnitPage {
        cited_by: web.cited_by(&unit.id),
        passages: web.passages(&unit.id),
        applied,
        previous: index.checked_sub(1).and_then(|before| neighbour(site, work, before)),
        next: neighbour(site, work, index + 1),
        downloads: facts::unit_downloads(site, m, work, unit),
        versions: versions.rows(unit.shown),
        notice: versions.notice(unit.shown),
        ..of(site, m, web, work, unit)
    }
}

/// What the page of a unit says in whichever version.
pub(super) fn of(site: &SiteContext, m: &'static Messages, web: &Web<'_>, work: &Work, unit: &Unit) -> UnitPage {
    let (heading, text) = unit_text(m, web, work, unit, "");
    let crumbs = crumbs(site, m, work, unit);
    UnitPage {
        compare: site.href(&format!(
            "comparer/?a={}",
            work.unit_address(unit).trim_start_matches("textes/").trim_end_matches('/')
        )),
        above: crumbs.last().filter(|_| !unit.path.is_empty()).cloned(),
        crumbs,
        heading,
        name: unit.name(&work.meta),
        reconstructed: unit.reconstructed,
        text,
        cite_unit: citation::unit(m, &work.meta, unit),
        cite_work: work.meta.citation.clone(),
        source: facts::unit_source(m, work, unit),
        ..UnitPage::default()
    }
}

/// The heading and the text of a unit. `prefix` makes its anchors unique on a page that holds several units.
pub(super) fn unit_text(
    m: &Messages,
    web: &Web<'_>,
    work: &Work,
    unit: &Unit,
    prefix: &str,
) -> (Vec<Fragment>, UnitText) {
    let mut notes = apparatus::unit_notes(web, work, unit, prefix);
    let heading =
        unit.heading.as_ref().map(|words| text::fragments(words, &notes.heading.marks, &[])).unwrap_or_default();
    let blocks = Blocks { m, web, work, unit, prefix }.list(&unit.blocks, &Above::unit(), &mut notes);
    let language = Some(work.meta.language.clone()).filter(|language| language != m.language);
    let gaps = apparatus::unit_gaps(work, unit, prefix);
    let outside = web.outside(&unit.id).view(prefix);
    let text = UnitText { language, gaps, blocks, notes: notes.apart, outside };
    (heading, text)
}

struct Blocks<'a> {
    m: &'a Messages,
    web: &'a Web<'a>,
    work: &'a Work,
    unit: &'a Unit,
    prefix: &'a str,
}

impl Blocks<'_> {
    fn list(&self, blocks: &[Block], above: &Above, notes: &mut UnitNotes) -> Vec<BlockView> {
        let places = citation::places(self.m, &self.work.meta, blocks, above);
        let first = blocks.iter().position(citation::is_paragraph);
        let views = blocks.iter().zip(places).enumerate();
        let views = views.map(|(index, (block, place))| {
            // Numbered paragraphs have their number for a link; a paragraph alone has the address of its unit.
            let linked = citation::is_paragraph(block) && !place.is_empty();
            BlockView { linked, ..self.block(block, place, first == Some(index), notes) }
        });
        views.collect()
    }

    /// Where the words of a block lead. Links are those of the last wording: a former one cites what stood then.
    fn links(&self, block: &Block) -> Vec<Link> {
        if self.unit.shows_last() { self.web.links(self.unit, block, self.prefix) } else { Vec::new() }
    }

    fn block(&self, block: &Block, cite: String, first_paragraph: bool, notes: &mut UnitNotes) -> BlockView {
        let beside = notes.blocks.remove(&block.anchor).unwrap_or_default();
        let below = Above::below(block, &cite, first_paragraph);
        let gap = block.gap.as_ref().map(|id| apparatus::gap(self.m, self.work, id, self.prefix));
        BlockView {
            id: format!("{}{}", self.prefix, block.anchor),
            label: block.label.as_ref().map(|label| label.printed.clone()),
            text: text::fragments(&block.text, &beside.marks, &self.links(block)),
            cite,
            notes: beside.notes,
            gap,
            children: self.list(&block.children, &below, notes),
            ..BlockView::default()
        }
    }
}

fn crumbs(site: &SiteContext, m: &Messages, work: &Work, unit: &Unit) -> Vec<Crumb> {
    let mut crumbs = vec![facts::root_crumb(site, m)];
    if !work.meta.single {
        crumbs.push(facts::work_crumb(site, work));
    }
    crumbs.extend(unit.path.iter().map(|step| {
        Crumb::of_edition(&step.heading, site.href(&work.division_address(&step.slug)), step.reconstructed)
    }));
    crumbs
}

fn neighbour(site: &SiteContext, work: &Work, index: usize) -> Option<Neighbour> {
    let unit = work.units.get(index)?;
    Some(Neighbour { name: unit.name(&work.meta), href: site.href(&work.unit_address(unit)) })
}

#[cfg(test)]
mod tests {
    use super::{Web, unit_text};
    use crate::pages::{Language, SiteContext};
    use app::messages::FR;
    use app::parts::block::BlockView;
    use app::parts::words::Fragment;
    use content::model::Block;
    use std::path::Path;

    fn shown(fragments: &[Fragment]) -> String {
        let words = fragments.iter().flat_map(|fragment| match fragment {
            Fragment::Plain(words)
            | Fragment::Noted { words, .. }
            | Fragment::Outside { words, .. }
            | Fragment::Term { words, .. }
            | Fragment::Reference { words, .. } => words,
        });
        words.map(|words| words.text.as_str()).collect()
    }

    /// Compares block by block; gives the number compared.
    fn same(id: &str, views: &[BlockView], blocks: &[Block]) -> usize {
        assert_eq!(views.len(), blocks.len(), "{id}");
        let mut count = blocks.len();
        for (view, block) in views.iter().zip(blocks) {
            assert_eq!(shown(&view.text), block.text.plain(), "{id}#{}", block.anchor);
            assert_eq!(view.label, block.label.as_ref().map(|label| label.printed.clone()), "{id}#{}", block.anchor);
            count += same(id, &view.children, &block.children);
        }
        count
    }

    fn notes(views: &[BlockView]) -> usize {
        views.iter().map(|view| view.notes.len() + notes(&view.children)).sum()
    }

    #[test]
    fn every_printed_word_is_shown_as_printed_and_every_note_is_told() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let corpus = crate::load::load(&folder).map(|loaded| loaded.corpus).unwrap_or_default();
        let site = SiteContext::new("/", Language::French);
        let web = Web::new(&site, &FR, &corpus);
        let mut count = 0;
        for work in &corpus.works {
            let mut told = 0;
            for unit in &work.units {
                let (heading, text) = unit_text(&FR, &web, work, unit, "");
                assert_eq!(shown(&heading), unit.heading.as_ref().map(|words| words.plain()).unwrap_or_default());
                count += same(&unit.id.to_string(), &text.blocks, &unit.blocks);
                told += text.notes.len() + notes(&text.blocks);
            }
            assert_eq!(
                told,
                work.notes.iter().filter(|note| note.division.is_none()).count(),
                "notes of {}",
                work.meta.id
            );
        }
        assert!(count > 2500, "{count} paragraphs");
    }

    /// By hand, from the texts: words as printed and where they lead, then what the note proposes.
    const DOUBTFUL: &[(&str, &str, &str, &str)] = &[
        ("sn-douanes:55", "article 44 alinéa 2 du présent Code", "sn-douanes/44/#al-2", "Art. 54"),
        ("sn-douanes:58", "articles 44 à 57 du présent code", "sn-douanes/44/", "Art. 45 à Art. 57"),
        ("sn-douanes:118", "alinéa 3 de l'article 111 ci-dessus", "sn-douanes/111/", "Art. 111, al. 2, c)"),
        ("sn-douanes:354", "1", "sn-douanes/118/", "Art. 119"),
        ("sn-douanes:402", "386 alinéa 2b", "sn-douanes/386/#al-2", "Art. 386, al. 1, b)"),
        ("sn-douanes:407", "400 alinéa 1", "sn-douanes/400/#al-1", "Art. 400, al. 1, 1er tiret"),
        ("sn-douanes:409", "386 alinéa 2a", "sn-douanes/386/#al-2", "Art. 386, al. 1, a)"),
        ("sn-tabac:26", "alinéa suivant", "sn-tabac/26/#p-3", "Art. 26, 1er alinéa non numéroté"),
        ("cv-reglement:90", "article 85", "cv-reglement/85/", "Code des douanes de Cabo Verde, art.\u{a0}275"),
    ];

    #[test]
    fn wrong_references_lead_to_what_is_printed_and_their_notes_to_what_is_likely() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let corpus = crate::load::load(&folder).unwrap().corpus;
        let site = SiteContext::new("/", Language::French);
        let web = Web::new(&site, &FR, &corpus);
        for (id, words, to, proposed) in DOUBTFUL {
            let (work, unit) = id.split_once(':').unwrap();
            let work = corpus.work(work).unwrap();
            let (_, text) = unit_text(&FR, &web, work, work.unit(unit).unwrap(), "");
            let mut links = Vec::new();
            let mut notes = Vec::new();
            gather(&text.blocks, &mut links, &mut notes);
            let expected = (format!("/textes/{to}"), (*words).to_owned());
            assert!(links.contains(&expected), "{id}: {expected:?} among {links:#?}");
            let held =
                notes.iter().any(|(name, href)| name == proposed && (href.is_some() != proposed.contains("Cabo")));
            assert!(held, "{id}: {proposed} among {notes:#?}");
        }
    }

    fn gather(blocks: &[BlockView], links: &mut Vec<(String, String)>, notes: &mut Vec<(String, Option<String>)>) {
        for block in blocks {
            links.extend(block.text.iter().filter_map(|fragment| match fragment {
                Fragment::Reference { href, .. } => Some((href.clone(), shown(std::slice::from_ref(fragment)))),
                _ => None,
            }));
            notes.extend(block.notes.iter().flat_map(|note| note.proposed.clone()));
            gather(&block.children, links, notes);
        }
    }
}
