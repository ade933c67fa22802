// Keeps the site for use without a network. The build puts before this text what it made: VERSION of the whole site, LAW and
// DATA (versions of the texts and of the figures), BASE (address of the home page), and KEPT, the files that pages load, each
// with the SHA-256 of its content, for all languages ("") and for each; CUT, the words for a page that was cut, in each
// language. `lots-fr.json` lists the parcels of pages: `site`
// comes at once, in the reader's language; a text comes when its reader chooses it, on `hors-ligne/`.
//
// A version is kept whole or not at all: while one file is missing or is not the one that was built, the version before it
// goes on serving. What arrived stays all the same, so that the next attempt asks for the rest only. Files of parcels are
// named by their digest and live in one cache for all versions: an update asks for what changed.
const SHELL = `passavant-${VERSION}`;
const READ = `passavant-lu-${VERSION}`;
const LOTS = "passavant-lots";
const CHOICE = "passavant-choix";
const AT_ONCE = 4;
const FIRST = "fr";

// How long, in milliseconds, the network may take: to begin a page, to begin one that is asked for again, to go on with it,
// and to bring a file that is kept. A connection may be dropped without a word, and then a browser waits for minutes.
const BEGIN = 6_000;
const BEGIN_AGAIN = 30_000;
const GO_ON = 15_000;
const FILE = 120_000;

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const sum = async (response) => hex(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));

/** What a promise gives, unless it takes too long. */
function within(time, promise) {
  let clock;
  const late = new Promise((_, refuse) => (clock = setTimeout(() => refuse(new Error("late")), time)));
  return Promise.race([promise, late]).finally(() => clearTimeout(clock));
}

// ---- What the reader chose --------------------------------------------------------------------------------------------

/** What is written down on the device under a name: the languages kept, the texts kept, leave to spend data. */
const held = (cacheName, path) => caches.match(path, { cacheName });
const noted = async (name) => (await held(CHOICE, BASE + name))?.json();
const note = async (name, value) => (await caches.open(CHOICE)).put(BASE + name, new Response(JSON.stringify(value)));
const forget = async (name) => (await caches.open(CHOICE)).delete(BASE + name);

const languageOf = (path) => Object.keys(KEPT).find((language) => language && path.startsWith(`${BASE}${language}/`)) ?? FIRST;

/** The languages to keep: those kept before, else those of the pages that are open. */
async function languages() {
  const before = await noted("langues");
  if (before?.length) return before.filter((language) => KEPT[language]);
  const open = await clients.matchAll({ includeUncontrolled: true });
  const found = new Set(open.map(({ url }) => languageOf(new URL(url).pathname)));
  return found.size ? [...found] : [FIRST];
}

/** True while the device spares its data. */
const spares = () => navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType);

// ---- Keeping ----------------------------------------------------------------------------------------------------------

