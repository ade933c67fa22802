// The duty simulator: what was told of a declaration and its articles, as typed, and what its page is told. All of it is in
// the address; nothing else is kept.
"use strict";

const strip = root.querySelector(".strip");
const kept = document.getElementById("garde");

// ---- What is known: pairs of the declaration, then of each article ------------------------------------------------------

let born = 0;
let general = [];
let articles = [];
// Other ways to import, each an address of its own.
let ways = [];
// Version and total that the opened address was made with, until something is changed.
let then = [];
let touched = false;
let shown = {};
// The sheet of nothing told comes with the page: its form is there before the engine is.
let sheet = JSON.parse(root.dataset.blank);
let answered = false;
let compared;
let priced = {};
// Which article goods are looked for, and what was found.
let finding = {};
// The field that is being typed into: nothing is said of it before it is left.
let typing = "";

const fresh = (pairs = []) => ({ uid: `a${++born}`, pairs });
const at = (article) => (article === undefined ? general : (articles[article]?.pairs ?? []));
const told = (article, field) => at(article).find(([key]) => key === field)?.[1];
const empty = () => general.length + ways.length === 0 && articles.every(({ pairs }) => pairs.length === 0);
const join = (head, list) => [pairsOf(head), ...list.map(({ pairs }) => pairsOf([["et", ""], ...pairs]))].filter(Boolean).join("&");
const query = () => join([...general, ...then], articles);

function put(article, field, written) {
  const known = at(article).find(([key]) => key === field);
  if (!written.trim()) forget(article, field);
  else if (known) known[1] = written;
  else at(article).push([field, written]);
}

// The last one, when something is told twice.
function forget(article, field) {
  const pairs = at(article);
  const last = pairs.findLastIndex(([key]) => key === field);
  if (last >= 0) pairs.splice(last, 1);
}

function read(text) {
  general = [];
  articles = [];
  ways = [];
  then = [];
  for (const [key, value] of new URLSearchParams(text)) {
    if (key === "si") ways.push(value);
    else if (key === "et") articles.push(fresh());
    else if (articles.length > 0) articles.at(-1).pairs.push([key, value]);
    else if (key === "version" || key === "total") then.push([key, value]);
    else general.push([key, value]);
  }
  if (articles.length === 0) articles.push(fresh());
  touched = false;
  compared = undefined;
  priced = {};
  finding = {};
}

// The address to keep: what was taken with version and total or, while something is wrong or not yet answered, what was typed, as
// far as it was understood.
const withWays = (facts) => [pairsOf(ways.map((way) => ["si", way])), facts].filter(Boolean).join("&");
const plainPairs = (pairs, article) => pairs.map(([key, typed]) => [key, plainly(`${article} ${key}`, typed)]);
const asTyped = () => {
  const list = articles.map(({ pairs }, article) => ({ pairs: plainPairs(pairs, article) }));
  return withWays(join([...plainPairs(general), ["version", meta.dataset.version]], list));
};

// What a sheet says of the answers that it was asked for. `asked`: the text of each, by its place.
function learnFrom(asked) {
  const lists = [[undefined, sheet.form], ...sheet.articles.map(({ groups }, article) => [article, groups])];
  for (const [article, groups] of lists) {
    for (const { field, value } of fieldsOf(groups)) {
      const place = `${article} ${field}`;
      if (!sheet.errors.some((wrong) => wrong.field === field && wrong.article === article)) learn(place, asked.get(place), value);
    }
  }
}
const placed = () => {
  const of = (pairs, article) => pairs.map(([key, typed]) => [`${article} ${key}`, typed]);
  return new Map([...of(general), ...articles.flatMap(({ pairs }, article) => of(pairs, article))]);
};
const address = () => (sheet.errors.length === 0 && sheet.keep ? withWays(sheet.keep) : asTyped());

// ---- From a sheet to what the templates ask for -------------------------------------------------------------------------

