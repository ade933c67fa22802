// Accessibility as Lighthouse scores it, on one page of each template and on each state of the simulators. Lighthouse and what it
// needs weigh more than the rest of the tools together: it is pinned in `lighthouse/` and installed below `.tools/`, by this
// benchmark alone.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PAGES } from "../e2e/support/pages.mjs";
import { startServer } from "../e2e/support/server.mjs";
import { output, root } from "./support/project.mjs";

export const title = "Accessibility: Lighthouse on each template and each state of the simulators";

const PINNED = fileURLToPath(new URL("lighthouse", import.meta.url));
const { dependencies } = JSON.parse(readFileSync(path.join(PINNED, "package.json"), "utf8"));
const PLACE = path.join(root, ".tools", `lighthouse-${dependencies.lighthouse}`);

/** The same templates in the other languages, where words are longer or shorter. */
const SPOKEN = ["en", "pt"].flatMap((language) =>
  PAGES.filter(([kind]) => /^(home|article with items and a note|search|simulators|penalties, a result|duties, a result|value, a result|tariff)$/.test(kind)).map(([kind, address]) => [
    `${language}: ${kind}`,
    `/${language}${address}`,
  ]),
);

export async function run(bench) {
  const lighthouse = await installed(bench);
  const server = await startServer();
  const chromium = await started(bench.folder("chromium"));
  const rows = [];
  const missed = [];
  try {
    for (const [kind, address] of [...PAGES, ...SPOKEN]) {
      bench.say(kind);
      const flags = { port: chromium.port, onlyCategories: ["accessibility"], logLevel: "silent", maxWaitForLoad: 20_000 };
      const { lhr } = await lighthouse(server.origin + address, flags);
      const { score, auditRefs } = lhr.categories.accessibility;
      const judged = auditRefs.map(({ id, weight }) => ({ weight, ...lhr.audits[id] })).filter(({ weight, score }) => weight > 0 && score !== null);
      rows.push([kind, score?.toFixed(2) ?? "none", judged.length]);
      for (const one of judged.filter(({ score }) => score < 1)) {
        missed.push(`${kind}: ${one.id}, ${one.title}: ${(one.details?.items ?? []).slice(0, 3).map(({ node }) => node?.snippet).join(" ")}`);
      }
      if (lhr.runtimeError) missed.push(`${kind}: ${lhr.runtimeError.message}`);
    }
  } finally {
    chromium.stop();
    server.stop();
  }
  bench.table(["page", "accessibility", "audits that apply"], rows);
  const whole = rows.filter(([, score]) => score === "1.00").length;
  bench.note(`Lighthouse ${dependencies.lighthouse}, as on a phone: ${whole} of ${rows.length} pages at 1.00 (the bar: all).`);
  missed.forEach((line) => bench.note(line));
}

/** Its function; put in its place first, where it is not there yet. */
async function installed(bench) {
  const entry = path.join(PLACE, "node_modules/lighthouse/core/index.js");
  if (!existsSync(entry)) {
    bench.say(`installing Lighthouse ${dependencies.lighthouse} into ${path.relative(root, PLACE)}, some 190 MB, once`);
    mkdirSync(PLACE, { recursive: true });
    for (const name of ["package.json", "package-lock.json"]) cpSync(path.join(PINNED, name), path.join(PLACE, name));
    output("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: PLACE });
  }
  return (await import(pathToFileURL(entry).href)).default;
}

/** A Chromium of its own that listens on a free port, which it writes into its profile. */
async function started(profile) {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const child = spawn(process.env.PASSAVANT_CHROMIUM, [...flags, "about:blank"], { stdio: "ignore" });
  const told = path.join(profile, "DevToolsActivePort");
  for (let times = 0; times < 100 && !existsSync(told); times += 1) await pause(100);
  const port = Number(readFileSync(told, "utf8").split("\n")[0]);
  return { port, stop: () => child.kill() };
}
