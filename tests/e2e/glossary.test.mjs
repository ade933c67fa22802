// Defined terms: linked on first use, told in the glossary with their article.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const site = suite();
const OFF = { javaScriptEnabled: false };

test("a defined term leads to its definition on its first use, without a script", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/textes/cv-reglement/214/");
    const term = page.locator(".law a.t", { hasText: /^déclarations de transit/ }).or(page.locator(".law a.t")).first();
    const address = await term.getAttribute("href");
    assert.equal(await page.locator(`.law a.t[href="${address}"]`).count(), 1);
    await term.click();
    await page.waitForURL(/#/);
    await page.locator(new URL(page.url()).hash).waitFor();
  }));

test("the glossary gives the printed definition with its article", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/textes/");
    await page.getByRole("link", { name: "Lexique" }).click();
    const tare = page.locator("#sn-douanes-tare");
    assert.match(await tare.innerText(), /La tare est réelle lorsqu'elle correspond au poids effectif/);
    await tare.locator("a").click();
    assert.equal(await page.locator("h1").innerText(), "Article 20");
    assert.equal(new URL(page.url()).hash, "#al-1-t-3");
  }));

test("a definition of ours says that it is, and which article it stands for", () =>
  site.visit(OFF, async (page) => {
    await page.goto("/lexique/#sn-douanes-destination-douaniere");
    const ours = page.locator("#sn-douanes-destination-douaniere");
    assert.match(await ours.innerText(), /Définition de la rédaction, sans valeur légale/);
    assert.equal(await ours.locator("a").getAttribute("href"), "/textes/sn-douanes/1/");
  }));
