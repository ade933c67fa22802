//! The settlement as French spreadsheets open it: semicolons, a comma before the decimals, a mark of the encoding.

use super::book::Book;
use super::settlement::Line;
use super::sheet::Sheet;

impl Sheet {
    /// The settlement as CSV: a line for each value and each charge, then the total. Empty without a result.
    #[must_use]
    pub fn to_csv(&self, book: &Book) -> String {
        let Some(result) = &self.result else { return String::new() };
        let words = &book.words;
        let mut rows: Vec<Vec<String>> = vec![words.list("duty-csv.head").into_iter().map(str::to_owned).collect()];
        for article in &result.articles {
            let rank = (article.rank + 1).to_string();
            if let Some(value) = &article.value {
                let label = words.say("duty-csv.value");
                let mut row = vec![rank.clone(), article.code.clone(), article.title.clone(), label];
                row.extend([String::new(), String::new(), comma(&value.amount), comma(&value.amount)]);
                rows.push(row);
            }
            rows.extend(
                article
                    .lines
                    .iter()
                    .filter(|line| line.status == "due")
                    .map(|line| charge(&rank, &article.code, &article.title, line)),
            );
        }
        let all = words.say("duty-csv.all");
        rows.extend(result.general.iter().filter(|line| line.status == "due").map(|line| charge(&all, "", "", line)));
        let mut total = vec![String::new(); 7];
        total.push(comma(&result.total.amount));
        if let Some(name) = total.get_mut(3) {
            *name = words.say("duty-csv.total");
        }
        rows.push(total);
        format!("\u{feff}{}\r\n", rows.iter().map(|row| line(row)).collect::<Vec<_>>().join("\r\n"))
    }
}

fn charge(article: &str, code: &str, title: &str, line: &Line) -> Vec<String> {
    let base = line.base.as_ref().map_or_else(String::new, |base| comma(&base.amount));
    let exact = line.exact.as_deref().map_or_else(|| comma(&line.amount.amount), |exact| exact.replace('\u{202f}', ""));
    let (name, rate) = (line.name.clone(), line.rate.clone());
    vec![article.to_owned(), code.to_owned(), title.to_owned(), name, base, rate, exact, comma(&line.amount.amount)]
}

fn comma(amount: &str) -> String {
    amount.replace('.', ",")
}

/// A row of cells.
pub(super) fn line(cells: &[String]) -> String {
    cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(";")
}

/// A cell: quoted when it holds what parts cells, and never read as a formula.
fn quoted(cell: &str) -> String {
    let cell = if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([';', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
