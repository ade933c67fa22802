// The islands wake on a page that was drawn at build time: nothing typed before is lost, nothing drawn changes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const site = suite();
const awake = (page) => page.waitForFunction(() => document.documentElement.dataset.hydrated === "1");

test("what is typed before the WASM arrives is kept and answered", () =>
  site.visit({}, async (page) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route(/\/app-[^/]*\.wasm$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/chercher/", { waitUntil: "domcontentloaded" });
    const box = page.getByRole("searchbox");
    await box.fill("passavant");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.hydrated), undefined);
    release();
    await awake(page);
    assert.equal(await box.inputValue(), "passavant");
    await page.getByRole("list", { name: "Résultats" }).getByRole("listitem").first().waitFor();
    assert.equal(await box.inputValue(), "passavant");
  }));

test("waking changes nothing that was drawn", () =>
  site.visit({}, async (page) => {
    await page.route(/\/app-[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto("/chercher/", { waitUntil: "domcontentloaded" });
    const drawn = () => page.locator("leptos-island").first().innerText();
    const before = await drawn();
    await awake(page);
    assert.equal(await drawn(), before);
  }));

test("a touch wakes the home page once", () =>
  site.visit({}, async (page, seen) => {
    await page.goto("/", { waitUntil: "networkidle" });
    await page.getByRole("searchbox").hover();
    await page.getByRole("searchbox").click();
    await awake(page);
    await page.waitForLoadState("networkidle");
    const modules = seen.requests.filter((url) => /\/app-[^/]*\.wasm$/.test(url));
    assert.equal(modules.length, 1);
  }));
