// Readers who enlarge, who choose their own colours, who want no motion.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/axe.mjs";
import { PAGES, drawn } from "./support/pages.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();

/** A window of 1280×1024 enlarged twice and four times, as the page sees it. */
const ENLARGED = { "200 %": { width: 640, height: 512 }, "400 %": { width: 320, height: 256 } };

for (const [zoom, viewport] of Object.entries(ENLARGED)) {
  test(`at ${zoom} nothing scrolls sideways but tables in their own place, and nothing fixed hides the page`, () =>
    site.visit({ viewport }, async (page) => {
      for (const [kind, address] of PAGES) {
        await page.goto(address);
        await drawn(page);
        const { wide, covered } = await page.evaluate(() => {
          const root = document.documentElement;
          const stays = [...document.querySelectorAll("body *")].filter((element) => getComputedStyle(element).position === "fixed" && element.checkVisibility());
          return {
            wide: root.scrollWidth - root.clientWidth,
            covered: stays.reduce((sum, element) => sum + [element, ...element.children].reduce((most, one) => Math.max(most, one.offsetHeight), 0), 0) / innerHeight,
          };
        });
        assert.ok(wide <= 0, `${kind}: ${wide} pixels too wide`);
        assert.ok(covered <= 0.35, `${kind}: ${Math.round(covered * 100)} % of the window is covered`);
      }
    }));

  test(`axe at ${zoom}: simulators and an article`, () =>
    site.visit({ viewport }, async (page) => {
      for (const [kind, address] of PAGES.filter(([kind]) => /article with items|a result|errors|empty/.test(kind))) {
        await page.goto(address);
        await drawn(page);
        assert.deepEqual([kind, await findings(page)], [kind, []]);
      }
    }));
}

test("with the reader's own colours, focus, what is chosen and bars are still seen", () =>
  site.visit({ forcedColors: "active" }, async (page) => {
    await page.goto("/simulateurs/droits/?pays=sn&jour=2016-06-01&transport=mer&et=&ligne=8703.23.20.00&prix=10000000&etat=occasion&cv=8");
    await drawn(page);
    const look = (selector, names) =>
      page.locator(selector).first().evaluate((element, names) => names.map((name) => getComputedStyle(element)[name]), names);
    const [pressed, other] = [
      await look('.question [aria-pressed="true"]', ["borderTopWidth", "outlineStyle"]),
      await look('.question [aria-pressed="false"]', ["borderTopWidth", "outlineStyle"]),
    ];
    assert.notDeepEqual(pressed, other, "what is chosen looks like the rest");
    const [whole, part, ground] = [await look(".bars .whole", ["fill"]), await look(".bars rect:not(.whole)", ["fill"]), await look("body", ["backgroundColor"])];
    assert.notDeepEqual(whole, part, "the bar cannot be told from its ground");
    assert.notDeepEqual(part, ground, "the bar cannot be told from the page");
    await page.keyboard.press("Tab");
    const [style, width] = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return [outlineStyle, outlineWidth];
    });
    assert.ok(style !== "none" && Number.parseFloat(width) >= 2, `focus: ${style} ${width}`);
    const [lit, unlit] = [await look('.bar [aria-current="page"]', ["fontWeight", "borderBottomStyle"]), await look(".bar a:not([aria-current])", ["fontWeight", "borderBottomStyle"])];
    assert.notDeepEqual(lit, unlit, "the destination that is lit");
  }));

test("nothing moves by itself", () =>
  site.visit({ reducedMotion: "reduce" }, async (page) => {
    for (const [kind, address] of PAGES) {
      await page.goto(address);
      await drawn(page);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
          .map((element) => getComputedStyle(element))
          .filter(({ animationName, transitionDuration, scrollBehavior }) => animationName !== "none" || transitionDuration.split(", ").some((time) => time !== "0s") || scrollBehavior === "smooth").length,
      );
      assert.equal(moving, 0, kind);
    }
  }));
