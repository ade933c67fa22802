// Two units side by side, paragraph by paragraph. The address holds both: ?a=sn-douanes/18&b=cv-reglement/38.
const form = document.getElementById("compare");
const sheet = document.getElementById("compared");
const { base, list, failed, missing, absent } = form.dataset;
const sides = ["a", "b"].map((name) => ({
  name,
  work: form.elements[`${name}-work`],
  number: form.elements[`${name}-number`],
  error: document.getElementById(`${name}-error`),
}));

/** What does not come within so long, in milliseconds, does not come: a browser may wait for minutes. */
const PATIENCE = 20_000;

let units;
const known = () =>
  (units ??= fetch(list, { signal: AbortSignal.timeout?.(PATIENCE) }).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.status);
    return new Set((await answer.text()).trim().split("\n").map((line) => line.split("\t")[0]));
  }));

const complain = (side, words) => {
  side.error.textContent = words;
  side.number.ariaInvalid = words ? "true" : "false";
};

/** The address of what a side asks for: `sn-douanes/18`; nothing, and a word at the field, when there is none. */
const wanted = async (side) => {
  const typed = side.number.value.trim();
  const unit = typed
    .toLowerCase()
    .replace(/^(articles?|artigos?|art\.?|paragraph?e?s?|par[áa]grafos?|para?\.?|n[°o]\.?)\s*/, "")
    .replace(/^(premier|1er)$/, "1")
    .replace(/\s+/g, "-");
  const address = unit ? `${side.work.value}/${unit}` : side.work.value;
  const found = (await known()).has(address);
  const title = side.work.selectedOptions[0].textContent;
  complain(side, found ? "" : typed ? absent.replace("{number}", typed).replace("{work}", title) : missing);
  return found && address;
};

// Without its style: the policy of this page would complain of another.
const page = async (address) => {
  const answer = await fetch(`${base}textes/${address}/`, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new Error(answer.status);
  return new DOMParser().parseFromString((await answer.text()).replace(/<style>.*?<\/style>/s, ""), "text/html");
};

const element = (tag, className, ...content) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content.filter(Boolean));
  return made;
};

/** The paragraphs of a page by their anchors, without what only their own page needs. */
const paragraphs = (law, prefix) => {
  const copy = document.importNode(law, true);
  for (const extra of copy.querySelectorAll(".acts, .ns, .apart, .q, .k:empty")) extra.remove();
  for (const mark of copy.querySelectorAll("a[href^='#']")) mark.removeAttribute("href");
  for (const mark of copy.querySelectorAll(".k")) mark.removeAttribute("data-n");
  const blocks = new Map([...copy.children].map((block, index) => [block.id || `rang-${index}`, block]));
  for (const named of copy.querySelectorAll("[id]")) named.id = `${prefix}-${named.id}`;
  return blocks;
};

const draw = (pages, addresses) => {
  const heads = pages.map((one, index) => {
    const title = one.querySelector("h1").textContent;
    const work = sides[index].work.selectedOptions[0].textContent;
    const link = Object.assign(document.createElement("a"), { href: `${base}textes/${addresses[index]}/`, textContent: title });
    // What is printed says where it comes from, and which version it is.
    const from = [".src > p", ".src .v"].map((part) => one.querySelector(part)?.textContent);
    return element("div", "", element("h2", "", link, element("small", "", ` ${work}`)), element("p", "from", from.filter(Boolean).join(" · ")));
  });
  const [left, right] = pages.map((one, index) => paragraphs(one.querySelector(".law"), sides[index].name));
  // Paragraphs of the same number face each other; where none does, those of the same rank.
  const anchors = [...left.keys(), ...[...right.keys()].filter((anchor) => !left.has(anchor))];
  const numbered = anchors.length < left.size + right.size;
  const [lefts, rights] = [[...left.values()], [...right.values()]];
  const pairs = numbered
    ? anchors.map((anchor) => [left.get(anchor), right.get(anchor)])
    : Array.from({ length: Math.max(left.size, right.size) }, (_, rank) => [lefts[rank], rights[rank]]);
  const rows = pairs.map((pair) => element("div", "pair", ...pair.map((content) => element("div", "law", content))));
  sheet.replaceChildren(element("div", "pair", ...heads), ...rows);
};

let round = 0;
const compare = async (remember) => {
  const mine = (round += 1);
  try {
    const addresses = await Promise.all(sides.map(wanted));
    if (mine !== round || !addresses.every(Boolean)) return;
    const address = `?a=${addresses[0]}&b=${addresses[1]}`;
    if (remember && location.search !== address) history.pushState(null, "", address);
    const pages = await Promise.all(addresses.map(page));
    if (mine === round) draw(pages, addresses);
  } catch {
    units = undefined;
    if (mine === round) sheet.replaceChildren(element("p", "", failed));
  }
};

/** Fills the form from the address; true when both sides are asked for. */
const follow = () => {
  const asked = new URLSearchParams(location.search);
  return sides.every((side) => {
    const [work, unit = ""] = (asked.get(side.name) ?? "").split("/");
    if (!work) return false;
    if ([...side.work.options].some((option) => option.value === work)) side.work.value = work;
    side.number.value = unit;
    return true;
  });
};

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  compare(true);
});
document.getElementById("print").onclick = () => print();
addEventListener("popstate", () => follow() && compare(false));
if (follow()) compare(false);
