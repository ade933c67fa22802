// What every simulator's page does: it draws sheets into the templates of its page, and asks its engine. It holds no word and
// no rule: words and looks are the page's, figures and law the engine's (sheets/worker/README.md). The build puts this
// before the script of the simulator, in one file.
"use strict";

const meta = document.querySelector("meta[name=simulator]");
const files = JSON.parse(meta.content);
/** Asks for a file before the worker does, a round trip later: by its address, whose digest is the worker's to check. */
const foresee = (address) => {
  const [href] = address.split("#");
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
};
const root = document.getElementById("simulator");
const news = document.getElementById("news");
const lost = document.getElementById("perdu");

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

// Draws in steps: see frames.js.
function* steps(place, item) {
  for (const element of [...place.children]) {
    if (drawn.has(element)) continue;
    if (element.localName === "template") yield* repeat(element, item);
    else yield* redraw([element], item);
  }
}

function* repeat(template, item) {
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
      yield* steps(copy, one);
      piece.elements = [...copy.children];
      last.after(...piece.elements);
      piece.elements.forEach((element) => drawn.add(element));
      if (inSight(template)) yield* emerge(keepBack(piece.elements));
      else yield 0;
    } else {
      if (last.nextElementSibling !== piece.elements[0]) last.after(...piece.elements);
      if (!each || old.get(name).told !== told) yield* redraw(piece.elements, one);
    }
    last = piece.elements.at(-1) ?? last;
  }
  pieces.set(template, kept);
}

function* redraw(elements, item) {
  for (const element of elements) {
    fill(element, item);
    yield* steps(element, item);
    hold(element, item);
  }
}

// At once, for what is small.
function draw(place, item) {
  for (const _ of steps(place, item));
}

// What is larger comes part by part; the columns of a table are known once it is there.
const partsOf = (element) =>
  sizeOf(element) > CROWD && element.childElementCount > 0 && element.localName !== "table" ? [...element.children].flatMap(partsOf) : [element];

// The result waits until it is drawn for the first time; what is said aloud is said at once.
const result = document.getElementById("resultat");
const inSight = (place) => place.isConnected && !place.closest("[role=status]") && ("shown" in root.dataset || !result?.contains(place));

// New elements come into sight from top to bottom, so that nothing that is seen moves: all but the first are kept back.
function keepBack(elements) {
  const parts = elements.flatMap(partsOf).filter(({ localName }) => localName !== "template");
  for (const part of parts) for (let up = part; !up.contains(parts[0]); up = up.parentElement) up.dataset.later = "";
  return parts;
}

function* emerge(parts) {
  for (const part of parts) {
    for (let up = part; "later" in up.dataset; up = up.parentElement) delete up.dataset.later;
    yield sizeOf(part);
  }
}

// The whole page and, once it is `started` or known not to be, its result.
function* whole(item, started) {
  yield* steps(root, item);
  if (started === undefined) return;
  if (!("shown" in root.dataset)) {
    const parts = keepBack([...(result?.children ?? [])]);
    root.dataset.shown = "";
    yield* emerge(parts);
  }
  root.dataset.started = String(started);
}

// A drawing that a newer one finds unfinished is finished first: its pieces must be known to the next.
let drawing;
async function drawAll(item, started) {
  if (drawing) for (const _ of drawing);
  const focused = () => root.querySelector(":is(input,select,button,summary,a):focus");
  const held = focused();
  const place = held?.getBoundingClientRect().top;
  await paced((drawing = whole(item, started)));
  // What an answer pushed behind the strip comes out again, if somebody is there.
  if (held && held === focused() && held.getBoundingClientRect().top > place) held.scrollIntoView({ block: "nearest" });
}

// What a field holds is set last, once its choices are there; one that is being typed into is left alone.
function hold(element, item) {
  const { value } = element.dataset;
  if (!value || element === document.activeElement) return;
  const held = item[value] ?? "";
  if (element.value !== held) element.value = held;
}

function fill(element, item) {
  const { text, set = "" } = element.dataset;
  // A sum has its text with it.
  const words = item[text]?.text ?? item[text] ?? "";
  if (text && element.textContent !== words) element.textContent = words;
  for (const pair of set.split(" ").filter(Boolean)) {
    const [name, field] = pair.split(":");
    const value = item[field];
    if (value === undefined || value === "") element.removeAttribute(name);
    else element.setAttribute(name, name === "href" ? meta.dataset.base + value : value);
  }
}

// ---- The engine -------------------------------------------------------------------------------------------------------

let engine;
let ready = false;
const waiting = new Map();
let asked = 0;

