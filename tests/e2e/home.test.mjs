// The home page leads to every work and to search, and costs no WASM until it is touched.

import assert from "node:assert/strict";
import { test } from "node:test";
import { WORKS } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

test("the home page links to each of the nine works", () =>
  site.visit({}, async (page) => {
    await page.goto("/");
    const hrefs = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const work of WORKS) assert.ok(hrefs.includes(`/textes/${work}/`), `${work} among ${hrefs}`);
  }));

test("every work of the home page opens on its own title", () =>
  site.visit({}, async (page) => {
    for (const work of WORKS) {
      await page.goto("/");
      const link = page.locator(`main a[href="/textes/${work}/"]`).first();
      const name = (await link.innerText()).trim();
      await link.click();
      await page.waitForURL(`**/textes/${work}/`);
      assert.ok((await page.title()).includes(name), `${await page.title()} names ${name}`);
      assert.equal(await page.locator("h1").count(), 1);
    }
  }));

test("the home page loads no WASM until a reader touches its search box", () =>
  site.visit({}, async (page, seen) => {
    const wasm = () => seen.requests.filter((url) => url.includes(".wasm"));
    await page.goto("/", { waitUntil: "networkidle" });
    assert.deepEqual(wasm(), []);
    const engine = page.context().waitForEvent("request", (request) => request.url().includes(".wasm"));
    await page.getByRole("searchbox").click();
    await engine;
    assert.equal(wasm().length, 1);
  }));

test("an address that leads nowhere says so, with status 404 and a way on", () =>
  site.visit({ expected: [/404/] }, async (page) => {
    const response = await page.goto("/textes/sn-douanes/9999/");
    assert.equal(response.status(), 404);
    assert.equal(await page.locator("h1").innerText(), "Page introuvable");
    await page.locator("#near").getByRole("link").first().click();
    assert.match(page.url(), /\/textes\/sn-douanes\/[^/]+\/$/);
  }));
