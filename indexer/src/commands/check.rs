//! `passavant check`.

use content::fidelity::{Account, Fate};

use crate::cli::CheckArgs;
use crate::failure::Failure;
use crate::load;

/// Checks the texts and prints the account of the sources.
pub(super) fn run(args: &CheckArgs) -> Result<(), Failure> {
    let folder = load::content_folder(args.content.content.as_deref())?;
    let loaded = load::load_sound(&folder)?;
    for work in &loaded.corpus.works {
        println!(
            "{:<14} {:>4} unités, {:>3} notes, {:>2} lacunes",
            work.meta.id,
            work.units.len(),
            work.notes.len(),
            work.gaps.len()
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
    Ok(())
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
