// Runs the benchmarks of this folder, one after the other: node tests/bench/run.mjs [name…] [--only="subject;subject"]. A benchmark
// is a file `name.bench.mjs` that exports `title` and `run(bench)`; it prints tables and notes, and throws when it cannot measure.
// Where it knows subjects (`bench.only`), it may be told to keep to some.
// `cargo xtask bench` builds what they need and starts them.

import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "../e2e/support/browser.mjs";
import { folders } from "./support/project.mjs";
import { printed } from "./support/table.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const known = readdirSync(here)
  .filter((name) => name.endsWith(".bench.mjs"))
  .map((name) => name.replace(".bench.mjs", ""))
  .sort();
const ONLY = "--only=";
const [option] = process.argv.filter((one) => one.startsWith(ONLY));
const only = option?.slice(ONLY.length).split(";");
const asked = process.argv.slice(2).filter((one) => one !== option);
const wrong = asked.filter((name) => !known.includes(name));
if (wrong.length > 0) {
  console.error(`no benchmark ${wrong.join(", ")}; there are: ${known.join(", ")}`);
  process.exit(2);
}

const browser = await startBrowser();
const { folder, remove } = folders();
const say = (line) => console.error(`  ${line}`);
try {
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model.trim()}`);
  for (const name of asked.length > 0 ? asked : known) {
    const { title, run } = await import(path.join(here, `${name}.bench.mjs`));
    console.log(`\n${title}\n`);
    const table = (head, rows) => console.log(`${printed(head, rows)}\n`);
    const note = (line) => console.log(line);
    await run({ browser, folder, say, table, note, only });
  }
} finally {
  await browser.close();
  remove();
}
