//! The corpus as documents for the search index.

use content::model::{Block, Corpus, Note, Unit, Work};
use search::{Document, Fragment, PATH_SEPARATOR};

/// The works, with the other words they go by.
#[must_use]
pub fn works(corpus: &Corpus) -> Vec<search::Work> {
    corpus
        .works
        .iter()
        .map(|work| {
            let meta = &work.meta;
            search::Work {
                id: meta.id.clone(),
                title: meta.title.clone(),
                names: format!("{} {} {}", meta.long_title, country(&meta.country), meta.kind.name()),
                country: meta.country.clone(),
                kind: meta.kind.name().to_owned(),
            }
        })
        .collect()
}

/// The country as people name it in a query.
fn country(code: &str) -> &'static str {
    match code {
        "SN" => "Sénégal sénégalais",
        "CV" => "Cabo Verde Cap-Vert cap-verdien",
        "TG" => "Togo togolais Lomé",
        "ML" => "Mali malien",
        _ => "Afrique de l'Ouest et du Centre",
    }
}

/// One document per unit, in the order of the catalogue.
#[must_use]
pub fn documents(corpus: &Corpus) -> Vec<Document> {
    corpus.works.iter().flat_map(|work| work.units.iter().map(move |unit| document(corpus, work, unit))).collect()
}

fn document(corpus: &Corpus, work: &Work, unit: &Unit) -> Document {
    let mut fragments = Vec::new();
    collect(&unit.blocks, &mut fragments);
    let name = unit.name(&work.meta);
    let title = match &unit.title {
        Some(title) => format!("{name} — {title}"),
        None => name,
    };
    Document {
        unit: unit.id.to_string(),
        work: work.meta.id.clone(),
        url: work.unit_address(unit),
        number: unit.id.unit.clone(),
        title,
        path: unit.path.iter().map(|step| step.heading.as_str()).collect::<Vec<_>>().join(PATH_SEPARATOR),
        fragments,
        variants: variants(corpus, work, unit),
    }
}

fn collect(blocks: &[Block], fragments: &mut Vec<Fragment>) {
    for block in blocks.iter().filter(|block| block.gap.is_none()) {
        let text = match &block.label {
            Some(label) => format!("{} {}", label.printed, block.text.plain()),
            None => block.text.plain(),
        };
        fragments.push(Fragment { anchor: block.anchor.clone(), text });
        collect(&block.children, fragments);
    }
}

/// Words that lead to the unit but are never shown as its text: probable readings of its notes and of those on the
/// headings above it, and the terms that it defines.
fn variants(corpus: &Corpus, work: &Work, unit: &Unit) -> Vec<String> {
    let about = |note: &&Note| match &note.division {
        Some(slug) => unit.path.iter().any(|step| step.slug == *slug),
        None => work.meta.single || note.unit == unit.id.unit,
    };
    let readings = work.notes.iter().filter(about).filter_map(|note| note.reading.clone());
    // A term whose definition the source has lost is defined nowhere.
    let defined = corpus.glossary.iter().filter(|term| term.unit_id() == unit.id && term.anchor.is_some());
    let defined = defined.map(|term| term.term.clone());
    readings.chain(defined).collect()
}
