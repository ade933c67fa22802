// How the index grows: the same measures with more and more invented units, for the whole index, and for the index of one
// work of about 430 units, which is what a search in one work would need if the index were split by work.

import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "./engines/passavant.mjs";
import { packed, startHost } from "./support/host.mjs";
import { documents, golden, output, root } from "./support/project.mjs";
import { kB, median, ms, quantile } from "./support/table.mjs";

export const title = "Growth: the index with invented units, whole and split by work";

const UNITS = [864, 5_000, 20_000, 40_000];
const program = process.env.PASSAVANT_GROWTH ?? path.join(root, "target/release/growth");
const FILES = ["core.bin", "positions.bin", "bodies.bin"];
// Brotli at its best takes minutes on tens of megabytes; this level gives a few hundredths more.
const QUALITY = 9;

export async function run(bench) {
  const source = bench.folder("documents");
  documents(source);
  const out = bench.folder("grown");
  bench.say("making the indexes");
  const made = output(program, [path.join(source, "documents.ndjson"), out, ...UNITS.map(String)])
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const queries = golden().map(({ query }) => query);
  const rows = [];
  for (const [at, { units, works, held, forms, took }] of made.entries()) {
    for (const part of ["all", "one"]) {
      if (part === "one" && works < 10) continue;
      bench.say(`${units} units, ${part}`);
      const folder = bench.folder(`engine-${units}-${part}`);
      build(folder);
      for (const file of FILES) copyFileSync(path.join(out, String(UNITS[at]), part, file), path.join(folder, file));
      const size = (file) => statSync(path.join(folder, file)).size;
      const wire = (file) => packed(readFileSync(path.join(folder, file)), QUALITY).bytes.length;
      const [fast, slow] = await measured(bench, folder, queries);
      rows.push([
        part === "all" ? `${units} units, ${works} works, ${forms} forms` : `  one work of ${held} units`,
        kB(size("core.bin")),
        kB(wire("core.bin")),
        kB(wire("positions.bin")),
        kB(wire("bodies.bin")),
        `${ms(fast.opening)} / ${ms(slow.opening)}`,
        `${ms(median(fast.times))} / ${ms(quantile(fast.times, 0.95))}`,
        `${ms(median(slow.times))} / ${ms(quantile(slow.times, 0.95))}`,
        kB(fast.memory),
        part === "all" ? `${(took / 1000).toFixed(1)} s` : "",
      ]);
    }
  }
  bench.table(
    ["", "core", "core, brotli", "positions", "texts", "opening 1× / 6×", "query 1×: median / p95", "query 6×", "memory", "made in"],
    rows,
  );
  bench.note(`Brotli at level ${QUALITY}. Opening is that of the three files together; queries make ten excerpts, on the main thread.`);
  bench.note("Invented units repeat real sentences, so their texts compress better than real ones would.");
}

async function measured(bench, folder, queries) {
  writeFileSync(path.join(folder, "index.html"), '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="engine.js"></script>');
  const host = await startHost(folder, 1);
  try {
    const results = [];
    for (const rate of [1, 6]) {
      const context = await bench.browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(`${host.origin}/index.html`);
      await page.waitForFunction(() => window.engine);
      const tools = await context.newCDPSession(page);
      await tools.send("Emulation.setCPUThrottlingRate", { rate });
      results.push(
        await page.evaluate(async (queries) => {
          const { opening } = await engine.start({ direct: true });
          const times = [];
          for (let round = 0; round < 2; round += 1) {
            for (const query of queries) {
              const before = performance.now();
              await engine.search(query, 10);
              if (round > 0) times.push(performance.now() - before);
            }
          }
          return { opening, times, memory: engine.memory() };
        }, queries),
      );
      await context.close();
    }
    return results;
  } finally {
    host.stop();
  }
}
