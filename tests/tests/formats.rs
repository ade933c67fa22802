//! The open formats, read back as strangers read them: by an XML, a JSON and a Markdown parser. What the official schema
//! says of the Akoma Ntoso documents is asked of libxml2 in `e2e/akoma-ntoso.test.mjs`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use content::model::{Block, Entry, Unit, Work};
use indexer::formats::units::Listed;
use indexer::formats::{self, Download, Format, Home, identifiers, plain, units};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use roxmltree::{Document, Node};

fn downloads() -> &'static BTreeMap<String, String> {
    static ALL: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let home = Home { origin: "https://exemple.org".into(), base: "/droit/".into() };
        let pages = ["", "textes/", "en/textes/"].map(str::to_owned);
        let all = formats::downloads(&tests::corpus().corpus, rates(), &home, &pages);
        all.into_iter().map(|Download { path, text }| (path, text)).collect()
    });
    &ALL
}

fn works() -> &'static [Work] {
    &tests::corpus().corpus.works
}

fn of(work: &Work, format: Format) -> &'static str {
    &downloads()[&formats::work_path(work, format)]
}

/// The printed words of a work, without white space: headings, labels, paragraphs.
fn printed(work: &Work) -> String {
    fn entries(work: &Work, list: &[Entry], out: &mut String) {
        for entry in list {
            match entry {
                Entry::Division(division) => {
                    if !division.reconstructed {
                        out.push_str(&division.heading.plain());
                    }
                    entries(work, &division.entries, out);
                }
                Entry::Unit(index) => unit(&work.units[*index], out),
                Entry::Gap(_) => {}
            }
        }
    }
    fn unit(unit: &Unit, out: &mut String) {
        if let Some(heading) = unit.heading.as_ref().filter(|_| !unit.reconstructed) {
            out.push_str(&heading.plain());
        }
        blocks(&unit.blocks, out);
    }
    fn blocks(list: &[Block], out: &mut String) {
        for block in list.iter() {
            if block.gap.is_none() {
                out.push_str(block.label.as_ref().map_or("", |label| &label.printed));
                out.push_str(&block.text.plain());
            }
            blocks(&block.children, out);
        }
    }
    let mut out = String::new();
    entries(work, &work.entries, &mut out);
    squeeze(&out)
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn same(id: &str, found: &str, wanted: &str) {
    if let Some(at) = found.chars().zip(wanted.chars()).position(|(a, b)| a != b) {
        let around = |text: &str| text.chars().skip(at.saturating_sub(20)).take(60).collect::<String>();
        panic!("{id}: « {} » instead of « {} »", around(found), around(wanted));
    }
    assert_eq!(found.chars().count(), wanted.chars().count(), "{id}");
}

#[test]
fn akoma_ntoso_holds_the_printed_words_and_no_other() {
    fn words(node: Node<'_, '_>, out: &mut String) {
        match node.tag_name().name() {
            "remark" => {}
            _ if node.is_text() => out.push_str(node.text().unwrap_or_default()),
            _ => node.children().for_each(|child| words(child, out)),
        }
    }
    for work in works() {
        let document = Document::parse(of(work, Format::AkomaNtoso)).unwrap();
        let body = document.descendants().find(|node| matches!(node.tag_name().name(), "body" | "mainBody")).unwrap();
        let mut found = String::new();
        words(body, &mut found);
        same(&work.meta.id, &squeeze(&found), &printed(work));
    }
}

#[test]
fn names_in_akoma_ntoso_are_unique_and_every_reference_has_its_target() {
    let documents: Vec<(String, Document<'_>)> = works()
        .iter()
        .map(|work| (identifiers::work(&work.meta), Document::parse(of(work, Format::AkomaNtoso)).unwrap()))
        .collect();
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (work, document) in &documents {
        let of_work = names.entry(work).or_default();
        for name in document.descendants().filter_map(|node| node.attribute("eId")) {
            assert!(of_work.insert(name), "{work}: {name} twice");
        }
    }
    assert_eq!(names.len(), works().len(), "two works have one identifier");
    let mut followed = 0;
    for (work, document) in &documents {
        for node in document.descendants().filter(|node| matches!(node.tag_name().name(), "ref" | "noteRef")) {
            let href = node.attribute("href").unwrap();
            let (of_work, name) = match (href.strip_prefix('#'), href.split_once("/~")) {
                (Some(name), _) => (work.as_str(), name),
                (None, Some((other, name))) => (other, name),
                (None, None) => (href, ""),
            };
            let there = names.get(of_work).is_some_and(|names| name.is_empty() || names.contains(name));
            assert!(there, "{work} → {href}");
            followed += 1;
        }
    }
    assert!(followed > 700, "{followed} references and notes");
}

#[test]
fn every_note_is_told_in_akoma_ntoso_and_in_markdown() {
    for work in works() {
        let document = Document::parse(of(work, Format::AkomaNtoso)).unwrap();
        let told = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "note")));
        assert_eq!(told.count(), work.notes.len(), "{}", work.meta.id);
        let markdown = squeeze(&of(work, Format::Markdown).replace('\\', ""));
        for note in work.notes.iter().filter(|note| note.division.is_none()) {
            let words = note.reading.as_ref().or(note.remark.as_ref()).unwrap();
            assert!(markdown.contains(&squeeze(&words.replace('\\', ""))), "{}: {}", work.meta.id, note.printed);
        }
    }
}

