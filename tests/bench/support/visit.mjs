// One cold visit, as a phone makes it: a fresh profile on a slow link with a slowed processor, and what it took.

import { devices } from "playwright-core";

const PHONE = { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, serviceWorkers: "block", locale: "fr-FR" };
const TASK = "ThreadControllerImpl::RunTask";

const SCRIPT = /^(EvaluateScript|FunctionCall|v8\.compile|v8\.evaluateModule)$/;
const OURS = /^(ParseHTML|UpdateLayoutTree|Layout|PrePaint|Paint|EventDispatch|TimerFire|HandlePostMessage|v8\.evaluateModule)$/;

/**
 * Opens an address and waits for what it is about. `hit`: the selector of what is waited for. `field` and `typed`: what is
 * typed, as soon as the field is there. `after(page)`: what is done next, with the tasks of the page still watched. Times in
 * milliseconds since the navigation began; `longest` are the longest tasks of the main thread: until the first paint, after it.
 */
export async function visited(browser, host, { address, hit, field, typed, after }, { link, slow }) {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slow });
    await page.addInitScript(watch, { hit, field, typed });
    await browser.startTracing(page, { categories: ["toplevel", "__metadata", "devtools.timeline", "v8"] });
    host.link = link;
    host.reset();
    await page.goto(host.origin + address, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.seen?.hit !== undefined);
    const sent = { ...host.sent };
    await page.waitForLoadState("networkidle");
    await after?.(page);
    const seen = await page.evaluate(() => globalThis.seen);
    const trace = JSON.parse((await browser.stopTracing()).toString());
    return { ...seen, sent, longest: longest(trace.traceEvents, host.origin) };
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

/**
 * The longest tasks of the main thread, in milliseconds of its own: what other programs took of the processor is left out, and
 * so is what the browser does to open a page or to be steered, where no script of the site runs.
 */
function longest(events, origin) {
  const ofSite = ({ name, args }) => SCRIPT.test(name) && String(args.data?.url ?? args.fileName ?? "").startsWith(origin);
  // A page may have no script at all: its process is the one that reads it.
  const reads = ({ name, args }) => name === "ParseHTML" && String(args.beginData?.url ?? "").startsWith(origin);
  const processes = new Set(events.filter((event) => reads(event) || ofSite(event)).map(({ pid }) => pid));
  const thread = ({ pid, tid }) => `${pid}-${tid}`;
  const isMain = ({ name, args, pid }) => name === "thread_name" && args.name === "CrRendererMain" && processes.has(pid);
  const main = new Set(events.filter(isMain).map(thread));
  const mine = events.filter((event) => main.has(thread(event))).sort((one, other) => one.ts - other.ts);
  const painted = mine.find(({ name }) => name === "firstContentfulPaint")?.ts;
  const tasks = mine.filter(({ name, ph }) => name === TASK && ph === "X");
  if (tasks.length === 0 || painted === undefined) throw new Error("the trace tells of no task, or of no paint");
  const found = { first: 0, later: 0 };
  for (const { ts, dur, tdur, args } of tasks) {
    const inside = mine.filter((event) => event.ts >= ts && event.ts < ts + dur);
    const foreign = args.src_func === "Accept";
    if (!inside.some((event) => ofSite(event) || (!foreign && OURS.test(event.name)))) continue;
    const when = ts <= painted ? "first" : "later";
    found[when] = Math.max(found[when], tdur / 1000);
  }
  return found;
}
