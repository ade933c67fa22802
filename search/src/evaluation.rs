//! How good the ranking is, over queries whose right answers are known.

/// A query with the units that answer it, and the units that search gave, best first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    /// The query as typed.
    pub query: String,
    /// Units that answer it.
    pub accepted: Vec<String>,
    /// Units that search gave.
    pub found: Vec<String>,
}

impl Judged {
    /// Rank of the first accepted unit, from 1.
    #[must_use]
    pub fn rank(&self) -> Option<usize> {
        self.found.iter().position(|unit| self.accepted.contains(unit)).map(|at| at + 1)
    }
}

/// Measures over a set of judged queries.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Evaluation {
    /// How many queries.
    pub queries: usize,
    /// Mean of 1/rank of the first accepted unit in the first ten.
    pub mrr_at_10: f64,
    /// Share of queries with an accepted unit in the first five.
    pub success_at_5: f64,
    /// Share of queries that found nothing.
    pub zero_results: f64,
}

/// Measures a set.
#[must_use]
pub fn evaluate(judged: &[Judged]) -> Evaluation {
    let queries = judged.len();
    let share = |sum: f64| if queries == 0 { 0.0 } else { sum / queries as f64 };
    let within = |judged: &Judged, depth: usize| judged.rank().filter(|rank| *rank <= depth);
    Evaluation {
        queries,
        mrr_at_10: share(judged.iter().filter_map(|one| within(one, 10)).map(|rank| 1.0 / rank as f64).sum()),
        success_at_5: share(judged.iter().filter(|one| within(one, 5).is_some()).count() as f64),
        zero_results: share(judged.iter().filter(|one| one.found.is_empty()).count() as f64),
    }
}

/// The measures in one line.
impl std::fmt::Display for Evaluation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = |share: f64| 100.0 * share;
        write!(
            f,
            "{} queries, MRR@10 {:.3}, success@5 {:.1} %, zero results {:.1} %",
            self.queries,
            self.mrr_at_10,
            percent(self.success_at_5),
            percent(self.zero_results)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(accepted: &[&str], found: &[&str]) -> Judged {
        let own = |list: &[&str]| list.iter().map(|unit| (*unit).to_owned()).collect();
        Judged { query: String::new(), accepted: own(accepted), found: own(found) }
    }

    #[test]
    fn measures_are_those_of_the_books() {
        let set = [
            judged(&["a"], &["a", "b"]),
            judged(&["b", "c"], &["x", "c", "b"]),
            judged(&["z"], &[]),
            judged(&["f"], &["1", "2", "3", "4", "5", "f"]),
        ];
        let measured = evaluate(&set);
        assert!((measured.mrr_at_10 - (1.0 + 0.5 + 1.0 / 6.0) / 4.0).abs() < 1e-9);
        assert!((measured.success_at_5 - 0.5).abs() < 1e-9);
        assert!((measured.zero_results - 0.25).abs() < 1e-9);
        assert_eq!(evaluate(&[]).queries, 0);
    }
}
