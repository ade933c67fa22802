// Every kind of page fits a phone and a desktop, down to 320 pixels, without scrolling sideways.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { PAGES, drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const NARROW = { width: 320, height: 640 };

for (const [name, viewport] of Object.entries({ ...SCREENS, narrow: NARROW })) {
  test(`no page scrolls sideways at ${viewport.width}×${viewport.height} (${name})`, () =>
    site.visit({ viewport }, async (page) => {
      for (const [kind, address] of PAGES) {
        await page.goto(address);
        await drawn(page);
        const [content, window] = await page.evaluate(() => {
          const root = document.documentElement;
          return [root.scrollWidth, root.clientWidth];
        });
        assert.ok(content <= window, `${kind}: ${content} in ${window} pixels`);
        assert.ok(await page.locator("h1").isVisible(), `${kind}: its heading is visible`);
      }
    }));
}

test("on a phone the destinations stay within reach at the bottom", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    await page.goto("/textes/sn-douanes/386/");
    const bar = await page.getByRole("navigation", { name: "Rubriques" }).boundingBox();
    assert.ok(bar.y + bar.height > SCREENS.phone.height - 4, `bottom of the bar at ${bar.y + bar.height}`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const last = await page.locator("footer a").last().boundingBox();
    assert.ok(last.y + last.height <= bar.y, "the bar hides nothing of the end of the page");
  }));
