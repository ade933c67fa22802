// The site's own engine: the files that it publishes, asked as its search box asks them.

import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, published } from "../support/project.mjs";

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

// `start()`: the worker with the core alone, enough for a first answer. `start({ direct: true })`: the same engine on the
// main thread with everything, since a slowed browser does not slow its workers.
const PAGE = `
const shown = ({ hits }) => hits.map(({ url, title }) => ({ address: url.replace(/#.*/, ""), title }));
const address = (name) => new URL(name, location.href).href;
let answer;
let memory;
window.engine = {
  memory: () => memory.buffer.byteLength,
  async start({ direct } = {}) {
    if (direct) {
      await new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src: "worker.js", onload: done })));
      const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
      const glue = (0, eval)("wasm_bindgen");
      const [core, positions, bodies, module] = await Promise.all([bytes("core.bin"), bytes("positions.bin"), bytes("bodies.bin"), glue({ module_or_path: await (await fetch("engine.wasm")).arrayBuffer() })]);
      memory = module.memory;
      const opening = performance.now();
      const engine = new glue.SearchEngine(core);
      engine.add_bodies(bodies);
      engine.add_positions(positions);
      engine.add_synonyms(await (await fetch("synonyms.txt")).text());
      answer = (query, limit) => JSON.parse(engine.search(query, false, "", "", "", false, limit));
      return { opening: performance.now() - opening };
    }
    const worker = new Worker("worker.js");
    worker.postMessage({ type: "load", wasm: address("engine.wasm"), core: address("core.bin") });
    let id = 0;
    answer = (query, limit) =>
      new Promise((answered, failed) => {
        const asked = ++id;
        worker.onmessage = ({ data }) => {
          if (data.type === "failed") failed(new Error(data.code + " " + data.about));
          if (data.type === "results" && data.id === asked) answered(data.results);
        };
        worker.postMessage({ type: "search", id: asked, query, typing: false, limit });
      });
    return {};
  },
  async search(query, limit) {
    return shown(await answer(query, limit));
  },
};
`;
