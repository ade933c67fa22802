// What the build lists for use without a network, in both directions: what is listed is there as built, and what a reader
// needs is listed. And what it all weighs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { bytes, files, html } from "./support/files.mjs";
import { pagesOf, readFile, sha256 } from "./support/parcels.mjs";

const KEPT = JSON.parse(html("sw.js").match(/KEPT=\n(\{[^;]*\});/)[1]);
const LANGUAGES = Object.keys(KEPT).filter(Boolean);
const lists = new Map(LANGUAGES.filter((language) => files.includes(`lots-${language}.json`)).map((language) => [language, JSON.parse(html(`lots-${language}.json`))]));

/** Every page of a language as its parcels give it, by address. */
function pages(language) {
  const all = new Map();
  for (const { id, frame, parts } of lists.get(language).lots) {
    const pieces = readFile(bytes(frame[0]));
    for (const [name, , first] of parts) {
      const found = pagesOf(readFile(bytes(name)), pieces);
      assert.equal([...found.keys()][0], first, `${id}: ${name}`);
      for (const [address, page] of found) {
        assert.ok(!all.has(address), `${address} is in two parcels`);
        all.set(address, page);
      }
    }
  }
  return all;
}

const fileOf = (address) => (address === "" || address.endsWith("/") ? `${address}index.html` : address);
const languageOf = (name) => LANGUAGES.find((language) => name.startsWith(`${language}/`)) ?? "fr";

test("every listed file is there, as it was built", () => {
  const listed = Object.values(KEPT).flat();
  assert.ok(listed.length > 40, `${listed.length} files`);
  for (const [name, digest] of listed) assert.equal(sha256(bytes(name)), digest, name);
  assert.ok(lists.has("fr"));
  for (const [language, { site, lots }] of lists) {
    assert.deepEqual(lots.filter(({ id }) => id === "site").length, 1, language);
    assert.ok(site.files >= KEPT[""].length && site.wire > 0 && site.device >= site.wire, JSON.stringify(site));
    for (const { id, frame, parts, bytes: told, pages: count } of lots) {
      const named = [frame, ...parts];
      for (const [name, size] of named) {
        assert.equal(bytes(name).length, size, name);
        assert.ok(name.endsWith(`-${sha256(bytes(name)).slice(0, 16)}.bin`), name);
      }
      assert.equal(told, named.reduce((sum, [, size]) => sum + size, 0), id);
      const firsts = parts.map(([, , first]) => first);
      assert.deepEqual(firsts, [...firsts].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))), id);
      assert.ok(count > 0, id);
    }
  }
  // Nor is anything there that no list names.
  const named = new Set([...lists.values()].flatMap(({ lots }) => lots.flatMap(({ frame, parts }) => [frame[0], ...parts.map(([name]) => name)])));
  assert.deepEqual(files.filter((name) => name.startsWith("lots/") && !named.has(name)), []);
});

for (const language of lists.keys()) {
  test(`every page in ${language} is in a parcel, word for word, and whatever it loads is kept with the site`, () => {
    const all = pages(language);
    const kept = new Set([...KEPT[""], ...KEPT[language]].map(([name]) => name));
    const loaded = new Map();
    for (const [address, page] of all) {
      assert.ok(page === html(fileOf(address)), `${address} is not the page that was built`);
      for (const [needed] of page.matchAll(/(?:tarif-[0-9a-f]{12}\/)?[a-z]+(?:-[a-z]+)*-[0-9a-f]{12,16}(?:_bg)?\.(?:js|wasm|bin|txt)\b/g)) loaded.set(needed, address);
    }
    const missing = files.filter((name) => name.endsWith("index.html") && languageOf(name) === language && !all.has(name.replace(/index\.html$/, "")));
    assert.deepEqual(missing, []);
    const downloads = files.filter((name) => /^textes\/[^/]+\/.*[^/]+\/[^/]+\.(txt|md)$/.test(name));
    assert.ok(downloads.length > 500, `${downloads.length} downloads`);
    assert.deepEqual(downloads.filter((name) => !all.has(name)), []);
    for (const name of kept) {
      if (!/\.(js|json)$/.test(name)) continue;
      for (const [needed] of html(name).matchAll(/(?:tarif-[0-9a-f]{12}\/)?[a-z]+(?:-[a-z]+)*-[0-9a-f]{12}(?:_bg)?\.(?:js|wasm|bin|txt)\b/g)) loaded.set(needed, name);
    }
    assert.deepEqual([...loaded].filter(([needed]) => !kept.has(needed)), []);
  });
}

test("what everything weighs from a cold visit", (context) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const wire = (name) => Math.min(brotliCompressSync(bytes(name), { params }).length, bytes(name).length);
  const sum = (names) => names.reduce((total, name) => total + wire(name), 0);
  const kB = (size) => `${Math.round(size / 1000)} kB`;
  for (const [language, { lots }] of lists) {
    const site = lots.find(({ id }) => id === "site").bytes + sum([...KEPT[""], ...KEPT[language]].map(([name]) => name)) + wire("sw.js");
    const texts = lots.filter(({ id }) => id !== "site");
    for (const { id, bytes: size, pages: count } of texts) context.diagnostic(`${language}: ${id}: ${count} pages, ${kB(size)}`);
    const all = site + texts.reduce((total, { bytes: size }) => total + size, 0);
    context.diagnostic(`${language}: the site without the texts ${kB(site)}; EVERYTHING OFFLINE ${kB(all)} over the wire (brotli, cold)`);
    assert.ok(site <= 1_600_000, kB(site));
    assert.ok(all <= 3_500_000, kB(all));
  }
});
