// The guided simulators as declarants use them. What they compute is held in tests/tests/arguments.rs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const VALUE = "/simulateurs/valeur/";
const ORDINARY =
  "pays=cv&monnaie=EUR&prix=10000&incoterm=cif&operation=vente&condition=aucune&restriction=aucune&reversement=aucun&lien=non" +
  "&doute=aucun&particularites=aucune&ajouts=aucun&deductions=aucune&cours.eur=110.265";

const phone = { viewport: SCREENS.phone, hasTouch: true, isMobile: true };
/** Text as a reader hears it: spaces that do not break are spaces. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const textOf = async (locator) => plain(await locator.innerText());
const headline = (page) => page.locator(".headline");

async function open(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => document.getElementById("simulator").dataset.started !== undefined);
}

const saysOf = (page, text) =>
  page.waitForFunction((text) => document.querySelector(".headline")?.innerText.replace(/[\u00a0\u202f]/g, " ").includes(text), text);

/**
 * The full case, by someone who has only the page: related parties, an assist, a royalty, freight, method 1. By hand:
 * 50 000 + 3 200 + 410 + 5 000 + 2 500 = 61 110.
 */
for (const [name, options] of [["phone", phone], ["desktop", {}]]) {
  test(`a full value case from an empty page, on a ${name}`, (context) =>
    site.visit(options, async (page) => {
      await open(page, VALUE);
      let touches = 0;
      let keys = 0;
      const pick = async (fact, answer) => {
        touches += 1;
        const group = page.getByRole("group", { name: fact });
        await group.getByRole("button", { name: answer, exact: true }).click();
        await read();
      };
      const type = async (fact, text) => {
        touches += 1;
        keys += text.length;
        const field = page.getByRole("textbox", { name: fact });
        await field.fill(text);
        await field.press("Tab");
        await read();
      };
      const met = new Set();
      const read = async () => {
        const texts = await page.locator(".ask").evaluate((form) => {
          const walk = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
          const texts = [];
          for (let node; (node = walk.nextNode()); ) {
            if (node.parentElement.checkVisibility() && !node.parentElement.closest("option")) texts.push(node.textContent.trim());
          }
          return texts;
        });
        for (const text of texts) met.add(text);
      };
      const begun = Date.now();
      await pick("Pays d’importation", "Cabo Verde");
      await type(/^Monnaie de la facture/, "EUR");
      // The rate is asked beside the currency, before any price.
      await type(/^Cours de 1 EUR/, "110,265");
      await type(/^Prix payé ou à payer/, "50 000");
      await pick(/^Incoterm/, "FOB");
      await type(/^Fret/, "3 200");
      await type(/^Assurance/, "410");
      await pick(/^Quelles circonstances/, "Parties liées : groupe, famille…");
      await pick(/^Ce lien a-t-il influencé/, "Non : preuves qu’ils traitent comme des tiers");
      await pick(/^Que paie ou fournit l’acheteur/, "Apports : moules, outils, matières, plans");
      await pick(/^Que paie ou fournit l’acheteur/, "Redevances, licences");
      await pick(/^Apports : ont-ils servi/, "Oui, hors du prix, avec pièces");
      await pick(/^D’où viennent les apports/, "Achetés à un tiers");
      await pick(/^Apports : à compter/, "Oui : neufs et gratuits");
      await type(/^Coût des apports, avant/, "5 000");
      await pick(/^Redevance : obligatoire/, "Oui, en plus du prix");
      await pick(/^Redevance : à compter/, "Oui : pour ces seules marchandises");
      await type(/^Montant de la redevance/, "2 500");
      await saysOf(page, "6 738 294,15 escudos");
      await read();
      const words = [...met].join(" ").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      assert.match(await textOf(headline(page)), /valeur transactionnelle\s+Valeur en douane : 61 110 €\s+soit\s+6 738 294,15 escudos\s+Établi/);
      assert.match(await textOf(page.locator(".others")), /Un lien entre acheteur et vendeur[\s\S]*« Valeur transactionnelle » serait à écarter/);
      // What was taken as declared is told.
      assert.match(await textOf(page.locator(".argument")), /Une vente, et aucune autre circonstance que celles qui sont cochées : pris tel que déclaré/);
      assert.match(await textOf(page.locator(".result")), /pris tels que déclarés : neufs et gratuits/);
      context.diagnostic(`${touches} touches, ${keys} keys, ${((Date.now() - begun) / 1000).toFixed(1)} s for the machine`);
      // One by one these questions took 33 touches and 39 keys.
      // Every word of the form that its reader meets, each text once: 678, then 427, before words and questions were cut.
      context.diagnostic(`${words} words`);
      assert.ok(words <= 320, `${words} words to read`);
      assert.ok(touches <= 18, `${touches} touches`);
      assert.ok(keys <= 34, `${keys} keys`);
    }));
}

