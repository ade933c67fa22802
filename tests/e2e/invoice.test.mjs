// An invoice from the paste to the files, with its amounts. What is read and computed is held in tests/tests/invoice.rs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const PAGE = "/simulateurs/droits/facture/?pays=sn&jour=2026-11-24&transport=mer&importateur=grande-entreprise";
const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const result = (page) => page.getByRole("region", { name: "Le résultat" });
const paste = (page, text) => page.getByRole("textbox", { name: "Lignes de la facture" }).fill(text);
const settle = (page) => page.getByRole("button", { name: "Calculer", exact: true }).click();
const said = async (page) => plain(await result(page).innerText());

/** What axe finds, one line each. */
async function findings(page) {
  await page.evaluate(axe);
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: { type: "tag", values: tags } }), TAGS);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map((node) => node.target.join(" ")).slice(0, 3)}`);
}

async function settled(page) {
  await settle(page);
  await result(page).getByText("Valeur en douane").waitFor();
}

/** The text of a file that a button gives. */
async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFileSync(await download.path(), "utf8");
}

for (const [screen, viewport] of Object.entries(SCREENS)) {
  // By hand: 297 800 and 27 000 F for two rows of a million; broken rice at 500 000 F: DD 50 000, RS 5 000, PCS 4 000,
  // PCC 2 500, COSEC 2 000.
  test(`an example is pasted, mended and settled, ${screen}`, () =>
    site.visit({ viewport, acceptDownloads: true }, async (page) => {
      await page.goto(PAGE);
      await page.getByRole("button", { name: "Prendre un exemple" }).click();
      await page.getByText("Lignes lues : 2. À corriger : 1. Sans marchandise : 2.").waitFor();
      assert.equal(await page.getByRole("combobox", { name: /Montant/ }).inputValue(), "prix");
      await settled(page);
      assert.match(await said(page), /Droits et taxes\s+324 800 F CFA/);
      assert.match(await said(page), /Lignes à corriger, absentes du calcul : 1\./);
      await page.getByRole("button", { name: "Proposer des codes" }).click();
      await page.getByRole("combobox", { name: "Riz brisé" }).selectOption("1006.40.00.00");
      await page.getByRole("button", { name: "Prendre ce code" }).click();
      await page.getByText("Lignes lues : 3. À corriger : 0. Sans marchandise : 2.").waitFor();
      assert.match(await said(page), /La facture a changé/);
      await settled(page);
      assert.match(await said(page), /Droits et taxes\s+388 300 F CFA/);
      assert.match(await said(page), /Coût rendu\s+2 888 300 F CFA/);
      assert.match(await said(page), /Droit de douane\s+100 000 F CFA/);
      const csv = await downloaded(page, "Télécharger en CSV");
      assert.match(csv, /^\ufeffligne;position;/);
      assert.match(csv, /^total;.*;388300;2888300;\r$/m);
      const json = JSON.parse(await downloaded(page, "Télécharger en JSON"));
      assert.deepEqual([json.total, json.rows.length, json.rows[1].charges.tva], ["388300", 5, "190800"]);
      // A change by hand in what was pasted keeps the code that was chosen.
      const pasted = page.getByRole("textbox", { name: "Lignes de la facture" });
      await pasted.fill(`${await pasted.inputValue()}\n`);
      await page.waitForFunction(() => !document.getElementById("resultat").innerText.includes("Droits et taxes"));
      await settled(page);
      await page.getByText("Lignes lues : 3. À corriger : 0.").waitFor();
      assert.match(await said(page), /Droits et taxes\s+388 300 F CFA/);
    }));
}

test("columns are changed, and the result is no longer shown for what it was", () =>
  site.visit({}, async (page) => {
    await page.goto(PAGE);
    await paste(page, "code;montant;autre\n8471.30.90.00;1 000 000;2 000 000\n");
    await page.getByRole("combobox", { name: /montant/ }).waitFor();
    await settled(page);
    assert.match(await said(page), /Droits et taxes\s+297 800 F CFA/);
    await page.getByRole("combobox", { name: /autre/ }).selectOption("prix");
    await page.waitForFunction(() => document.querySelector("#resultat").innerText.includes("La facture a changé"));
    assert.equal(await page.getByRole("combobox", { name: /montant/ }).inputValue(), "-");
    await settled(page);
    assert.match(await said(page), /Droits et taxes\s+595 600 F CFA/);
  }));

test("a file in the encoding of French Excel is opened; facts of the declaration stand in the address", () =>
  site.visit({}, async (page) => {
    await page.goto(PAGE);
    const buffer = Buffer.from("Code;D\xe9signation;Montant\r\n8471.30.90.00;Ordinateurs port\xe9s;1 000 000\r\n", "latin1");
    await page.locator("#fichier").setInputFiles({ name: "facture.csv", mimeType: "text/csv", buffer });
    await page.getByText("Lignes lues : 1. À corriger : 0.").waitFor();
    assert.match(plain(await page.getByRole("table", { name: /Colonnes/ }).innerText()), /Ordinateurs portés/);
    await page.getByRole("combobox", { name: "Mode de transport", exact: true }).selectOption("air");
    await page.waitForURL(/transport=air/);
    await settled(page);
    // By air: 4 000 F of COSEC less.
    assert.match(await said(page), /Droits et taxes\s+293 800 F CFA/);
  }));

test("what cannot be read is told row by row, and a bad fact at its field", () =>
  site.visit({}, async (page) => {
    await page.goto(PAGE);
    await paste(page, "code;désignation;montant\n9999.99.99.99;Rien;5\n8471.30.90.00;Ordinateur;-5\n8471.30.90.00;Ordinateur;douze\n");
    await page.getByText("Lignes lues : 0. À corriger : 3.").waitFor();
    const rows = plain(await page.getByRole("region", { name: "Les lignes" }).innerText());
    for (const reason of ["n’est pas une position du tarif", "ne peut pas être négatif", "« douze » n’est pas un nombre"]) {
      assert.ok(rows.includes(reason), `${reason}\n${rows}`);
    }
    await settle(page);
    await page.getByText("Rien à calculer").waitFor();
    await page.getByRole("textbox", { name: "Monnaie de la facture" }).fill("zloty");
    await page.getByRole("textbox", { name: "Monnaie de la facture" }).press("Tab");
    await page.getByText("« zloty » n’est pas une monnaie").waitFor();
  }));

test("a row opens alone in the simulator, with its share of the freight", () =>
  site.visit({}, async (page) => {
    await page.goto(`${PAGE}&incoterm=fob&fret=100000&assurance=10000`);
    await paste(page, "code;montant\n8471.30.90.00;600 000\n3004.90.90.00;400 000\n");
    await settled(page);
    assert.match(await said(page), /Valeur en douane\s+1 110 000 F CFA/);
    await page.evaluate(() => (globalThis.open = (address) => (globalThis.opened = address)));
    await page.getByRole("button", { name: "ouvrir 2", exact: true }).click();
    await page.waitForFunction(() => globalThis.opened);
    const address = await page.evaluate(() => globalThis.opened);
    assert.match(address, /^\/simulateurs\/droits\/\?pays=sn&.*fret=60000.*ligne=8471\.30\.90\.00&prix=600000$/);
  }));

/** A long invoice: rows of the whole tariff. */
const long = (rows) => {
  const codes = ["8471.30.90.00", "3004.90.90.00", "1006.40.00.00", "6109.10.00.00", "8517.13.00.00", "2523.29.00.00"];
  const lines = Array.from({ length: rows }, (_, at) => `${codes[at % codes.length]};marchandise ${at};3;${100_000 + at};Chine;1000`);
  return `code;désignation;qté;montant;origine;poids net\n${lines.join("\n")}\n`;
};

test("ten thousand rows freeze no frame, and can be cancelled", (context) =>
  site.visit({}, async (page) => {
    await page.goto(PAGE);
    const buffer = Buffer.from(long(10_000));
    await page.locator("#fichier").setInputFiles({ name: "longue.csv", mimeType: "text/csv", buffer });
    await page.getByText("Lignes lues : 10 000.").waitFor();
    // The longest time between two frames while the worker works.
    await page.evaluate(() => {
      globalThis.worst = 0;
      let last = performance.now();
      const look = (now) => {
        globalThis.worst = Math.max(globalThis.worst, now - last);
        last = now;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await settle(page);
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("Calcul annulé.").waitFor();
    assert.equal(await page.getByRole("progressbar").count(), 0);
    await settled(page);
    assert.match(await said(page), /Lignes calculées : 10 000/);
    // What is there comes into sight part by part.
    await result(page).getByText("1 à 50 sur 10 000").waitFor();
    await page.getByRole("region", { name: "Ligne par ligne" }).waitFor();
    await result(page).getByRole("button", { name: "Suivantes" }).click();
    await result(page).getByText("51 à 100 sur 10 000").waitFor();
    const worst = await page.evaluate(() => globalThis.worst);
    context.diagnostic(`longest time between two frames: ${worst.toFixed(0)} ms`);
    assert.ok(worst < 1000, `${worst} ms`);
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing: empty, columns, errors, result, ${colorScheme}`, () =>
    site.visit({ colorScheme, viewport: SCREENS.phone }, async (page) => {
      await page.goto(PAGE);
      await page.locator("#news:empty").waitFor({ state: "attached" });
      assert.deepEqual(await findings(page), [], "empty");
      await page.getByRole("button", { name: "Prendre un exemple" }).click();
      await page.getByText("Lignes lues : 2. À corriger : 1.").waitFor();
      assert.deepEqual(await findings(page), [], "columns");
      await page.getByRole("button", { name: "Proposer des codes" }).click();
      await page.getByRole("combobox", { name: "Riz brisé" }).waitFor();
      await page.getByRole("textbox", { name: "Monnaie de la facture" }).fill("zloty");
      await page.getByRole("textbox", { name: "Monnaie de la facture" }).press("Tab");
      await page.getByText("« zloty » n’est pas une monnaie").waitFor();
      assert.deepEqual(await findings(page), [], "errors");
      await page.getByRole("textbox", { name: "Monnaie de la facture" }).fill("XOF");
      await page.getByRole("textbox", { name: "Monnaie de la facture" }).press("Tab");
      await page.getByText("« zloty »").waitFor({ state: "detached" });
      await settled(page);
      assert.deepEqual(await findings(page), [], "result");
    }));
}
