// What a reader downloads, printed and held to its bars.

import assert from "node:assert/strict";
import { test } from "node:test";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { bytes, files, pages } from "./support/files.mjs";

const brotli = promisify(brotliCompress);

/** Size over the wire, as a static host compresses beforehand. */
async function wire(data) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
  return (await brotli(data, { params })).length;
}

const kB = (size) => `${(size / 1000).toFixed(1)} kB`;
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

test("an article page, HTML and CSS: median at most 8 kB, 95th percentile at most 14 kB", async (context) => {
  const articles = pages.filter(({ html }) => html.includes('id="cite"'));
  assert.ok(articles.length > 700, `${articles.length} articles`);
  const sizes = [];
  for (const { html } of articles) sizes.push(await wire(Buffer.from(html)));
  sizes.sort((a, b) => a - b);
  const [median, p95, largest] = [at(sizes, 0.5), at(sizes, 0.95), sizes.at(-1)];
  context.diagnostic(`${sizes.length} article pages: median ${kB(median)}, p95 ${kB(p95)}, largest ${kB(largest)} (brotli)`);
  assert.ok(median <= 8000, kB(median));
  assert.ok(p95 <= 14_000, kB(p95));
});

test("the islands' module: at most 100 kB of WASM and JavaScript", async (context) => {
  const size = await total(/^app-[^/]*\.(js|wasm)$/);
  context.diagnostic(`islands: ${kB(size)} (brotli)`);
  assert.ok(size <= 100_000, kB(size));
});

test("search: engine and first index at most 100 kB, the whole offline index at most 300 kB", async (context) => {
  const engine = await total(/search[^/]*\.(js|wasm)$/);
  const core = await total(/core[^/]*\.bin$/);
  const whole = await total(/\.bin$/);
  context.diagnostic(`search: engine ${kB(engine)}, first index ${kB(core)}, whole index ${kB(whole)} (brotli)`);
  assert.ok(engine + core <= 100_000, kB(engine + core));
  assert.ok(whole <= 300_000, kB(whole));
});

async function total(pattern) {
  const matching = files.filter((name) => pattern.test(name));
  assert.notEqual(matching.length, 0, `no file matches ${pattern}`);
  let sum = 0;
  for (const name of matching) sum += await wire(bytes(name));
  return sum;
}
