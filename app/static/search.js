// The search box: asks the engine in its worker, and draws its answers below the field. The build puts before this text BASE
// (address of the home page in this language), SITE (that of the site), LIT (the script that lights words on a page), WORDS, WORKS ({id: [title, date, word for a
// paragraph]}) and COUNTRIES, and the functions of words.js. The form works without it: it leads to the search page.
const form = document.querySelector("form.find");
const field = document.getElementById("q");
const news = document.getElementById("nouvelles");
const place = document.getElementById("reponse");
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
/** Positions of the tariff and pages that do something, for the same question. */
const NOTHING = { goods: [], tools: [] };
let beside = NOTHING;
let failed = false;
let narrowed;

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

/** Asks what answers beside the texts, once the texts have: nothing waits for it. */
function askBeside() {
  if (!second) {
    const [worker, wasm, tools, tariff] = files.content.split(" ").slice(6);
    second = new Worker(worker);
    second.onmessage = ({ data }) => {
      if (data.query !== asked.query) return;
      beside = data;
      show();
    };
    // Another one is started for the next question.
    second.onerror = () => {
      second.terminate();
      second = undefined;
      beside = { ...NOTHING, query: asked.query };
      show();
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
  }
  asked.query = query;
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
}

// An answer to an older question is shown only while the newer one is awaited.
function receive({ query, results }) {
  awaited = query !== field.value;
  losses = 0;
  if (!asked.query) return;
  answer = results;
  show();
  askBeside();
}

// ---- What is shown ------------------------------------------------------------------------------------------------------

const quoted = (words) => words.join(WORDS.or);
const button = (label, act, properties = {}) => make("button", { type: "button", textContent: label, onclick: act, ...properties });
const link = (href, label, properties = {}) => make("a", { href, textContent: label, ...properties });
/** Words of the edition, titles and texts, are French on every page. */
const EDITION = LANGUAGE === "fr" ? {} : { lang: "fr" };
const list = (tag, items) => make(tag, {}, ...items.map((item) => make("li", {}, ...[item].flat())));

/** A part with its heading, which names it. */
function part(name, heading, ...content) {
  const title = make("h2", { id: `titre-${name}`, textContent: heading });
  const section = make("section", { className: name }, title, ...content);
  section.setAttribute("aria-labelledby", title.id);
  return section;
}

/** Draws everything again, and gives the focus back to where it was. */
function show() {
  const focus = document.activeElement;
  const key = place.contains(focus) ? (focus.getAttribute("href") ?? focus.dataset.key) : undefined;
  news.replaceChildren(...said().map((text) => make("p", { textContent: text })));
  place.replaceChildren(...drawn().filter(Boolean));
  if (key === undefined) return;
  const again = [...place.querySelectorAll("a,button")].find((one) => (one.getAttribute("href") ?? one.dataset.key) === key);
  (again ?? field).focus({ preventScroll: true });
}

/** What is said to those who watch and to those who listen. */
function said() {
  if (failed) return [WORDS.failed];
  if (!asked.query) return [];
  if (!answer) return [WORDS.loading];
  const { total, complete, corrections, unknown, unmet } = answer;
  const { goods, tools } = beside;
  const alone = !total && goods.length + tools.length > 0;
  // Nothing is not said before all have answered.
  if (!total && beside.query !== asked.query) return [WORDS.loading];
  const number = grouped(total);
  const counts = [total ? say(total === 1 ? "hits_one" : "hits_many", { number, query: asked.query }) : ""];
  if (total && complete < total) counts.push(complete ? count("partial", complete) : WORDS.partial_all);
  if (goods.length && !goods.some(({ near }) => near)) counts.push(count("and_goods", goods.length));
  if (tools.length) counts.push(count("and_tools", tools.length));
  const found = counts.filter(Boolean);
  if (!total && !alone) found.unshift(say("none", { query: asked.query }));
  return [
    found.join(" "),
    ...corrections.map(({ typed, used }) => say("corrected", { typed, used: quoted(used) })),
    ...unknown.filter(() => !alone).map((word) => say("unknown", { word })),
    ...unmet.map((filter) => say("unmet", { filter })),
  ];
}

function drawn() {
  if (failed) return [lost()];
  if (!asked.query) return [shelf()];
  if (!answer) return [];
  const texts = asked.kind !== GOODS && asked.kind !== TOOLS;
  return [
    proposals(),
    narrowing(),
    asked.kind !== GOODS && tools(),
    asked.kind !== TOOLS && goods(),
    texts && hits(),
    texts && answer.total > answer.hits.length && make("p", {}, button(WORDS.more, more, { className: "more" })),
    !answer.complete && beside.query === asked.query && nearby(),
  ];
}

/** What to do when the engine cannot be loaded. */
function lost() {
  const again = () => {
    failed = false;
    ask();
  };
  return make("p", {}, link(`${BASE}textes/`, WORDS.contents), " ", button(WORDS.retry, again));
}

function shelf() {
  const kept = here ? recent() : [];
  if (!kept.length) return undefined;
  const forget = () => {
    try {
      localStorage.removeItem(SHELF);
    } catch {}
    show();
    field.focus();
  };
  return part("recent", WORDS.recent, list("ul", kept.map((query) => link(linkTo(query), query))), button(WORDS.forget, forget));
}

/** Other readings of the question: a correction, words of the trade. */
function proposals() {
  const { suggestion, expansions } = answer;
  const lines = [];
  if (suggestion) lines.push(make("p", {}, `${WORDS.suggestion} `, make("b", {}, link(linkTo(suggestion), suggestion)), LANGUAGE === "fr" ? "\u202f?" : "?"));
  const switched = (literal) => () => {
    asked.literal = literal;
    ask();
  };
  if (asked.literal) lines.push(make("p", {}, button(WORDS.widely, switched(false), { className: "quiet" })));
  for (const [at, { typed, used }] of expansions.entries()) {
    const off = at === expansions.length - 1 ? [" ", button(WORDS.literally, switched(true), { className: "quiet" })] : [];
    lines.push(make("p", {}, say("expanded", { typed, used: quoted(used) }), ...off));
  }
  return lines.length ? make("div", { className: "proposals" }, ...lines) : undefined;
}

/** Choices among the answers, with their counts. */
function narrowing() {
  const { facets } = answer;
  const { goods, tools } = beside;
  const kinds = facets.kinds.map((one) => ({ ...one, title: WORDS[`kind_${one.value}`] ?? one.value }));
  if (goods.length) kinds.push({ value: GOODS, title: WORDS.kind_goods, count: goods.length });
  if (tools.length) kinds.push({ value: TOOLS, title: WORDS.kind_tools, count: tools.length });
  const countries = facets.countries.map((one) => ({ ...one, title: COUNTRIES[one.value] ?? one.value }));
  const rows = [
    ["work", WORDS.by_work, facets.works],
    ["country", WORDS.by_country, countries],
    ["kind", WORDS.by_kind, kinds],
  ].filter(([choice, , values]) => values.length > 1 || asked[choice]);
  const groups = rows.map(([choice, name, values]) => facet(choice, name, values));
  const group = facets.works.length > 1 && button(WORDS.group, regroup, { ariaPressed: asked.grouped, className: "chip" });
  if (!groups.length) return undefined;
  const chosen = Object.keys(CHOICES).some((choice) => asked[choice]);
  const open = narrowed ?? (chosen || matchMedia("(min-width: 60rem)").matches);
  // Of an index in parts, what a choice leaves closed is not counted.
  const apart = answer.needs?.apart ? make("p", { textContent: count("apart", answer.needs.apart) }) : "";
  const fold = make("details", { className: "narrow", open }, make("summary", { textContent: WORDS.narrow }), ...groups, apart);
  if (group) {
    group.dataset.key = "groupe";
    fold.append(group);
  }
  fold.ontoggle = () => (narrowed = fold.open);
  return fold;
}

function facet(choice, name, values) {
  // What is chosen stays, so that it can be taken back.
  const chosen = asked[choice];
  const known = values.some(({ value }) => value === chosen);
  const all = chosen && !known ? [...values, { value: chosen, title: WORKS[chosen]?.[0] ?? COUNTRIES[chosen] ?? chosen, count: 0 }] : values;
  const chips = all.map(({ value, title, count: number }) => {
    const press = () => {
      asked[choice] = asked[choice] === value ? "" : value;
      asked.limit = STEP;
      ask();
    };
    const chip = button(`${title} `, press, { className: "chip", ariaPressed: value === chosen, ...(choice === "work" && EDITION) });
    chip.dataset.key = `${choice} ${value}`;
    chip.append(make("small", { textContent: number }));
    return chip;
  });
  const row = make("div", { role: "group", ariaLabel: name }, make("span", { textContent: name }), ...chips);
  return row;
}

function regroup() {
  asked.grouped = !asked.grouped;
  writeAddress();
  show();
}

function more() {
  asked.limit += STEP;
  ask();
}

function tools() {
  if (!beside.tools.length) return undefined;
  return part("tools", WORDS.tools, list("ul", beside.tools.map(({ url, title }) => link(BASE + url, title))));
}

/** `8703.23.19.00`, `8703.23`, `87.03`, `87`. */
const printed = (code) =>
  code.length === 4 ? `${code.slice(0, 2)}.${code.slice(2)}` : code.replace(/^(\d{4})(\d\d)(\d\d)?(\d\d)?$/, (_, ...parts) => parts.slice(0, 4).filter(Boolean).join("."));

function goods() {
  const { goods: found } = beside;
  if (!found.length) return undefined;
  const rows = found.map(({ code, label }) => {
    // A line has its own page; a subheading is on the page of its heading.
    const page = code.length === 10 ? printed(code) : code.slice(0, 4);
    return make("a", { href: `${BASE}tarif/${page}/`, ...EDITION }, make("b", { textContent: printed(code) }), ` ${label}`);
  });
  return part("goods", found.some(({ near }) => near) ? WORDS.near_goods : WORDS.goods, list("ul", rows));
}

function hits() {
  if (!answer.hits.length) return undefined;
  if (!asked.grouped) return ordered(answer.hits, WORDS.results);
  const works = [...new Set(answer.hits.map(({ work }) => work))];
  const groups = works.map((work) => {
    const title = WORKS[work]?.[0] ?? work;
    return make("section", {}, make("h2", { textContent: title, ...EDITION }), ordered(answer.hits.filter((hit) => hit.work === work), title));
  });
  return make("div", {}, ...groups);
}

/** Hits in order; a line parts those with every word from those that lack some. */
function ordered(found, name) {
  const items = [];
  let parted = !found.some(({ complete, cited }) => complete || cited);
  for (const hit of found) {
    const item = one(hit);
    if (!parted && !hit.complete && !hit.cited) {
      item.prepend(make("p", { className: "parted", textContent: WORDS.partial }));
      parted = true;
    }
    items.push(item);
  }
  return make("ol", { className: "hits", ariaLabel: name }, ...items);
}

function one(hit) {
  const [title, date] = WORKS[hit.work] ?? [hit.work_title, ""];
  const above = [date ? `${title} (${date})` : title, ...hit.path].join(" › ");
  const excerpt = hit.excerpt.map(([text, matches]) => (matches ? make("mark", { textContent: text }) : text));
  const notes = [];
  if (hit.why.length) notes.push(say("why", { reasons: reasons(hit).join(", ") }));
  if (hit.missing.length) notes.push(say("missing", { words: hit.missing.join(", ") }));
  return make(
    "li",
    {},
    link(BASE + hit.url, hit.title, EDITION),
    make("small", { textContent: above, ...EDITION }),
    make("p", EDITION, ...excerpt),
    notes.length ? make("small", { className: "why", textContent: notes.join(" · ") }) : undefined,
  );
}

/** Why a unit answers, with the paragraph that does. */
function reasons(hit) {
  const words = hit.why.map((why) => WORDS[`why_${why}`]);
  const at = paragraph(hit);
  const text = hit.why.indexOf("text");
  if (at && text >= 0) words[text] = at;
  else if (at) words.push(at);
  return words;
}

/** `al-2-b-t-2` in words: « al. 2 b), 2e tiret ». */
function paragraph({ anchor, work }) {
  if (!anchor) return "";
  const steps = anchor.split("-");
  let words = "";
  for (let at = 0; at < steps.length; at += 1) {
    const [step, number] = [steps[at], Number(steps[at + 1])];
    const numbered = { t: "dash", p: "plain" }[step];
    if (step === "al") {
      words += `${WORKS[work]?.[2] ?? ""} ${steps[at + 1]}`;
      at += 1;
    } else if (numbered && number) {
      words += `, ${number === 1 ? WORDS[`${numbered}_one`] : say(`${numbered}_many`, { number })}`;
      at += 1;
    } else if (step === "second") words += ` ${WORDS.second}`;
    else words += ` ${step})`;
  }
  return words.replace(/^[ ,]+/, "");
}

/** A search that found nothing is never the end. */
function nearby() {
  const { words, units } = answer.near;
  const parts = [];
  if (words.length) parts.push(part("near-words", WORDS.near_words, list("ul", words.map((word) => link(linkTo(word), word, EDITION)))));
  if (units.length && !beside.goods.length) {
    const rows = units.map((unit) => [link(BASE + unit.url, unit.title, EDITION), make("small", { textContent: unit.work_title, ...EDITION })]);
    parts.push(part("near-units", WORDS.near_units, list("ul", rows)));
  }
  const unquoted = asked.query.replace(/["«»“”„]/g, " ").trim();
  if (!answer.total && unquoted && unquoted !== asked.query) parts.push(make("p", {}, link(linkTo(unquoted), WORDS.unquoted)));
  const empty = !answer.total && !beside.goods.length && !beside.tools.length;
  if (empty) {
    const works = Object.entries(WORKS).map(([id, [title]]) => link(`${BASE}textes/${id}/`, title, EDITION));
    parts.push(make("p", { textContent: WORDS.none_hint }), part("near-works", WORDS.contents, list("ul", works)));
  }
  return parts.length ? make("div", { className: "nearby" }, ...parts) : undefined;
}

// ---- Acts of the reader -------------------------------------------------------------------------------------------------

/** Moves the focus along the field and what it found. */
function move(by) {
  const stops = [field, ...place.querySelectorAll("a")];
  const next = stops[Math.max(0, stops.indexOf(document.activeElement)) + by];
  next?.focus();
}

const first = () => (place.querySelector(".hits a") ?? place.querySelector("a"))?.focus();

form.addEventListener("keydown", (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && (event.target === field || place.contains(event.target))) {
    event.preventDefault();
    move(by);
  } else if (event.key === "Escape" && event.target !== field && place.contains(event.target)) field.focus();
});

// On the search page the answer is there already: Enter and the button lead to it.
form.addEventListener("submit", (event) => {
  keep(field.value.trim());
  if (!here) return;
  event.preventDefault();
  first();
});

place.addEventListener("click", (event) => {
  const target = event.target.closest("a");
  if (!target) return;
  if (target.closest(".hits")) leave(target);
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
