//! What hosts are told, what our own server sends, and what is said of a host that serves the site badly.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use indexer::hosting::check::{self, Grade};
use indexer::hosting::{self, Hosting};
use indexer::pages::{self, Language, SiteContext};

/// The pages of the texts, with what hosts are told and a file of each other kind.
static SITE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    tests::write_texts(tests::corpus(), folder.path());
    let site = SiteContext::new("/", Language::French);
    let hosting = Hosting { base: site.base.clone(), policy: pages::policy(&site) };
    let words = "mots ".repeat(400);
    let names = [
        "page-0123456789ab.js",
        "index-0123456789ab.bin",
        "recherche-0123456789ab.wasm",
        "mots-0123456789ab.txt",
        "sw.js",
    ];
    for name in names {
        std::fs::write(folder.path().join(name), &words).unwrap();
    }
    std::fs::write(folder.path().join(hosting::HEADERS), hosting.headers_file(names.into_iter())).unwrap();
    std::fs::write(folder.path().join(hosting::HTACCESS), hosting::apache(&hosting)).unwrap();
    folder
});

fn hosting() -> Hosting {
    Hosting::of(SITE.path()).unwrap()
}

#[test]
fn every_server_is_told_the_same() {
    let hosting = hosting();
    let netlify = std::fs::read_to_string(SITE.path().join(hosting::HEADERS)).unwrap();
    let apache = std::fs::read_to_string(SITE.path().join(hosting::HTACCESS)).unwrap();
    assert_eq!(apache, hosting::apache(&hosting));
    for (name, text) in [
        ("nginx", hosting::nginx(&hosting)),
        ("caddy", hosting::caddy(&hosting)),
        ("apache", apache),
        ("netlify", netlify),
    ] {
        for (header, value) in hosting::ALWAYS {
            assert!(text.contains(header) && text.contains(value), "{name} is not told {header}");
        }
        assert!(text.contains(&hosting.policy), "{name} is not told the policy");
        assert!(text.contains(hosting::FOREVER), "{name} is not told what may be kept");
        assert_eq!(text.matches('{').count(), text.matches('}').count(), "{name}");
    }
    assert!(hosting::nginx(&hosting).contains("application/wasm wasm;"));
    // What was not compressed beforehand is compressed on the way: Caddy, told nothing, leaves modules and the index alone.
    let caddy = hosting::caddy(&hosting);
    let on_the_way = caddy.split("encode {").nth(1).and_then(|rest| rest.split("\n\t}").next()).unwrap_or_default();
    for (ending, kind) in hosting::TYPES {
        let named = format!("header Content-Type {kind}*\n");
        assert!(on_the_way.contains(&named), "caddy does not compress .{ending}: {on_the_way}");
    }
    let below = Hosting { base: "/passavant/".into(), ..hosting };
    assert!(hosting::nginx(&below).contains("error_page 404 /passavant/404.html"));
    assert!(hosting::apache(&below).contains("ErrorDocument 404 /passavant/404.html"));
}

/// A server that ends with its test.
struct Running(Child, String);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn served(folder: &Path) -> Running {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let mut child = Command::new(path.join("passavant"))
        .args(["serve", "--port", "0"])
        .arg(folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.split_whitespace().find(|word| word.starts_with("http://")).unwrap().to_owned();
    Running(child, address)
}

fn told(report: &check::Report, grade: Grade) -> Vec<String> {
    let of_grade = report.remarks.iter().filter(|remark| remark.grade == grade);
    of_grade.map(|remark| format!("{} : {}", remark.address, remark.what)).collect()
}

#[test]
fn our_own_server_serves_the_site_well() {
    let server = served(SITE.path());
    let report = check::host(SITE.path(), &server.1).unwrap();
    assert!(report.asked >= 10, "{}", report.asked);
    assert_eq!(told(&report, Grade::Fault), Vec::<String>::new());
    let other: Vec<String> =
        told(&report, Grade::Advice).into_iter().filter(|one| !one.contains("est servi à tous")).collect();
    assert_eq!(other, Vec::<String>::new());
}

/// A host as bare as they come: every file as it is, `text/plain`, kept for a day, and the home page for whatever is not
/// there.
fn bare_host() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let _ = stream.map(answer_badly);
        }
    });
    address
}

