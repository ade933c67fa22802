//! `passavant serve`: a static host on this machine, as plain as the ones the site is made for.

use std::net::{Ipv4Addr, SocketAddr};

use axum::Router;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

use crate::cli::ServeArgs;
use crate::failure::Failure;

/// Serves a built site until it is stopped.
pub(super) fn run(args: &ServeArgs) -> Result<(), Failure> {
    if !args.folder.join("index.html").is_file() {
        return Err(Failure::new(
            format!("{} ne contient pas de site construit", args.folder.display()),
            "lancer d'abord « cargo xtask build »",
        ));
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
    let site = Router::new().fallback_service(files).layer(CompressionLayer::new());
    axum::serve(listener, site)
        .await
        .map_err(|error| Failure::new(format!("le serveur s'est arrêté : {error}"), "relancer la commande"))
}
