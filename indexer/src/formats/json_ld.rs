//! What a unit is, in the vocabulary of schema.org (`Legislation`), as data in its page.

use content::model::{Unit, Work};
use serde_json::{Value, json};

use super::{identifiers, plain};
use crate::digest;

/// The JSON-LD of a unit, safe to stand in a page; `home` is the path of the home page.
#[must_use]
pub fn unit(work: &Work, unit: &Unit, home: &str) -> String {
    let meta = &work.meta;
    let address = |path: &str| format!("{home}{path}");
    let mut whole = json!({
        "@type": "Legislation",
        "name": meta.long_title,
        "legislationIdentifier": identifiers::work(meta),
        "url": address(&format!("textes/{}/", meta.id)),
        "legislationType": meta.kind.name(),
        "legislationJurisdiction": meta.country,
        "inLanguage": meta.language,
    });
    if let (Some(date), Some(fields)) = (&meta.date, whole.as_object_mut()) {
        fields.insert("legislationDate".into(), json!(date));
        fields.insert("legislationDateVersion".into(), json!(work.version_date()));
    }
    let encoding = json!({
        "@type": "MediaObject",
        "encodingFormat": "text/plain",
        "contentUrl": address(&super::unit_path(work, unit)),
        "sha256": digest::hexadecimal(plain::unit(work, unit).as_bytes()),
    });
    let mut value = if unit.id.unit.is_empty() {
        whole
    } else {
        json!({
            "@type": "Legislation",
            "name": unit.name(meta),
            "legislationIdentifier": identifiers::unit(work, unit),
            "url": address(&work.unit_address(unit)),
            "isPartOf": whole,
        })
    };
    if let Some(fields) = value.as_object_mut() {
        if let Some(date) = unit.version_date(meta) {
            fields.insert("legislationDateVersion".into(), json!(date));
        }
        fields.insert("@context".into(), json!("https://schema.org"));
        fields.insert("encoding".into(), encoding);
    }
    in_page(&value)
}

/// No word of the data can close the element that holds it.
fn in_page(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::in_page;

    #[test]
    fn words_cannot_close_the_element() {
        let value = serde_json::json!({ "name": "</script><b>" });
        assert_eq!(in_page(&value), r#"{"name":"\u003c/script>\u003cb>"}"#);
    }
}
