//! `passavant serve`: a static host on this machine, as plain as the ones the site is made for, which sends what a good one
//! does; and `serve --check`, which says whether another host does.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

use crate::cli::ServeArgs;
use crate::failure::Failure;
use crate::hosting::check::{self, Grade};
use crate::hosting::{ALWAYS, ASK_AGAIN, FOREVER, HEADERS, Hosting, TYPES, is_hashed};

/// Serves a built site until it is stopped, or checks the host that is named.
pub(super) fn run(args: &ServeArgs) -> Result<(), Failure> {
    if !args.folder.join("index.html").is_file() {
        return Err(Failure::new(
            format!("{} ne contient pas de site construit", args.folder.display()),
            "lancer d'abord « cargo xtask build »",
        ));
    }
    if let Some(url) = &args.check {
        return judged(&args.folder, url);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_io()
        .enable_time()
        .build()
        .map_err(|error| Failure::new(format!("le serveur ne démarre pas : {error}"), "relancer la commande"))?;
    runtime.block_on(serve(args))
}

async fn serve(args: &ServeArgs) -> Result<(), Failure> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    let listener = tokio::net::TcpListener::bind(address).await.map_err(|error| {
        Failure::new(
            format!("le port {} n'est pas libre : {error}", args.port),
            "arrêter l'autre programme, ou choisir un autre port : --port 8081 (0 : n'importe lequel)",
        )
    })?;
    let address = listener.local_addr().unwrap_or(address);
    println!("Passavant est servi sur http://{address}/ (Ctrl-C pour arrêter)");
    let absent = ServeFile::new(args.folder.join("404.html"));
    let files = ServeDir::new(&args.folder).not_found_service(absent);
    let policy = Arc::new(Policy::new(&args.folder));
    let dressed = from_fn(move |request: Request, next: Next| {
        let policy = Arc::clone(&policy);
        async move {
            let path = request.uri().path().to_owned();
            let mut response = next.run(request).await;
            let is_page = response.status().is_client_error();
            dress(response.headers_mut(), &path, is_page, &policy.now());
            response
        }
    });
    let site = Router::new().fallback_service(files).layer(CompressionLayer::new()).layer(dressed);
    axum::serve(listener, site)
        .await
        .map_err(|error| Failure::new(format!("le serveur s'est arrêté : {error}"), "relancer la commande"))
}

/// The policy of the site as it is now: it may be built again while it is served.
struct Policy {
    path: PathBuf,
    folder: PathBuf,
    read: Mutex<(Option<SystemTime>, String)>,
}

impl Policy {
    fn new(folder: &Path) -> Self {
        Self { path: folder.join(HEADERS), folder: folder.to_owned(), read: Mutex::new((None, String::new())) }
    }

    /// Empty while the site is being built.
    fn now(&self) -> String {
        let changed = std::fs::metadata(&self.path).and_then(|file| file.modified()).ok();
        let Ok(mut read) = self.read.lock() else { return String::new() };
        if changed.is_none() || read.0 != changed {
            let policy = Hosting::of(&self.folder).map(|hosting| hosting.policy).unwrap_or_default();
            *read = (changed, policy);
        }
        read.1.clone()
    }
}

/// Puts on an answer what a host should send with it.
fn dress(headers: &mut HeaderMap, path: &str, is_page: bool, policy: &str) {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending =
        if name.is_empty() || is_page { "html" } else { name.rsplit_once('.').map_or("", |(_, ending)| ending) };
    let mut put = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    for (name, value) in ALWAYS {
        if let Ok(name) = HeaderName::try_from(name) {
            put(name, value);
        }
    }
    put(header::CACHE_CONTROL, if is_hashed(name) && !is_page { FOREVER } else { ASK_AGAIN });
    if let Some((_, kind)) = TYPES.iter().find(|(known, _)| *known == ending) {
        let text = kind.starts_with("text/") || kind.ends_with("xml");
        put(header::CONTENT_TYPE, &if text { format!("{kind}; charset=utf-8") } else { (*kind).to_owned() });
    }
    if ["html", "js"].contains(&ending) && !policy.is_empty() {
        put(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Says whether a host serves the site well.
fn judged(folder: &Path, url: &str) -> Result<(), Failure> {
    let report = check::host(folder, url)?;
    for remark in &report.remarks {
        let grade = if remark.grade == Grade::Fault { "Défaut" } else { "Conseil" };
        println!("{grade} · {} : {}\n  → {}", remark.address, remark.what, remark.mend);
    }
    let faults = report.remarks.iter().filter(|remark| remark.grade == Grade::Fault).count();
    println!("{} adresses demandées : {faults} défaut(s), {} conseil(s)", report.asked, report.remarks.len() - faults);
    if faults == 0 {
        return Ok(());
    }
    Err(Failure::new(
        format!("{url} ne sert pas bien le site"),
        "suivre ce qui est dit à chaque défaut ; « passavant host » donne la configuration des serveurs courants",
    ))
}
