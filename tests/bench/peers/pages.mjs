// The pages that peers publish: the same units with the same words, taken from the built site, and its style for them.

import { readFileSync } from "node:fs";
import path from "node:path";
import { dist } from "../support/project.mjs";

const SEPARATOR = /<main id="contenu">([\s\S]*)<\/main>/;

const read = (url) => readFileSync(path.join(dist, url, "index.html"), "utf8");

/** Title and content of the page of a unit: what stands in its `main`, without the buttons that need our scripts. */
export function content(url) {
  const html = read(url);
  const [, main] = html.match(SEPARATOR) ?? [];
  if (!main) throw new Error(`${url} has no main`);
  const title = html.match(/<title>([^<]*)<\/title>/)[1];
  return { title, main: main.replace(/<p class="acts"[\s\S]*?<\/p>/, "") };
}

/** The style of a page of law. */
export const style = (url) => read(url).match(/<style>([\s\S]*?)<\/style>/)[1];
