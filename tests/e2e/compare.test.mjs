// Two units side by side, and proposals for an address that leads nowhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const OFF = { javaScriptEnabled: false };
const ADDRESS = "/comparer/?a=sn-douanes/386&b=sn-douanes/385";

test("an address compares two articles, alinéa by alinéa", () =>
  site.visit({}, async (page) => {
    await page.goto(ADDRESS);
    const heads = page.locator("#compared h2");
    await heads.first().waitFor();
    assert.match(await heads.nth(0).innerText(), /^Article 386/);
    assert.match(await heads.nth(1).innerText(), /^Article 385/);
    const [left, right] = await Promise.all(["#a-al-1", "#b-al-1"].map((one) => page.locator(one).boundingBox()));
    assert.equal(left.y, right.y);
    assert.ok(right.x > left.x + left.width - 1);
  }));

test("the pickers write the address, and say at the field what is wrong", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    await page.goto("/comparer/");
    const [left, right] = [page.getByRole("group", { name: "À gauche" }), page.getByRole("group", { name: "À droite" })];
    await left.getByLabel("Numéro").fill("Article 18");
    await right.getByLabel("Texte").selectOption("cv-reglement");
    await right.getByLabel("Numéro").fill("999");
    await page.getByRole("button", { name: "Comparer" }).click();
    await right.getByText("n’est pas dans ce texte").waitFor();
    assert.equal(await left.getByRole("alert").innerText(), "");
    await right.getByLabel("Numéro").fill("");
    await page.getByRole("button", { name: "Comparer" }).click();
    await right.getByText("Donner un numéro").waitFor();
    await right.getByLabel("Numéro").fill("38");
    await page.getByRole("button", { name: "Comparer" }).click();
    await page.locator("#compared h2").first().waitFor();
    assert.ok(page.url().endsWith("?a=sn-douanes/18&b=cv-reglement/38"), page.url());
  }));

test("without a script the page says what to do and gives links", () =>
  site.visit(OFF, async (page) => {
    await page.goto(ADDRESS);
    assert.equal(await page.locator("#compare").isVisible(), false);
    await page.getByRole("link", { name: "Code des douanes", exact: true }).click();
    assert.ok(page.url().endsWith("/textes/sn-douanes/"), page.url());
  }));

test("articles without common numbers face each other by rank", () =>
  site.visit({}, async (page) => {
    await page.goto("/comparer/?a=sn-douanes/386&b=sn-douanes/387");
    await page.locator("#a-al-1").waitFor();
    const rows = page.locator("#compared .pair");
    assert.equal(await rows.nth(1).locator(":scope > .law > .b").count(), 2);
  }));

test("on paper only the two texts remain, side by side", () =>
  site.visit({}, async (page) => {
    await page.goto(ADDRESS);
    await page.locator("#a-al-1").waitFor();
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#compare").isVisible(), false);
    assert.ok(await page.locator("#b-al-1").isVisible());
    const sources = await page.locator("#compared .from").allInnerTexts();
    for (const source of sources) assert.match(source, /^Loi n° 2014-10 .* · 28 février 2014, telle que publiée/);
    assert.equal(sources.length, 2);
  }));

test("an address that leads nowhere proposes the nearest units", () =>
  site.visit({ expected: [/404/] }, async (page) => {
    await page.goto("/textes/sn-douane/386/");
    const near = page.locator("#near");
    await near.waitFor();
    assert.equal(await near.locator("a").first().getAttribute("href"), "/textes/sn-douanes/386/");
    await page.goto("/textes/cv-reglement/9999/");
    await near.waitFor();
    for (const link of await near.locator("a").all()) assert.match(await link.getAttribute("href"), /^\/textes\/cv-/);
  }));

test("without a script such an address gives links to the works", () =>
  site.visit({ ...OFF, expected: [/404/] }, async (page) => {
    await page.goto("/textes/sn-douanes/9999/");
    assert.equal(await page.locator("#near").isVisible(), false);
    assert.ok(await page.getByRole("link", { name: "Code des douanes", exact: true }).isVisible());
  }));
