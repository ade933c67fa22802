// How long an invoice takes: ten thousand rows in the browser's worker, from the bytes of a file to the last total, with every
// other reading of what is disputed; and ten articles natively. The peer reads the same file with Papa Parse and works out
// seven charges in whole numbers, each in one reading, without their sources: the least that a page of JavaScript would do.

import { readFileSync } from "node:fs";
import path from "node:path";
import { startServer } from "../e2e/support/server.mjs";
import { dist, output, root } from "./support/project.mjs";

export const title = "Invoices";

const ROWS = 10_000;
const TIMES = 5;
const PAGE = "/simulateurs/droits/facture/";
const FACTS = "pays=sn&jour=2026-11-24&transport=mer&incoterm=fob&fret=8000000&assurance=500000";

/** Every line of the tariff in turn, ten thousand rows of six cells. */
function invoice() {
  const chapters = ["01", "10", "15", "22", "30", "39", "48", "61", "72", "84", "85", "87", "94"];
  const lines = chapters.flatMap((chapter) =>
    readFileSync(path.join(root, `tariff-data/data/tariff/${chapter}.csv`), "utf8")
      .split("\n")
      .map((line) => line.split(";"))
      .filter(([code]) => code.length === 10),
  );
  const row = (at) => {
    const [code, duty] = lines[at % lines.length];
    return [code, `marchandise ${at}`, 3, `${100_000 + at}`, "Chine", duty].join(";");
  };
  return `code;désignation;qté;montant;origine;droit\n${Array.from({ length: ROWS }, (_, at) => row(at)).join("\n")}\n`;
}

/** Times of the page's own worker, in milliseconds, and its total. */
async function ours(page, text) {
  return page.evaluate(
    async ([text, facts]) => {
      const files = JSON.parse(document.querySelector("meta[name=simulator]").content);
      const worker = new Worker(files.worker);
      const next = (type) =>
        new Promise((take, refuse) => {
          worker.onmessage = ({ data }) => {
            if (data.type === "failed") refuse(new Error(`${data.code} ${data.about}`));
            else if (data.type === type) take(data);
          };
        });
      const ask = (message, type) => {
        const answer = next(type);
        worker.postMessage(message);
        return answer;
      };
      await ask({ type: "load", ...files }, "ready");
      const common = { facts, forAll: "", today: "2026-11-24" };
      // Its chapters are there before the clock starts, as the peer's rates are in its file.
      await ask({ type: "open", text, ...common }, "read");
      const bytes = new TextEncoder().encode(text).buffer;
      const start = performance.now();
      const { read } = await ask({ type: "open", bytes, ...common }, "read");
      const opened = performance.now();
      const { settled } = await ask({ type: "settle" }, "settled");
      const done = performance.now();
      const { csv } = await ask({ type: "csv" }, "csv");
      const written = performance.now();
      worker.terminate();
      return { read: opened - start, settle: done - opened, csv: written - done, rows: read.kept, total: settled.total.amount, size: csv.length };
    },
    [text, FACTS],
  );
}

/** The peer, on the same text. */
async function peer(page, text) {
  const papa = readFileSync(path.join(root, "node_modules/papaparse/papaparse.min.js"), "utf8");
  await page.evaluate(papa);
  return page.evaluate((text) => {
    const start = performance.now();
    const { data } = globalThis.Papa.parse(text, { header: true, skipEmptyLines: true });
    const opened = performance.now();
    // Rates in ten-thousandths of the value, then value added tax on value, duty and fee.
    const flat = [100n, 80n, 50n, 40n, 300n];
    let total = 0n;
    for (const row of data) {
      const value = BigInt(row.montant);
      const duty = (value * BigInt(row.droit)) / 100n;
      const charges = flat.map((rate) => (value * rate) / 10_000n);
      const vat = ((value + duty + charges[0]) * 18n) / 100n;
      total += charges.reduce((sum, one) => sum + one, duty + vat);
    }
    return { read: opened - start, settle: performance.now() - opened, rows: data.length, total: String(total) };
  }, text);
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const ms = (number) => `${number.toFixed(0)} ms`;

export async function run(bench) {
  const text = invoice();
  const server = await startServer(dist);
  try {
    const rows = [];
    for (const slow of [1, 4]) {
      bench.say(`invoice of ${ROWS} rows, CPU at ${slow}×`);
      const context = await bench.browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(server.origin + PAGE);
      if (slow > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slow });
      const [own, theirs] = [[], []];
      for (let time = 0; time < TIMES; time += 1) {
        own.push(await ours(page, text));
        theirs.push(await peer(page, text));
      }
      await context.close();
      if (own.some(({ rows }) => rows !== ROWS)) throw new Error("rows were lost");
      const all = (one) => median(one.map(({ read, settle }) => read + settle));
      const part = (name) => median(own.map((one) => one[name]));
      rows.push([`${slow}×`, ms(part("read")), ms(part("settle")), ms(all(own)), ms(part("csv")), ms(all(theirs)), `${(all(own) / all(theirs)).toFixed(1)}`]);
      if (slow === 1) bench.note(`total ${own[0].total} F CFA; bar of 2 s at 1×: ${all(own) < 2000 ? "kept" : "NOT kept"}`);
    }
    bench.table(["CPU", "read", "settle, all readings", "together", "CSV", "Papa Parse, 7 charges", "ratio"], rows);
    bench.note("A worker's clock is not slowed by Chromium's throttling: at 4× it is the page that waits.");
  } finally {
    server.stop();
  }
  bench.say("ten articles natively");
  const tests = "cargo test --release --quiet --package simulators --test duty speed -- --nocapture 2>&1";
  const printed = output("sh", ["-c", tests]);
  bench.note(printed.split("\n").filter((line) => line.includes("articles")).join("\n"));
}