/// Words as a Markdown reader shows them, without footnotes, gaps, words of the editor and the lines about the work.
#[test]
fn markdown_shows_the_printed_words_and_no_other() {
    for work in works() {
        let text = of(work, Format::Markdown);
        let (mut found, mut paragraph, mut footnotes, mut skipped) = (String::new(), String::new(), 0, true);
        for event in Parser::new_ext(text, Options::ENABLE_FOOTNOTES) {
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => footnotes += 1,
                Event::End(TagEnd::FootnoteDefinition) => footnotes -= 1,
                Event::Start(Tag::Paragraph | Tag::Heading { .. }) => paragraph.clear(),
                // The list of what the work is comes first: the text starts after it.
                Event::End(TagEnd::List(_)) => skipped = false,
                Event::Text(words) | Event::Code(words) => paragraph.push_str(&words),
                Event::End(end @ (TagEnd::Paragraph | TagEnd::Heading(_))) => {
                    let heading = end != TagEnd::Paragraph;
                    let editor = heading && paragraph.starts_with('[')
                        || ["[Lacune ", "* "].iter().any(|start| paragraph.starts_with(start));
                    if footnotes == 0 && !skipped && !editor && !named_by_us(work, &paragraph) {
                        found.push_str(&paragraph);
                    }
                }
                Event::Start(Tag::Item) => assert!(skipped, "{}: words became a list: {paragraph}", work.meta.id),
                _ => {}
            }
        }
        same(&work.meta.id, &squeeze(&found), &printed(work));
    }
}

/// The Markdown of a unit is a part of the Markdown of its work, but for the rank of its heading.
#[test]
fn markdown_of_a_unit_is_that_of_its_work() {
    let mut seen = 0;
    for work in works() {
        let whole = of(work, Format::Markdown);
        for unit in &work.units {
            let Some(path) = formats::unit_markdown_path(work, unit) else { continue };
            let text = downloads()[&path].strip_prefix("# ").unwrap();
            let (body, end) = text.trim_end().rsplit_once("\n\n").unwrap();
            assert!(whole.contains(body), "{path}");
            assert!(end.contains(&identifiers::unit_expression(work, unit)), "{path}");
            seen += 1;
        }
    }
    assert!(seen > 700, "{seen}");
}

/// True for the name that we give to a unit without printed heading.
fn named_by_us(work: &Work, words: &str) -> bool {
    !work.meta.single && work.units.iter().any(|unit| unit.heading.is_none() && unit.name(&work.meta) == words)
}

#[test]
fn plain_text_holds_the_printed_words_of_each_unit() {
    for work in works() {
        for unit in &work.units {
            let text = &downloads()[&formats::unit_path(work, unit)];
            assert_eq!(*text, plain::unit(work, unit));
            let mut wanted = plain_lines(&unit.blocks);
            let shown: Vec<&str> = text.lines().skip(1).map(str::trim_start).collect();
            let shown = shown.iter().filter(|line| !line.is_empty() && !line.starts_with("[Lacune "));
            for line in shown {
                assert_eq!(Some((*line).to_owned()), wanted.next(), "{}", unit.id);
            }
            assert_eq!(wanted.next(), None, "{}", unit.id);
        }
    }
}

fn plain_lines(blocks: &[Block]) -> Box<dyn Iterator<Item = String> + '_> {
    Box::new(blocks.iter().flat_map(|block| {
        let label = block.label.as_ref().map_or("", |label| &label.printed);
        let line = format!("{label} {}", block.text.plain()).trim().to_owned();
        std::iter::once(line).filter(|_| block.gap.is_none()).chain(plain_lines(&block.children))
    }))
}

/// Official: the SHA-256 of `abc` (FIPS 180-2, appendix B.1).
#[test]
fn digests_are_those_of_the_standard() {
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(indexer::digest::hexadecimal(b"abc"), digest);
}

