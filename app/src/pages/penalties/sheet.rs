//! The result: conclusions, other readings, what is left open, and the sheet of paper.

use crate::messages::Messages;
use crate::parts::template::cites;
use leptos::prelude::*;

/// The templates of the result.
pub(super) fn result(m: &'static Messages, reserve: String) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <template data-unless="started"><p class="quiet">{t.result_empty}</p></template>
        <template data-if="clashes">
            <section class="clash">
                <h3>{t.clashes}</h3>
                <ul>
                    <template data-each="clashes" data-key="text">
                        <li>
                            <p data-text="text"></p>
                            <template data-each="changes">
                                <button type="button" data-act="forget" data-set="data-field:field">
                                    {t.change}" "<span data-text="label"></span>
                                </button>
                            </template>
                            {cites("cites")}
                        </li>
                    </template>
                </ul>
            </section>
        </template>
        <template data-if="remaining"><p class="warn still">{t.still}</p></template>
        <template data-each="main">{conclusion(m)}</template>
        <template data-if="remaining">
            <section class="remaining">
                <h3>{t.remaining}</h3>
                <template data-each="remaining" data-key="class">
                    <details>
                        <summary>
                            <strong data-text="class_name"></strong>
                            <template data-if="fine"><span data-text="fine_text"></span></template>
                        </summary>
                        <template data-if="depends_on"><p>{t.depends_on}" "<span data-text="depends_text"></span></p></template>
                        {conclusion(m)}
                    </details>
                </template>
            </section>
        </template>
        <template data-if="readings">
            <section class="readings">
                <h3>{t.readings}</h3>
                <p><small>{t.readings_lead}</small></p>
                <template data-each="readings" data-key="question">{reading(m)}</template>
            </section>
        </template>
        <template data-if="left_out">
            <section>
                <h3>{t.left_out}</h3>
                <ul>
                    <template data-each="left_out" data-key="class_name">
                        <li>
                            <strong data-text="class_name"></strong>
                            <template data-each="fine">" "<span data-text="text"></span></template>
                            <p data-text="text"></p>
                            {cites("cites")}
                        </li>
                    </template>
                </ul>
            </section>
        </template>
        <template data-if="possible_excuses">
            <section><p>{t.excuses}</p>{cites("possible_excuses")}</section>
        </template>
        <template data-each="dossier">{dossier(m)}</template>
        <template data-if="started">
            {acts(m)}
            <p class="reserve"><small>{reserve}</small></p>
            {paper(m)}
        </template>
    }
    .into_any()
}

fn conclusion(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <article class="conclusion">
            <h3 data-text="class_name"></h3>
            <template data-if="nature"><p class="nature" data-text="nature"></p></template>
            <p class="quiet">{t.basis}</p>
            {cites("basis")}
            <template data-each="fine">
                <section class="sum">
                    <h4>{t.fine}</h4>
                    <template data-each="sum"><p class="amount" data-text="text"></p></template>
                    <details>
                        <summary>{t.steps}</summary>
                        <ul>
                            <template data-each="steps">
                                <li>
                                    <span data-text="label"></span>
                                    <template data-if="formula"><p class="formula" data-text="formula"></p></template>
                                    <template data-each="sum"><p class="amount" data-text="text"></p></template>
                                    {cites("cites")}
                                </li>
                            </template>
                        </ul>
                    </details>
                </section>
            </template>
            <template data-each="prison">
                <section class="sum">
                    <h4>{t.prison}</h4>
                    <p class="amount" data-text="text"></p>
                    <p data-text="reach_text"></p>
                    {cites("cites")}
                </section>
            </template>
            <template data-each="sections" data-key="key">
                <details class="part" data-set="open:open data-part:key">
                    <summary><h4 data-text="title"></h4></summary>
                    <ul class="lines">
                        <template data-each="lines" data-key="key">{line(m)}</template>
                    </ul>
                </details>
            </template>
        </article>
    }
    .into_any()
}

fn line(m: &'static Messages) -> AnyView {
    view! {
        <li data-set="data-force:force">
            <small class="force" data-text="force_text"></small>
            <span data-text="text"></span>
            <template data-each="sum"><p class="amount" data-text="text"></p></template>
            <template data-if="term"><p data-text="term"></p></template>
            <template data-if="until"><p>{m.penalties.tool.until}" "<span data-text="until"></span></p></template>
            {cites("cites")}
        </li>
    }
    .into_any()
}

/// The other reading of a passage, with what it would give.
fn reading(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <details class="reading">
            <summary>
                <span data-text="question"></span>
                " "
                <strong data-text="class_name"></strong>
                <template data-if="fine"><span data-text="fine_text"></span></template>
            </summary>
            <dl>
                <dt>{t.preferred}</dt>
                <dd data-text="preferred"></dd>
                <dt>{t.other}</dt>
                <dd data-text="other"></dd>
            </dl>
            {conclusion(m)}
        </details>
    }
    .into_any()
}

fn dossier(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <section class="dossier">
            <h3>{t.dossier}</h3>
            <ul>
                <template data-each="cases" data-key="rank">
                    <li>
                        <button type="button" data-act="open" data-set="data-rank:rank aria-current:current" data-text="label"></button>
                        <template data-each="fine"><span class="amount" data-text="text"></span></template>
                        <button type="button" data-act="drop" data-set="data-rank:rank aria-label:drop_label">{t.remove}</button>
                    </li>
                </template>
            </ul>
            <template data-each="total">
                <p>{t.total}" "<strong class="amount" data-text="text"></strong></p>
            </template>
            {cites("cites")}
        </section>
    }
    .into_any()
}

fn acts(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    view! {
        <p class="acts">
            <button type="button" data-act="print">{t.print}</button>
            <button type="button" data-act="copy" data-done=t.copied data-fail=t.copy_failed>{t.copy}</button>
            <button type="button" data-act="save">{t.save}</button>
            <button type="button" data-act="add">{t.add}</button>
            <button type="button" data-act="restart">{t.restart}</button>
            <span role="status"></span>
        </p>
    }
    .into_any()
}

/// What is printed for the file besides the result: articles to cite, and blanks to fill by hand.
fn paper(m: &'static Messages) -> AnyView {
    let t = &m.penalties.tool;
    let blanks = t.paper_blanks.iter().map(|blank| view! { <li>{*blank}</li> }).collect_view();
    view! {
        <section class="paper">
            <h3>{t.paper_title}</h3>
            <p>{t.day}{m.chrome.colon}<span data-text="day"></span></p>
            <p>
                <strong data-text="strip_class"></strong>" · "<strong data-text="strip_fine"></strong>" "
                <span data-text="strip_note"></span>
            </p>
            <template data-if="strip_prison"><p>{t.prison}{m.chrome.colon}<span data-text="strip_prison"></span></p></template>
            <h4>{t.paper_cites}</h4>
            <p data-text="all_cites"></p>
            <p class="address">{m.chrome.printed_from}" "<span data-text="address"></span></p>
            <ul class="blanks">{blanks}</ul>
        </section>
    }
    .into_any()
}
