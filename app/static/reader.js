// Comforts of reading, beside page.js: previews of what is cited, arrow keys, an outline that remembers its place.
// Every link that this file previews is a plain link without it.
const said = document.getElementById("preview")?.dataset;
const WAIT = 350;
// What does not come within so long, in milliseconds, does not come: a browser may wait for minutes.
const PATIENCE = 20_000;
const PRESS = 500;

let shown;
let timer;
const box = document.createElement("aside");
box.id = "apercu";
box.hidden = true;
box.ariaLive = "polite";

const close = () => {
  clearTimeout(timer);
  box.hidden = true;
  shown = undefined;
};

/** The page behind an address, read once, without its style: the policy of this page would complain of another. */
const pages = new Map();
const read = (address) => {
  if (address === location.pathname) return Promise.resolve(document);
  if (!pages.has(address)) {
    const page = fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) }).then(async (answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return new DOMParser().parseFromString((await answer.text()).replace(/<style>.*?<\/style>/s, ""), "text/html");
    });
    page.catch(() => pages.delete(address));
    pages.set(address, page);
  }
  return pages.get(address);
};

/** What the link leads to, without what only its own page needs. */
const excerpt = (page, anchor) => {
  const found = anchor ? page.getElementById(anchor) : (page.querySelector(".law") ?? page.querySelector("h1"));
  const copy = document.importNode(found, true);
  for (const extra of copy.querySelectorAll(".acts, .ns, .apart, .my, .q, .k:empty, #choix")) extra.remove();
  for (const element of [copy, ...copy.querySelectorAll("[id], .k")]) {
    element.removeAttribute("id");
    element.removeAttribute("data-n");
  }
  for (const inner of copy.querySelectorAll("a[href^='#']")) inner.removeAttribute("href");
  return copy;
};

const place = (link) => {
  const at = link.getBoundingClientRect();
  const { innerWidth: width, innerHeight: height } = window;
  const room = Math.min(width - 16, 448);
  box.style.width = `${room}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, width - room - 8))}px`;
  const above = at.top > height - at.bottom;
  box.style.maxHeight = `${Math.max(at.top, height - at.bottom) - 24}px`;
  box.style.top = above ? "" : `${at.bottom + 4}px`;
  box.style.bottom = above ? `${height - at.top + 4}px` : "";
};

const show = async (link) => {
  if (shown === link) return;
  shown = link;
  const { pathname, hash } = new URL(link.href);
  const head = document.createElement("p");
  const open = Object.assign(document.createElement("a"), { href: link.href, textContent: said.open });
  let body;
  try {
    const page = await read(pathname);
    body = excerpt(page, decodeURIComponent(hash.slice(1)));
    head.textContent = page.querySelector("h1").textContent;
  } catch {
    body = Object.assign(document.createElement("p"), { textContent: said.fail });
  }
  if (shown !== link) return;
  box.replaceChildren(head, body, open);
  document.body.append(box);
  box.hidden = false;
  place(link);
  box.scrollTop = 0;
};

if (said) {
  const cited = (target) => target.closest?.(".law a:is(.r, .t)");
  const later = (link, wait) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(link), wait);
  };
  let pressed = false;
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    const link = cited(target);
    clearTimeout(timer);
    if (link) later(link, WAIT);
    else if (shown && !box.contains(target)) timer = setTimeout(close, WAIT);
  });
  document.addEventListener("focusin", ({ target }) => {
    const link = cited(target);
    if (link?.matches(":focus-visible")) show(link);
    else if (!box.contains(target)) close();
  });
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    pressed = false;
    const link = cited(target);
    if (shown && !box.contains(target) && link !== shown) close();
    if (!link || pointerType === "mouse") return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      pressed = true;
      show(link);
    }, PRESS);
  });
  for (const kind of ["pointerup", "pointercancel", "pointermove"])
    document.addEventListener(kind, (event) => {
      if (event.pointerType !== "mouse" && !(event.type === "pointermove" && Math.abs(event.movementY) < 4)) clearTimeout(timer);
    });
  // A long press is not a tap, and its menu gives way to the preview.
  for (const kind of ["click", "contextmenu"])
    document.addEventListener(kind, (event) => {
      if (pressed && cited(event.target)) event.preventDefault();
    });
  addEventListener("keydown", ({ key }) => key === "Escape" && close());
  addEventListener("scroll", () => shown && place(shown), { passive: true });
}

// Arrow keys go to the unit before and after.
addEventListener("keydown", (event) => {
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (rel && !modified && !event.target.closest?.("input, textarea, select")) document.querySelector(`.around a[rel=${rel}]`)?.click();
});

// The outline remembers what was unfolded, for as long as the window stays.
const folds = [...document.querySelectorAll(".toc details")];
if (folds.length) {
  const key = `outline ${location.pathname}`;
  try {
    const open = JSON.parse(sessionStorage.getItem(key));
    if (Array.isArray(open)) folds.forEach((fold, index) => (fold.open = open.includes(index)));
  } catch {}
  const keep = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify(folds.flatMap((fold, index) => (fold.open ? [index] : []))));
    } catch {}
  };
  for (const fold of folds) fold.addEventListener("toggle", keep);
}
