// Units chosen for paper, one after the other under a cover: what, when, from which version. The address holds them.
const AT_ONCE = 6;
/** What does not come within so long, in milliseconds, does not come: a browser may wait for minutes. */
const PATIENCE = 20_000;
/** An address below `textes/`, whoever wrote it. */
const SOUND = /^[a-z0-9-]+(\/[\w-]+)?$/i;
const form = document.getElementById("selection");
const [chosenList, papers, progress, wrong, tools] = ["chosen", "papers", "progress", "numbers-error", "tools"].map((id) => document.getElementById(id));
const { list, version } = form.dataset;

let known;
/** Names of the units by address (`sn-douanes/386`), in reading order. */
const units = () =>
  (known ??= fetch(list, { signal: AbortSignal.timeout?.(PATIENCE) }).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.status);
    return new Map((await answer.text()).trim().split("\n").map((line) => line.split("\t")));
  }));

const addressOf = (work, unit) => (unit ? `${work}/${unit}` : work);
const chosen = () => [...readBasket()].flatMap(([work, list]) => [...new Set(list.split(","))].map((unit) => [work, unit]));

/** The units that some words name: `386, 391 à 394 et 12 bis`. A string tells what is wrong with them. */
const asked = async (work, typed) => {
  const all = [...(await units()).keys()].filter((address) => address.split("/")[0] === work);
  if (all.length === 1 && !all[0].includes("/")) return [[work, ""]];
  const title = form.elements.work.selectedOptions[0].textContent;
  const place = (number) => {
    const unit = number.trim().toLowerCase().replace(/^(articles?|artigos?|art\.?|paragraph?e?s?|par[áa]grafos?|para?\.?|n[°o]\.?)\s*/, "").replace(/^(premier|1er)$/, "1").replace(/\s+/g, "-");
    return all.findIndex((address) => address.toLowerCase() === `${work}/${unit}`);
  };
  const found = [];
  for (const part of typed.split(/[,;]|\s(?:et|and|e)\s/).filter((part) => part.trim())) {
    const ends = place(part) >= 0 ? [part] : part.split(/\s+(?:à|a|au|to|até)\s+|\s*[-–]\s*/);
    const [first, last = first] = ends.map(place);
    const missing = ends.length > 2 ? part : ends[[first, last].findIndex((one) => one < 0)];
    if (ends.length > 2 || first < 0 || last < 0) return say("absent", { number: missing.trim(), work: title });
    if (last < first) return say("backwards", { range: part.trim() });
    found.push(...all.slice(first, last + 1).map((address) => [work, address.slice(work.length + 1)]));
  }
  return found.length ? found : say("missing");
};

