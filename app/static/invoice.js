// The reader of invoices: what was pasted and said stays in this page; the address holds the facts of the declaration alone.
"use strict";

const text = document.getElementById("facture");
const file = document.getElementById("fichier");
const ROWS = 25;
const LINES = 50;
const words = root.dataset;

// Facts of the declaration, and those told once for all rows, by field.
let facts = {};
let forAll = {};
let opened = false;
let kind = "refused";
let from = { rows: 0, lines: 0 };
let shown = {};
let settled = null;
let proposals = {};
let running = false;
// What was said about the invoice itself: an engine that takes the place of another is told again.
const nothingSaid = () => ({ columns: new Map(), mark: undefined, choices: new Map() });
let corrections = nothingSaid();
const corrected = () => ({ ...corrections, columns: [...corrections.columns], choices: [...corrections.choices] });

const filled = (place) => Object.entries(place).filter(([, value]) => value !== "");
const said = () => ({ facts: pairsOf(filled(facts)), forAll: pairsOf(filled(forAll)), today });
const fillIn = (words, figures) => words.replace(/\{(\w+)\}/g, (_, name) => figures[name]);

// ---- From what the engine says to what the templates ask for --------------------------------------------------------------

// An attribute that is empty is not drawn: a choice of nothing has a word of its own.
const NOTHING = "-";
const option = (word, label, value) => ({ word: word || NOTHING, label, chosen: word === value ? "true" : undefined });

function field(one, scope, errors) {
  const error = errors.find(({ field }) => field === one.field);
  const id = `f-${scope}-${one.field}`;
  const value = error?.written || one.value;
  const is_date = one.kind === "date";
  const base = { ...one, is_date, id, scope, help_id: `${id}-aide`, value, invalid: error && "true" };
  const choices = one.choices.map(({ word, label }) => option(word, label, value));
  const empty = choices.some(({ chosen }) => chosen) ? [] : [option("", "—", "")];
  const mode = { number: "decimal", sum: "decimal" }[one.kind];
  return one.kind === "choice"
    ? { ...base, choice: [{ ...base, value: value || NOTHING, choices: [...empty, ...choices] }], typed: [] }
    : { ...base, choice: [], typed: [{ ...base, mode, value: is_date ? dayFirst(value) : value }] };
}

function overview(read) {
  const fields = read.form.flatMap(({ fields }) => fields).map((one) => field(one, "facts", read.errors));
  const title = { refused: "refused", noted: "noted", aside: "aside", all: "rows" };
  const pressed = Object.keys(title).map((name) => [`${name}_pressed`, String(name === kind)]);
  const counts = Object.entries(title).map(([name, count]) => [`${name}_count`, grouped(read[count])]);
  return {
    ...read,
    opened,
    columns: read.columns.map((column) => ({
      ...column,
      rank: String(column.rank),
      select: [
        {
          rank: String(column.rank),
          role: column.role || NOTHING,
          name: `${words.role} : ${column.title}`,
          roles: read.roles.map(({ word, label }) => option(word, label, column.role)),
        },
      ].filter(() => !column.foreign),
    })),
    mark_choice: read.mark_told ? read.mark : "",
    general_errors: read.errors,
    usual: fields.filter(({ rare }) => !rare),
    seldom: fields.filter(({ rare }) => rare),
    all_rows: read.for_all.flatMap(({ fields }) => fields).map((one) => field(one, "forAll", [])),
    ...Object.fromEntries([...pressed, ...counts]),
  };
}

function listOf(name, count, size) {
  const start = from[name];
  return {
    [`${name}_turn`]: count > size,
    [`${name}_first`]: start === 0 ? "true" : undefined,
    [`${name}_last`]: start + size >= count ? "true" : undefined,
    [`${name}_range`]: fillIn(words.range, { from: grouped(start + 1), to: grouped(Math.min(start + size, count)), of: grouped(count) }),
  };
}

