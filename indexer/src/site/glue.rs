//! The glue of wasm-bindgen, without the ways of loading that no worker of ours takes: each is given the bytes of its module,
//! which it has checked. What is left out would be a fifth of every worker.

/// Where the ways of loading start, and the line after them.
const START: &str = "    async function __wbg_load(module, imports) {\n";
const END: &str = "    return Object.assign(__wbg_init, { initSync }, exports);\n";

/// The one way that is left.
const LOADING: &str = "    async function __wbg_init({ module_or_path }) {
        const { instance, module } = await WebAssembly.instantiate(module_or_path, __wbg_get_imports());
        return __wbg_finalize_init(instance, module);
    }
    return Object.assign(__wbg_init, exports);
";

/// Further pieces, each from its first words to its last: for browsers older than any that runs the module, for pages, for
/// engines that are given up before their page is.
const PIECES: [(&str, &str); 4] = [
    ("    if (!('encodeInto' in cachedTextEncoder)) {\n", "\n    }\n"),
    ("    let script_src;\n", "\n    }\n"),
    ("        if (realloc === undefined) {\n", "\n        }\n"),
    ("    if (Symbol.dispose) ", "\n"),
];

/// The glue without what is not used; as it is when it is not the glue that we know.
pub(super) fn trimmed(glue: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(glue).ok();
    let shorter = text.and_then(|text| {
        let (head, rest) = text.split_once(START)?;
        let (_, tail) = rest.split_once(END)?;
        let mut head = head.to_owned();
        for (start, end) in PIECES {
            if let Some((before, piece)) = head.split_once(start) {
                head = [before, piece.split_once(end)?.1].concat();
            }
        }
        Some([&head, LOADING, tail].concat().into_bytes())
    });
    shorter.unwrap_or_else(|| glue.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_way_of_loading_is_left() {
        let (start, end) = PIECES[0];
        let glue = format!("a\n{start}        b{end}c\n{START}  d\n    }}\n{END}e\n");
        assert_eq!(String::from_utf8(trimmed(glue.as_bytes())).unwrap(), format!("a\nc\n{LOADING}e\n"));
    }

    #[test]
    fn other_glue_stays_as_it_is() {
        for glue in ["", "let wasm_bindgen = 1;\n", START, END] {
            assert_eq!(trimmed(glue.as_bytes()), glue.as_bytes());
        }
    }
}
