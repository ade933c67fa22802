// Search beside Pagefind and MiniSearch: the same units, one run, one browser.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as minisearch from "./engines/minisearch.mjs";
import * as pagefind from "./engines/pagefind.mjs";
import * as passavant from "./engines/passavant.mjs";
import { LINKS, packed, startHost } from "./support/host.mjs";
import { documents, golden } from "./support/project.mjs";
import { kB, median, ms, quantile, ratio, seconds } from "./support/table.mjs";

export const title = "Search: the same units in Passavant, Pagefind and MiniSearch";

const SHOWN = 10;
const FRAME = 1000 / 60;
const FIRST = "crédit d'enlèvement";
const SECOND = "fausse déclaration";

export async function run(bench) {
  const units = documents(bench.folder("documents"));
  const judged = questions(units);
  const measured = [];
  for (const engine of [passavant, pagefind, minisearch]) {
    bench.say(engine.name);
    const folder = bench.folder(engine.name);
    const parts = engine.build(folder, units);
    writeFileSync(path.join(folder, "index.html"), '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="engine.js"></script>');
    const host = await startHost(folder);
    try {
      measured.push({ sizes: sizes(folder, parts), ...(await inBrowser(bench, host, judged.asked)) });
    } finally {
      host.stop();
    }
  }
  report(bench, units, judged, measured);
}

/** The golden queries that a unit answers; an engine of pages of law cannot be asked for the others. */
function questions(units) {
  const addresses = new Map(units.map(({ id, url }) => [id, url]));
  const all = golden().map(({ query, accepted }) => ({ query, accepted: accepted.map((id) => addresses.get(id)).filter(Boolean) }));
  const asked = all.filter(({ accepted }) => accepted.length > 0);
  return { asked, left: all.length - asked.length };
}

function sizes(folder, parts) {
  const wire = (names) => names.reduce((sum, name) => sum + packed(readFileSync(path.join(folder, name))).bytes.length, 0);
  return { index: wire(parts.index), code: wire(parts.code), texts: wire(parts.texts) };
}

async function inBrowser(bench, host, asked) {
  const result = { links: {} };
  result.first = await visit(bench, host, async (page) => {
    await page.evaluate(() => engine.start());
    const hits = await page.evaluate((query) => engine.search(query, 1), FIRST);
    if (hits.length === 0) throw new Error(`nothing found for ${FIRST}`);
    const one = { ...host.sent };
    await page.evaluate(([query, limit]) => engine.search(query, limit), [FIRST, SHOWN]);
    return { one, ten: { ...host.sent } };
  });
  for (const [name, link] of Object.entries(LINKS)) {
    result.links[name] = await visit(bench, host, async (page) => {
      host.link = link;
      const timed = (query) =>
        page.evaluate(
          async ([query, start]) => {
            const before = performance.now();
            if (start) await engine.start();
            await engine.search(query, 1);
            return performance.now() - before;
          },
          [query, query === FIRST],
        );
      try {
        return { first: await timed(FIRST), next: await timed(SECOND) };
      } finally {
        host.link = undefined;
      }
    });
  }
  result.found = await visit(bench, host, async (page) => {
    await page.evaluate(() => engine.start({ direct: true }));
    const found = [];
    for (const { query } of asked) found.push(await page.evaluate(([query, limit]) => engine.search(query, limit), [query, SHOWN]));
    return found.map((hits) => hits.map(({ address }) => address));
  });
  for (const slow of [1, 6]) {
    result[`cpu${slow}`] = await visit(bench, host, async (page) => {
      const tools = await page.context().newCDPSession(page);
      await page.evaluate(() => engine.start({ direct: true }));
      await tools.send("Emulation.setCPUThrottlingRate", { rate: slow });
      // Once to warm up, three times to measure.
      return page.evaluate(
        async ([queries, limit]) => {
          const times = [];
          for (let round = 0; round < 4; round += 1) {
            for (const query of queries) {
              const before = performance.now();
              await engine.search(query, limit);
              if (round > 0) times.push(performance.now() - before);
            }
          }
          return times;
        },
        [asked.map(({ query }) => query), SHOWN],
      );
    });
  }
  return result;
}

