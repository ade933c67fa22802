//! Asks the linker to list its references: our wasm-bindgen reads from them who needs what in the module, and the build cuts
//! it into parts by that (`indexer/src/engine/`).

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32") {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
