// axe-core finds nothing, on any kind of page, in either theme.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/axe.mjs";
import { SCREENS } from "./support/browser.mjs";
import { PAGES, drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

for (const colorScheme of ["light", "dark"]) {
  for (const [kind, address] of PAGES) {
    test(`axe, ${colorScheme}: ${kind}`, () =>
      site.visit({ colorScheme, viewport: SCREENS.phone }, async (page) => {
        await page.goto(address);
        await drawn(page);
        await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
        assert.deepEqual(await findings(page), []);
      }));
  }
}
