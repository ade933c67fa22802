//! What the texts rest on: units, notes, gaps, and the lines left out with their reasons.

use crate::messages::Messages;
use crate::parts::edition::edition;
use leptos::prelude::*;

/// The integrity page, all numbers already in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IntegrityPage {
    /// Works in the order of the catalogue.
    pub works: Vec<WorkIntegrity>,
    /// Sources, line by line; empty when the texts were not aligned with them.
    pub sources: Vec<SourceIntegrity>,
    /// Lines that belong to no work.
    pub exclusions: Vec<ExclusionView>,
    /// Digest of the whole corpus.
    pub digest: String,
    /// Address of the list of digests.
    pub list: String,
}

/// One work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkIntegrity {
    /// Short name.
    pub title: String,
    /// Address.
    pub href: String,
    /// Address of its own page of integrity.
    pub proof: String,
    /// Number of lines of its source.
    pub lines: String,
    /// Number of references.
    pub references: String,
    /// First digits of the digest of its units.
    pub digest: String,
    /// Number of units.
    pub units: String,
    /// Number of notes.
    pub notes: String,
    /// Number of gaps.
    pub gap_count: String,
    /// Its gaps: name and title.
    pub gaps: Vec<(String, String)>,
}

/// What became of the lines of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceIntegrity {
    /// File name.
    pub file: String,
    /// All lines.
    pub lines: String,
    /// Lines in a unit or a heading.
    pub text: String,
    /// Blank lines.
    pub blank: String,
    /// Lines left out.
    pub excluded: String,
}

/// Lines left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExclusionView {
    /// File and range, in words.
    pub place: String,
    /// Mark of the paper, or outside customs law.
    pub kind: &'static str,
    /// Why.
    pub reason: String,
}

/// Draws the integrity page.
#[must_use]
pub fn integrity(m: &'static Messages, page: IntegrityPage) -> AnyView {
    let i = &m.integrity;
    let gaps: Vec<AnyView> = page
        .works
        .iter()
        .filter(|work| !work.gaps.is_empty())
        .map(|work| {
            let gaps = work
                .gaps
                .iter()
                .cloned()
                .map(|(name, title)| view! { <li>{name}" · "{edition(m, title)}</li> })
                .collect_view();
            view! { <h3><a href=work.href.clone() lang=m.edition()>{work.title.clone()}</a></h3><ul>{gaps}</ul> }
                .into_any()
        })
        .collect();
    let none = gaps.is_empty().then(|| view! { <p>{i.no_gaps}</p> });
    view! {
        <h1>{i.title}</h1>
        <p class="lead">{i.lead}</p>
        {works_table(m, page.works)}
        <p>{m.proof.corpus}" "<code class="sha">{page.digest}</code></p>
        {how(m, page.list)}
        {(!page.sources.is_empty()).then(|| sources_table(m, page.sources))}
        <h2>{i.gaps_title}</h2>
        {none}
        {gaps}
        {(!page.exclusions.is_empty()).then(|| exclusions(m, page.exclusions))}
    }
    .into_any()
}

fn works_table(m: &'static Messages, works: Vec<WorkIntegrity>) -> AnyView {
    let i = &m.integrity;
    let rows = works
        .into_iter()
        .map(|work| {
            view! {
                <tr>
                    <th scope="row"><a href=work.href lang=m.edition()>{work.title}</a></th>
                    <td>{work.units}</td>
                    <td>{work.lines}</td>
                    <td>{work.notes}</td>
                    <td>{work.gap_count}</td>
                    <td>{work.references}</td>
                    <td><a href=work.proof><code>{work.digest}</code></a></td>
                </tr>
            }
        })
        .collect_view();
    let p = &m.proof;
    let columns = [i.work, i.units, p.lines, i.notes, i.gaps, p.references, p.digest];
    table(i.works_caption, &columns, rows.into_any())
}

fn sources_table(m: &'static Messages, sources: Vec<SourceIntegrity>) -> AnyView {
    let i = &m.integrity;
    let rows = sources
        .into_iter()
        .map(|source| {
            view! {
                <tr>
                    <th scope="row">{source.file}</th>
                    <td>{source.lines}</td>
                    <td>{source.text}</td>
                    <td>{source.blank}</td>
                    <td>{source.excluded}</td>
                </tr>
            }
        })
        .collect_view();
    table(i.sources, &[i.file, i.lines, i.lines_text, i.lines_blank, i.lines_excluded], rows.into_any())
}

/// How anyone can verify.
fn how(m: &'static Messages, list: String) -> AnyView {
    let paragraphs = m.proof.method.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
    view! {
        <h2>{m.proof.how}</h2>
        {paragraphs}
        <pre><code>{m.proof.commands}</code></pre>
        <p><a href=list>{m.proof.list}</a></p>
    }
    .into_any()
}

/// A table that scrolls by itself when the screen is narrow.
pub(super) fn table(caption: &'static str, columns: &[&'static str], rows: AnyView) -> AnyView {
    let heads = columns.iter().map(|column| view! { <th scope="col">{*column}</th> }).collect_view();
    view! {
        <div class="wide" tabindex="0" role="region" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn exclusions(m: &'static Messages, exclusions: Vec<ExclusionView>) -> AnyView {
    let rows = exclusions
        .into_iter()
        .map(|one| view! { <li>{one.place}" ("{one.kind}") · "{edition(m, one.reason)}</li> })
        .collect_view();
    view! {
        <h2>{m.integrity.exclusions}</h2>
        <p>{m.integrity.exclusions_lead}</p>
        <ul>{rows}</ul>
    }
    .into_any()
}