#[test]
fn the_index_lists_every_unit_with_the_digest_of_its_text() {
    let listed: Vec<Listed> = serde_json::from_str(&downloads()[units::PATH]).unwrap();
    let ids: BTreeSet<&str> = listed.iter().map(|unit| unit.id.as_str()).collect();
    let names: BTreeSet<&str> = listed.iter().map(|unit| unit.eli.as_str()).collect();
    let units = works().iter().map(|work| work.units.len()).sum::<usize>();
    assert_eq!((listed.len(), ids.len(), names.len()), (units, units, units));
    for unit in &listed {
        assert_eq!(indexer::digest::hexadecimal(downloads()[&unit.text].as_bytes()), unit.sha256, "{}", unit.id);
    }
}

/// Expected identifiers are by hand, from the titles of the acts.
#[test]
fn identifiers_are_those_of_the_acts() {
    let name = |work: &str, unit: &str| {
        let work = tests::corpus().corpus.work(work).unwrap();
        identifiers::unit(work, work.unit(unit).unwrap())
    };
    assert_eq!(name("sn-douanes", "386"), "/akn/sn/act/loi/2014-02-28/2014-10/~art_386");
    assert_eq!(name("cv-circulaire", ""), "/akn/cv/doc/circulaire/2013-10-01/21-2013-cg-cs");
    assert_eq!(name("omd-gtr", "58"), "/akn/aoc/doc/rapport/2021-09-03/omd-gtr/~para_58");
    assert_eq!(name("tg-guce", "58"), "/akn/tg/doc/procedures/sans-date/tg-guce/~ligne_58");
    let expression = identifiers::expression(tests::corpus().corpus.work("sn-douanes").unwrap());
    assert_eq!(expression, "/akn/sn/act/loi/2014-02-28/2014-10/fra@2014-02-28");
}

/// The days on which rates change.
fn rates() -> &'static [formats::RateChange] {
    static RATES: LazyLock<Vec<formats::RateChange>> = LazyLock::new(|| {
        indexer::pages::rate_changes(
            &indexer::duties::book(&tests::corpus().corpus, sheets::Language::French).unwrap(),
            indexer::pages::Language::French.messages(),
        )
    });
    &RATES
}

/// What a country levies changes on the days of its table, and the feed tells what begins and what ends.
#[test]
fn the_feed_tells_when_rates_change() {
    let of = |id: &str| rates().iter().find(|change| change.id == id).unwrap_or_else(|| panic!("{id}"));
    let book = indexer::duties::book(&tests::corpus().corpus, sheets::Language::French).unwrap();
    for country in &book.countries {
        let first = of(&format!("prelevements-{}-{}", country.code, country.first_day()));
        assert!(first.path.starts_with(&format!("tarif/prelevements/{}/", country.code)), "{first:?}");
        assert!(first.text.starts_with("Commence ou change\u{202f}: Droit de douane"), "{first:?}");
    }
    let told: Vec<&String> = rates().iter().map(|change| &change.text).collect();
    assert!(told.iter().any(|text| text.contains("Prend fin la veille")), "{told:#?}");
}

#[test]
fn map_and_feed_give_whole_addresses_when_the_host_is_told() {
    let map = Document::parse(&downloads()["sitemap.xml"]).unwrap();
    let pages: Vec<&str> = map
        .descendants()
        .filter(|n| n.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
        .filter_map(|n| n.text())
        .collect();
    let home = "https://exemple.org/droit/";
    assert_eq!(pages, [home, &format!("{home}textes/"), &format!("{home}en/textes/")]);
    let sisters: Vec<(&str, &str)> = map
        .descendants()
        .filter(|n| n.has_tag_name(("http://www.w3.org/1999/xhtml", "link")))
        .filter_map(|n| Some((n.attribute("hreflang")?, n.attribute("href")?)))
        .collect();
    let (french, english) = (format!("{home}textes/"), format!("{home}en/textes/"));
    let both = [("fr", french.as_str()), ("en", english.as_str())];
    assert_eq!(sisters, [both, both].concat(), "each page of a pair names both; a page alone names none");

    let feed = Document::parse(&downloads()["changements.atom"]).unwrap();
    let texts = |name: &str| -> Vec<&str> {
        let wanted = feed.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", name)));
        wanted.filter_map(|node| node.text()).collect()
    };
    let changes = &tests::corpus().corpus.changes;
    let ids = texts("id");
    assert_eq!(ids.len(), changes.len() + rates().len() + 1);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "a feed names each thing once");
    let days: Vec<String> = texts("updated").iter().skip(1).map(|instant| instant[..10].to_owned()).collect();
    let written = changes.iter().map(|change| &change.date).chain(rates().iter().map(|change| &change.date));
    let mut expected: Vec<&String> = written.collect();
    expected.sort_by(|one, other| other.cmp(one));
    assert_eq!(days.iter().collect::<Vec<_>>(), expected, "latest first, the journal and the rates together");
    for link in feed.descendants().filter_map(|node| node.attribute("href")) {
        assert!(link.starts_with("https://exemple.org/droit/"), "{link}");
    }
}
