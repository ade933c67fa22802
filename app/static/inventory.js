// Tells what is kept on the device; keeps the site, and the texts that the reader chooses; deletes them. `lots-fr.json` lists
// the parcels with their sizes. What arrived stays: a download that was cut, cancelled or left goes on where it was.
const place = (id) => document.getElementById(id);
const section = place("inventory");
const { base } = section.dataset;
const language = document.documentElement.lang;
const LIST = `${base}lots-${language}.json`;
const LOTS = "passavant-lots";
const CHOICE = "passavant-choix";
/** A file of which nothing comes for so long, in milliseconds, has lost its connection. */
const PATIENCE = 20_000;

const fill = (words, figures) => words.replace(/{(\w+)}/g, (_, name) => figures[name]);
const words = (key, figures = {}) => fill(section.dataset[key] ?? place("works").dataset[key], figures);
/** Days and numbers as British English and European Portuguese write them, as in `words.js`. */
const locale = { en: "en-GB", pt: "pt-PT" }[language] ?? language;
const kilobytes = (bytes) => grouped(Math.ceil(bytes / 1000));
/** Hides a button or shows it. Whoever stands on one that goes is led to what is said of it: the focus is never lost. */
const hide = (button, away, refuge) => {
  if (away && button === document.activeElement) refuge.focus();
  button.hidden = away;
};
const say = (key, figures) => (place("state").textContent = words(key, figures));
const announce = (key, figures) => (place("news").textContent = words(key, figures));

const serviceWorker = navigator.serviceWorker;
const able = Boolean(globalThis.caches && serviceWorker && globalThis.DecompressionStream);
const spares = () => navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType);

/** Asks a worker, and waits for its word. */
const ask = (worker, message) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message, [port2]);
  });

const registered = () => serviceWorker.getRegistration(base);
/** What a cache holds, without making it. */
const held = (cacheName, path) => caches.match(path, { cacheName });
const noted = async (name) => (await held(CHOICE, base + name))?.json();
const note = async (name, value) => (await caches.open(CHOICE)).put(base + name, new Response(JSON.stringify(value)));
const forget = async (name) => (await caches.open(CHOICE)).delete(base + name);
const record = (lot) => `garde/${language}/${lot.id}`;

// ---- The site ---------------------------------------------------------------------------------------------------------

