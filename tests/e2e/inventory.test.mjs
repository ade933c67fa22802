// The texts that a reader takes along: kept with a progress, cancelled, cut, resumed, deleted; a full disk, spared data.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findings } from "./support/axe.mjs";
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

const SAID = [/ERR_/, /Failed to (load|fetch)/i, /net::/, /failed to fetch/, /Quota/i];
const PART = /\/lots\/[^/]*\.bin$/;

async function visit(options, work) {
  host.asked.length = 0;
  try {
    await watched(browser, host.origin, { viewport: SCREENS.phone, serviceWorkers: "allow", expected: SAID, ...options }, async (page, seen) => {
      page.setDefaultTimeout(30_000);
      await work(page, seen);
    });
  } finally {
    host.fault = undefined;
  }
}

const cut = () => (host.fault = () => ({ refuse: true }));
const row = (page, name) => page.locator("#works > li", { has: page.getByRole("link", { name, exact: true }) });
const button = (page, act, name) => row(page, name).getByRole("button", { name: act });
const said = (page, name) => row(page, name).locator(".said");

/** Opens the inventory once the site is kept. */
async function inventory(page) {
  await page.goto("/hors-ligne/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.reload();
  await page.getByText(/Gardé sur cet appareil/).waitFor();
  await page.locator("#works > li").first().waitFor();
}

/** The short name of a text, as the page tells it. */
const nameOf = (page, id) => page.locator(`#works a[href$="/textes/${id}/"]`).innerText();

test("a text never opened is kept, and read whole without a network: pages, links, previews, comparison, search, downloads", () =>
  visit({}, async (page) => {
    await inventory(page);
    const name = await nameOf(page, "sn-tabac");
    assert.match(await row(page, name).locator("small").innerText(), /\d+ pages, \d+\sko/);
    await button(page, "Garder", name).click();
    await said(page, name).getByText(/Gardé le .*version [0-9a-f]{12}/).waitFor();
    await page.locator("#news").getByText(`${name}\u202f: gardé.`).waitFor();
    cut();
    // Every link of every page of the text, of its proof and of its downloads, answers; what leads elsewhere is kept or says so.
    const walked = await page.evaluate(async () => {
      const inside = /^\/(textes|integrite)\/sn-tabac\//;
      const left = ["/textes/sn-tabac/"];
      const seen = new Set(left);
      const faults = [];
      const outside = new Set();
      while (left.length) {
        const path = left.pop();
        const answer = await fetch(path).catch(() => undefined);
        if (!answer?.ok) {
          faults.push(path);
          continue;
        }
        if (!path.endsWith("/")) continue;
        const html = (await answer.text()).replace(/<style>.*?<\/style>/gs, "");
        const page = new DOMParser().parseFromString(html, "text/html");
        if (!page.querySelector("main h1")) faults.push(`${path} has no title`);
        for (const link of page.querySelectorAll("a[href], link[rel=icon], link[rel=manifest], script[src], img[src]")) {
          const address = link.getAttribute("href") ?? link.getAttribute("src");
          const url = new URL(address, location.origin + path);
          if (url.origin !== location.origin || seen.has(url.pathname)) continue;
          seen.add(url.pathname);
          // A text as one file is asked for where there is a network: the page of what is kept says so.
          if (/^\/textes\/sn-tabac\/[^/]+\.(txt|md|xml)$/.test(url.pathname)) continue;
          if (inside.test(url.pathname)) left.push(url.pathname);
          else outside.add(url.pathname);
        }
      }
      // Around it: the site's own pages and files are kept, other texts and the lines of the tariff are chosen apart.
      for (const path of outside) {
        // So are the other languages.
        if (/^\/(en|pt)\/|^\/(textes|integrite)\/[^/]+\/.|^\/textes\/[^/]+\/$|^\/integrite\/[^/]+\/$|^\/tarif\/\d{4}|\.(atom|json|xml|sha256)$/.test(path)) continue;
        const answer = await fetch(path).catch(() => undefined);
        if (!answer?.ok) faults.push(path);
      }
      return { faults, pages: seen.size };
    });
    assert.deepEqual(walked.faults, []);
    assert.ok(walked.pages > 100, `${walked.pages} addresses`);
    await page.goto("/textes/sn-tabac/2/");
    await page.getByRole("heading", { level: 1, name: /2/ }).waitFor();
    const style = await page.evaluate(() => getComputedStyle(document.querySelector("h1")).position);
    assert.equal(style, "sticky", "with its style");
    await page.goto("/chercher/?q=publicité+tabac");
    const hit = page.locator("main a[href*='/textes/sn-tabac/']").first();
    await hit.waitFor();
    await hit.click();
    await page.waitForURL(/\/textes\/sn-tabac\/./);
    await page.locator(".law").first().waitFor();
    await page.goto("/comparer/?a=sn-tabac/2&b=sn-tabac/3");
    await page.locator("#compared .pair .law").first().waitFor();
    await page.goto("/textes/sn-douanes/387/");
    await page.getByText("n’est pas gardée sur l’appareil").waitFor();
  }));

test("a download says how far it is, is cancelled, is cut, goes on where it was, even on a page opened anew", () =>
  visit({}, async (page) => {
    await inventory(page);
    const name = await nameOf(page, "sn-douanes");
    host.fault = (path) => (PART.test(path) ? { slowly: 12_000 } : undefined);
    await button(page, "Garder", name).click();
    await button(page, "Annuler", name).waitFor();
    await row(page, name).getByRole("progressbar").waitFor();
    const figures = async () => (await said(page, name).innerText()).match(/^(\d+) sur (\d+)\sko$/)?.slice(1).map(Number);
    await page.waitForFunction((selector) => Number(document.querySelector(selector).value) > 30_000, "#works progress:not([hidden])");
    const [done, size] = await figures();
    assert.ok(done > 0 && done < size, `${done} of ${size}`);
    assert.deepEqual(await findings(page), []);
    const parts = () => page.evaluate(async () => (await (await caches.open("passavant-lots")).keys()).map(({ url }) => url).filter((url) => url.includes("/lots/sn-douanes")));
    while ((await parts()).length < 2) await page.waitForTimeout(100);
    await button(page, "Annuler", name).click();
    await said(page, name).getByText(/Commencé/).waitFor();
    const arrived = await parts();
    assert.ok(arrived.length >= 2, "what arrived stays");
    // The network is cut in the middle of the next part.
    host.asked.length = 0;
    host.fault = (path, bytes) => (PART.test(path) ? { cut: Math.floor(bytes.length / 2) } : undefined);
    await button(page, "Reprendre", name).click();
    await said(page, name).getByText(/Le réseau a manqué.*reprenez/).waitFor();
    assert.deepEqual(await findings(page), []);
    assert.deepEqual(await parts(), arrived);
    // The page is opened anew, and goes on where it was: nothing is asked for twice.
    host.fault = undefined;
    await page.reload();
    await said(page, name).getByText(/Commencé/).waitFor();
    host.asked.length = 0;
    await button(page, "Reprendre", name).click();
    await said(page, name).getByText(/Gardé le/).waitFor();
    const asked = host.asked.filter((path) => PART.test(path));
    assert.ok(asked.length > 0, "the rest was asked for");
    assert.deepEqual(asked.filter((path) => arrived.some((url) => url.endsWith(path))), []);
    assert.deepEqual(await findings(page), []);
    cut();
    await page.goto("/textes/sn-douanes/386/#al-2");
    await page.getByRole("heading", { level: 1, name: /386/ }).waitFor();
    await page.locator("a.r[href^='/textes/sn-douanes/']").first().hover();
    await page.locator("#apercu").waitFor();
    await page.goto("/textes/sn-douanes/titre-12/chapitre-1/");
    await page.locator(".law").first().waitFor();
  }));

test("a part that is not the one of the list is refused, and said so", () =>
  visit({}, async (page) => {
    await inventory(page);
    const name = await nameOf(page, "cv-ordonnance");
    host.fault = (path, bytes) => {
      if (!PART.test(path)) return undefined;
      const other = Buffer.from(bytes);
      other[Math.floor(other.length / 2)] ^= 1;
      return { bytes: other };
    };
    await button(page, "Garder", name).click();
    await said(page, name).getByText(/abîmé/).waitFor();
    host.fault = undefined;
    await button(page, "Garder", name).click();
    await said(page, name).getByText(/Gardé le/).waitFor();
  }));

test("everything is kept at one touch, and one text deleted; notes survive it all", () =>
  visit({}, async (page) => {
    await page.goto("/textes/sn-douanes/386/#al-2");
    await page.locator("#annotate").click();
    await page.locator("form.my textarea").fill("Ne pas perdre");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.getByText("Gardé sur cet appareil.").waitFor();
    await inventory(page);
    const all = page.locator("#all");
    assert.match(await all.innerText(), /^Tout garder \([\d\s\u202f]+\sko\)$/);
    page.setDefaultTimeout(90_000);
    await all.click();
    await all.waitFor({ state: "hidden" });
    assert.equal(await page.locator("#works .said", { hasText: "Gardé le" }).count(), await page.locator("#works > li").count());
    assert.match(await page.locator("#space").innerText(), /Place prise.*ko, sur .*Mo/);
    const name = await nameOf(page, "sn-tabac");
    await button(page, "Effacer", name).click();
    await said(page, name).getByText("Pas encore gardé.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.className), "take", "the focus stays in the row");
    await all.waitFor();
    assert.deepEqual(await findings(page), []);
    cut();
    await page.goto("/tarif/8703.23.19.00/");
    await page.getByRole("heading", { level: 1, name: /8703\.23\.19\.00/ }).waitFor();
    await page.goto("/textes/cv-reglement/5/");
    await page.getByRole("heading", { level: 1, name: /5/ }).waitFor();
    await page.goto("/textes/sn-tabac/3/");
    await page.getByText("n’est pas gardée sur l’appareil").waitFor();
    host.fault = undefined;
    await page.goto("/hors-ligne/");
    await page.getByRole("button", { name: "Tout effacer de cet appareil" }).click();
    await page.getByText("Rien n’est encore gardé").waitFor();
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    assert.deepEqual(await findings(page), []);
    await page.goto("/notes/");
    await page.locator("#mine").getByText("Ne pas perdre").waitFor();
  }));

test("a disk without room for the site is told as such, not as a network that failed", () =>
  visit({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin, quotaSize: 600_000 });
    await page.goto("/hors-ligne/");
    await page.locator("#keep").click();
    await page.locator("#state").getByText(/n’a plus de place|place manque/).waitFor();
    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin });
  }));

