// Pagefind over the very pages of the site: those of the units, their `main` alone, as its manual recommends.

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, npm, output } from "../support/project.mjs";

export const name = "Pagefind";

/** Indexes the pages with Pagefind's own program. */
export function build(folder, documents) {
  const pages = path.join(folder, "pages");
  for (const { url } of documents) {
    mkdirSync(path.join(pages, url), { recursive: true });
    copyFileSync(path.join(dist, url, "index.html"), path.join(pages, url, "index.html"));
  }
  output(npm("pagefind"), ["--site", pages, "--output-path", path.join(folder, "pagefind"), "--root-selector", "main", "--force-language", "fr"]);
  writeFileSync(path.join(folder, "engine.js"), PAGE);
  const files = readdirSync(path.join(folder, "pagefind"), { recursive: true }).map((file) => `pagefind/${file}`);
  // Its ready-made interfaces are not counted: ours is not either.
  const kept = files.filter((file) => !/-ui|component|highlight|playground/.test(file));
  return {
    index: kept.filter((file) => /\.(pf_index|pf_meta|pf_filter)$|entry\.json$/.test(file)),
    code: kept.filter((file) => /pagefind\.js$|pagefind-worker\.js$|wasm\.(fr|unknown)\.pagefind$/.test(file)),
    texts: kept.filter((file) => /\.pf_fragment$/.test(file)),
  };
}

// `direct`: on the main thread, since a slowed browser does not slow its workers.
const PAGE = `
let pagefind;
window.engine = {
  async start({ direct } = {}) {
    pagefind = await import("./pagefind/pagefind.js");
    await pagefind.options({ baseUrl: "/", ...(direct ? { noWorker: true } : {}) });
    await pagefind.init();
    return {};
  },
  // Its hits have neither title nor address until their fragment is fetched.
  async search(query, limit) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return pages.map(({ url, meta }) => ({ address: url.replace(/^\\//, "").replace(/index\\.html$/, ""), title: meta.title }));
  },
};
`;