const idOf = (article, field) => `f-${article ?? "g"}-${field.replaceAll(".", "-")}`;
const MODES = { sum: "decimal", number: "decimal", insurance: "decimal" };

function fieldOf(one, article) {
  const id = idOf(article, one.field);
  const error = typing === id ? undefined : sheet.errors.find((wrong) => wrong.field === one.field && wrong.article === article);
  const error_id = error && `${id}-erreur`;
  const help_id = `${id}-aide`;
  const here = one.kind === "code" && finding.article === article;
  const written = here ? finding.typed : inField(told(article, one.field) ?? one.value, one.value, error);
  return {
    ...one,
    id,
    article,
    written,
    is_choice: one.kind === "choice",
    is_code: one.kind === "code",
    blank: one.kind === "choice" && (one.value === "" || written === "" || !one.choices.some(({ word }) => word === written)),
    is_date: one.kind === "date",
    mode: MODES[one.kind],
    list: one.kind === "currency" ? "monnaies" : undefined,
    needed: one.needed && !error,
    error: error?.text,
    error_id,
    help_id,
    described: [error_id, help_id].filter(Boolean).join(" "),
    invalid: error && "true",
    found: here ? finding.found : [],
    none_found: here && finding.none,
  };
}

function groupOf({ key, title, fields }, article) {
  const all = fields.map((one) => fieldOf(one, article));
  // What somebody told is in sight, however seldom others tell it.
  const hidden = (one) => one.rare && !one.error && told(article, one.field) === undefined;
  return { key, title, fields: all.filter((one) => !hidden(one)), more: all.filter(hidden) };
}

// Groups of which something is in sight, and what is seldom told of all of them.
function groupsOf(list, article) {
  const groups = list.map((group) => groupOf(group, article));
  return { groups: groups.filter(({ fields }) => fields.length > 0), more: groups.flatMap(({ more }) => more) };
}

const titleOf = (article) => (articles.length > 1 ? sheet.articles[article]?.title : undefined);

function questionOf(one) {
  const sides = one.sides.map((side) => ({ ...side, field: one.field, article: one.article, pressed: String(side.taken) }));
  return { ...one, key: `${one.field}-${one.article}`, about: titleOf(one.article), sides };
}

const lineOf = (line) => ({ ...line, counted: line.status === "due" ? line.amount : line.status_text });

function resultOf(result) {
  let before = 0;
  const bars = result.bars.map((bar) => {
    const from = before;
    before += bar.share;
    return { ...bar, at: from };
  });
  const several = result.articles.length > 1;
  return {
    ...result,
    strip_landed: sheet.strip_landed,
    strip_paid: sheet.strip_paid,
    strip_rate: sheet.strip_rate,
    told: toldOf(),
    address: `${location.origin}${location.pathname}?${address()}`,
    settlement: result.settlement.map(lineOf),
    disputed: result.range.text === result.total.text ? [] : result.range,
    payable: result.payable.amount === result.total.amount ? [] : result.payable,
    recoverable: Number(result.recoverable.amount) ? result.recoverable : [],
    net: Number(result.recoverable.amount) ? result.net : [],
    settled: result.articles.map((article) => ({
      ...article,
      total: several && article.total,
      lines: several ? article.lines.map(lineOf) : [],
    })),
    readings: result.questions.filter(({ nature }) => nature === "reading").map(questionOf),
    bars,
    notices: result.notices.map((notice) => ({ ...notice, force: notice.kind === "formality" ? "must" : "note" })),
    missing: result.missing.map((one) => ({ ...one, key: `${one.article}-${one.field}`, id: idOf(one.article, one.field) })),
  };
}

// What was declared, as the sheet of paper lists it.
function toldOf() {
  const said = (groups) =>
    groups
      .flatMap(({ fields }) => fields)
      .filter(({ value }) => value)
      .map(({ label, value, choices }) => ({ label, value: choices.find(({ word }) => word === value)?.label ?? pageNumber(value) }));
  return [{ facts: said(sheet.form) }, ...sheet.articles.map(({ title, groups }) => ({ title, facts: said(groups) }))];
}

