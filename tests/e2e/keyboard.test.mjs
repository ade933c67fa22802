// Each tool from the address bar to its result, its details, its files and back, with the keyboard alone. At every stop
// `support/keyboard.mjs` looks at the focus: seen, free, in the order of the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { keyboard } from "./support/keyboard.mjs";
import { PAGES, drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

/** Text as a reader hears it: spaces that do not break are spaces. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

/** Waits until a live region has said something, which is what a reader who does not see the page is told. */
async function heard(page, text) {
  await page
    .waitForFunction((wanted) => [...document.querySelectorAll("[role=status],[role=alert],[aria-live=polite]")].some((one) => one.textContent.replace(/[\u00a0\u202f]/g, " ").includes(wanted)), text)
    .catch(async () => assert.fail(`« ${text} » is not announced; what is: ${plain((await page.locator("[role=status],[role=alert]").allInnerTexts()).join(" | "))}`));
}

/** Opens a page, takes its first stop, which leads past what stands on every page, and follows it. */
async function open(page, address) {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await page.goto(address);
  await drawn(page);
  const keys = keyboard(page);
  await keys.press(page.locator(".skip"));
  await page.waitForFunction(() => !document.activeElement.matches(".skip"));
  await keys.tab();
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), "the first link does not lead to the content");
  return keys;
}

/** Prints, copies the address and keeps the file of a result, by its buttons. */
async function takeAlong(page, keys, file) {
  const button = (act) => page.locator(`#resultat button[data-act=${act}]`);
  await keys.press(button("print"));
  assert.equal(await page.evaluate(() => globalThis.printed), 1, "nothing is printed");
  await keys.press(button("copy"));
  await heard(page, "Adresse copiée");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  const download = page.waitForEvent("download");
  await keys.press(button("save"), "Space");
  assert.equal((await download).suggestedFilename(), file);
}

const SCREENS_TOO = Object.entries(SCREENS);
for (const [screen, viewport] of SCREENS_TOO) {
  test(`the penalties, on a ${screen}`, () =>
    site.visit({ viewport }, async (page) => {
      const keys = await open(page, "/simulateurs/penalites/");
      await keys.type(page.locator("#cherche"), "colis manquants");
      await page.locator(".choices [data-word=colis-manquants]").waitFor();
      await page.keyboard.press("Enter");
      await keys.moved();
      await keys.check();
      await keys.press(page.locator("[data-word=colis-manquants]"));
      await heard(page, "Classe pas encore établie");
      // The next question has the focus.
      await page.waitForFunction(() => document.activeElement.closest(".questions fieldset"));
      const amount = page.locator("#q-droits input");
      await keys.type(amount, "abc");
      await page.keyboard.press("Enter");
      await page.locator("#q-droits-erreur").waitFor();
      await keys.moved();
      // What is wrong is told at the field, which has the focus again.
      await page.waitForFunction(() => document.activeElement.matches("#q-droits input"));
      assert.equal(await amount.getAttribute("aria-describedby"), "q-droits-erreur");
      await keys.type(amount, "845000");
      await page.keyboard.press("Enter");
      await keys.moved();
      await page.waitForFunction(() => document.activeElement.closest(".questions fieldset") && !document.activeElement.closest("#q-droits"));
      await keys.press(page.locator(".questions > details > summary").first());
      await keys.press(page.locator(".questions button[data-word=acquit-a-caution]").first(), "Space");
      await heard(page, "Contravention de deuxième classe");
      await heard(page, "1 690 000 F CFA");
      // The strip leads to the result; it comes before what was just answered.
      await keys.moved();
      for (let back = 0; back < 40 && !(await page.evaluate(() => document.activeElement.matches(".strip a"))); back += 1) await keys.back();
      await keys.press(page.locator(".strip a"));
      assert.equal(await focused(page), "resultat");
      const working = page.locator("#resultat .sum summary").first();
      await keys.press(working);
      assert.equal(await working.evaluate((summary) => summary.parentElement.open), true);
      await takeAlong(page, keys, "penalites.json");
      await keys.whole();
    }));

  test(`the duties, on a ${screen}`, () =>
    site.visit({ viewport }, async (page) => {
      const keys = await open(page, "/simulateurs/droits/");
      const field = (name) => page.locator(`#f-0-${name}`);
      await keys.to(page.locator("#f-g-transport"));
      await page.keyboard.type("par m");
      await keys.type(field("ligne"), "riz brisé");
      await page.locator(".finds button").first().waitFor();
      await page.keyboard.press("Enter");
      await keys.moved();
      await keys.check();
      await keys.press(page.locator(".finds button[data-code='1006.40.00.00']"));
      await page.waitForFunction(() => document.activeElement.id === "f-0-prix");
      await keys.type(field("prix"), "abc");
      await keys.tab();
      await heard(page, "Corrigez ce qui est signalé");
      // The list of what is wrong leads to the field.
      await keys.moved();
      for (let back = 0; back < 40 && !(await page.evaluate(() => document.activeElement.matches(".errors button"))); back += 1) await keys.back();
      await keys.press(page.locator(".errors button"));
      assert.equal(await focused(page), "f-0-prix");
      await keys.type(field("prix"), "1000000");
      await keys.tab();
      await heard(page, "Coût rendu");
      await page.locator(".bill summary").first().waitFor();
      const line = page.locator(".bill summary").first();
      await keys.press(line, "Space");
      assert.equal(await line.evaluate((summary) => summary.parentElement.open), true);
      await takeAlong(page, keys, "droits.json");
      const chosen = page.waitForEvent("filechooser");
      await keys.press(page.locator("#fichier"), "Space");
      await chosen;
      await keys.whole();
    }));
}