/** By hand: 10 000 + 5 000 + 400 − 25 % of 400 − 0 = 15 300; without the first, 10 300. */
test("assists in rows: added, told, taken away by keyboard, kept in the address and on paper", () =>
  site.visit({}, async (page) => {
    const assist = "&apports-conditions=en-sus&apports=achete&apports-cout=5000&apports-gratuits=oui";
    await open(page, `${VALUE}?pays=cv&prix=10000&incoterm=cif&circonstances=aucune&particularites=aucune&ajouts=apports&deductions=aucune${assist}`);
    await saysOf(page, "15 000 escudos");
    const add = page.getByRole("button", { name: "Ajouter un apport" });
    await add.focus();
    await page.keyboard.press("Enter");
    // The reader is led to the first question of the new row; what is not known is said so, and asked.
    const second = page.getByRole("group", { name: /^2\. Apports : ont-ils servi/ });
    await second.waitFor();
    await page.waitForFunction(() => document.activeElement.closest("fieldset")?.id === "f-apports-conditions.2");
    assert.equal(await second.getByRole("button", { name: "Je ne sais pas" }).getAttribute("aria-pressed"), "true");
    assert.match(await textOf(page.locator(".missing")), /2\. Apports : ont-ils servi/);
    await page.keyboard.press("Enter");
    const typed = async (name, text) => {
      await page.getByRole("textbox", { name }).fill(text);
      await page.getByRole("textbox", { name }).press("Tab");
    };
    await page.getByRole("group", { name: /^2\. D’où viennent/ }).getByRole("button", { name: "Achetés à un tiers" }).click();
    await typed(/^2\. Coût des apports, avant/, "400");
    await page.getByRole("group", { name: /^2\. Apports : à compter/ }).getByRole("button", { name: /^Non/ }).click();
    await typed(/^2\. Abattement/, "25");
    await typed(/^2\. Payé par le vendeur/, "0");
    await saysOf(page, "15 300 escudos");
    const lines = page.locator(".argument .steps > li");
    const written = (await lines.allInnerTexts()).map(plain).filter((line) => /Apports de l’acheteur/.test(line));
    assert.equal(written.length, 2);
    for (const line of written) assert.match(line, /Art\. 70/);
    assert.match(written[1], /2\. Apports de l’acheteur[\s\S]*300 escudos[\s\S]*400 escudos − 400 escudos × 25 %/);
    const address = page.url();
    assert.match(address, /apports-cout\.2=400/);
    await page.goto(address);
    await saysOf(page, "15 300 escudos");
    await page.emulateMedia({ media: "print" });
    // What is for paper is drawn after what is seen.
    const said = page.locator(".said");
    await said.getByText(/2\. Coût des apports/).waitFor();
    assert.match(await textOf(said), /2\. Coût des apports, avant abattement : 400 escudos/);
    assert.match(await textOf(said), /2\. Abattement[^:]*: 25 %/);
    assert.doesNotMatch(await textOf(said), /Retirer|ligne-/);
    await page.emulateMedia({ media: "screen" });
    // The row after it moves up, and the reader stays where rows are added.
    await page.getByRole("button", { name: "Retirer un apport (ligne 1)" }).press("Enter");
    await saysOf(page, "10 300 escudos");
    assert.match(new URL(page.url()).search, /apports-cout=400/);
    assert.doesNotMatch(page.url(), /\.2=/);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Ajouter un apport");
    assert.equal(await page.getByRole("button", { name: /^Retirer/ }).count(), 0);
  }));

