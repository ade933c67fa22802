//! No bytes make the reader panic; what it reads, it keeps.

use content::Files;
use proptest::prelude::*;

const HEADER: &str = "+++\nid = \"x\"\ntitle = \"t\"\nlong_title = \"t\"\ncitation = \"t\"\ncountry = \"SN\"\nkind = \"loi\"\n\
    language = \"fr\"\nsource = \"x.txt\"\npublication = \"p\"\nstatus = \"s\"\nunit_word = \"article\"\n\
    paragraph_word = \"alinéa\"\n+++\n";

fn read(files: &Files) -> (content::model::Corpus, usize) {
    let (mut corpus, problems) = content::read::corpus(files);
    let (_, differences) = content::fidelity::align(&mut corpus, files);
    let told = problems.len() + differences.len() + content::check::corpus(&corpus).len();
    (corpus, told)
}

fn files(work: String, source: String, notes: String) -> Files {
    Files::from([
        ("texts/works.toml".to_owned(), "works = [\"x\"]".to_owned()),
        ("texts/x/work.md".to_owned(), work),
        ("texts/x/notes.toml".to_owned(), notes),
        ("sources/x.txt".to_owned(), source),
    ])
}

/// Lines made of the pieces that the format gives a meaning to, and of anything else.
fn lines() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("# TITRE I - A".to_owned()),
        Just("###### Article 1".to_owned()),
        Just("# [x] {y}".to_owned()),
        Just("{4} ligne".to_owned()),
        Just("[lacune G1]".to_owned()),
        Just("1. un".to_owned()),
        Just("   a) deux".to_owned()),
        Just("- **trois** 2^e^".to_owned()),
        ".{0,40}",
    ];
    prop::collection::vec(piece, 0..20).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), source in ".{0,200}") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        read(&files(text.clone(), source.clone(), text.clone()));
        read(&files(format!("{HEADER}{text}"), source, String::new()));
    }

    #[test]
    fn pieces_of_the_format_in_any_order_are_read_without_panic(text in lines(), source in lines(), notes in lines()) {
        read(&files(format!("{HEADER}{text}"), source, notes));
    }

    /// Plain paragraphs come out with their words, and equal sources are never told to differ.
    #[test]
    fn plain_words_are_kept(words in prop::collection::vec("[A-ZÀa-zé]{3,9}", 1..30)) {
        let text = format!("Mot {}", words.join(" "));
        let body = format!("Article 1\n\n{text}\n");
        let (corpus, told) = read(&files(format!("{HEADER}###### {body}"), body, String::new()));
        prop_assert_eq!(told, 0);
        let unit = &corpus.works[0].units[0];
        prop_assert_eq!(unit.blocks[0].text.plain(), text);
    }
}
