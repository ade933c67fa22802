// The penalty simulator: which facts are known, and what its page is told. All that is known is in the address; nothing else
// is kept.
"use strict";

const search = document.getElementById("cherche");
const day = document.getElementById("jour");
const rooms = root.querySelector(".rooms");
const strip = root.querySelector(".strip");

// ---- What is known: the offences of the file, each a list of pairs, as typed --------------------------------------------

let cases = [[]];
let rank = 0;
let skipped = new Set();
let version = "";
let onDay = "";
let shown = {};

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

function setDay(written) {
  onDay = written;
  const held = dayFirst(written);
  // A field is drawn anew whenever it is set.
  if (day.value !== held) day.value = held;
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
  putAddress(parts.filter(Boolean).join("&"));
}

// ---- From a sheet to what the templates ask for -------------------------------------------------------------------------

function question(one, errors) {
  const error = errors.find(({ field }) => field === one.field);
  const id = `q-${one.field}`;
  const error_id = error && `${id}-erreur`;
  const inputs = one.inputs.map(({ prefix, label, form }) => ({
    field: one.field,
    prefix,
    label: label || one.label,
    is_date: form === "date",
    mode: { number: "numeric", decimal: "decimal" }[form],
    written: error && fact(one.field).startsWith(prefix) ? error.written : "",
    invalid: error && "true",
    error_id,
  }));
  const choices = one.choices.map((choice) => ({ ...choice, field: one.field }));
  return { ...one, id, choices, inputs, error: error?.text, error_id };
}

// On a small screen what comes after the sums waits behind its heading, unless the reader has opened it.
const wide = matchMedia("(min-width: 60em)").matches;
const sums = ["excuse", "base", "due", "confiscation", "aggravation", "detention", "complement"];
const opened = new Map();
const isOpen = (key) => opened.get(key) ?? (wide || sums.includes(key));

const withFine = (conclusion) => ({
  ...conclusion,
  sections: conclusion.sections.map((section) => ({ ...section, open: isOpen(section.key) ? "open" : undefined })),
  fine_text: conclusion.fine?.sum.text,
  depends_text: conclusion.depends_on.join(", "),
});

function view(sheet) {
  const asked = sheet.questions.filter(({ field }) => field !== "infraction").map((one) => question(one, sheet.errors));
  const open = asked.filter(({ field }) => !skipped.has(field));
  // A question that was answered badly is never folded away with what is wrong.
  const wrong = asked.filter(({ error }) => error);
  const now = wrong.length ? wrong : open.slice(0, 1);
  const [first, ...others] = sheet.outcomes.map(withFine);
  const cited = sheet.outcomes.slice(0, 1).flatMap(({ to_cite }) => to_cite.map(({ label }) => label));
  const several = sheet.dossier && {
    ...sheet.dossier,
    cases: sheet.dossier.cases.map((one, at) => ({ ...one, rank: String(at), current: at === rank ? "true" : undefined })),
  };
  return {
    ...sheet,
    started: sheet.answered.length > 0,
    other_version: version && version !== meta.dataset.version,
    // An error at its field is not told twice.
    errors: sheet.errors.filter(({ field }) => field !== "jour" && !asked.some((one) => one.field === field)),
    day_error: sheet.errors.find(({ field }) => field === "jour")?.text,
    clashes: sheet.clashes.map((clash) => ({
      ...clash,
      changes: clash.fields.map((field, at) => ({ field, label: clash.labels[at] })),
    })),
    now,
    later: open.filter((one) => !now.includes(one)),
    skipped: asked.filter((one) => skipped.has(one.field) && !now.includes(one)),
    settled: sheet.answered.length > 0 && asked.length === 0 && sheet.clashes.length === 0,
    main: first ? [first] : [],
    readings: others,
    remaining: sheet.remaining.map(withFine),
    all_cites: cited.join(" · "),
    strip_prison: first?.prison?.text,
    address: location.href,
    dossier: several ?? [],
  };
}

// ---- Showing ------------------------------------------------------------------------------------------------------------

let found = [];
let noneFound = false;

async function show() {
  const started = Boolean(shown.started);
  document.getElementById("fait").hidden = started;
  await drawAll({ ...shown, found, none_found: noneFound }, started);
  day.ariaInvalid = String(Boolean(shown.day_error));
  day.setAttribute("aria-describedby", shown.day_error ? "jour-erreur jour-aide" : "jour-aide");
}

async function update(follow) {
  const answer = ask({ type: "sheet", query: query(), day: onDay, today, rank });
  // While the engine counts: what was said stands in the address even if no answer comes.
  writeAddress();
  const { text, ...first } = await answer;
  // Class and amount in this frame; the rest, which may be long, in the next.
  draw(strip, first);
  await new Promise(requestAnimationFrame);
  await new Promise(setTimeout);
  shown = view(JSON.parse(text));
  await show();
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
  copy: copyAddress,
  save: async () => {
    const { text } = await ask({ type: "sheet", query: query(), day: onDay, today, rank });
    download("penalites.json", "application/json", JSON.stringify(JSON.parse(text), null, 2));
  },
};

root.addEventListener("click", (event) => {
  const target = event.target.closest("[data-word]");
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  put(target.dataset.field, target.dataset.word);
  update(true);
});

// A toggle does not bubble: it is heard on its way down.
root.addEventListener("toggle", ({ target }) => target.dataset.part && opened.set(target.dataset.part, target.open), true);

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

// The officer's calculator: the base of a class, typed beside it.
for (const place of document.querySelectorAll(".tally")) {
  place.hidden = false;
  const [base, sum] = place.querySelectorAll("input, output");
  base.oninput = async () => {
    const { tally } = await ask({ type: "tally", class: base.dataset.tally, typed: base.value, day: onDay, today });
    sum.textContent = tally.text;
    base.setAttribute("aria-invalid", tally.invalid || "false");
  };
}

search.oninput = find;
day.onchange = () => {
  onDay = yearFirst(day.value);
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
