// Small comforts of every page. Without this file a page is complete: what needs it is hidden until it runs.
const $ = (id) => document.getElementById(id);
const root = document.documentElement;

// Theme: follows the device, then light, then dark; remembered on the device.
const themes = ["auto", "light", "dark"];
const theme = $("theme");
const paint = (name) => {
  if (name === "auto") delete root.dataset.theme;
  else root.dataset.theme = name;
  theme.textContent = theme.dataset[name];
  theme.ariaLabel = `${theme.dataset.name} : ${theme.textContent}`;
};
paint(root.dataset.theme ?? "auto");
theme.hidden = false;
theme.onclick = () => {
  const next = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % 3];
  paint(next);
  try {
    if (next === "auto") localStorage.removeItem("theme");
    else localStorage.theme = next;
  } catch {}
};

// Citations: of the unit, or of the paragraph that the address names.
const cite = $("cite");
if (cite) {
  const acts = cite.parentElement;
  const state = acts.querySelector("[role=status]");
  const label = cite.textContent;
  const here = document.createElement("button");
  here.type = "button";
  const target = () => document.querySelector(".law :target")?.closest("[data-c]");
  const follow = () => {
    const block = target();
    state.textContent = "";
    cite.textContent = block ? `${label} · ${block.dataset.c}` : label;
    here.remove();
    here.textContent = `${cite.dataset.here} ${block?.dataset.c}`;
    if (block) (block.querySelector(":scope > .ns") ?? block.querySelector(":scope > p"))?.after(here);
  };
  cite.onclick = here.onclick = () => {
    const { unit, work, done, fail } = cite.dataset;
    const text = [unit, target()?.dataset.c, work].filter(Boolean).join(", ");
    navigator.clipboard.writeText(text).then(() => done, () => fail).then((said) => (state.textContent = said));
  };
  acts.hidden = false;
  $("print").onclick = () => print();
  addEventListener("hashchange", follow);
  follow();
}

// On paper every note is open.
addEventListener("beforeprint", () => document.querySelectorAll(".ns details").forEach((note) => (note.open = true)));

// `/` goes to the search box, or to the search page.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input,textarea,select")) return;
  event.preventDefault();
  const box = $("q");
  if (box) box.focus();
  else document.querySelector("a[href$='chercher/']")?.click();
});
