// Draws the sheets of a simulator into the templates of its page, and gives answers to its engine. It holds no word and no
// rule: words and looks are the page's, figures and law the engine's (sheets/worker/README.md). All that is known is in
// the address; nothing else is kept.
const meta = document.querySelector("meta[name=simulator]");
const [worker, wasm, figures, words] = meta.content.split(" ");
const root = document.getElementById("simulator");
const news = document.getElementById("news");
const lost = document.getElementById("perdu");
const search = document.getElementById("cherche");
const day = document.getElementById("jour");
const rooms = root.querySelector(".rooms");
const strip = root.querySelector(".strip");

// ---- Templates --------------------------------------------------------------------------------------------------------

// The pieces that a template has drawn, by key: a piece whose item is as before is left alone, so that an answer redraws
// what it changes and nothing else.
const pieces = new WeakMap();
const drawn = new WeakSet();
const present = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
const itemsOf = (template, item) => {
  const { each, if: when, unless } = template.dataset;
  if (each) return [item[each] ?? []].flat();
  return present(item[when ?? unless]) === Boolean(when) ? [item] : [];
};

function draw(place, item) {
  for (const element of [...place.children]) {
    if (drawn.has(element)) continue;
    if (element.localName === "template") repeat(element, item);
    else {
      fill(element, item);
      draw(element, item);
    }
  }
}

function repeat(template, item) {
  const { each, key } = template.dataset;
  const old = pieces.get(template) ?? new Map();
  const kept = new Map();
  for (const one of itemsOf(template, item)) {
    let name = key ? one[key] : "";
    while (kept.has(name)) name += "+";
    kept.set(name, { one, told: each && JSON.stringify(one), elements: old.get(name)?.elements });
  }
  for (const [name, { elements }] of old) if (!kept.has(name)) elements.forEach((element) => element.remove());
  let last = template;
  for (const [name, piece] of kept) {
    const { one, told } = piece;
    if (!piece.elements) {
      const copy = template.content.cloneNode(true);
      draw(copy, one);
      piece.elements = [...copy.children];
      last.after(...piece.elements);
      piece.elements.forEach((element) => drawn.add(element));
    } else {
      if (last.nextElementSibling !== piece.elements[0]) last.after(...piece.elements);
      if (!each || old.get(name).told !== told) redraw(piece.elements, one);
    }
    last = piece.elements.at(-1) ?? last;
  }
  pieces.set(template, kept);
}

function redraw(elements, item) {
  for (const element of elements) {
    fill(element, item);
    draw(element, item);
  }
}

function fill(element, item) {
  const { text, set = "" } = element.dataset;
  if (text && element.textContent !== (item[text] ?? "")) element.textContent = item[text] ?? "";
  for (const pair of set.split(" ").filter(Boolean)) {
    const [name, field] = pair.split(":");
    const value = item[field];
    if (value === undefined || value === "") element.removeAttribute(name);
    else element.setAttribute(name, name === "href" ? meta.dataset.base + value : value);
  }
}

// ---- The engine -------------------------------------------------------------------------------------------------------

let engine;
const waiting = new Map();
let asked = 0;

function start() {
  lost.hidden = true;
  news.textContent = news.dataset.loading;
  engine = new Worker(worker);
  engine.onmessage = ({ data }) => {
    if (data.type === "failed") fail();
    else if (data.type === "ready") news.textContent = "";
    else {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    }
  };
  engine.onerror = fail;
  engine.postMessage({ type: "load", wasm, figures, words });
}

function fail() {
  news.textContent = news.dataset.failed;
  lost.hidden = false;
}

// The latest answer of a kind alone counts: an older one that comes late is dropped.
const latest = {};
const ask = (message) =>
  new Promise((answer) => {
    const id = ++asked;
    latest[message.type] = id;
    waiting.set(id, (data) => latest[message.type] === id && answer(data));
    engine.postMessage({ ...message, id });
  });

