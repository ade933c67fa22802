// The worker of the simulators without a browser: its script as it is published, over files of the built site.

import { readFileSync } from "node:fs";
import path from "node:path";
import { attribute, html } from "./files.mjs";
import { dist } from "./server.mjs";

/** What a page tells its worker to load, by the page's folder; nothing of a page without a worker. */
export function told(folder) {
  const [meta] = html(`${folder}/index.html`).match(/<meta name="simulator"[^>]*>/) ?? [];
  return meta && JSON.parse(attribute(meta, "content").replaceAll("&quot;", '"'));
}

/**
 * A worker that loads this: gives the way to ask it, the addresses that it has fetched, the set of those that no answer comes
 * from, and what its script has made.
 */
export function worker(load) {
  const fetched = [];
  const lost = new Set();
  const waiting = new Map();
  let asked = 0;
  const fetch = async (address) => {
    const { pathname } = new URL(address, "http://site/");
    if (lost.has(pathname)) throw new TypeError("no network");
    fetched.push(pathname);
    return new Response(readFileSync(path.join(dist, decodeURIComponent(pathname))));
  };
  const self = {
    crypto,
    // What fails without a question fails for all.
    postMessage: (message) => {
      const ids = message.type === "failed" && message.id === undefined ? [...waiting.keys()] : [message.id];
      for (const id of ids) {
        waiting.get(id)?.(message);
        waiting.delete(id);
      }
    },
  };
  new Function("self", "fetch", readFileSync(path.join(dist, new URL(load.worker, "http://site/").pathname), "utf8"))(self, fetch);
  self.onmessage({ data: { ...load, type: "load" } });
  const ask = (message) =>
    new Promise((answered) => {
      asked += 1;
      waiting.set(asked, answered);
      self.onmessage({ data: { ...message, id: asked } });
    });
  return { ask, fetched, lost, self };
}