fn answer_badly(mut stream: TcpStream) -> std::io::Result<()> {
    let mut asked = [0; 2048];
    let _ = stream.read(&mut asked)?;
    stream.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\nSet-Cookie: a=b\r\nCache-Control: max-age=86400\r\n\r\n",
    )
}

#[test]
fn a_bad_host_is_told_what_to_mend() {
    let report = check::host(SITE.path(), &bare_host()).unwrap();
    let faults = told(&report, Grade::Fault).join("\n");
    for fault in [
        "type « text/plain » au lieu de « text/html »",
        "type « text/plain » au lieu de « text/javascript »",
        "envoyé sans compression",
        "gardé trop longtemps",
        "un témoin (cookie) est déposé",
        "réponse 200 pour une adresse qui ne mène nulle part",
        "au lieu d'un renvoi vers l'adresse avec sa barre finale",
    ] {
        assert!(faults.contains(fault), "« {fault} » is not told:\n{faults}");
    }
    let advice = told(&report, Grade::Advice).join("\n");
    for one in [
        "sans « X-Content-Type-Options »",
        "sans « Content-Security-Policy »",
        "sans « ETag » ni « Last-Modified »",
        "gardé trop peu",
    ] {
        assert!(advice.contains(one), "« {one} » is not told:\n{advice}");
    }
    assert!(report.remarks.iter().all(|remark| !remark.mend.is_empty()));
}

#[test]
fn a_host_that_does_not_answer_is_told_apart() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for (url, why) in
        [(format!("http://{free}/"), "ne répond pas"), ("exemple.org".to_owned(), "n'est pas l'adresse d'un site")]
    {
        let failure = check::host(SITE.path(), &url).unwrap_err();
        assert!(failure.what.contains(why) && !failure.next.is_empty(), "{failure}");
    }
    let empty = tempfile::tempdir().unwrap();
    assert!(check::host(empty.path(), "http://127.0.0.1:1/").is_err());
}

/// What is compressed beforehand comes out again as it was, twice alike.
#[test]
fn a_site_is_compressed_beforehand() {
    let folder = tempfile::tempdir().unwrap();
    let page = std::fs::read(SITE.path().join("textes/sn-douanes/386/index.html")).unwrap();
    std::fs::create_dir(folder.path().join("a")).unwrap();
    std::fs::write(folder.path().join("a/index.html"), &page).unwrap();
    std::fs::write(folder.path().join("small.txt"), "court").unwrap();
    std::fs::write(folder.path().join("other.png"), vec![0; 9000]).unwrap();
    let done = hosting::compress::folder(folder.path(), 11).unwrap();
    assert_eq!((done.files, done.plain), (1, page.len()));
    let packed = std::fs::read(folder.path().join("a/index.html.br")).unwrap();
    assert_eq!(packed.len(), done.brotli);
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut &packed[..], &mut plain).unwrap();
    assert!(plain == page);
    let gzip = std::fs::read(folder.path().join("a/index.html.gz")).unwrap();
    hosting::compress::folder(folder.path(), 11).unwrap();
    assert!(gzip == std::fs::read(folder.path().join("a/index.html.gz")).unwrap());
    assert!(!folder.path().join("small.txt.br").exists() && !folder.path().join("other.png.br").exists());
}

/// Publishing a second time leaves the files of the version before, for pages that are still open, and refuses what is no site.
#[test]
#[cfg(unix)]
fn a_site_is_published_whole_beside_the_version_before() {
    let publish = |site: &Path, destination: &Path| {
        Command::new("sh")
            .arg(tests::root().join("deploy/publish.sh"))
            .args([site, destination])
            .stderr(Stdio::null())
            .status()
            .unwrap()
            .success()
    };
    let destination = tempfile::tempdir().unwrap();
    std::fs::write(destination.path().join("index-ba9876543210.bin"), "before").unwrap();
    std::fs::write(destination.path().join("index.html"), "before").unwrap();
    assert!(publish(SITE.path(), destination.path()));
    for name in
        ["index.html", "sw.js", "index-0123456789ab.bin", ".htaccess", "_headers", "textes/sn-douanes/386/index.html"]
    {
        let read = |folder: &Path| std::fs::read(folder.join(name)).unwrap_or_default();
        let published = read(destination.path());
        assert!(!published.is_empty() && published == read(SITE.path()), "{name}");
    }
    assert!(destination.path().join("index-ba9876543210.bin").is_file());
    let nothing = tempfile::tempdir().unwrap();
    assert!(!publish(nothing.path(), destination.path()));
}
