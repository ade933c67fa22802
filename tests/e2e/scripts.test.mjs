// Scripts and WASM as trunk and passavant leave them: hashed, with digests that hold, silent about who built them.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { attribute, bytes, files, html } from "./support/files.mjs";

const integrity = (address) => `sha384-${createHash("sha384").update(bytes(address)).digest("base64")}`;
const tags = (page, pattern) => html(page).match(pattern) ?? [];

test("every script that a page names exists and has the digest that the page gives", () => {
  for (const page of files.filter((name) => name.endsWith(".html"))) {
    const scripts = tags(page, /<script\b[^>]*\ssrc="[^>]*>/g);
    assert.ok(scripts.length > 0, `${page} names no script`);
    for (const tag of scripts) {
      assert.equal(attribute(tag, "integrity"), integrity(attribute(tag, "src")), `${page}: ${tag}`);
    }
    for (const tag of tags(page, /<link\b[^>]*rel="(?:module)?preload"[^>]*>/g)) bytes(attribute(tag, "href"));
  }
});

test("the files that workers load exist under the names that the pages give, each with its digest", () => {
  const [search] = tags("chercher/index.html", /<meta name="search-files"[^>]*>/);
  const [simulator] = tags("simulateurs/penalites/index.html", /<meta name="simulator"[^>]*>/);
  assert.ok(search && simulator, "the pages name their files");
  const { simulator: name, ...named } = JSON.parse(attribute(simulator, "content").replaceAll("&quot;", '"'));
  assert.equal(name, "penalties");
  const addresses = [search, ...Object.values(named)].flatMap((list) => (list === search ? attribute(list, "content") : list).split(" "));
  assert.ok(addresses.length >= 14, addresses.join(" "));
  for (const checked of addresses) {
    const [address, digest] = checked.split("#");
    // A browser has no way to check the script of a worker: the policy keeps it to this host.
    if (digest || !address.endsWith(".js")) assert.equal(digest, integrity(address), address);
  }
  const script = files.find((name) => /^chercher-[0-9a-f]+\.js$/.test(name));
  const [, lit] = bytes(script).toString().match(/LIT="([^"]+)"/);
  assert.ok(bytes(lit).length > 0, lit);
});

test("scripts, WASM and data carry a hash in their names", () => {
  // Browsers look for the next version of the service worker under the name of the last.
  const assets = files.filter((name) => /\.(js|wasm|bin)$/.test(name) && name !== "sw.js");
  assert.ok(assets.length >= 8, assets.join(", "));
  for (const name of assets) assert.match(name, /-[0-9a-f]{12,16}(_bg)?\./, name);
});

test("no file names a folder of the machine that built it", () => {
  const { HOME, CARGO_HOME, RUSTUP_HOME } = process.env;
  const folders = [HOME, CARGO_HOME, RUSTUP_HOME, process.cwd(), "/.cargo/", "/.rustup/"];
  const marks = folders.filter((folder) => folder && folder.length > 1).map((folder) => folder.replace(/\/*$/, "/"));
  for (const name of files) {
    const data = bytes(name);
    for (const mark of marks) assert.ok(!data.includes(mark), `${name} holds ${mark}`);
  }
});