test("circumstances: none, several, unknown; what one was answered goes with its tick", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?pays=sn`);
    const asked = page.locator(".missing li");
    const group = page.getByRole("group", { name: /^Quelles circonstances/ });
    const tick = (name) => group.getByRole("button", { name, exact: true }).click();
    assert.ok((await asked.count()) <= 6, `${await asked.count()} questions at once`);
    await tick("Je ne sais pas");
    await page.getByRole("group", { name: /^Une part de la revente/ }).waitFor();
    await tick("Doute de la douane");
    await page.getByRole("group", { name: /^L’administration doute-t-elle/ }).getByRole("button", { name: "Oui, mais les réponses l’ont levé" }).click();
    await page.waitForFunction(() => location.search.includes("doute=leve"));
    await tick("Doute de la douane");
    await page.waitForFunction(() => !location.search.includes("doute"));
    await tick("Aucune : vente ordinaire");
    await page.waitForFunction(() => location.search.includes("circonstances=aucune"));
    assert.equal(await page.locator(".errors").count(), 0);
  }));

test("every state comes back from its address, with the articles that lead to their page", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?${ORDINARY}`);
    await saysOf(page, "10 000 €");
    assert.match(new URL(page.url()).search, /version=[0-9a-f]{12}/);
    const again = page.url();
    await page.goto(again);
    await saysOf(page, "1 102 650 escudos");
    const link = page.locator(".argument").getByRole("link", { name: "Art. 41", exact: false }).or(page.locator(".argument a.c").first());
    assert.match(await link.first().getAttribute("href"), /\/textes\/cv-reglement\/\d+\/#/);
    await link.first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.match(page.url(), /textes\/cv-reglement/);
  }));

test("what is not told is asked, and the value is provisional", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?pays=cv&prix=1000`);
    assert.match(await textOf(headline(page)), /pas encore établie\s+Valeur provisoire : 1 000 escudos\s+Il manque des réponses/);
    const missing = page.locator(".missing");
    await missing.getByRole("button", { name: "Quelles circonstances s’appliquent ?" }).click();
    const focused = await page.evaluate(() => document.activeElement.closest("fieldset")?.id);
    assert.equal(focused, "f-circonstances");
    await page.getByRole("button", { name: "Parties liées : groupe, famille…" }).press("Enter");
    await page.getByRole("group", { name: /^Ce lien a-t-il influencé/ }).waitFor();
  }));

test("what cannot be used is told at its field, and kept as it was typed", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?${ORDINARY}`);
    const price = page.getByRole("textbox", { name: /^Prix payé/ });
    await price.fill("douze");
    await price.press("Tab");
    await page.locator("#f-prix-erreur").waitFor();
    assert.match(await textOf(page.locator("#f-prix-erreur")), /« douze » n’est pas un nombre/);
    assert.equal(await price.inputValue(), "douze");
    assert.equal(await price.getAttribute("aria-invalid"), "true");
    await price.fill("10 000");
    await price.press("Tab");
    await saysOf(page, "10 000 €");
    await open(page, `${VALUE}?${ORDINARY.replace("deductions=aucune", "deductions=travaux")}&travaux=12000&travaux-compris=oui&travaux-distinct=oui`);
    assert.match(await textOf(page.locator("#f-travaux-erreur")), /dépasse à lui seul/);
    assert.doesNotMatch(await textOf(headline(page)), /€/);
  }));

test("what was understood is the same in another language, also while something else is wrong", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?pays=cv&monnaie=EUR`);
    const price = page.locator("#f-prix");
    await price.fill("10 000,5");
    await price.press("Tab");
    await page.locator("#f-jour").fill("31/02/2026");
    await page.locator("#f-jour").press("Tab");
    await page.locator("#f-jour-erreur").waitFor();
    await page.waitForFunction(() => /^10000\.50*$/.test(new URLSearchParams(location.search).get("prix")));
    assert.equal(await price.inputValue(), "10 000,5", "what was typed stands");
    await page.getByRole("link", { name: "English" }).click();
    await page.locator("#f-jour-erreur").waitFor();
    assert.equal(await page.locator("#f-prix").inputValue(), "10000.5");
  }));

test("a sale that is none goes on to the next method, with the reason", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?${ORDINARY.replace("operation=vente", "operation=pret")}`);
    const stages = page.locator(".argument > ol > li");
    await stages.nth(1).waitFor();
    assert.match(await textOf(stages.nth(0)), /à écarter[\s\S]*Un prêt n’est pas une vente/);
    await page.getByRole("group", { name: /marchandises identiques/ }).getByRole("button", { name: "Oui" }).click();
    await page.getByRole("group", { name: /^Cette vente était/ }).getByRole("button", { name: /au même niveau, pour une quantité/ }).click();
    await page.getByRole("textbox", { name: /^Valeurs unitaires/ }).fill("1000 ; 950 ; 990");
    await page.getByRole("textbox", { name: /^Quantité à évaluer/ }).fill("400");
    await page.getByRole("textbox", { name: /^Quantité à évaluer/ }).press("Tab");
    await saysOf(page, "380 000 escudos");
  }));

