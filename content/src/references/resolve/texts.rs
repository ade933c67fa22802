//! Whole texts: works of the corpus, or texts outside it.

use super::Here;
use crate::model::Work;
use crate::references::cursor::Cursor;
use crate::references::known::Known;
use crate::references::lexer::{self, fold};
use crate::references::mention::{Named, Source, What};
use crate::references::{Nature, Target, blocks, grammar, names};

impl<'a> Here<'a> {
    /// The text of this name; `at` is where the words stand in the block.
    pub(super) fn text(self, named: &Named, plain: &str, at: usize) -> Target {
        match named {
            Named::Own => Target::Work { work: self.work.meta.id.clone() },
            Named::Known(known) => self.known(known),
            Named::Numbered { nature, name, number } => match self.own_number(number) {
                Some(work) => Target::Work { work: work.meta.id.clone() },
                None => Target::Outside { name: name.clone(), nature: *nature, place: String::new() },
            },
            // In a code, *le Code* is the code itself.
            Named::Again(Nature::Code) if self.work.meta.title.starts_with("Code") => self.text(&Named::Own, plain, at),
            Named::Again(nature) => match self.before(*nature, plain, at) {
                Some(named) => self.text(&named, plain, at),
                None => Target::Dead { why: "aucun texte de cette sorte n'est nommé plus haut".to_owned() },
            },
        }
    }

    fn known(self, known: &Known) -> Target {
        let country = known.country.unwrap_or(&self.work.meta.country);
        let same = |work: &&Work| {
            let title = work.meta.title.split(" (").next().unwrap_or_default();
            work.meta.country == country && fold(title) == fold(known.name)
        };
        match self.corpus.works.iter().find(same) {
            Some(work) => Target::Work { work: work.meta.id.clone() },
            None => Target::Outside {
                name: format!("{}{}", known.name, whose(known, country)),
                nature: known.nature,
                place: String::new(),
            },
        }
    }

    /// The work of the same country whose own number this is; `21/2013` is enough for `21/2013/CG/CS`.
    fn own_number(self, number: &str) -> Option<&'a Work> {
        self.corpus.works.iter().find(|work| {
            let title = &work.meta.long_title;
            let tokens = lexer::tokens(title);
            let own = match names::named(title, Cursor::new(&tokens, 0)) {
                Some((_, Named::Numbered { number, .. })) => number,
                _ => return false,
            };
            let same = own.strip_prefix(number).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            same && work.meta.country == self.work.meta.country
        })
    }

    /// The last text of this nature that was named before, in the block, the unit, or the work.
    fn before(self, nature: Nature, plain: &str, at: usize) -> Option<Named> {
        last(plain.get(..at)?, nature).or_else(|| {
            let index = self.work.units.iter().position(|unit| unit.id == self.unit.id)?;
            let earlier = blocks(&self.unit.blocks).into_iter().take_while(|block| block.anchor != self.anchor);
            let above = self.work.units.iter().take(index).flat_map(|unit| blocks(&unit.blocks));
            let all: Vec<_> = above.chain(earlier).collect();
            all.into_iter().rev().find_map(|block| last(&block.text.plain(), nature))
        })
    }
}

/// The last text of this nature that these words name.
fn last(text: &str, nature: Nature) -> Option<Named> {
    grammar::mentions(text).into_iter().rev().find_map(|mention| {
        let named = match mention.what {
            What::Text(named)
            | What::Places { of: Source::Named(named), .. }
            | What::Division { of: Source::Named(named), .. } => named,
            _ => return None,
        };
        let same = match &named {
            Named::Known(known) => known.nature == nature,
            Named::Numbered { nature: found, .. } => *found == nature,
            Named::Own | Named::Again(_) => false,
        };
        same.then_some(named)
    })
}

/// A code or a constitution is one of a country.
fn whose(known: &Known, country: &str) -> &'static str {
    if !matches!(known.nature, Nature::Code | Nature::Constitution) || known.name.contains("UEMOA") {
        return "";
    }
    match country {
        "SN" => " du Sénégal",
        "CV" => " de Cabo Verde",
        "TG" => " du Togo",
        "ML" => " du Mali",
        _ => "",
    }
}
