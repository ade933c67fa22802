// What is measured: the built site, the texts as documents, the golden set.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The built site. */
export const dist = process.env.PASSAVANT_DIST ?? path.join(root, "dist");

/** The `passavant` command. */
export const command = process.env.PASSAVANT_COMMAND ?? path.join(root, "target/debug/passavant");

/** A program of the npm packages. */
export const npm = (name) => path.join(root, "node_modules/.bin", name);

/** Runs a program to its end; what it prints. */
export const output = (program, args, options = {}) =>
  execFileSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"], ...options });

/** Folders for what the benchmarks write, and the way to remove them all. */
export function folders() {
  const base = mkdtempSync(path.join(tmpdir(), "passavant-bench-"));
  const folder = (name) => {
    const made = path.join(base, name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  return { folder, remove: () => rmSync(base, { recursive: true, force: true }) };
}

/** Every unit as a document: id, url, number, title, path, body. */
export function documents(folder) {
  output(command, ["export", "quickwit", folder]);
  return readFileSync(path.join(folder, "documents.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The golden set: queries, with the ids that answer them. */
export function golden() {
  const text = readFileSync(path.join(root, "tests/cases/search/golden.csv"), "utf8");
  return text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .slice(1)
    .map(cells)
    .map(([query, accepted]) => ({ query, accepted: accepted.split("|") }));
}

/** Cells of a line of CSV, whose quotation marks are doubled inside quotation marks. */
function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

/** The one file of the site whose name fits; its path below the site. */
export function published(names, pattern) {
  const fitting = names.filter((name) => pattern.test(name));
  if (fitting.length !== 1) throw new Error(`${pattern}: ${fitting.length} files in ${dist}; run cargo xtask build`);
  return fitting[0];
}

for (const needed of [command, path.join(dist, "index.html")]) {
  if (!existsSync(needed)) throw new Error(`${needed} is missing: run cargo xtask bench`);
}
