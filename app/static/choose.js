// Chooses units of a table of contents for paper: boxes beside their names, once the reader asks for them.
const table = document.querySelector(".toc");
const units = [...(table?.querySelectorAll("li:not(.d) > a:first-child") ?? [])].map((link) => [link, unitOf(link.pathname)]);

if (units.length) {
  const start = make("button", { type: "button", textContent: say("choose") });
  const open = make("a");
  const clear = make("button", { type: "button", textContent: say("none") });
  const foot = make("p", { id: "panier", hidden: true }, open, " ", clear);
  const boxes = new Map();

  const show = () => {
    const number = chosenCount();
    foot.hidden = number === 0;
    open.href = basketAddress();
    open.textContent = count("chosen", number);
    for (const [unit, box] of boxes) box.checked = isChosen(unit);
  };

  start.onclick = () => {
    start.hidden = true;
    for (const [link, unit] of units) {
      const box = make("input", { type: "checkbox", ariaLabel: link.textContent });
      box.onchange = () => {
        choose(unit, box.checked);
        show();
      };
      boxes.set(unit, box);
      link.before(box, " ");
    }
    for (const line of table.querySelectorAll("details > p")) {
      const all = make("button", { type: "button", textContent: say("all") });
      all.onclick = () => {
        const inside = [...line.parentElement.querySelectorAll("input")];
        const wanted = inside.some((box) => !box.checked);
        for (const [unit, box] of boxes) if (inside.includes(box)) choose(unit, wanted);
        show();
      };
      line.append(" ", all);
    }
    show();
    table.querySelector("input").focus();
  };
  clear.onclick = () => {
    writeBasket(new URLSearchParams());
    show();
    boxes.values().next().value?.focus();
  };
  table.before(make("p", {}, start));
  table.after(foot);
  show();
  addEventListener("storage", show);
}
