//! What each country levies at import: the list of countries, and the table of one on a day.

use crate::messages::Messages;
use crate::parts::breadcrumb::{Crumb, breadcrumb};
use crate::parts::edition::edition;
use leptos::prelude::*;

/// A link with words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its words.
    pub text: String,
    /// Address.
    pub href: String,
    /// What stands beside it; may be empty.
    pub beside: String,
}

/// A rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateView {
    /// *18 %*.
    pub rate: String,
    /// The goods; empty for all.
    pub goods: String,
    /// The conditions; empty when there is none.
    pub when: String,
    /// Where it is written, and how sure that is.
    pub source: String,
    /// Paragraphs.
    pub cites: Vec<Link>,
}

/// A levy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevyView {
    /// Its word, an anchor.
    pub key: String,
    /// Its short name.
    pub short: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub plain: String,
    /// Who receives it.
    pub beneficiary: String,
    /// What it is computed on; empty for an amount by quantity.
    pub base: String,
    /// Its rate in a word, for the table.
    pub glance: String,
    /// Its rates.
    pub rates: Vec<RateView>,
    /// What is spared, each with where it is written.
    pub spared: Vec<(String, String)>,
}

/// Something contested: the question, then its answers with what speaks for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contested {
    /// The question.
    pub text: String,
    /// The answers.
    pub sides: Vec<(String, String)>,
}

/// The table of a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevyPage {
    /// What stands above it.
    pub crumbs: Vec<Crumb>,
    /// Its title.
    pub title: String,
    /// When it holds.
    pub lead: String,
    /// The table that holds today, when this is not it.
    pub current: Option<String>,
    /// The levies.
    pub levies: Vec<LevyView>,
    /// What is contested.
    pub contested: Vec<Contested>,
    /// Formalities and warnings, each as a rate: its text stands in the place of the rate.
    pub notices: Vec<RateView>,
    /// The tables of other days.
    pub days: Vec<Link>,
}

/// Draws the list of countries.
#[must_use]
pub fn countries(m: &'static Messages, crumbs: Vec<Crumb>, list: Vec<Link>) -> AnyView {
    view! {
        {breadcrumb(m, crumbs)}
        <h1>{m.levies.title}</h1>
        <p class="lead">{m.levies.lead}</p>
        <ul class="rows wrap">{links(list)}</ul>
    }
    .into_any()
}

/// Draws the table of a country.
#[must_use]
pub fn levies(m: &'static Messages, page: LevyPage) -> AnyView {
    let l = &m.levies;
    let glance = page
        .levies
        .iter()
        .map(|levy| {
            view! {
                <tr>
                    <th scope="row">
                        <a href=format!("#{}", levy.key)>{levy.name.clone()}</a>
                        <small>{levy.beneficiary.clone()}</small>
                    </th>
                    <td>{levy.glance.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    let contested = (!page.contested.is_empty()).then(|| contested(m, page.contested));
    let details = page.levies.into_iter().map(|levy| detail(m, levy)).collect_view();
    view! {
        {breadcrumb(m, page.crumbs)}
        <h1>{page.title}</h1>
        <p class="lead">{page.lead}</p>
        {page.current.map(|href| view! { <p><a href=href>{l.current}</a></p> })}
        <table class="facts levies">
            <caption>{l.summary}</caption>
            <tbody>{glance}</tbody>
        </table>
        {contested}
        <h2>{l.details}</h2>
        {details}
        {(!page.notices.is_empty()).then(|| view! { <h2>{l.notices}</h2> })}
        <section id="avis">{rates(m, page.notices)}</section>
        <h2>{l.days}</h2>
        <p>{l.days_lead}</p>
        <ul class="rows">{links(page.days)}</ul>
    }
    .into_any()
}

fn links(list: Vec<Link>) -> AnyView {
    let item = |link: Link| {
        view! {
            <li>
                <a href=link.href>{link.text}</a>
                <span class="rate">{link.beside}</span>
            </li>
        }
    };
    list.into_iter().map(item).collect_view().into_any()
}

fn contested(m: &'static Messages, questions: Vec<Contested>) -> AnyView {
    let l = &m.levies;
    let rows = questions
        .into_iter()
        .map(|question| {
            let sides = question
                .sides
                .into_iter()
                .enumerate()
                .map(|(rank, (label, why))| {
                    let taken = (rank == 0).then(|| view! { " "<em>{l.taken}</em> });
                    view! { <li><b>{label}</b>{taken}<br/><small>{why}</small></li> }
                })
                .collect_view();
            view! { <li>{question.text}<ul>{sides}</ul></li> }
        })
        .collect_view();
    view! {
        <h2>{l.contested}</h2>
        <p>{l.contested_lead}</p>
        <ul class="contested">{rows}</ul>
    }
    .into_any()
}

fn detail(m: &'static Messages, levy: LevyView) -> AnyView {
    let l = &m.levies;
    let rates = rates(m, levy.rates);
    let count = levy.spared.len();
    let spared = (count > 0).then(|| {
        let items = levy
            .spared
            .into_iter()
            .map(|(name, source)| view! { <li><small>{name}". "{edition(m, source)}</small></li> })
            .collect_view();
        view! { <details><summary>{(l.spared)(count)}</summary><ul>{items}</ul></details> }
    });
    let base = (!levy.base.is_empty()).then(|| view! { <p><small>{(l.base)(&levy.base)}</small></p> });
    view! {
        <section id=levy.key>
            <h3 class="sec">{levy.short}</h3>
            <p>{levy.plain}</p>
            {base}
            {rates}
            {spared}
        </section>
    }
    .into_any()
}

fn rates(m: &'static Messages, list: Vec<RateView>) -> AnyView {
    let l = &m.levies;
    let rates = list
        .into_iter()
        .map(|rate| {
            let cites =
                rate.cites.into_iter().map(|cite| view! { " "<a href=cite.href>{cite.text}</a> }).collect_view();
            let said = |text: String, words: fn(&str) -> String| {
                (!text.is_empty()).then(|| view! { <br/><small>{words(&text)}</small> })
            };
            view! {
                <li>
                    <b>{rate.rate}</b>
                    {said(rate.goods, l.goods)}
                    {said(rate.when, l.when)}
                    <br/>
                    <small>{edition(m, rate.source)}{cites}</small>
                </li>
            }
        })
        .collect_view();
    view! { <ul>{rates}</ul> }.into_any()
}
