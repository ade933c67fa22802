// Wakes the islands of the page: at once, or when one is first touched. Stands in for the start-up code that
// trunk and leptos would write inline, which the pages' policy refuses.
const app = document.querySelector("meta[name=wasm-app]");
const [script, wasm] = app.content.split(" ");
const islands = document.querySelectorAll("leptos-island");

let started;
const start = () => (started ??= wake().catch(lost));

function lost() {
  const message = document.getElementById("lost");
  message.replaceWith(message.content);
}

async function wake() {
  const preload = document.createElement("link");
  preload.rel = "modulepreload";
  preload.href = script;
  if (app.dataset.js) preload.integrity = app.dataset.js;
  document.head.append(preload);
  const options = app.dataset.wasm ? { integrity: app.dataset.wasm } : {};
  const [module, response] = await Promise.all([import(script), fetch(wasm, options)]);
  await module.default({ module_or_path: response });
  for (const island of islands) await module[island.dataset.component]?.(island);
  document.documentElement.dataset.hydrated = "1";
}

if (app.dataset.wake === "now") start();
else for (const kind of ["focusin", "pointerover", "input"])
  for (const island of islands) island.addEventListener(kind, start, { once: true });
