//! The map of the site for search engines (sitemaps.org 0.9). The protocol wants whole addresses: they are whole when
//! the build is told the origin.

use super::Home;
use super::xml::Xml;

/// Path of the map below the site.
pub(super) const PATH: &str = "sitemap.xml";

/// Every page but the one for lost readers.
pub(super) fn map(home: &Home, pages: &[String]) -> String {
    let mut xml = Xml::new();
    xml.line("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")], |xml| {
        xml.newline();
        for page in pages {
            xml.line("url", &[], |xml| xml.element("loc", &[], |xml| xml.text(&home.href(page))));
        }
    });
    xml.finish()
}
