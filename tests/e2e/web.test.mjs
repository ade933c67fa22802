// The law as a web: texts cited but not held, passages that cite, simulators that apply.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const OFF = { javaScriptEnabled: false };

test("a text that the site does not hold is marked, and told below, without a script", () =>
  site.visit({ ...OFF, viewport: SCREENS.phone }, async (page) => {
    await page.goto("/textes/sn-douanes/403/");
    const mark = page.locator("a.o").first();
    const told = await mark.getAttribute("title");
    await mark.click();
    const target = page.locator(new URL(page.url()).hash);
    assert.ok(await target.isVisible());
    assert.equal((await target.innerText()).trim(), told);
    assert.match(told, /que ce site ne contient pas/);
  }));

test("who cites a unit stands unfolded, work by work, with the sentence", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/textes/cv-reglement/47/");
    await page.getByRole("link", { name: /^Cité par \d+ passage/ }).click();
    const cited = page.getByRole("region", { name: "Cité par" });
    assert.ok(await cited.locator("q").first().isVisible());
    const works = await cited.locator("h3").allInnerTexts();
    assert.ok(works.some((work) => work.startsWith("Circulaire")), works.join());
    assert.equal(new Set(works).size, works.length, works.join());
  }));

test("a unit leads to the offences of the simulator that rest on it, and to the rules", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/sn-douanes/386/");
    await page.getByRole("link", { name: /^Appliqué à \d+ infractions$/ }).click();
    const applied = page.getByRole("region", { name: "Simulateurs qui l’appliquent" });
    assert.ok(await applied.getByRole("link", { name: "Les règles, une à une" }).isVisible());
    const offence = applied.locator("a[href*='?infraction=']").first();
    const address = await offence.getAttribute("href");
    await offence.click();
    await page.waitForURL((url) => url.pathname === "/simulateurs/penalites/");
    assert.ok(address.startsWith("/simulateurs/penalites/?infraction="), address);
  }));

test("the heading stays in sight of a reader who is led to an item", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    await page.goto("/textes/sn-douanes/386/#al-2");
    await page.waitForTimeout(200);
    const heading = await page.locator("h1").boundingBox();
    const item = await page.locator("#al-2").boundingBox();
    assert.ok(heading.y >= 0 && heading.y + heading.height <= 740, JSON.stringify(heading));
    assert.ok(item.y >= heading.y + heading.height - 1, JSON.stringify([heading, item]));
  }));

test("the full text of the chapter is one link away", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/textes/sn-douanes/386/");
    await page.getByRole("link", { name: /^Lire d’un trait/ }).click();
    assert.ok(await page.getByRole("heading", { name: "Article 386" }).isVisible());
  }));

test("a unit leads to what is levied under it, and to the duty simulator", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/textes/sn-douanes/136/");
    await page.getByRole("link", { name: "Appliqué aux droits et taxes" }).click();
    const applied = page.getByRole("region", { name: "Simulateurs qui l’appliquent" });
    assert.equal(await applied.getByRole("link", { name: "Ouvrir le simulateur" }).last().getAttribute("href"), "/simulateurs/droits/");
    await applied.getByRole("link", { name: /^Sénégal\s: / }).first().click();
    assert.ok(page.url().includes("/tarif/prelevements/sn/"), page.url());
  }));
