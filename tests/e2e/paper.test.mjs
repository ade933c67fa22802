// What is printed: A4 in black on white, in few pages, with source, version, day and address; nothing of the screen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

const FOOT = /Passavant.* · Imprimé le \d+(er)? \S+ \d{4}/;
const FIGURES = /Données, version [0-9a-f]{12}/;

/** Name, address, most pages, what must be on paper, what must not. */
const SHEETS = [
  ["article", "/textes/sn-douanes/386/", 2, [/Est possible d'une amende/, /Lecture probable/, /Source\s/, /28 février 2014/, FOOT, /Adresse : http\S+386/], [/Copier/, /Ajouter à la sélection/]],
  ["chapter", "/textes/sn-douanes/titre-12/chapitre-1/", 2, [/Article 300/, /Version/, FOOT, /Adresse : http/], []],
  [
    "duties",
    "/simulateurs/droits/?pays=sn&jour=2016-06-01&transport=mer&et=&ligne=8703.23.20.00&prix=10000000&etat=occasion&cv=8",
    3,
    [/Coût rendu : 14 896 340 F CFA/, /Jour de la déclaration : 1(er)? juin 2016/, /Prix de l’article : 10 000 000/, /valeur en douane 10 000 000 × 20 %/, /Art\. 5, al\. 2/, /retenu/, /Arrondi et régime/, FIGURES, FOOT, /Adresse : http\S+total=4896340/],
    [/▶|▸/, /Enregistrer/, /Le droit du tarif extérieur commun/],
  ],
  [
    "penalties",
    "/simulateurs/penalites/?infraction=hors-bureau&restriction=interdite&transport=vehicule&valeur=2000000&valeur-transport=6000000",
    3,
    [/Feuille d’infraction/, /Jour du fait : \d/, /Emprisonnement : de 6 mois/, /Délit de deuxième classe/, /8 000 000 F CFA/, /Obligatoire/, /Lecture retenue/, /Autre lecture/, FIGURES, FOOT, /Adresse : http\S+valeur-transport=6000000/],
    [/▶/, /Imprimer/, /Je ne sais pas/],
  ],
  [
    "value",
    "/simulateurs/valeur/?pays=cv&monnaie=EUR&prix=50000&incoterm=fob&fret=3200&assurance=410&operation=vente&condition=aucune&restriction=aucune&reversement=aucun&lien=oui&lien-examen=comme-non-lies&doute=aucun&particularites=aucune&ajouts=apports;redevances&apports=achete&apports-cout=5000&apports-abattement=20&apports-paye=0&apports-compris=non&apports-production=oui&apports-donnees=oui&redevances=2500&redevances-prix=en-sus&redevances-lien=oui&redevances-condition=oui&redevances-part=100&redevances-modification=non&deductions=aucune&cours.eur=110.265",
    2,
    [/60 110 €/, /Note de valeur/, /Pays d’importation : Cabo Verde/, /Cours de 1 EUR : 110,265 escudos, cours indiqué par le déclarant/, /Jour de la déclaration non donné ; calculé au \d+(er)? \S+ \d{4}/, /Prix payé ou à payer : 50 000 €/, /Abattement[^:]*: 20 %/, /Signature/, FIGURES, FOOT, /Adresse : http/],
    [/Imprimer/, /ci-dessus/],
  ],
];

/** Number of pages, and whether each is A4, upright or laid wide. */
function pagesOf(pdf) {
  const text = pdf.toString("latin1");
  const sizes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [width, height].map((side) => Math.round(Number(side))));
  for (const size of sizes) assert.deepEqual([...size].sort(), [595, 842], "A4");
  return text.match(/\/Type \/Page\b(?!s)/g).length;
}

/** The words on paper, with plain spaces. */
async function onPaper(page) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  return (await page.locator("body").innerText()).replace(/[\u00a0\u202f]/g, " ");
}

for (const [name, address, most, there, absent] of SHEETS) {
  test(`on paper: ${name}, at most ${most} pages`, () =>
    site.visit({}, async (page) => {
      await page.goto(address);
      await drawn(page);
      const count = pagesOf(await page.pdf({ preferCSSPageSize: true }));
      assert.ok(count <= most, `${count} pages`);
      const words = await onPaper(page);
      for (const one of there) assert.match(words, one);
      for (const one of absent) assert.doesNotMatch(words, one);
      await blackOnWhite(page);
    }));
}

const NOTE = SHEETS.find(([name]) => name === "value")[1];

/** A page that prints, as wide as the words on its paper: 170 mm. */
async function note(page, address) {
  await page.setViewportSize({ width: 643, height: 900 });
  await page.goto(address);
  await drawn(page);
  await onPaper(page);
}

test("a note of value says who and what, the value, what was told, how it is counted, who signs; then what is not taken", () =>
  site.visit({}, async (page) => {
    await note(page, NOTE);
    const order = ["Note de valeur", "Importateur", "Déclarant", "Facture, numéro et date", "Valeur en douane", "Faits donnés", "Le raisonnement", "Documents à détenir", "Articles cités", "Signature", "Autres lectures, non retenues ici"];
    const tops = await page.evaluate((order) => {
      const shown = [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() && element.childElementCount === 0);
      return order.map((words) => shown.find(({ textContent }) => textContent.startsWith(words))?.getBoundingClientRect().top);
    }, order);
    assert.deepEqual(tops, tops.toSorted((one, other) => one - other), order.map((words, place) => `${words} ${tops[place]}`).join(", "));
    // The amount at home is the largest text of the note.
    const sizes = await page.locator(".headline .amount").evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
    assert.ok(sizes[1] > 1.3 * sizes[0], `${sizes}`);
  }));

