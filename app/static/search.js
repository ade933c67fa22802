// The search box: asks the engine in its worker, and draws its answers below the field. The build puts before this text BASE
// (address of the home page in this language), SITE (that of the site), LIT (the script that lights words on a page), WORDS, WORKS ({id: [title, date, word for a
// paragraph]}) and COUNTRIES, the functions of words.js and frames.js, and answers.js, which draws. The form works without it: it leads to the search page.
const form = document.querySelector("form.find");
const field = document.getElementById("q");
const news = document.getElementById("nouvelles");
const readings = document.getElementById("lectures");
const place = document.getElementById("reponse");
const FOUND = ":is(#lectures,#reponse)";
const files = document.querySelector("meta[name=search-files]");
const here = location.pathname === `${BASE}chercher/`;

/** Hits shown at first, and added each time more are asked for. */
const STEP = 20;
/** Searches kept on the device. */
const KEPT = 8;
const SHELF = `${SITE}recherches`;
/** Kinds that are not of texts. */
const GOODS = "tarif";
const TOOLS = "outil";
/** What is chosen among the answers, by the names that addresses give it. */
const CHOICES = { work: "texte", country: "pays", kind: "nature" };

const asked = { query: "", work: "", country: "", kind: "", literal: false, grouped: false, limit: STEP };
let answer;
/** What the last answer is about. */
let answered;
/** Positions of the tariff and pages that do something, for the same question. */
const NOTHING = { goods: [], tools: [] };
let beside = NOTHING;
let failed = false;
let narrowed;
/** Whether all that makes answers better has come: an answer of before keeps room for it. */
let whole = false;

// ---- The address and the device -----------------------------------------------------------------------------------------

function readAddress() {
  const known = new URLSearchParams(location.search);
  for (const [choice, name] of Object.entries(CHOICES)) asked[choice] = known.get(name) ?? "";
  asked.literal = known.has("exact");
  asked.grouped = known.has("groupe");
  return known.get("q") ?? "";
}

function writeAddress() {
  if (!here) return;
  const known = new URLSearchParams();
  if (asked.query) known.set("q", asked.query);
  for (const [choice, name] of Object.entries(CHOICES)) if (asked[choice]) known.set(name, asked[choice]);
  if (asked.literal) known.set("exact", "");
  if (asked.grouped) known.set("groupe", "");
  const written = known.toString();
  // A browser may refuse when this comes too often: the next letter will do.
  try {
    history.replaceState(null, "", written ? `?${written}` : "./");
  } catch {}
}

const linkTo = (query) => `${BASE}chercher/?q=${encodeURIComponent(query)}`;

/** Searches kept on the device, latest first; none when it keeps nothing. */
function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(SHELF) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

function keep(query) {
  const kept = [query, ...recent().filter((one) => one !== query)].slice(0, KEPT);
  try {
    if (query) localStorage.setItem(SHELF, JSON.stringify(kept));
  } catch {}
}

/** Tells the page of a result which words led there. It is gone with the window. */
function leave(link) {
  keep(asked.query);
  const words = { lit: WORDS.lit, unlight: WORDS.unlight, back: WORDS.back };
  const back = here ? location.pathname + location.search : linkTo(asked.query);
  try {
    sessionStorage.setItem("mots", JSON.stringify({ script: LIT, path: link.pathname, forms: answer.forms, words, back }));
  } catch {}
}

// ---- The engine ---------------------------------------------------------------------------------------------------------

let engine;

/** A worker that owes an answer and does not even answer a call within this time is gone: a device short of memory ends workers without a word. */
const PATIENCE = 10_000;

/** Calls a worker now and then while it owes an answer. */
function watch(worker, owes, gone) {
  let heard = true;
  worker.addEventListener("message", () => (heard = true));
  const clock = setInterval(() => {
    if (worker !== engine && worker !== second) clearInterval(clock);
    else if (!owes()) heard = true;
    else if (heard) {
      heard = false;
      worker.postMessage({ type: "ping" });
    } else {
      clearInterval(clock);
      gone();
    }
  }, PATIENCE);
}

let awaited = false;
/** How often an engine was gone in a row: another takes its place once, then it is told. */
let losses = 0;

function start() {
  if (engine) return;
  failed = false;
  const [worker, wasm, core, positions, bodies, synonyms] = files.content.split(" ");
  const { parts } = files.dataset;
  engine = new Worker(worker);
  engine.onmessage = ({ data }) => {
    if (data.type === "results") receive(data);
    else if (data.type === "complete") whole = !parts;
    else if (data.type === "failed") fail();
  };
  engine.onerror = fail;
  engine.postMessage({ type: "load", wasm, core, parts, synonyms, ...(parts ? {} : { positions, bodies }) });
  watch(engine, () => awaited, lose);
}