// The fields in which ways usually differ, holding what is told now.
const VARIED = ["pays", "jour", "transport", "origine", "preuve", "direct", "etat"];
const fieldsOf = (groups) => groups.flatMap(({ fields }) => fields);

function variedOf() {
  const [first] = sheet.articles;
  const all = [...fieldsOf(sheet.form), ...fieldsOf(first?.groups ?? [])].filter(({ field }) => VARIED.includes(field));
  return all.map((one) => ({
    ...fieldOf(one, undefined),
    id: `si-${one.field}`,
    way: one.field,
    field: one.field,
    written: dayFirst(one.value),
    help: "",
    needed: false,
    error: undefined,
    invalid: undefined,
    described: undefined,
    blank: one.value === "",
  }));
}

function comparedOf({ columns, rows, flip }) {
  return {
    flip,
    columns: columns.map((column, rank) => ({
      ...column,
      rank: String(rank),
      present: rank === 0,
      cheapest_mark: column.cheapest ? "true" : undefined,
    })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(({ text }) => ({ text: text ?? "—" })) })),
  };
}

function view() {
  const { result } = sheet;
  const places = new Set();
  const form = groupsOf(sheet.form);
  const list = sheet.articles.map((one, rank) => ({
    uid: articles[rank]?.uid,
    rank: String(rank),
    title: one.title,
    several: sheet.articles.length > 1,
    ...groupsOf(one.groups, rank),
  }));
  for (const { groups, more } of [form, ...list]) {
    for (const { id } of [...fieldsOf(groups), ...more]) places.add(id);
  }
  const facts = (result?.questions ?? []).filter(({ nature }) => nature === "fact");
  return {
    ...sheet,
    started: Boolean(result),
    first: form.groups.slice(0, 1),
    rest: form.groups.slice(1),
    more: form.more,
    articles: list,
    errors: sheet.errors
      .filter((wrong) => idOf(wrong.article, wrong.field) !== typing)
      .map((wrong, rank) => {
        const id = idOf(wrong.article, wrong.field);
        const name = [titleOf(wrong.article), wrong.label].filter(Boolean).join(", ");
        return { ...wrong, key: `${rank}-${id}`, name, id: places.has(id) ? id : "" };
      }),
    facts: facts.filter(({ rare, given }) => !rare || given).map(questionOf),
    rare_facts: facts.filter(({ rare, given }) => rare && !given).map(questionOf),
    result: result ? resultOf(result) : [],
    vary: result ? variedOf() : [],
    compared: compared ? comparedOf(compared) : [],
    several: articles.length > 1,
    choices: list.map(({ rank, title }) => ({ rank, title })),
    price_text: priced.text,
    price_query: priced.query,
    price_invalid: priced.refused ? "true" : undefined,
    price_class: priced.refused ? "error" : undefined,
  };
}

// ---- Showing ------------------------------------------------------------------------------------------------------------

async function show() {
  shown = view();
  await turn();
  await drawAll(shown, answered ? shown.started : undefined);
}

async function update() {
  const asked = placed();
  const answer = ask({ type: "sheet", query: query(), today });
  // What was typed stands in the address even if no answer comes.
  if (touched) putAddress(empty() ? "" : asTyped());
  ({ sheet } = await answer);
  learnFrom(asked);
  answered = true;
  // An address of other data stays as it was opened, with what differs, until something is changed.
  if (touched || !sheet.outdated) putAddress(empty() ? "" : address());
  await turn();
  if (ways.length > 0 && sheet.result) {
    const queries = [sheet.query, ...ways];
    compared = (await ask({ type: "compare", queries, today })).compare;
  } else compared = undefined;
  return show();
}

function changed() {
  touched = true;
  then = [];
  priced = {};
  return update();
}