test("a full disk is told in words, and costs nothing of what was kept", () =>
  visit({}, async (page) => {
    await inventory(page);
    const small = await nameOf(page, "cv-ordonnance");
    await button(page, "Garder", small).click();
    await said(page, small).getByText(/Gardé le/).waitFor();
    const session = await page.context().newCDPSession(page);
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage);
    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin, quotaSize: used + 20_000 });
    const name = await nameOf(page, "sn-douanes");
    await button(page, "Garder", name).click();
    await said(page, name).getByText(/n’a plus de place/).waitFor();
    assert.deepEqual(await findings(page), []);
    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin });
    cut();
    await page.goto("/textes/cv-ordonnance/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    host.fault = undefined;
    await page.goto("/hors-ligne/");
    await button(page, /Garder|Reprendre/, name).click();
    await said(page, name).getByText(/Gardé le/).waitFor();
  }));

const spare = (connection) => Object.defineProperty(navigator, "connection", { value: connection });

for (const connection of [{ saveData: true, effectiveType: "4g" }, { saveData: false, effectiveType: "2g" }]) {
  test(`a device that spares its data loads nothing beforehand, says so, and keeps at a touch: ${JSON.stringify(connection)}`, () =>
    visit({}, async (page) => {
      await page.addInitScript(spare, connection);
      await page.goto("/");
      await page.waitForLoadState("networkidle");
      assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
      assert.deepEqual(host.asked.filter((path) => /\.(wasm|bin)$/.test(path)), []);
      await page.goto("/hors-ligne/");
      await page.locator("#spares", { hasText: "économise ses données" }).waitFor();
      await page.getByText("Rien n’est encore gardé").waitFor();
      await page.locator("#works > li").first().waitFor();
      assert.match(await page.locator("#weight").innerText(), /\d+\sko à charger/);
      assert.deepEqual(await findings(page), []);
      await page.getByRole("button", { name: "Garder le site sur cet appareil" }).click();
      await page.getByText(/Gardé sur cet appareil/).waitFor();
      cut();
      await page.goto("/simulateurs/");
      await page.getByRole("heading", { level: 1 }).waitFor();
    }));
}

