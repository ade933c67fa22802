//! Does a host serve the site well? Asks it for one file of each kind, as a browser would, and judges what it answers.

mod http;
mod judge;

use std::path::Path;

use super::{HEADERS, HTACCESS, Hosting, is_hashed};
use crate::failure::Failure;
use http::{Answer, Url};

/// What is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// How bad it is.
    pub grade: Grade,
    /// Address asked for.
    pub address: String,
    /// What was seen.
    pub what: String,
    /// What the host's keeper can do.
    pub mend: String,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The site does not work, or is less safe than it should be.
    Fault,
    /// The site works, slower or dearer than it could.
    Advice,
}

/// What was asked and what was remarked.
#[derive(Debug, Default)]
pub struct Report {
    /// Addresses asked for.
    pub asked: usize,
    /// Remarks, in the order of the questions.
    pub remarks: Vec<Remark>,
}

/// Asks the host at `url` for the site that stands in `folder`.
///
/// # Errors
/// When the folder holds no built site, when the address is none, or when the host does not answer at all.
pub fn host(folder: &Path, url: &str) -> Result<Report, Failure> {
    let hosting = Hosting::of(folder)?;
    let url = Url::of(url)?;
    let mut report = Report::default();
    for question in questions(folder)? {
        let address = url.below(&question.path);
        let answer = address.get()?;
        report.asked += 1;
        judge::judge(&hosting, &question, &address.to_string(), &answer, &mut report.remarks);
    }
    Ok(report)
}

/// What is asked for, and what it is asked about.
pub(super) struct Question {
    /// Path below the home page.
    pub(super) path: String,
    pub(super) kind: Kind,
}

/// What should come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A page.
    Page,
    /// A file whose name changes with its content.
    Hashed,
    /// A file that keeps its name.
    Named,
    /// An address of a folder without its last slash: it leads to the folder.
    Folder,
    /// Nothing: the page that says so.
    Absent,
    /// A file for hosts alone.
    Private,
}

/// One file of each ending, some pages, and addresses that need the host's care.
fn questions(folder: &Path) -> Result<Vec<Question>, Failure> {
    let unreadable = |error: &std::io::Error| Failure::file("lire", folder, error);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        names.push(entry.map_err(|error| unreadable(&error))?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let of = |kind: Kind| move |path: &str| Question { path: path.to_owned(), kind };
    let mut all: Vec<Question> = ["", "textes/sn-douanes/386/", "chercher/"].map(of(Kind::Page)).into();
    let mut endings = Vec::new();
    for name in &names {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let hashed = is_hashed(name);
        let known = super::TYPES.iter().any(|(known, _)| *known == ending) && ending != "html";
        if known && name != "sw.js" && !endings.contains(&(ending, hashed)) {
            endings.push((ending, hashed));
            all.push(Question { path: name.clone(), kind: if hashed { Kind::Hashed } else { Kind::Named } });
        }
    }
    all.extend(["sw.js", "textes/sn-douanes/386/386.txt"].map(of(Kind::Named)));
    all.push(of(Kind::Folder)("textes"));
    all.push(of(Kind::Absent)("textes/il-n-y-a-rien-ici/"));
    all.extend([HEADERS, HTACCESS].map(of(Kind::Private)));
    all.retain(|question| match question.kind {
        Kind::Page => folder.join(&question.path).join("index.html").is_file(),
        Kind::Named | Kind::Private => folder.join(&question.path).is_file(),
        _ => true,
    });
    Ok(all)
}

impl Answer {
    /// A header, by its name in small letters.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}