/** A guided simulator by what is answered: the word of a button, or what is typed into a field. */
const GUIDED = [
  ["value", "/simulateurs/valeur/", [["pays", "cv"], ["monnaie", "=EUR"], ["prix", "=douze"]], "prix", "10 000", "Valeur", "valeur"],
  ["origin", "/simulateurs/origine/", [["pays", "cv"], ["regles", "non-preferentielles"]], undefined, undefined, "Origine", "origine"],
  ["a contestation", "/simulateurs/contestation/", [["objet", "valeur"]], undefined, undefined, "chemin", "contestation"],
  ["trade defence", "/simulateurs/antidumping/", [], undefined, undefined, undefined, "antidumping"],
];
for (const [name, address, answers, wrong, right, said, file] of GUIDED) {
  test(`the guided simulator: ${name}`, () =>
    site.visit({ viewport: SCREENS.phone }, async (page) => {
      const keys = await open(page, address);
      for (const [field, answer] of answers) {
        if (answer.startsWith("=")) {
          await keys.type(page.locator(`input[data-field='${field}']`), answer.slice(1));
          await keys.tab();
        } else await keys.press(page.locator(`button[data-field='${field}'][data-word='${answer}']`), "Space");
        await page.waitForFunction(() => document.getElementById("simulator").dataset.started === "true");
      }
      if (answers.length === 0) {
        await keys.press(page.locator(".picks button").first());
        await page.waitForFunction(() => document.getElementById("simulator").dataset.started === "true");
      }
      await page.locator("#resultat .headline").waitFor();
      if (said) await page.waitForFunction((said) => document.querySelector(".strip").textContent.toLowerCase().includes(said.toLowerCase()), said);
      if (wrong) {
        await page.locator(`#f-${wrong}-erreur`).waitFor();
        await keys.moved();
        for (let back = 0; back < 60 && !(await page.evaluate(() => document.activeElement.matches(".errors button"))); back += 1) await keys.back();
        await keys.press(page.locator(".errors button").first());
        assert.equal(await focused(page), `f-${wrong}`);
        await keys.type(page.locator(`#f-${wrong}`), right);
        await keys.tab();
        await page.locator(`#f-${wrong}-erreur`).waitFor({ state: "detached" });
      }
      // What is still missing leads back to its question.
      const missing = page.locator(".missing button").first();
      if ((await missing.count()) > 0) {
        const id = await missing.getAttribute("data-id");
        await keys.press(missing);
        assert.ok(await page.evaluate((id) => document.getElementById(id).contains(document.activeElement), id), `not led to ${id}`);
      }
      await takeAlong(page, keys, `${file}.json`);
      await keys.whole();
    }));
}

test("an invoice: the example, its columns, the computation, its files", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    const keys = await open(page, "/simulateurs/droits/facture/");
    await keys.to(page.locator("#facture"));
    const chosen = page.waitForEvent("filechooser");
    await keys.press(page.locator("#fichier"), "Space");
    await chosen;
    await keys.press(page.locator("[data-act=example]"));
    await page.locator("[data-act=settle]").waitFor();
    await keys.press(page.locator("[data-act=settle]"));
    await page.locator("[data-act=csv]").waitFor();
    const download = page.waitForEvent("download");
    await keys.press(page.locator("[data-act=csv]"));
    assert.match((await download).suggestedFilename(), /\.csv$/);
    await keys.whole();
  }));

