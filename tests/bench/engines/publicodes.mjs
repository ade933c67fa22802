// Publicodes, the engine of rules of French public simulators, with the rules that the situations of the benchmark need.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { root } from "../support/project.mjs";

export const name = "Publicodes";
export const asked = ({ situation }) => situation;

/** Bundles the page with all it needs, minified. */
export function build(folder) {
  const page = `
    import Engine from "publicodes";
    import { rules } from "./tests/bench/engines/publicodes.rules.mjs";
    let engine;
    window.engine = {
      async start() {
        const opening = performance.now();
        engine = new Engine(rules);
        return performance.now() - opening;
      },
      answer(situation) {
        engine.setSituation(situation);
        return [engine.evaluate("classe").nodeValue, engine.evaluate("amende").nodeValue];
      },
    };`;
  buildSync({
    stdin: { contents: page, resolveDir: root, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    outfile: path.join(folder, "bundle.js"),
    logLevel: "error",
  });
  writeFileSync(path.join(folder, "engine.js"), 'import "./bundle.js";');
  return ["bundle.js"];
}
