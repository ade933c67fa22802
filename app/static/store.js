// What a reader writes beside the law stays on the device: one entry of the browser's storage a note, so that two windows
// never undo each other.
const PREFIX = `${SITE}note `;
const FORMAT = "passavant-notes";
const LONGEST = { note: 20_000, quote: 5_000 };
/** What the device refused to keep: it lives as long as the page. */
const unkept = new Map();

const MOMENT = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;
/** Each field, and what it must look like. Addresses lead into the texts and nowhere else. */
const FIELDS = {
  id: /^[a-z0-9-]{1,40}$/,
  path: /^textes\/[a-z0-9-]+\/((?!\.\.?\/)[\w.-]+\/)*$/i,
  anchor: /^[\w-]{0,120}$/,
  title: /^[^]{0,300}$/,
  cite: /^[^]{0,300}$/,
  quote: new RegExp(`^[^]{0,${LONGEST.quote}}$`),
  before: /^[^]{0,40}$/,
  digest: /^[0-9a-f]{0,64}$/,
  note: new RegExp(`^[^]{0,${LONGEST.note}}$`),
  made: MOMENT,
  changed: MOMENT,
};

/** The first field that is not as it should be; nothing when the note is sound. */
const fault = (entry) => {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return "id";
  const wrong = Object.entries(FIELDS).find(([name, shape]) => typeof entry[name] !== "string" || !shape.test(entry[name]));
  return wrong?.[0];
};

/** Every note, by its name. An entry that cannot be read is left where it is. */
const notes = () => {
  const found = new Map();
  try {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
      try {
        const entry = JSON.parse(localStorage.getItem(key));
        if (!fault(entry)) found.set(entry.id, entry);
      } catch {}
    }
  } catch {}
  for (const [id, entry] of unkept) found.set(id, entry);
  return found;
};

/** Keeps a note; false when the device refuses, and then it lives as long as the page. */
const keepNote = (entry) => {
  try {
    localStorage.setItem(PREFIX + entry.id, JSON.stringify(entry));
    unkept.delete(entry.id);
    return true;
  } catch {
    unkept.set(entry.id, entry);
    return false;
  }
};

const dropNote = (id) => {
  unkept.delete(id);
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {}
};

/** Gives the notes as a file. */
const exportNotes = (list) => {
  const text = JSON.stringify({ format: FORMAT, version: 1, exported: new Date().toISOString(), notes: list }, null, 1);
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  make("a", { href: url, download: `${FORMAT}-${new Date().toISOString().slice(0, 10)}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

// What is not kept would be lost with the page: the browser asks before it closes.
addEventListener("beforeunload", (event) => {
  const typed = [...document.querySelectorAll("form.my textarea")].some((area) => area.value !== area.defaultValue);
  if (unkept.size || typed) event.preventDefault();
});