test("the tariff: from chapters to a line and to its duties; what a country levies", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    const keys = await open(page, "/tarif/");
    const follow = async (locator, path) => {
      await keys.press(locator);
      await page.waitForURL(path);
    };
    await follow(page.locator("main a[href$='/tarif/87/']"), "**/tarif/87/");
    await follow(page.locator("main a[href$='/tarif/8703/']"), "**/tarif/8703/");
    await follow(page.locator("main a[href$='/tarif/8703.23.20.00/']").first(), "**/tarif/8703.23.20.00/");
    await follow(page.locator("main a[href*='/simulateurs/droits/?']"), "**/simulateurs/droits/?*");
    await drawn(page);
    assert.equal(await page.locator("#f-0-ligne").inputValue(), "8703.23.20.00");
    await open(page, "/tarif/prelevements/");
    await follow(page.locator("main a[href$='/tarif/prelevements/sn/']"), "**/prelevements/sn/");
    await keys.whole();
  }));

test("the search: typed, walked through with arrows, left and come back to", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    const keys = await open(page, "/chercher/");
    await keys.type(page.locator("#q"), "transit");
    await heard(page, "résultats pour");
    await page.locator(".hits a").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("Enter");
    await keys.moved();
    const stop = await keys.check();
    assert.match(stop.name, /Article/);
    await page.keyboard.press("ArrowDown");
    await keys.check();
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "q");
    await keys.moved();
    await keys.press(page.locator(".narrow summary"));
    await keys.press(page.locator(".narrow .chip").first(), "Space");
    await page.locator(".narrow .chip[aria-pressed=true]").waitFor();
    await keys.press(page.locator(".hits a").first());
    await page.waitForURL("**/textes/**");
    await page.goBack();
    await drawn(page);
    assert.equal(await page.locator("#q").inputValue(), "transit");
    await keys.whole();
  }));

test("the comparison: two numbers, an error at its field, the two texts", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    const keys = await open(page, "/comparer/");
    await keys.type(page.locator("[name=a-number]"), "386");
    await keys.to(page.locator("[name=b-work]"));
    await page.keyboard.type("Loi sur");
    await keys.type(page.locator("[name=b-number]"), "999");
    await page.keyboard.press("Enter");
    await heard(page, "n’est pas dans ce texte");
    assert.equal(await page.evaluate(() => document.activeElement.name), "b-number", "the focus is not at what is wrong");
    assert.equal(await page.locator("[name=b-number]").getAttribute("aria-describedby"), "b-error");
    await keys.type(page.locator("[name=b-number]"), "2");
    await page.keyboard.press("Enter");
    await page.locator("#compared h2").first().waitFor();
    await keys.press(page.locator("#print"));
    assert.equal(await page.evaluate(() => globalThis.printed), 1);
    await keys.whole();
  }));

test("an article is annotated and cited; its note is listed and taken along", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    const keys = await open(page, "/textes/sn-douanes/386/");
    await keys.press(page.locator("#cite"));
    await heard(page, "copiée");
    await keys.press(page.getByRole("button", { name: "Annoter" }).first());
    await page.waitForFunction(() => document.activeElement.localName === "textarea");
    await page.keyboard.type("À vérifier");
    await keys.press(page.locator("form.my [type=submit], .my form [type=submit]").first());
    await page.getByText("À vérifier").first().waitFor();
    await keys.whole();
    const notebook = await open(page, "/notes/");
    const download = page.waitForEvent("download");
    await notebook.press(page.locator("#export"));
    await download;
    const chosen = page.waitForEvent("filechooser");
    await notebook.press(page.locator("#file"), "Space");
    await chosen;
    await notebook.whole();
  }));

test("the site is kept on the device, and told", () =>
  site.visit({ viewport: SCREENS.phone, serviceWorkers: "allow" }, async (page) => {
    const keys = await open(page, "/hors-ligne/");
    await page.locator("#works > li").first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    // The site keeps itself, and the button that would do it goes once that is done.
    await page.locator("#keep").waitFor({ state: "hidden" });
    const told = () => page.waitForFunction(() => document.getElementById("news").textContent);
    await keys.press(page.locator("#works .take").first());
    const kept = await (await told()).jsonValue();
    assert.match(kept, /gardé/);
    await keys.press(page.locator("#works .drop").first());
    await page.waitForFunction((kept) => document.getElementById("news").textContent !== kept, kept);
    await page.locator("#works .take").first().waitFor();
    await keys.whole();
  }));

/** Templates and states that no way above walks to its end. */
const OTHERS = /^(home|list of works|article with a gap|reading|selection|tariff|penalties, (other|clash|several|classes|officer)|duties, (errors|several)|value, other|integrity|about|design)/;
for (const [screen, viewport] of SCREENS_TOO) {
  test(`no page catches the focus, hides it or has it jump, on a ${screen}`, () =>
    site.visit({ viewport }, async (page) => {
      for (const [kind, address] of PAGES.filter(([kind]) => OTHERS.test(kind))) {
        await page.goto(address);
        await drawn(page);
        const count = await keyboard(page).whole();
        assert.ok(count > 5, `${kind}: ${count} stops`);
      }
    }));
}