function row(one) {
  const isCode = one.errors?.some(({ field, text }) => field === "ligne" && text.includes(one.name)) && /^[\d.\s-]+$/.test(one.name);
  const found = proposals[one.name];
  return {
    ...one,
    row: String(one.row),
    is_code: String(Boolean(isCode)),
    notes_shown: one.notes.map((text) => ({ text })),
    proposed: found?.map(({ code, label }) => ({ code, label: `${code} ${label}` })),
    proposed_none: found && found.length === 0 ? words.none : "",
    choose: one.choose && !found,
    name_list: `${one.name}`,
  };
}

function question(one) {
  const told = one.sides.find(({ taken }) => taken)?.word ?? "";
  const scope = one.rows === undefined ? "facts" : "forAll";
  return {
    ...one,
    id: `q-${one.field}`,
    scope,
    rows_text: one.rows === undefined ? "" : grouped(one.rows),
    value: told || NOTHING,
    choices: [...(told ? [] : [option("", "—", "")]), ...one.sides.map(({ word, label }) => option(word, label, told))],
    sides: one.sides.map((side) => ({ ...side, told: [side.why, side.difference].filter(Boolean).join(" — ") })),
  };
}

function outcome(found) {
  if (!found) return { settled: false };
  const warnings = [found["left-out_text"], found.minimum_text, ...found.missing.map(({ text }) => text)].filter(Boolean);
  return {
    settled: true,
    ...Object.fromEntries(["value", "total", "landed", "security"].map((name) => [`${name}_text`, found[name]?.text])),
    range: found.range === found.total.text ? "" : found.range,
    complete: found.complete,
    computed_text: found.computed_text,
    warnings: warnings.map((text) => ({ text })),
    levies: found.levies,
    questions: found.questions.filter(({ rare }) => !rare).map(question),
  };
}

// ---- Showing ------------------------------------------------------------------------------------------------------------

async function show(more = {}) {
  shown = { ...shown, ...more };
  await drawAll(shown, opened);
  // A list that was touched keeps its own choice: what the engine says goes before.
  for (const select of root.querySelectorAll("select[data-value]")) select.value = select.dataset.value;
}

async function showRows() {
  const { rows } = await ask({ type: "rows", shown: kind, from: from.rows, count: ROWS });
  const count = { refused: shown.refused, noted: shown.noted, aside: shown.aside, all: shown.rows_all }[kind];
  show({ rows: rows.map(row), ...listOf("rows", count, ROWS) });
}

async function showLines(count) {
  const { lines } = await ask({ type: "lines", from: from.lines, count: LINES });
  const cells = (one) => one.amounts.map((text, at) => ({ key: shown.levies[at].key, text }));
  const view = (one) => ({ ...one, article: String(one.article), cells: cells(one), open_label: `${words.open} ${one.line}` });
  show({ lines: lines.map(view), ...listOf("lines", count, LINES) });
}

async function take(read) {
  const { rows, ...rest } = overview(read);
  show({ ...rest, rows_all: rows });
  await showRows();
}

// Reads again with what was said; what was settled before is no longer so.
async function read(more = {}) {
  const before = settled;
  stop();
  settled = null;
  putAddress(said().facts);
  const { read } = await ask({ type: "read", ...said(), ...more });
  show({ ...outcome(null), told: before ? words.stale : "" });
  await take(read);
}

async function open(content, known = nothingSaid()) {
  opened = true;
  corrections = known;
  stop();
  settled = null;
  proposals = {};
  from = { rows: 0, lines: 0 };
  kind = "refused";
  const { read } = await ask({ type: "open", ...content, ...said(), ...corrected() });
  if (read.refused === 0) kind = read.noted > 0 ? "noted" : "all";
  show({ ...outcome(null), told: "" });
  await take(read);
}

function close() {
  opened = false;
  stop();
  settled = null;
  show({ opened: false });
}

function stop() {
  if (running) ask({ type: "cancel" });
  running = false;
  show({ running: undefined });
}

