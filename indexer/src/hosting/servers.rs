//! Configurations for servers: nginx, Caddy, Apache.

use super::{ALWAYS, ASK_AGAIN, FOREVER, HASHED, Hosting, TYPES};

/// Types that are text, or that compress as well.
fn compressible() -> Vec<&'static str> {
    TYPES.iter().map(|(_, kind)| *kind).collect()
}

/// A whole `server` for nginx 1.18 or later. What was compressed beforehand is sent as it is; the rest is compressed on the
/// way.
#[must_use]
pub fn nginx(hosting: &Hosting) -> String {
    let Hosting { base, policy } = hosting;
    let always: String =
        ALWAYS.iter().map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n")).collect();
    let types: String = TYPES.iter().map(|(ending, kind)| format!("        {kind} {ending};\n")).collect();
    // nginx compresses pages always, and complains when told twice.
    let gzip = compressible().into_iter().filter(|kind| *kind != "text/html").collect::<Vec<_>>().join(" ");
    format!(
        "# Passavant pour nginx : à inclure dans « http ». Adapter listen, server_name et root.\n\
         # Le dossier « root » contient le site sous {base}.\n\
         map $sent_http_content_type $passavant_policy {{\n    default \"\";\n    \
         \"~^text/html\" \"{policy}\";\n    \"~^text/javascript\" \"{policy}\";\n}}\n\
         map $uri $passavant_cache {{\n    default \"{ASK_AGAIN}\";\n    \"~{HASHED}\" \"{FOREVER}\";\n}}\n\
         server {{\n    listen 80;\n    server_name exemple.org;\n    root /srv/passavant;\n    index index.html;\n    \
         absolute_redirect off;\n    server_tokens off;\n    charset utf-8;\n    charset_types text/javascript text/plain \
         text/markdown text/csv application/xml application/atom+xml;\n    types {{\n{types}    }}\n    \
         default_type application/octet-stream;\n    error_page 404 {base}404.html;\n\n    \
         # « passavant compress » écrit les .gz et les .br ; sans lui, nginx comprime en gzip au passage.\n    \
         gzip_static on;\n    gzip on;\n    gzip_vary on;\n    gzip_proxied any;\n    gzip_min_length 256;\n    \
         gzip_types {gzip};\n    # Avec le module brotli (Debian : libnginx-mod-http-brotli-static) :\n    \
         # brotli_static on;\n\n{always}    add_header Content-Security-Policy $passavant_policy always;\n    \
         add_header Cache-Control $passavant_cache always;\n    # En https :\n    \
         # add_header Strict-Transport-Security \"max-age=31536000\" always;\n\n    \
         location {base} {{\n        try_files $uri $uri/ =404;\n    }}\n    # Ce qui n'est que pour les hôtes de fichiers.\n    \
         location ~ (/_headers|/\\.htaccess|\\.br|\\.gz)$ {{\n        return 404;\n    }}\n}}\n"
    )
}

/// A whole site for Caddy 2, which sees to https by itself.
#[must_use]
pub fn caddy(hosting: &Hosting) -> String {
    let Hosting { base, policy } = hosting;
    let always: String = ALWAYS.iter().map(|(name, value)| format!("\t\t{name} \"{value}\"\n")).collect();
    let types: String = TYPES
        .iter()
        .filter(|(ending, _)| !["html", "json", "svg", "txt"].contains(ending))
        .map(|(ending, kind)| {
            let charset = if kind.starts_with("text/") || kind.ends_with("xml") { "; charset=utf-8" } else { "" };
            format!("\t@{ending} path *.{ending}\n\theader @{ending} Content-Type \"{kind}{charset}\"\n")
        })
        .collect();
    // Told nothing, Caddy compresses neither modules nor the index, of the types that weigh most.
    let kinds: String = compressible().iter().map(|kind| format!("\t\t\theader Content-Type {kind}*\n")).collect();
    format!(
        "# Passavant pour Caddy 2 : adapter l'adresse et « root », dont le dossier contient le site sous {base}.\n\
         (passavant) {{\n\theader {{\n{always}\t\tStrict-Transport-Security \"max-age=31536000\"\n\t\t-Server\n\t}}\n\t\
         # « passavant compress » écrit les .br et les .gz ; sans lui, Caddy comprime au passage.\n\tencode {{\n\t\tgzip\n\t\t\
         match {{\n{kinds}\t\t}}\n\t}}\n}}\n\
         exemple.org {{\n\troot * /srv/passavant\n\timport passavant\n\n\t\
         # Ce qui n'est que pour les hôtes de fichiers.\n\t\
         @private path */_headers */.htaccess *.br *.gz\n\trespond @private 404\n\n\t\
         @hashed path_regexp {HASHED}\n\theader @hashed Cache-Control \"{FOREVER}\"\n\t\
         @named not path_regexp {HASHED}\n\theader @named Cache-Control \"{ASK_AGAIN}\"\n\t\
         @documents path */ *.html *.js\n\theader @documents Content-Security-Policy \"{policy}\"\n{types}\t\
         file_server {{\n\t\tprecompressed br gzip\n\t}}\n\t\
         handle_errors {{\n\t\timport passavant\n\t\theader Cache-Control \"{ASK_AGAIN}\"\n\t\t\
         header Content-Security-Policy \"{policy}\"\n\t\trewrite * {base}404.html\n\t\t\
         file_server {{\n\t\t\tprecompressed br gzip\n\t\t}}\n\t}}\n}}\n"
    )
}

/// A `.htaccess` for Apache 2.4, which most shared hosts run. Each part is skipped where its module is missing.
#[must_use]
pub fn apache(hosting: &Hosting) -> String {
    let Hosting { base, policy } = hosting;
    let always: String =
        ALWAYS.iter().map(|(name, value)| format!("  Header always set {name} \"{value}\"\n")).collect();
    let types: String = TYPES.iter().map(|(ending, kind)| format!("  AddType {kind} .{ending}\n")).collect();
    let kinds = compressible().join(" ");
    format!(
        "# Passavant pour Apache 2.4.\nOptions -Indexes\nDirectoryIndex index.html\nErrorDocument 404 {base}404.html\n\
         AddDefaultCharset utf-8\n<IfModule mod_mime.c>\n{types}  AddCharset utf-8 .js .txt .md .csv .xml .atom\n</IfModule>\n\
         <IfModule mod_headers.c>\n{always}  Header always set Content-Security-Policy \"{policy}\" \
         \"expr=%{{CONTENT_TYPE}} =~ m#^text/(html|javascript)#\"\n  Header set Cache-Control \"{ASK_AGAIN}\"\n  \
         <FilesMatch \"{HASHED}\">\n    Header set Cache-Control \"{FOREVER}\"\n  </FilesMatch>\n</IfModule>\n\
         <IfModule mod_brotli.c>\n  AddOutputFilterByType BROTLI_COMPRESS {kinds}\n</IfModule>\n\
         <IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE {kinds}\n</IfModule>\n\
         <FilesMatch \"^_headers$\">\n  Require all denied\n</FilesMatch>\n"
    )
}
