// The page of all notes: lists them, gives them as a file, takes a file back.
const LARGEST = 20_000_000;
const book = document.getElementById("notebook");
const [list, said, refused, file] = ["mine", "said", "refused", "file"].map((id) => document.getElementById(id));

/** How long notes wait for the names of their units, and how long these may take, in milliseconds. */
const [WAIT, PATIENCE] = [3_000, 20_000];

/** Names of the units by their path, in reading order; none without a network. */
let units = new Map();
const named = (async () => {
  const answer = await fetch(book.dataset.list, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) return;
  const lines = (await answer.text()).trim().split("\n").map((line) => line.split("\t"));
  units = new Map(lines.map(([address, name], rank) => [`textes/${address}/`, { name, rank }]));
})().catch(() => {});
const soon = Promise.race([named, new Promise((late) => setTimeout(late, WAIT))]);

const tell = (...words) => said.replaceChildren(...words);

const row = (entry, known) => {
  const link = make("a", { href: `${BASE}${entry.path}#${entry.quote || entry.anchor ? entry.anchor : ""}`, textContent: known?.name ?? entry.title });
  const drop = make("button", { type: "button", textContent: say("delete") });
  drop.ariaLabel = `${drop.textContent}${COLON} ${link.textContent}${entry.cite && `, ${entry.cite}`}`;
  drop.onclick = () => {
    dropNote(entry.id);
    const back = make("button", { type: "button", textContent: say("undo") });
    back.onclick = async () => {
      keepNote(entry);
      await show();
      tell(say("kept"));
    };
    show().then(() => back.focus());
    tell(say("deleted"), " ", back);
  };
  const gone = known || !book.dataset.known ? undefined : make("p", { className: "warn", textContent: say("gone") });
  const day = new Date(entry.changed).toLocaleDateString(LOCALE, { dateStyle: "long" });
  return make(
    "li",
    {},
    make("h2", {}, link, make("small", { textContent: entry.cite && ` ${entry.cite}` })),
    entry.quote ? make("blockquote", {}, make("mark", { textContent: entry.quote })) : undefined,
    entry.note ? make("p", { className: "words", textContent: entry.note }) : undefined,
    gone,
    make("p", {}, make("small", { textContent: day }), " ", drop),
  );
};

/** Draws the list, in reading order. */
const show = async () => {
  await soon;
  book.dataset.known = units.size ? "1" : "";
  const rank = ({ path }) => units.get(path)?.rank ?? Number.MAX_SAFE_INTEGER;
  const mine = [...notes().values()].sort((one, other) => rank(one) - rank(other) || one.made.localeCompare(other.made));
  list.replaceChildren(...mine.map((entry) => row(entry, units.get(entry.path))));
  document.getElementById("none").hidden = mine.length > 0;
  for (const id of ["export", "erase", "print"]) document.getElementById(id).hidden = mine.length === 0;
  erase.textContent = say("erase");
};

/** The notes of a file, or what is wrong with it. */
const parsed = (text) => {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return say("not_json");
  }
  if (data?.format !== FORMAT || !Array.isArray(data.notes)) return say("not_ours");
  if (data.version !== 1) return say("other_version", { version: String(data.version).slice(0, 20) });
  for (const [index, entry] of data.notes.entries()) {
    const wrong = fault(entry);
    if (wrong) return say("bad_note", { rank: index + 1, field: wrong });
  }
  if (data.notes.length === 0) return say("empty_file");
  return data.notes.map((entry) => Object.fromEntries(Object.keys(FIELDS).map((name) => [name, entry[name]])));
};

/** Joins the notes of a file to those of the device: of two with one name, the later one stays. All of them or none. */
const join = (incoming) => {
  const here = notes();
  const newer = incoming.filter((entry) => !(here.get(entry.id)?.changed >= entry.changed));
  const written = [];
  for (const entry of newer) {
    written.push(entry);
    if (keepNote(entry)) continue;
    for (const { id } of written) {
      const before = here.get(id);
      dropNote(id);
      if (before) keepNote(before);
    }
    return say("full");
  }
  return newer.length;
};

file.onchange = async () => {
  const [chosen] = file.files;
  if (!chosen) return;
  refused.textContent = "";
  tell("");
  const read = chosen.size > LARGEST ? say("too_large") : parsed(await chosen.text().catch(() => ""));
  const joined = typeof read === "string" ? read : join(read);
  file.value = "";
  if (typeof joined === "string") {
    refused.textContent = `${chosen.name}${COLON} ${joined}`;
    return;
  }
  await show();
  tell(`${count("imported", joined)} ${read.length > joined ? count("already", read.length - joined) : ""}`);
};

document.getElementById("export").onclick = () => exportNotes([...notes().values()]);
document.getElementById("print").onclick = () => print();
const erase = document.getElementById("erase");
erase.onclick = async () => {
  if (erase.textContent === say("erase")) {
    erase.textContent = count("erase_really", notes().size);
    return;
  }
  for (const id of notes().keys()) dropNote(id);
  await show();
  tell(say("erased"));
};
erase.onblur = () => (erase.textContent = say("erase"));

book.hidden = false;
try {
  localStorage.getItem(PREFIX);
} catch {
  refused.textContent = say("no_storage");
}
show().then(() => named).then(show);
addEventListener("storage", show);
