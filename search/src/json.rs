//! JSON written by hand: a handful of shapes, and none of the weight of a general writer in the browser's module.

/// JSON being written.
#[derive(Debug, Default)]
pub struct Json {
    text: String,
}

impl Json {
    /// What is written.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    /// An object; `fields` writes its fields.
    pub fn object(&mut self, fields: impl FnOnce(&mut Json)) {
        self.enclosed('{', '}', fields);
    }

    /// A list of items, each written by `one`.
    pub fn list<T>(&mut self, items: &[T], one: impl Fn(&mut Json, &T)) {
        self.enclosed('[', ']', |json| {
            for item in items {
                json.separate();
                one(json, item);
            }
        });
    }

    /// The name of a field; its value follows.
    pub fn name(&mut self, name: &str) {
        self.separate();
        self.string(name);
        self.text.push(':');
    }

    /// A field with a text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.string(value);
    }

    /// A field with a count.
    pub fn count(&mut self, name: &str, value: usize) {
        self.name(name);
        self.digits(value as u64);
    }

    /// A field with a whole number.
    pub fn whole(&mut self, name: &str, value: u64) {
        self.name(name);
        self.digits(value);
    }

    /// A field with a truth.
    pub fn truth(&mut self, name: &str, value: bool) {
        self.name(name);
        self.bool(value);
    }

    /// A truth.
    pub fn bool(&mut self, value: bool) {
        self.separate();
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// A field with a positive number, to the thousandth: enough to tell scores apart, and no float formatting.
    pub fn thousandths(&mut self, name: &str, value: f32) {
        self.name(name);
        let thousandths = (value * 1000.0) as u64;
        self.digits(thousandths / 1000);
        self.text.push('.');
        for place in [100, 10, 1] {
            self.digits(thousandths / place % 10);
        }
    }

    /// A string.
    pub fn string(&mut self, value: &str) {
        self.separate();
        self.text.push('"');
        for c in value.chars() {
            match c {
                '"' | '\\' => {
                    self.text.push('\\');
                    self.text.push(c);
                }
                '\0'..='\u{1f}' => {
                    self.text.push_str("\\u00");
                    for nibble in [c as u32 >> 4, c as u32 & 15] {
                        self.text.push(char::from_digit(nibble, 16).unwrap_or('0'));
                    }
                }
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    /// A number in digits, without the weight of the general formatter.
    pub fn digits(&mut self, value: u64) {
        if value >= 10 {
            self.digits(value / 10);
        }
        self.text.push(char::from(b'0' + (value % 10) as u8));
    }

    fn enclosed(&mut self, open: char, close: char, content: impl FnOnce(&mut Json)) {
        self.separate();
        self.text.push(open);
        content(self);
        self.text.push(close);
    }

    /// A comma, unless something has just been opened or named.
    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['{', '[', ':', ',']) {
            self.text.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn shapes_and_escapes() {
        let mut json = Json::default();
        json.object(|json| {
            json.text("a", "l’\"été\"\\\n");
            json.count("b", 0);
            json.name("c");
            json.list(&["x:", ""], |json, item| json.list(&[*item], |json, item| json.string(item)));
            json.truth("d", true);
            json.thousandths("e", 12.0456);
            json.name("f");
            json.list::<u8>(&[], |_, _| {});
        });
        let expected = r#"{"a":"l’\"été\"\\\u000a","b":0,"c":[["x:"],[""]],"d":true,"e":12.045,"f":[]}"#;
        assert_eq!(json.finish(), expected);
    }
}
