//! Scripts as they are published: their comments stay in the repository, and so does what sets their lines in.

/// A script without the lines that only comment, and without what sets lines in; one that is no text is left alone.
pub(super) fn bare(script: &[u8]) -> Vec<u8> {
    std::str::from_utf8(script).map_or_else(|_| script.to_vec(), |script| without_comments(script).into_bytes())
}

/// A comment beside code stays: telling it from a string takes a parser.
fn without_comments(script: &str) -> String {
    let mut inside = false;
    // In a text between backquotes that goes on over lines, blanks are part of it.
    let mut quoted = false;
    let mut out = String::with_capacity(script.len());
    for line in script.lines() {
        let words = line.trim();
        let opens = !quoted && words.starts_with("/**");
        let comments = inside || opens || !quoted && words.starts_with("//");
        if opens || inside {
            // Code after the end of a comment, on its line, would be lost with it: then the line stays.
            inside = !words.contains("*/");
            if words.contains("*/") && !words.ends_with("*/") {
                out.push_str(line);
                out.push('\n');
                continue;
            }
        }
        if !comments && (quoted || !words.is_empty()) {
            out.push_str(if quoted { line } else { line.trim_start() });
            out.push('\n');
            quoted ^= line.matches('`').count() % 2 == 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn lines_that_only_comment_are_left_out() {
        let script = "// one\nconst a = 1; // two\n\n/** three */\n  /**\n   * four\n   */\n  const b = \"//\";\n/** five */ c();\n";
        assert_eq!(without_comments(script), "const a = 1; // two\nconst b = \"//\";\n/** five */ c();\n");
        let quoting = "  const a = `b\n\n  // c\n  /** d\n  `;\n  // e\n  f();\n";
        assert_eq!(without_comments(quoting), "const a = `b\n\n  // c\n  /** d\n  `;\nf();\n");
    }
}