async function each(list, work) {
  const left = [...list];
  const lane = async () => {
    while (left.length) await work(left.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Fetches a file and checks it by its digest, or by the beginning of it. */
async function fetched(path, digest) {
  const named = /-[0-9a-f]{12,}/.test(path);
  // The browser's own copy may be the damaged one; parcels are not kept twice.
  for (const cache of path.startsWith("lots/") ? ["no-store"] : named ? ["default", "reload"] : ["no-cache"]) {
    const fresh = await within(FILE, fetch(BASE + path, { cache }));
    if (fresh.ok && (await within(FILE, sum(fresh))).startsWith(digest)) return fresh;
  }
  throw new Error(`${path}: not the file of this version`);
}

/** The file of the version before, when it is the same; else from the network, checked. */
async function file([path, digest], before) {
  for (const name of before) {
    const kept = await held(name, BASE + path);
    if (kept && (await sum(kept)) === digest) return kept;
  }
  return fetched(path, digest);
}

const filesOf = ({ frame, parts }) => [frame[0], ...parts.map(([name]) => name)];
const digestOf = (name) => name.match(/-([0-9a-f]+)\.bin$/)[1];

/** Asks for the files of parcels that are not there yet. */
async function keepLots(lots) {
  const cache = await caches.open(LOTS);
  await each(lots.flatMap(filesOf), async (name) => {
    if (!(await cache.match(BASE + name))) await cache.put(BASE + name, await fetched(name, digestOf(name)));
  });
}

/** What the list of parcels says, of this version. */
const listed = new Map();
async function list(language) {
  if (!listed.has(language)) {
    const kept = await held(SHELL, `${BASE}lots-${language}.json`);
    if (!kept) return undefined;
    listed.set(language, await kept.json());
  }
  return listed.get(language);
}

const oldCaches = async () => (await caches.keys()).filter((name) => /^passavant-(lu-)?[0-9a-f]{12}$/.test(name) && name !== SHELL && name !== READ);

/** Keeps the site in one language, and the texts that were whole in it. */
async function keepLanguage(language) {
  const shell = await caches.open(SHELL);
  const before = await oldCaches();
  await each([...KEPT[""], ...KEPT[language]], async (one) => {
    if (!(await shell.match(BASE + one[0]))) await shell.put(BASE + one[0], await file(one, before));
  });
  const { lots } = await list(language);
  const wanted = await Promise.all(lots.map(async ({ id }) => id === "site" || noted(`garde/${language}/${id}`)));
  await keepLots(lots.filter((_, rank) => wanted[rank]));
}

/** A page, once all of it is there; nothing when it does not come. */
const whole = (path, options) =>
  within(FILE, fetch(path, options).then(async (page) => (await page.clone().arrayBuffer()) && page)).catch(() => undefined);

/** What was read stays readable: fetched anew, or as it was when there is no network. What a parcel holds needs no copy. */
async function carryOver() {
  const read = await caches.open(READ);
  for (const name of (await oldCaches()).filter((name) => name.startsWith("passavant-lu-"))) {
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const { pathname } = new URL(request.url);
      if ((await packed(pathname)) || (await read.match(pathname))) continue;
      const page = spares() ? undefined : await whole(pathname, { cache: "no-cache" });
      await read.put(pathname, page?.ok ? page : await old.match(request)).catch(() => {});
    }
  }
}

/** The pages that were open before there was a worker were read too. */
async function keepOpenPages() {
  const read = await caches.open(READ);
  for (const { url } of await clients.matchAll({ includeUncontrolled: true })) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith(BASE) || (await packed(pathname)) || (await read.match(pathname))) continue;
    const page = await whole(pathname, {});
    if (page?.ok && !page.redirected) await read.put(pathname, page).catch(() => {});
  }
}

async function keep(wanted) {
  for (const language of wanted) await keepLanguage(language);
  await note("langues", wanted);
  await forget("accord");
  await carryOver();
  await keepOpenPages();
}

async function install() {
  // A device that spares its data waits until its reader has said yes, on the page of what is kept.
  if (spares() && !(await noted("accord"))) throw new Error("this device spares its data");
  await keep(await languages());
}

oninstall = (event) => event.waitUntil(install());

/** Lets go of the versions before, and of files that no parcel of this one has; says which version of each text is kept. */
async function takeOver() {
  for (const name of await oldCaches()) await caches.delete(name);
  const needed = new Set();
  for (const language of await languages()) {
    for (const lot of (await list(language))?.lots ?? []) {
      filesOf(lot).forEach((name) => needed.add(BASE + name));
      const name = `garde/${language}/${lot.id}`;
      const before = await noted(name);
      if (before && before.version !== lot.version) await note(name, { version: lot.version, day: new Date().toISOString() });
    }
  }
  const cache = await caches.open(LOTS);
  for (const request of await cache.keys()) if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
}

onactivate = (event) => event.waitUntil(takeOver());

