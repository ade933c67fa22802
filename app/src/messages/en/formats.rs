//! Words on open formats, in English.

use crate::messages::{Formats, Sections};

pub(super) const EN: Formats = Formats {
    downloads: "Download:",
    whole: "Offline, these files of the whole text need the network; those of each article come with the text that is kept.",
    plain: "plain text",
    markdown: "Markdown",
    akoma_ntoso: "Akoma Ntoso (XML)",
    digest: "Digest",
    feed_title: "Passavant: changes in the texts, notes and rates",
    change_kind: |term| match term {
        "text" => "text",
        "note" => "note",
        "rate" => "rate",
        _ => "format",
    },
    title: "Open data",
    description: "The customs texts in Akoma Ntoso, Markdown, plain text and JSON, with identifiers, digests and a feed of changes.",
    lead: "Everything this site shows can also be taken as files, without account or key. Here is each format, with an example. The files hold the texts in French, as published.",
    example: "Example",
    sections: Sections {
        akoma_ntoso: (
            "Akoma Ntoso 3.0",
            "One XML file per text, under the OASIS LegalDocML standard and valid against its official schema: structure, references, notes and gaps. The words in “remark” elements are the editors’. The standard requires a date: a text that has none bears 0001-01-01, called “inconnue” (unknown).",
        ),
        identifier: (
            "Identifiers",
            "Each text and each article has an identifier in the manner of ELI and of the Akoma Ntoso conventions: country, kind, date, number, then the article. It depends neither on this site nor on its address. It is not an official identifier: none of these countries publishes any.",
        ),
        json_ld: (
            "Data in each page",
            "Each page of an article carries its description in JSON-LD, in the “Legislation” vocabulary of schema.org. It is data, not a program: it is never run.",
        ),
        plain: (
            "Plain text",
            "One file per article and one per text: the printed words and nothing else. Square brackets hold what is not printed. The SHA-256 digest of an article is that of this file.",
        ),
        markdown: (
            "Markdown",
            "One file per text and one per article, with the editors’ notes at the foot of the article.",
        ),
        units: (
            "Index of units",
            "A JSON list of all articles and other units: identifier, page, title, identifier in the manner of ELI, plain text and digest.",
        ),
        sitemap: (
            "Sitemap",
            "The list of pages, for search engines. Its addresses are complete when the site is built with its host name.",
        ),
        feed: (
            "Feed of changes",
            "An Atom feed: texts, notes, rates and formats, newest first. The dates are written by hand.",
        ),
    },
    works: "By text",
    changes: "Latest changes",
};
