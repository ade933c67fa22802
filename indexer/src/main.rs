//! `passavant`: the command line.

use clap::Parser;
use indexer::cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    match indexer::commands::run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("passavant : {failure}");
            ExitCode::FAILURE
        }
    }
}
