//! The simulators are compiled as one module, so that what they share is there once. Here it is cut into parts: what all
//! share, then what each needs besides. A page loads its own parts, and its worker puts them together
//! (`sheets/worker/parts.js`) into a module whose other functions are empty. The parts of the duties that come first are left
//! without the code that nothing of what is usually asked comes to: a worker that comes to such a place after all loads the rest.

mod counted;
mod idle;
mod module;
mod owners;
mod points;
mod streams;
mod written;

#[cfg(test)]
mod tests;

use crate::failure::Failure;
pub use counted::Counted;
use idle::idle;
use module::Module;
use owners::Owners;

/// A part of the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What two simulators of different kinds share, and the frame of the module. Comes first.
    Base,
    /// The sheet of the penalties.
    Penalties,
    /// What else the penalties can be asked.
    PenaltiesMore,
    /// What duties and invoices share.
    Settling,
    /// What few declarations come to of it.
    SettlingRare,
    /// The sheet of the duties.
    Duties,
    /// What few declarations come to of it.
    DutiesRare,
    /// What else the duties can be asked.
    DutiesMore,
    /// What finds goods.
    Goods,
    /// The reader of invoices.
    Invoice,
    /// What the guided simulators share.
    Guided,
    /// Customs value, by its price.
    Value,
    /// Customs value, by the other methods.
    ValueMore,
    /// Origin.
    Origin,
    /// Defence measures.
    Defence,
    /// Contestations.
    Dispute,
}

impl Part {
    /// All of them, the base first.
    pub const ALL: [Self; 16] = [
        Self::Base,
        Self::Penalties,
        Self::PenaltiesMore,
        Self::Settling,
        Self::SettlingRare,
        Self::Duties,
        Self::DutiesRare,
        Self::DutiesMore,
        Self::Goods,
        Self::Invoice,
        Self::Guided,
        Self::Value,
        Self::ValueMore,
        Self::Origin,
        Self::Defence,
        Self::Dispute,
    ];

    /// What its file is called.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Base => "simuler.bin",
            Self::Penalties => "simuler-penalites.bin",
            Self::PenaltiesMore => "simuler-penalites-suite.bin",
            Self::Settling => "simuler-liquidation.bin",
            Self::SettlingRare => "simuler-liquidation-rare.bin",
            Self::Duties => "simuler-droits.bin",
            Self::DutiesRare => "simuler-droits-rare.bin",
            Self::DutiesMore => "simuler-droits-suite.bin",
            Self::Goods => "simuler-marchandises.bin",
            Self::Invoice => "simuler-facture.bin",
            Self::Guided => "simuler-raisonnement.bin",
            Self::Value => "simuler-valeur.bin",
            Self::ValueMore => "simuler-valeur-suite.bin",
            Self::Origin => "simuler-origine.bin",
            Self::Defence => "simuler-antidumping.bin",
            Self::Dispute => "simuler-contestation.bin",
        }
    }

    /// What completes a part of which only the usual comes first.
    #[must_use]
    pub const fn rare(self) -> Option<Self> {
        match self {
            Self::Settling => Some(Self::SettlingRare),
            Self::Duties => Some(Self::DutiesRare),
            _ => None,
        }
    }

    /// The part of which an export is the door; the base for whatever serves all.
    fn of_export(name: &str) -> Self {
        let name = name.strip_prefix("__wbg_").unwrap_or(name);
        let (kind, call) = name.split_once('_').unwrap_or((name, ""));
        match (kind, call) {
            ("penalties", "find" | "tally" | "sheet_among") => Self::PenaltiesMore,
            ("penalties", _) => Self::Penalties,
            ("duties", "new" | "free" | "sheet" | "add_chapter" | "chapters_of") => Self::Duties,
            ("duties", _) => Self::DutiesMore,
            ("invoices", _) => Self::Invoice,
            ("guided", "value") => Self::Value,
            ("guided", "value_by_any_method") => Self::ValueMore,
            ("guided", "origin") => Self::Origin,
            ("guided", "defence") => Self::Defence,
            ("guided", "dispute") => Self::Dispute,
            ("guided", _) => Self::Guided,
            _ => Self::Base,
        }
    }

    /// Where something belongs that these parts use; nowhere when none does.
    fn shared(users: &[Self]) -> Option<Self> {
        const PENALTIES: &[Part] = &[Part::Penalties, Part::PenaltiesMore];
        const DUTIES: &[Part] = &[Part::Duties, Part::DutiesMore, Part::Invoice];
        const VALUE: &[Part] = &[Part::Value, Part::ValueMore];
        const GUIDED: &[Part] =
            &[Part::Guided, Part::Value, Part::ValueMore, Part::Origin, Part::Defence, Part::Dispute];
        let within = |kind: &[Self]| users.iter().all(|user| kind.contains(user));
        Some(match users {
            [] => return None,
            [one] => *one,
            _ if within(PENALTIES) => Self::Penalties,
            _ if within(DUTIES) => match (users.contains(&Self::Duties), users.contains(&Self::Invoice)) {
                (true, true) => Self::Settling,
                (true, false) => Self::Duties,
                (false, _) => Self::Goods,
            },
            _ if within(VALUE) => Self::Value,
            _ if within(GUIDED) => Self::Guided,
            _ => Self::Base,
        })
    }
}

/// Cuts the compiled module. In the order of [`Part::ALL`]. `run` asks a counting module what is usually asked, and gives its
/// bytes that count: one for each stretch, function after function.
///
/// # Errors
/// When the module is none, was linked without telling who needs what, or could not be run.
pub fn cut(
    module: &[u8],
    run: impl FnOnce(&Counted) -> Result<Vec<u8>, Failure>,
) -> Result<Vec<(Part, Vec<u8>)>, Failure> {
    let refused = |what: String| {
        Failure::new(
            format!("le moteur des simulateurs ne peut pas être découpé : {what}"),
            "refaire « cargo xtask build »",
        )
    };
    let module = Module::read(module).map_err(refused)?;
    let mut owners = Owners::of(&module).map_err(refused)?;
    let counts = run(&Counted::of(&module).map_err(refused)?)?;
    let may_part = |rank| owners.function(rank).and_then(Part::rare).is_some();
    let idle = idle(&module, &counts, may_part).map_err(refused)?;
    owners.put_off(&idle);
    let one = |part| Ok((part, written::part(&module, &owners, &idle, part).map_err(refused)?));
    Part::ALL.into_iter().map(one).collect()
}