function lose() {
  if (losses++) {
    losses = 0;
    fail();
    return;
  }
  engine.terminate();
  engine = answer = undefined;
  ask();
}

let second;
/** The drawing that waits a moment for what answers beside the texts: a code of the tariff is worth more of them. */
let held;
const MOMENT = 100;
const MOMENT_OF_CODE = 3000;
const isCode = (query) => /^[\d.\s]{4,}$/.test(query);

/** Asks what answers beside the texts, the first time once the texts have: nothing waits for it. */
function askBeside() {
  const found = (data) => {
    beside = data;
    if (answered === asked.query) show();
  };
  if (!second) {
    const [worker, wasm, tools, tariff] = files.content.split(" ").slice(6);
    second = new Worker(worker);
    second.onmessage = ({ data }) => data.query === asked.query && found(data);
    // Another one is started for the next question.
    second.onerror = () => {
      second.terminate();
      second = undefined;
      found({ ...NOTHING, query: asked.query });
    };
    second.postMessage({ type: "load", wasm, tools, tariff, chapters: files.dataset.chapters });
    watch(second, () => beside.query !== asked.query, second.onerror);
  }
  if (beside.query !== asked.query) second.postMessage({ type: "find", query: asked.query });
}

function fail() {
  failed = true;
  awaited = false;
  engine?.terminate();
  engine = undefined;
  answer = undefined;
  show();
}

/** Puts the question in the field; while it is typed, its last word stands for all that start so. */
function ask(event) {
  const query = field.value.trim();
  if (query !== asked.query) {
    asked.limit = STEP;
    beside = NOTHING;
    form.toggleAttribute("data-early", !whole);
  }
  asked.query = query;
  forgetLate();
  writeAddress();
  if (!query) {
    answer = undefined;
    show();
    return;
  }
  if (failed) return;
  start();
  if (!answer) show();
  const { work, country, kind, literal, limit } = asked;
  const ofTexts = kind === GOODS || kind === TOOLS ? "" : kind;
  const typing = event?.type === "input";
  awaited = true;
  engine.postMessage({ type: "search", query: field.value, typing, work, country, kind: ofTexts, literal, limit });
  if (second) askBeside();
}

// An answer to an older question is shown only while the newer one is awaited.
function receive({ query, results }) {
  awaited = query !== field.value;
  losses = 0;
  if (!asked.query) return;
  answer = results;
  answered = query.trim();
  const warm = Boolean(second);
  askBeside();
  if (beside.query === asked.query || !(warm || isCode(answered))) return show();
  held ??= setTimeout(show, isCode(answered) ? MOMENT_OF_CODE : MOMENT);
}

// ---- Acts of the reader -------------------------------------------------------------------------------------------------

/** Moves the focus along the field and what it found. */
function move(by) {
  const stops = [field, ...form.querySelectorAll(`${FOUND} a`)];
  const next = stops[Math.max(0, stops.indexOf(document.activeElement)) + by];
  next?.focus();
}

const first = () => (place.querySelector(".hits a") ?? form.querySelector(`${FOUND} a`))?.focus();

form.addEventListener("keydown", (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const inside = event.target.closest(FOUND);
  if (by && (event.target === field || inside)) {
    event.preventDefault();
    move(by);
  } else if (event.key === "Escape" && inside) field.focus();
});

// On the search page the answer is there already: Enter and the button lead to it.
form.addEventListener("submit", (event) => {
  keep(field.value.trim());
  if (!here) return;
  event.preventDefault();
  first();
});

form.addEventListener("click", (event) => {
  const target = event.target.closest(`${FOUND} a`);
  if (!target) return;
  if (target.matches(".hits > li > a")) leave(target);
  // Another question is asked on this very page.
  if (here && target.pathname === location.pathname && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    field.value = new URLSearchParams(target.search).get("q");
    keep(field.value);
    ask();
    field.focus();
  }
});

field.addEventListener("input", ask);
addEventListener("popstate", () => {
  field.value = readAddress();
  ask();
});

// What was typed before this script came stays; else what the address asks.
if (here) {
  const known = readAddress();
  field.value ||= known;
}
if (files.dataset.wake === "now") {
  start();
  ask();
} else for (const kind of ["focusin", "pointerover", "input"]) form.addEventListener(kind, start, { once: true });
if (!here && field.value) ask();