onmessage = (event) => {
  const { data, ports } = event;
  if (data === "take-over") skipWaiting();
  if (data === "versions") ports[0].postMessage({ version: VERSION, law: LAW, data: DATA });
  if (data === "forget") [opened, listed].forEach((memory) => memory.clear());
  // What was deleted is kept again: a browser does not install twice a worker that still serves its pages. A language more
  // is asked for likewise.
  if (data?.keep) {
    const wanted = async () => [...new Set([...((await noted("langues")) ?? []), data.keep])].filter((language) => KEPT[language]);
    event.waitUntil(
      wanted().then(keep).then(
        () => ports[0].postMessage("kept"),
        ({ name }) => ports[0].postMessage(name),
      ),
    );
  }
};

// ---- Pages out of parcels ---------------------------------------------------------------------------------------------

/** zlib, then the far copies: `parcels/README.md` tells the form. */
async function unpacked(response) {
  const bytes = new Uint8Array(await new Response(response.body.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer());
  let at = 0;
  const number = () => {
    let [value, weight, byte] = [0, 1, 0];
    do {
      byte = bytes[at++];
      value += (byte & 127) * weight;
      weight *= 128;
    } while (byte > 127);
    return value;
  };
  const text = new Uint8Array(number());
  const orders = number();
  let literal = at + orders;
  let end = 0;
  while (end < text.length) {
    const count = number();
    text.set(bytes.subarray(literal, literal + count), end);
    literal += count;
    end += count;
    if (end >= text.length) break;
    const from = end - number();
    const length = number();
    if (from < 0 || length < 1 || end + length > text.length) throw new Error("damaged");
    text.copyWithin(end, from, from + length);
    end += length;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
}

/** The last files opened stay open: a reader goes on in the same chapter. */
const opened = new Map();
async function text(name) {
  if (opened.has(name)) return opened.get(name);
  const kept = await held(LOTS, BASE + name);
  if (!kept) return undefined;
  try {
    const whole = await unpacked(kept);
    opened.set(name, whole);
    if (opened.size > 6) opened.delete(opened.keys().next().value);
    return whole;
  } catch {
    // A damaged copy is no copy: it is asked for again.
    await (await caches.open(LOTS)).delete(BASE + name);
    return undefined;
  }
}

const TYPES = { md: "text/markdown; charset=utf-8", txt: "text/plain; charset=utf-8" };

/** The page of an address out of the parcels that are kept; nothing when it is in none. */
async function packed(path) {
  const address = path.slice(BASE.length);
  if (!/(^|\/|\.md|\.txt)$/.test(address) || !globalThis.DecompressionStream) return undefined;
  const own = languageOf(path);
  const bare = own !== FIRST && address.startsWith(`${own}/`) ? address.slice(own.length + 1) : address;
  for (const language of [own, ...Object.keys(KEPT).filter((other) => other && other !== own)]) {
    const lots = (await list(language))?.lots.filter((lot) => lot.in.some((start) => address.startsWith(start))) ?? [];
    // The site is the first of the list, and holds what is in no other.
    for (const { frame, parts } of lots.reverse()) {
      const part = parts.filter(([, , first]) => first <= address).at(-1);
      const whole = part && (await text(part[0]));
      const start = `\0${whole}`.indexOf(`\0${address}\n`);
      if (!whole || start < 0) continue;
      const pieces = (await text(frame[0]))?.split("\0");
      if (!pieces) continue;
      const body = whole.slice(start + address.length + 1, whole.indexOf("\0", start));
      const page = body.replace(/\x01(\d+)\x02/g, (_, rank) => pieces[rank]).replaceAll("\x03", () => bare);
      const type = TYPES[address.split(".").at(-1)] ?? "text/html; charset=utf-8";
      return new Response(page, { headers: { "content-type": type } });
    }
  }
  return undefined;
}

// ---- Answering --------------------------------------------------------------------------------------------------------

onfetch = (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === "GET" && origin === location.origin && pathname.startsWith(BASE)) event.respondWith(answer(event, pathname));
};

/** Puts the file of this version in the place of a damaged copy. */
async function mend(path, fresh) {
  const one = Object.values(KEPT).flat().find(([name]) => BASE + name === path);
  if (one && (await sum(fresh)) === one[1]) await (await caches.open(SHELL)).put(path, fresh).catch(() => {});
}

/** A full disk costs the reader nothing but the copy. */
const remember = async (path, page) => (await caches.open(READ)).put(path, page).catch(() => {});

/** Ends a page that was cut: whatever was open is closed, and its reader is told where the words stop. */
function ending(chunks, path) {
  const text = chunks.map((chunk) => new TextDecoder().decode(chunk)).join("");
  const inside = text.lastIndexOf("<") > text.lastIndexOf(">") ? '">' : "";
  const { said, again } = CUT[languageOf(path)];
  // A link or a bold word that is left open would go on through the notice.
  const words = "</a></b></i></em></strong></small></mark></code></sup>";
  const blocks = `${"</template>".repeat(9)}</table>${"</details></section></div>".repeat(4)}`;
  const open = `${inside}</title></style></script></textarea></select>${words}${blocks}`;
  const notice = `<p role="alert"><strong>${said}</strong> <a href="">${again}</a></p>`;
  // The empty foot keeps it above the bar of a phone.
  return new TextEncoder().encode(`${open}${notice}</main><footer class="foot"></footer>`);
}

/** A page from the network once its first bytes are there, or a failure. One that came whole is kept. */
async function page(event, path) {
  const { request } = event;
  const { url, cache, headers: said } = request;
  const stop = new AbortController();
  let reader;
  const begin = async () => {
    // Anew, so that it can be stopped: a request that is left open holds back the next one for the same page.
    const headers = { accept: said.get("accept") ?? "*/*" };
    const response = await fetch(url, { cache, headers, redirect: "manual", signal: stop.signal });
    reader = response.body?.getReader();
    return { response, first: await reader?.read() };
  };
  // Whoever loads a page again knows that the network is slow, and waits for it.
  const { response, first } = await within(cache === "default" ? BEGIN : BEGIN_AGAIN, begin()).catch((error) => {
    stop.abort();
    throw error;
  });
  if (!reader) return response;
  const { status, statusText, ok } = response;
  const headers = new Headers(response.headers);
  // They tell of the bytes on the way.
  ["content-encoding", "content-length"].forEach((name) => headers.delete(name));
  const marked = headers.get("content-type")?.includes("html");
  const chunks = [];
  let next = first;
  let settle;
  event.waitUntil(new Promise((settled) => (settle = settled)));
  const body = new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = next ?? (await within(GO_ON, reader.read()));
        next = undefined;
        if (done) {
          controller.close();
          settle(ok && remember(path, new Response(new Blob(chunks), { headers })));
        } else {
          chunks.push(value);
          controller.enqueue(value);
        }
      } catch (error) {
        stop.abort();
        settle();
        if (!marked) return controller.error(error);
        controller.enqueue(ending(chunks, path));
        controller.close();
      }
    },
    cancel() {
      stop.abort();
      settle();
    },
  });
  return new Response(body, { status, statusText, headers });
}

async function answer(event, path) {
  const { request } = event;
  const kept = async (path) => (await held(SHELL, path)) ?? (await packed(path)) ?? (await held(READ, path));
  // A worker that was given a damaged copy asks past it.
  const again = request.cache === "reload" && request.mode !== "navigate";
  const found = again ? undefined : await kept(path);
  if (found) return found;
  try {
    if (request.mode === "navigate") return await page(event, path);
    const fresh = await fetch(request);
    if (again && fresh.ok) event.waitUntil(mend(path, fresh.clone()));
    return fresh;
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    // A page saved under the name of a file would pass for it.
    if (/\.(md|txt|xml|csv|json|atom|sha256)$/.test(path)) return Response.error();
    const folder = `${path}/`;
    if (!path.endsWith("/") && (await kept(folder))) return Response.redirect(folder);
    const own = languageOf(path);
    const stand = [own, ...Object.keys(KEPT)].map((language) => `${BASE}${language && language !== FIRST ? `${language}/` : ""}hors-ligne/`);
    for (const address of stand) {
      const page = await kept(address);
      if (page) return page;
    }
    return Response.error();
  }
}
