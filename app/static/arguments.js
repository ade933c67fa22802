// The guided simulators: what was told, as typed, and what their pages are told. All of it is in the address; nothing else is
// kept.
"use strict";

const strip = root.querySelector(".strip");

// ---- What is known: pairs, as typed -------------------------------------------------------------------------------------

let facts = [];
let sheet;
// The version that the opened address was made with, until something is changed.
let then = [];

const told = (field) => facts.find(([key]) => key === field)?.[1] ?? "";

function put(field, written) {
  then = [];
  const known = facts.find(([key]) => key === field);
  if (!written.trim()) facts = facts.filter(([key]) => key !== field);
  else if (known) known[1] = written;
  else facts.push([field, written]);
}

function read() {
  const pairs = [...new URLSearchParams(location.search)];
  facts = pairs.filter(([key]) => key !== "version");
  then = pairs.filter(([key]) => key === "version");
}

const asTold = () => pairsOf(facts.map(([key, typed]) => [key, plainly(key, typed)]));

// A word of a list: the first stands alone, the others may stand together.
function toggle({ field, word }) {
  const { choices } = fieldOf(field);
  const taken = choices.filter((choice) => choice.taken).map((choice) => choice.word);
  const alone = [choices[0].word, "inconnu"];
  const without = taken.filter((one) => one !== word && !alone.includes(one));
  const left = taken.includes(word) ? without : alone.includes(word) ? [word] : [...without, word];
  put(field, left.join(";"));
  // A question that stands for others: what one of them was answered goes with its tick.
  for (const gone of taken) if (!left.includes(gone) && ["choice", "several"].includes(fieldOf(gone)?.kind)) put(gone, "");
}

// What is told of a row, under the word of its fact and the number of the row.
const rowOf = (key) => {
  const [name, row] = key.split(".");
  return [name, Number(row ?? 1)];
};

const fieldsOf = () => sheet.form.flatMap(({ fields }) => fields);
const fieldOf = (name) => fieldsOf().find(({ field }) => field === name);
// The question that the result waits for next, below a field, or the first of all.
const nextOf = (name) => {
  const fields = fieldsOf();
  const below = fields.slice(fields.findIndex(({ field }) => field === name) + 1);
  return [...below, ...fields].find(({ asked }) => asked);
};

// ---- From a sheet to what the templates ask for -------------------------------------------------------------------------

// More choices than these stand in a list that opens, unless they are short.
const BUTTONS = 6;
const SHORT = 20;

function fieldView(one) {
  const id = `f-${one.field}`;
  const many = one.choices.length > BUTTONS && one.choices.some(({ label }) => label.length > SHORT);
  const kind = one.kind === "choice" && many ? "select" : one.kind;
  const [error_id, help_id] = [`${id}-erreur`, `${id}-aide`];
  const taken = one.choices.find((choice) => choice.taken);
  const act = one.kind === "several" ? "toggle" : "choose";
  return {
    ...one,
    id,
    error_id,
    help_id,
    described: [one.error && error_id, one.help && help_id].filter(Boolean).join(" "),
    invalid: one.error && "true",
    asked_mark: one.asked && !one.error ? "true" : undefined,
    is_select: kind === "select",
    is_row: kind === "row",
    is_more: kind === "more",
    is_buttons: kind === "choice" || kind === "several",
    is_input: kind === "text" || kind === "date",
    is_date: kind === "date",
    written: kind === "select" ? (taken?.word ?? "") : inField(told(one.field) || one.value, one.value, one.error),
    choices: one.choices.map((choice) => ({ ...choice, field: one.field, act, pressed: String(choice.taken) })),
  };
}

const citesOf = (cites) => cites.map((cite) => ({ ...cite, outside: cite.href ? "" : "true" }));
const cited = (one) => ({ ...one, cites: citesOf(one.cites) });

function stageView(stage) {
  return {
    ...cited(stage),
    reasons: stage.reasons.map(cited),
    lines: stage.lines.map(cited),
  };
}

function saidOf() {
  const told = fieldsOf().filter(({ kind, value }) => value && kind !== "row");
  const words = ({ choices }) => choices.filter(({ taken }) => taken).map(({ label }) => label);
  return told.map((one) => ({
    label: one.label,
    asks: one.label.endsWith("?"),
    said: one.said || words(one).join(", ") || one.value.replaceAll(";", " · "),
  }));
}

// In two short lines of a phone: what stands, and how much, in the money of the country once that is known.
function stripOf({ total, home, settled, total_label, verdict_text }) {
  const figure = (home ?? total)?.text ?? "";
  return figure && (home || !settled)
    ? { strip_lead: total_label, strip_figure: figure }
    : { strip_lead: verdict_text, strip_figure: figure && `${total_label} ${figure}` };
}

function view() {
  const form = sheet.form.map((group) => ({ ...group, fields: group.fields.map(fieldView) }));
  const shown = new Set(form.flatMap(({ fields }) => fields.map(({ field }) => field)));
  return {
    ...cited(sheet),
    form,
    started: facts.length > 0,
    ...stripOf(sheet),
    next_id: `f-${nextOf()?.field}`,
    asked_count: facts.length && sheet.asked.length ? String(sheet.asked.length) : "",
    mark: sheet.settled ? "kept" : "open",
    errors: sheet.errors.map((error) => ({ ...error, id: shown.has(error.field) ? `f-${error.field}` : "" })),
    asked: sheet.asked.map((one) => ({ ...one, id: `f-${one.field}` })),
    stages: sheet.stages.filter(({ state }) => state !== "not-reached").map(stageView),
    unreached: sheet.stages.filter(({ state }) => state === "not-reached").map(({ key, title }) => ({ key, title })),
    others: sheet.others.map(cited),
    documents: sheet.documents.map(cited),
    notes: sheet.notes.map(cited),
    duties_href: sheet.duties && `simulateurs/droits/?${sheet.duties}`,
    said: saidOf(),
    undated: fieldOf("jour")?.value === "" ? today : "",
    address: location.href,
  };
}

