//! `passavant check`.

use content::fidelity::{Account, Fate};
use sheets::Language;

use crate::cli::CheckArgs;
use crate::failure::Failure;
use crate::{load, wording};

/// Checks the texts and prints the account of the sources.
pub(super) fn run(args: &CheckArgs) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let loaded = load::load_sound(&folder)?;
    for work in &loaded.corpus.works {
        println!(
            "{:<14} {:>4} {}, {:>3} {}, {:>2} {}",
            work.meta.id,
            work.units.len(),
            agreed(work.units.len(), "unité"),
            work.notes.len(),
            agreed(work.notes.len(), "note"),
            work.gaps.len(),
            agreed(work.gaps.len(), "lacune"),
        );
    }
    for account in &loaded.accounts {
        let [units, headings, excluded, blank] = tally(account);
        println!(
            "{} : {} lignes, dont {units} dans des unités, {headings} d'intitulés, {excluded} exclues, {blank} blanches",
            account.source,
            account.lines.len()
        );
    }
    println!("Textes justes : chaque mot des sources est à sa place.");
    wording::check()?;
    println!("Mots justes : chaque langue a les siens ({}).", Language::ALL.map(Language::tag).join(", "));
    Ok(())
}

/// A noun with its number: none and one are singular in French.
fn agreed(count: usize, noun: &str) -> String {
    if count < 2 { noun.to_owned() } else { format!("{noun}s") }
}

fn tally(account: &Account) -> [usize; 4] {
    let count = |wanted: fn(&Fate) -> bool| account.lines.iter().filter(|fate| wanted(fate)).count();
    [
        count(|fate| matches!(fate, Fate::Unit(_))),
        count(|fate| matches!(fate, Fate::Heading(_))),
        count(|fate| matches!(fate, Fate::Excluded(_))),
        count(|fate| matches!(fate, Fate::Blank)),
    ]
}
