// What fails in the field: the network in the middle of a file, a damaged copy, an index of another version, a device that
// keeps nothing, a worker that dies. Each time the reader is told, loses nothing that was typed, and can go on. Here, search and
// what is common; `faults-simulators.test.mjs` has the simulators, `silence.test.mjs` the network that says nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cutting, damage, deny, failing, holdWorkers, keep, kill, retry } from "./support/failing.mjs";

const site = failing();
const { visit } = site;

const PENALTY = "/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000";
const amount = (page) => page.locator(".strip").getByText(/1\s690\s000/);
const box = (page) => page.getByRole("searchbox");
const hits = (page) => page.locator("main a[href*='/textes/sn-douanes/']");
const SEARCH_LOST = /La recherche n’a pas pu se charger|abîmé/;

// ---- The network is cut in the middle of a file -----------------------------------------------------------------------

for (const [what, pattern] of [
  ["engine", /\/recherche-[^/]*\.wasm$/],
  ["index", /\/index-[^/]*\.bin$/],
]) {
  test(`search: the network is cut in the middle of the ${what}; the question stays, and is answered once it is back`, () =>
    visit({}, async (page) => {
      site.host.fault = cutting(pattern);
      await page.goto("/chercher/");
      await box(page).fill("crédit d'enlèvement");
      await page.getByText(SEARCH_LOST).first().waitFor();
      assert.equal(await box(page).inputValue(), "crédit d'enlèvement");
      site.host.fault = undefined;
      await retry(page).click();
      await hits(page).first().waitFor();
      assert.equal(await box(page).inputValue(), "crédit d'enlèvement");
    }));
}

// ---- A copy is damaged ------------------------------------------------------------------------------------------------

test("one bit of the kept index of search is wrong: it is fetched anew and put right", () =>
  visit({ serviceWorkers: "allow" }, async (page) => {
    await keep(page);
    assert.equal((await damage(page, /\/index-[^/]*\.bin$/)).length, 1);
    await page.goto("/chercher/?q=passavant");
    await hits(page).first().waitFor();
    // Right again, without the network.
    site.host.fault = () => ({ cut: 0 });
    await page.goto("/a-propos/");
    await page.goto("/chercher/?q=passavant");
    await hits(page).first().waitFor();
  }));

// ---- The host mixes two versions --------------------------------------------------------------------------------------

test("an index of another version than the engine is never asked; the question stays", () =>
  visit({}, async (page) => {
    site.host.fault = (path, bytes) => {
      if (!/\/index-[^/]*\.bin$/.test(path)) return undefined;
      const other = Buffer.from(bytes);
      other[4] += 1;
      return { bytes: other };
    };
    await page.goto("/chercher/");
    await box(page).fill("passavant");
    await page.getByText(SEARCH_LOST).first().waitFor();
    assert.equal(await hits(page).count(), 0);
    assert.equal(await box(page).inputValue(), "passavant");
  }));

// ---- The device keeps nothing -----------------------------------------------------------------------------------------

test("a device that denies storage reads, searches and simulates all the same", () =>
  visit({ serviceWorkers: "allow" }, async (page) => {
    await page.addInitScript(deny);
    await page.goto("/textes/sn-douanes/386/");
    await page.getByRole("heading", { level: 1, name: /386/ }).waitFor();
    const theme = page.locator("#theme");
    const shown = await theme.innerText();
    await theme.click();
    assert.notEqual(await theme.innerText(), shown, "the theme changes, though it is not remembered");
    await page.goto("/chercher/?q=passavant");
    await hits(page).first().waitFor();
    await page.goto(PENALTY);
    await amount(page).waitFor();
    await page.goto("/hors-ligne/");
    await page.locator("#state").getByText(/refuse de garder/).waitFor();
  }));

// ---- The worker dies --------------------------------------------------------------------------------------------------

test("the engine of search breaks: it is told, the question stays, another one answers", () =>
  visit({}, async (page) => {
    await page.addInitScript(holdWorkers);
    await page.goto("/chercher/");
    await box(page).fill("passavant");
    await hits(page).first().waitFor();
    await page.evaluate(() => window.heldWorkers.forEach((worker) => (worker.terminate(), worker.dispatchEvent(new Event("error")))));
    await page.getByText(SEARCH_LOST).first().waitFor();
    assert.equal(await box(page).inputValue(), "passavant");
    await retry(page).click();
    await hits(page).first().waitFor();
  }));

test("the engine of search dies without a word: another one answers, and when it dies too it is told; the question stays", () =>
  visit({}, async (page) => {
    await page.addInitScript(holdWorkers);
    await page.clock.install();
    await page.goto("/chercher/");
    await box(page).fill("passavant");
    await hits(page).first().waitFor();
    await kill(page);
    await box(page).fill("crédit d’enlèvement");
    // Called once without an answer, then given up: another engine is started.
    await page.clock.runFor(21_000);
    await page.getByRole("status").getByText("«\u202fcrédit d’enlèvement\u202f»").first().waitFor();
    await hits(page).first().waitFor();
    // This time the new ones die as they are born.
    await kill(page);
    await page.evaluate(() => {
      const Held = window.Worker;
      window.Worker = class extends Held {
        constructor(...args) {
          super(...args);
          this.terminate();
        }
      };
    });
    await box(page).fill("contrebande");
    await page.clock.runFor(21_000);
    await page.clock.runFor(21_000);
    await page.getByText(SEARCH_LOST).first().waitFor();
    assert.equal(await box(page).inputValue(), "contrebande");
    assert.equal(await retry(page).count(), 1);
  }));

test("what answers beside the texts dies without a word: the texts answer alone, and the next question has all again", () =>
  visit({}, async (page) => {
    await page.addInitScript(holdWorkers);
    await page.clock.install();
    await page.goto("/chercher/");
    await box(page).fill("riz");
    const goods = page.getByRole("region", { name: "Dans le tarif" });
    await goods.waitFor();
    await page.evaluate(() => window.heldWorkers.at(-1).terminate());
    await box(page).fill("xqzvw");
    await page.clock.runFor(21_000);
    await page.getByText("Aucun résultat pour").waitFor();
    await box(page).fill("riz");
    await goods.waitFor();
  }));

// ---- What the policy holds back ---------------------------------------------------------------------------------------

test("a page makes no code out of words, and no worker out of another host, where the browser has Trusted Types", () =>
  visit({ expected: [/TrustedHTML|TrustedScript|Trusted Type|Content Security Policy/i] }, async (page) => {
    await page.goto("/simulateurs/penalites/");
    const refused = await page.evaluate(() => {
      const tries = {
        script: () => (document.createElement("div").innerHTML = "<script>1</script>"),
        handler: () => (document.createElement("div").innerHTML = "<p onclick='x()'>"),
        code: () => setTimeout("1"),
        worker: () => new Worker("https://exemple.org/x.js"),
        data: () => new Worker("data:text/javascript,1"),
      };
      return Object.fromEntries(
        Object.entries(tries).map(([name, attempt]) => {
          try {
            attempt();
            return [name, false];
          } catch {
            return [name, true];
          }
        }),
      );
    });
    assert.deepEqual(refused, { script: true, handler: true, code: true, worker: true, data: true });
  }));
