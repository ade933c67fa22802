// What the tests of faults share: a browser before a host that fails on purpose, and ways to make a device fail.

import { after, before } from "node:test";
import { SCREENS, startBrowser, watched } from "./browser.mjs";
import { startFaultyHost } from "./faulty.mjs";

/** What failures make a browser say. */
export const SAID = [/ERR_/, /Failed to (load|fetch)/i, /net::/];

/** Call at the top of a test file: `host` fails as its `fault` tells, `visit(options, page => …)` opens a watched page. */
export function failing() {
  const running = {};
  before(async () => {
    running.browser = await startBrowser();
    running.host = await startFaultyHost();
  });
  after(async () => {
    await running.browser?.close();
    running.host?.stop();
  });
  return {
    get host() {
      return running.host;
    },
    async visit(options, work) {
      try {
        await watched(running.browser, running.host.origin, { viewport: SCREENS.phone, expected: SAID, ...options }, work);
      } finally {
        running.host.fault = undefined;
      }
    },
  };
}

/** Cuts the files of a pattern in the middle, or after another share of them. */
export const cutting = (pattern, share = 0.5) => (path, bytes) =>
  pattern.test(path) ? { cut: Math.floor(bytes.length * share) } : undefined;

/** Sends the headers of the files of a pattern and a part of them, then nothing: the connection is dropped without a word. */
export const stalling = (pattern, share = 0) => (path, bytes) =>
  pattern.test(path) ? { stall: Math.floor(bytes.length * share) } : undefined;

/** The button that tries again. */
export const retry = (page) => page.getByRole("button", { name: "Réessayer" });

/** Opens a page, and waits until the site is kept. */
export async function keep(page) {
  await page.goto("/a-propos/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
}

/** Puts other bytes in the place of a file that the device keeps. */
export const damage = (page, pattern) =>
  page.evaluate(async (source) => {
    const damaged = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!new RegExp(source).test(url)) continue;
        const bytes = new Uint8Array(await (await cache.match(url)).arrayBuffer());
        bytes[Math.floor(bytes.length / 2)] ^= 1;
        await cache.put(url, new Response(bytes));
        damaged.push(url);
      }
    }
    return damaged;
  }, pattern.source);

/** For `addInitScript`: a device that keeps nothing. */
export const deny = () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  for (const store of ["localStorage", "sessionStorage"]) Object.defineProperty(window, store, { get: refuse });
  Object.defineProperty(window, "caches", {
    value: Object.fromEntries(["open", "keys", "match", "has", "delete"].map((name) => [name, async () => refuse()])),
  });
  if (navigator.serviceWorker) navigator.serviceWorker.register = async () => refuse();
};

/** For `addInitScript`: lets a test end workers as a device short of memory does, without a word. */
export const holdWorkers = () => {
  const held = (window.heldWorkers = []);
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(...args) {
      super(...args);
      held.push(this);
    }
  };
};
export const kill = (page) => page.evaluate(() => window.heldWorkers.forEach((worker) => worker.terminate()));
