// What a simulator costs whoever opens it first, and whoever has opened another before: by what the browser asks for, each
// file counted as a static host compresses it beforehand. Figures and words are counted apart from the code, and together.

import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { bytes } from "./support/files.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

/** A case of each, and what its page says once it has the result. */
const SIMULATORS = {
  penalties: ["/simulateurs/penalites/?infraction=colis-manquants&droits=845000", ".strip", /1 690 000/],
  duties: [
    "/simulateurs/droits/?pays=sn&jour=2026-11-24&incoterm=cif&et=&ligne=8703.23.19.00&prix=10000000",
    ".strip",
    /\d{3} \d{3} F CFA/,
  ],
  value: [
    "/simulateurs/valeur/?pays=cv&monnaie=EUR&prix=10000&incoterm=cif&operation=vente&condition=aucune&restriction=aucune" +
      "&reversement=aucun&lien=non&doute=aucun&particularites=aucune&ajouts=aucun&deductions=aucune&cours.eur=110.265",
    ".headline",
    /10 000/,
  ],
  origin: ["/simulateurs/origine/?pays=cv&production=entiere", ".headline", /./],
};

/**
 * What each may cost, in bytes: code when it is opened first, code after any other, figures and words. For code the aim is
 * 100 kB and 40 kB.
 */
const MOST = {
  penalties: [71_000, 38_000, 20_000],
  duties: [74_000, 40_000, 27_000],
  value: [70_200, 37_400, 16_500],
  origin: [62_400, 29_600, 10_000],
};

const NAMES = Object.keys(SIMULATORS);
const kB = (size) => (size / 1000).toFixed(1);
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const sizes = new Map();
const wire = (name) => {
  if (!sizes.has(name)) sizes.set(name, brotliCompressSync(bytes(name), { params }).length);
  return sizes.get(name);
};

/** The files that a visit makes the browser ask for, and had not asked for yet. */
async function visit(page, name, had) {
  const [address, place, result] = SIMULATORS[name];
  const asked = new Set();
  const note = (request) => {
    const path = decodeURIComponent(new URL(request.url()).pathname).slice(1);
    // The script of every page is not a simulator's.
    if (/\.(js|wasm|bin|txt)$/.test(path) && !path.startsWith("page-") && !had.has(path)) asked.add(path);
  };
  page.context().on("request", note);
  await page.goto(address);
  await page.waitForFunction(
    ([place, source]) =>
      new RegExp(source).test(document.querySelector(place)?.innerText.replace(/[\u00a0\u202f]/g, " ") ?? ""),
    [place, result.source],
  );
  page.context().off("request", note);
  asked.forEach((path) => had.add(path));
  const sum = (paths) => paths.reduce((all, path) => all + wire(path), 0);
  const paths = [...asked];
  return {
    code: sum(paths.filter((path) => !path.endsWith(".txt"))),
    data: sum(paths.filter((path) => path.endsWith(".txt"))),
    paths,
  };
}

for (const first of NAMES) {
  for (const second of NAMES.filter((name) => name !== first)) {
    test(`${first}, then ${second}: at most ${kB(MOST[first][0])} kB of code, then ${kB(MOST[second][1])} kB`, (context) =>
      site.visit({ serviceWorkers: "block" }, async (page) => {
        const had = new Set();
        const [one, other] = [await visit(page, first, had), await visit(page, second, had)];
        const told = ({ code, data }) => `${kB(code)} + ${kB(data)} of figures and words`;
        context.diagnostic(`${first} ${told(one)}; then ${second} ${told(other)}`);
        assert.ok(one.code <= MOST[first][0], `${first}: ${one.paths.map((path) => `${path} ${wire(path)}`).join(", ")}`);
        assert.ok(one.data <= MOST[first][2], `${first}: ${kB(one.data)} of figures and words`);
        assert.ok(other.code <= MOST[second][1], `${second}: ${other.paths.map((path) => `${path} ${wire(path)}`).join(", ")}`);
      }));
  }
}

/** The bar of an invoice is its own: the duties and a reader of spreadsheets. */
test("the page of an invoice asks for at most 120 kB of code", (context) =>
  site.visit({ serviceWorkers: "block" }, async (page) => {
    const asked = new Set();
    page.context().on("request", (request) => asked.add(decodeURIComponent(new URL(request.url()).pathname).slice(1)));
    await page.goto("/simulateurs/droits/facture/", { waitUntil: "networkidle" });
    const paths = [...asked].filter((path) => /\.(js|wasm|bin)$/.test(path) && !path.startsWith("page-"));
    const code = paths.reduce((all, path) => all + wire(path), 0);
    context.diagnostic(`invoice ${kB(code)}`);
    assert.ok(paths.some((path) => path.endsWith(".wasm") || path.endsWith(".bin")), "the engine was asked for");
    assert.ok(code <= 120_000, `${kB(code)}: ${paths.map((path) => `${path} ${wire(path)}`).join(", ")}`);
  }));