// ---- Showing ------------------------------------------------------------------------------------------------------------

async function update(typing) {
  const asked = new Map(facts);
  const answer = ask({ type: "sheet", query: pairsOf([...facts, ...then]), today });
  // What was told stands in the address even if no answer comes.
  if (then.length === 0) putAddress(asTold());
  ({ sheet } = await answer);
  for (const { field, value, error } of fieldsOf()) if (!error) learn(field, asked.get(field), value);
  if (typing && sheet.errors.some(({ field }) => field === typing)) return;
  // The address to keep, or what was typed while something is wrong with it.
  const empty = facts.length === 0;
  putAddress(empty ? "" : sheet.errors.length === 0 ? sheet.keep : asTold());
  await turn();
  const shown = view();
  draw(strip, shown);
  await turn();
  await drawAll(shown, !empty);
}

// ---- Acts of the reader -------------------------------------------------------------------------------------------------

// The question after one that was just answered comes into sight from below, as far as the answer stays there.
function follow(field) {
  const [here, next] = [field, nextOf(field)?.field].map((name) => document.getElementById(`f-${name}`)?.closest(".f").getBoundingClientRect());
  if (!here || !next || next.top < here.top) return;
  const above = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  const top = Math.min(next.bottom - (innerHeight - above), here.top);
  const behavior = matchMedia("(prefers-reduced-motion: no-preference)").matches ? "smooth" : "instant";
  if (top > 0) scrollBy({ top, behavior });
}

const acts = {
  retry: () => {
    start();
    update();
  },
  choose: async ({ field, word }) => {
    const { choices } = fieldOf(field);
    // A second touch takes the answer back.
    const back = choices.some((choice) => choice.word === word && choice.taken);
    put(field, back ? "" : word);
    await update();
    if (!back) follow(field);
  },
  toggle: (choice) => {
    toggle(choice);
    update();
  },
  // A row begins as one of which nothing is known yet.
  add: async ({ field }) => {
    put(field, "inconnu");
    await update();
    acts.go({ id: `f-${field}` });
  },
  // The rows after it move up.
  remove: async ({ field, keys }) => {
    const [, gone] = rowOf(field);
    const moved = ([key, value]) => {
      const [name, row] = rowOf(key);
      if (!keys.split(" ").includes(name) || row < gone) return [[key, value]];
      return row === gone ? [] : [[row > 2 ? `${name}.${row - 1}` : name, value]];
    };
    then = [];
    facts = facts.flatMap(moved);
    await update();
    const add = [...root.querySelectorAll("[data-act=add]")].find(({ dataset }) => keys.split(" ").includes(rowOf(dataset.field)[0]));
    add?.focus();
  },
  forget: ({ field }) => {
    put(field, "");
    update();
  },
  go: ({ id }) => {
    const place = document.getElementById(id);
    const target = place?.matches("input,select") ? place : place?.querySelector("button");
    target?.focus();
    // A list that is longer than the screen begins with its question.
    place?.scrollIntoView({ block: place.clientHeight > innerHeight / 2 ? "start" : "center" });
  },
  restart: () => {
    facts = [];
    then = [];
    update();
  },
  print: () => print(),
  copy: copyAddress,
  save: () => download(`${root.dataset.file}.json`, "application/json", JSON.stringify(sheet, null, 2)),
};

// What is typed counts once its reader pauses; what is wrong with it is said when the field is left.
const PAUSE = 400;
let pause;
const take = ({ target }, typing) => {
  clearTimeout(pause);
  const { field } = target.dataset;
  if (!field) return;
  put(field, target.value);
  return update(typing && field);
};
root.addEventListener("change", (event) => take(event));
root.addEventListener("input", (event) => {
  clearTimeout(pause);
  if (event.target.type === "text") pause = setTimeout(() => take(event, true), PAUSE);
});

// The key that a phone names « next » leads on to what is asked next, unless something is wrong.
root.addEventListener("keydown", async (event) => {
  const { key, target, isComposing } = event;
  if (key !== "Enter" || isComposing || target.type !== "text") return;
  event.preventDefault();
  await take(event);
  const { field } = target.dataset;
  const next = nextOf(field);
  if (next && !fieldOf(field)?.error && document.activeElement === target) acts.go({ id: `f-${next.field}` });
});

onpopstate = () => {
  read();
  update();
};

// A sale that is more than plain may be weighed by other methods too: they are asked for with the rest, not a round trip later.
const HINTS = ["operation", "circonstances", "condition", "restriction", "reversement", "lien", "doute"];
const PLAIN = /^(aucune?|non|vente|)$/;
const opening = new URLSearchParams(location.search);
if (files.later && HINTS.some((hint) => !PLAIN.test(opening.get(hint) ?? ""))) files.later.split(" ").forEach(foresee);

start();
read();
turn().then(() => update());
