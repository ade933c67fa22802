// The theme follows the system until the reader chooses, and the choice is kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const PAGE = "/textes/sn-douanes/386/";
const site = suite();

/** Lightness of the page's background, 0 to 255. */
function background(page) {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d");
    const painted = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((colour) => !["transparent", "rgba(0, 0, 0, 0)"].includes(colour));
    canvas.fillStyle = painted ?? "white";
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

test("without a choice the page follows the system", async () => {
  const light = await site.visit({ colorScheme: "light" }, async (page) => {
    await page.goto(PAGE);
    return background(page);
  });
  const dark = await site.visit({ colorScheme: "dark" }, async (page) => {
    await page.goto(PAGE);
    return background(page);
  });
  assert.ok(light > 200, `light: ${light}`);
  assert.ok(dark < 60, `dark: ${dark}`);
});

test("the button changes the theme, the choice outlives the page", () =>
  site.visit({ colorScheme: "light" }, async (page) => {
    await page.goto(PAGE);
    const button = page.locator("#theme");
    for (let press = 0; press < 3 && (await background(page)) > 60; press += 1) await button.click();
    assert.ok((await background(page)) < 60, "dark after at most three presses");
    assert.match(await button.innerText(), /Sombre/);
    await page.reload();
    assert.ok((await background(page)) < 60, "still dark after a reload");
    await page.goto("/textes/");
    assert.ok((await background(page)) < 60, "dark on every page");
  }));