/** A page of a fresh profile; what it loads before the engine is asked for is not counted. */
async function visit(bench, host, work) {
  const context = await bench.browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${host.origin}/index.html`);
    await page.waitForFunction(() => window.engine);
    host.reset();
    return await work(page);
  } finally {
    await context.close();
  }
}

function quality(found, asked) {
  const ranks = found.map((addresses, at) => addresses.findIndex((address) => asked[at].accepted.includes(address)) + 1);
  const share = (sum) => sum / ranks.length;
  return {
    mrr: share(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0)),
    five: share(ranks.filter((rank) => rank > 0 && rank <= 5).length),
    none: share(found.filter((addresses) => addresses.length === 0).length),
  };
}

function report(bench, units, judged, measured) {
  const [ours, ...peers] = measured;
  const rows = [];
  const behind = [];
  // Two times within one frame of a screen are the same to whoever waits.
  const same = (one, other) => [one, other].every((value) => value < FRAME);
  const line = (label, value, shape, better = "less") => {
    const values = measured.map(value);
    const against = values.slice(1).map((theirs) => (better === "less" ? ratio(theirs, values[0]) : ratio(values[0], theirs)));
    rows.push([label, ...values.map(shape), ...against]);
    const timed = shape === ms || shape === seconds;
    const worse = (theirs) => (better === "less" ? theirs < values[0] : theirs > values[0]) && !(timed && same(theirs, values[0]));
    const losing = [pagefind, minisearch].filter((_, at) => worse(values[at + 1]));
    if (losing.length > 0) behind.push(`${label}: behind ${losing.map(({ name }) => name).join(" and ")}`);
  };
  line("bytes to the first result, brotli", ({ first }) => first.one.bytes, kB);
  line("bytes to ten results", ({ first }) => first.ten.bytes, kB);
  line("requests to ten results", ({ first }) => first.ten.requests, String);
  line("engine, brotli", ({ sizes }) => sizes.code, kB);
  line("whole index without texts, brotli", ({ sizes }) => sizes.index, kB);
  for (const name of Object.keys(LINKS)) line(`first answer on ${name}`, ({ links }) => links[name].first, seconds);
  line("next new query on 2G", ({ links }) => links["2G"].next, seconds);
  for (const slow of [1, 6]) {
    line(`query, median, CPU ${slow}×`, (one) => median(one[`cpu${slow}`]), ms);
    line(`query, 95th percentile, CPU ${slow}×`, (one) => quantile(one[`cpu${slow}`], 0.95), ms);
  }
  const judge = (one) => quality(one.found, judged.asked);
  line("MRR@10 on the golden set", (one) => judge(one).mrr, (value) => value.toFixed(3), "more");
  line("success@5", (one) => judge(one).five, (value) => `${(100 * value).toFixed(1)} %`, "more");
  line("queries that find nothing", (one) => judge(one).none, (value) => `${(100 * value).toFixed(1)} %`);
  bench.table(["", passavant.name, pagefind.name, minisearch.name, "vs Pagefind", "vs MiniSearch"], rows);
  bench.note("A ratio above 1 is in our favour. " + (behind.length > 0 ? behind.join("; ") + "." : "Ahead on every line.") + " Times that are both within one frame of a screen are not told apart.");
  bench.note(`${units.length} units; ${judged.asked.length} golden queries that a unit answers (${judged.left} others left out).`);
  bench.note(`Texts for excerpts, apart, brotli: ${kB(ours.sizes.texts)}; in Pagefind's fragments ${kB(peers[0].sizes.texts)}; MiniSearch shows none.`);
  bench.note("MiniSearch keeps no positions and makes no excerpts: neither phrases nor the passage that answers. Its index and its queries are the lighter for it.");
  bench.note("Every answer asks for ten hits. Bytes are bodies alone; a request waits one round trip, and opening a connection costs nothing.");
  bench.note("Query times are those of the main thread, since a slowed browser does not slow its workers. Ours and Pagefind's make ten excerpts.");
}
