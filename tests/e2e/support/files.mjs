// The built site as files. What holds of every page is checked in tests/tests/site.rs; here, what trunk adds.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { dist } from "./server.mjs";

/** Paths of all files below dist/, with forward slashes, in order. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
  .sort();

/** Bytes of a file, by its path below dist/ or its address. */
export const bytes = (name) => readFileSync(path.join(dist, name));

/** Text of a page. */
export const html = (name) => bytes(name).toString("utf8");

/** The value of an attribute inside one tag, if it has it. */
export const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