async function find(article, typed) {
  finding = { article, typed, found: [], none: false };
  if (typed.trim().length > 1) {
    const { found } = await ask({ type: "find", country: sheet.country, typed });
    if (finding.article !== article || finding.typed !== typed) return;
    const lists = found.filter(({ lines }) => lines.length > 0);
    finding.none = lines_of(lists) === 0;
    finding.found = lists.map((one, rank) => ({
      ...one,
      open: rank === 0 ? "true" : undefined,
      lines: one.lines.map((line) => ({ ...line, article })),
    }));
  }
  show();
}

const lines_of = (lists) => lists.reduce((sum, { lines }) => sum + lines.length, 0);
const isCode = (typed) => /^[\d.\s]*$/.test(typed);
const isWhole = (typed) => isCode(typed) && typed.replace(/\D/g, "").length >= 10;
const placeOf = ({ article }) => (article === undefined ? undefined : Number(article));

function take(article, code) {
  finding = {};
  put(article, "ligne", code);
  changed().then(() => document.getElementById(idOf(article, "prix"))?.focus());
}

// ---- Files --------------------------------------------------------------------------------------------------------------

const FORM = "passavant-droits";
const LARGEST = 4_000_000;

async function open(file) {
  if (file.size > LARGEST) return kept.dataset.tooLarge;
  let saved;
  try {
    saved = JSON.parse(await file.text());
  } catch {}
  if (saved?.format !== FORM || typeof saved.address !== "string") return kept.dataset.notOurs;
  read(saved.address);
  putAddress(saved.address);
  await update();
  return kept.dataset.opened;
}

// ---- Acts of the reader -------------------------------------------------------------------------------------------------

const acts = {
  retry: () => {
    start();
    update();
  },
  add: () => {
    articles.push(fresh());
    const rank = articles.length - 1;
    changed().then(() => document.getElementById(idOf(rank, "ligne"))?.focus());
  },
  duplicate: (data) => {
    const rank = placeOf(data);
    articles.splice(rank + 1, 0, fresh(articles[rank].pairs.map((pair) => [...pair])));
    changed().then(() => document.getElementById(idOf(rank + 1, "ligne"))?.focus());
  },
  drop: (data) => {
    articles.splice(placeOf(data), 1);
    finding = {};
    changed().then(() => document.getElementById(idOf(0, "ligne"))?.focus());
  },
  take: (data) => take(placeOf(data), data.code),
  answer: (data) => {
    put(placeOf(data), data.field, data.word);
    changed();
  },
  forget: (data) => {
    forget(placeOf(data), data.field);
    changed();
  },
  go: ({ id }) => {
    const field = document.getElementById(id);
    const folded = field?.closest("details");
    if (folded) folded.open = true;
    field?.focus();
  },
  "drop-way": ({ rank }) => {
    ways.splice(Number(rank) - 1, 1);
    changed();
  },
  "take-way": ({ rank }) => {
    const others = ways.toSpliced(Number(rank) - 1, 1, sheet.query);
    read(compared.columns[Number(rank)].query);
    ways = others;
    changed();
  },
  "take-price": () => {
    const others = ways;
    read(priced.query);
    ways = others;
    changed();
  },
  print: () => print(),
  copy: copyAddress,
  save: () => {
    const file = { format: FORM, version: sheet.version, address: address(), sheet };
    download("droits.json", "application/json", JSON.stringify(file, null, 2));
  },
  csv: async () => {
    const { csv } = await ask({ type: "csv", query: query(), today });
    download("droits.csv", "text/csv;charset=utf-8", csv);
  },
  restart: () => {
    read("");
    kept.textContent = "";
    changed().then(() => document.getElementById(idOf(0, "ligne"))?.focus());
  },
};

