// The site below a path of its host, as on a shared file host: every page, script and kept file stays below it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser, watched } from "./support/browser.mjs";
import { command, startServer } from "./support/server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const host = mkdtempSync(path.join(tmpdir(), "passavant-hote-"));
const BASE = "/passavant/";
let browser;
let server;

before(async () => {
  const out = path.join(host, "passavant");
  mkdirSync(out);
  cpSync(path.join(root, "app/static"), out, { recursive: true });
  const built = spawnSync(command, ["build", "--out", out, "--public-url", BASE], { cwd: root, encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
  // The host has other pages of its own.
  writeFileSync(path.join(host, "index.html"), "<!doctype html><title>Un autre site</title>");
  copyFileSync(path.join(out, "404.html"), path.join(host, "404.html"));
  server = await startServer(host);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  server?.stop();
  rmSync(host, { recursive: true, force: true });
});

/** A visit below the path; whatever is asked for outside it is a fault. */
const visit = (options, what) =>
  watched(browser, server.origin, options, async (page, seen) => {
    await what(page);
    const outside = seen.requests.filter((url) => !new URL(url).pathname.startsWith(BASE));
    assert.deepEqual(outside, []);
  });

test("pages, notes, comparison and selection work below a path", () =>
  visit({}, async (page) => {
    await page.goto(`${BASE}textes/sn-douanes/386/#al-2`);
    await page.locator("a.r[href]").first().hover();
    await page.locator("#apercu").waitFor();
    await page.locator("#annotate").click();
    await page.locator("form.my textarea").fill("Sous un chemin");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.getByText("Gardé sur cet appareil.").waitFor();
    await page.getByRole("button", { name: "Ajouter à la sélection" }).click();
    await page.getByRole("link", { name: "Imprimer la sélection (1 article)" }).click();
    await page.locator("#papers .u").getByText("Sous un chemin").waitFor();
    await page.goto(`${BASE}notes/`);
    await page.getByRole("link", { name: "Article 386 · Code des douanes" }).click();
    await page.locator("details.my").getByText("Sous un chemin").waitFor();
    await page.goto(`${BASE}comparer/?a=sn-douanes/18&b=cv-reglement/38`);
    await page.locator("#a-al-1").waitFor();
  }));

test("the browser reads the manifest, which keeps to the path", () =>
  visit({}, async (page) => {
    await page.goto(`${BASE}textes/`);
    const client = await page.context().newCDPSession(page);
    const { url, errors, data } = await client.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.equal(new URL(url).pathname, `${BASE}manifest.webmanifest`);
    const { start_url: start, shortcuts, icons } = JSON.parse(data);
    assert.equal(start, BASE);
    for (const { src } of icons) assert.equal((await page.request.get(src)).status(), 200, src);
    for (const { url: shortcut } of shortcuts) assert.equal((await page.request.get(shortcut)).status(), 200, shortcut);
    assert.ok(shortcuts.length >= 2, data);
  }));

test("an address that leads nowhere below a path proposes the nearest units", () =>
  visit({ expected: [/404/, /reading 'content'/] }, async (page) => {
    await page.goto(`${BASE}textes/sn-douane/386/`);
    await page.locator("#near").waitFor();
    assert.equal(await page.locator("#near a").first().getAttribute("href"), `${BASE}textes/sn-douanes/386/`);
  }));

test("what is kept below a path works with the network cut", () =>
  visit({ serviceWorkers: "allow", expected: [/ERR_/, /[Ff]ailed to fetch/, /reading 'content'/] }, async (page) => {
    await page.goto(`${BASE}textes/sn-douanes/386/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    const scope = await page.evaluate(() => navigator.serviceWorker.ready.then((kept) => new URL(kept.scope).pathname));
    assert.equal(scope, BASE);
    await page.reload();
    server.stop();
    await page.goto(`${BASE}textes/`);
    assert.ok(await page.getByRole("link", { name: "Code des douanes", exact: true }).isVisible());
    await page.goto(`${BASE}textes/sn-douanes/386/`);
    assert.equal(await page.locator("h1").innerText(), "Article 386");
  }));
