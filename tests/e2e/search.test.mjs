// Search as a reader uses it: from the home page, as one types, by number, and when it cannot load.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const box = (page) => page.getByRole("searchbox");
const hits = (page) => page.locator(".hits > li");

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
      await page.getByRole("button", { name: "Chercher", exact: true }).click();
      await page.waitForURL(/\/chercher\/\?q=cr%C3%A9dit/);
      await hits(page).first().waitFor();
      assert.equal(await box(page).inputValue(), "crédit d'enlèvement");
      const article = hits(page).filter({ hasText: "Article 144" }).first();
      assert.match(await article.innerText(), /Code des douanes \(28 février 2014\) › /);
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

test("nothing found says so and offers every table of contents, near words and the nearest number", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/");
    await box(page).fill("xqzvw");
    await page.getByText("Aucun résultat pour").waitFor();
    assert.equal(await hits(page).count(), 0);
    await box(page).fill("« mise en demeure »");
    await page.getByRole("link", { name: "Les mêmes mots sans guillemets" }).waitFor();
    await box(page).fill("xqzvw");
    const contents = page.getByRole("region", { name: "Tables des matières" });
    assert.equal(await contents.getByRole("link").count(), 9);
    await box(page).fill("contrebendoux");
    await page.getByRole("region", { name: "Mots proches" }).getByRole("link", { name: "contrebande" }).click();
    await hits(page).first().waitFor();
    assert.equal(await box(page).inputValue(), "contrebande");
    await box(page).fill("code des douanes sénégal article 999");
    const near = page.getByRole("region", { name: "Ce numéro n’existe pas" });
    assert.equal(await near.getByRole("link").first().innerText(), "Article 429");
  }));

test("a word that was corrected is told, and the right query proposed", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=declartion%20en%20d%C3%A9tail");
    await page.getByText("a été lu").waitFor();
    const proposal = page.locator(".proposals").getByRole("link", { name: "déclaration en détail" });
    await proposal.click();
    await page.getByText("a été lu").waitFor({ state: "detached" });
    assert.equal(await box(page).inputValue(), "déclaration en détail");
    assert.match(page.url(), /\?q=d%C3%A9claration/);
  }));

test("words of the trade are searched as words of the law, which is told and can be switched off and on", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=camion");
    await page.getByText("« camion » est cherché aussi comme « moyen de transport").waitFor();
    const many = await page.getByRole("status").innerText();
    await page.getByRole("button", { name: "Chercher ces mots seulement" }).click();
    await page.getByText("est cherché aussi comme").waitFor({ state: "detached" });
    assert.notEqual(await page.getByRole("status").innerText(), many);
    assert.match(page.url(), /exact=/);
    await page.reload();
    await page.getByRole("button", { name: "Chercher aussi les mots de la loi" }).click();
    await page.getByText("est cherché aussi comme").waitFor();
  }));

test("answers are narrowed by text, country and kind, and the address keeps the choice", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=transit");
    const chip = page.getByRole("group", { name: "Pays" }).getByRole("button", { name: /^Cabo Verde/ });
    const promised = Number((await chip.innerText()).match(/\d+$/)[0]);
    await chip.click();
    await page.getByRole("status").getByText(`${promised} résultats`).waitFor();
    assert.equal(await chip.getAttribute("aria-pressed"), "true");
    for (const above of await hits(page).locator("> small:first-of-type").allInnerTexts()) assert.match(above, /cap-verdien|Cabo Verde|Règlement|Décret/i);
    assert.match(page.url(), /pays=CV/);
    await page.reload();
    await page.getByRole("status").getByText(`${promised} résultats`).waitFor();
    await chip.click();
    await page.getByRole("group", { name: "Texte" }).getByRole("button").first().waitFor();
    await page.getByRole("button", { name: "Grouper par texte" }).click();
    assert.ok((await page.locator("#reponse h2").count()) > 1);
  }));

