// axe-core finds nothing, on any kind of page, in either theme.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { PAGES, drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
const site = suite();

/** What axe finds, one line each. */
async function findings(page) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    (values) => globalThis.axe.run({ runOnly: { type: "tag", values } }),
    TAGS,
  );
  assert.ok(passes.length > 15, `axe looked at only ${passes.length} rules`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map((node) => node.target.join(" ")).slice(0, 3)}`);
}

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
