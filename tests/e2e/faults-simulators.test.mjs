// What fails in the field, for each simulator: the network in the middle of a file, a damaged copy, figures of another version,
// a device that keeps nothing, a worker that dies. Each time the reader is told, what was typed stays, in its field and in the
// address, and the simulator goes on. The sums are those of `duties`, `penalties`, `arguments` and `invoice.test.mjs`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cutting, damage, deny, failing, holdWorkers, keep, kill, retry } from "./support/failing.mjs";

const site = failing();
const { visit } = site;

const LOST = /n’a pas pu se charger/;
const DAMAGED = /abîmé, ou d’une autre version/;
const strip = (page) => page.locator(".strip");
const day = (page) => page.locator("#jour");

/**
 * Each simulator: an address with facts, the files of its engine and of its figures, what it answers, and one fact more:
 * how it is typed, where it stands, how the address writes it.
 */
const SIMULATORS = [
  {
    name: "penalties",
    address: "/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000",
    fact: /droits=845000/,
    engine: /\/simuler-penalites-[0-9a-f]{12}\.bin$/,
    figures: /\/penalites-[0-9a-f]{12}\.txt$/,
    answer: /1\s690\s000/,
    field: day,
    typed: "2026-11-20",
    written: /jour=2026-11-20/,
  },
  {
    // Broken rice at a million: DD 100 000, RS 10 000, PCS 8 000, PCC 5 000, COSEC 4 000.
    name: "duties",
    address: "/simulateurs/droits/?pays=sn&jour=2026-11-24&transport=mer&importateur=grande-entreprise&et=&ligne=1006.40.00.00&prix=1000000",
    fact: /ligne=1006\.40\.00\.00/,
    engine: /\/simuler-droits-[0-9a-f]{12}\.bin$/,
    figures: /\/prelevements-fr-[0-9a-f]{12}\.txt$/,
    answer: /1\s127\s000/,
    field: (page) => page.getByLabel("Prix de l’article"),
    typed: "2000000",
    written: /prix=2000000/,
  },
  {
    // CIF, nothing to add: the price.
    name: "value",
    address:
      "/simulateurs/valeur/?pays=cv&monnaie=EUR&prix=10000&incoterm=cif&operation=vente&condition=aucune&restriction=aucune" +
      "&reversement=aucun&lien=non&doute=aucun&particularites=aucune&ajouts=aucun&deductions=aucune&cours.eur=110.265",
    fact: /prix=10000(&|$)/,
    engine: /\/simuler-valeur-[0-9a-f]{12}\.bin$/,
    figures: /\/valeur-[0-9a-f]{12}\.txt$/,
    answer: /1\s102\s650\sescudos/,
    field: (page) => page.getByRole("textbox", { name: /^Prix payé/ }),
    typed: "20000",
    written: /prix=20000/,
  },
  {
    name: "contestation",
    address:
      "/simulateurs/contestation/?objet=valeur&avis=2026-03-02&reponse=refuse&reponse-jour=2026-03-06&prorogation=non&prohibees=non" +
      "&droits=845000&recours=2026-03-20",
    fact: /avis=2026-03-02/,
    engine: /\/simuler-contestation-[0-9a-f]{12}\.bin$/,
    figures: /\/contestation-[0-9a-f]{12}\.txt$/,
    answer: /\S/,
    field: (page) => page.locator("[data-field=droits]").first(),
    typed: "900000",
    written: /droits=900000/,
  },
];

const answered = (page, { answer }) => strip(page).locator("a").getByText(answer).first();

