// Search as a reader uses it: from the home page, as one types, by number, and when it cannot load.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const box = (page) => page.getByRole("searchbox");
const hits = (page) => page.getByRole("list", { name: "Résultats" }).getByRole("listitem");

/** Types a question on the search page; gives the addresses of the hits once they answer it. */
async function ask(page, query) {
  await box(page).fill(query);
  await page.getByRole("status").getByText(`«\u202f${query}\u202f»`).first().waitFor();
  return hits(page).locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

const unitOf = (href) => href.replace(/#.*/, "");

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`from the home page to an article on « crédit d'enlèvement », ${screen}`, () =>
    site.visit({ viewport }, async (page) => {
      await page.goto("/");
      await box(page).fill("crédit d'enlèvement");
      await page.getByRole("button", { name: "Chercher" }).click();
      await page.waitForURL(/\/chercher\/\?q=cr%C3%A9dit/);
      await hits(page).first().waitFor();
      assert.equal(await box(page).inputValue(), "crédit d'enlèvement");
      const article = hits(page).filter({ hasText: "Article 144" }).first();
      assert.match(await article.innerText(), /Code des douanes › /);
      await article.locator("mark", { hasText: /crédit|enlèvement/ }).first().waitFor();
      await article.locator("a").click();
      await page.waitForURL("**/textes/sn-douanes/144/**");
      assert.equal(await page.locator("h1").innerText(), "Article 144");
      await page.goBack();
      await hits(page).first().waitFor();
      assert.equal(await box(page).inputValue(), "crédit d'enlèvement");
    }));
}

test("the home page answers as one types", () =>
  site.visit({}, async (page) => {
    await page.goto("/");
    await box(page).pressSequentially("passavant");
    await page.getByRole("status").getByText("«\u202fpassavant\u202f»").waitFor();
    // Excerpts follow the titles, once the texts have come.
    await hits(page).first().filter({ hasText: /passavant/i }).waitFor();
  }));

test("a number leads straight to its article", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/");
    const [first] = await ask(page, "art 391");
    assert.equal(unitOf(first), "/textes/sn-douanes/391/");
  }));

test("accents, apostrophes, plurals and capitals do not matter", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/");
    const first = async (query) => (await ask(page, query)).slice(0, 5).map(unitOf);
    const plain = await first("crédit d'enlèvement");
    assert.deepEqual(await first("crédit d’enlèvement"), plain, "typographic apostrophe");
    assert.deepEqual(await first("credit d'enlevement"), plain, "without accents");
    assert.deepEqual(await first("CRÉDIT D'ENLÈVEMENT"), plain, "capitals");
    const shared = (await first("crédits d'enlèvement")).filter((unit) => plain.includes(unit));
    assert.ok(shared.length >= 3, `plural shares ${shared}`);
  }));

test("nothing found says so and offers a way on", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/");
    await box(page).fill("xqzvw");
    await page.getByText("Aucun résultat pour").waitFor();
    assert.equal(await hits(page).count(), 0);
  }));

test("arrows go from the field through the hits, Enter opens the first", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=art%20391");
    await hits(page).first().waitFor();
    await box(page).focus();
    await page.keyboard.press("ArrowDown");
    assert.match(await page.evaluate(() => document.activeElement.getAttribute("href")), /\/391\//);
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/textes/sn-douanes/391/**");
  }));

test("`/` goes to the search box", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q");
    assert.equal(await box(page).inputValue(), "");
  }));

/** Loses the files that match, as a bad network does; gives the way to find them again. */
async function lose(page, pattern) {
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}

const LOST = "La recherche n’a pas pu se charger";
const contents = (page) => page.locator("main").getByRole("link", { name: "Tables des matières" });

test("an engine that cannot load says so, offers the tables of contents, and can be tried again", () =>
  site.visit({ expected: [/recherche-[^/]*\.wasm|Failed to load resource/] }, async (page) => {
    const find = await lose(page, /\/recherche-[^/]*\.wasm$/);
    await page.goto("/chercher/?q=passavant");
    await page.getByText(LOST).waitFor();
    assert.ok(await contents(page).isVisible());
    await find();
    await page.getByRole("button", { name: "Réessayer" }).click();
    await hits(page).first().waitFor();
    assert.equal(await page.getByText(LOST).count(), 0);
  }));

test("islands that cannot load say so and offer the tables of contents", () =>
  site.visit({ expected: [/app-[^/]*\.wasm|Failed to load resource/] }, async (page) => {
    await lose(page, /\/app-[^/]*\.wasm$/);
    await page.goto("/chercher/");
    await page.getByText(LOST).waitFor();
    await contents(page).click();
    assert.equal(await page.locator("h1").innerText(), "Textes");
  }));