test("the site is kept in its reader's language alone; another one, and its texts, as chosen", () =>
  visit({}, async (page) => {
    await page.goto("/en/");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    const names = () => page.evaluate(async () => {
      const caches_ = (await caches.keys()).filter((name) => /^passavant-([0-9a-f]{12}|lots)$/.test(name));
      const all = await Promise.all(caches_.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
      return all.flat();
    });
    const first = await names();
    assert.ok(first.some((name) => /-en-[0-9a-f]{12}\.js$/.test(name)) && first.includes("/lots-en.json"));
    assert.deepEqual(first.filter((name) => /-(fr|pt)-[0-9a-f]{12}\.|lots-(fr|pt)/.test(name)), []);
    await page.goto("/en/hors-ligne/");
    await page.getByText(/Kept on this device: .*files/).waitFor();
    const row = page.locator("#works > li", { has: page.locator("a[href$='/en/textes/sn-tabac/']") });
    await row.getByRole("button", { name: /^Keep/ }).click();
    await row.getByText(/Kept on .*version [0-9a-f]{12}/).waitFor();
    assert.deepEqual(await findings(page), []);
    cut();
    await page.goto("/en/textes/sn-tabac/3/");
    await page.locator(".law").first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.goto("/en/simulateurs/penalites/");
    await page.locator("main h1").waitFor();
    // A page of a language that is not kept is answered in the one that is.
    await page.goto("/simulateurs/");
    await page.getByText(/not kept on the device/).waitFor();
    host.fault = undefined;
    await page.goto("/hors-ligne/");
    await page.getByText("n’est pas gardé dans cette langue").waitFor();
    await page.getByRole("button", { name: "Garder le site sur cet appareil" }).click();
    await page.getByText(/Gardé sur cet appareil/).waitFor();
    cut();
    for (const address of ["/simulateurs/", "/en/simulateurs/", "/en/textes/sn-tabac/4/"]) {
      await page.goto(address);
      await page.locator("main h1").waitFor();
      assert.equal(await page.locator("#absent").count(), 0, address);
    }
  }));

test("the list of texts cannot be loaded: it is said, and nothing else fails", () =>
  visit({ serviceWorkers: "block" }, async (page) => {
    host.fault = (path) => (/lots-fr\.json$/.test(path) ? { cut: 0 } : undefined);
    await page.goto("/hors-ligne/");
    await page.getByText(/liste des textes n’a pas pu se charger|ne sait pas garder/).first().waitFor();
    assert.deepEqual(await findings(page), []);
  }));

test("a file that goes while the page counts what is kept is left out, and the page goes on", () =>
  visit({}, async (page) => {
    await inventory(page);
    // The caches tell of one file more than they still hold, as when another one is being deleted.
    await page.addInitScript(() => {
      const { keys } = Cache.prototype;
      Cache.prototype.keys = async function (...asked) {
        return [...(await keys.apply(this, asked)), new Request("/gone/")];
      };
    });
    await page.reload();
    await page.getByText(/Gardé sur cet appareil/).waitFor();
    await page.locator("#works > li").first().waitFor();
    assert.equal(await page.locator('a[href$="/gone/"]').count(), 0);
  }));

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);

