//! What trunk compiles to WASM: wakes the islands of the page, and nothing else.

// Links the islands of the library into the module.
use app as _;

fn main() {
    leptos::mount::hydrate_islands();
}
