// A script that does not come says nothing by itself: the page does, with a way to ask for it again, and its address is kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./support/suite.mjs";

const site = suite();
const DUTIES = "/simulateurs/droits/?pays=sn&jour=2026-11-24&incoterm=cif&et=&ligne=8703.23.19.00&prix=10000000";

for (const [lost, address, answer] of [
  ["page", DUTIES, ".strip a"],
  ["simulation", DUTIES, ".strip a"],
  ["droits", DUTIES, ".strip a"],
  ["page", "/chercher/?q=transit", ".hits a"],
  ["chercher", "/chercher/?q=transit", ".hits a"],
]) {
  test(`${lost}-*.js lost on ${address.split("?")[0]}: said, and asked for again`, () =>
    site.visit({ serviceWorkers: "block", expected: [/./] }, async (page) => {
      const file = new RegExp(`/${lost}-[0-9a-f]{12}\\.js$`);
      await page.route(file, (route) => route.abort());
      await page.goto(address);
      const alert = page.getByRole("alert").filter({ hasText: "Une partie de cette page n’est pas arrivée" });
      await alert.waitFor();
      await page.unroute(file);
      await alert.getByRole("link", { name: "Réessayer" }).click();
      await page.locator(answer).first().waitFor();
      assert.equal(await alert.count(), 0, "nothing is lost any more");
      assert.equal(new URL(page.url()).searchParams.get("q") ?? new URL(page.url()).searchParams.get("ligne"), new URL(address, page.url()).searchParams.get("q") ?? "8703.23.19.00");
    }));
}
