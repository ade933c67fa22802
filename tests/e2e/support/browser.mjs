// Chromium, watched: a page under test may log no error and call no other origin.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A phone and a desktop. */
export const SCREENS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
};

/** Starts the browser that cargo xtask found or installed. */
export function startBrowser() {
  const executablePath = process.env.PASSAVANT_CHROMIUM;
  if (!executablePath) throw new Error("set PASSAVANT_CHROMIUM to a Chromium, or run cargo xtask test");
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * Runs `visit(page, seen)` in a fresh profile, then asserts that nothing went wrong in the background. `seen.requests`
 * lists every address asked for. `expected` takes patterns of complaints that the visit provokes on purpose. The service
 * worker stays out unless the visit is about it: `serviceWorkers: "allow"`.
 */
export async function watched(browser, origin, options, visit) {
  const { expected = [], ...contextOptions } = options;
  const context = await browser.newContext({
    baseURL: origin,
    locale: "fr-FR",
    viewport: SCREENS.desktop,
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: "block",
    ...contextOptions,
  });
  const seen = { requests: [], complaints: [] };
  watch(context, origin, seen);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const result = await visit(page, seen);
    const unexpected = seen.complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], "complaints of the page");
    return result;
  } finally {
    await context.close();
  }
}

function watch(context, origin, seen) {
  const complain = (text) => seen.complaints.push(text);
  // What a page preloads for its worker, the worker takes from the cache: Chromium counts that as no use, and says so a few
  // seconds after the page has loaded, which a slow machine reaches within a test.
  const harmless = [/^Service Worker registration blocked by Playwright$/, /^The resource .* was preloaded using link preload but not used/];
  context.on("console", (message) => {
    const ours = harmless.some((pattern) => pattern.test(message.text()));
    if (["error", "warning"].includes(message.type()) && !ours) complain(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complain(`script: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    seen.requests.push(url.href);
    const local = url.origin === origin || ["data:", "blob:"].includes(url.protocol);
    if (!local) complain(`other origin: ${url.href}`);
  });
  context.on("requestfailed", (request) => {
    // A page that is left drops what it was still loading.
    const reason = request.failure()?.errorText ?? "unknown";
    if (reason !== "net::ERR_ABORTED") complain(`failed: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complain(`status ${response.status()}: ${response.url()}`);
  });
}
