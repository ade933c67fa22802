//! XML as it is written: what is opened is closed, and words cannot become marks.

/// An XML document being written.
#[derive(Debug)]
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document that holds its declaration.
    pub(super) fn new() -> Self {
        Self { out: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), open: Vec::new() }
    }

    /// An element with what `inside` writes in it.
    pub(super) fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.start(name, attributes);
        self.out.push('>');
        self.open.push(name);
        inside(self);
        if let Some(name) = self.open.pop() {
            self.out.push_str(&format!("</{name}>"));
        }
    }

    /// An element of the structure, on a line of its own: between structures white space means nothing.
    pub(super) fn line(&mut self, name: &'static str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.element(name, attributes, inside);
        self.out.push('\n');
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// An element of words alone, on a line of its own.
    pub(super) fn words(&mut self, name: &'static str, attributes: &[(&str, &str)], words: &str) {
        self.line(name, attributes, |xml| xml.text(words));
    }

    /// Words.
    pub(super) fn text(&mut self, words: &str) {
        escape(words, &mut self.out);
    }

    /// A new line between structures.
    pub(super) fn newline(&mut self) {
        self.out.push('\n');
    }

    /// The document.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push_str(&format!(" {key}=\""));
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

/// Writes words so that no character of theirs is read as a mark. What XML 1.0 cannot hold at all is left out.
fn escape(words: &str, out: &mut String) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' && !matches!(c, '\t' | '\n' | '\r') => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn words_stay_words() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "\"<&>\"")], |xml| {
            xml.text("1 < 2 & \u{1}3");
            xml.empty("c", &[]);
        });
        let body = "<a b=\"&quot;&lt;&amp;&gt;&quot;\">1 &lt; 2 &amp; 3<c/></a>";
        assert_eq!(xml.finish(), format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}"));
    }
}
