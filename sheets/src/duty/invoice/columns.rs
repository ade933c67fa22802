//! What each column holds: guessed from its name, else from what is in it; shown, and changed column by column.

use simulators::duty::{ARTICLE_FIELDS, FIELDS, Form};
use tariff_data::exact;

use super::grid::Grid;
use super::numbers::{Mark, figures, usual};
use super::words::{EXACT, Title};

/// What a column may hold, in the order in which it is offered. Nothing is the empty word.
pub const ROLES: &[&str] = &[
    "ligne",
    "designation",
    "quantite",
    "net",
    "brut",
    "prix",
    "prix-unitaire",
    "monnaie",
    "origine",
    "preuve",
    "direct",
    "etat",
    "age",
    "cv",
    "litres",
    "degre",
    "cigarettes",
    "droit",
    "redevance",
];

/// Columns whose cells are numbers, and share the sign of their decimals.
const NUMBERS: &[&str] = &[
    "quantite",
    "net",
    "brut",
    "prix",
    "prix-unitaire",
    "age",
    "cv",
    "litres",
    "degre",
    "cigarettes",
    "droit",
    "redevance",
];

/// Rows among which the names of the columns are looked for.
const HEAD: usize = 15;

/// Rows from which contents are guessed.
const SAMPLE: usize = 60;

/// How a column came to its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By its name.
    Name,
    /// By what is in it.
    Content,
    /// It has none: nothing told.
    Nothing,
    /// Another column has the role already.
    Taken,
    /// Whoever pasted said so.
    Reader,
}

impl By {
    /// Its key in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Content => "content",
            Self::Nothing => "nothing",
            Self::Taken => "taken",
            Self::Reader => "reader",
        }
    }

    pub(super) const ALL: &'static [Self] = &[Self::Name, Self::Content, Self::Nothing, Self::Taken, Self::Reader];
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name; empty without one.
    pub title: String,
    /// One of [`ROLES`], a fact of the declaration, or nothing.
    pub role: String,
    /// Where the role comes from.
    pub by: By,
    /// A currency or a unit that its name tells.
    pub(super) unit: String,
    /// The sign of its decimals, when its cells tell.
    pub(super) mark: Option<Mark>,
}

/// What the columns of a table hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The row of the names, from 0.
    pub head: Option<usize>,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// The sign of the decimals where a column does not tell, as all of them use it.
    pub mark: Option<Mark>,
    /// Whether whoever pasted said so.
    pub mark_told: bool,
}

impl Mapping {
    /// The guess. `is_question`: whether a word is a question of some country.
    #[must_use]
    pub fn guess(grid: &Grid, is_question: &dyn Fn(&str) -> bool) -> Self {
        let named = |row: usize| {
            let fields = (0..grid.width).map(|column| name(grid.cell(row, column), is_question));
            fields.collect::<Vec<Option<(String, usize)>>>()
        };
        let enough = if grid.width < 3 { 1 } else { 2 };
        let heads = (0..grid.rows.len().min(HEAD)).map(|row| (row, named(row).iter().flatten().count()));
        let head = heads.filter(|(_, count)| *count >= enough).fold(None, |best: Option<(usize, usize)>, one| {
            if best.is_some_and(|best| best.1 >= one.1) { best } else { Some(one) }
        });
        let head = head.map(|(row, _)| row);
        let mut names = head.map(named).unwrap_or_default();
        let columns = (0..grid.width).map(|column| {
            let title = head.map_or("", |row| grid.cell(row, column));
            Column {
                title: title.to_owned(),
                role: String::new(),
                by: By::Nothing,
                unit: Title::read(title).unit,
                mark: None,
            }
        });
        let mut mapping = Self { head, columns: columns.collect(), mark: None, mark_told: false };
        let title = |column: usize| head.map_or("", |row| grid.cell(row, column)).trim().to_owned();
        for (column, one) in names.iter_mut().enumerate() {
            *one = one
                .take()
                .and_then(|(role, score)| Some((fitting(&role, &title(column), &mapping.cells(grid, column))?, score)));
        }
        mapping.take_names(&names);
        mapping.guess_contents(grid);
        mapping.arbitrate(grid);
        mapping.find_marks(grid);
        mapping
    }

    /// The mapping with what whoever pasted said: a column and its role; a role stands once.
    pub fn change(&mut self, grid: &Grid, column: usize, role: &str) {
        for (rank, other) in self.columns.iter_mut().enumerate() {
            if rank == column {
                role.clone_into(&mut other.role);
                other.by = By::Reader;
            } else if other.role == role && !role.is_empty() {
                other.role.clear();
                other.by = By::Taken;
            }
        }
        self.find_marks(grid);
    }