const page = async (address) => {
  const answer = await fetch(`${BASE}textes/${address}/`, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new Error(answer.status);
  // Without its style: the policy of this page would complain of another.
  return new DOMParser().parseFromString((await answer.text()).replace(/<style>.*?<\/style>/s, ""), "text/html");
};

/** A unit as its own page prints it, with names that are unique here. */
const section = (address, source) => {
  const root = make("section", { className: "u", id: address.replace("/", "-") });
  const link = make("a", { href: `${BASE}textes/${address}/`, textContent: source.querySelector("h1").textContent });
  const parts = [...source.querySelectorAll("article > :is(.past, .law, .out)")].map((part) => document.importNode(part, true));
  for (const part of parts) {
    for (const named of part.querySelectorAll("[id]")) named.id = `${root.id}-${named.id}`;
    for (const inner of part.querySelectorAll("a[href^='#']")) inner.setAttribute("href", `#${root.id}-${inner.getAttribute("href").slice(1)}`);
  }
  root.dataset.digest = source.querySelector(".dl code")?.textContent ?? "";
  const origin = [...source.querySelectorAll(".src .v, .src dd:last-of-type")].map((one) => one.textContent);
  const digest = root.dataset.digest && say("digest", { digest: root.dataset.digest });
  root.append(make("h2", {}, link), ...parts, make("p", { className: "from" }, [...origin, digest].filter(Boolean).join(" · ")));
  root.law = source.querySelector(".src > p").textContent;
  root.state = origin[0] ?? "";
  return root;
};

/** The cover: what, when, from which version. */
const cover = (sections) => {
  const works = new Map();
  for (const one of sections) {
    const key = `${one.law}\n${one.state}`;
    works.set(key, [...(works.get(key) ?? []), one.querySelector("h2").textContent]);
  }
  const rows = [...works].map(([key, names]) => {
    const [law, state] = key.split("\n");
    return make("li", {}, make("strong", { textContent: names.join(", ") }), ` · ${law}`, make("br"), make("small", { textContent: say("state", { state }) }));
  });
  const now = new Date().toLocaleString(LOCALE, { dateStyle: "long", timeStyle: "short" });
  const title = count("title", sections.length);
  document.title = `${title} · ${document.title.split(" · ").at(-1)}`;
  return make(
    "section",
    { id: "cover" },
    make("h2", { textContent: title }),
    missed.length ? make("p", { className: "warn", role: "alert", textContent: say("lost_pages", { list: missed.join(", ") }) }) : undefined,
    make("ul", {}, ...rows),
    make("p", { className: "from", textContent: say("printed", { now, version, address: location.href }) }),
  );
};

let round = 0;
let missed = [];
/** Reads the chosen units and sets them one after the other. */
const show = async () => {
  const mine = (round += 1);
  const wanted = chosen();
  tools.hidden = wanted.length === 0;
  if (wanted.length === 0) {
    chosenList.replaceChildren();
    papers.replaceChildren();
    progress.textContent = say("nothing");
    return;
  }
  let names = new Map();
  try {
    names = await units();
  } catch {
    known = undefined;
  }
  const rows = wanted.map(([work, unit]) => {
    const address = addressOf(work, unit);
    const drop = make("button", { type: "button", textContent: say("take_out") });
    const name = names.get(address) ?? address;
    drop.ariaLabel = `${drop.textContent}${COLON} ${name}`;
    drop.onclick = () => {
      choose([work, unit], false);
      remember();
      form.elements.numbers.focus();
    };
    return make("li", {}, name, " ", drop);
  });
  chosenList.replaceChildren(...rows);
  const pages = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    progress.textContent = say("reading", { done: at, number: wanted.length });
    const some = wanted.slice(at, at + AT_ONCE).map(([work, unit]) => addressOf(work, unit));
    const read = (address) => (SOUND.test(address) ? page(address).then((one) => section(address, one)) : Promise.reject(new Error(address)));
    pages.push(...(await Promise.all(some.map((address) => read(address).catch(() => address)))));
    if (mine !== round) return;
  }
  const sections = pages.filter((one) => typeof one !== "string");
  missed = pages.filter((one) => typeof one === "string").map((address) => names.get(address) ?? address);
  papers.replaceChildren(cover(sections), ...sections);
  progress.textContent = "";
  draw();
};

/** The address says what is chosen. */
const remember = () => {
  history.pushState(null, "", basketAddress());
  show();
};

const fromAddress = () => {
  if (location.search.length > 1) writeBasket(new URLSearchParams(location.search));
  else if (basket || [...readBasket()].length) history.replaceState(null, "", basketAddress());
  show();
};

form.onsubmit = async (event) => {
  event.preventDefault();
  let found;
  try {
    found = await asked(form.elements.work.value, form.elements.numbers.value);
  } catch {
    known = undefined;
    found = say("no_network");
  }
  const bad = typeof found === "string";
  wrong.textContent = bad ? found : "";
  form.elements.numbers.ariaInvalid = String(bad);
  if (bad) return form.elements.numbers.focus();
  for (const unit of found) choose(unit, true);
  form.elements.numbers.value = "";
  remember();
};

document.getElementById("empty").onclick = () => {
  writeBasket(new URLSearchParams());
  remember();
  form.elements.numbers.focus();
};
document.getElementById("print").onclick = () => print();
tools.lastElementChild.before(wish);
form.hidden = false;
addEventListener("popstate", fromAddress);
addEventListener("beforeprint", () => document.getElementById("cover")?.replaceWith(cover([...papers.querySelectorAll(".u")])));
fromAddress();
