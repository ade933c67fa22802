// A static site of the same units, as generators make them: pages with a linked style sheet, searched by Pagefind with the
// interface that comes with it, set up as its manual says.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { npm, output } from "../support/project.mjs";
import { content, style } from "./pages.mjs";

export const name = "Pagefind site";

const page = (title, head, main) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">${head}</head><body><header class="top"><a class="brand" href="/recherche/">Textes</a></header><main data-pagefind-body>${main}</main></body></html>`;

/** Writes and indexes it; tells how it is visited. */
export function build(folder, units) {
  const write = (url, text) => {
    mkdirSync(path.join(folder, url), { recursive: true });
    writeFileSync(path.join(folder, url, "index.html"), text);
  };
  for (const { url } of units) {
    const { title, main } = content(url);
    write(url, page(title, "", main));
  }
  writeFileSync(path.join(folder, "style.css"), style(units[0].url));
  output(npm("pagefind"), ["--site", folder, "--force-language", "fr"]);
  const head = '<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script>';
  const start = 'addEventListener("DOMContentLoaded",()=>new PagefindUI({element:"#recherche",showSubResults:false,showImages:false}))';
  write("recherche", page("Recherche", head, `<h1>Recherche</h1><div id="recherche"></div><script>${start}</script>`));
  return {
    article: (url) => ({ address: `/${url}`, shown: "main article" }),
    search: { address: "/recherche/", field: ".pagefind-ui__search-input", hit: ".pagefind-ui__result-link" },
  };
}