    /// Says which sign stands before the decimals where the table does not tell; nothing to guess again.
    pub fn change_mark(&mut self, grid: &Grid, mark: Option<Mark>) {
        self.mark_told = mark.is_some();
        self.mark = mark;
        self.find_marks(grid);
    }

    /// The column of a role.
    #[must_use]
    pub fn column(&self, role: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }

    /// The first row after the names.
    pub(super) fn first_row(&self) -> usize {
        self.head.map_or(0, |row| row + 1)
    }

    fn take_names(&mut self, names: &[Option<(String, usize)>]) {
        for (column, (role, score)) in names.iter().enumerate().filter_map(|(rank, one)| Some((rank, one.as_ref()?))) {
            let rival = names.iter().enumerate().find(|(rank, other)| {
                *rank != column
                    && other.as_ref().is_some_and(|(other, theirs)| {
                        other == role && (theirs > score || theirs == score && *rank < column)
                    })
            });
            if let Some(place) = self.columns.get_mut(column) {
                place.by = if rival.is_some() { By::Taken } else { By::Name };
                if rival.is_none() {
                    role.clone_into(&mut place.role);
                }
            }
        }
    }

    fn set(&mut self, column: usize, role: &str) {
        if let Some(place) = self.columns.get_mut(column) {
            role.clone_into(&mut place.role);
            place.by = By::Content;
        }
    }

