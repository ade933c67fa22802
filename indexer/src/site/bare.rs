//! Scripts as they are published: their comments stay in the repository, and so do blanks and the long names of what a
//! function keeps to itself.

use std::io::Write;
use std::process::{Command, Stdio};

/// A script as small as esbuild makes it; where esbuild is not on the path, or cannot read it, without the lines that only
/// comment and what sets lines in. One that is no text is left alone.
pub(super) fn bare(script: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(script) else { return script.to_vec() };
    minified(script).unwrap_or_else(|| without_comments(text).into_bytes())
}

/// Names at the top of a script stay as they are: other scripts of a page call them.
fn minified(script: &[u8]) -> Option<Vec<u8>> {
    let mut child = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=silent"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    // It reads all of it before it writes. What could not be handed over shows in how it ends.
    let handed = child.stdin.take()?.write_all(script);
    let output = child.wait_with_output().ok()?;
    (handed.is_ok() && output.status.success()).then_some(output.stdout)
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
