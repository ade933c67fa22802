// Highlights and private notes on a page of law. They hold to the unit, to its paragraph and to the words marked there, so
// that they find their place again when the text around them was corrected.
/** How long a selection rests before the bar comes, in milliseconds. */
const REST = 250;

/** The units of the page: where each lives, its text, and what stands before its anchors. */
const scopes = () =>
  [...document.querySelectorAll("article, .u")].map((root) => {
    const heading = root.querySelector("h1, h2, h3, h4, h5, h6");
    const home = root.matches(".u") ? heading.querySelector("a").pathname : location.pathname;
    return {
      path: decodeURIComponent(home).slice(BASE.length),
      law: root.querySelector(".law"),
      prefix: root.matches(".u") ? `${root.id}-` : "",
      title: heading.textContent.trim().slice(0, 300),
      digest: root.dataset.digest ?? document.querySelector(".dl code")?.textContent ?? "",
    };
  });

const work = document.getElementById("cite")?.dataset;
const scopeOf = (element) => scopes().find(({ law }) => law?.contains(element));
const wordsOf = (block) => block?.querySelector(":scope > p");

/** Where the words of a note stand now: their paragraph, and their place in it when they are still there. */
const locate = ({ law, prefix }, { anchor, quote, before }) => {
  const own = anchor && document.getElementById(prefix + anchor);
  if (!quote) return { block: own || law, lost: Boolean(anchor) && !own };
  const others = [...law.querySelectorAll(".b")].filter((block) => block !== own);
  for (const block of own ? [own, ...others] : others) {
    const text = wordsOf(block)?.textContent ?? "";
    const places = [...Array(text.split(quote).length - 1)].reduce((found) => [...found, text.indexOf(quote, (found.at(-1) ?? -1) + 1)], []);
    const start = places.find((place) => text.slice(0, place).endsWith(before)) ?? places[0];
    if (start !== undefined) return { block, start };
  }
  return { block: own || law, lost: true };
};

/** Marks the words of a paragraph from `start`, around links and other marks. */
const paint = (block, start, { id, quote }) => {
  const walker = document.createTreeWalker(wordsOf(block), NodeFilter.SHOW_TEXT);
  const pieces = [];
  let at = 0;
  for (let node; (node = walker.nextNode()); at += node.length) {
    const [from, to] = [Math.max(start - at, 0), Math.min(start + quote.length - at, node.length)];
    if (from < to) pieces.push([node, from, to]);
  }
  for (const [node, from, to] of pieces) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = make("mark");
    mark.dataset.note = id;
    range.surroundContents(mark);
  }
};

const short = (words) => (words.length > 60 ? `${words.slice(0, words.lastIndexOf(" ", 60)).trim() || words.slice(0, 60)}…` : words);
const quoted = (words) => `«\u202f${short(words)}\u202f»`;

/** What a note is about, in words. */
const about = ({ quote, note, cite, title }) => say(note ? "on" : "highlighted", { what: quote ? quoted(quote) : cite || title });

const announce = (words) => {
  status.textContent = words;
};

/** A note under its paragraph. */
const card = (entry, { lost }, digest) => {
  const edit = make("button", { type: "button", textContent: say(entry.note ? "edit" : "annotate") });
  const drop = make("button", { type: "button", textContent: say("delete") });
  const warnings = [];
  if (lost) warnings.push(say("lost", { words: quoted(entry.quote || entry.cite) }));
  else if (entry.digest && digest && entry.digest !== digest) warnings.push(say("corrected"));
  if (unkept.has(entry.id)) warnings.push(say("unkept"));
  const fold = make(
    "details",
    { className: "my", open: Boolean(entry.note || warnings.length) },
    make("summary", { textContent: about(entry) }),
    make("div", {}, ...warnings.map((words) => make("p", { className: "warn", textContent: words })), make("p", { className: "words", textContent: entry.note }), make("p", {}, edit, " ", drop)),
  );
  fold.id = `note-${entry.id}`;
  edit.onclick = () => write(entry, fold);
  drop.onclick = () => {
    dropNote(entry.id);
    const back = make("button", { type: "button", textContent: say("undo") });
    back.onclick = () => {
      save(entry);
    };
    draw();
    status.replaceChildren(say("deleted"), " ", back);
    place(status, locate(scopeFor(entry), entry).block);
    back.focus();
  };
  return fold;
};

const scopeFor = ({ path }) => scopes().find((scope) => scope.path === path);

