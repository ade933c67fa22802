//! The glossary, and where the words of a unit first use its terms.

use app::messages::Messages;
use app::pages::glossary::TermView;
use app::site::SiteContext;
use content::glossary::{Term, definition, uses};
use content::model::{Block, Corpus, Unit, Work};

/// Address of the glossary.
pub(super) const ADDRESS: &str = "lexique/";

/// Address of the definition of a term.
pub(super) fn href(site: &SiteContext, corpus: &Corpus, term: &Term) -> Option<String> {
    let id = term.unit_id();
    let Some(anchor) = &term.anchor else { return Some(site.href(&format!("{ADDRESS}#{}", term.slug()))) };
    let work = corpus.work(&id.work)?;
    Some(format!("{}#{anchor}", site.href(&work.unit_address(work.unit(&id.unit)?))))
}

/// The terms as the page lists them, in alphabetical order.
pub(super) fn terms(site: &SiteContext, m: &Messages, corpus: &Corpus) -> Vec<TermView> {
    let mut ordered: Vec<(&str, TermView)> = Vec::new();
    let slugs: Vec<String> = corpus.glossary.iter().map(Term::slug).collect();
    for (term, slug) in corpus.glossary.iter().zip(&slugs) {
        let id = term.unit_id();
        let Some(work) = corpus.work(&id.work) else { continue };
        let Some(unit) = work.unit(&id.unit) else { continue };
        let printed = || definition(term, unit).map(|block| block.text.plain()).unwrap_or_default();
        let page = site.href(&work.unit_address(unit));
        let view = TermView {
            id: slug.clone(),
            term: term.term.clone(),
            definition: term.editorial.clone().unwrap_or_else(printed),
            editorial: term.editorial.is_some(),
            place: (m.glossary.place)(&unit.name(&work.meta), &work.meta.title),
            href: term.anchor.as_ref().map_or_else(|| page.clone(), |anchor| format!("{page}#{anchor}")),
        };
        ordered.push((slug.get(id.work.len()..).unwrap_or_default(), view));
    }
    ordered.sort_by_key(|(slug, _)| *slug);
    ordered.into_iter().map(|(_, view)| view).collect()
}

/// Where a unit first uses each term of its work, in reading order: block, bytes of its plain text, term.
pub(super) fn first_uses<'a>(
    corpus: &'a Corpus,
    work: &Work,
    unit: &'a Unit,
) -> Vec<(&'a Block, std::ops::Range<usize>, &'a Term)> {
    let defined_elsewhere = |term: &&Term| {
        let id = term.unit_id();
        id.work == work.meta.id && (id.unit != unit.id.unit || term.editorial.is_some())
    };
    let mut left: Vec<&Term> = corpus.glossary.iter().filter(defined_elsewhere).collect();
    let mut found = Vec::new();
    walk(&unit.blocks, &mut left, &mut found);
    found
}

fn walk<'a>(
    blocks: &'a [Block],
    left: &mut Vec<&'a Term>,
    found: &mut Vec<(&'a Block, std::ops::Range<usize>, &'a Term)>,
) {
    for block in blocks {
        for one in uses(&block.text.plain(), left) {
            left.retain(|term| *term != one.term);
            found.push((block, one.range, one.term));
        }
        walk(&block.children, left, found);
    }
}
