//! The whole document around a page: head, header, navigation, footer.

use super::icon;
use crate::messages::{Language, Messages};
use crate::site::{Asset, SimulatorAssets, SiteContext};
use leptos::prelude::*;

/// The manifest of the site as it is installed in a language, below the site.
#[must_use]
pub fn manifest(language: Language) -> String {
    match language {
        Language::EDITION => "manifest.webmanifest".to_owned(),
        other => format!("manifest-{}.webmanifest", other.tag()),
    }
}

/// What a page tells its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Title of the window.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// Address below the home page: `textes/`.
    pub path: String,
    /// Style sheet, minified.
    pub style: String,
    /// Script that sets the theme before the first paint.
    pub theme_script: String,
    /// The policy, with the digests of what is inline.
    pub policy: String,
    /// The destination that is lit.
    pub destination: Option<Destination>,
    /// Whether the page has a search box, and when it wakes.
    pub island: Island,
    /// The simulator of the page.
    pub simulator: Option<Simulator>,
    /// Scripts of this kind of page, beside `page.js`.
    pub scripts: Vec<Asset>,
    /// What the page is about, for machines: JSON-LD.
    pub data: Option<String>,
}

/// A destination of the main navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// The texts.
    Texts,
    /// Search.
    Search,
    /// The tariff.
    Tariff,
    /// Simulators.
    Simulators,
}

/// A simulator that a page can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Simulator {
    /// Penalties.
    Penalties,
    /// Duties.
    Duties,
    /// The duties of an invoice.
    Invoice,
    /// A guided one, by its rank in the assets.
    Guided(usize),
}

/// Whether the page has a part that wakes, the search box, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Island {
    /// None: no WASM.
    None,
    /// Wakes at the first touch.
    OnTouch,
    /// Wakes at once.
    AtOnce,
}

/// Draws the document around the content of `main`.
#[must_use]
pub fn document(site: &SiteContext, m: &'static Messages, head: Head, main: AnyView) -> AnyView {
    let destination = head.destination;
    let path = head.path.clone();
    let address = site.href(&path);
    let version = head.simulator.and_then(|which| assets_of(site, which)).map(|assets| assets.version.clone());
    view! {
        <html lang=m.language>
            {head_element(site, head)}
            <body>
                <a class="skip" href="#contenu">{m.chrome.skip}</a>
                <header class="top">
                    <a class="brand" href=site.href("")>{m.chrome.site}</a>
                    {navigation(site, m, destination)}
                    {languages(site, m, &path)}
                    <button
                        id="theme"
                        type="button"
                        hidden
                        data-name=m.chrome.theme
                        data-auto=m.chrome.theme_auto
                        data-light=m.chrome.theme_light
                        data-dark=m.chrome.theme_dark
                    >
                        {m.chrome.theme_auto}
                    </button>
                    {offers(site, &path)}
                </header>
                <button id="update" type="button" data-versions=m.offline.versions hidden>{m.chrome.update}</button>
                <main id="contenu">{main}</main>
                <footer class="foot">
                    <p>{m.chrome.reserve}</p>
                    {(!m.chrome.edition.is_empty()).then(|| view! { <p>{m.chrome.edition}</p> })}
                    <p>
                        <a href=site.href("a-propos/")>{m.chrome.about}</a>
                        " · "
                        <a href=site.href("integrite/")>{m.chrome.integrity}</a>
                        " · "
                        <a href=site.href("hors-ligne/")>{m.offline.title}</a>
                        " · "
                        <a href=site.href("notes/")>{m.notebook.title}</a>
                        " · "
                        <a href=site.href("donnees/")>{m.formats.title}</a>
                    </p>
                    {printed(m, version, address)}
                </footer>
                {site.dev_reload.clone().map(|script| view! { <script inner_html=script></script> })}
            </body>
        </html>
    }
    .into_any()
}

