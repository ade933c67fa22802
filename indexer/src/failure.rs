//! Why a command stopped, and the next step.

/// A command could not do its work.
#[derive(Debug)]
pub struct Failure {
    /// What went wrong.
    pub what: String,
    /// What the user can do now.
    pub next: String,
}

impl Failure {
    /// A failure with its next step.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { what: what.into(), next: next.into() }
    }

    /// A file that could not be read or written.
    pub fn file(action: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("impossible de {action} {} : {error}", path.display()),
            "vérifier que le chemin existe, qu'on y a droit et que le disque n'est pas plein",
        )
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}\n  → {}", self.what, self.next)
    }
}

impl std::error::Error for Failure {}
