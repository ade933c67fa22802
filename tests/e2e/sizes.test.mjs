// What a reader downloads besides pages, printed and held to its bars. (Pages and index: tests/tests/site.rs.)

import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { bytes, files } from "./support/files.mjs";

/** Size over the wire of the files that match, as a static host compresses beforehand. */
function wire(pattern) {
  const matching = files.filter((name) => pattern.test(name));
  assert.notEqual(matching.length, 0, `no file matches ${pattern}`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return matching.reduce((sum, name) => sum + brotliCompressSync(bytes(name), { params }).length, 0);
}

/** Before the digest in the name of a script: the French one has no tag. */
const TAGS = { fr: "", en: "en-", pt: "pt-" };
/** Size of a script in a language. */
const script = (name, language) => wire(new RegExp(`^${name}-${TAGS[language]}[0-9a-f]{12}\\.js$`));
/** Size of a list of words in a language. */
const spoken = (name, language) => wire(new RegExp(`^${name}-${language}-[0-9a-f]{12}\\.txt$`));
const LANGUAGES = Object.keys(TAGS);

const kB = (size) => `${(size / 1000).toFixed(1)} kB brotli`;

test("the script of every page is small", (context) => {
  const size = wire(/^page-[^/]*\.js$/);
  context.diagnostic(`page.js: ${kB(size)}`);
  assert.ok(size <= 2000, kB(size));
});

test("the comforts of reading are small", (context) => {
  const size = wire(/^reader-[^/]*\.js$/);
  context.diagnostic(`reader.js: ${kB(size)}`);
  assert.ok(size <= 3000, kB(size));
});

test("private notes and the choice of articles are small", (context) => {
  for (const [name, most] of [["notes", 7500], ["choix", 3000], ["mes-notes", 4500], ["selection", 10_000]]) {
    for (const language of LANGUAGES) {
      const size = script(name, language);
      context.diagnostic(`${name}.js, ${language}: ${kB(size)}`);
      assert.ok(size <= most, kB(size));
    }
  }
});

test("a first search result costs at most 100 kB of engine and first index, 110 kB with the page script", (context) => {
  const [engine, index] = [wire(/^recherche-[^/]*\.(js|wasm)$/), wire(/^index-[^/]*\.bin$/)];
  assert.ok(engine + index <= 100_000, kB(engine + index));
  for (const language of LANGUAGES) {
    const own = script("chercher", language);
    const told = `script ${kB(own)}, engine ${kB(engine)}, first index ${kB(index)}, together ${kB(own + engine + index)}`;
    context.diagnostic(`search, ${language}: ${told}`);
    assert.ok(own + engine + index <= 110_000, told);
  }
});

/** What a reader of another language loads instead of the French words. */
test("the words of a simulator cost at most 10 kB more in another language", (context) => {
  const names = ["penalites", "droits", "prelevements", "valeur", "origine", "antidumping", "contestation", "outils"];
  for (const name of names) {
    const [french, ...others] = LANGUAGES.map((language) => spoken(name, language));
    context.diagnostic(`${name}: French ${kB(french)}, English ${kB(others[0])}, Portuguese ${kB(others[1])}`);
    for (const size of others) assert.ok(size <= french + 10_000, kB(size));
  }
});

test("what makes answers better is at most 60 kB, and the whole index without texts 300 kB", (context) => {
  const helps = wire(/^(synonymes|mots)-[^/]*\.txt$/) + Math.max(...LANGUAGES.map((language) => spoken("outils", language)));
  const index = wire(/^(index|positions)-[^/]*\.bin$/);
  context.diagnostic(`search: words of the trade, tools and tariff ${kB(helps)}, index without texts ${kB(index)}`);
  assert.ok(helps <= 60_000, kB(helps));
  assert.ok(helps + index <= 300_000, kB(helps + index));
});

test("what lights words on a page is small", (context) => {
  const size = wire(/^surligne-[^/]*\.js$/);
  context.diagnostic(`lit.js: ${kB(size)}`);
  assert.ok(size <= 1500, kB(size));
});

test("the tariff comes by chapter, at most 120 kB in all; the table that finds goods, which search loads too, 40 kB", (context) => {
  const chapters = wire(/^tarif-[0-9a-f]{12}\/\d\d-[^/]*\.txt$/);
  const goods = wire(/^mots-[^/]*\.txt$/);
  context.diagnostic(`tariff: all chapters ${kB(chapters)}, table that finds goods ${kB(goods)}`);
  assert.ok(chapters <= 120_000, kB(chapters));
  assert.ok(goods <= 40_000, kB(goods));
});
