// Previews of what is cited, arrow keys, and the outline that remembers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const CITING = "/textes/sn-douanes/383/";
const site = suite();
const reference = (page) => page.locator(".law a.r[href^='/textes/']").first();

test("a reference shows the cited passage under the pointer, and Escape closes it", () =>
  site.visit({}, async (page) => {
    await page.goto(CITING);
    await reference(page).hover();
    const preview = page.locator("#apercu");
    await preview.waitFor();
    assert.match(await preview.innerText(), /^Article 385/);
    assert.ok((await preview.innerText()).length > 60);
    await page.keyboard.press("Escape");
    assert.equal(await preview.isVisible(), false);
    assert.ok(page.url().endsWith(CITING));
  }));

test("the keyboard has the preview too", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/cv-reglement/214/");
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement.matches(".law a.t"))) break;
    }
    await page.locator("#apercu").waitFor();
    assert.match(await page.locator("#apercu").innerText(), /^Article 2: Définitions/);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#apercu").isVisible(), false);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".law a.t")), "the focus stays");
  }));

test("a long press shows the preview, a tap follows the link", () =>
  site.visit({ viewport: SCREENS.phone, hasTouch: true, isMobile: true }, async (page) => {
    await page.goto(CITING);
    const link = reference(page);
    const event = { bubbles: true, cancelable: true, pointerType: "touch" };
    await link.dispatchEvent("pointerdown", event);
    await page.locator("#apercu").waitFor();
    const box = await page.locator("#apercu").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
    await link.dispatchEvent("pointerup", event);
    await page.keyboard.press("Escape");
    await link.tap();
    await page.waitForURL(/\/385\//);
  }));

test("without a network the preview says so", () =>
  site.visit({ expected: [/ERR_INTERNET_DISCONNECTED|failed/] }, async (page) => {
    await page.goto(CITING);
    await page.context().setOffline(true);
    await reference(page).hover();
    await page.locator("#apercu", { hasText: "L’aperçu n’a pas pu être lu" }).waitFor();
  }));

test("arrow keys go to the unit after and before", () =>
  site.visit({}, async (page) => {
    await page.goto(CITING);
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/\/384\//);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/\/383\//);
  }));

test("the outline remembers what was unfolded", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/sn-douanes/");
    const fold = page.locator(".toc:not(.toc .toc) > li > details").nth(3);
    const before = await fold.evaluate((element) => element.open);
    await fold.locator("> summary").click();
    await page.waitForTimeout(100);
    await page.reload();
    assert.equal(await fold.evaluate((element) => element.open), !before);
  }));
