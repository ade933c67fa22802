// Every link inside the site leads somewhere, down to the alinéa.

import assert from "node:assert/strict";
import { test } from "node:test";
import { attributes, files, pages } from "./support/files.mjs";

const known = new Set(files);
const ids = new Map(pages.map(({ name, html }) => [name, new Set(html.match(/\sid="[^"]*"/g)?.map((id) => id.slice(5, -1)))]));

test("no link is broken", () => {
  const broken = [];
  let followed = 0;
  for (const { name, address, html } of pages) {
    for (const href of new Set(attributes(html, "a", "href"))) {
      const url = new URL(href, `http://site${address}`);
      if (url.origin !== "http://site") continue;
      followed += 1;
      const path = decodeURIComponent(url.pathname).slice(1);
      const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!known.has(target) || (anchor && !ids.get(target)?.has(anchor))) broken.push(`${name} → ${href}`);
    }
  }
  assert.deepEqual(broken.slice(0, 20), [], `${broken.length} broken links`);
  assert.ok(followed > 5000, `${followed} links followed`);
});

test("no page uses an id twice", () => {
  for (const { name, html } of pages) {
    const all = html.match(/\sid="[^"]*"/g) ?? [];
    assert.equal(new Set(all).size, all.length, name);
  }
});
