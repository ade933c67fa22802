// An article as a reader meets it: printed words, notes beside, addresses, citation, paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const ARTICLE = "/textes/sn-douanes/386/";
const site = suite();

test("an article page loads no WASM", () =>
  site.visit({}, async (page, seen) => {
    await page.goto(ARTICLE, { waitUntil: "networkidle" });
    await page.locator("h1").click();
    await page.waitForTimeout(500);
    assert.deepEqual(seen.requests.filter((url) => url.includes(".wasm")), []);
  }));

test("the printed defect stays in the text and its note opens beside it", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    assert.equal(await page.locator("h1").innerText(), "Article 386");
    const words = page.locator("#al-1 > p");
    assert.match(await words.innerText(), /^Est possible d'une amende égale au double/);
    await words.locator("a.k").first().click();
    const note = page.locator("details[open]").first();
    assert.match(await note.innerText(), /Est passible|passible/);
  }));

test("an alinéa has its own address", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await page.locator("#al-1 > a.n").click();
    assert.ok(page.url().endsWith(`${ARTICLE}#al-1`), page.url());
    assert.equal(await page.evaluate(() => document.querySelector(":target")?.id), "al-1");
  }));

test("previous and next follow the order of the law", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await page.locator("a[rel=next]").click();
    assert.equal(await page.locator("h1").innerText(), "Article 387");
    await page.locator("a[rel=prev]").click();
    assert.equal(await page.locator("h1").innerText(), "Article 386");
    await page.locator("a[rel=prev]").click();
    assert.equal(await page.locator("h1").innerText(), "Article 385");
  }));

test("the breadcrumb leads up to the title and the work", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    const crumbs = page.getByRole("navigation", { name: "Fil d’Ariane" });
    await crumbs.locator("a", { hasText: "TITRE" }).click();
    assert.match(await page.locator("h1").innerText(), /TITRE/);
    await page.locator("main").getByText("Article 386", { exact: true }).first().waitFor({ state: "attached" });
  }));

test("the citation that is copied names article, act and date", () =>
  site.visit({}, async (page) => {
    const citation = async (address) => {
      await page.goto(address);
      await page.getByRole("button", { name: "Copier la citation" }).click();
      await page.getByText("Citation copiée").waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const act = "loi n° 2014-10 du 28 février 2014 portant Code des douanes du Sénégal";
    assert.equal(await citation(ARTICLE), `Art. 386, ${act}`);
    assert.equal(await citation(`${ARTICLE}#al-1`), `Art. 386, al. 1, ${act}`);
  }));

test("the source is told: file, line, act, date", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    const source = await page.getByRole("region", { name: "Source" }).innerText();
    assert.match(source, /003_4431c07b35b10990\.txt, ligne 3\u202f411/);
    assert.match(source, /28 février 2014/);
    assert.match(source, /Journal officiel de la République du Sénégal/);
  }));

test("a gap is shown as a gap", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/sn-douanes/1/");
    const gap = page.getByRole("note").first();
    assert.match(await gap.innerText(), /Lacune G1/);
    assert.match(await page.locator("article").innerText(), /Unité de douane/);
  }));

test("on paper only the law, its notes and its source remain", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await page.emulateMedia({ media: "print" });
    for (const screenOnly of ["nav.bar", "#theme", "#cite"]) {
      assert.equal(await page.locator(screenOnly).isVisible(), false, screenOnly);
    }
    assert.ok(await page.locator("#al-1 > p").isVisible());
    assert.ok(await page.getByRole("region", { name: "Source" }).isVisible());
  }));
