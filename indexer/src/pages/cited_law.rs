//! Names of the paragraphs that the simulators cite, from the texts themselves.

use app::messages::Messages;
use content::model::Corpus;
use sheets::penalties::{Places, cite_key};

use super::citation;

/// A paragraph that a rule or a figure cites and that no text has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Its unit: `sn-douanes:386`.
    pub unit: String,
    /// Its anchor.
    pub anchor: String,
}

/// The names of the paragraphs, each a unit and an anchor.
///
/// # Errors
/// The first one that no text has.
pub fn places<'a>(
    m: &Messages,
    corpus: &Corpus,
    cited: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Places, Absent> {
    named(m, corpus, cited, &["sn-douanes"])
}

/// The same, for sheets that say which law they cite: no work is named beside its paragraphs.
///
/// # Errors
/// The first one that no text has.
pub fn places_alone<'a>(
    m: &Messages,
    corpus: &Corpus,
    cited: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Places, Absent> {
    named(m, corpus, cited, &["sn-douanes", "cv-reglement"])
}

fn named<'a>(
    m: &Messages,
    corpus: &Corpus,
    cited: impl IntoIterator<Item = (&'a str, &'a str)>,
    unnamed: &[&str],
) -> Result<Places, Absent> {
    let name = |(id, anchor): (&str, &str)| {
        let absent = || Absent { unit: id.to_owned(), anchor: anchor.to_owned() };
        let (work_id, article) = id.split_once(':').ok_or_else(absent)?;
        let work = corpus.work(work_id).ok_or_else(absent)?;
        let unit = work.unit(article).ok_or_else(absent)?;
        let place = citation::paragraph(m, &work.meta, unit, anchor).ok_or_else(absent)?;
        // The law of nearly every line goes without saying: only another one is named.
        let name = if unnamed.contains(&work_id) { place } else { format!("{place} ({})", work.meta.title) };
        Ok((cite_key(work_id, article, anchor), name))
    };
    cited.into_iter().map(name).collect::<Result<_, _>>().map(Places)
}

#[cfg(test)]
mod tests {
    use super::{Absent, places};
    use app::messages::FR;
    use std::path::Path;

    #[test]
    fn paragraphs_are_named_from_the_texts() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let corpus = crate::load::load(&folder).unwrap().corpus;
        let named = |id, anchor| places(&FR, &corpus, [(id, anchor)]).map(|places| places.0[0].1.clone());
        assert_eq!(named("sn-douanes:386", "al-1-a").unwrap(), "Art. 386, al. 1, a)");
        assert!(named("sn-tabac:24", "p-1").unwrap().starts_with("Art. 24"));
        let absent = |unit: &str, anchor: &str| Err(Absent { unit: unit.into(), anchor: anchor.into() });
        for (unit, anchor) in [("sn-douanes:386", "al-9"), ("sn-douanes:9999", "al-1"), ("x:1", "al-1"), ("x", "")] {
            assert_eq!(named(unit, anchor), absent(unit, anchor));
        }
    }
}
