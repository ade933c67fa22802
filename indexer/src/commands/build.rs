//! `passavant build`.

use crate::cli::BuildArgs;
use crate::failure::Failure;
use crate::formats::Home;
use crate::{load, site};

/// Checks the texts, then writes the site.
pub(super) fn run(args: &BuildArgs) -> Result<(), Failure> {
    let base = base(&args.public_url)?;
    let folder = load::content_folder(args.content.content.as_deref())?;
    let loaded = load::load_sound(&folder)?;
    let origin = origin(args.origin.as_deref())?;
    let home = Home { origin, base };
    site::write(&loaded, &args.out, home.clone())?;
    contact(args, &home)
}

/// Where to tell of a flaw, in the manner of RFC 9116. Whoever hosts the site answers for it: without a contact, no file.
fn contact(args: &BuildArgs, home: &Home) -> Result<(), Failure> {
    let (Some(contact), Some(expires)) = (&args.security_contact, args.security_expires) else { return Ok(()) };
    let plain = contact.chars().all(|c| c.is_ascii_graphic());
    if !plain || !(contact.starts_with("mailto:") || contact.starts_with("https://") || contact.starts_with("tel:")) {
        return Err(Failure::new(
            format!("« {contact} » n'est pas un contact"),
            "donner une adresse : mailto:securite@exemple.org, https://exemple.org/securite",
        ));
    }
    let canonical = match home.origin.as_str() {
        "" => String::new(),
        origin => format!("Canonical: {origin}/.well-known/security.txt\n"),
    };
    let text =
        format!("Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: fr, en, pt\n{canonical}");
    let folder = args.out.join(".well-known");
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file("créer", &folder, &error))?;
    let path = folder.join("security.txt");
    std::fs::write(&path, text).map_err(|error| Failure::file("écrire", &path, &error))
}

/// Scheme and host without a path: `https://exemple.org`; empty when not told.
fn origin(asked: Option<&str>) -> Result<String, Failure> {
    let Some(asked) = asked else { return Ok(String::new()) };
    let origin = asked.trim_end_matches('/');
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://")).unwrap_or_default();
    if host.is_empty() || !host.chars().all(|c| c.is_ascii_alphanumeric() || "-.:".contains(c)) {
        return Err(Failure::new(
            format!("« {asked} » n'est pas une origine"),
            "donner le protocole et l'hôte, sans chemin : https://exemple.org",
        ));
    }
    Ok(origin.to_owned())
}

/// The path of the home page: `/` or `/passavant/`.
fn base(public_url: &str) -> Result<String, Failure> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~/".contains(c);
    if !public_url.starts_with('/') || !public_url.ends_with('/') || !public_url.chars().all(plain) {
        return Err(Failure::new(
            format!("« {public_url} » n'est pas un chemin de site"),
            "donner un chemin qui commence et finit par une barre : /, /passavant/",
        ));
    }
    Ok(public_url.to_owned())
}
