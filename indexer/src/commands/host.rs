//! `passavant host`.

use std::io::Write;

use crate::cli::{HostArgs, Server};
use crate::failure::Failure;
use crate::hosting::{self, HEADERS, Hosting};

/// Prints what a server must be told to serve the site well.
pub(super) fn run(args: &HostArgs) -> Result<(), Failure> {
    let hosting = Hosting::of(&args.folder)?;
    let text = match args.server {
        Server::Nginx => hosting::nginx(&hosting),
        Server::Caddy => hosting::caddy(&hosting),
        Server::Apache => hosting::apache(&hosting),
        Server::Netlify => {
            let path = args.folder.join(HEADERS);
            std::fs::read_to_string(&path).map_err(|error| Failure::file("lire", &path, &error))?
        }
    };
    // A reader that stops early (`| head`) is not a failure.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}
