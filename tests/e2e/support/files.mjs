// The built site as files, read once.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { dist } from "./server.mjs";

/** Paths of all files below dist/, with forward slashes, in order. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
  .sort();

/** Bytes of a file of the site. */
export const bytes = (name) => readFileSync(path.join(dist, name));

/** Every page: address and text. */
export const pages = files
  .filter((name) => name.endsWith(".html"))
  .map((name) => ({ name, address: `/${name.replace(/index\.html$/, "")}`, html: bytes(name).toString("utf8") }));

/** Values of an attribute on all elements of a kind. */
export function attributes(html, element, attribute) {
  const tags = html.match(new RegExp(`<${element}\\b[^>]*>`, "g")) ?? [];
  return tags.map((tag) => attributeOf(tag, attribute)).filter((value) => value !== undefined);
}

/** The value of an attribute inside one tag, if it has it. */
export function attributeOf(tag, attribute) {
  const found = tag.match(new RegExp(`\\s${attribute}="([^"]*)"`));
  return found?.[1].replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
}