// While somebody types the result follows, once they pause; what is wrong is said when they leave the field.
const pauses = new Map();
function typed({ target }) {
  const { field } = target.dataset;
  // Half a day is none: it counts when the field is left.
  if (!field || target.dataset.way || target.closest("[data-kind=date]")) return;
  const article = placeOf(target.dataset);
  typing = target.id;
  clearTimeout(pauses.get(target));
  const pause = setTimeout(() => {
    // A whole code is taken as it is; less of one, or words, look for goods.
    if (target.closest("[data-kind=code]") && !isWhole(target.value)) return void find(article, target.value);
    if (target.closest("[data-kind=code]")) finding = {};
    put(article, field, target.value);
    changed();
  }, 200);
  pauses.set(target, pause);
}

function left({ target }) {
  const { field } = target.dataset;
  if (!field || target.dataset.way) return;
  const article = placeOf(target.dataset);
  clearTimeout(pauses.get(target));
  typing = "";
  if (target.closest("[data-kind=code]")) {
    // Words are not a code: what was found for them stays until one is taken.
    if (!isCode(target.value)) return void find(article, target.value);
    finding = {};
  }
  put(article, field, target.value);
  if (field === "pays") elsewhere();
  else changed();
}

// Answers to the questions of a country, which no field of another holds, are left behind.
async function elsewhere() {
  await changed();
  const lost = sheet.errors.filter(({ label }) => !label);
  lost.forEach(({ article, field }) => forget(article, field));
  if (lost.length > 0) changed();
}

root.addEventListener("input", (event) => event.target.matches("input:not([type=file])") && typed(event));
root.addEventListener("change", (event) => {
  if (event.target.id !== "fichier") return left(event);
  const [file] = event.target.files;
  if (file) open(file).then((said) => (kept.textContent = said));
  event.target.value = "";
});

// Enter in the field of the goods goes to what was found.
root.addEventListener("keydown", (event) => {
  const box = event.target.closest?.("[data-kind=code]");
  if (event.key !== "Enter" || !box || event.target.localName !== "input" || isCode(event.target.value)) return;
  event.preventDefault();
  (box.querySelector("details[open] button") ?? box.querySelector("summary"))?.focus();
});

// Another way: the present one, but for what was changed in the small form.
function another(form) {
  const varied = [...form.querySelectorAll("[data-way]")].map((field) => [field.dataset.way, yearFirst(field.value)]);
  const now = new Map([...fieldsOf(sheet.form), ...fieldsOf(sheet.articles[0].groups)].map(({ field, value }) => [field, value]));
  const other = varied.filter(([field, value]) => value !== (now.get(field) ?? ""));
  const ofArticle = new Set(fieldsOf(sheet.articles[0].groups).map(({ field }) => field));
  if (other.length === 0) return false;
  const over = (pairs, changes) => [
    ...pairs.filter(([key]) => !changes.some(([field]) => field === key)),
    ...changes.filter(([, value]) => value),
  ];
  const head = over(general, other.filter(([field]) => !ofArticle.has(field)));
  const list = articles.map(({ pairs }) => ({ pairs: over(pairs, other.filter(([field]) => ofArticle.has(field))) }));
  ways.push(join(head, list));
  return true;
}

root.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.dataset.act === "compare") {
    const news = document.getElementById("si-news");
    const added = another(form);
    news.textContent = added ? "" : news.dataset.same;
    if (added) changed();
  } else if (form.dataset.act === "price") {
    const article = Number(form.querySelector("select")?.value ?? 0);
    const asked = { type: "price", query: query(), article, typed: form.querySelector("input").value, today };
    priced = (await ask(asked)).price;
    show();
  }
});

onpopstate = () => {
  read(location.search);
  update();
};

start();
read(location.search);
// The chapters of the articles are asked for, after the list of their digests, before the engine asks.
const [list] = files.chapters.split("#");
const chapters = new Set(articles.map((_, rank) => told(rank, "ligne")?.slice(0, 2)));
const foreseen = files.numbers.split(" ").filter((number) => chapters.has(number));
if (foreseen.length) foresee(list);
for (const number of foreseen) foresee(list.replace("/liste-", `/${number}-`));
sheet.strip_landed = "";
for (const one of fieldsOf(sheet.form)) if (one.field === "jour") one.value = today;
show();
turn().then(update);
