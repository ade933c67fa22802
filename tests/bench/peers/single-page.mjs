// The same units as one page of script: a shell, a bundle that draws every view, texts fetched work by work as JSON, search
// by MiniSearch over an index made beforehand, penalties by Publicodes. Views and their engines are split, and loaded when they
// are asked for, as bundlers do it.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build as bundle } from "esbuild";
import MiniSearch from "minisearch";
import { options } from "../engines/minisearch.options.mjs";
import { root } from "../support/project.mjs";
import { content, style } from "./pages.mjs";

export const name = "single page";

const SHELL = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Textes</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script type="module" src="/app.js"></script></head><body><header class="top"><a class="brand" href="#/chercher">Textes</a></header><main></main></body></html>`;

const APP = `
const main = document.querySelector("main");
const json = async (name) => (await fetch(name)).json();
const views = {
  async texte(work, unit) {
    const texts = await json("/textes/" + work + ".json");
    const { title, main: html } = texts[unit];
    document.title = title;
    main.innerHTML = html;
  },
  async chercher() {
    main.innerHTML = '<h1>Recherche</h1><label>Chercher <input type="search"></label><ul></ul>';
    const [field, list] = main.querySelectorAll("input, ul");
    const loading = Promise.all([import("./search.mjs"), fetch("/index.json").then((answer) => answer.text())]);
    const show = async () => {
      const [{ open }, text] = await loading;
      const hits = open(text)(field.value).slice(0, 20);
      list.replaceChildren(...hits.map(({ url, title }) => {
        const item = document.createElement("li");
        item.append(Object.assign(document.createElement("a"), { href: "#/" + url, textContent: title }));
        return item;
      }));
    };
    field.oninput = show;
  },
  async penalites() {
    main.innerHTML = '<h1>Pénalités</h1><form></form><p><output></output></p>';
    const { form } = await import("./penalties.mjs");
    form(main.querySelector("form"), main.querySelector("output"));
  },
};
const go = () => {
  const [, name, ...rest] = location.hash.split("/");
  return (views[name] ?? views.chercher)(...rest.map(decodeURIComponent));
};
onhashchange = go;
go();
`;

const SEARCH = `
import MiniSearch from "minisearch";
import { options } from "${root}tests/bench/engines/minisearch.options.mjs";
let index;
export const open = (text) => {
  index ??= MiniSearch.loadJSON(text, options);
  return (query) => index.search(query);
};
`;

const PENALTIES = `
import Engine from "publicodes";
import { rules } from "${root}tests/bench/engines/publicodes.rules.mjs";
export function form(place, said) {
  const engine = new Engine(rules);
  const situation = { fait: "'colis'" };
  for (const [name, label] of [["droits", "Droits et taxes"], ["valeur", "Valeur"], ["valeur du transport", "Valeur du moyen de transport"], ["droit de douane", "Droit de douane"]]) {
    const field = Object.assign(document.createElement("input"), { name, inputMode: "decimal" });
    const whole = document.createElement("label");
    whole.append(label, " ", field);
    place.append(whole);
    field.oninput = () => {
      situation[name] = Number(field.value) + (name === "droit de douane" ? " %" : " F");
      engine.setSituation(situation);
      said.textContent = engine.evaluate("classe").nodeValue + " : " + engine.evaluate("amende").nodeValue + " F";
    };
  }
}
`;

/** Writes it; tells how it is visited. */
export async function build(folder, units) {
  mkdirSync(path.join(folder, "textes"), { recursive: true });
  const works = new Map();
  for (const { url } of units) {
    const [, work, ...rest] = url.split("/").filter(Boolean);
    works.set(work, { ...works.get(work), [rest.join("/") || "tout"]: content(url) });
  }
  for (const [work, texts] of works) writeFileSync(path.join(folder, "textes", `${work}.json`), JSON.stringify(texts));
  const index = new MiniSearch(options);
  index.addAll(units.map(({ id, url, number, title, path: above, body }) => ({ id, url, number, title, path: above.join(" "), body })));
  writeFileSync(path.join(folder, "index.json"), JSON.stringify(index));
  writeFileSync(path.join(folder, "style.css"), style(units[0].url));
  writeFileSync(path.join(folder, "index.html"), SHELL);
  const sources = { "./search.mjs": SEARCH, "./penalties.mjs": PENALTIES };
  const inMemory = {
    name: "in memory",
    setup(building) {
      building.onResolve({ filter: /^\.\/(search|penalties)\.mjs$/ }, ({ path: name }) => ({ path: name, namespace: "peer" }));
      building.onLoad({ filter: /.*/, namespace: "peer" }, ({ path: name }) => ({ contents: sources[name], resolveDir: root }));
    },
  };
  await bundle({
    stdin: { contents: APP, resolveDir: root, sourcefile: "app.js", loader: "js" },
    plugins: [inMemory],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    entryNames: "app",
    outdir: folder,
    logLevel: "error",
  });
  return {
    article: (url) => {
      const [, work, ...rest] = url.split("/").filter(Boolean);
      return { address: `/#/texte/${work}/${encodeURIComponent(rest.join("/") || "tout")}`, shown: "main article" };
    },
    search: { address: "/#/chercher", field: "main input", hit: "main li a" },
    penalty: { address: "/#/penalites", field: "[name=droits]", typed: "845000", hit: "output:not(:empty)" },
  };
}
