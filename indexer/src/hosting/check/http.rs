//! Asks a host for a file and reads what its answer bears. Plain HTTP is spoken here; for https, `curl` does it, which
//! every server and desktop has: a second TLS library would be one more thing to keep safe.

use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;

/// How long a host may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// No host needs more for the head of an answer.
const LONGEST_HEAD: usize = 64 * 1024;
/// Compressions that browsers ask for.
const ENCODINGS: &str = "br, gzip";

/// The head of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::hosting) struct Answer {
    pub(in crate::hosting) status: u16,
    /// Names in small letters.
    pub(in crate::hosting) headers: Vec<(String, String)>,
}

/// An address of the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::hosting) struct Url {
    secure: bool,
    /// Host, and port if told.
    authority: String,
    path: String,
}

impl std::fmt::Display for Url {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}{}", if self.secure { "https" } else { "http" }, self.authority, self.path)
    }
}

impl Url {
    /// Reads the address of the home page.
    pub(in crate::hosting) fn of(text: &str) -> Result<Self, Failure> {
        let wrong = || {
            Failure::new(
                format!("« {text} » n'est pas l'adresse d'un site"),
                "donner l'adresse de la page d'accueil : https://exemple.org/ ou http://127.0.0.1:8080/",
            )
        };
        let (secure, rest) = match text.split_once("://") {
            Some(("https", rest)) => (true, rest),
            Some(("http", rest)) => (false, rest),
            _ => return Err(wrong()),
        };
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~:[]/".contains(c);
        if authority.is_empty() || authority.starts_with('-') || !rest.chars().all(plain) {
            return Err(wrong());
        }
        let path = path.trim_end_matches('/');
        let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        Ok(Self { secure, authority: authority.to_owned(), path })
    }

    /// A file below the home page.
    pub(in crate::hosting) fn below(&self, path: &str) -> Self {
        Self { path: format!("{}{path}", self.path), ..self.clone() }
    }

    /// Whether it is https.
    pub(in crate::hosting) fn is_secure(text: &str) -> bool {
        text.starts_with("https://")
    }

    /// Asks for it, without following where it leads.
    pub(in crate::hosting) fn get(&self) -> Result<Answer, Failure> {
        let head = if self.secure { self.by_curl() } else { self.by_hand() };
        let head = head.map_err(|why| {
            Failure::new(format!("{self} ne répond pas : {why}"), "vérifier l'adresse, et que le serveur est en marche")
        })?;
        read(&head).ok_or_else(|| {
            Failure::new(format!("{self} ne répond pas en HTTP"), "vérifier l'adresse : protocole, hôte et port")
        })
    }

    fn by_hand(&self) -> Result<String, String> {
        let named = if self.authority.rsplit(':').next().is_some_and(|port| port.parse::<u16>().is_ok()) {
            self.authority.clone()
        } else {
            format!("{}:80", self.authority)
        };
        let address = named.to_socket_addrs().map_err(told)?.next().ok_or("hôte inconnu")?;
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(told)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(told)?;
        stream.set_write_timeout(Some(PATIENCE)).map_err(told)?;
        let asked = format!(
            "GET {} HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: {ENCODINGS}\r\nUser-Agent: passavant\r\nConnection: close\r\n\r\n",
            self.path, self.authority
        );
        stream.write_all(asked.as_bytes()).map_err(told)?;
        let mut head = Vec::new();
        let mut some = [0; 4096];
        while !head.windows(4).any(|end| end == b"\r\n\r\n") {
            let count = stream.read(&mut some).map_err(told)?;
            if count == 0 || head.len() > LONGEST_HEAD {
                break;
            }
            head.extend_from_slice(some.get(..count).unwrap_or_default());
        }
        Ok(String::from_utf8_lossy(&head).into_owned())
    }

    fn by_curl(&self) -> Result<String, String> {
        let patience = PATIENCE.as_secs().to_string();
        let output = Command::new("curl")
            .args(["--silent", "--show-error", "--max-time", &patience, "--dump-header", "-", "--output"])
            .arg(if cfg!(windows) { "NUL" } else { "/dev/null" })
            .args(["--header", &format!("Accept-Encoding: {ENCODINGS}"), "--", &self.to_string()])
            .output()
            .map_err(|error| format!("curl n'a pas pu être lancé ({error}) ; l'installer pour interroger en https"))?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

fn told(error: std::io::Error) -> String {
    error.to_string()
}

/// Status and headers of an answer; what follows them is left unread.
fn read(text: &str) -> Option<Answer> {
    let mut lines = text.split("\r\n");
    let first = lines.next()?.strip_prefix("HTTP/")?;
    let status = first.split(' ').nth(1)?.parse().ok()?;
    let headers = lines
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    Some(Answer { status, headers })
}

#[cfg(test)]
mod tests {
    use super::{Answer, Url, read};

    #[test]
    fn addresses_are_read_or_refused() {
        let url = |text: &str| Url::of(text).map(|url| url.below("a.js").to_string()).map_err(|failure| failure.what);
        assert_eq!(url("https://exemple.org").as_deref(), Ok("https://exemple.org/a.js"));
        assert_eq!(url("http://127.0.0.1:8080/passavant//").as_deref(), Ok("http://127.0.0.1:8080/passavant/a.js"));
        for wrong in ["exemple.org", "ftp://exemple.org/", "https://", "https://-o/", "http://a b/", "https://a/?q", ""]
        {
            assert!(url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn answers_are_read_or_refused() {
        let told = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: a: b\r\n\r\nrest: of it";
        let headers = [("content-type", "text/html"), ("x", "a: b")].map(|(one, other)| (one.into(), other.into()));
        assert_eq!(read(told), Some(Answer { status: 200, headers: headers.into() }));
        assert_eq!(read("HTTP/2 404\r\n\r\n").map(|answer| answer.status), Some(404));
        for wrong in ["", "SSH-2.0-OpenSSH", "HTTP/1.1", "HTTP/1.1 abc\r\n\r\n"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
