// No frame has much to set and paint, and no long sheet comes in one: what a slow phone feels is how much is new at once. How
// long that takes is measured by `cargo xtask bench speed`; here it is counted, so that a busy machine changes nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { PAGES, drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

/** Elements that a frame may show for the first time: `CROWD` in `app/static/frames.js`, and one more part: tables come whole. */
const MOST = 50 + 80;
/** Sheets with more elements than these must come in several frames. */
const LONG = 240;

/** In the page: counts the elements of a simulator that come into sight, frame by frame. */
function watch() {
  globalThis.frames = [];
  let fresh = 0;
  const counted = new WeakSet();
  const size = (node) => {
    if (node.dataset.later !== undefined) return 0;
    const one = counted.has(node) ? 0 : 1;
    counted.add(node);
    if (node.matches("details:not([open])")) return one;
    return [...node.children].reduce((sum, child) => sum + size(child), one);
  };
  const shown = (node) => {
    const root = document.getElementById("simulator");
    if (!root?.contains(node) || node.parentElement.closest("[data-later]")) return 0;
    return root.dataset.shown === undefined && node.closest("#resultat") ? 0 : size(node);
  };
  const note = (records) => {
    for (const { type, addedNodes, target } of records) {
      // What is shown again after it was kept back, or the result when it is drawn for the first time.
      if (type === "childList") for (const node of addedNodes) fresh += node.nodeType === 1 ? shown(node) : 0;
      else if (target.id === "simulator") fresh += size(document.getElementById("resultat"));
      else if (target.dataset.later === undefined) fresh += shown(target);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["data-later", "data-shown"] });
  const tick = () => {
    note(observer.takeRecords());
    if (fresh > 0) frames.push(fresh);
    fresh = 0;
    requestAnimationFrame(tick);
  };
  // What comes with the page is not drawn.
  addEventListener("DOMContentLoaded", () => {
    note(observer.takeRecords());
    fresh = 0;
    requestAnimationFrame(tick);
  });
}

const DRAWN = /^(penalties, (a result|other|several)|duties, (a result|several)|value|origin|contestation)/;

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const [kind, address] of PAGES.filter(([kind]) => DRAWN.test(kind))) {
    test(`${kind} comes into sight a little at a time (${screen})`, () =>
      site.visit({ viewport }, async (page) => {
        await page.addInitScript(watch);
        await page.goto(address);
        await drawn(page);
        const frames = await page.evaluate(() => frames);
        const whole = await page.locator("#simulator *").count();
        const sum = frames.reduce((all, one) => all + one, 0);
        assert.ok(Math.max(...frames) <= MOST, `elements by frame: ${frames}`);
        if (whole > LONG) assert.ok(frames.length >= 3 && sum > LONG / 2, `${whole} elements, by frame: ${frames}`);
        assert.equal(await page.locator("[data-later]").count(), 0, "nothing stays back");
      }));
  }
}

/** In the page: counts the elements that are new among the answers of a search, frame by frame. */
function watchAnswers() {
  globalThis.frames = [];
  let fresh = 0;
  const size = (node) => (node.matches("details:not([open])") ? 1 : [...node.children].reduce((sum, child) => sum + size(child), 1));
  const note = (records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) fresh += node.nodeType === 1 ? size(node) : 0;
  };
  addEventListener("DOMContentLoaded", () => {
    const observer = new MutationObserver(note);
    observer.observe(document.getElementById("reponse"), { childList: true, subtree: true });
    const tick = () => {
      note(observer.takeRecords());
      if (fresh > 0) frames.push(fresh);
      fresh = 0;
      requestAnimationFrame(tick);
    };
    tick();
  });
}

test("answers of a search come into sight a little at a time, while one types too", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    await page.addInitScript(watchAnswers);
    await page.goto("/chercher/?q=amende");
    await drawn(page);
    await page.locator("#q").fill("");
    await page.locator("#q").pressSequentially("fausse déclaration", { delay: 40 });
    await page.getByRole("status").getByText("«\u202ffausse déclaration\u202f»").waitFor();
    await page.locator(".hits > li").nth(10).waitFor();
    const frames = await page.evaluate(() => frames);
    assert.ok(Math.max(...frames) <= MOST, `elements by frame: ${frames}`);
    assert.ok(frames.length >= 6, `elements by frame: ${frames}`);
  }));

test("a sheet that is printed while it is being drawn is whole", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    const [, address] = PAGES.find(([kind]) => kind === "duties, a result");
    // No frame comes once there is a result: what is kept back stays back.
    await page.addInitScript(() => {
      const frame = requestAnimationFrame;
      globalThis.requestAnimationFrame = (act) => document.querySelector("#simulator[data-shown]") || frame(act);
    });
    await page.goto(address);
    await page.locator("#simulator[data-shown]").waitFor();
    assert.ok((await page.locator("[data-later]").count()) > 0, "something is kept back");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("[data-later]").count(), 0);
    assert.match(await page.locator(".sheet .paper").textContent(), /juin 2016/);
  }));
