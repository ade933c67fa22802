// How a code should travel: page by page, as one text that the host compresses, or as the parcel that the build makes. The
// same pages each time, to the same browser, over the same slow link.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { pagesOf, readFile } from "../e2e/support/parcels.mjs";
import { startHost } from "./support/host.mjs";
import { dist } from "./support/project.mjs";
import { kB, seconds } from "./support/table.mjs";

export const title = "Offline: one code (Code des douanes) over slow 3G, 400 ms and 400 kbit/s";

const LINK = { latency: 400, rate: 400 / 8 };
const WORK = "sn-douanes";
/** So many requests at once, as a browser does over HTTP/1.1. */
const LANES = 6;

export async function run(bench) {
  const lot = JSON.parse(readFileSync(path.join(dist, "lots-fr.json"), "utf8")).lots.find(({ id }) => id === WORK);
  const names = [lot.frame[0], ...lot.parts.map(([name]) => name)];
  const [frame, ...parts] = names.map((name) => readFileSync(path.join(dist, name)));
  const pieces = readFile(frame);
  const pages = parts.flatMap((part) => [...pagesOf(readFile(part), pieces).values()]).filter((page) => page.startsWith("<"));
  const whole = pages.join("\0");
  const forms = [
    { name: "page by page, brotli 11", files: pages.map((page) => Buffer.from(page)), quality: 11 },
    { name: "one text, brotli 11 beforehand", files: [Buffer.from(whole)], quality: 11 },
    { name: "one text, brotli 4 on the way", files: [Buffer.from(whole)], quality: 4 },
    { name: "one text, gzip in the file", files: [deflateSync(whole, { level: 9 })], quality: 0 },
    { name: "one text, a host that compresses nothing", bytes: Buffer.byteLength(whole) },
    { name: `the parcel, ${names.length} files, any host, downloads of each article included`, files: [frame, ...parts], quality: 0 },
  ];
  const rows = [];
  for (const { name, files, quality, bytes } of forms) {
    bench.say(name);
    if (!files) {
      rows.push([name, 1, kB(bytes), `${seconds(bytes / LINK.rate + LINK.latency)} (reckoned)`]);
      continue;
    }
    const { sent, time } = await over(bench, name, files, quality);
    rows.push([name, sent.requests, kB(sent.bytes), seconds(time)]);
  }
  bench.table(["form", "requests", "over the wire", "until it is there"], rows);
  bench.note(`${pages.length} pages, ${kB(Buffer.byteLength(whole))} as they are; on the device the parcel takes ${kB(lot.bytes)}.`);
}

/** Fetches the files over the link, compressed beforehand. */
async function over(bench, name, files, quality) {
  const folder = bench.folder(name.replace(/\W+/g, "-"));
  mkdirSync(path.join(folder, "f"), { recursive: true });
  files.forEach((file, at) => writeFileSync(path.join(folder, "f", `${at}.html`), file));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>bench</title>");
  const host = await startHost(folder, quality);
  const context = await bench.browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${host.origin}/index.html`);
    // What the host compresses, it has compressed beforehand.
    const fetched = (count) =>
      page.evaluate(
        async ([count, lanes]) => {
          const left = Array.from({ length: count }, (_, at) => at);
          const start = performance.now();
          const lane = async () => {
            while (left.length) await (await fetch(`f/${left.shift()}.html`)).arrayBuffer();
          };
          await Promise.all(Array.from({ length: lanes }, lane));
          return performance.now() - start;
        },
        [count, LANES],
      );
    page.setDefaultTimeout(600_000);
    await fetched(readdirSync(path.join(folder, "f")).length);
    host.reset();
    host.link = LINK;
    const time = await fetched(files.length);
    return { sent: { ...host.sent }, time };
  } finally {
    await context.close();
    host.stop();
  }
}