    /// The filled cells of a column, as many as are looked at.
    fn cells<'g>(&self, grid: &'g Grid, column: usize) -> Vec<&'g str> {
        let rows = self.first_row()..grid.rows.len();
        rows.map(|row| grid.cell(row, column)).filter(|cell| !cell.is_empty()).take(SAMPLE).collect()
    }

    /// Codes and designations are known by their looks; amounts, only where no column has a name.
    fn guess_contents(&mut self, grid: &Grid) {
        let free = |mapping: &Self| -> Vec<usize> {
            (0..grid.width)
                .filter(|one| mapping.columns.get(*one).is_some_and(|column| column.by == By::Nothing))
                .collect()
        };
        let most = |cells: &[&str], is: &dyn Fn(&str) -> bool| {
            let count = cells.iter().filter(|cell| is(cell)).count();
            count * 5 >= cells.len() * 3 && count > 0
        };
        if self.column("ligne").is_none()
            && let Some(column) = free(self).into_iter().find(|one| most(&self.cells(grid, *one), &is_code))
        {
            self.set(column, "ligne");
        }
        if self.column("designation").is_none() {
            let letters = |column: &usize| {
                self.cells(grid, *column)
                    .iter()
                    .map(|cell| cell.chars().filter(|sign| sign.is_alphabetic()).count())
                    .sum()
            };
            let widest = free(self)
                .into_iter()
                .map(|column| (letters(&column), column))
                .max_by_key(|(letters, _): &(usize, _)| *letters);
            if let Some((letters, column)) = widest
                && letters >= 4 * self.cells(grid, column).len().max(1)
            {
                self.set(column, "designation");
            }
        }
        if self.head.is_some() {
            return;
        }
        let is_currency = |cell: &str| cell.len() == 3 && cell.bytes().all(|byte| byte.is_ascii_uppercase());
        if let Some(column) = free(self).into_iter().find(|one| most(&self.cells(grid, *one), &is_currency)) {
            self.set(column, "monnaie");
        }
        let is_number = |cell: &str| figures(cell).is_some();
        let numbers: Vec<usize> =
            free(self).into_iter().filter(|one| most(&self.cells(grid, *one), &is_number)).collect();
        let product = numbers.iter().enumerate().find_map(|(rank, quantity)| {
            let after = numbers.get(rank + 1..).unwrap_or_default();
            let pair = after.iter().enumerate().find_map(|(next, unit)| {
                let totals = after.get(next + 1..).unwrap_or_default();
                totals
                    .iter()
                    .find(|total| self.multiplies(grid, *quantity, *unit, **total))
                    .map(|total| (*unit, *total))
            });
            pair.map(|(unit, total)| (*quantity, unit, total))
        });
        match (product, numbers.as_slice()) {
            (Some((quantity, unit, total)), _) => {
                self.set(quantity, "quantite");
                self.set(unit, "prix-unitaire");
                self.set(total, "prix");
            }
            (None, [only]) => self.set(*only, "prix"),
            (None, [quantity, .., last]) => {
                self.set(*last, "prix");
                self.set(*quantity, "quantite");
            }
            (None, []) => {}
        }
    }

    /// What names leave open: *Price* beside a quantity is the price of one; without a quantity it is that of the line.
    fn arbitrate(&mut self, grid: &Grid) {
        let (quantity, unit, total) = (self.column("quantite"), self.column("prix-unitaire"), self.column("prix"));
        match (quantity, unit, total) {
            (None, Some(unit), None) => self.set(unit, "prix"),
            // Two columns may be called by words for the total: the one that the quantity multiplies is no total.
            (Some(quantity), None, Some(total)) => {
                let rivals: Vec<usize> = (0..grid.width)
                    .filter(|one| self.columns.get(*one).is_some_and(|column| column.by == By::Taken))
                    .collect();
                for rival in rivals {
                    if self.multiplies(grid, quantity, total, rival) {
                        self.set(total, "prix-unitaire");
                        self.set(rival, "prix");
                        return;
                    }
                    if self.multiplies(grid, quantity, rival, total) {
                        self.set(rival, "prix-unitaire");
                        return;
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether most rows have the product of two columns in a third.
    fn multiplies(&self, grid: &Grid, quantity: usize, unit: usize, total: usize) -> bool {
        let marks = [quantity, unit, total].map(|column| usual(self.cells(grid, column).into_iter()));
        let number = |row: usize, column: usize, mark: Option<Mark>| {
            let plain = figures(grid.cell(row, column))?.plain(mark.or(Some(Mark::Point)), false).ok()?;
            exact::read(&plain)
        };
        let rows = (self.first_row()..grid.rows.len()).take(SAMPLE);
        let told = rows.filter_map(|row| {
            let [many, each, all] = marks;
            let product = exact::mul(number(row, quantity, many)?, number(row, unit, each)?)?;
            Some(product == number(row, total, all)?)
        });
        let told: Vec<bool> = told.collect();
        told.iter().filter(|same| **same).count() * 5 >= told.len() * 4 && !told.is_empty()
    }

    /// The sign of the decimals of each column of numbers, and the one that all of them use.
    fn find_marks(&mut self, grid: &Grid) {
        let numeric: Vec<usize> = (0..self.columns.len())
            .filter(|one| self.columns.get(*one).is_some_and(|column| NUMBERS.contains(&column.role.as_str())))
            .collect();
        let all = |column: usize| (self.first_row()..grid.rows.len()).map(move |row| grid.cell(row, column));
        let marks: Vec<(usize, Option<Mark>)> = numeric.iter().map(|column| (*column, usual(all(*column)))).collect();
        if !self.mark_told {
            self.mark = usual(numeric.iter().flat_map(|column| all(*column)));
        }
        for (column, mark) in marks {
            if let Some(place) = self.columns.get_mut(column) {
                place.mark = mark;
            }
        }
    }
}

/// What a column is called: a field of the simulator as it stands, or a word that people use for one.
fn name(title: &str, is_question: &dyn Fn(&str) -> bool) -> Option<(String, usize)> {
    let bare = title.trim().to_lowercase();
    let field = FIELDS.iter().chain(ARTICLE_FIELDS).any(|(field, _)| *field == bare);
    let told = ["cours.", "taux."].iter().any(|start| bare.starts_with(start));
    if field || told || bare == "pays" || is_question(&bare) {
        return Some((bare, EXACT + 1));
    }
    Title::read(title).field().map(|(field, score)| (field.to_owned(), score))
}

/// The role that a name gives, once its cells were looked at: *Ligne* and *Item* often only count the rows; *Pays* is that of
/// arrival in a table made for the simulator, that of origin elsewhere; *Transport* may be the name of a ship.
fn fitting(role: &str, title: &str, cells: &[&str]) -> Option<String> {
    let most =
        |is: &dyn Fn(&str) -> bool| !cells.is_empty() && cells.iter().filter(|cell| is(cell)).count() * 2 > cells.len();
    let form = FIELDS.iter().find(|(field, _)| *field == role).map(|(_, form)| *form);
    let fits = match (role, form) {
        ("ligne", _) => !most(&|cell| cell.len() <= 3 && cell.bytes().all(|byte| byte.is_ascii_digit())),
        ("designation", _) => !most(&|cell| !cell.chars().any(char::is_alphabetic)),
        ("pays", _) if !most(&|cell| cell.len() == 2 && cell.bytes().all(|byte| byte.is_ascii_lowercase())) => {
            return Some("origine".to_owned());
        }
        (_, Some(Form::Words(words))) => most(&|cell| words.contains(&cell)),
        // A column of sums called so by an invoice is of its rows; the simulator's own words are small letters.
        (_, Some(Form::Sum | Form::Insurance)) => title == role,
        _ => true,
    };
    fits.then(|| role.to_owned())
}

/// Whether a cell looks like a tariff code: six digits at least, in a chapter that there is.
fn is_code(cell: &str) -> bool {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let plain =
        cell.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ' ' | '-' | '\u{a0}' | '\u{202f}'));
    let chapter = digits.get(..2).and_then(|two| two.parse::<u8>().ok());
    plain && (6..=10).contains(&digits.len()) && chapter.is_some_and(|two| (1..=97).contains(&two))
}
