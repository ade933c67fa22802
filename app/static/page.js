// Small comforts of a page, which is complete without them: what needs this file stays hidden until it runs.
const root = document.documentElement;
const [theme, cite, whole, paper] = ["theme", "cite", "whole", "print"].map((id) => document.getElementById(id));

// Where a browser has Trusted Types, the pages' policy lets nothing become code but what passes here: workers of this
// host, documents that are only looked at, markup without a script.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  createHTML: (html, _, sink) => (/^DOMParser/.test(sink) || !/<script|\son\w+\s*=|javascript:/i.test(html) ? html : null),
});

// Theme: follows the device, then light, then dark; remembered on the device.
const show = () => {
  theme.textContent = theme.dataset[root.dataset.theme ?? "auto"];
  theme.ariaLabel = `${theme.dataset.name}${root.lang === "fr" ? "\u202f" : ""}: ${theme.textContent}`;
};
theme.onclick = () => {
  const next = { light: "dark", dark: "" }[root.dataset.theme] ?? "light";
  if (next) root.dataset.theme = next;
  else delete root.dataset.theme;
  try {
    localStorage.theme = next;
  } catch {}
  show();
};
theme.hidden = false;
show();

// The page in another language keeps what the address says. The choice is remembered on the device, and proposed from then on.
for (const link of document.querySelectorAll(".langs a, .offer a"))
  link.onmousedown = link.onclick = ({ type }) => {
    if (link.pathname !== location.pathname) [link.search, link.hash] = [location.search, location.hash];
    try {
      if (type === "click") localStorage.langue = link.hreflang;
    } catch {}
  };

// Citation: of the paragraph that the address names, else of the unit. The buttons stand below what they cite.
if (cite) {
  const acts = cite.parentElement;
  const end = document.querySelector("article + .tools");
  const { unit, work, done, fail } = cite.dataset;
  const label = cite.textContent;
  const copy = (...parts) =>
    navigator.clipboard
      .writeText(parts.filter(Boolean).join(", "))
      .then(() => done, () => fail)
      .then((said) => (acts.lastElementChild.textContent = said));
  let place;
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    const block = target?.closest(".law [data-c]");
    const note = target?.closest("details");
    if (note) note.open = true;
    place = block?.dataset.c;
    cite.textContent = place ? `${label} · ${place}` : label;
    whole.hidden = !place;
    acts.lastElementChild.textContent = "";
    if (block) (block.querySelector(":scope > .ns") ?? block.querySelector(":scope > p")).after(acts);
    else end.after(acts);
  };
  cite.onclick = () => copy(unit, place, work);
  whole.onclick = () => copy(unit, work);
  paper.onclick = () => print();
  acts.hidden = false;
  onhashchange = follow;
  follow();
}

// Kept for use without a network, unless the device spares its data. A new version waits until its reader wants it.
const { connection, serviceWorker } = navigator;
const update = document.getElementById("update");
const keep = async () => {
  const kept = await serviceWorker.register(new URL("sw.js", import.meta.url));
  const label = update.textContent;
  const tell = () => {
    const waits = kept.waiting && serviceWorker.controller;
    update.hidden = !waits;
    if (!waits) return;
    // Which version it is, the waiting worker says.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (update.textContent = label + update.dataset.versions.replace(/{(\w+)}/g, (_, name) => data[name]));
    kept.waiting.postMessage("versions", [port2]);
  };
  tell();
  kept.onupdatefound = () => (kept.installing.onstatechange = tell);
  update.onclick = () => {
    serviceWorker.oncontrollerchange = () => location.reload();
    kept.waiting.postMessage("take-over");
  };
};
if (serviceWorker && !connection?.saveData && !/2g/.test(connection?.effectiveType)) addEventListener("load", () => keep().catch(() => {}));

// On paper every note is open, and the address is whole.
onbeforeprint = () => {
  document.querySelectorAll(".ns details").forEach((note) => (note.open = true));
  const [day, address] = document.querySelectorAll(".foot .paper span");
  day.textContent = ` · ${day.dataset.on} ${new Date().toLocaleDateString(root.lang, { dateStyle: "long" })}`;
  address.textContent = address.textContent.replace(/\S+$/, location.href);
};

// Whoever comes from a search finds its words lit.
try {
  const { script, path } = JSON.parse(sessionStorage.getItem("mots"));
  if (path === location.pathname) import(script).catch(() => {});
} catch {}

// `/` goes to the search box, or to the search page.
onkeydown = (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input")) return;
  event.preventDefault();
  const box = document.getElementById("q");
  if (box) box.focus();
  else document.querySelector("a[href$='chercher/']").click();
};