test("a button that goes leaves the focus to what is said of it; one that waits keeps it", () =>
  visit({}, async (page) => {
    await page.addInitScript(spare, { saveData: true, effectiveType: "4g" });
    await page.goto("/hors-ligne/");
    await page.locator("#works > li").first().waitFor();
    await page.locator("#keep").focus();
    await page.keyboard.press("Enter");
    assert.equal(await focused(page), "state");
    await page.getByText(/Gardé sur cet appareil/).waitFor();
    assert.equal(await focused(page), "state");
    const name = await nameOf(page, "cv-ordonnance");
    await button(page, "Garder", name).focus();
    await page.keyboard.press("Enter");
    await said(page, name).getByText(/Gardé le/).waitFor();
    assert.equal(await focused(page), "said");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Gardé le/);
    host.fault = (path) => (PART.test(path) ? { slowly: 400_000 } : undefined);
    await page.locator("#all").focus();
    await page.keyboard.press("Enter");
    await page.locator("#works progress:visible").waitFor();
    assert.equal(await focused(page), "all");
    assert.equal(await page.locator("#all").getAttribute("aria-disabled"), "true");
    assert.deepEqual(await findings(page), []);
    host.fault = undefined;
    page.setDefaultTimeout(90_000);
    await page.locator("#all").waitFor({ state: "hidden" });
    assert.equal(await focused(page), "news");
  }));

