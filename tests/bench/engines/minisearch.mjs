// MiniSearch, as well as it can be set for French: accents folded, elisions dropped, Snowball's French stemmer, common words
// left out, titles above headings above text, and its own tolerance of typing errors.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import MiniSearch from "minisearch";
import { options } from "./minisearch.options.mjs";
import { root } from "../support/project.mjs";

export const name = "MiniSearch";

/** Indexes the documents, and bundles the page with all it needs, minified. */
export function build(folder, documents) {
  const index = new MiniSearch(options);
  index.addAll(documents.map(({ id, url, number, title, path: above, body }) => ({ id, url, number, title, path: above.join(" "), body })));
  writeFileSync(path.join(folder, "index.json"), JSON.stringify(index));
  const page = `
    import MiniSearch from "minisearch";
    import { options } from "./tests/bench/engines/minisearch.options.mjs";
    let index;
    window.engine = {
      async start() {
        const text = await (await fetch("index.json")).text();
        const opening = performance.now();
        index = MiniSearch.loadJSON(text, options);
        return { opening: performance.now() - opening };
      },
      async search(query, limit) {
        return index.search(query).slice(0, limit).map(({ url, title }) => ({ address: url, title }));
      },
    };`;
  buildSync({
    stdin: { contents: page, resolveDir: root, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    outfile: path.join(folder, "bundle.js"),
  });
  writeFileSync(path.join(folder, "engine.js"), LOADER);
  return { index: ["index.json"], code: ["bundle.js"], texts: [] };
}

// The bundle is loaded on first need, as the other engines are.
const LOADER = `
window.engine = {
  async start(how) {
    await import("./bundle.js");
    return window.engine.start(how);
  },
};
`;
