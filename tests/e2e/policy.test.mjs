// What a page may run and fetch: only its own, named by digest, from its own origin.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { attributeOf, attributes, bytes, files, pages } from "./support/files.mjs";

const digest = (algorithm, data) => `${algorithm}-${createHash(algorithm).update(data).digest("base64")}`;

test("there are pages to look at", () => assert.ok(pages.length > 900, `${pages.length} pages`));

test("every page has a strict policy that names its inline script and style by digest", () => {
  for (const { name, html } of pages) {
    const [policy] = attributes(html, 'meta http-equiv="Content-Security-Policy"', "content");
    assert.ok(policy, `${name}: no policy`);
    assert.match(policy, /default-src 'none'/, name);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/, name);
    const inline = [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)];
    for (const [, element, rest, text] of inline) {
      if (text === "") continue;
      assert.doesNotMatch(rest, /\ssrc=/, name);
      assert.ok(policy.includes(`'${digest("sha256", text)}'`), `${name}: inline ${element} not in the policy`);
    }
  }
});

test("no element carries a script or a style of its own", () => {
  for (const { name, html } of pages) {
    const tags = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "").match(/<[a-z][^>]*>/g) ?? [];
    for (const tag of tags) assert.doesNotMatch(tag, /\s(on[a-z]+|style)="/, `${name}: ${tag}`);
  }
});

test("every script that a page names exists and has the digest that the page gives", () => {
  let checked = 0;
  for (const { name, html } of pages) {
    for (const tag of html.match(/<(?:script|link)\b[^>]*>/g) ?? []) {
      const source = attributeOf(tag, "src") ?? (/rel="modulepreload"/.test(tag) ? attributeOf(tag, "href") : undefined);
      if (source === undefined) continue;
      const file = source.replace(/^\//, "");
      assert.ok(files.includes(file), `${name}: ${source} does not exist`);
      assert.equal(attributeOf(tag, "integrity"), digest("sha384", bytes(file)), `${name}: ${source}`);
      checked += 1;
    }
  }
  assert.ok(checked >= pages.length, `${checked} scripts checked`);
});

test("the module of the islands is named with its digests", () => {
  const [home] = pages.filter(({ address }) => address === "/");
  const tag = home.html.match(/<meta name="wasm-app"[^>]*>/)?.[0];
  assert.ok(tag, "the home page names the module");
  const [script, wasm] = attributeOf(tag, "content").split(" ").map((url) => bytes(url.replace(/^\//, "")));
  assert.equal(attributeOf(tag, "data-js"), digest("sha384", script));
  assert.equal(attributeOf(tag, "data-wasm"), digest("sha384", wasm));
});

test("scripts, WASM and data carry a hash in their names", () => {
  const assets = files.filter((name) => /\.(js|wasm|bin|json)$/.test(name) && !/^(sw|manifest)\./.test(name));
  assert.ok(assets.length >= 5, assets.join(", "));
  for (const name of assets) assert.match(name, /[-.][0-9a-f]{8,}/, name);
});

test("no file names a folder of the machine that built it", () => {
  const folders = [process.env.HOME, process.cwd(), process.env.CARGO_HOME, process.env.RUSTUP_HOME, "/.cargo/", "/.rustup/"];
  const marks = folders.filter((folder) => folder && folder.length > 4).map((folder) => Buffer.from(folder));
  for (const name of files) {
    const data = bytes(name);
    for (const mark of marks) assert.ok(!data.includes(mark), `${name} holds ${mark}`);
  }
});
