//! What answers beside the texts: positions of the tariff, and pages that do something. It needs no index, and is a module of
//! its own in the browser: a first answer of the law does not wait for it.

use crate::json::Json;
use crate::query::Query;
use crate::tariff::{Found, Tariff};
use crate::tools::{Tool, Tools};

/// Positions of the tariff given at most.
const GOODS: usize = 6;

/// The tariff and the pages, ready to be asked.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    tariff: Tariff,
    tools: Tools,
}

/// What answers a query beside the texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Positions of the tariff.
    pub goods: Vec<Found>,
    /// Pages that do what the query asks for.
    pub tools: Vec<Tool>,
}

impl Beside {
    /// Reads the two packed lists; `None` when one of them is none.
    #[must_use]
    pub fn unpack(tools: &str, tariff: &str) -> Option<Self> {
        Some(Beside { tariff: Tariff::unpack(tariff)?, tools: Tools::unpack(tools)? })
    }

    /// What answers a query.
    #[must_use]
    pub fn find(&self, query: &str) -> Answer {
        let tools = self.tools.find(&Query::parse(query)).into_iter().cloned().collect();
        let mut goods = self.tariff.find(query, GOODS);
        if goods.is_empty() {
            goods = self.tariff.find_described(query, GOODS);
        }
        Answer { goods, tools }
    }
}

impl Answer {
    /// As JSON: `{goods: [{code, label, near}], tools: [{title, url}]}`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| {
            json.name("goods");
            json.list(&self.goods, |json, one| {
                json.object(|json| {
                    json.text("code", &one.code);
                    json.text("label", &one.label);
                    json.truth("near", one.near);
                });
            });
            json.name("tools");
            json.list(&self.tools, |json, tool| {
                json.object(|json| {
                    json.text("title", &tool.title);
                    json.text("url", &tool.url);
                });
            });
        });
        json.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{tariff, tools};

    #[test]
    fn goods_and_tools_answer_in_json() {
        let heading = tariff::Labelled { code: "1006".into(), label: "Riz".into(), lines: vec!["400000".into()] };
        let tariff = tariff::pack([heading], []);
        let tools = tools::pack("a;t;w;r\nx/;Outil;riz;r\n", |_| true).unwrap();
        let beside = Beside::unpack(&tools, &tariff).unwrap();
        let json = r#"{"goods":[{"code":"1006","label":"Riz","near":false}],"tools":[{"title":"Outil","url":"x/"}]}"#;
        assert_eq!(beside.find("du riz").to_json(), json);
        assert_eq!(beside.find("").to_json(), r#"{"goods":[],"tools":[]}"#);
        assert!(Beside::unpack(&tariff, &tools).is_none());
    }
}