for (const one of SIMULATORS) {
  const { name, address, fact, engine, figures, field, typed, written } = one;
  const type = async (page) => {
    await field(page).fill(typed);
    await field(page).press("Tab");
  };

  for (const [what, pattern] of Object.entries({ engine, figures }))
    test(`${name}: the network is cut in the middle of the ${what}; the facts stay, and are counted once it is back`, () =>
      visit({}, async (page) => {
        site.host.fault = cutting(pattern);
        await page.goto(address);
        await page.getByText(LOST).waitFor();
        assert.match(page.url(), fact);
        site.host.fault = undefined;
        await retry(page).click();
        await answered(page, one).waitFor();
        assert.match(page.url(), fact);
      }));

  test(`${name}: figures of another version are never counted with; the page says to load it again`, () =>
    visit({}, async (page) => {
      site.host.fault = (path, bytes) =>
        figures.test(path) ? { bytes: Buffer.from(bytes.toString("utf8").replace(/\d/, (digit) => (digit === "9" ? "8" : "9"))) } : undefined;
      await page.goto(address);
      await page.getByText(DAMAGED).waitFor();
      assert.equal(await answered(page, one).count(), 0);
      assert.match(page.url(), fact);
      site.host.fault = undefined;
      await page.reload();
      await answered(page, one).waitFor();
    }));

  test(`${name}: one bit of the kept figures is wrong; they are fetched anew and put right, and without a network no answer is shown`, () =>
    visit({ serviceWorkers: "allow" }, async (page) => {
      await keep(page);
      assert.equal((await damage(page, figures)).length, 1);
      site.host.fault = () => ({ cut: 0 });
      await page.goto(address);
      await page.getByText(LOST).or(page.getByText(DAMAGED)).waitFor();
      assert.equal(await answered(page, one).count(), 0);
      assert.match(page.url(), fact);
      site.host.fault = undefined;
      await retry(page).click();
      await answered(page, one).waitFor();
      // Right again, without the network.
      site.host.fault = () => ({ cut: 0 });
      await page.reload();
      await answered(page, one).waitFor();
    }));

  test(`${name}: the engine dies without a word; what is typed stays, and another engine counts it`, () =>
    visit({}, async (page) => {
      await page.addInitScript(holdWorkers);
      await page.clock.install();
      await page.goto(address);
      await answered(page, one).waitFor();
      await kill(page);
      await type(page);
      await page.clock.runFor(31_000);
      await page.getByText(LOST).waitFor();
      assert.equal(await field(page).inputValue(), typed);
      // Whoever loads the page again, or leaves it and comes back, finds it too.
      assert.match(page.url(), written);
      await page.clock.resume();
      await retry(page).click();
      await page.locator("#news:empty").waitFor({ state: "attached" });
      await answered(page, { answer: /\S/ }).waitFor();
      assert.equal((await field(page).inputValue()).replace(/\D/g, ""), typed.replace(/\D/g, ""));
      assert.match(page.url(), written);
    }));
}

test("a device that denies storage simulates all the same", () =>
  visit({ serviceWorkers: "allow" }, async (page) => {
    await page.addInitScript(deny);
    for (const one of SIMULATORS) {
      await page.goto(one.address);
      await answered(page, one).waitFor();
    }
  }));

test("duties: the network is cut in the middle of a chapter of the tariff; the article stays, and is counted once it is back", () =>
  visit({}, async (page) => {
    const [, duties] = SIMULATORS;
    site.host.fault = cutting(/\/tarif-[0-9a-f]{12}\/10-[^/]*\.txt$/);
    await page.goto(duties.address);
    await page.getByText(LOST).waitFor();
    assert.match(page.url(), duties.fact);
    site.host.fault = undefined;
    await retry(page).click();
    await answered(page, duties).waitFor();
  }));

const CHAPTER = /\/tarif-[0-9a-f]{12}\/10-[^/]*\.txt$/;
/** A chapter of another version: it can be read, and its figures are others. */
const otherChapter = (bytes) => ({ bytes: Buffer.from(bytes.toString("utf8").replace(/\d(?=[^\d]*$)/m, (digit) => (digit === "9" ? "8" : "9"))) });

test("duties: a chapter of the tariff that comes damaged is asked for again, and counted with once it is right", () =>
  visit({}, async (page) => {
    const [, duties] = SIMULATORS;
    let given = 0;
    site.host.fault = (path, bytes) => {
      if (!CHAPTER.test(path)) return undefined;
      given += 1;
      return given === 1 ? otherChapter(bytes) : undefined;
    };
    await page.goto(duties.address);
    await answered(page, duties).waitFor();
    assert.equal(given, 2);
  }));