// An engine that was ready and owes an answer, and says nothing at all for so long, is gone: a device short of memory ends
// workers without a word.
const PATIENCE = 30_000;
let heard = 0;
let silent = 0;
function watch(id) {
  setTimeout(() => {
    if (!ready || !waiting.has(id)) return;
    if (Date.now() - heard < PATIENCE) watch(id);
    else if (waiting.delete(id)) fail();
  }, PATIENCE);
}

function start() {
  lost.hidden = true;
  news.textContent = news.dataset.loading;
  ready = false;
  waiting.clear();
  engine?.terminate();
  engine = new Worker(silent ? files.worker.replace(/#|$/, `?${silent}$&`) : files.worker);
  // Its script may never come: a browser does not tell. It waits for the request that was never answered, unless the next one
  // has another address.
  const mine = engine;
  heard = 0;
  setTimeout(() => {
    if (mine !== engine || heard) return;
    silent += 1;
    fail();
  }, PATIENCE);
  engine.onmessage = ({ data }) => {
    heard = Date.now();
    if (data.type === "failed") fail(data.code);
    else if (data.type === "ready") {
      ready = true;
      news.textContent = "";
    } else {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    }
  };
  engine.onerror = () => fail();
  engine.postMessage({ ...files, type: "load" });
}

// A file of another version is told apart: trying again would find it again, another page would not.
function fail(code) {
  const told = ["changed", "malformed"].includes(code) ? news.dataset.changed : undefined;
  news.textContent = told ?? news.dataset.failed;
  lost.hidden = false;
}

// The latest answer of a kind alone counts: an older one that comes late is dropped.
const latest = {};
const ask = (message) =>
  new Promise((answer) => {
    const id = ++asked;
    latest[message.type] = id;
    const isLatest = () => latest[message.type] === id;
    // What came is taken in by now; drawing it is for later.
    waiting.set(id, (data) => isLatest() && turn().then(() => isLatest() && answer(data)));
    watch(id);
    engine.postMessage({ ...message, id });
  });

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

// A day or a large whole number as a sheet of paper writes it; anything else as it was typed. Written when there is to be paper:
// the first day that a browser writes takes it as long as the whole sheet.
function onPaper(typed) {
  const { lang } = document.documentElement;
  const locale = lang === "en" ? "en-GB" : lang;
  if (/^\d{4}-\d\d-\d\d$/.test(typed)) return new Date(typed).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  return /^\d{5,}$/.test(typed) ? grouped(BigInt(typed)) : typed;
}

addEventListener("beforeprint", () => {
  if (drawing) for (const _ of drawing);
  for (const said of root.querySelectorAll("[data-paper]")) said.textContent = onPaper(said.textContent);
});

// A day in a field stands as forms of the customs write it, the day first, whatever language the browser speaks; in an
// address, the year first. What is no day stays as it was typed.
const dayFirst = (written = "") => written.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
const yearFirst = (typed) => typed.trim().replace(/^(\d\d?)[/. -](\d\d?)[/. -](\d{4})$/, (_, day, month, year) => [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"));

// A number of an address as the page writes numbers, without the zero that an address may keep at its end.
const pageNumber = (value) => value.replace(/^(-?\d+)\.(\d+?)0*(?=([A-Z]{3}|%)?$)/, document.documentElement.lang === "en" ? "$1.$2" : "$1,$2");

// What an address holds stands in its field as the page writes it; what was typed stands as it was typed.
function inField(written, value, error) {
  const same = value && !error && (written === value || Number(written) === Number(value));
  return dayFirst(same ? pageNumber(value) : written);
}

// What was typed and understood, as addresses write it: another language would read what was typed by rules of its own. It goes by
// the text itself, since more may be typed before an answer comes.
const understood = new Map();
const learn = (place, typed, value) => value && typed !== undefined && understood.set(`${place} ${typed}`, value);
const plainly = (place, typed) => understood.get(`${place} ${typed}`) ?? typed;

// What a button does is among the acts of its simulator.
root.addEventListener("click", (event) => {
  const target = event.target.closest("button[data-act]");
  if (target) acts[target.dataset.act]?.(target.dataset, target);
});

const pairsOf = (pairs) => new URLSearchParams(pairs).toString();

// A browser may refuse when this comes too often: the next answer will do.
function putAddress(query) {
  try {
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  } catch {}
}

// Gives a text as a file to keep.
function download(name, type, text) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

async function copyAddress({ done, fail: refused }, button) {
  const said = await navigator.clipboard.writeText(location.href).then(() => done, () => refused);
  button.parentElement.lastElementChild.textContent = said;
}