// ---- What is known: the offences of the file, each a list of pairs, as typed --------------------------------------------

let cases = [[]];
let rank = 0;
let skipped = new Set();
let version = "";
let onDay = "";
let shown = {};

const pairsOf = (pairs) => new URLSearchParams(pairs).toString();
const query = () => cases.map(pairsOf).join("&et=&");
const fact = (field) => cases[rank].find(([key]) => key === field)?.[1];

function put(field, written) {
  const known = cases[rank].find(([key]) => key === field);
  if (known) known[1] = written;
  else cases[rank].push([field, written]);
  skipped.delete(field);
}

function forget(field) {
  if (field === "jour") setDay("");
  // Another fact has other questions: what was answered to the old ones would only be in the way.
  cases[rank] = field === "infraction" ? [] : cases[rank].filter(([key]) => key !== field);
}

// A day that the field cannot hold is still told to the engine, which says what is wrong with it.
function setDay(written) {
  onDay = written;
  day.value = /^\d{4}-\d\d-\d\d$/.test(written) ? written : "";
}

function readAddress() {
  cases = [[]];
  rank = 0;
  setDay("");
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (key === "et") cases.push([]);
    else if (key === "jour") setDay(value);
    else if (key === "v") version = value;
    else cases.at(-1).push([key, value]);
  }
  rank = cases.length - 1;
}

function writeAddress() {
  const known = query();
  const parts = [known, onDay && pairsOf([["jour", onDay]]), known && pairsOf([["v", meta.dataset.version]])];
  const address = parts.filter(Boolean).join("&");
  // A browser may refuse when this comes too often: the next answer will do.
  try {
    history.replaceState(null, "", address ? `?${address}` : location.pathname);
  } catch {}
}

// ---- From a sheet to what the templates ask for -------------------------------------------------------------------------

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

function question(one, errors) {
  const error = errors.find(({ field }) => field === one.field);
  const id = `q-${one.field}`;
  const error_id = error && `${id}-erreur`;
  const inputs = one.inputs.map(({ prefix, label, form }) => ({
    field: one.field,
    prefix,
    label: label || one.label,
    type: form === "date" ? "date" : "text",
    mode: { number: "numeric", decimal: "decimal" }[form],
    written: error && fact(one.field).startsWith(prefix) ? error.written : "",
    invalid: error && "true",
    error_id,
  }));
  const choices = one.choices.map((choice) => ({ ...choice, field: one.field }));
  return { ...one, id, choices, inputs, error: error?.text, error_id };
}

const withFine = (conclusion) => ({
  ...conclusion,
  fine_text: conclusion.fine?.sum.text,
  depends_text: conclusion.depends_on.join(", "),
});

function view(sheet) {
  const asked = sheet.questions.filter(({ field }) => field !== "infraction").map((one) => question(one, sheet.errors));
  const open = asked.filter(({ field }) => !skipped.has(field));
  const [first, ...others] = sheet.outcomes.map(withFine);
  const cited = sheet.outcomes.slice(0, 1).flatMap(({ cites }) => cites.map(({ label }) => label));
  const several = sheet.dossier && {
    ...sheet.dossier,
    cases: sheet.dossier.cases.map((one, at) => ({ ...one, rank: String(at), current: at === rank ? "true" : undefined })),
  };
  return {
    ...sheet,
    started: sheet.answered.length > 0,
    other_version: version && version !== meta.dataset.version,
    // An error at its question is not told twice.
    errors: sheet.errors.filter(({ field }) => !asked.some((one) => one.field === field)),
    clashes: sheet.clashes.map((clash) => ({
      ...clash,
      changes: clash.fields.map((field, at) => ({ field, label: clash.labels[at] })),
    })),
    now: open.slice(0, 1),
    later: open.slice(1),
    skipped: asked.filter(({ field }) => skipped.has(field)),
    settled: sheet.answered.length > 0 && asked.length === 0 && sheet.clashes.length === 0,
    main: first ? [first] : [],
    readings: others,
    remaining: sheet.remaining.map(withFine),
    all_cites: cited.join(" · "),
    address: location.href,
    dossier: several ?? [],
  };
}

