// The full case of a customs value by someone who has only the page, on a phone, in each language: from the home page to the
// note on paper. How much there is to read, to touch and to scroll. Times of people follow from these: some 250 words a minute,
// 1.1 s a touch, 0.28 s a key, 0.5 s a scroll.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

/** What is on the invoice, in the order of the page: a fact, then a word of its choices or what is typed. */
const CASE = [
  ["pays", { word: "cv" }],
  ["monnaie", { text: "EUR" }],
  ["cours.eur", { text: "110,265", en: "110.265" }],
  ["prix", { text: "50 000", en: "50,000" }],
  ["incoterm", { word: "fob" }],
  ["fret", { text: "3200" }],
  ["assurance", { text: "410" }],
  ["circonstances", { word: "lien" }],
  ["lien-examen", { word: "comme-non-lies" }],
  ["ajouts", { word: "apports" }],
  ["ajouts", { word: "redevances" }],
  ["apports-conditions", { word: "en-sus" }],
  ["apports", { word: "achete" }],
  ["apports-gratuits", { word: "oui" }],
  ["apports-cout", { text: "5000" }],
  ["redevances-conditions", { word: "dues" }],
  ["redevances-entieres", { word: "oui" }],
  ["redevances", { text: "2500" }],
];

/** By hand: 50 000 + 3 200 + 410 + 5 000 + 2 500 = 61 110, at 110.265. */
const TOTAL = { "": "6 738 294,15 escudos", "/en": "6,738,294.15 escudos", "/pt": "6 738 294,15 escudos" };

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

/** In the page: the texts that are in sight below an element, each as it stands. */
const textsOf = (element) => {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node; (node = walk.nextNode()); ) {
    const seen = node.parentElement.checkVisibility({ visibilityProperty: true });
    if (seen && !node.parentElement.closest("option")) texts.push(node.textContent.trim());
  }
  return texts;
};

/** A reader with a thumb: reads each text once, scrolls until what is wanted is in sight, touches it. */
class Newcomer {
  touches = 0;
  keys = 0;
  scrolls = 0;
  met = new Set();

  constructor(page) {
    this.page = page;
  }

  async read(selector) {
    for (const one of await this.page.locator(selector).all()) for (const text of await one.evaluate(textsOf)) this.met.add(text);
  }

  get words() {
    return [...this.met].join(" ").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }

  /** How far something is from where it can be touched, in pixels: below zero, it is above. */
  farOff(target) {
    return target.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const bars = [...document.querySelectorAll(".bar, .strip > a")];
      if (bars.some((bar) => bar.contains(element))) return 0;
      const floor = Math.min(innerHeight, ...bars.map((bar) => bar.getBoundingClientRect().top));
      return top < 0 ? top : Math.max(0, bottom - floor);
    });
  }

  async reach(target) {
    await target.waitFor();
    for (let far; (far = await this.farOff(target)); ) {
      this.scrolls += 1;
      assert.ok(this.scrolls < 60, "it never comes into sight");
      await this.page.mouse.wheel(0, Math.sign(far) * 400);
      await this.page.waitForTimeout(150);
    }
  }

  async touch(target) {
    await this.reach(target);
    this.touches += 1;
    await target.tap();
  }

  /** Types, and goes on by the key that is named so. */
  async type(target, text) {
    await target.waitFor();
    if (!(await target.evaluate((element) => element === document.activeElement))) await this.touch(target);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    this.keys += text.length + 1;
  }
}

for (const prefix of ["", "/en", "/pt"]) {
  test(`a full value case by a newcomer with a phone (${prefix.slice(1) || "fr"})`, (context) =>
    site.visit({ viewport: SCREENS.phone, hasTouch: true, isMobile: true, reducedMotion: "reduce" }, async (page) => {
      await page.addInitScript(() => {
        globalThis.print = () => (globalThis.printed = true);
      });
      const reader = new Newcomer(page);
      await page.goto(`${prefix}/`);
      await reader.touch(page.locator("nav a[href$='simulateurs/']").filter({ visible: true }).first());
      const way = page.locator("main a[href$='simulateurs/valeur/']");
      await way.waitFor();
      // What stands above it in the list is read, and what is said of it.
      for (const text of await page.locator("main").evaluate((main, textsOf) => {
        const list = Function(`return ${textsOf}`)()(main);
        const name = main.querySelector("a[href$='simulateurs/valeur/']").textContent;
        return list.slice(0, list.indexOf(name) + 2);
      }, textsOf.toString())) reader.met.add(text);
      await reader.touch(way);
      await page.waitForFunction(() => document.getElementById("simulator")?.dataset.started !== undefined);
      await reader.read("h1, .lead");
      const asks = page.locator(".missing li, .need[data-asked]");
      for (const [fact, answer] of CASE) {
        const place = page.locator(`[id="f-${fact}"]`);
        if (answer.word) await reader.touch(place.locator(`[data-word="${answer.word}"]`));
        else await reader.type(place, (prefix === "/en" && answer.en) || answer.text);
        await page.waitForFunction(({ fact, word }) => {
          const place = document.getElementById(`f-${fact}`);
          return word ? place?.querySelector(`[data-word="${word}"]`)?.getAttribute("aria-pressed") === "true" : location.search.includes(`${fact}=`);
        }, { fact, word: answer.word });
        await page.waitForTimeout(200);
        await reader.read(".ask");
        if (fact === "assurance") {
          const question = await page.locator("#f-circonstances legend").boundingBox();
          assert.ok(question.y >= 0, `the question above a long list is in sight: ${question.y}`);
        }
        if (answer.word !== "redevances") continue;
        // How much is still asked stands above the destinations, and leads to it.
        assert.equal(await page.locator(".next b").innerText(), "2");
        const [count, bar] = await Promise.all([".next button", ".bar"].map((one) => page.locator(one).boundingBox()));
        assert.ok(count.y > SCREENS.phone.height / 2 && count.y + count.height <= bar.y, "it stands above the destinations");
        await page.locator(".next button").tap();
        assert.equal(await page.evaluate(() => document.activeElement.closest("fieldset")?.id), "f-apports-conditions");
        reader.touches += 1;
      }
      // Nothing is asked any more, and the strip says the value in the money of the country.
      await page.waitForFunction((total) => document.querySelector(".strip").innerText.replace(/[\u00a0\u202f]/g, " ").includes(total), TOTAL[prefix]);
      assert.equal(await asks.count(), 0);
      await reader.read(".strip a");
      await reader.touch(page.locator(".strip a"));
      const print = page.locator("[data-act=print]");
      await print.waitFor();
      await reader.read(".headline");
      assert.ok(plain(await page.locator(".headline").innerText()).includes(TOTAL[prefix]));
      // It stands in the screen of the result.
      const before = reader.scrolls;
      reader.met.add((await print.innerText()).trim());
      await reader.touch(print);
      assert.equal(reader.scrolls, before, "the note is printed from where the result is read");
      assert.ok(await page.evaluate(() => globalThis.printed));
      const { words, touches, keys, scrolls } = reader;
      context.diagnostic(`${words} words, ${touches} touches, ${keys} keys, ${scrolls} scrolls`);
      const most = { words: 400, touches: 20, keys: 40, scrolls: 4 };
      for (const [what, count] of Object.entries({ words, touches, keys, scrolls })) assert.ok(count <= most[what], `${count} ${what}`);
    }));
}
