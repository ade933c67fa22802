// Nothing moves under the eyes of a reader who touches nothing, however late scripts, engines and figures arrive.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { SCREENS } from "./support/browser.mjs";
import { PAGES, drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const LATE = 250;

/** In the page: notes what moves, as browsers count it. */
function watch() {
  globalThis.moved = [];
  const name = ({ node }) => `${node?.nodeName} ${node?.id ?? ""} ${(node?.textContent ?? "").trim().slice(0, 30)}`;
  const note = ({ value, hadRecentInput, sources }) => hadRecentInput || moved.push(`${value.toFixed(4)}: ${sources.map(name).join(", ")}`);
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
}

/** Pages that draw what their reader chose and wrote, where nothing can be known of its size beforehand. */
const OF_THE_READER = /^(comparison|selection|private notes|table of contents)/;

/** How much a page may move in all, as browsers count it (up to 0.1 is good to them): less than can be seen. */
const MOST = 0.001;

/** In the page: what has moved so far. */
const movesOf = (page) => page.evaluate(() => moved);
const sumOf = (moves) => moves.reduce((all, one) => all + Number.parseFloat(one), 0);

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`nothing moves but what its reader moves (${screen})`, () =>
    site.visit({ viewport }, async (page) => {
      await page.addInitScript(watch);
      await page.route(/\.(js|json|wasm|txt|bin)$/, async (route) => {
        await sleep(LATE);
        await route.continue();
      });
      const found = [];
      for (const [kind, address] of PAGES.filter(([kind]) => !OF_THE_READER.test(kind))) {
        await page.goto(address);
        await drawn(page);
        await page.waitForLoadState("networkidle");
        const moves = await movesOf(page);
        if (sumOf(moves) > MOST) found.push(`${kind}: ${moves.join("; ")}`);
      }
      assert.deepEqual(found, []);
    }));

  test(`an invoice is read and settled, and nothing moves (${screen})`, () =>
    site.visit({ viewport }, async (page) => {
      await page.addInitScript(watch);
      await page.route(/\.(js|json|wasm|txt|bin)$/, async (route) => {
        await sleep(LATE);
        await route.continue();
      });
      await page.goto("/simulateurs/droits/facture/?pays=sn&jour=2026-11-24&transport=mer&importateur=grande-entreprise");
      // Pressed by a script: what follows a touch of the reader would not be counted.
      const press = (act) => page.evaluate((act) => document.querySelector(`[data-act=${act}]`).click(), act);
      await press("example");
      await page.getByText("Lignes lues : 2. À corriger : 1. Sans marchandise : 2.").waitFor();
      await page.locator("[data-act=settle]").waitFor();
      await page.waitForFunction(() => !document.querySelector("[data-later]"));
      await press("settle");
      await page.locator("#resultat .reserve").waitFor();
      await page.waitForLoadState("networkidle");
      const moves = await movesOf(page);
      assert.ok(sumOf(moves) <= MOST, moves.join("; "));
    }));
}
