// Articles chosen for paper: from a table of contents, from their pages, by their numbers, by address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const query = (page) => decodeURIComponent(new URL(page.url()).search);
const headings = (page) => page.locator("#papers .u > h2").allInnerTexts();
const add = async (page, numbers) => {
  await page.getByLabel("Numéros").fill(numbers);
  await page.getByRole("button", { name: "Ajouter" }).click();
};

test("an address prints its articles under a cover: what, when, from which version", () =>
  site.visit({}, async (page) => {
    await page.goto("/selection/?sn-douanes=386,18&cv-circulaire=");
    await page.locator("#papers .u").nth(2).waitFor();
    const [first, second] = await headings(page);
    assert.deepEqual([first, second], ["Article 386", "Article 18"]);
    const cover = await page.locator("#cover").innerText();
    assert.match(cover, /^Sélection de 3 articles/);
    assert.match(cover, /Article 386, Article 18 · Loi n° 2014-10 du 28 février 2014/);
    assert.match(cover, /Version\u202f: 28 février 2014, telle que publiée/);
    assert.match(cover, new RegExp(`Composé le .*${new Date().getFullYear()}.* avec Passavant \\d`));
    assert.ok(cover.includes(page.url()), cover);
    const digest = await page.locator("#sn-douanes-386").getAttribute("data-digest");
    assert.match(await page.locator("#sn-douanes-386 > .from").innerText(), new RegExp(`003_4431c07b35b10990\\.txt, ligne 3\u202f411 · empreinte ${digest}$`));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#selection").isVisible(), false);
    assert.ok(await page.locator("#cover").isVisible());
    assert.ok(await page.locator("#sn-douanes-386-al-2").isVisible());
  }));

test("links inside a chosen article stay inside it, and no two names are the same", () =>
  site.visit({}, async (page) => {
    await page.goto("/selection/?sn-douanes=386,387,403&sn-tabac=3");
    await page.locator("#papers .u").nth(3).waitFor();
    const broken = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const dead = [...document.querySelectorAll("#papers a[href^='#']")].filter((link) => !document.getElementById(link.hash.slice(1)));
      return [...twice, ...dead.map((link) => link.outerHTML)];
    });
    assert.deepEqual(broken, []);
  }));

test("numbers and ranges are added, taken out, and written in the address", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    await page.goto("/selection/");
    await page.getByText("Aucun article n’est choisi.").waitFor();
    await add(page, "Article 386, 391 à 393 et art. 18");
    await page.locator("#papers .u").nth(4).waitFor();
    assert.equal(query(page), "?sn-douanes=386,391,392,393,18");
    await page.getByRole("button", { name: "Ôter\u202f: Article 392 · Code des douanes" }).click();
    await page.waitForFunction(() => document.querySelectorAll("#papers .u").length === 4);
    assert.equal(query(page), "?sn-douanes=386,391,393,18");
    await page.getByLabel("Texte").selectOption("cv-circulaire");
    await add(page, "");
    await page.waitForFunction(() => document.querySelectorAll("#papers .u").length === 5);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll("#papers .u").length === 4);
    await page.getByRole("button", { name: "Tout ôter" }).click();
    await page.getByText("Aucun article n’est choisi.").waitFor();
    assert.equal(await page.locator("#papers .u").count(), 0);
  }));

test("what is typed wrong is told at the field, and changes nothing", () =>
  site.visit({}, async (page) => {
    await page.goto("/selection/?sn-douanes=386");
    await page.locator("#papers .u").first().waitFor();
    for (const [typed, reason] of [
      ["", /^Donner un numéro/],
      ["9999", /^«\u202f9999\u202f» n’est pas dans ce texte \(Code des douanes\)/],
      ["386, 390 à 9999", /^«\u202f9999\u202f» n’est pas/],
      ["394 à 391", /^«\u202f394 à 391\u202f» va à rebours/],
      ["1 à 2 à 3", /n’est pas dans ce texte/],
      ["<b>", /^«\u202f<b>\u202f» n’est pas/],
    ]) {
      await add(page, typed);
      await page.waitForFunction((source) => new RegExp(source).test(document.getElementById("numbers-error").textContent), reason.source);
      assert.equal(await page.getByLabel("Numéros").getAttribute("aria-invalid"), "true");
      assert.equal(query(page), "?sn-douanes=386", typed);
    }
  }));

