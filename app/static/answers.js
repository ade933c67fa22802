// What the search box shows below its field: each answer as pieces, of which those are drawn anew that say something else. The
// build puts this before search.js, which knows what was asked and answered.
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

// Pieces that stand in a place, by name: what each says, and its element.
const standing = new WeakMap();

/** Puts pieces in a place: `[name, what it says, what draws it, its own pieces]`. One that says what it said is left alone, so
 *  that an answer draws what it changes and nothing else. Names are always in the same order. */
function* put(target, pieces) {
  const old = standing.get(target) ?? new Map();
  standing.set(target, old);
  for (const [name, { element }] of old) {
    if (pieces.some(([other]) => other === name)) continue;
    element.remove();
    old.delete(name);
  }
  let last;
  for (const [name, says, draw, parts] of pieces) {
    const told = JSON.stringify(says);
    let piece = old.get(name);
    if (piece?.told !== told) {
      const element = draw();
      if (piece) piece.element.replaceWith(element);
      else if (last) last.after(element);
      else target.prepend(element);
      old.set(name, (piece = { told, element }));
      yield sizeOf(element);
    }
    last = piece.element;
    if (parts) yield* put(last, parts);
  }
}

// The paragraph that answers, after the sign, may be known later than its article.
const nameOf = (element) => element.getAttribute("href")?.replace(/#.*/, "") ?? element.dataset.key;
/** What had the focus, until it has it again. */
let focused;
let drawing;

/** Draws what is shown, a little at a time, until another answer comes; the focus goes back to where it was. */
async function show() {
  clearTimeout(held);
  held = undefined;
  refocus();
  const told = said();
  if (told.join("\n") !== [...news.children].map(({ textContent }) => textContent).join("\n")) {
    news.replaceChildren(...told.map((text) => make("p", { textContent: text })));
  }
  const mine = (drawing = all());
  await paced(mine, () => mine === drawing);
  if (mine === drawing) refocus(field);
}

function* all() {
  for (const [target, pieces] of drawn()) {
    for (const size of put(target, pieces.filter(Boolean))) {
      refocus();
      yield size;
    }
  }
}

/** Where somebody is, they stay; where their place is gone for good, they are led `otherwise`. */
function refocus(otherwise) {
  const { activeElement } = document;
  if (activeElement !== document.body) {
    focused = activeElement.closest(FOUND) ? nameOf(activeElement) : undefined;
  } else if (focused !== undefined) {
    const again = [...form.querySelectorAll(`${FOUND} :is(a,button)`)].find((one) => nameOf(one) === focused);
    (again ?? otherwise)?.focus({ preventScroll: true });
  }
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

/** What came later than the hits, and stands before the first of them that nobody saw then: so it pushes nothing. `query`: the
 *  question whose hits stand. */
let late;
const forgetLate = () => (late = { names: new Set() });
forgetLate();

/** The rank of the first hit that is below what the reader sees. */
function outOfSight() {
  const all = [...place.querySelectorAll(".hits > li")];
  const rank = all.findIndex((hit) => hit.getBoundingClientRect().top >= innerHeight);
  return rank < 0 ? all.length : rank;
}

/** Where each piece goes: the readings of the question below what is said, the rest below that. */
function drawn() {
  if (failed) return [[readings, []], [place, [["lost", 0, lost]]]];
  if (!asked.query || !answer) return [[readings, []], [place, [!asked.query && shelf()]]];
  const texts = asked.kind !== GOODS && asked.kind !== TOOLS;
  const below = [];
  const isLate = (name) => late.names.has(name) || (late.query === answered && ![readings, place].some((target) => standing.get(target)?.has(name)));
  const above = (piece) => {
    if (!piece || !isLate(piece[0])) return piece;
    late.names.add(piece[0]);
    late.rank ??= outOfSight();
    below.push(piece);
  };
  const beside = besides().map(above).filter(Boolean);
  const [read, narrow] = [above(proposals()), above(narrowing(beside))];
  if (texts && answer.hits.length) late.query = answered;
  return [
    [readings, [read]],
    [
      place,
      [
        narrow,
        ...beside,
        ...(texts ? hits(asked.grouped ? [] : below) : []),
        asked.grouped && below.length > 0 && ["besides", 0, () => make("div"), below],
        texts && answer.total > answer.hits.length && ["more", 0, () => make("p", {}, button(WORDS.more, more, { className: "more" }))],
        !answer.complete && nearby(),
      ],
    ],
  ];
}

/** Pages that do something, and positions of the tariff. */
function besides() {
  const { goods, tools } = beside;
  return [
    asked.kind !== GOODS && tools.length > 0 && ["tools", tools, () => toolsPart(tools)],
    asked.kind !== TOOLS && goods.length > 0 && ["goods", goods, () => goodsPart(goods)],
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
  if (!kept.length) return;
  const forget = () => {
    try {
      localStorage.removeItem(SHELF);
    } catch {}
    show();
    field.focus();
  };
  return ["recent", kept, () => part("recent", WORDS.recent, list("ul", kept.map((query) => link(linkTo(query), query))), button(WORDS.forget, forget))];
}

/** Other readings of the question: a correction, words of the trade. */
function proposals() {
  const { suggestion, expansions } = answer;
  const { literal } = asked;
  const draw = () => {
    const lines = [];
    if (suggestion) lines.push(make("p", {}, `${WORDS.suggestion} `, make("b", {}, link(linkTo(suggestion), suggestion)), LANGUAGE === "fr" ? "\u202f?" : "?"));
    const switched = (literal) => () => {
      asked.literal = literal;
      ask();
    };
    if (literal) lines.push(make("p", {}, button(WORDS.widely, switched(false), { className: "quiet" })));
    for (const [at, { typed, used }] of expansions.entries()) {
      const off = at === expansions.length - 1 ? [" ", button(WORDS.literally, switched(true), { className: "quiet" })] : [];
      lines.push(make("p", {}, say("expanded", { typed, used: quoted(used) }), ...off));
    }
    return make("div", { className: "proposals" }, ...lines);
  };
  return (suggestion || literal || expansions.length > 0) && ["proposals", [suggestion, expansions, literal], draw];
}

/** Choices among the answers, with their counts. */
function narrowing(above) {
  const { facets } = answer;
  // What came later than the hits is not counted with them: it would push them.
  const { goods, tools } = above.length ? beside : NOTHING;
  const kinds = facets.kinds.map((one) => ({ ...one, title: WORDS[`kind_${one.value}`] ?? one.value }));
  if (goods.length) kinds.push({ value: GOODS, title: WORDS.kind_goods, count: goods.length });
  if (tools.length) kinds.push({ value: TOOLS, title: WORDS.kind_tools, count: tools.length });
  const countries = facets.countries.map((one) => ({ ...one, title: COUNTRIES[one.value] ?? one.value }));
  const rows = [
    ["work", WORDS.by_work, facets.works],
    ["country", WORDS.by_country, countries],
    ["kind", WORDS.by_kind, kinds],
  ].filter(([choice, , values]) => values.length > 1 || asked[choice]);
  if (!rows.length) return;
  const chosen = Object.keys(CHOICES).map((choice) => asked[choice]);
  const open = narrowed ?? (chosen.some(Boolean) || matchMedia("(min-width: 75rem)").matches);
  // Of an index in parts, what a choice leaves closed is not counted.
  const left = answer.needs?.apart;
  const several = facets.works.length > 1;
  const draw = () => {
    const groups = rows.map(([choice, name, values]) => facet(choice, name, values));
    const apart = left ? make("p", { textContent: count("apart", left) }) : "";
    const fold = make("details", { className: "narrow", open }, make("summary", { textContent: WORDS.narrow }), ...groups, apart);
    if (several) {
      const group = button(WORDS.group, regroup, { ariaPressed: asked.grouped, className: "chip" });
      group.dataset.key = "groupe";
      fold.append(group);
    }
    fold.ontoggle = () => (narrowed = fold.open);
    return fold;
  };
  return ["narrow", [rows, chosen, left, several, asked.grouped], draw];
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
  const kept = { ...late, names: new Set(late.names) };
  asked.limit += STEP;
  ask();
  late = kept;
}

const toolsPart = (tools) => part("tools", WORDS.tools, list("ul", tools.map(({ url, title }) => link(BASE + url, title))));

/** `8703.23.19.00`, `8703.23`, `87.03`, `87`. */
const printed = (code) =>
  code.length === 4 ? `${code.slice(0, 2)}.${code.slice(2)}` : code.replace(/^(\d{4})(\d\d)(\d\d)?(\d\d)?$/, (_, ...parts) => parts.slice(0, 4).filter(Boolean).join("."));

function goodsPart(found) {
  const rows = found.map(({ code, label }) => {
    // A line has its own page; a subheading is on the page of its heading.
    const page = code.length === 10 ? printed(code) : code.slice(0, 4);
    return make("a", { href: `${BASE}tarif/${page}/`, ...EDITION }, make("b", { textContent: printed(code) }), ` ${label}`);
  });
  return part("goods", found.some(({ near }) => near) ? WORDS.near_goods : WORDS.goods, list("ul", rows));
}

function hits(below) {
  const { hits: found } = answer;
  if (!found.length) return [];
  if (!asked.grouped) return [ordered(found, WORDS.results, below)];
  const works = [...new Set(found.map(({ work }) => work))];
  return works.map((work) => {
    const title = WORKS[work]?.[0] ?? work;
    const parts = [["title", title, () => make("h2", { textContent: title, ...EDITION })], ordered(found.filter((hit) => hit.work === work), title)];
    return [`work ${work}`, work, () => make("section"), parts];
  });
}

/** Hits in order; a line parts those with every word from those that lack some. */
function ordered(found, name, below = []) {
  const items = [];
  let parted = !found.some(({ complete, cited }) => complete || cited);
  for (const { score, ...hit } of found) {
    const parts = !parted && !hit.complete && !hit.cited;
    parted ||= parts;
    const draw = () => {
      const item = one(hit);
      if (parts) item.prepend(make("p", { className: "parted", textContent: WORDS.partial }));
      return item;
    };
    items.push([hit, parts, draw]);
  }
  const named = items.map(([hit, parts, draw], rank) => [`hit ${rank}`, [hit, parts], draw]);
  if (below.length) named.splice(late.rank, 0, ["besides", 0, () => make("li"), below]);
  return ["hits", name, () => make("ol", { className: "hits", ariaLabel: name }), named];
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
  if (beside.query !== asked.query) return;
  const { words, units } = answer.near;
  const { goods, tools } = beside;
  const { query } = asked;
  const unquoted = query.replace(/["«»“”„]/g, " ").trim();
  const parts = [];
  if (words.length) parts.push(part("near-words", WORDS.near_words, list("ul", words.map((word) => link(linkTo(word), word, EDITION)))));
  if (units.length && !goods.length) {
    const rows = units.map((unit) => [link(BASE + unit.url, unit.title, EDITION), make("small", { textContent: unit.work_title, ...EDITION })]);
    parts.push(part("near-units", WORDS.near_units, list("ul", rows)));
  }
  if (!answer.total && unquoted && unquoted !== query) parts.push(make("p", {}, link(linkTo(unquoted), WORDS.unquoted)));
  if (!answer.total && !goods.length && !tools.length) {
    const works = Object.entries(WORKS).map(([id, [title]]) => link(`${BASE}textes/${id}/`, title, EDITION));
    parts.push(make("p", { textContent: WORDS.none_hint }), part("near-works", WORDS.contents, list("ul", works)));
  }
  return parts.length > 0 && ["nearby", [query, words, units, goods.length, tools.length], () => make("div", { className: "nearby" }, ...parts)];
}
