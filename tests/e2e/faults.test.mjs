// What fails in the field: the network in the middle of a file, a damaged copy, an index of another version, a device that
// keeps nothing, a worker that dies. Each time the reader is told, loses nothing that was typed, and can go on.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SCREENS, startBrowser, watched } from "./support/browser.mjs";
import { startFaultyHost } from "./support/faulty.mjs";

let browser;
let host;
before(async () => {
  browser = await startBrowser();
  host = await startFaultyHost();
});
after(async () => {
  await browser?.close();
  host?.stop();
});

/** What failures make a browser say. */
const SAID = [/ERR_/, /Failed to (load|fetch)/i, /net::/];

async function visit(options, work) {
  try {
    await watched(browser, host.origin, { viewport: SCREENS.phone, expected: SAID, ...options }, work);
  } finally {
    host.fault = undefined;
  }
}

const PENALTY = "/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000";
const strip = (page) => page.locator(".strip");
const amount = (page) => strip(page).getByText(/1\s690\s000/);
const retry = (page) => page.getByRole("button", { name: "Réessayer" });
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
      host.fault = (path, bytes) => (pattern.test(path) ? { cut: Math.floor(bytes.length / 2) } : undefined);
      await page.goto("/chercher/");
      await box(page).fill("crédit d'enlèvement");
      await page.getByText(SEARCH_LOST).first().waitFor();
      assert.equal(await box(page).inputValue(), "crédit d'enlèvement");
      host.fault = undefined;
      await retry(page).click();
      await hits(page).first().waitFor();
      assert.equal(await box(page).inputValue(), "crédit d'enlèvement");
    }));
}

for (const [what, pattern] of [
  ["engine", /\/simuler-penalites-[0-9a-f]{12}\.bin$/],
  ["figures", /\/penalites-[0-9a-f]{12}\.txt$/],
]) {
  test(`penalties: the network is cut in the middle of the ${what}; the facts stay, and are counted once it is back`, () =>
    visit({}, async (page) => {
      host.fault = (path, bytes) => (pattern.test(path) ? { cut: Math.floor(bytes.length / 2) } : undefined);
      await page.goto(PENALTY);
      await page.getByText(/n’a pas pu se charger/).waitFor();
      assert.match(page.url(), /droits=845000/);
      host.fault = undefined;
      await retry(page).click();
      await amount(page).waitFor();
      assert.match(page.url(), /droits=845000/);
    }));
}

// ---- A copy is damaged ------------------------------------------------------------------------------------------------

/** Puts other bytes in the place of a file that the device keeps. */
const damage = (page, pattern) =>
  page.evaluate(async (source) => {
    const damaged = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!new RegExp(source).test(url)) continue;
        const bytes = new Uint8Array(await (await cache.match(url)).arrayBuffer());
        bytes[Math.floor(bytes.length / 2)] ^= 1;
        await cache.put(url, new Response(bytes));
        damaged.push(url);
      }
    }
    return damaged;
  }, pattern.source);

/** Opens a page, and waits until the site is kept. */
async function keep(page) {
  await page.goto("/a-propos/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
}

for (const [what, pattern, address, answered] of [
  ["figures of the penalties", /\/penalites-[0-9a-f]{12}\.txt$/, PENALTY, amount],
  ["index of search", /\/index-[^/]*\.bin$/, "/chercher/?q=passavant", (page) => hits(page).first()],
]) {
  test(`one bit of the kept ${what} is wrong: it is fetched anew and put right`, () =>
    visit({ serviceWorkers: "allow" }, async (page) => {
      await keep(page);
      assert.equal((await damage(page, pattern)).length, 1);
      await page.goto(address);
      await answered(page).waitFor();
      // Right again, without the network.
      host.fault = () => ({ cut: 0 });
      await page.goto("/a-propos/");
      await page.goto(address);
      await answered(page).waitFor();
    }));
}

test("the kept figures are damaged and there is no network: no amount is shown, the facts stay", () =>
  visit({ serviceWorkers: "allow" }, async (page) => {
    await keep(page);
    await damage(page, /\/penalites-[0-9a-f]{12}\.txt$/);
    host.fault = () => ({ cut: 0 });
    await page.goto(PENALTY);
    await page.getByText(/n’a pas pu se charger|abîmé/).waitFor();
    assert.equal(await amount(page).count(), 0);
    assert.match(page.url(), /droits=845000/);
  }));

// ---- The host mixes two versions --------------------------------------------------------------------------------------

test("an index of another version than the engine is never asked; the question stays", () =>
  visit({}, async (page) => {
    host.fault = (path, bytes) => {
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

test("figures of another version are never counted with: the page says to load it again", () =>
  visit({}, async (page) => {
    host.fault = (path, bytes) =>
      /\/penalites-[0-9a-f]{12}\.txt$/.test(path) ? { bytes: Buffer.from(bytes.toString("utf8").replace(/\d/, "9")) } : undefined;
    await page.goto(PENALTY);
    await page.getByText(/abîmé, ou d’une autre version/).waitFor();
    assert.equal(await amount(page).count(), 0);
    host.fault = undefined;
    await page.reload();
    await amount(page).waitFor();
  }));

// ---- The device keeps nothing -----------------------------------------------------------------------------------------

const deny = () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  for (const store of ["localStorage", "sessionStorage"]) Object.defineProperty(window, store, { get: refuse });
  Object.defineProperty(window, "caches", {
    value: Object.fromEntries(["open", "keys", "match", "has", "delete"].map((name) => [name, async () => refuse()])),
  });
  if (navigator.serviceWorker) navigator.serviceWorker.register = async () => refuse();
};

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

/** Lets a test end workers as a device short of memory does: without a word. */
const holdWorkers = () => {
  const held = (window.heldWorkers = []);
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(...args) {
      super(...args);
      held.push(this);
    }
  };
};
const kill = (page) => page.evaluate(() => window.heldWorkers.forEach((worker) => worker.terminate()));

test("the engine of the penalties dies without a word: it is told, the answers stay, another one goes on", () =>
  visit({}, async (page) => {
    await page.addInitScript(holdWorkers);
    await page.clock.install();
    await page.goto(PENALTY);
    await amount(page).waitFor();
    await kill(page);
    const day = page.locator("#jour");
    await day.fill("2026-11-20");
    await page.clock.runFor(31_000);
    await page.getByText(/n’a pas pu se charger/).waitFor();
    assert.equal(await day.inputValue(), "2026-11-20");
    assert.match(page.url(), /droits=845000/);
    await page.clock.resume();
    await retry(page).click();
    await page.locator("#news:empty").waitFor({ state: "attached" });
    await amount(page).waitFor();
    assert.match(page.url(), /jour=2026-11-20/);
  }));

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