/** Sets something under the words of a paragraph, or under the whole text. */
const place = (element, block) => {
  if (block.matches(".law")) block.append(element);
  else ([...block.querySelectorAll(":scope > :is(.ns, .my)")].at(-1) ?? wordsOf(block) ?? block.lastElementChild).after(element);
};

/** Draws every note of the page anew. */
const draw = () => {
  for (const old of document.querySelectorAll("details.my")) old.remove();
  for (const mark of document.querySelectorAll(".law mark[data-note]")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  const mine = [...notes().values()].sort((one, other) => one.made.localeCompare(other.made));
  let drawn = 0;
  for (const scope of scopes().filter(({ law }) => law)) {
    for (const entry of mine.filter(({ path }) => path === scope.path)) {
      const found = locate(scope, entry);
      if (found.start !== undefined) paint(found.block, found.start, entry);
      // A note that is being written has its form in its place.
      if (!document.querySelector(`form.my[data-note="${entry.id}"]`)) place(card(entry, found, scope.digest), found.block);
      drawn += 1;
    }
  }
  wish.hidden = drawn === 0;
};

const save = (entry) => {
  const kept = keepNote({ ...entry, changed: new Date().toISOString() });
  draw();
  announce(say(kept ? "kept" : "refused"));
  if (!kept) {
    const file = make("button", { type: "button", textContent: say("export") });
    file.onclick = () => exportNotes([...notes().values()]);
    status.append(" ", file);
  }
  const own = document.getElementById(`note-${entry.id}`);
  if (!own) return;
  own.after(status);
  own.querySelector("summary").focus();
};

/** The form in which a note is written, in the place of the note or under its paragraph. */
const write = (entry, old) => {
  const known = document.querySelector(`form.my[data-note="${entry.id}"] textarea`);
  if (known) return known.focus();
  const area = make("textarea", { id: `texte-${entry.id}`, rows: 4, maxLength: LONGEST.note, defaultValue: entry.note });
  const form = make(
    "form",
    { className: "my" },
    make("label", { htmlFor: area.id, textContent: say("on", { what: entry.quote ? quoted(entry.quote) : entry.cite || entry.title }) }),
    area,
    make("p", {}, make("button", { type: "submit", textContent: say("keep") }), " ", make("button", { type: "button", textContent: say("cancel") }), " ", make("small", { textContent: say("private") })),
  );
  form.dataset.note = entry.id;
  if (old) old.replaceWith(form);
  else place(form, locate(scopeFor(entry), entry).block);
  const leave = () => {
    form.remove();
    draw();
    (document.getElementById(`note-${entry.id}`)?.querySelector("summary") ?? document.getElementById("annotate"))?.focus();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const note = area.value.trim();
    form.remove();
    if (note || entry.quote) return save({ ...entry, note });
    dropNote(entry.id);
    leave();
  };
  form.querySelector("[type=button]").onclick = leave;
  form.onkeydown = ({ key }) => {
    if (key === "Escape" && area.value === area.defaultValue) leave();
  };
  area.focus();
};

/** A new note on words of a paragraph, on a whole paragraph, or on a whole unit. */
const entryOn = ({ block, start = 0, quote = "" }) => {
  const scope = scopeOf(block);
  const now = new Date().toISOString();
  return {
    id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    path: scope.path,
    anchor: block.id.slice(scope.prefix.length),
    title: scope.title,
    cite: block.dataset.c ?? "",
    quote,
    before: (wordsOf(block)?.textContent ?? "").slice(Math.max(0, start - 30), start),
    digest: scope.digest,
    note: "",
    made: now,
    changed: now,
  };
};

/** The words that are selected, paragraph by paragraph. */
const selected = () => {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return [];
  const range = selection.getRangeAt(0);
  const found = [];
  for (const words of document.querySelectorAll("main .law .b[id] > p")) {
    if (!range.intersectsNode(words)) continue;
    const inside = document.createRange();
    inside.selectNodeContents(words);
    const lead = inside.cloneRange();
    if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) inside.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
    lead.setEnd(inside.startContainer, inside.startOffset);
    const whole = inside.toString();
    const quote = whole.trim().slice(0, LONGEST.quote);
    const start = lead.toString().length + (whole.length - whole.trimStart().length);
    if (quote) found.push({ block: words.parentElement, start, quote });
  }
  return found;
};

