// The simulators in English and Portuguese: words, numbers and dates of the page's language, what is typed read as it is
// written there, and no words of another language fetched. What sheets say is held in tests/tests/languages.rs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const site = suite();
const CAR = "pays=sn&jour=2026-11-24&transport=mer&et=&ligne=8703.23.20.00&prix=10000000&etat=occasion&cv=9";
const VALUE =
  "pays=cv&monnaie=EUR&prix=10000&incoterm=cif&operation=vente&condition=aucune&restriction=aucune&reversement=aucun&lien=non" +
  "&doute=aucun&particularites=aucune&ajouts=aucun&deductions=aucune&cours.eur=110.265";

/** Text as a reader hears it: spaces that do not break are spaces. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const main = async (page) => plain(await page.locator("main").innerText());

/** Waits until the page says something. */
const says = (page, text) =>
  page.waitForFunction((wanted) => document.querySelector("main").innerText.replace(/[\u00a0\u202f]/g, " ").includes(wanted), text);

/** The words and levies that were fetched, without their digests. */
const fetched = (seen, names) =>
  seen.requests
    .map((address) => new URL(address).pathname.replace(/^.*\//, ""))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.replace(/-[0-9a-f]+\.txt$/, ""))
    .filter((name) => names.some((one) => name.startsWith(one)))
    .filter((name, rank, all) => all.indexOf(name) === rank)
    .sort();

for (const [language, expected, typed, doubtful] of [
  ["en", ["10,000,000 F CFA", "20%"], "12,000,000", "1.234"],
  ["pt", ["10 000 000 F CFA", "20 %"], "12.000.000", "1.234 EUR"],
]) {
  test(`duties in ${language}: a result, a price typed as the language writes it, one that may be read in two ways`, () =>
    site.visit({}, async (page, seen) => {
      await page.goto(`/${language}/simulateurs/droits/?${CAR}`);
      for (const text of expected) await says(page, text);
      assert.equal(await page.locator("html").getAttribute("lang"), language);
      const price = page.locator("[data-field=prix]:not([data-way])").first();
      await price.fill(typed);
      await price.press("Tab");
      await says(page, language === "en" ? "12,000,000 F CFA" : "12 000 000 F CFA");
      assert.match(new URL(page.url()).search, /prix=12000000/);
      await price.fill(doubtful);
      await price.press("Tab");
      await says(page, language === "en" ? `“${doubtful}”` : `«${doubtful}»`);
      assert.match(await main(page), language === "en" ? /can be read in two ways/ : /pode ler-se de duas maneiras/);
      assert.deepEqual(fetched(seen, ["droits", "prelevements"]), [`droits-${language}`, `prelevements-${language}`]);
    }));

  test(`penalties in ${language}`, () =>
    site.visit({}, async (page, seen) => {
      await page.goto(`/${language}/simulateurs/penalites/?infraction=colis-manquants&droits=845000`);
      await says(page, language === "en" ? "1,690,000 F CFA" : "1 690 000 F CFA");
      assert.deepEqual(fetched(seen, ["penalites-"]), [`penalites-${language}`]);
      const text = await main(page);
      assert.doesNotMatch(text, /Droits et taxes|Amende :|deuxième classe(?!\))/, text);
    }));

  test(`customs value in ${language}`, () =>
    site.visit({}, async (page, seen) => {
      await page.goto(`/${language}/simulateurs/valeur/?${VALUE}`);
      await says(page, language === "en" ? "10,000 €" : "10 000 €");
      await says(page, language === "en" ? "1,102,650 escudos" : "1 102 650 escudos");
      assert.deepEqual(fetched(seen, ["valeur-"]), [`valeur-${language}`]);
    }));
}