test("an article that does not exist is told on the cover, whatever the address says", () =>
  site.visit({ expected: [/404/] }, async (page) => {
    await page.goto("/selection/?sn-douanes=386,9999&..%2F..=x&%3Cb%3E=1");
    const told = page.locator("#cover .warn");
    await told.waitFor();
    assert.match(await told.innerText(), /Ces articles manquent.*sn-douanes\/9999, \.\.\/\.\.\/x, <b>\/1\./);
    assert.deepEqual(await headings(page), ["Article 386"]);
  }));

test("a table of contents chooses articles one by one and by chapter", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    await page.goto("/textes/sn-tabac/");
    await page.getByRole("button", { name: "Choisir des articles à imprimer" }).click();
    const boxes = page.locator(".toc input");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const open = page.locator("#panier a");
    assert.equal(await open.innerText(), "Imprimer la sélection (2 articles)");
    await page.reload();
    assert.equal(await open.innerText(), "Imprimer la sélection (2 articles)");
    await page.getByRole("button", { name: "Choisir des articles à imprimer" }).click();
    assert.ok(await boxes.nth(1).isChecked());
    await boxes.nth(1).uncheck();
    await page.locator("#panier").getByRole("button", { name: "Tout ôter" }).click();
    assert.equal(await page.locator("#panier").isVisible(), false);
    const all = page.getByRole("button", { name: "Tout prendre" }).first();
    if (await all.count()) {
      await page.evaluate(() => document.querySelectorAll(".toc details").forEach((fold) => (fold.open = true)));
      await all.click();
    } else await boxes.nth(0).check();
    await open.click();
    await page.locator("#cover").waitFor();
    assert.match(query(page), /^\?sn-tabac=/);
  }));

test("an article joins the selection from its own page", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/sn-douanes/386/");
    await page.getByRole("button", { name: "Ajouter à la sélection" }).click();
    assert.ok(await page.getByRole("button", { name: "Ôter de la sélection" }).isVisible());
    await page.goto("/textes/cv-reglement/38/");
    await page.getByRole("button", { name: "Ajouter à la sélection" }).click();
    await page.getByRole("link", { name: "Imprimer la sélection (2 articles)" }).click();
    await page.locator("#papers .u").nth(1).waitFor();
    assert.equal(query(page), "?sn-douanes=386&cv-reglement=38");
  }));

test("the reader's notes are on a selection, and on paper when wished", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/sn-douanes/386/#al-2");
    await page.locator("#annotate").click();
    await page.locator("form.my textarea").fill("À plaider");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.goto("/selection/?sn-douanes=18,386");
    const note = page.locator("[id='sn-douanes-386-al-2'] > details.my .words");
    await note.getByText("À plaider").waitFor();
    await page.emulateMedia({ media: "print" });
    assert.equal(await note.isVisible(), false);
    await page.emulateMedia({ media: "screen" });
    await page.getByLabel("Imprimer aussi mes notes").check();
    await page.emulateMedia({ media: "print" });
    assert.ok(await note.isVisible());
  }));

test("a selection is a clean A4 document", () =>
  site.visit({}, async (page) => {
    await page.goto("/selection/?sn-douanes=386,18");
    await page.locator("#papers .u").nth(1).waitFor();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const box = paper.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
    assert.deepEqual(box.slice(1).map(Math.round), ["595", "842"].map(Number));
    const pages = paper.match(/\/Type \/Page\b(?!s)/g).length;
    assert.ok(pages >= 2 && pages <= 4, `${pages} pages`);
  }));

test("without storage the address still holds the selection", () =>
  site.visit({}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
    });
    await page.goto("/textes/sn-douanes/386/");
    await page.getByRole("button", { name: "Ajouter à la sélection" }).click();
    await page.getByRole("link", { name: "Imprimer la sélection (1 article)" }).click();
    await page.locator("#papers .u").first().waitFor();
    assert.deepEqual(await headings(page), ["Article 386"]);
  }));

test("without a script the page says what to do and gives links", () =>
  site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/selection/?sn-douanes=386");
    assert.match(await page.locator("main noscript p").innerText(), /^Composer une sélection demande JavaScript/);
    assert.equal(await page.locator("#selection").isVisible(), false);
    await page.locator("main noscript a", { hasText: "Code des douanes" }).first().click();
    assert.ok(page.url().endsWith("/textes/sn-douanes/"), page.url());
  }));
