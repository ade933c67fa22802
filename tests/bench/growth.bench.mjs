// How the index grows with more and more invented units: whole, split by work with every part open, and split with a search
// in one work of about 430 units, which opens the head and the part of that work alone.

import { copyFileSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, readParts } from "./engines/passavant.mjs";
import { packed, startHost } from "./support/host.mjs";
import { documents, golden, output, root } from "./support/project.mjs";
import { kB, median, ms, quantile } from "./support/table.mjs";

export const title = "Growth: the index with invented units, whole and split by work";

const UNITS = [864, 2_000, 5_000, 20_000, 40_000];
const program = process.env.PASSAVANT_GROWTH ?? path.join(root, "target/release/growth");
// Brotli at its best takes minutes on tens of megabytes; this level gives a few hundredths more.
const QUALITY = 9;
const ASKED = "fausse déclaration";

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
  for (const [at, { units, works, parts, work, part, held, forms, took }] of made.entries()) {
    const folder = bench.folder(`engine-${units}`);
    build(folder);
    const grown = path.join(out, String(UNITS[at]));
    for (const file of readdirSync(grown)) copyFileSync(path.join(grown, file), path.join(folder, file));
    const list = Array.from({ length: parts }, (_, rank) => ["core", "positions", "bodies"].map((name) => `/${name}-${rank}.bin`).join(" "));
    writeFileSync(path.join(folder, "parts.txt"), `${list.join("\n")}\n`);
    const every = Array.from({ length: parts }, (_, rank) => rank);
    const wire = (name) => packed(readFileSync(path.join(folder, name)), QUALITY).bytes.length;
    for (const [what, first, how, chosen] of [
      [`${units} units, ${works} works, ${forms} forms: whole`, ["core.bin"], {}, ""],
      [`  split in ${parts}, all open`, ["head.bin", ...every.map((rank) => `core-${rank}.bin`)], { split: every }, ""],
      [`  split, one work of ${held} units`, ["head.bin", `core-${part}.bin`], { split: [part] }, work],
    ]) {
      bench.say(what.trim());
      if (how.split) readParts(folder);
      const { bytes, fast, slow } = await measured(bench, folder, queries, how, chosen);
      rows.push([
        what,
        kB(first.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)),
        kB(first.reduce((sum, name) => sum + wire(name), 0)),
        kB(bytes),
        `${ms(fast.opening)} / ${ms(slow.opening)}`,
        `${ms(median(fast.times))} / ${ms(quantile(fast.times, 0.95))}`,
        `${ms(median(slow.times))} / ${ms(quantile(slow.times, 0.95))}`,
        kB(fast.memory),
        chosen || how.split ? "" : `${(took / 1000).toFixed(1)} s`,
      ]);
    }
    bench.say(`  of which the head: ${kB(wire("head.bin"))}`);
  }
  bench.table(
    ["", "first index", "brotli", "ten results", "opening 1× / 6×", "query 1×: median / p95", "query 6×", "memory", "made in"],
    rows,
  );
  bench.note(`Brotli at level ${QUALITY}. The first index is what must be there before an answer; « ten results » is all that the worker fetched for « ${ASKED} » with its excerpts: engine, index, texts, words of the trade.`);
  bench.note("Opening is that of documents, positions and texts together; queries make ten excerpts, on the main thread.");
  bench.note("Invented units repeat real sentences, so their texts compress better than real ones would.");
}

async function measured(bench, folder, queries, how, work) {
  writeFileSync(path.join(folder, "index.html"), '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="engine.js"></script>');
  const host = await startHost(folder, QUALITY);
  const visit = async (rate, act) => {
    const context = await bench.browser.newContext({ serviceWorkers: "block" });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(`${host.origin}/index.html`);
      await page.waitForFunction(() => window.engine);
      host.reset();
      const tools = await context.newCDPSession(page);
      await tools.send("Emulation.setCPUThrottlingRate", { rate });
      return await act(page);
    } finally {
      await context.close();
    }
  };
  const timed = (page) =>
    page.evaluate(
      async ([queries, how, work]) => {
        const { opening } = await engine.start({ direct: true, ...how });
        const times = [];
        for (let round = 0; round < 2; round += 1) {
          for (const query of queries) {
            const before = performance.now();
            await engine.search(query, 10, work);
            if (round > 0) times.push(performance.now() - before);
          }
        }
        return { opening, times, memory: engine.memory() };
      },
      [queries, how, work],
    );
  const asked = (page) =>
    page.evaluate(
      async ([query, how, work]) => {
        await engine.start({ whole: true, ...how });
        return (await engine.search(query, 10, work, true)).length;
      },
      [ASKED, how, work],
    );
  try {
    const found = await visit(1, asked);
    if (found === 0) throw new Error(`nothing found for ${ASKED}`);
    const { bytes } = host.sent;
    return { bytes, fast: await visit(1, timed), slow: await visit(6, timed) };
  } finally {
    host.stop();
  }
}