let list;
/** The parcels of this language, of the version that serves here. */
const parcels = async () => {
  if (list) return list;
  const answer = await fetch(LIST, { cache: "no-cache", signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new Error(answer.status);
  return (list = await answer.json());
};

/** The version that serves, when it keeps this language: its name, and that of its cache. */
async function serving() {
  const worker = (await registered())?.active;
  if (!worker) return undefined;
  const { version, law, data } = await ask(worker, "versions");
  const name = `passavant-${version}`;
  if (!(await held(name, LIST))) return undefined;
  return { name, version, law, data };
}

/** What a cache holds; what goes while it is read (a text being deleted) is left out. */
async function entries(name) {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const found = await Promise.all((await cache.keys()).map(async ({ url }) => ({ url, response: await cache.match(url) })));
  return found.filter(({ response }) => response);
}

async function showSite() {
  const kept = await serving();
  const elsewhere = Boolean((await noted("langues"))?.length);
  const names = (await caches.keys()).filter((name) => /^passavant-lu-/.test(name));
  const read = (await Promise.all(names.map(entries))).flat();
  if (kept) {
    const files = [...(await entries(kept.name)), ...(await entries(LOTS)), ...read];
    const bodies = await Promise.all(files.map(({ response }) => response.clone().blob()));
    say("kept", { ...kept, files: grouped(files.length), size: kilobytes(bodies.reduce((sum, body) => sum + body.size, 0)) });
  } else say(elsewhere ? "other" : "nothing");
  hide(place("keep"), Boolean(kept), place("state"));
  hide(place("refresh"), !elsewhere, place("state"));
  place("delete").hidden = !elsewhere && read.length === 0;
  place("spares").hidden = !spares();
  const rows = await Promise.all(
    read.map(async ({ url, response }) => {
      // The title alone: the page's own style would be refused here.
      const [written = ""] = (await response.clone().text()).match(/<title>[^<]*/) ?? [];
      const { title } = new DOMParser().parseFromString(written, "text/html");
      const row = document.createElement("li");
      row.append(Object.assign(document.createElement("a"), { href: url, textContent: title || url }));
      return row;
    }),
  );
  place("read").replaceChildren(...rows);
  place("none").hidden = rows.length > 0;
}

async function showSpace() {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  place("space").textContent = quota
    ? words("space", { used: kilobytes(usage), granted: grouped(Math.floor(quota / 1e6)) }) +
      words((await navigator.storage.persisted?.()) ? "durable" : "fragile")
    : "";
}

/** Waits until the version being installed is whole, or is given up: of that a browser need not tell. */
async function settled(registration) {
  const { site } = await parcels().catch(() => ({}));
  while (registration.installing) {
    const names = (await caches.keys()).filter((name) => /^passavant-[0-9a-f]{12}$/.test(name));
    const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    if (site) say("keeping", { done: grouped(Math.max(0, ...counts)), files: grouped(site.files) });
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  if (!registration.waiting && !registration.active) throw await givenUp(site);
}

/** A browser does not say why it gave up: whether there is room for the site is tried. */
async function givenUp(site) {
  const trial = "passavant-essai";
  try {
    if (site) await (await caches.open(trial)).put(`${base}essai`, new Response(new Uint8Array(site.device)));
    return new Error("given up");
  } catch (error) {
    return error;
  } finally {
    await caches.delete(trial);
  }
}

/** Why something could not be kept, as a word of the catalogue. */
const reason = ({ name, message }) =>
  name === "QuotaExceededError" || /quota/i.test(message ?? "") ? "full" : name === "SecurityError" ? "denied" : "failed";

/** Keeps the site in this language; throws when it cannot. */
async function keepSite() {
  say("keeping", { done: 0, files: grouped((await parcels()).site.files) });
  // The reader's own wish: also where data are spared.
  await note("accord", true);
  const registration = await serviceWorker.register(`${base}sw.js`);
  if (registration.installing) await settled(registration);
  else {
    const told = await ask(registration.active, { keep: language });
    if (told !== "kept") throw Object.assign(new Error(told), { name: told });
  }
  await serviceWorker.ready;
}

async function guarded(work) {
  try {
    await work();
    await show();
  } catch (error) {
    await show().catch(() => {});
    say(reason(error));
  }
}

place("keep").onclick = () => {
  hide(place("keep"), true, place("state"));
  guarded(keepSite);
};

place("refresh").onclick = () =>
  guarded(async () => {
    await note("accord", true);
    const registration = await registered();
    await registration.update();
    await settled(registration);
    await forget("accord");
    announce(registration.waiting ? "waiting" : "latest");
  });

place("delete").onclick = async () => {
  stop();
  const registration = await registered();
  registration?.active?.postMessage("forget");
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith("passavant-")) await caches.delete(name);
  await show();
  place("keep").focus();
};

// ---- The texts --------------------------------------------------------------------------------------------------------

const filesOf = ({ frame, parts }) => [frame, ...parts];
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

let stopping;
const stop = () => stopping?.abort();

/** A file, checked by the digest that its name carries; tells how many of its bytes came. */
async function fetched(name, wish, came) {
  const stop = new AbortController();
  const cancel = () => stop.abort();
  wish.addEventListener("abort", cancel);
  let clock;
  const wait = () => {
    clearTimeout(clock);
    clock = setTimeout(cancel, PATIENCE);
  };
  const chunks = [];
  try {
    wish.throwIfAborted();
    wait();
    // Past what the browser itself keeps: a damaged copy would come again, and a right one be kept twice.
    const answer = await fetch(base + name, { signal: stop.signal, cache: "no-store" });
    if (!answer.ok) throw Object.assign(new Error(answer.status), { name: "Moved" });
    const reader = answer.body.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      chunks.push(step.value);
      came(step.value.length);
      wait();
    }
  } catch (error) {
    wish.throwIfAborted();
    throw stop.signal.aborted ? new Error("silent") : error;
  } finally {
    clearTimeout(clock);
    wish.removeEventListener("abort", cancel);
  }
  const whole = new Blob(chunks);
  const digest = hex(await crypto.subtle.digest("SHA-256", await whole.arrayBuffer()));
  if (!name.endsWith(`-${digest.slice(0, 16)}.bin`)) throw Object.assign(new Error(name), { name: "Moved" });
  return new Response(whole);
}

/** Bytes of a parcel that are on the device. */
async function arrived(lot) {
  const there = await Promise.all(filesOf(lot).map(async ([name, bytes]) => ((await held(LOTS, base + name)) ? bytes : 0)));
  return there.reduce((sum, bytes) => sum + bytes, 0);
}

const rows = new Map();
/** Shows what a text is at: `state` is a word of the catalogue. */
function draw(lot, state, done = 0) {
  const { said, bar, take, drop } = rows.get(lot.id);
  const loading = state === "loading";
  said.textContent = words(state, { done: kilobytes(done), size: kilobytes(lot.bytes), version: lot.version, day: lot.day ?? "" });
  bar.hidden = !loading;
  bar.value = done;
  hide(take, state === "whole", said);
  take.textContent = words(loading ? "cancel" : done > 0 ? "resume" : "take");
  take.ariaLabel = words("of", { act: take.textContent, title: lot.name });
  take.loading = loading;
  drop.hidden = loading || (state !== "whole" && done === 0);
}

async function drawLot(lot) {
  const kept = await noted(record(lot));
  const done = await arrived(lot);
  lot.day = kept && new Date(kept.day).toLocaleDateString(locale, { dateStyle: "long" });
  const whole = done === lot.bytes && kept;
  draw(lot, whole ? "whole" : done > 0 ? "begun" : "untouched", done);
  return whole;
}

/** Brings what is missing of a text. True when it is whole. */
async function bring(lot) {
  let done = await arrived(lot);
  let drawn = 0;
  const show = (bytes) => {
    done += bytes;
    if (performance.now() - drawn < 100) return;
    drawn = performance.now();
    draw(lot, "loading", done);
  };
  draw(lot, "loading", done);
  try {
    if (!(await serving())) await keepSite();
    // The device is asked not to clear by itself what its owner chose to keep.
    await navigator.storage?.persist?.().catch(() => {});
    const cache = await caches.open(LOTS);
    for (const [name] of filesOf(lot)) {
      if (!(await cache.match(base + name))) await cache.put(base + name, await fetched(name, stopping.signal, show));
      stopping.signal.throwIfAborted();
    }
    await note(record(lot), { version: lot.version, day: new Date().toISOString() });
    await drawLot(lot);
    announce("toldkept", { title: lot.name });
    return true;
  } catch (error) {
    const there = await arrived(lot).catch(() => 0);
    const why = error.name === "Moved" ? "moved" : reason(error) === "full" ? "crowded" : reason(error) === "denied" ? "denied" : there > 0 ? "cut" : "cutatonce";
    if (error.name === "AbortError") draw(lot, there > 0 ? "begun" : "untouched", there);
    else draw(lot, why, there);
    if (error.name === "AbortError") announce("toldcancelled", { title: lot.name });
    else announce("of", { act: lot.name, title: rows.get(lot.id).said.textContent });
    if (why === "moved") (await registered())?.update().catch(() => {});
    return false;
  }
}

/** One after the other, until one fails or the reader has enough. */
async function bringAll(lots) {
  if (stopping) return;
  stopping = new AbortController();
  // A button that waits keeps the focus, which one that is disabled loses.
  place("all").ariaDisabled = "true";
  for (const { take } of rows.values()) take.ariaDisabled = "true";
  try {
    for (const lot of lots) {
      rows.get(lot.id).take.ariaDisabled = null;
      const whole = await bring(lot);
      rows.get(lot.id).take.ariaDisabled = "true";
      if (!whole) break;
    }
  } finally {
    stopping = undefined;
    place("all").ariaDisabled = null;
    for (const { take } of rows.values()) take.ariaDisabled = null;
  }
  await showAll();
  await showSpace();
  await showSite();
}

async function drop(lot) {
  await forget(record(lot));
  const cache = await caches.open(LOTS);
  for (const [name] of filesOf(lot)) await cache.delete(base + name);
  (await registered())?.active?.postMessage("forget");
  await drawLot(lot);
  announce("tolddeleted", { title: lot.name });
  rows.get(lot.id).take.focus();
  await Promise.all([showAll(), showSpace(), showSite()]);
}

const chosen = async () => (await parcels()).lots.filter(({ id }) => id !== "site");

/** The button for all texts says what is still to come. */
async function showAll() {
  const lots = await chosen();
  const left = await Promise.all(lots.map(async (lot) => lot.bytes - (await arrived(lot))));
  const bytes = left.reduce((sum, one) => sum + one, 0);
  hide(place("all"), bytes === 0, place("news"));
  place("all").textContent = words("takeall", { size: kilobytes(bytes) });
}

async function showLots() {
  const lots = await chosen();
  const { wire, device } = (await parcels()).site;
  place("weight").textContent = words("site", { wire: kilobytes(wire), device: kilobytes(device) });
  if (rows.size === 0) {
    const items = lots.map((lot) => {
      const item = place("lot").content.cloneNode(true).firstElementChild;
      const [link, about, said, bar, take, erase] = ["a", "small", ".said", "progress", ".take", ".drop"].map((part) => item.querySelector(part));
      lot.name = lot.title ?? words("tariff");
      link.href = base + lot.in[0];
      link.textContent = lot.name;
      if (lot.title) link.lang = "fr";
      about.textContent = words("about", { pages: grouped(lot.pages), size: kilobytes(lot.bytes) });
      bar.max = lot.bytes;
      bar.ariaLabel = lot.name;
      take.onclick = () => (take.loading ? stop() : bringAll([lot]));
      erase.textContent = words("drop");
      erase.ariaLabel = words("of", { act: erase.textContent, title: lot.name });
      erase.onclick = () => drop(lot);
      rows.set(lot.id, { said, bar, take, drop: erase });
      return item;
    });
    // A row comes with its words.
    await Promise.all(lots.map(drawLot));
    place("works").replaceChildren(...items);
  } else if (!stopping) await Promise.all(lots.map(drawLot));
  await showAll();
}

place("all").onclick = async () => {
  const lots = await chosen();
  const there = await Promise.all(lots.map(arrived));
  await bringAll(lots.filter((lot, rank) => there[rank] < lot.bytes));
};

async function show() {
  await showSite();
  await showSpace();
  try {
    await showLots();
    place("unlisted").hidden = true;
  } catch {
    place("unlisted").hidden = false;
  }
}

// Nobody sees it being drawn.
const reveal = () => (section.hidden = false);
if (!location.pathname.endsWith("/hors-ligne/")) place("absent").hidden = false;
place("again").onclick = () => location.reload();
if (able) {
  show().catch((error) => say(reason(error))).then(reveal);
  // The site may be keeping itself at this very moment.
  serviceWorker.ready.then(show).catch(() => {});
  addEventListener("online", () => show().catch(() => {}));
} else {
  say("impossible");
  reveal();
}
