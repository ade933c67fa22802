//! The settlement as spreadsheets of the reader's language open it: in French and Portuguese semicolons and a comma before the
//! decimals, in English commas and a point; a mark of the encoding.

use tariff_data::language::Language;

use super::book::Book;
use super::settlement::Line;
use super::sheet::Sheet;
use crate::amounts::between_groups;

impl Sheet {
    /// The settlement as CSV: a line for each value and each charge, then the total. Empty without a result.
    #[must_use]
    pub fn to_csv(&self, book: &Book) -> String {
        let Some(result) = &self.result else { return String::new() };
        let words = &book.words;
        let language = words.language();
        let figure = |amount: &str| figure(language, amount);
        let mut rows: Vec<Vec<String>> = vec![words.list("duty-csv.head").into_iter().map(str::to_owned).collect()];
        for article in &result.articles {
            let rank = (article.rank + 1).to_string();
            if let Some(value) = &article.value {
                let label = words.say("duty-csv.value");
                let mut row = vec![rank.clone(), article.code.clone(), article.title.clone(), label];
                row.extend([String::new(), String::new(), figure(&value.amount), figure(&value.amount)]);
                rows.push(row);
            }
            rows.extend(
                article
                    .lines
                    .iter()
                    .filter(|line| line.status == "due")
                    .map(|line| charge(language, &rank, &article.code, &article.title, line)),
            );
        }
        let all = words.say("duty-csv.all");
        rows.extend(
            result.general.iter().filter(|line| line.status == "due").map(|line| charge(language, &all, "", "", line)),
        );
        let mut total = vec![String::new(); 7];
        total.push(figure(&result.total.amount));
        if let Some(name) = total.get_mut(3) {
            *name = words.say("duty-csv.total");
        }
        rows.push(total);
        format!("\u{feff}{}\r\n", rows.iter().map(|row| line(language, row)).collect::<Vec<_>>().join("\r\n"))
    }
}

fn charge(language: Language, article: &str, code: &str, title: &str, line: &Line) -> Vec<String> {
    let figure = |amount: &str| figure(language, amount);
    let base = line.base.as_ref().map_or_else(String::new, |base| figure(&base.amount));
    let ungrouped = |exact: &str| exact.replace(between_groups(language), "");
    let exact = line.exact.as_deref().map_or_else(|| figure(&line.amount.amount), ungrouped);
    let (name, rate) = (line.name.clone(), line.rate.clone());
    vec![article.to_owned(), code.to_owned(), title.to_owned(), name, base, rate, exact, figure(&line.amount.amount)]
}

/// A plain decimal as a spreadsheet of that language reads it.
pub(super) fn figure(language: Language, amount: &str) -> String {
    if language == Language::English { amount.to_owned() } else { amount.replace('.', ",") }
}

/// A row of cells.
pub(super) fn line(language: Language, cells: &[String]) -> String {
    let (sign, between) = if language == Language::English { (',', ",") } else { (';', ";") };
    cells.iter().map(|cell| quoted(sign, cell)).collect::<Vec<_>>().join(between)
}

/// A cell: quoted when it holds what parts cells, and never read as a formula.
fn quoted(between: char, cell: &str) -> String {
    let cell = if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([between, '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