/** By hand: 10 000 − 400 = 9 600, + 900 + 60 = 10 560 €. */
test("a note counts in one column, whose last line is what the lines above come to", () =>
  site.visit({}, async (page) => {
    await note(page, "/simulateurs/valeur/?pays=sn&monnaie=EUR&prix=10000&incoterm=fob&fret=900&assurance=60&circonstances=aucune&particularites=aucune&ajouts=aucun&deductions=interets&interets=400&interets-compris=oui&interets-distinct=oui&interets-accord=oui");
    const lines = await page.locator(".steps > li").evaluateAll((all) =>
      all.map((line) => {
        const amount = line.querySelector(".amount");
        return { line: line.dataset.line, text: amount.textContent, right: amount.getBoundingClientRect().right };
      }),
    );
    const number = ({ text }) => Number(text.replace("−", "-").replace(/[^\d,-]/g, "").replace(",", "."));
    const place = (key) => lines.findIndex(({ line }) => line === key);
    const sum = (end) => lines.slice(0, end).filter(({ line }) => line !== "subtotal").reduce((all, line) => all + number(line), 0);
    assert.equal(number(lines[place("subtotal")]), 9600);
    assert.equal(number(lines[place("total")]), 10_560);
    for (const key of ["subtotal", "total"]) assert.equal(sum(place(key)), number(lines[place(key)]));
    assert.deepEqual(new Set(lines.map(({ right }) => Math.round(right))).size, 1, "amounts end at one edge");
  }));

test("the other readings are printed unless their reader leaves them out", () =>
  site.visit({}, async (page) => {
    await page.goto(NOTE);
    await drawn(page);
    await page.getByLabel("Imprimer aussi les autres lectures").uncheck();
    await page.locator("#f-fret").fill("3300");
    await page.getByText("60 210 €").first().waitFor();
    assert.ok(await page.locator(".others").isVisible(), "on screen they stay");
    assert.doesNotMatch(await onPaper(page), /Autres lectures/);
  }));

/** What is cited is not parted from its number at the end of a line. */
test("no line of a note ends in the middle of a citation", () =>
  site.visit({}, async (page) => {
    for (const address of [NOTE, "/en" + NOTE, "/pt" + NOTE, NOTE.replace("pays=cv", "pays=sn").replace("&cours.eur=110.265", "")]) {
      await note(page, address);
      const [cited, parted] = await page.evaluate(() => {
        const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
        let cited = 0;
        const parted = [];
        for (let node; (node = walk.nextNode()); ) {
          if (!node.parentElement.checkVisibility()) continue;
          for (const { index, 0: words } of node.data.matchAll(/\b(art|al|par)\.\s\d+/gi)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + words.length);
            cited += 1;
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) parted.push(words);
          }
        }
        return [cited, parted];
      });
      assert.ok(cited > 20, `${address}: ${cited} citations`);
      assert.deepEqual(parted, [], address);
    }
  }));

test("on paper: an invoice, its facts, and every row on a sheet laid wide", () =>
  site.visit({}, async (page) => {
    await page.goto("/simulateurs/droits/facture/?pays=sn&jour=2026-11-24&transport=mer");
    await page.locator("[data-act=example]").click();
    await page.locator("[data-act=settle]").click();
    await page.locator("#resultat .reserve").waitFor();
    const count = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(count <= 4, `${count} pages`);
    const words = await onPaper(page);
    for (const one of [/Valeur en douane/, /Par prélèvement/, /Ligne par ligne/, FIGURES, FOOT, /Adresse : http\S+pays=sn/]) assert.match(words, one);
    assert.doesNotMatch(words, /ouvrir|Effacer/);
    const [table, sheet] = await page.evaluate(() => [document.querySelector(".lines-table").scrollWidth, document.documentElement.clientWidth]);
    assert.ok(table <= sheet, `the table is ${table} wide`);
    await blackOnWhite(page);
  }));

test("on paper: white, whatever the theme of the screen", () =>
  site.visit({ colorScheme: "dark" }, async (page) => {
    await page.addInitScript(() => (localStorage.theme = "dark"));
    await page.goto("/textes/sn-douanes/386/");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [ground, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector(".law")).color]);
    assert.deepEqual([ground, ink], ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  }));

/** No visible element has a colour or a ground that is neither white nor grey. */
async function blackOnWhite(page) {
  const coloured = await page.evaluate(() => {
    const grey = (colour) => {
      const [red, green, blue] = (colour.match(/[\d.]+/g) ?? [0, 0, 0]).map(Number);
      return Math.max(red, green, blue) - Math.min(red, green, blue) <= 2;
    };
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const style = getComputedStyle(element);
        return ["color", "backgroundColor", "borderTopColor", "borderLeftColor", "fill"].some((name) => !grey(style[name]));
      })
      .map((element) => `${element.localName}.${element.className}`);
  });
  assert.deepEqual(coloured, []);
}
