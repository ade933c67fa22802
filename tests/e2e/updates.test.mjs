// A new version of the site, where texts are kept: only what changed is asked for, an update that is cut leaves the old
// version whole, and nothing moves until the reader says so.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { SCREENS, startBrowser, watched } from "./support/browser.mjs";
import { startFaultyHost } from "./support/faulty.mjs";
import { mirror, publish } from "./support/mirror.mjs";

let browser;
let host;
let site;
before(async () => {
  site = mirror();
  browser = await startBrowser();
  host = await startFaultyHost(site.folder);
});
afterEach(() => {
  host.fault = undefined;
  site.restore();
});
after(async () => {
  await browser?.close();
  host?.stop();
  site?.remove();
});

const SAID = [/ERR_/, /Failed to (load|fetch)/i, /net::/, /failed to fetch/, /not the file of this version/, /ServiceWorker/, /spares its data/];
const PART = /\/lots\/[^/]*\.bin$/;

/** Keeps the anti-smoking text, then visits one of its articles. */
const kept = (visit) =>
  watched(browser, host.origin, { viewport: SCREENS.phone, serviceWorkers: "allow", expected: SAID }, async (page) => {
    page.setDefaultTimeout(30_000);
    await page.goto("/hors-ligne/");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await page.reload();
    const row = page.locator("#works > li", { has: page.locator("a[href$='/textes/sn-tabac/']") });
    await row.getByRole("button", { name: "Garder" }).click();
    await row.getByText(/Gardé le/).waitFor();
    await page.goto("/textes/sn-tabac/3/");
    await page.evaluate(() => localStorage.setItem("essai", "reste"));
    host.asked.length = 0;
    return visit(page);
  });

/** Looks for a new version, and waits until it is whole or given up. True when one waits. */
const update = (page) =>
  page.evaluate(async () => {
    const kept = await navigator.serviceWorker.getRegistration();
    await kept.update().catch(() => {});
    while (kept.installing) await new Promise((resolve) => setTimeout(resolve, 50));
    return Boolean(kept.waiting);
  });

const words = "Texte corrigé pour l’essai";
/** Another wording of article 3, wherever it is printed. */
const corrected = (text) => text.replace(/(\0textes\/sn-tabac\/3\/\n.*?<p)(>)/s, `$1>${words} `);

test("a changed article: the parts that changed are asked for, the prompt tells versions, and the reader opens it", () =>
  kept(async (page) => {
    const changed = publish(site, { work: "sn-tabac", change: corrected });
    assert.equal(changed.length, 1);
    assert.equal(await update(page), true);
    assert.deepEqual(host.asked.filter((path) => PART.test(path)), changed.map((name) => `/${name}`));
    const wasm = host.asked.filter((path) => /\.(wasm|bin)$/.test(path) && !PART.test(path));
    assert.deepEqual(wasm, [], "what did not change is not asked for");
    const button = page.locator("#update");
    await button.getByText(/nouvelle version.*textes [0-9a-f]{12}, données [0-9a-f]{12}/).waitFor();
    // Until then the old version goes on, whole.
    host.fault = () => ({ refuse: true });
    await page.goto("/textes/sn-tabac/3/");
    assert.equal(await page.getByText(words).count(), 0);
    await button.click();
    await page.getByText(words).waitFor();
    await page.locator("#update").waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => localStorage.getItem("essai")), "reste");
    const left = await page.evaluate(async () => ({
      names: (await caches.keys()).sort(),
      parts: (await (await caches.open("passavant-lots")).keys()).map(({ url }) => new URL(url).pathname).filter((path) => path.includes("sn-tabac")),
    }));
    assert.deepEqual(left.names, ["passavant-222222222222", "passavant-choix", "passavant-lots", "passavant-lu-222222222222"]);
    assert.ok(left.parts.includes(`/${changed[0]}`));
    const list = JSON.parse(site.read("lots-fr.json")).lots.find(({ id }) => id === "sn-tabac");
    assert.equal(left.parts.length, 1 + list.parts.length, "the old part is let go");
    await page.goto("/hors-ligne/");
    await page.getByText(/Gardé le .*version 222222222222/).waitFor();
  }));

test("an update that is cut leaves the old version whole, and goes on later with the rest", () =>
  kept(async (page) => {
    const changed = publish(site, { work: "sn-tabac", change: corrected });
    host.fault = (path, bytes) => (path === `/${changed[0]}` ? { cut: Math.floor(bytes.length / 2) } : undefined);
    assert.equal(await update(page), false);
    assert.equal(await page.locator("#update").isVisible(), false);
    host.fault = () => ({ refuse: true });
    for (const address of ["/textes/sn-tabac/3/", "/textes/sn-tabac/4/", "/simulateurs/penalites/"]) {
      await page.goto(address);
      await page.locator("main h1").waitFor();
      assert.equal(await page.getByText(words).count(), 0);
    }
    host.fault = undefined;
    host.asked.length = 0;
    assert.equal(await update(page), true);
    assert.deepEqual(host.asked.filter((path) => PART.test(path)), [`/${changed[0]}`]);
    await page.goto("/textes/sn-tabac/3/");
    await page.locator("#update").click();
    await page.getByText(words).waitFor();
  }));

test("a damaged copy of a part is asked for again; without a network the page says that it is not kept", () =>
  kept(async (page) => {
    const damage = () =>
      page.evaluate(async () => {
        const cache = await caches.open("passavant-lots");
        for (const { url } of await cache.keys()) {
          if (!url.includes("/lots/sn-tabac")) continue;
          const bytes = new Uint8Array(await (await cache.match(url)).arrayBuffer());
          bytes[Math.floor(bytes.length / 2)] ^= 1;
          await cache.put(url, new Response(bytes));
        }
        (await navigator.serviceWorker.getRegistration()).active.postMessage("forget");
      });
    await damage();
    await page.goto("/textes/sn-tabac/5/");
    await page.getByRole("heading", { level: 1, name: /5/ }).waitFor();
    host.fault = () => ({ refuse: true });
    await page.goto("/textes/sn-tabac/7/");
    await page.getByText("n’est pas gardée sur l’appareil").waitFor();
    await page.locator("#works .said", { hasText: /Commencé|Pas encore gardé/ }).first().waitFor();
  }));

test("an update waits where data are spared, until its reader asks for it", () =>
  kept(async (page) => {
    const changed = publish(site, { work: "sn-tabac", change: corrected });
    const worker = site.read("sw.js").toString("utf8");
    site.replace("sw.js", `Object.defineProperty(navigator, "connection", { value: { saveData: true } });\n${worker}`);
    assert.equal(await update(page), false);
    assert.deepEqual(host.asked.filter((path) => PART.test(path)), []);
    await page.goto("/hors-ligne/");
    await page.getByRole("button", { name: "Chercher une mise à jour" }).click();
    await page.locator("#news", { hasText: /nouvelle version est prête.*bouton/ }).waitFor();
    assert.ok(host.asked.includes(`/${changed[0]}`));
  }));
