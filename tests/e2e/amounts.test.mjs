// A bad amount, in each simulator and each language: told at its field, in sight, and kept as it was typed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const site = suite();

/** The simulator, what is typed badly in its address, its fields and what says what is wrong with them. */
const BAD = [
  ["penalites", "infraction=hors-bureau&restriction=interdite&droits=abc", "#q-droits input", "#q-droits-erreur"],
  ["penalites", "infraction=hors-bureau&restriction=interdite&droits=-5&valeur=xyz", "#q-valeur input", "#q-valeur-erreur"],
  ["droits", "pays=sn&incoterm=fob&fret=abc&et=&prix=abc", "#f-0-prix", "#f-0-prix-erreur"],
  ["droits", "pays=cv&incoterm=fob&fret=abc&et=&prix=100", "#f-g-fret", "#f-g-fret-erreur"],
  ["valeur", "pays=cv&prix=abc", "#f-prix", "#f-prix-erreur"],
  ["valeur", "pays=sn&prix=5%25", "#f-prix", "#f-prix-erreur"],
  ["origine", "pays=cv&regles=non-preferentielles&production=plusieurs-pays&operation=transformation&critere=valeur-ajoutee&seuil=120", "#f-seuil", "#f-seuil-erreur"],
  ["antidumping", "mesure=subvention&avantage=abc", "#f-avantage", "#f-avantage-erreur"],
  ["contestation", "objet=valeur&avis=2026-03-02&prohibees=non&droits=abc", "#f-droits", "#f-droits-erreur"],
];

for (const language of ["", "/en", "/pt"]) {
  test(`what is wrong with an amount is told at its field: ${language || "/"}`, () =>
    site.visit({}, async (page) => {
      for (const [tool, query, field, error] of BAD) {
        await page.goto(`${language}/simulateurs/${tool}/?${query}`);
        const told = page.locator(error);
        await told.waitFor({ state: "visible" });
        const name = `${language}/${tool} ${query}`;
        assert.ok((await told.innerText()).length > 20, name);
        const input = page.locator(field).first();
        assert.equal(await input.getAttribute("aria-invalid"), "true", name);
        assert.ok((await input.getAttribute("aria-describedby")).split(" ").includes(error.slice(1)), name);
        assert.ok(query.includes(encodeURIComponent(await input.inputValue())), `${name}: kept as it was typed`);
      }
    }));
}
