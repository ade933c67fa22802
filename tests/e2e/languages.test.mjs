// The languages of the pages: a link leads from a page to the same one in another language, which keeps what the address says;
// the choice is remembered and proposed, never imposed; simulators and search speak the language of their page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/axe.mjs";
import { SCREENS } from "./support/browser.mjs";
import { deny } from "./support/failing.mjs";
import { drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const { visit } = suite();
const language = (page) => page.evaluate(() => document.documentElement.lang);
const at = (page) => page.evaluate(() => location.pathname + location.search + location.hash);

test("without a script, links lead from language to language", () =>
  visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Langue" }).getByRole("link", { name: "English" }).click();
    assert.equal(new URL(page.url()).pathname, "/en/");
    await page.getByRole("link", { name: "Code des douanes", exact: true }).first().click();
    assert.equal(new URL(page.url()).pathname, "/en/textes/sn-douanes/", "a link of an English page leads to one");
    await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Português" }).click();
    assert.equal(new URL(page.url()).pathname, "/pt/textes/sn-douanes/");
  }));

test("an article keeps its paragraph, and its words stay French", () =>
  visit({}, async (page) => {
    await page.goto("/textes/sn-douanes/386/#al-1-b");
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL("**/en/**");
    assert.equal(await at(page), "/en/textes/sn-douanes/386/#al-1-b");
    assert.equal(await language(page), "en");
    assert.equal(await page.locator(".law").getAttribute("lang"), "fr");
    assert.match(await page.locator("#cite").textContent(), /^Copy the citation · para\. 1, b\)$/);
  }));

test("the choice is proposed afterwards, and nobody is sent elsewhere", () =>
  visit({ viewport: SCREENS.phone }, async (page) => {
    await page.goto("/textes/");
    assert.equal(await page.locator(".offer:visible").count(), 0, "nothing is proposed to who chose nothing");
    await page.getByRole("link", { name: "Português" }).click();
    await page.waitForURL("**/pt/**");
    assert.equal(await page.locator(".offer:visible").count(), 0, "the page is in the language chosen");
    await page.goto("/textes/sn-douanes/1/");
    assert.equal(await at(page), "/textes/sn-douanes/1/");
    const offer = page.locator(".offer:visible");
    assert.deepEqual(await offer.allTextContents(), ["Ler esta página em português"]);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), SCREENS.phone.width);
    await offer.getByRole("link").click();
    await page.waitForURL("**/pt/textes/sn-douanes/1/");
    await page.getByRole("link", { name: "Français" }).click();
    await page.waitForURL(/\/textes\/sn-douanes\/1\/$/);
    assert.equal(await page.locator(".offer:visible").count(), 0, "the last choice is the one that counts");
  }));

test("before any choice, the language of the browser is proposed, and nobody is sent elsewhere", () =>
  visit({ locale: "pt-CV", viewport: SCREENS.phone }, async (page) => {
    await page.goto("/textes/sn-douanes/386/#al-1-b");
    assert.equal(await at(page), "/textes/sn-douanes/386/#al-1-b");
    const offer = page.locator(".offer:visible");
    assert.deepEqual(await offer.allTextContents(), ["Ler esta página em português"]);
    assert.deepEqual(await findings(page), []);
    await offer.getByRole("link").click();
    await page.waitForURL("**/pt/**");
    assert.equal(await at(page), "/pt/textes/sn-douanes/386/#al-1-b");
    assert.equal(await page.locator(".offer:visible").count(), 0, "the page speaks as the browser does");
    // A choice counts more than the browser.
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL("**/en/**");
    await page.goto("/textes/");
    assert.deepEqual(await offer.allTextContents(), ["Read this page in English"]);
  }));

for (const locale of ["fr-SN", "de-DE"])
  test(`nothing is proposed on a French page to a browser that speaks ${locale}`, () =>
    visit({ locale }, async (page) => {
      await page.goto("/");
      assert.equal(await page.locator(".offer:visible").count(), 0);
    }));

test("a device that denies storage proposes the language of its browser all the same", () =>
  visit({ locale: "en-GB" }, async (page) => {
    await page.addInitScript(deny);
    await page.goto("/");
    assert.deepEqual(await page.locator(".offer:visible").allTextContents(), ["Read this page in English"]);
  }));