test("a value is handed over to the duties in one touch", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?${ORDINARY.replace("pays=cv", "pays=sn").replace("&cours.eur=110.265", "")}`);
    const link = page.getByRole("link", { name: "Calculer les droits avec cette valeur" });
    assert.match(await link.getAttribute("href"), /\/simulateurs\/droits\/\?pays=sn&monnaie=EUR&incoterm=cif&et=&prix=10000$/);
    await link.click();
    const back = page.getByRole("link", { name: "Argumenter cette valeur en douane" });
    await back.waitFor();
    await back.click();
    await saysOf(page, "10 000 €");
    assert.match(new URL(page.url()).search, /pays=sn&jour=\d{4}-\d\d-\d\d&monnaie=EUR&prix=10000&incoterm=cif/);
  }));

/** The address keeps its plain decimal; the field is written as its page writes numbers. */
test("a rate that is handed over reads as the page writes numbers", () =>
  site.visit({}, async (page) => {
    for (const [prefix, rate] of [["", "110,265"], ["/en", "110.265"], ["/pt", "110,265"]]) {
      await open(page, `${prefix}${VALUE}?${ORDINARY}`);
      const link = page.locator(".onward a");
      assert.match(await link.getAttribute("href"), /cours\.eur=110\.2650/);
      await link.click();
      const field = page.locator("[data-field='cours.eur']");
      await field.waitFor();
      assert.equal(await field.inputValue(), rate);
      assert.match(page.url(), /cours\.eur=110\.2650/);
      await page.goBack();
      const own = page.locator("#f-cours\\.eur");
      await own.waitFor();
      assert.equal(await own.inputValue(), rate);
      // What a reader types is not taken for what it is not.
      await own.fill("110,50".replace(",", prefix === "/en" ? "." : ","));
      await own.press("Tab");
      await page.waitForFunction(() => location.search.includes("cours.eur=110.5"));
      assert.match(await own.inputValue(), /^110[.,]50?$/);
    }
  }));

test("origin, contestation and dumping answer on their pages", () =>
  site.visit({}, async (page) => {
    await open(page, "/simulateurs/origine/?pays=cv&regles=non-preferentielles&production=plusieurs-pays&operation=transformation&critere=position&code-produit=8703&codes-matieres=8708&justifiee=oui&equipee=oui&contournement=non&preuve=declaration&certificat-exige=non");
    assert.match(await textOf(headline(page)), /^Originaire/);
    await open(page, "/simulateurs/contestation/?objet=valeur&avis=2026-03-02&reponse=refuse&reponse-jour=2026-03-06&prorogation=non&prohibees=non&droits=845000&recours=2026-03-20");
    assert.match(await textOf(headline(page)), /Prochain dernier jour : 20 mai 2026/);
    assert.match(await textOf(page.locator(".argument")), /1 690 000 F CFA/);
    await open(page, "/simulateurs/antidumping/?mesure=dumping&valeur-normale=ventes&ventes-interieures=10x100&ventes-exportation=5x80&dommage=oui&interet-national=oui");
    assert.match(await textOf(headline(page)), /Un droit peut être imposé\s+Limite du droit : 20 escudos/);
  }));

test("the sheet is kept as JSON, printed and started again", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?${ORDINARY}`);
    const [kept] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer (JSON)" }).click()]);
    const sheet = JSON.parse(readFileSync(await kept.path(), "utf8"));
    assert.equal(kept.suggestedFilename(), "valeur.json");
    assert.equal(sheet.total.amount, "10000");
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByRole("heading", { name: "Note de valeur" }).isVisible());
    assert.match(await textOf(page.locator(".whole")), /Pays d’importation : Cabo Verde[\s\S]*Articles cités[\s\S]*Signature/);
    assert.equal(await page.locator(".ask").isVisible(), false);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Recommencer" }).click();
    await page.getByText("Répondez aux premières questions").waitFor();
    assert.equal(new URL(page.url()).search, "");
  }));

test("a price counts while it is typed; what is wrong with it is said when its field is left", () =>
  site.visit({}, async (page) => {
    await open(page, `${VALUE}?${ORDINARY}`);
    const price = page.locator("#f-prix");
    await price.fill("12 500");
    await saysOf(page, "12 500");
    assert.equal(await page.evaluate(() => document.activeElement.id), "f-prix");
    await price.fill("12 500 x");
    await page.waitForTimeout(1000);
    assert.equal(await page.locator(".errors").count(), 0, "nothing is said while it is typed");
    await price.blur();
    await page.locator(".errors").first().waitFor();
    // A royalty is often agreed as a share: what is wanted is told.
    await open(page, `${VALUE}?${ORDINARY.replace("ajouts=aucun", "ajouts=redevances&redevances=5 %")}`);
    await page.getByText("est un pourcentage").first().waitFor();
  }));
