// The penalty simulator as officers, traders and lawyers use it. What it computes is held in tests/tests/penalties.rs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { whole } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const TOOL = "/simulateurs/penalites/";
const POST = `${TOOL}poste/`;
const MISSING = `${TOOL}?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000`;

const phone = { viewport: SCREENS.phone, hasTouch: true, isMobile: true };
const finder = (page) => page.getByRole("searchbox", { name: "Quel est le fait" });
const result = (page) => page.getByRole("region", { name: "Résultat" });
const strip = (page) => page.locator(".strip a");
/** Text as a reader hears it: spaces that do not break are spaces. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const textOf = async (locator) => plain(await locator.innerText());

/** Class and amount are drawn before the rest of the sheet: waits for the rest. */
const answered = async (page) => {
  await page.waitForFunction(() => document.getElementById("simulator").dataset.started !== undefined);
  await whole(page);
};

/** Opens an address and waits for the engine's first word, then for the whole sheet. */
async function open(page, address, shown = strip(page)) {
  await page.goto(address);
  await shown.waitFor();
  await answered(page);
}

/** Finds an offence and takes it. */
async function take(page, typed, offence) {
  await finder(page).fill(typed);
  await page.getByRole("list", { name: "Infractions trouvées" }).getByRole("button", { name: offence }).first().click();
  await strip(page).waitFor();
  await answered(page);
}

for (const address of [TOOL, POST]) {
  test(`missing packages under an acquit-à-caution, duties 845,000, in six touches at most: ${address}`, (context) =>
    site.visit(phone, async (page) => {
      await page.goto(address);
      let touches = 0;
      const touch = async (locator) => {
        touches += 1;
        await locator.tap();
      };
      await touch(finder(page));
      await page.keyboard.type("colis manq");
      await touch(page.getByRole("button", { name: /^Colis manquants/ }).first());
      const duties = page.getByRole("group", { name: /^Combien de droits et taxes/ });
      await touch(duties.getByRole("textbox"));
      await page.keyboard.type("845000");
      await touch(duties.getByRole("button", { name: "Valider" }));
      await page.waitForURL(/droits=845000/);
      await page.waitForFunction(() => document.querySelector(".strip a")?.innerText.includes("690"));
      await answered(page);
      assert.match(await textOf(strip(page)), /deuxième classe\s+1 690 000 F CFA/);
      const inSight = await strip(page).evaluate((link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      assert.ok(inSight, "class and amount are in sight without scrolling");
      context.diagnostic(`class and amount after ${touches} touches`);
      const acquit = page.getByRole("button", { name: "Acquit-à-caution" });
      if (!(await acquit.isVisible())) await touch(page.getByText("Autres questions"));
      await touch(acquit);
      await page.waitForURL(/couverture=acquit-a-caution/);
      assert.match(await textOf(strip(page)), /deuxième classe\s+1 690 000 F CFA/);
      context.diagnostic(`with its document, ${touches} touches`);
      assert.ok(touches <= 6, `${touches} touches`);
    }));
}

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`every line leads to its paragraph, ${screen}`, () =>
    site.visit({ viewport }, async (page) => {
      await open(page, MISSING);
      // On a small screen what comes after the sums waits behind its heading.
      const folded = result(page).locator(".conclusion").first().locator(".part:not([open]) > summary");
      while ((await folded.count()) > 0) await folded.first().click();
      const shown = await textOf(result(page));
      for (const said of ["Contravention de deuxième classe", "1 690 000 F CFA", "Prescription", "Tribunal"]) {
        assert.ok(shown.includes(said), `${said} is missing`);
      }
      const line = result(page).getByRole("link", { name: "Art. 336" }).first();
      await line.click();
      await page.waitForURL("**/textes/sn-douanes/336/**");
      assert.equal(await page.locator("h1").innerText(), "Article 336");
      await page.goBack();
      await strip(page).waitFor();
      assert.match(await textOf(strip(page)), /1 690 000/);
    }));
}

