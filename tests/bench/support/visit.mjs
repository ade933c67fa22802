// One cold visit, as a phone makes it: a fresh profile on a slow link with a slowed processor, and what it took.

import { devices } from "playwright-core";

const PHONE = { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, serviceWorkers: "block", locale: "fr-FR" };
const TASK = "ThreadControllerImpl::RunTask";

/**
 * Opens an address and waits for what it is about. `hit`: the selector of what is waited for. `field` and `typed`: what is
 * typed, as soon as the field is there. `after(page)`: what is done next, with the tasks of the page still watched. Times in
 * milliseconds since the navigation began; `longest` is the longest task of the main thread.
 */
export async function visited(browser, host, { address, hit, field, typed, after }, { link, slow }) {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slow });
    await page.addInitScript(watch, { hit, field, typed });
    await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
    host.link = link;
    host.reset();
    await page.goto(host.origin + address, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.seen?.hit !== undefined);
    const sent = { ...host.sent };
    await page.waitForLoadState("networkidle");
    await after?.(page);
    const seen = await page.evaluate(() => globalThis.seen);
    const trace = JSON.parse((await browser.stopTracing()).toString());
    return { ...seen, sent, longest: longest(trace.traceEvents) };
  } finally {
    host.link = undefined;
    await context.close();
  }
}

/** In the page, before anything else: notes paints and shifts, types, and waits for what is asked. */
function watch({ hit, field, typed }) {
  const seen = { shift: 0 };
  globalThis.seen = seen;
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.first = startTime));
  observe("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  // What moves because the reader has just typed or touched is not counted, as browsers tell it apart.
  observe("layout-shift", ({ value, hadRecentInput }) => !hadRecentInput && (seen.shift += value));
  let asked = !field;
  const look = () => {
    const place = field && document.querySelector(field);
    if (!asked && place) {
      asked = true;
      place.value = typed;
      place.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    if (asked && document.querySelector(hit)) seen.hit = performance.now();
    else setTimeout(look, 8);
  };
  look();
}

/** The longest task of the main thread, in milliseconds of its own: what other programs took of the processor is left out. */
function longest(events) {
  const main = new Set();
  for (const { name, args, pid, tid } of events) if (name === "thread_name" && args.name === "CrRendererMain") main.add(`${pid}-${tid}`);
  const tasks = events.filter(({ name, ph, pid, tid }) => name === TASK && ph === "X" && main.has(`${pid}-${tid}`));
  if (tasks.length === 0) throw new Error("the trace tells of no task");
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}
