// Tells what is kept on the device, keeps the site, deletes it.
const place = (id) => document.getElementById(id);
const state = place("state");
const { base } = place("inventory").dataset;
const say = (word, figures = {}) => {
  state.textContent = state.dataset[word].replace(/{(\w+)}/g, (_, name) => figures[name]);
};
const size = (bytes) => Math.round(bytes / 1000).toLocaleString(document.documentElement.lang);

/** The caches of the version that serves: files of the site, pages read. */
async function inventory() {
  const names = (await caches.keys()).filter((name) => name.startsWith("passavant-"));
  const entries = async (name) => {
    const cache = await caches.open(name);
    return Promise.all((await cache.keys()).map(async ({ url }) => ({ url, response: await cache.match(url) })));
  };
  const shell = names.find((name) => !name.startsWith("passavant-lu-"));
  const read = names.find((name) => name.startsWith("passavant-lu-"));
  return {
    version: shell?.replace("passavant-", ""),
    files: shell ? await entries(shell) : [],
    read: read ? await entries(read) : [],
  };
}

async function show() {
  const { version, files, read } = await inventory();
  const bodies = await Promise.all([...files, ...read].map(({ response }) => response.clone().blob()));
  const bytes = bodies.reduce((sum, body) => sum + body.size, 0);
  if (version) say("kept", { files: files.length + read.length, size: size(bytes), version });
  else say("nothing");
  place("keep").hidden = Boolean(version);
  place("delete").hidden = !version && read.length === 0;
  const rows = await Promise.all(
    read.map(async ({ url, response }) => {
      // The title alone: the page's own style would be refused here.
      const [written = ""] = (await response.text()).match(/<title>[^<]*/) ?? [];
      const { title } = new DOMParser().parseFromString(written, "text/html");
      const link = Object.assign(document.createElement("a"), { href: url, textContent: title });
      const row = document.createElement("li");
      row.append(link);
      return row;
    }),
  );
  place("read").replaceChildren(...rows);
  place("none").hidden = rows.length > 0;
}

/** Waits until the version being installed is whole, or is given up: of that a browser need not tell. */
async function settled(kept) {
  while (kept.installing) await new Promise((resolve) => setTimeout(resolve, 100));
  if (!kept.waiting && !kept.active) throw new Error("given up");
}

/** Asks the worker that serves to keep again what was deleted. */
const again = (worker) =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data === "kept" ? resolve() : reject(new Error(data)));
    worker.postMessage("keep", [port2]);
  });

place("keep").onclick = async () => {
  place("keep").hidden = true;
  say("keeping");
  try {
    const kept = await navigator.serviceWorker.register(`${base}sw.js`);
    await (kept.installing ? settled(kept) : again(kept.active));
    await show();
  } catch ({ name }) {
    say(name === "SecurityError" ? "denied" : "failed");
    place("keep").hidden = false;
  }
};

place("delete").onclick = async () => {
  const kept = await navigator.serviceWorker.getRegistration(base);
  await kept?.unregister();
  for (const name of await caches.keys()) if (name.startsWith("passavant-")) await caches.delete(name);
  await show();
};

place("inventory").hidden = false;
if (!location.pathname.endsWith("/hors-ligne/")) place("absent").hidden = false;
if (globalThis.caches && navigator.serviceWorker) {
  show().catch(({ name }) => say(name === "SecurityError" ? "denied" : "failed"));
  // The site may be keeping itself at this very moment.
  navigator.serviceWorker.ready.then(show).catch(() => {});
} else say("impossible");