test("questions come one by one, each can be left open, and answers can be changed", () =>
  site.visit({}, async (page) => {
    await page.goto(TOOL);
    await take(page, "sans declaration", /sans déclaration/i);
    const questions = page.getByRole("region", { name: "Questions" });
    const now = questions.locator(":scope > fieldset");
    const first = await now.locator("legend").innerText();
    await now.getByRole("button", { name: "Je ne sais pas" }).click();
    await page.waitForFunction((old) => document.querySelector(".questions > fieldset legend")?.innerText !== old, first);
    await page.getByText("Questions laissées ouvertes").click();
    assert.ok(await page.locator("fieldset legend", { hasText: first }).isVisible(), "the open question waits");
    assert.ok(await result(page).getByText("Possible, selon les faits inconnus").isVisible());
    const facts = page.getByRole("region", { name: "Faits" });
    await facts.getByRole("button", { name: /Changer/ }).first().click();
    await finder(page).waitFor();
    assert.equal(new URL(page.url()).search, "");
  }));

for (const [prefix, word] of [["", "provisoire"], ["/en", "provisional"], ["/pt", "provisório"]])
  test(`class and fine are called provisional while an unknown fact can change them, and only then: ${word}`, () =>
    site.visit(phone, async (page) => {
      // Whether the packages were spirited away decides between two classes.
      await open(page, `${prefix}${MISSING}`);
      assert.match(await textOf(strip(page)), new RegExp(`1[ ,]690[ ,]000.*\\s${word}$`, "s"));
      // What is left to ask is who answers for it, and how it ends.
      await open(page, `${prefix}${MISSING}&soustraction=non&excuse=aucune`);
      assert.ok((await page.locator(".questions fieldset").count()) > 0, "something is still asked");
      assert.match(await textOf(strip(page)), /1[ ,]690[ ,]000/);
      assert.doesNotMatch(await textOf(strip(page)), new RegExp(word));
      // Nothing is provisional of what is not established.
      await open(page, `${prefix}${TOOL}?infraction=fausse-valeur`);
      assert.doesNotMatch(await textOf(strip(page)), new RegExp(word));
    }));

test("a wrong amount is told at its field, keeps what was typed, and the rest still counts", () =>
  site.visit({}, async (page) => {
    await open(page, `${TOOL}?infraction=colis-manquants`);
    const duties = page.getByRole("group", { name: /^Combien de droits et taxes/ });
    await duties.getByRole("textbox").fill("845 mille");
    await duties.getByRole("button", { name: "Valider" }).click();
    const field = duties.getByRole("textbox");
    await page.locator(".error").first().waitFor();
    assert.equal(await field.inputValue(), "845 mille");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    const told = page.locator(`[id="${await field.getAttribute("aria-describedby")}"]`);
    assert.match(await textOf(told), /« 845 mille » n’est pas un montant : écrivez des chiffres/);
    assert.match(await textOf(page.getByRole("region", { name: "Faits" })), /Colis manquants/);
    await field.fill("845 000");
    await field.press("Enter");
    await page.waitForFunction(() => document.querySelector(".strip a")?.innerText.includes("690"));
    await answered(page);
    assert.equal(await page.locator(".error").count(), 0);
  }));

test("an address with unknown facts and a day that no figure knows says so, and takes the rest", () =>
  site.visit({}, async (page) => {
    await open(page, `${MISSING}&age=12&transport=fusee`, page.getByRole("heading", { name: "À corriger" }));
    const told = await textOf(page.getByRole("region", { name: "À corriger" }));
    assert.match(told, /« age » n’est la réponse à aucune question/);
    assert.match(await textOf(strip(page)), /1 690 000/);
    await page.getByRole("region", { name: "À corriger" }).getByRole("button", { name: "Retirer" }).first().click();
    await page.waitForFunction(() => !location.search.includes("age="));
    await open(page, `${MISSING}&jour=1999-01-01`, page.getByText("Aucun chiffre n’est connu"));
  }));

test("facts that cannot stand together are named, and one touch changes them", () =>
  site.visit(phone, async (page) => {
    await open(page, `${TOOL}?infraction=decouverte-a-bord&transport=a-pied`);
    const clash = page.locator(".clash");
    assert.ok(await clash.isVisible());
    assert.match(await textOf(strip(page)), /Faits incompatibles/);
    await clash.getByRole("button", { name: /Changer.*Transport/ }).tap();
    await clash.waitFor({ state: "detached" });
    assert.ok(!page.url().includes("transport="));
  }));