test("a result of the duties keeps its facts in another language", () =>
  visit({}, async (page) => {
    await page.goto("/simulateurs/droits/?pays=sn&jour=2016-06-01&transport=mer&et=&ligne=8703.23.20.00&prix=10000000&etat=occasion&cv=8");
    await drawn(page);
    const total = (text) => text.replace(/\D/g, "");
    const french = total(await page.locator(".strip").innerText());
    assert.ok(french.length > 5, french);
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL("**/en/simulateurs/droits/**");
    await drawn(page);
    assert.equal(total(await page.locator(".strip").innerText()), french, "the same amount");
    assert.match(await page.locator(".strip").innerText(), /\d,\d{3}/, "written as English writes it");
    assert.match(await at(page), /ligne=8703\.23\.20\.00&prix=10000000/);
    const cited = await page.locator("#resultat .cites a").first().getAttribute("href");
    assert.match(cited, /^\/en\/textes\//, "what is cited is read on English pages");
  }));

test("search speaks the language of its page, and its results lead to pages of it", () =>
  visit({}, async (page) => {
    await page.goto("/chercher/?q=contrebande");
    await drawn(page);
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL("**/en/chercher/**");
    assert.equal(await at(page), "/en/chercher/?q=contrebande");
    await page.locator("#reponse a").first().waitFor();
    const links = await page.locator("#reponse a[href*='/textes/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.ok(links.length > 3 && links.every((href) => href.startsWith("/en/textes/")), links.join(" "));
    // Titles and words of the law are French, and told to be.
    const spoken = await page.locator("#reponse .hits a, #reponse .hits li > p, #reponse [data-key^='work ']").evaluateAll((all) => all.map((one) => one.closest("[lang]").lang));
    assert.ok(spoken.length > 6 && spoken.every((lang) => lang === "fr"), spoken.join(" "));
    assert.match(await page.locator("#nouvelles, #reponse").first().innerText(), /result|unit|text/i);
  }));

test("private notes belong to the article, whatever the language of its page", () =>
  visit({}, async (page) => {
    await page.goto("/notes/");
    const day = "2026-11-24T10:00:00.000Z";
    const texts = { title: "Article 386", cite: "", quote: "", before: "", digest: "", note: "à relire" };
    const entry = { id: "essai", path: "textes/sn-douanes/386/", anchor: "", ...texts, made: day, changed: day };
    await page.evaluate((one) => localStorage.setItem(`/note ${one.id}`, JSON.stringify(one)), entry);
    for (const prefix of ["", "en/", "pt/"]) {
      await page.goto(`/${prefix}notes/`);
      const link = page.locator("#mine a").first();
      await link.waitFor();
      assert.match(await link.getAttribute("href"), new RegExp(`^/${prefix}textes/sn-douanes/386/`));
    }
  }));

test("an address that leads nowhere is told in each language", () =>
  visit({ expected: [/404/] }, async (page) => {
    await page.goto("/en/textes/sn-douanes/3866/");
    await page.locator("#near:not([hidden]) a").first().waitFor();
    assert.match(await page.locator("#near a").first().getAttribute("href"), /^\/en\/textes\/sn-douanes\//);
    assert.ok(await page.getByRole("heading", { name: "Page not found" }).isVisible());
  }));

const TEMPLATES = [
  "",
  "textes/",
  "textes/sn-douanes/",
  "textes/sn-douanes/386/",
  "textes/sn-douanes/titre-12/chapitre-1/",
  "lexique/",
  "comparer/?a=sn-douanes/386&b=sn-douanes/387",
  "chercher/?q=transit",
  "tarif/87/",
  "tarif/8703.23.19.00/",
  "tarif/prelevements/sn/",
  "simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000",
  "simulateurs/droits/?pays=sn&jour=2016-06-01&transport=mer&et=&ligne=8703.23.20.00&prix=10000000&etat=occasion&cv=8",
  "simulateurs/valeur/",
  "integrite/",
  "hors-ligne/",
];
for (const prefix of ["en/", "pt/"])
  test(`axe finds nothing on the templates below /${prefix}`, () =>
    visit({}, async (page) => {
      await page.addInitScript(() => (localStorage.langue = "fr"));
      for (const [index, address] of TEMPLATES.entries()) {
        await page.emulateMedia({ colorScheme: index % 2 ? "dark" : "light" });
        await page.goto(`/${prefix}${address}`);
        await drawn(page);
        assert.deepEqual(await findings(page), [], `/${prefix}${address}`);
      }
    }));
