//! What the checker says of references that lead nowhere, and what silences it: a note, a gap, and nothing else.

use content::Files;

const HEADER: &str = "+++\nid = \"x\"\ntitle = \"t\"\nlong_title = \"t\"\ncitation = \"t\"\ncountry = \"SN\"\nkind = \"loi\"\n\
    language = \"fr\"\nsource = \"x.txt\"\npublication = \"p\"\nstatus = \"s\"\nunit_word = \"article\"\n\
    paragraph_word = \"alinéa\"\n+++\n";

/// Problems of a work whose article 1 has one alinéa and whose article 2 holds these words.
fn told(words: &str, notes: &str, gaps: &str) -> Vec<String> {
    let work = format!("{HEADER}###### Article 1\n\n1. Un.\n\n###### Article 2\n\n{words}\n");
    let source = format!("Article 1\n\n1. Un.\n\nArticle 2\n\n{words}\n");
    let files = Files::from([
        ("texts/works.toml".to_owned(), "works = [\"x\"]".to_owned()),
        ("texts/x/work.md".to_owned(), work),
        ("texts/x/notes.toml".to_owned(), notes.to_owned()),
        ("texts/x/gaps.toml".to_owned(), gaps.to_owned()),
        ("sources/x.txt".to_owned(), source),
    ]);
    let (mut corpus, problems) = content::read::corpus(&files);
    assert_eq!(problems, []);
    let (_, differences) = content::fidelity::align(&mut corpus, &files);
    assert_eq!(differences, []);
    content::check::corpus(&corpus).into_iter().map(|problem| problem.what).collect()
}

#[test]
fn what_leads_nowhere_is_told() {
    let cases = [
        ("Voir l'article 1.", None),
        ("Voir l'article 1 alinéa 1.", None),
        ("Voir l'article 34 du code pénal.", None),
        ("Voir l'article 12.", Some("renvoi à l'article 12, qui n'existe pas dans ce texte")),
        ("Voir les articles 1 et 3.", Some("renvoi à l'article 3, qui n'existe pas dans ce texte")),
        ("Voir l'article 1 alinéa 7.", Some("renvoi à « article 1 alinéa 7 », une partie que l'unité x:1 n'a pas")),
        ("Voir le titre IV.", Some("renvoi à « titre IV », qui ne mène nulle part")),
        ("Voir l'étape 5.", Some("renvoi à « étape 5 », qui ne mène nulle part")),
    ];
    for (words, expected) in cases {
        assert_eq!(told(words, "", ""), Vec::from_iter(expected), "{words}");
    }
}

#[test]
fn a_note_or_a_gap_explains_it() {
    let note = "[[note]]\nunit = \"2\"\nline = 7\nprinted = \"article 1 alinéa 7\"\nremark = \"Probablement l’alinéa 1.\"\n\
        kind = \"renvoi\"\neffect = \"meaning\"\n";
    let gap = "[[gap]]\nid = \"G1\"\nunit = \"1\"\nline = 3\ntitle = \"t\"\ntext = \"t\"\nconsequence = \"c\"\n";
    let elsewhere = note.replace("article 1 alinéa 7", "Voir");
    let words = "Voir l'article 1 alinéa 7.";
    assert_eq!(told(words, note, ""), [""; 0]);
    assert_eq!(told(words, "", gap), [""; 0]);
    assert_eq!(told(words, &elsewhere, "").len(), 1, "a note on other words explains nothing");
}
