//! Steps of the port procedures of Togo. The source lost the headings that the steps refer to (gap G12): the table gives
//! the paragraphs that each step holds, as the references and the order of the text let one rebuild them.

use super::Here;
use crate::references::mention::Stage;
use crate::references::{Part, Target};

/// The work whose headings are lost.
const WORK: &str = "tg-guce";

/// A flow: its letter if the text has one, its heading, its first and last paragraphs.
const FLOWS: &[(Option<char>, &str, u32, u32)] = &[
    (Some('A'), "flux-0", 1, 19),
    (Some('D'), "flux-1", 20, 37),
    (Some('E'), "flux-2", 38, 51),
    (Some('B'), "flux-3", 52, 85),
    (Some('C'), "flux-4", 86, 99),
    (None, "flux-5", 100, 103),
];

/// A step: flow, number, part, first and last paragraphs.
const STAGES: &[(char, u32, Option<&str>, u32, u32)] = &[
    ('A', 1, None, 1, 1),
    ('A', 2, None, 2, 19),
    ('A', 2, Some("i"), 2, 15),
    ('A', 2, Some("ii"), 16, 19),
    ('B', 3, None, 52, 54),
    ('B', 4, None, 55, 56),
    ('B', 5, None, 57, 59),
    ('B', 6, None, 60, 72),
    ('B', 6, Some("i"), 60, 63),
    ('B', 6, Some("ii"), 64, 68),
    ('B', 6, Some("iii"), 69, 72),
    ('B', 7, None, 73, 75),
    ('B', 8, None, 76, 78),
    ('B', 9, None, 79, 82),
    ('B', 10, None, 83, 85),
    ('E', 4, None, 42, 44),
    ('E', 5, None, 45, 45),
];

impl Here<'_> {
    /// The paragraphs of a step: of the flow that is named, or else of the one that the unit belongs to.
    pub(super) fn stage(self, stage: Stage, flow: Option<char>) -> Part {
        Part { targets: self.stage_targets(&stage, flow), range: stage.range }
    }

    fn stage_targets(self, stage: &Stage, flow: Option<char>) -> Vec<Target> {
        let dead = || vec![Target::Dead { why: "la source n'a pas gardé l'intitulé de cette étape".to_owned() }];
        if self.work.meta.id != WORK {
            return dead();
        }
        let own = self.unit.id.unit.parse::<u32>().ok();
        let Some((letter, slug, ..)) = FLOWS.iter().find(|(letter, _, first, last)| match flow {
            Some(flow) => *letter == Some(flow),
            None => own.is_some_and(|own| (*first..=*last).contains(&own)),
        }) else {
            return dead();
        };
        let known = STAGES.iter().find(|(of, number, sub, ..)| {
            Some(*of) == *letter && *number == stage.number && *sub == stage.sub.as_deref()
        });
        match known {
            Some((.., first, last)) => {
                let inside = |id: &str| id.parse::<u32>().is_ok_and(|line| (*first..=*last).contains(&line));
                let units = self.work.units.iter().filter(|unit| inside(&unit.id.unit));
                units.map(|unit| Self::whole_unit(self.work, &unit.id.unit)).collect()
            }
            // Which paragraphs are the steps of this flow cannot be told: the flow is.
            None => vec![Target::Division { work: WORK.to_owned(), slug: (*slug).to_owned() }],
        }
    }
}
