// Lights on the page of a result the words that led there. Loaded by page.js when a search has just been left, and never
// otherwise; what it needs to know is in the window's own storage, and is taken away when the reader has had enough.
const { forms, words, back, path } = JSON.parse(sessionStorage.getItem("mots"));
const wanted = new Set(forms);
const article = document.querySelector("article");

const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");
// Words with what a hyphen joins to them; numbers with what parts their thousands.
const WORD = /\d+(?:[. \u00a0\u202f]\d{3})*|[\p{L}\p{M}]+\d*(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu;
const matches = (word) => {
  const parts = fold(word).split(/[-\u2010\u2011]/);
  const whole = parts.join("").replace(/[. \u00a0\u202f]/g, "");
  return wanted.has(whole) || wanted.has(whole.replace(/^0+(?=\d)/, "")) || parts.some((part) => wanted.has(part));
};

/** The ranges of the words, and the words. */
function find() {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const ranges = [];
  const words = new Set();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest("button,form,.ns,nav")) continue;
    for (const { 0: word, index } of text.data.matchAll(WORD)) {
      if (!matches(word)) continue;
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      ranges.push(range);
      words.add(word.toLowerCase());
    }
  }
  return [ranges, [...words]];
}

/** Lights ranges without touching the text; where the browser cannot, by marks around them. Gives what undoes it. */
function light(ranges) {
  if (globalThis.CSS?.highlights) {
    CSS.highlights.set("cherche", new Highlight(...ranges));
    return () => CSS.highlights.delete("cherche");
  }
  for (const range of ranges.reverse()) {
    const mark = document.createElement("mark");
    mark.dataset.lit = "";
    range.surroundContents(mark);
  }
  return () => {
    for (const mark of article.querySelectorAll("mark[data-lit]")) {
      const { parentNode: parent } = mark;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  };
}

const [ranges, told] = article && path === location.pathname ? find() : [[], []];
if (told.length) {
  const undo = light(ranges);
  const bar = document.createElement("p");
  bar.className = "lit";
  const off = Object.assign(document.createElement("button"), { type: "button", textContent: words.unlight });
  off.onclick = () => {
    undo();
    bar.remove();
    sessionStorage.removeItem("mots");
  };
  const results = Object.assign(document.createElement("a"), { href: back, textContent: words.back });
  bar.append(words.lit.replace("{words}", told.slice(0, 8).join(", ")), " ", off, " ", results);
  article.before(bar);
}
