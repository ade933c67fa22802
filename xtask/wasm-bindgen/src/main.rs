//! `wasm-bindgen` for trunk: the part of its command line that trunk uses, over the library of the same version.
//!
//! One lock file pins library and command together, so they cannot drift apart, and nothing is fetched ready-made.

mod owners;
mod stops;

use std::path::PathBuf;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("wasm-bindgen: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    let (mut input, mut out_dir, mut out_name) = (None, None, None);
    for argument in arguments {
        let (name, value) = argument.split_once('=').unwrap_or((&argument, ""));
        match name {
            "--version" | "-V" => {
                println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
                return Ok(());
            }
            "--target" => set_target(&mut bindgen, value)?,
            "--out-dir" => out_dir = Some(PathBuf::from(value)),
            "--out-name" => out_name = Some(value.to_owned()),
            "--no-typescript" => {
                bindgen.typescript(false);
            }
            "--keep-debug" => {
                bindgen.keep_debug(true);
            }
            "--no-demangle" => {
                bindgen.demangle(false);
            }
            _ if name.starts_with('-') => {
                return Err(format!("option {argument} is not known here; trunk does not need it"));
            }
            _ => input = Some(PathBuf::from(&argument)),
        }
    }
    let input = input.ok_or("name the .wasm file to process")?;
    let out_dir = out_dir.ok_or("say where to write, with --out-dir=FOLDER")?;
    let linked = std::fs::read(&input).map_err(|error| format!("{}: {error}", input.display()))?;
    let own_name = || input.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
    let name = out_name.or_else(own_name).unwrap_or_default();
    bindgen.input_bytes(&name, owners::annotate(&linked)?).generate(out_dir).map_err(|error| format!("{error:#}"))
}

fn set_target(bindgen: &mut Bindgen, target: &str) -> Result<(), String> {
    let set = match target {
        "web" => bindgen.web(true),
        "no-modules" => bindgen.no_modules(true),
        _ => {
            return Err(format!("target {target} is not known here; use web or no-modules"));
        }
    };
    set.map(|_| ()).map_err(|error| format!("{error:#}"))
}
