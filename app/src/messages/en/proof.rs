//! Words on what proves that the texts are whole, in English.

use crate::messages::Proof;

pub(super) const EN: Proof = Proof {
    lines: "Lines of the source",
    references: "References",
    digest: "Digest",
    corpus: "Digest of all the texts:",
    how: "Check it yourself",
    method: &[
        "Each article has a SHA-256 digest: that of its plain text, byte for byte. Change a letter, and it changes. The digest of a text is that of the list of the digests of its articles.",
        "The first command recomputes everything: it rereads the printed words in each article’s page, makes its plain text and digest again, rereads each file for download, and names what differs. It is the proof that what is read on screen is what is downloaded. The second, present on most machines, checks the files only.",
        "A whole site may have been remade with its digests. So compare the digest of all the texts with that of another copy, or give the first command the folder of the texts: the expected digests then come from it.",
    ],
    commands: "passavant verify dist\nsha256sum -c empreintes.sha256",
    list: "List of the digests of all files",
    title: |work| format!("Integrity: {work}"),
    lead: "The SHA-256 digest of each article, computed on its plain text.",
    description: |work| format!("{work}: lines, notes, gaps, references and SHA-256 digest of each article."),
    unit: "Article or unit",
    sha256: "SHA-256 of the plain text",
    reference_counts: |inside, outside, dead| {
        format!("{inside} to these texts, {outside} to other texts, {dead} leading nowhere")
    },
    excluded: |count, file| format!("{count} lines of the file {file}"),
};