for (const [what, pattern] of Object.entries({ chapter: CHAPTER, "list of chapters": /\/tarif-[0-9a-f]{12}\/liste-[^/]*\.txt$/ }))
  test(`duties: a ${what} of another version is never counted with; the page says so, and the article stays`, () =>
    visit({}, async (page) => {
      const [, duties] = SIMULATORS;
      site.host.fault = (path, bytes) => (pattern.test(path) ? otherChapter(bytes) : undefined);
      await page.goto(duties.address);
      await page.getByText(DAMAGED).waitFor();
      assert.equal(await answered(page, duties).count(), 0);
      assert.match(page.url(), duties.fact);
      site.host.fault = undefined;
      await retry(page).click();
      await answered(page, duties).waitFor();
    }));

test("duties: one bit of a kept chapter is wrong; it is fetched anew", () =>
  visit({ serviceWorkers: "allow" }, async (page) => {
    const [, duties] = SIMULATORS;
    await keep(page);
    assert.equal((await damage(page, CHAPTER)).length, 1);
    await page.goto(duties.address);
    await answered(page, duties).waitFor();
  }));

// ---- An invoice, which stays in the page ------------------------------------------------------------------------------

const INVOICE = "/simulateurs/droits/facture/?pays=sn&jour=2026-11-24&transport=mer&importateur=grande-entreprise";
const ROWS = "designation\tmontant\tligne\nriz\t1000000\t1006.40.00.00\nriz\t500000\t1006.40.00.00\n";
const pasted = (page) => page.getByRole("textbox", { name: "Lignes de la facture" });
const counted = (page) => page.getByRole("region", { name: "Le résultat" });
const settle = (page) => page.getByRole("button", { name: "Calculer", exact: true }).click();
/** Two rows of 1 000 000 and 500 000: 127 000 and 63 500. */
const TOTAL = /190\s500/;

test("invoice: the network is cut in the middle of the engine; what was pasted stays, and is counted once it is back", () =>
  visit({}, async (page) => {
    site.host.fault = cutting(/\/simuler-facture-[0-9a-f]{12}\.bin$/);
    await page.goto(INVOICE);
    await pasted(page).fill(ROWS);
    await page.getByText(LOST).waitFor();
    assert.equal(await pasted(page).inputValue(), ROWS);
    site.host.fault = undefined;
    await retry(page).click();
    await settle(page);
    await counted(page).getByText(TOTAL).first().waitFor();
  }));

test("invoice: figures of another version are never counted with; the page says so, and what was pasted stays", () =>
  visit({}, async (page) => {
    site.host.fault = (path, bytes) =>
      /\/prelevements-fr-[0-9a-f]{12}\.txt$/.test(path) ? { bytes: Buffer.from(bytes.toString("utf8").replace("10", "11")) } : undefined;
    await page.goto(INVOICE);
    await pasted(page).fill(ROWS);
    await page.getByText(DAMAGED).waitFor();
    assert.equal(await pasted(page).inputValue(), ROWS);
    assert.equal(await counted(page).getByText(TOTAL).count(), 0);
  }));

for (const [how, give] of [
  ["pasted", (page) => pasted(page).fill(ROWS)],
  ["given as a file", (page) => page.locator("#fichier").setInputFiles({ name: "facture.csv", mimeType: "text/csv", buffer: Buffer.from(ROWS) })],
])
  test(`invoice ${how}: the engine dies without a word; the rows and what was said of their columns stay, and another engine counts them`, () =>
    visit({}, async (page) => {
      await page.addInitScript(holdWorkers);
      await page.clock.install();
      await page.goto(INVOICE);
      await give(page);
      const column = page.getByRole("combobox", { name: /montant/i });
      await column.selectOption("prix-unitaire");
      await page.waitForFunction(() => !document.getElementById("news").textContent);
      await column.selectOption("prix");
      await page.getByRole("combobox", { name: /designation/i }).selectOption("-");
      await page.clock.runFor(1_000);
      await kill(page);
      await settle(page);
      await page.clock.runFor(31_000);
      await page.getByText(LOST).waitFor();
      assert.match(page.url(), /importateur=grande-entreprise/);
      await page.clock.resume();
      await retry(page).click();
      await page.locator("#news:empty").waitFor({ state: "attached" });
      await page.waitForFunction(() => document.querySelectorAll("#simulator [role=progressbar], #simulator progress").length === 0);
      assert.equal(await page.getByRole("combobox", { name: /designation/i }).inputValue(), "-");
      await settle(page);
      await counted(page).getByText(TOTAL).first().waitFor();
    }));