test("simulators and positions of the tariff are answers too", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=amende");
    await page.getByRole("region", { name: "Outils" }).getByRole("link", { name: "Simulateur des pénalités" }).click();
    await page.waitForURL("**/simulateurs/penalites/");
    for (const [query, target] of [["87 03 23", "/tarif/8703/"], ["8703.23.19.00", "/tarif/8703.23.19.00/"]]) {
      await page.goto(`/chercher/?q=${encodeURIComponent(query)}`);
      const first = page.getByRole("region", { name: "Dans le tarif" }).getByRole("link").first();
      assert.equal(await first.getAttribute("href"), target);
      await first.click();
      await page.waitForURL(`**${target}`);
    }
  }));

test("a result says why it answers, and what it lacks", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/");
    await ask(page, "contrebande pirogue amende");
    await page.getByText("Résultats partiels").waitFor();
    const partial = hits(page).filter({ hasText: "Résultats partiels" });
    assert.match(await partial.locator(".why").innerText(), /Il y manque\s: /);
    await ask(page, "art 386 al 1 b");
    await hits(page).first().getByText("numéro cité, al. 1 b)").waitFor();
    assert.match(await hits(page).locator("small").first().innerText(), /28 février 2014/);
  }));

test("searches opened are kept on the device until they are cleared", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=passavant");
    await hits(page).first().locator("a").click();
    await page.goto("/chercher/");
    const recent = page.getByRole("region", { name: "Recherches récentes" });
    await recent.getByRole("link", { name: "passavant" }).waitFor();
    await recent.getByRole("button", { name: "Effacer ces recherches" }).click();
    assert.equal(await recent.count(), 0);
    await page.reload();
    assert.equal(await recent.count(), 0);
  }));

test("a device that keeps nothing searches all the same, and shows nothing of it", () =>
  site.visit({}, async (page) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("denied", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: refuse });
    });
    await page.goto("/chercher/?q=passavant");
    await hits(page).first().locator("a").click();
    await page.waitForURL("**/textes/**");
    assert.equal(await page.locator(".lit").count(), 0);
    await page.goto("/chercher/");
    assert.equal(await page.getByRole("region", { name: "Recherches récentes" }).count(), 0);
  }));

/** The words that an article lights, by either means. */
const lit = (page) =>
  page.evaluate(() => {
    const ranges = [...(globalThis.CSS.highlights?.get("cherche") ?? [])].map((range) => range.toString());
    return [...ranges, ...[...document.querySelectorAll("mark[data-lit]")].map((mark) => mark.textContent)].map((word) => word.toLowerCase());
  });

for (const [means, prepare] of [
  ["highlights", () => {}],
  ["marks, where the browser knows no highlights", () => delete globalThis.CSS.highlights],
]) {
  test(`the article lights the words that led there, until the reader has had enough: ${means}`, () =>
    site.visit({}, async (page, seen) => {
      await page.addInitScript(prepare);
      await page.goto("/chercher/?q=cr%C3%A9dit%20d%27enl%C3%A8vement");
      const first = hits(page).filter({ hasText: "Article 144" });
      await first.locator("mark").first().waitFor();
      const wasm = () => seen.requests.filter((url) => url.includes(".wasm")).length;
      await page.waitForLoadState("networkidle");
      const before = wasm();
      await first.locator("a").click();
      await page.waitForURL("**/textes/sn-douanes/144/**");
      await page.locator(".lit").waitFor();
      const words = new Set(await lit(page));
      assert.ok(words.has("crédit") && words.has("enlèvement"), [...words].join());
      for (const word of words) assert.match(word, /^(crédit|enlève|enlev)/, word);
      assert.equal(wasm(), before, "the article needs no WASM");
      const text = await page.locator("article").innerText();
      await page.getByRole("button", { name: "Retirer le surlignage" }).click();
      assert.deepEqual(await lit(page), []);
      assert.equal(await page.locator("article").innerText(), text);
      await page.reload();
      assert.equal(await page.locator(".lit").count(), 0);
    }));
}

test("an article leads back to the results it came from", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=passavant&pays=SN");
    await hits(page).first().locator("a").click();
    await page.getByRole("link", { name: "Revenir aux résultats" }).click();
    await page.waitForURL("**/chercher/?q=passavant&pays=SN");
    await page.goto("/textes/sn-douanes/394/");
    assert.equal(await page.locator(".lit").count(), 0, "an article opened otherwise is not lit");
  }));