test("another reading stands beside the preferred one with its reason, figures and paragraphs", () =>
  site.visit({}, async (page) => {
    await open(
      page,
      `${TOOL}?infraction=hors-bureau&restriction=interdite&transport=vehicule&valeur=2000000&valeur-transport=6000000&dissimulation=aucune&liste-dangereuse=non&bande-organisee=non`,
    );
    const readings = page.locator(".readings");
    assert.ok(await readings.isVisible());
    const shown = await textOf(readings);
    await readings.locator("summary").first().click();
    for (const said of ["Lecture retenue", "Autre lecture"]) {
      assert.ok(await readings.getByText(said, { exact: true }).first().isVisible(), said);
    }
    // Worked by hand (391, first dash): 2,000,000 for the goods alone, 8,000,000 with the vehicle.
    for (const said of ["2 000 000 F CFA"]) assert.ok(shown.includes(said), `${said}: ${shown}`);
    assert.ok((await readings.locator("a.c").count()) > 0, "it cites");
  }));

test("several offences stand in one file with their total", () =>
  site.visit({}, async (page) => {
    await open(page, MISSING);
    await page.getByRole("button", { name: "Ajouter une infraction" }).click();
    await take(page, "manifeste", /manifeste/i);
    await page.getByRole("heading", { name: "Ensemble des infractions" }).waitFor();
    assert.match(page.url(), /&et=&/);
    const again = page.url();
    await open(page, again);
    await page.getByRole("heading", { name: "Ensemble des infractions" }).waitFor();
    assert.match(await textOf(result(page)), /1 690 000 F CFA/);
  }));

test("a result can be copied, saved and printed with blanks to fill", () =>
  site.visit({}, async (page) => {
    await open(page, MISSING);
    await page.getByRole("button", { name: "Copier l’adresse" }).click();
    await page.getByText("Adresse copiée").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, page.url());
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Enregistrer (JSON)" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "penalites.json");
    const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
    assert.equal(saved.outcomes[0].fine.sum.least, 1690000);
    await page.emulateMedia({ media: "print" });
    // As a real print does: the script of every page then rewrites the address in its own line.
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const paper = page.locator("section.paper");
    assert.ok(await paper.isVisible());
    const printed = await textOf(paper);
    for (const said of ["Articles à viser au procès-verbal", "Saisissants", "Gardien", "Signatures", page.url()]) {
      assert.ok(printed.includes(said), `${said} is not on paper`);
    }
    assert.ok(await paper.getByRole("heading", { name: "Feuille d’infraction" }).isVisible(), "the sheet keeps its parts");
    assert.equal(await paper.getByRole("listitem").count(), 9, "nine blanks");
    assert.ok(!(await finder(page).isVisible()), "the finder stays off paper");
  }));

test("by keyboard alone, from the finder to the amount", () =>
  site.visit({}, async (page) => {
    await page.goto(TOOL);
    await finder(page).focus();
    await page.keyboard.type("colis manquants");
    await page.getByRole("button", { name: /^Colis manquants/ }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await strip(page).waitFor();
    // The next question has the focus: its field is typed into at once.
    await page.waitForFunction(() => document.activeElement?.closest("fieldset"));
    for (let tries = 0; tries < 12; tries += 1) {
      if (await page.evaluate(() => document.activeElement.matches("fieldset#q-droits input"))) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("845000");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".strip a")?.innerText.includes("690"));
    await answered(page);
  }));

test("Enter on an offence with nothing found says what to do", () =>
  site.visit({}, async (page) => {
    await page.goto(TOOL);
    await finder(page).fill("xqzvw");
    await page.getByText("Aucune infraction ne répond à ces mots").waitFor();
  }));

test("class and amount come within a frame of an answer, at a sixth of the speed", (context) =>
  site.visit(phone, async (page) => {
    await page.addInitScript(() => {
      const times = (globalThis.times = []);
      // The page's own listener comes first: when this one runs, the strip is drawn or will be in the same task.
      globalThis.Worker = class extends Worker {
        postMessage(message) {
          if (message.type === "sheet") times.push({ from: performance.now() });
          super.postMessage(message);
        }
        set onmessage(listener) {
          super.onmessage = async (event) => {
            listener(event);
            await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
            if (event.data.type === "sheet") times.at(-1).strip = performance.now() - times.at(-1).from;
          };
        }
      };
    });
    await open(page, MISSING);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    const choice = page.locator(".questions > fieldset .choices button").first();
    for (let round = 0; round < 8 && (await choice.isVisible()); round += 1) {
      const before = page.url();
      await choice.click();
      await page.waitForFunction((old) => location.href !== old, before);
      // The next question is drawn after the class and the amount.
      await page.waitForTimeout(800);
    }
    const taken = (await page.evaluate(() => globalThis.times)).slice(1).map(({ strip }) => strip);
    assert.ok(taken.length > 2 && taken.every(Number.isFinite), `${taken}`);
    taken.sort((a, b) => a - b);
    context.diagnostic(
      `from an answer to class and amount, CPU slowed six times: median ${taken[taken.length >> 1].toFixed(1)} ms of ${taken.length}`,
    );
  }));

