// From a table of contents to an article, with a mouse, a keyboard, or in one go.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const CONTENTS = "/textes/sn-douanes/";
const site = suite();

test("a table of contents folds by title and chapter and leads to an article", () =>
  site.visit({}, async (page) => {
    await page.goto(CONTENTS);
    const article = page.locator('main .toc a[href="/textes/sn-douanes/386/"]');
    assert.equal(await article.isVisible(), false, "folded at first");
    for (const fold of await page.locator("details:has(a[href='/textes/sn-douanes/386/'])").all()) {
      if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
    }
    await article.click();
    await page.waitForURL("**/textes/sn-douanes/386/");
    assert.equal(await page.locator("h1").innerText(), "Article 386");
  }));

test("the keyboard alone opens a title", () =>
  site.visit({}, async (page) => {
    await page.goto(CONTENTS);
    await page.locator("main .toc details:not([open]) > summary").first().focus();
    const opened = () => page.evaluate(() => document.activeElement.parentElement.open);
    assert.equal(await opened(), false);
    await page.keyboard.press("Enter");
    assert.equal(await opened(), true);
  }));

test("a chapter reads in one go, each article linked to its own page", () =>
  site.visit({}, async (page) => {
    await page.goto(CONTENTS);
    await page.locator("main .toc details > summary").first().click();
    await page.getByRole("link", { name: "Lire d’un trait" }).first().click();
    const units = page.locator("section.u");
    assert.ok((await units.count()) > 1, "several articles");
    const link = units.first().locator("a").first();
    const name = await link.innerText();
    await link.click();
    assert.equal(await page.locator("h1").innerText(), name);
  }));

test("the first tab stop skips to the content", () =>
  site.visit({}, async (page) => {
    await page.goto(CONTENTS);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#contenu");
  }));