test("each text has its own search", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/sn-tabac/");
    const within = page.getByRole("search");
    await within.getByRole("searchbox", { name: "Chercher dans ce texte" }).fill("amende");
    await within.getByRole("button", { name: "Chercher" }).click();
    await page.waitForURL("**/chercher/?q=amende&texte=sn-tabac");
    await hits(page).first().waitFor();
    for (const above of await hits(page).locator("> small:first-of-type").allInnerTexts()) assert.match(above, /^Loi sur le tabac/);
  }));

test("every example of the help finds something", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/");
    await page.getByText("Comment chercher").click();
    const examples = await page.locator(".help dt a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(examples.length >= 10, examples.join());
    for (const href of examples) {
      await page.goto(href);
      await page.locator("#reponse :is(.hits, .goods) a").first().waitFor();
    }
  }));

test("Escape goes back to the field", () =>
  site.visit({}, async (page) => {
    await page.goto("/chercher/?q=passavant");
    await hits(page).first().waitFor();
    await hits(page).nth(2).locator("a").focus();
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  }));

test("what is typed before the script arrives is kept and answered", () =>
  site.visit({}, async (page) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route(/\/chercher-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/chercher/?q=transit", { waitUntil: "commit" });
    await box(page).fill("passavant");
    release();
    await hits(page).first().waitFor();
    assert.equal(await box(page).inputValue(), "passavant");
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

/** Holds back the files that match; gives the way to let them come. */
async function hold(page, pattern) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test("what comes later than the hits pushes none that is in sight, and stands above for the next question", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    const release = await hold(page, /\/(a-cote|synonymes)-[^/]*$/);
    await page.goto("/chercher/?q=amende%20contrebande%20pirogue");
    await hits(page).first().waitFor();
    const before = await hits(page).first().boundingBox();
    release();
    const tools = page.locator(".hits > li").getByRole("region", { name: "Outils" });
    await tools.getByRole("link").first().waitFor();
    await page.locator(".hits > li").getByText("est cherché aussi comme").waitFor();
    assert.equal((await hits(page).first().boundingBox()).y, before.y);
    assert.ok((await tools.boundingBox()).y >= SCREENS.phone.height, "it stands out of sight");
    assert.match(await page.getByRole("status").innerText(), /1 outil du site/);
    await ask(page, "amende contrebande");
    await page.locator("#reponse > .tools").waitFor();
    assert.equal(await page.locator(".hits .tools").count(), 0);
  }));

test("an answer that is drawn again leaves the focus where it was", () =>
  site.visit({}, async (page) => {
    const release = await hold(page, /\/(textes|positions)-[^/]*$/);
    await page.goto("/chercher/?q=passavant");
    const third = hits(page).nth(2).locator("> a");
    await third.focus();
    const href = await third.getAttribute("href");
    release();
    await hits(page).nth(2).locator("mark").first().waitFor();
    await page.waitForLoadState("networkidle");
    const focused = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.equal(unitOf(focused ?? "nothing"), unitOf(href));
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

/** An engine of an index in parts, as its worker answers: eight texts are closed while one is chosen. */
const IN_PARTS = `onmessage = ({ data: { type, id, query, work } }) => {
  const none = { corrections: [], expansions: [], unknown: [], unmet: [], forms: [], near: { words: [], units: [] } };
  const facets = { works: [{ value: "sn-douanes", title: "Code des douanes", count: 3 }], countries: [], kinds: [] };
  const needs = { parts: [], positions: [], bodies: [], apart: work ? 8 : 0 };
  if (type === "search") postMessage({ type: "results", id, query, results: { ...none, hits: [], total: 3, complete: 3, facets, needs } });
};`;

test("of an index in parts, the numbers say which texts a choice leaves out", () =>
  site.visit({}, async (page) => {
    await page.route(/\/recherche-[^/]*\.js/, (route) => route.fulfill({ contentType: "text/javascript", body: IN_PARTS }));
    await page.goto("/chercher/?q=passavant&texte=sn-douanes");
    const told = page.getByText("ne comptent pas 8 textes que ce choix laisse fermés");
    await told.waitFor();
    await page.getByRole("button", { name: /Code des douanes/ }).click();
    await told.waitFor({ state: "detached" });
  }));