// ---- Showing ------------------------------------------------------------------------------------------------------------

let found = [];
let noneFound = false;

function show() {
  const started = Boolean(shown.started);
  document.getElementById("fait").hidden = started;
  root.dataset.started = String(started);
  draw(root, { ...shown, found, none_found: noneFound });
}

async function update(follow) {
  writeAddress();
  const { sheet } = await ask({ type: "sheet", query: query(), day: onDay, today, rank });
  shown = view(sheet);
  // Class and amount in this frame; the rest, which may be long, in the next.
  draw(strip, shown);
  await new Promise(requestAnimationFrame);
  await new Promise(setTimeout);
  show();
  if (follow) {
    // Whoever answers by keyboard or by ear goes on with the next question.
    const next = root.querySelector(".questions fieldset :is(button, input)") ?? document.getElementById("resultat");
    next.focus({ preventScroll: true });
    next.closest("fieldset")?.scrollIntoView({ block: "nearest" });
  }
}

async function find() {
  const typed = search.value.trim();
  if (!typed) {
    found = [];
    noneFound = false;
  } else {
    const answer = await ask({ type: "find", typed });
    found = answer.found.slice(0, 12);
    noneFound = found.length === 0;
  }
  rooms.hidden = found.length > 0;
  show();
}

// ---- Acts of the reader -------------------------------------------------------------------------------------------------

const acts = {
  retry: () => {
    start();
    update(false);
  },
  forget: ({ field }) => {
    forget(field);
    update(true);
  },
  skip: ({ field }) => {
    skipped.add(field);
    cases[rank] = cases[rank].filter(([key]) => key !== field);
    update(true);
  },
  open: ({ rank: other }) => {
    rank = Number(other);
    update(true);
  },
  drop: ({ rank: other }) => {
    cases.splice(Number(other), 1);
    rank = Math.min(rank, cases.length - 1);
    update(true);
  },
  add: () => {
    cases.push([]);
    rank = cases.length - 1;
    search.value = "";
    found = [];
    update(false).then(() => search.focus());
  },
  restart: () => {
    cases = [[]];
    rank = 0;
    skipped = new Set();
    setDay("");
    search.value = version = "";
    find();
    update(false).then(() => search.focus());
  },
  print: () => print(),
  copy: async ({ done, fail: refused }, button) => {
    const said = await navigator.clipboard.writeText(location.href).then(() => done, () => refused);
    button.parentElement.lastElementChild.textContent = said;
  },
  save: async () => {
    const { sheet } = await ask({ type: "sheet", query: query(), day: onDay, today, rank });
    const file = new Blob([JSON.stringify(sheet, null, 2)], { type: "application/json" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "penalites.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  },
};

root.addEventListener("click", (event) => {
  const target = event.target.closest("[data-word],[data-act]");
  if (!target || target.localName === "form" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { act, field, word } = target.dataset;
  if (act) acts[act](target.dataset, target);
  else {
    event.preventDefault();
    put(field, word);
    update(true);
  }
});

root.addEventListener("submit", (event) => {
  event.preventDefault();
  const { act, field, prefix = "" } = event.target.dataset;
  if (act === "find") root.querySelector(".choices button")?.focus();
  else if (act === "answer") {
    const typed = event.target.querySelector("input").value;
    if (typed.trim()) put(field, prefix + typed);
    else forget(field);
    update(true);
  }
});

search.oninput = find;
day.onchange = () => {
  onDay = day.value;
  update(false);
};
onpopstate = () => {
  readAddress();
  update(false);
};

start();
readAddress();
if (search.value) find();
update(false);