test("no template stands directly in another", () =>
  site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(TOOL);
    const nested = await page.evaluate(() => {
      const direct = (template) =>
        [...template.content.children].some((child) => child.localName === "template") ||
        [...template.content.querySelectorAll("template")].some(direct);
      return [...document.querySelectorAll("template")].filter(direct).map((template) => template.outerHTML.slice(0, 200));
    });
    assert.deepEqual(nested, []);
  }));

const LOST = "Le simulateur n’a pas pu se charger";

for (const [name, lost] of [
  ["engine", /\/simuler-penalites-[0-9a-f]{12}\.bin$/],
  ["figures", /\/penalites-(?!fr)[^/]*\.txt$/],
  ["words", /\/penalites-fr-[^/]*\.txt$/],
]) {
  test(`${name} that cannot load: said, kept, tried again`, () =>
    site.visit({ expected: [/simulateurs-|penalites-|Failed to load resource/] }, async (page) => {
      await page.route(lost, (route) => route.abort());
      await page.goto(MISSING);
      await page.getByText(LOST).waitFor();
      await page.unroute(lost);
      await page.getByRole("button", { name: "Réessayer" }).click();
      await strip(page).waitFor();
      assert.match(await textOf(strip(page)), /1 690 000/);
      assert.equal(await page.getByText(LOST).isVisible(), false);
    }));
}

test("without scripts the catalogue, the classes and the decision table are read", () =>
  site.visit({ javaScriptEnabled: false, viewport: SCREENS.phone }, async (page) => {
    await page.goto(POST);
    const advice = page.locator("main noscript p");
    assert.ok(await advice.isVisible());
    assert.match(await advice.innerText(), /^Le calcul demande JavaScript/);
    assert.match(await textOf(page.locator("main")), /Délit de deuxième classe/);
    await page.goto(`${TOOL}infractions/`);
    assert.ok((await page.locator("main li a").count()) > 100);
    await page.goto(`${TOOL}regles/`);
    assert.ok((await page.locator("main table tbody tr").count()) > 100);
    await page.goto(`${TOOL}classes/`);
    assert.equal(await page.locator("main table").first().locator("tbody tr").count(), 9);
  }));

test("the officer multiplies a base beside its class", () =>
  site.visit(phone, async (page) => {
    await page.goto(POST);
    const row = page.getByRole("row", { name: /^Contravention de deuxième classe/ });
    await row.getByRole("textbox", { name: "Droits et taxes" }).fill("845 000");
    const sum = row.locator("output");
    await page.waitForFunction((output) => output.innerText, await sum.elementHandle());
    // Worked by hand (386 al. 1): twice 845,000.
    assert.equal(await textOf(sum), "1 690 000 F CFA");
    await row.getByRole("textbox").fill("beaucoup");
    await page.waitForFunction((output) => output.innerText.includes("beaucoup"), await sum.elementHandle());
    assert.match(await textOf(sum), /« beaucoup » n’est pas un montant : écrivez des chiffres/);
    assert.equal(await row.getByRole("textbox").getAttribute("aria-invalid"), "true");
  }));

test("the officer's page has room for a thumb", () =>
  site.visit(phone, async (page) => {
    await page.goto(POST);
    await take(page, "colis manquants", /^Colis manquants/);
    const small = await page.locator("#simulator :is(button, summary, .strip a):visible").evaluateAll((targets) =>
      targets
        .map((target) => ({ name: target.innerText, size: target.getBoundingClientRect() }))
        .filter(({ size }) => size.height < 44)
        .map(({ name, size }) => `${name}: ${size.width}×${size.height}`),
    );
    assert.deepEqual(small, []);
  }));
