// Everything but search can be read with JavaScript off.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const site = suite();
const OFF = { javaScriptEnabled: false };

test("from the home page to an article without a script", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/");
    await page.locator('main a[href="/textes/sn-douanes/"]').first().click();
    await page.locator(".toc a[href='/textes/sn-douanes/144/']").waitFor({ state: "attached" });
    for (const fold of await page.locator("details:has(a[href='/textes/sn-douanes/144/'])").all()) {
      if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
    }
    await page.locator('.toc a[href="/textes/sn-douanes/144/"]').click();
    assert.equal(await page.locator("h1").innerText(), "Article 144");
    assert.match(await page.locator("#al-2 > p").innerText(), /l'autorité compétente du Trésor accorde le crédit d'enlèvement/);
  }));

test("controls that need a script are not shown without one", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/textes/sn-douanes/386/");
    for (const control of ["#theme", "#cite", "#print"]) {
      assert.equal(await page.locator(control).isVisible(), false, control);
    }
  }));

test("a note opens without a script", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/textes/sn-douanes/386/");
    const note = page.locator("#al-1 details").first();
    await note.locator("summary").click();
    assert.ok(await note.getByText("Lecture probable").isVisible());
  }));

test("the search page says what it needs and offers the tables of contents", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/chercher/");
    const advice = page.locator("noscript p");
    assert.ok(await advice.isVisible());
    assert.match(await advice.innerText(), /^La recherche a besoin de JavaScript/);
    await advice.locator("a").click();
    assert.equal(await page.locator("h1").innerText(), "Textes");
  }));
