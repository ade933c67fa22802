// What a first visit costs in bytes, as Chromium's network log has it: to read article 386, to a first search result, to a
// penalty result, and to keep everything on the device. Each in a fresh profile, from a host that serves brotli.

import { LINKS, startHost } from "./support/host.mjs";
import { dist } from "./support/project.mjs";
import { kB } from "./support/table.mjs";

export const title = "Cost: bytes of a cold visit";

const PENALTY = "/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000";

/** Milliseconds without a byte after which a host is done. */
const QUIET = 4000;

/** What is visited, and what ends the visit. */
const VISITS = [
  ["(a) reading article 386", "/textes/sn-douanes/386/", (page) => page.locator("main article").waitFor()],
  ["(b) a first search result", "/chercher/?q=contrebande", (page) => page.locator("#reponse a").first().waitFor()],
  ["(c) a penalty result", PENALTY, (page) => page.locator("#resultat .conclusion").first().waitFor()],
];

export async function run(bench) {
  const host = await startHost(dist, 11, "max-age=600");
  const rows = [];
  try {
    // On a slow link, what is there first is there before what comes after it.
    host.link = LINKS["slow 3G"];
    for (const [name, address, ended] of VISITS) {
      bench.say(name);
      rows.push([name, ...(await logged(bench, host, address, ended, "block"))]);
    }
    host.link = undefined;
    bench.say("(d) everything offline");
    rows.push(["(d) everything offline", ...(await logged(bench, host, "/hors-ligne/", everything, "allow"))]);
  } finally {
    host.stop();
  }
  bench.table(["", "until it is there", "in all: bodies", "bodies and headers", "requests", "sent by the host"], rows);
  bench.note("Until what was asked for is there; then, in all, with what the page asks for once it has answered. Service workers");
  bench.note("stay out of (a) to (c): they keep the shell once a page has loaded, which (d) counts; a reader who spares data is left alone.");
}

/** Asks for all that can be kept, button by button, until the host has nothing more to send. */
async function everything(page, host) {
  await page.waitForLoadState("networkidle");
  for (const button of ["#keep", "#all"]) {
    const asked = page.locator(button);
    if (!(await asked.isVisible())) continue;
    await asked.click();
    for (let before = -1; before !== host.sent.bytes; await page.waitForTimeout(QUIET)) before = host.sent.bytes;
  }
}

/** Opens an address in a fresh profile, waits for its end, and adds up what the browser's log says. */
async function logged(bench, host, address, ended, serviceWorkers) {
  const context = await bench.browser.newContext({ serviceWorkers, viewport: { width: 360, height: 740 }, locale: "fr-FR" });
  try {
    const sizes = [];
    context.on("requestfinished", (request) => sizes.push(request.sizes().catch(() => undefined)));
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    host.reset();
    await page.goto(host.origin + address);
    await ended(page, host);
    const shown = host.sent.bytes;
    await page.waitForLoadState("networkidle");
    const known = (await Promise.all(sizes)).filter(Boolean);
    const sum = (field) => known.reduce((all, one) => all + Math.max(0, one[field]), 0);
    const bodies = sum("responseBodySize");
    return [kB(shown), kB(bodies), kB(bodies + sum("responseHeadersSize")), host.sent.requests, kB(host.sent.bytes)];
  } finally {
    await context.close();
  }
}
