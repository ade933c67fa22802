//! Facts as an address holds them: `droits=845000&couverture=acquit-a-caution`.

/// The pairs of a query, percent signs and plus signs undone. Any text is taken: what is no escape stays as typed, and
/// bytes that are no text become the replacement character.
#[must_use]
pub fn decode(query: &str) -> Vec<(String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (plain(key), plain(value))
        })
        .collect()
}

/// Pairs as a query that [`decode`] reads back.
#[must_use]
pub fn encode<K: AsRef<str>, V: AsRef<str>>(pairs: &[(K, V)]) -> String {
    let pair = |(key, value): &(K, V)| format!("{}={}", escaped(key.as_ref()), escaped(value.as_ref()));
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

fn plain(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escape = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        bytes.push(escape.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = if escape.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0').to_ascii_uppercase();
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn pairs_come_back_as_they_were() {
        let pairs = [("a", "b c&d=é"), ("", "100 %+1"), ("x", "")];
        let query = encode(&pairs);
        assert_eq!(query, "a=b%20c%26d%3D%C3%A9&=100%20%25%2B1&x=");
        let back: Vec<(String, String)> = pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect();
        assert_eq!(decode(&query), back);
    }

    #[test]
    fn any_text_is_read() {
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(decode("?a=1+2&&b"), [pair("a", "1 2"), pair("b", "")]);
        assert_eq!(
            decode("a=%&b=%e&c=%zz&d=%ff"),
            [pair("a", "%"), pair("b", "%e"), pair("c", "%zz"), pair("d", "\u{fffd}")]
        );
        assert_eq!(decode("é=%C3%A9"), [pair("é", "é")]);
    }
}