fn head_element(site: &SiteContext, head: Head) -> AnyView {
    let assets = &site.assets;
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content=head.policy/>
            <meta name="viewport" content="width=device-width,initial-scale=1"/>
            <title>{head.title}</title>
            <meta name="description" content=head.description/>
            <link rel="canonical" href=site.href(&head.path)/>
            {alternates(site, &head.path)}
            <meta name="color-scheme" content="light dark"/>
            {head.destination.is_none().then(|| feed(site))}
            <link rel="icon" type="image/svg+xml" href=site.file("favicon.svg")/>
            <link rel="apple-touch-icon" href=site.file("icone-192.png")/>
            <link rel="manifest" href=site.file(&manifest(site.language))/>
            // Before the style, so that what a page is about is asked for with its first bytes. Scripts run in their order: the
            // one of every page lets the others start their workers.
            {assets.page_js.clone().map(module)}
            {head.simulator.map(|which| simulator(site, which))}
            {(head.island != Island::None).then(|| island(site, head.island))}
            <style inner_html=head.style></style>
            <script inner_html=head.theme_script></script>
            {head.scripts.into_iter().map(module).collect_view()}
            {head.data.map(|data| view! { <script type="application/ld+json" inner_html=data></script> })}
        </head>
    }
    .into_any()
}

/// True for a page that each language has at the same address: hosts serve one page for all lost addresses.
fn has_sisters(path: &str) -> bool {
    path.is_empty() || path.ends_with('/')
}

/// The same page in every language, for search engines. Whoever asks for none of them gets the first.
fn alternates(site: &SiteContext, path: &str) -> AnyView {
    let link = |tag, language| view! { <link rel="alternate" hreflang=tag href=site.href_in(language, path)/> };
    let all = Language::ALL.iter().map(|language| (language.tag(), *language));
    let list = all.chain([("x-default", Language::EDITION)]).filter(|_| has_sisters(path));
    list.map(|(tag, language)| link(tag, language)).collect_view().into_any()
}

/// The page in the other languages, each named in itself. An address that leads nowhere has the home pages instead.
fn languages(site: &SiteContext, m: &'static Messages, path: &str) -> AnyView {
    let path = if has_sisters(path) { path } else { "" };
    let link = |language: &Language| {
        let tag = language.tag();
        view! { <a href=site.href_in(*language, path) hreflang=tag lang=tag>{language.own_name()}</a> }
    };
    let others = Language::ALL.iter().filter(|language| **language != site.language);
    view! { <nav class="langs" aria-label=m.chrome.languages>{others.map(link).collect_view()}</nav> }.into_any()
}

/// Proposes the page in the language that its reader chose before or, before any choice, that the browser speaks; `languages.css` shows that one alone.
fn offers(site: &SiteContext, path: &str) -> AnyView {
    let offer = |language: &Language| {
        let tag = language.tag();
        let words = language.messages().chrome.read_here;
        view! { <p class="offer" lang=tag><a href=site.href_in(*language, path) hreflang=tag>{words}</a></p> }
    };
    let others = Language::ALL.iter().filter(|language| **language != site.language && has_sisters(path));
    others.map(offer).collect_view().into_any()
}

/// Where readers of feeds find the changes.
fn feed(site: &SiteContext) -> AnyView {
    view! { <link rel="alternate" type="application/atom+xml" href=site.file("changements.atom")/> }.into_any()
}

