// A connection that is dropped without a word: headers come, perhaps a part of the file, then nothing. A browser waits for
// minutes; here the reader is told within seconds, and may try again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SAID, cutting, failing, keep, retry, stalling } from "./support/failing.mjs";

const site = failing();
const { visit } = site;

const ARTICLE = "/textes/sn-douanes/386/";
const article = (page) => page.getByRole("heading", { level: 1, name: /386/ });
const cut = (page) => page.getByRole("alert").getByText("Cette page est incomplète");

for (const [how, fault] of [
  ["headers come and never the page", { stall: 0 }],
  ["not even headers come", { silent: true }],
])
  test(`${how}: within seconds the page says that the network does not answer, and tries again`, () =>
    visit({ serviceWorkers: "allow" }, async (page) => {
      await keep(page);
      site.host.fault = (path) => (path === ARTICLE ? fault : undefined);
      const asked = Date.now();
      await page.goto(ARTICLE);
      await page.getByText("le réseau ne répond pas").waitFor();
      assert.ok(Date.now() - asked < 10_000, `${Date.now() - asked} ms`);
      site.host.fault = undefined;
      await retry(page).click();
      await article(page).waitFor();
      assert.equal(new URL(page.url()).pathname, ARTICLE);
    }));

test("a page that is kept opens at once, whatever the network does", () =>
  visit({ serviceWorkers: "allow" }, async (page) => {
    await keep(page);
    site.host.fault = () => ({ stall: 0 });
    const asked = Date.now();
    await page.goto("/simulateurs/penalites/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.ok(Date.now() - asked < 5_000, `${Date.now() - asked} ms`);
  }));

for (const [how, of] of [
  // Inside the words of a link, which would go on through all that follows.
  ["is cut", (pattern) => (path, bytes) => (pattern.test(path) ? { cut: bytes.lastIndexOf("</a>", bytes.length * 0.8) - 2 } : undefined)],
  ["says nothing any more", (pattern) => stalling(pattern, 0.8)],
])
  test(`the network ${how} in the middle of a page: what came is shown, it is said where it stops, and it is not kept`, () =>
    visit({ serviceWorkers: "allow", expected: [...SAID, /of null \(setting/] }, async (page) => {
      await keep(page);
      // Scripts look for what did not come, and say so to nobody but the console.
      site.host.fault = of(/\/textes\/sn-douanes\/386\/$/);
      await page.goto(ARTICLE, { waitUntil: "commit" });
      await cut(page).waitFor({ timeout: 25_000 });
      assert.ok(await article(page).isVisible());
      assert.equal(await cut(page).evaluate((words) => words.closest("a")), null);
      const keptPages = () =>
        page.evaluate(async (path) => {
          const names = (await caches.keys()).filter((name) => name.startsWith("passavant-lu-"));
          return (await Promise.all(names.map((cacheName) => caches.match(path, { cacheName })))).filter(Boolean).length;
        }, ARTICLE);
      assert.equal(await keptPages(), 0);
      site.host.fault = undefined;
      await page.getByRole("alert").getByRole("link", { name: "Réessayer" }).click();
      await page.locator("footer.foot a").first().waitFor();
      await article(page).waitFor();
      assert.equal(await cut(page).count(), 0);
      await page.waitForFunction(async (path) => Boolean(await caches.match(path)), ARTICLE);
    }));

test("files of search, of simulators, of a comparison say nothing: each page says so, keeps what was typed, and goes on", async () => {
  const fault = stalling(/\/(index|simuler)-[^/]*\.bin$|\/prelevements-fr-[^/]*\.txt$|\/sn-douanes\/18\/$/, 0.5);
  const lost = (page) => page.getByText(/n’a pas pu se charger/).first();
  const pages = [
    {
      address: "/chercher/?q=passavant",
      told: lost,
      stays: async (page) => assert.equal(await page.getByRole("searchbox").inputValue(), "passavant"),
      after: (page) => page.locator("main a[href*='/textes/sn-douanes/']").first(),
    },
    {
      address: "/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000",
      told: lost,
      stays: async (page) => assert.match(page.url(), /droits=845000/),
      after: (page) => page.locator(".strip").getByText(/1\s690\s000/),
    },
    {
      address: "/simulateurs/droits/?pays=sn&jour=2026-11-24&et=&ligne=1006.40.00.00&prix=1000000",
      told: lost,
      stays: async (page) => assert.match(page.url(), /prix=1000000/),
      after: (page) => page.locator(".strip").getByText("Coût rendu"),
    },
    {
      address: "/comparer/?a=sn-douanes/18&b=cv-reglement/38",
      told: (page) => page.locator("#compared > p").getByText(/\S/),
      again: (page) => page.getByRole("button", { name: "Comparer" }),
      stays: async (page) => assert.equal(await page.locator("[name=a-number]").inputValue(), "18"),
      after: (page) => page.locator("#compared .pair").first(),
    },
  ];
  // Each in a profile of its own, all at once: patience is long.
  let told = 0;
  let go;
  const allTold = new Promise((resolve) => (go = resolve));
  site.host.fault = fault;
  const one = ({ address, told: said, again = retry, stays, after }) =>
    visit({}, async (page) => {
      // What a page preloads for its worker does not come either: it is never loaded whole.
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await said(page).waitFor({ timeout: 60_000 }).finally(() => ++told === pages.length && go());
      await stays(page);
      await allTold;
      site.host.fault = undefined;
      await again(page).click();
      await after(page).waitFor({ timeout: 30_000 });
    });
  const ended = await Promise.allSettled(pages.map(one));
  const failed = ended.filter(({ reason }) => reason);
  assert.deepEqual(failed.map(({ reason }) => reason.message), []);
});

test("the script of an engine never comes: it is said, and another attempt goes on", () =>
  visit({}, async (page) => {
    site.host.fault = stalling(/\/simuler-[0-9a-f]{12}\.js$/);
    await page.clock.install();
    await page.goto("/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000", { waitUntil: "commit" });
    await page.locator("#news").getByText(/\S/).waitFor();
    await page.clock.runFor(31_000);
    await page.getByText(/n’a pas pu se charger/).waitFor();
    site.host.fault = undefined;
    await page.clock.resume();
    await retry(page).click();
    await page.locator(".strip").getByText(/1\s690\s000/).waitFor();
  }));

test("a text that is being kept stops coming: what arrived stays, and it goes on from there", () =>
  visit({ serviceWorkers: "allow" }, async (page) => {
    await keep(page);
    await page.clock.install();
    await page.goto("/hors-ligne/");
    const text = page.locator("#works li").filter({ has: page.locator("a[href$='/textes/sn-tabac/']") });
    await text.waitFor();
    site.host.fault = stalling(/\/lots\/sn-tabac-/, 0.5);
    await text.locator(".take").click();
    await text.locator("progress").waitFor();
    for (let told = false; !told; told = /Le réseau a manqué/.test(await text.innerText())) await page.clock.runFor(5_000);
    site.host.fault = undefined;
    await page.clock.resume();
    await text.locator(".take").click();
    await text.getByText("Gardé le").waitFor();
  }));

for (const [how, fault] of [
  ["never comes", stalling(/\/unites-[0-9a-f]{12}\.txt$/)],
  ["is cut", cutting(/\/unites-[0-9a-f]{12}\.txt$/)],
])
  test(`the list of units ${how}: notes are shown all the same`, () =>
    visit({}, async (page) => {
      await page.goto("/notes/");
      await page.evaluate(() => {
        const note = { id: "n1", path: "textes/sn-douanes/386/", anchor: "al-1", title: "Article 386", cite: "al. 1", quote: "", before: "", digest: "" };
        const times = { made: "2026-11-20T10:00:00.000Z", changed: "2026-11-20T10:00:00.000Z" };
        localStorage.setItem("/note n1", JSON.stringify({ ...note, note: "À relire avant l’audience.", ...times }));
      });
      site.host.fault = fault;
      await page.reload({ waitUntil: "commit" });
      await page.getByText("À relire avant l’audience.").waitFor({ timeout: 8_000 });
    }));
