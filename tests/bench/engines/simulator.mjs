// The site's own simulator of penalties: the files that it publishes, asked as its page asks them.

import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, published } from "../support/project.mjs";

export const name = "Passavant";
export const asked = ({ query }) => query;

/** Copies the published files under plain names, with a page that asks the engine on the main thread. */
export function build(folder) {
  const names = readdirSync(dist);
  const hashed = "[0-9a-f]{12}";
  const files = {
    "worker.js": `^simuler-${hashed}\\.js$`,
    "base.bin": `^simuler-${hashed}\\.bin$`,
    "penalties.bin": `^simuler-penalites-${hashed}\\.bin$`,
    "figures.txt": `^penalites-${hashed}\\.txt$`,
    "words.txt": `^penalites-fr-${hashed}\\.txt$`,
  };
  for (const [plain, pattern] of Object.entries(files)) {
    copyFileSync(path.join(dist, published(names, new RegExp(pattern))), path.join(folder, plain));
  }
  writeFileSync(path.join(folder, "engine.js"), PAGE);
  return Object.keys(files);
}

const PAGE = `
const text = async (name) => (await fetch(name)).text();
let engine;
window.engine = {
  async start() {
    await new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src: "worker.js", onload: done })));
    const parts = await Promise.all(["base.bin", "penalties.bin"].map(async (name) => (await fetch(name)).arrayBuffer()));
    const texts = [await text("figures.txt"), await text("words.txt")];
    const opening = performance.now();
    const bindings = self.bindings();
    await bindings({ module_or_path: await self.parts.join(parts) });
    engine = self.simulators.penalties.open(bindings, ...texts);
    return performance.now() - opening;
  },
  answer(query) {
    const { text } = self.simulators.penalties.answers.sheet(engine, { query, today: "2026-11-24" });
    const [{ class: name, fine }] = JSON.parse(text).outcomes;
    return [name, fine.sum.most];
  },
};
`;