/// A file that a worker will ask for.
fn fetched(file: &Asset) -> AnyView {
    view! { <link rel="preload" r#as="fetch" crossorigin="anonymous" href=file.url.clone()/> }.into_any()
}

/// What the search box needs: its script, and where the engine and its files are. Where it wakes at once, what the first
/// answer needs is asked for at once too, since it would otherwise come a round trip later.
fn island(site: &SiteContext, island: Island) -> AnyView {
    let assets = &site.assets;
    let parts = assets.index_parts.as_ref();
    let files = [
        assets.search_worker.as_ref(),
        assets.search_wasm.as_ref(),
        assets.index_core.as_ref(),
        assets.index_positions.as_ref().or(parts),
        assets.index_bodies.as_ref().or(parts),
        assets.synonyms.as_ref(),
        assets.beside_worker.as_ref(),
        assets.beside_wasm.as_ref(),
        assets.tools.as_ref(),
        assets.tariff_words.as_ref(),
    ];
    let files: Option<Vec<&Asset>> = files.into_iter().collect();
    let (Some(files), Some(script)) = (files, assets.search_js.clone()) else { return ().into_any() };
    let content = files.iter().map(|file| file.checked()).collect::<Vec<_>>().join(" ");
    let at_once = island == Island::AtOnce;
    let first = files.into_iter().take(3).filter(|_| at_once).map(fetched);
    view! {
        <meta
            name="search-files"
            content=content
            data-parts=parts.map(Asset::checked)
            data-chapters=assets.duties.chapters.as_ref().map(Asset::checked)
            data-wake=if at_once { "now" } else { "touch" }
        />
        {module(script)}
        {first.collect_view()}
    }
    .into_any()
}

fn assets_of(site: &SiteContext, which: Simulator) -> Option<&SimulatorAssets> {
    match which {
        Simulator::Penalties => Some(&site.assets.penalties),
        Simulator::Duties => Some(&site.assets.duties),
        Simulator::Invoice => Some(&site.assets.invoice),
        Simulator::Guided(rank) => site.assets.guided.get(rank),
    }
}

/// The last line of a sheet of paper: site, version of the figures, day of printing and address, which `page.js` writes.
fn printed(m: &'static Messages, version: Option<String>, address: String) -> AnyView {
    view! {
        <p class="paper">
            {m.chrome.site}
            {version.map(|version| format!(" · {} {version}", m.chrome.figures))}
            <span data-on=m.chrome.printed_on></span>
            <span>" · "{m.chrome.printed_from}" "{address}</span>
        </p>
    }
    .into_any()
}

/// What a simulator needs: its scripts, and where its worker, engine, figures and words are. They are asked for at once, since
/// each would otherwise come a round trip after the one before; the scripts first, which start the others. What is only
/// sometimes needed is named, not asked for.
fn simulator(site: &SiteContext, which: Simulator) -> AnyView {
    let Some(assets) = assets_of(site, which) else { return ().into_any() };
    let (Some(worker), Some(figures), Some(words)) = (&assets.worker, &assets.figures, &assets.words) else {
        return ().into_any();
    };
    if assets.parts.is_empty() {
        return ().into_any();
    }
    let together = |files: &[Asset]| files.iter().map(Asset::checked).collect::<Vec<_>>().join(" ");
    let mut files = vec![
        ("simulator", assets.name.to_owned()),
        ("worker", worker.checked()),
        ("parts", together(&assets.parts)),
        ("later", together(&assets.later)),
        ("figures", figures.checked()),
        ("words", words.checked()),
    ];
    if !assets.rare.is_empty() {
        files.push(("rare", together(&assets.rare)));
    }
    if let Some(chapters) = &assets.chapters {
        files.push(("chapters", chapters.checked()));
        files.push(("numbers", assets.numbers.clone()));
        files.extend(site.assets.tariff_words.as_ref().map(|goods| ("goods", goods.checked())));
    }
    let early = [worker, figures, words].into_iter().chain(&assets.parts).map(fetched);
    let list = files.iter().map(|(name, url)| format!("\"{name}\":\"{url}\"")).collect::<Vec<_>>().join(",");
    view! {
        <meta
            name="simulator"
            content=format!("{{{list}}}")
            data-base=site.href("")
            data-version=assets.version.clone()
        />
        {assets.frame.clone().map(deferred)}
        {assets.script.clone().map(deferred)}
        {early.collect_view()}
    }
    .into_any()
}

/// A script that shares its names with those before it.
fn deferred(file: Asset) -> AnyView {
    view! { <script defer fetchpriority="high" src=file.url integrity=file.integrity></script> }.into_any()
}

fn module(file: Asset) -> AnyView {
    view! { <script type="module" src=file.url integrity=file.integrity></script> }.into_any()
}

/// The destinations: a bar in reach of the thumb on a phone, a row under the header elsewhere.
fn navigation(site: &SiteContext, m: &'static Messages, current: Option<Destination>) -> AnyView {
    let destinations = [
        (Destination::Texts, m.chrome.texts, "textes/", icon::book as fn() -> AnyView),
        (Destination::Search, m.chrome.search, "chercher/", icon::lens),
        (Destination::Tariff, m.tariff.title, "tarif/", icon::label),
        (Destination::Simulators, m.penalties.simulators, "simulateurs/", icon::balance),
    ];
    let items = destinations
        .into_iter()
        .map(|(destination, name, path, icon)| {
            let lit = (current == Some(destination)).then_some("page");
            view! { <a href=site.href(path) aria-current=lit>{icon()}{name}</a> }
        })
        .collect_view();
    view! { <nav class="bar" aria-label=m.chrome.navigation>{items}</nav> }.into_any()
}
