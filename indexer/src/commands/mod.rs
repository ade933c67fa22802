//! One file a command.

mod build;
mod check;
mod compress;
mod export;
mod facts;
mod host;
mod search;
mod search_eval;
mod serve;
mod simulate;
mod simulate_argument;
mod simulate_duty;
mod simulate_invoice;
mod spoken;
mod tariff;
mod verify;

use crate::cli::{Cli, Command};
use crate::failure::Failure;

/// Runs the command that was asked for.
pub fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Host(args) => host::run(&args),
        Command::Compress(args) => compress::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Tariff(args) => tariff::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Search(args) => search::run(&args),
        Command::SearchEval(args) => search_eval::run(&args),
        Command::Simulate(args) => simulate::run(&args),
    }
}