async function settle() {
  if (shown.too_long) return;
  running = true;
  from.lines = 0;
  show({ ...outcome(null), told: "", running: "true", done: "0", of: String(shown.kept), progress_text: "" });
  const answer = await ask({ type: "settle" });
  if (answer.cancelled) return;
  running = false;
  settled = answer.settled;
  show({ running: undefined, ...outcome(settled), told: settled ? "" : words.nothing });
  await take(answer.read);
  if (settled) await showLines(answer.read.kept);
}

// How far the engine is comes beside the answers.
function listen() {
  engine.addEventListener("message", ({ data }) => {
    if (data.type !== "progress" || !running) return;
    const figures = { done: grouped(data.done), of: grouped(data.of) };
    show({ done: String(data.done), of: String(data.of), progress_text: fillIn(data.part === 0 ? words.rows : words.readings, figures) });
  });
}

// ---- Acts of the reader -------------------------------------------------------------------------------------------------

const acts = {
  retry: async () => {
    running = false;
    start();
    listen();
    const [chosen] = file.files;
    if (text.value.trim()) open({ text: text.value }, corrections);
    else if (chosen) open({ bytes: await chosen.arrayBuffer() }, corrections);
  },
  example: ({ sample }) => {
    text.value = sample;
    open({ text: sample });
  },
  clear: () => {
    text.value = file.value = "";
    close();
    text.focus();
  },
  kind: ({ kind: wanted }) => {
    kind = wanted;
    from.rows = 0;
    const pressed = ["refused", "noted", "aside", "all"].map((name) => [`${name}_pressed`, String(name === kind)]);
    show(Object.fromEntries(pressed));
    showRows();
  },
  turn: ({ list, by }) => {
    from[list] = Math.max(0, from[list] + Number(by) * (list === "rows" ? ROWS : LINES));
    if (list === "rows") showRows();
    else showLines(shown.kept);
  },
  propose: async ({ name, code }) => {
    const { proposed } = await ask({ type: "propose", name, code: code === "true" });
    proposals[name] = proposed;
    await showRows();
    [...root.querySelectorAll("form[data-act=take]")].find((form) => form.dataset.name === name)?.querySelector("select").focus();
  },
  settle,
  cancel: () => {
    stop();
    show({ told: words.cancelled });
  },
  address: async ({ article }) => {
    const { address } = await ask({ type: "address", article: Number(article) });
    if (address) window.open(`${meta.dataset.base}simulateurs/droits/?${address}`, "_blank", "noopener");
  },
  csv: async () => download("droits.csv", "text/csv;charset=utf-8", (await ask({ type: "csv" })).csv),
  json: async () => download("droits.json", "application/json", (await ask({ type: "json" })).json),
};

root.addEventListener("change", ({ target }) => {
  const { act, rank, field, scope } = target.dataset;
  const value = target.value === NOTHING ? "" : target.value;
  if (act === "role") {
    corrections.columns.set(Number(rank), value);
    read({ columns: [[Number(rank), value]] });
  } else if (act === "mark") {
    corrections.mark = target.value;
    read({ mark: target.value });
  } else if (act === "fact") {
    (scope === "forAll" ? forAll : facts)[field] = value;
    read();
  }
});

root.addEventListener("submit", (event) => {
  event.preventDefault();
  const { name } = event.target.dataset;
  const code = event.target.querySelector("select").value;
  delete proposals[name];
  corrections.choices.set(name, code);
  read({ choices: [[name, code]] });
});

let typing;
text.oninput = () => {
  clearTimeout(typing);
  typing = setTimeout(() => (text.value.trim() ? open({ text: text.value }) : close()), 300);
};

file.onchange = async () => {
  const chosen = file.files[0];
  if (!chosen) return;
  text.value = "";
  open({ bytes: await chosen.arrayBuffer() });
};

facts = Object.fromEntries(new URLSearchParams(location.search));
start();
listen();
if (text.value.trim()) open({ text: text.value });
