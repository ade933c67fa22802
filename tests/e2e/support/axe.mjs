// What axe-core finds on a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const axe = readFileSync(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];

/** What axe finds, one line each. */
export async function findings(page) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    (values) => globalThis.axe.run({ runOnly: { type: "tag", values } }),
    TAGS,
  );
  assert.ok(passes.length > 15, `axe looked at only ${passes.length} rules`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map((node) => node.target.join(" ")).slice(0, 3)}`);
}