for (const [screen, viewport] of Object.entries(SCREENS))
  test(`nothing moves while the site keeps itself and the page tells of it (${screen})`, () =>
    visit({ viewport }, async (page) => {
      await page.addInitScript(() => {
        globalThis.moved = [];
        // The header is every page's, and held by the test of stability.
        const ofPage = ({ node }) => !node?.closest?.("header, nav");
        const named = ({ node }) => node?.id || node?.nodeName;
        const note = ({ value, sources }) => sources.some(ofPage) && moved.push(`${value.toFixed(4)}: ${sources.map(named).join(", ")}`);
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto("/hors-ligne/");
      await page.locator("#works > li").first().waitFor();
      await page.getByText(/Gardé sur cet appareil/).waitFor();
      await page.locator("#delete").waitFor();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.deepEqual(await page.evaluate(() => moved), []);
    }));

test("no button stands without its words, however late what is kept is told", () =>
  visit({}, async (page) => {
    await page.addInitScript(() => {
      const { match } = CacheStorage.prototype;
      CacheStorage.prototype.match = async function (...asked) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return match.apply(this, asked);
      };
      globalThis.mute = [];
      const look = () => {
        for (const one of document.querySelectorAll("#inventory button"))
          if (one.checkVisibility() && !one.textContent.trim()) mute.push(one.className || one.id);
        requestAnimationFrame(look);
      };
      look();
    });
    host.fault = (path) => (/lots-fr\.json$/.test(path) ? { refuse: true } : undefined);
    await page.goto("/hors-ligne/");
    await page.locator("#unlisted:visible").waitFor();
    host.fault = undefined;
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await button(page, "Garder", await nameOf(page, "sn-tabac")).waitFor();
    assert.deepEqual(await page.evaluate(() => mute), []);
  }));

test("the inventory is used with the keyboard alone, and fits a phone, light and dark", () =>
  visit({ colorScheme: "dark" }, async (page) => {
    await inventory(page);
    const name = await nameOf(page, "cv-ordonnance");
    await button(page, "Garder", name).focus();
    await page.keyboard.press("Enter");
    await said(page, name).getByText(/Gardé le/).waitFor();
    await button(page, "Effacer", name).focus();
    await page.keyboard.press("Space");
    await said(page, name).getByText("Pas encore gardé.").waitFor();
    assert.deepEqual(await findings(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
  }));
