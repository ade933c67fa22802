// Keeps the site for use without a network. The build puts before this text what it made: VERSION of the whole site, BASE
// (address of the home page), and KEPT, the files kept at once, each with the SHA-256 of its content. A version is kept
// whole or not at all: while one file is missing or is not the one that was built, the version before it goes on serving.
// Pages of law are kept as they are read; `hors-ligne/` shows what is there.
const SHELL = `passavant-${VERSION}`;
const READ = `passavant-lu-${VERSION}`;
const ours = (name) => name.startsWith("passavant-");

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const sum = async (response) => hex(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));

/** The file of the version before, when it is the same; else from the network, checked. */
async function file([path, digest], before) {
  for (const name of before) {
    const kept = await (await caches.open(name)).match(BASE + path);
    if (kept && (await sum(kept)) === digest) return kept;
  }
  const fresh = await fetch(BASE + path, { cache: /-[0-9a-f]{12,}/.test(path) ? "default" : "no-cache" });
  if (!fresh.ok || (await sum(fresh)) !== digest) throw new Error(`${path}: not the file of this version`);
  return fresh;
}

/** What was read stays readable: fetched anew, or as it was when there is no network. */
async function carryOver(before) {
  const read = await caches.open(READ);
  for (const name of before.filter((name) => name.startsWith("passavant-lu-"))) {
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const page = await fetch(request.url, { cache: "no-cache" }).catch(() => undefined);
      await read.put(request.url, page?.ok ? page : await old.match(request)).catch(() => {});
    }
  }
}

/** The pages that were open before there was a worker were read too. */
async function keepOpenPages(shell) {
  const read = await caches.open(READ);
  for (const { url } of await clients.matchAll({ includeUncontrolled: true })) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith(BASE) || (await shell.match(pathname)) || (await read.match(pathname))) continue;
    const page = await fetch(pathname).catch(() => undefined);
    if (page?.ok && !page.redirected) await read.put(pathname, page).catch(() => {});
  }
}

async function keep() {
  const before = (await caches.keys()).filter((name) => ours(name) && name !== SHELL && name !== READ);
  const shell = await caches.open(SHELL);
  try {
    for (const one of KEPT) await shell.put(BASE + one[0], await file(one, before));
  } catch (error) {
    await caches.delete(SHELL);
    throw error;
  }
  await carryOver(before);
  await keepOpenPages(shell);
}

oninstall = (event) => event.waitUntil(keep());

onactivate = (event) =>
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => ours(name) && name !== SHELL && name !== READ);
      await Promise.all(old.map((name) => caches.delete(name)));
    })(),
  );

onmessage = (event) => {
  if (event.data === "take-over") skipWaiting();
  // What was deleted is kept again: a browser does not install twice a worker that still serves its pages.
  if (event.data === "keep") {
    const told = (word) => event.ports[0].postMessage(word);
    event.waitUntil(
      keep().then(
        () => told("kept"),
        () => told("failed"),
      ),
    );
  }
};

onfetch = (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === "GET" && origin === location.origin && pathname.startsWith(BASE)) event.respondWith(answer(event, pathname));
};

/** Puts the file of this version in the place of a damaged copy. */
async function mend(shell, path, fresh) {
  const listed = KEPT.find(([name]) => BASE + name === path);
  if (listed && (await sum(fresh)) === listed[1]) await shell.put(path, fresh).catch(() => {});
}

async function answer(event, path) {
  const { request } = event;
  const shell = await caches.open(SHELL);
  const read = await caches.open(READ);
  // A worker that was given a damaged copy asks past it.
  const again = request.cache === "reload" && request.mode !== "navigate";
  const kept = again ? undefined : ((await shell.match(path)) ?? (await read.match(path)));
  if (kept) return kept;
  try {
    const fresh = await fetch(request);
    // A full disk costs the reader nothing but the copy.
    if (fresh.ok && request.mode === "navigate" && !fresh.redirected) event.waitUntil(read.put(path, fresh.clone()).catch(() => {}));
    if (again && fresh.ok) event.waitUntil(mend(shell, path, fresh.clone()));
    return fresh;
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    const folder = `${path}/`;
    if (!path.endsWith("/") && ((await shell.match(folder)) ?? (await read.match(folder)))) return Response.redirect(folder);
    return (await shell.match(`${BASE}hors-ligne/`)) ?? Response.error();
  }
}
