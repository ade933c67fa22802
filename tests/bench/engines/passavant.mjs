// The site's own engine: the files that it publishes, asked as its search box asks them.

import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, published, root } from "../support/project.mjs";

export const name = "Passavant";

/** Copies the published files under plain names, with a page that asks them. */
export function build(folder) {
  const names = readdirSync(dist);
  const hashed = "[0-9a-f]{12}";
  const files = {
    "worker.js": `^recherche-${hashed}\\.js$`,
    "engine.wasm": `^recherche-${hashed}\\.wasm$`,
    "core.bin": `^index-${hashed}\\.bin$`,
    "positions.bin": `^positions-${hashed}\\.bin$`,
    "bodies.bin": `^textes-${hashed}\\.bin$`,
    "synonyms.txt": `^synonymes-${hashed}\\.txt$`,
  };
  for (const [plain, pattern] of Object.entries(files)) {
    copyFileSync(path.join(dist, published(names, new RegExp(pattern))), path.join(folder, plain));
  }
  writeFileSync(path.join(folder, "engine.js"), PAGE);
  return { index: ["core.bin", "positions.bin"], code: ["worker.js", "engine.wasm"], texts: ["bodies.bin"] };
}

/** Puts the engine that reads an index in parts in the place of the site's own, as the build would. */
export function readParts(folder) {
  const made = (name) => path.join(root, "target", name);
  copyFileSync(made("wasm-opt/release/search-parts-worker_bg.wasm"), path.join(folder, "engine.wasm"));
  const scripts = ["whole.js", "parts.js", "worker.js"].map((name) => path.join(root, "search/worker", name));
  const worker = [made("wasm-bindgen/release/search-parts-worker.js"), ...scripts].map((file) => readFileSync(file, "utf8"));
  writeFileSync(path.join(folder, "worker.js"), worker.join("\n"));
}

// `start()`: the worker with the core alone, enough for a first answer; `start({ whole: true })`, with all that makes it
// better. `start({ direct: true })`: the same engine on the main thread with everything, since a slowed browser does not
// slow its workers. `split: [part…]` opens these parts of a split index on the main thread; in the worker, `split` leaves it
// to the question.
const PAGE = `
const shown = ({ hits }) => hits.map(({ url, title }) => ({ address: url.replace(/#.*/, ""), title }));
const address = (name) => new URL(name, location.href).href;
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
let answer;
let memory;

async function directly(split) {
  await new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src: "worker.js", onload: done })));
  const glue = (0, eval)("wasm_bindgen");
  const module = await glue({ module_or_path: await (await fetch("engine.wasm")).arrayBuffer() });
  memory = module.memory;
  const marks = split ? split.map((part) => "-" + part) : [""];
  const cores = await Promise.all((split ? ["head", ...marks.map((mark) => "core" + mark)] : ["core"]).map((name) => bytes(name + ".bin")));
  const beside = await Promise.all(marks.map((mark) => Promise.all([bytes("bodies" + mark + ".bin"), bytes("positions" + mark + ".bin")])));
  const synonyms = await bytes("synonyms.txt");
  const opening = performance.now();
  const engine = new glue.SearchEngine(cores[0]);
  for (const file of [...cores.slice(1), ...beside.flat(), synonyms]) engine.add(file);
  const opened = performance.now() - opening;
  answer = (query, limit, work) => JSON.parse(engine.search(["", "", limit, work, "", "", query].join("\\n")));
  return { opening: opened };
}

function inWorker(whole, split) {
  const worker = new Worker("worker.js");
  const beside = split ? { parts: address("parts.txt") } : whole ? { positions: address("positions.bin"), bodies: address("bodies.bin") } : {};
  const synonyms = whole ? { synonyms: address("synonyms.txt") } : {};
  worker.postMessage({ type: "load", wasm: address("engine.wasm"), core: address(split ? "head.bin" : "core.bin"), ...beside, ...synonyms });
  let id = 0;
  answer = (query, limit, work, excerpts) =>
    new Promise((answered, failed) => {
      const asked = ++id;
      worker.onmessage = ({ data }) => {
        if (data.type === "failed" || data.type === "partial") failed(new Error(data.code + " " + data.about));
        if (data.type === "results" && data.id === asked && (data.results.has_excerpts || !excerpts)) answered(data.results);
      };
      worker.postMessage({ type: "search", id: asked, query, typing: false, limit, work });
    });
  return {};
}

window.engine = {
  memory: () => memory.buffer.byteLength,
  start: ({ direct, whole, split } = {}) => (direct ? directly(split) : inWorker(whole, split)),
  search: async (query, limit, work = "", excerpts = false) => shown(await answer(query, limit, work, excerpts)),
};
`;
