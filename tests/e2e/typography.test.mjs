// French as it is printed, on every page in French: no plain space before `: ; ! ? » %` or after `«`, none within an amount or
// before its currency. Words of the law, and what is quoted of them, are left as they were published.

import assert from "node:assert/strict";
import { test } from "node:test";
import { files, html } from "./support/files.mjs";

const PAGES = files.filter((name) => name.endsWith(".html") && !/^(en|pt)\//.test(name));
const FAULTS = [/[^\s] [:;!?»%](?=[\s<]|$)/, /« /, /\d F\b/, /\bF CFA/, /\d \d{3}(?!\d)/];
/** What is published elsewhere, or typed by readers: pages of law but for their frame, and elements that quote. */
const QUOTED = /<(script|style|pre|code|q|cite|dt)\b[\s\S]*?<\/\1>/g;

/** The words of ours on a page, piece by piece. */
function ours(name) {
  const page = html(name);
  const frame = name.startsWith("textes/") ? page.replace(/<main[\s\S]*<\/main>/, "") : page;
  return frame.replace(QUOTED, "").replace(/^[\s\S]*<body>/, "").split(/<[^>]*>/);
}

test("typography of every page in French", (context) => {
  const found = [];
  for (const name of PAGES) {
    for (const piece of ours(name)) {
      const fault = FAULTS.find((one) => one.test(piece));
      if (fault) found.push(`${name}: ${fault} in « ${piece.trim().slice(0, 80)} »`);
    }
  }
  context.diagnostic(`${PAGES.length} pages`);
  assert.ok(PAGES.length > 8000, `${PAGES.length} pages`);
  assert.deepEqual([found.length, found.slice(0, 12)], [0, []]);
});