// A bar by the selected words; on a touch screen at the foot of the screen, out of the way of the device's own.
const [highlight, annotate, quote] = ["highlight", "annotate", "quote"].map((word) => make("button", { type: "button", textContent: say(word) }));
const bar = make("div", { id: "choix", hidden: true, role: "toolbar", ariaLabel: say("tools") }, highlight, annotate, quote);
const status = make("div", { className: "my said", role: "status" });
const onPaper = make("input", { type: "checkbox" });
const wish = make("label", { className: "wish", hidden: true }, onPaper, say("on_paper"));
let picked = [];

const follow = () => {
  picked = selected();
  const last = picked.at(-1)?.block;
  bar.hidden = !last;
  if (!last) return;
  wordsOf(last).after(bar);
  const near = matchMedia("(pointer: fine)").matches;
  const at = getSelection().getRangeAt(0).getBoundingClientRect();
  // On a small screen the destinations stand at the foot.
  const foot = document.querySelector(".bar").getBoundingClientRect().top;
  const room = (foot > innerHeight / 2 ? foot : innerHeight) - bar.offsetHeight - 8;
  bar.style.top = near ? `${Math.max(8, Math.min(at.bottom + 6, room))}px` : "";
  bar.style.left = near ? `${Math.max(8, Math.min(at.left, innerWidth - bar.offsetWidth - 8))}px` : "";
};

const forget = () => {
  getSelection().removeAllRanges();
  bar.hidden = true;
};

bar.onpointerdown = (event) => event.preventDefault();
highlight.onclick = () => {
  const made = picked.map(entryOn);
  forget();
  for (const entry of made) save(entry);
};
annotate.onclick = () => {
  const made = picked.map(entryOn);
  forget();
  // Words of several paragraphs are marked each, and noted once, at the last.
  for (const entry of made.slice(0, -1)) save(entry);
  write(made.at(-1));
};

// The words between inverted commas, then where they stand.
quote.hidden = !work;
quote.onclick = async () => {
  const words = picked.map((one) => one.quote).join(" […] ");
  const place = [work.unit, picked[0].block.dataset.c, work.work].filter(Boolean).join(", ");
  const done = await navigator.clipboard.writeText(`«\u202f${words}\u202f» (${place})`).then(() => work.done, () => work.fail);
  wordsOf(picked.at(-1).block).after(status);
  announce(done);
  forget();
};

let pause;
document.addEventListener("selectionchange", () => {
  clearTimeout(pause);
  pause = setTimeout(follow, REST);
});
addEventListener("scroll", () => bar.hidden || follow(), { passive: true });
addEventListener("keydown", ({ key }) => key === "Escape" && !bar.hidden && forget());

// What an address means; one that is no text stays as it is written.
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

// Without a mouse: the paragraph that the address names, or the whole unit.
const acts = document.querySelector(".acts");
if (acts && document.querySelector("article")) {
  const named = () => {
    const target = document.getElementById(decoded(location.hash.slice(1)));
    return target?.closest(".law .b[id]") ?? document.querySelector("article .law");
  };
  const all = make("button", { id: "highlight", type: "button", textContent: say("highlight") });
  const one = make("button", { id: "annotate", type: "button", textContent: say("annotate") });
  all.onclick = () => {
    const words = wordsOf(named())?.textContent.trim();
    if (words) save(entryOn({ block: named(), quote: words.slice(0, LONGEST.quote) }));
  };
  one.onclick = () => write(entryOn({ block: named() }));
  const tell = () => (all.hidden = named().matches(".law"));
  addEventListener("hashchange", tell);
  tell();
  acts.lastElementChild.before(one, all);

  // For paper: the unit joins those chosen. This stays at its foot, whatever the address names.
  const paper = document.querySelector("article + .tools");
  paper.append(wish);
  const unit = unitOf(location.pathname);
  if (unit) {
    const join = make("button", { id: "join", type: "button" });
    const open = make("a", { className: "join" });
    const show = () => {
      join.textContent = say(isChosen(unit) ? "leave" : "join");
      open.hidden = chosenCount() === 0;
      open.href = basketAddress();
      open.textContent = count("chosen", chosenCount());
    };
    join.onclick = () => {
      choose(unit, !isChosen(unit));
      show();
    };
    show();
    paper.prepend(join, open);
  }
}

const PAPER = `${SITE}notes-paper`;
const wished = () => {
  document.documentElement.toggleAttribute("data-mine", onPaper.checked);
  try {
    localStorage.setItem(PAPER, onPaper.checked ? "1" : "");
  } catch {}
};
try {
  onPaper.checked = localStorage.getItem(PAPER) === "1";
} catch {}
onPaper.onchange = wished;
wished();
addEventListener("storage", draw);
if (scopes().some(({ law }) => law)) draw();
