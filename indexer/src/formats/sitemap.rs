//! The map of the site for search engines (sitemaps.org 0.9). The protocol wants whole addresses: they are whole when
//! the build is told the origin. Each page names itself in the other languages, as the pages themselves do.

use std::collections::BTreeSet;

use app::messages::Language;

use super::Home;
use super::xml::Xml;

/// Path of the map below the site.
pub(super) const PATH: &str = "sitemap.xml";

/// Every page but the one for lost readers.
pub(super) fn map(home: &Home, pages: &[String]) -> String {
    let mut xml = Xml::new();
    let spaces =
        [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    let known: BTreeSet<&str> = pages.iter().map(String::as_str).collect();
    xml.line("urlset", &spaces, |xml| {
        xml.newline();
        for page in pages {
            xml.line("url", &[], |xml| {
                xml.element("loc", &[], |xml| xml.text(&home.href(page)));
                for (tag, address) in sisters(&known, page) {
                    let href = home.href(&address);
                    xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &href)]);
                }
            });
        }
    });
    xml.finish()
}

/// A page in each language that has it, itself included; nothing for one that has no sister.
fn sisters(known: &BTreeSet<&str>, page: &str) -> Vec<(&'static str, String)> {
    let (_, path) = Language::of_path(page);
    let all = Language::ALL.iter().map(|language| (language.tag(), format!("{}{path}", language.prefix())));
    let there: Vec<_> = all.filter(|(_, address)| known.contains(address.as_str())).collect();
    if there.len() > 1 { there } else { Vec::new() }
}
