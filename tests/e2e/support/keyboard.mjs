// A reader who has a keyboard and nothing else. Every stop is looked at: the focus must be seen, free of what is fixed, and
// further down the page than the one before.

import assert from "node:assert/strict";
import { different } from "./pixels.mjs";

/** More stops than any page has between two places that a test goes to. */
const MANY = 400;

/** What is known of the place of the focus; none when it is with the browser itself. */
const look = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A button that chooses a file is drawn by its label.
    const drawn = element.matches(".file") ? element.nextElementSibling : element;
    const boxes = [...drawn.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const style = getComputedStyle(drawn);
    // At the middle of its box, or of its first line: whatever stands there must belong to it.
    const box = boxes[0] ?? drawn.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, innerHeight / 3)];
    const there = document.elementFromPoint(x, y);
    const free = Boolean(there) && (drawn.contains(there) || there.contains(drawn) || Boolean(there.closest("label")?.contains(drawn)));
    const last = globalThis.lastStop;
    const forward = !last?.isConnected || Boolean(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    globalThis.lastStop = element;
    const words = (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 50);
    return {
      name: `<${element.localName}${element.id ? ` id=${element.id}` : ""}> ${words}`,
      kind: `${element.localName} ${element.type ?? ""} ${element.className} ${element.parentElement.localName} ${element.parentElement.className}`,
      ring: [style.outlineStyle, Number.parseFloat(style.outlineWidth)],
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      free,
      forward,
      ordered: element.tabIndex <= 0,
      bottom: innerHeight,
    };
  });

/** Whether the ring of the focus is painted: the same spot with and without its colour. */
async function painted(page, { box, bottom }) {
  const margin = 6;
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  const clip = { x, y, width: Math.min(box.width + 2 * margin, page.viewportSize().width - x), height: Math.min(box.height + 2 * margin, bottom - y) };
  const withRing = await page.screenshot({ clip, animations: "disabled", caret: "hide" });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { outline-color: transparent !important }");
    document.adoptedStyleSheets = [sheet];
  });
  const without = await page.screenshot({ clip, animations: "disabled", caret: "hide" });
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return { dots: different(withRing, without), around: 2 * (Math.min(box.width, clip.width) + Math.min(box.height, clip.height)) };
}

/** A keyboard on a page. Each kind of stop is photographed once, all are measured. */
export function keyboard(page) {
  const seen = new Set();
  const stops = [];

  /** What is wrong with a stop; nothing when it is well. */
  async function wrong(stop) {
    const [style, width] = stop.ring;
    if (style === "none" || (style !== "auto" && width < 2)) return `no focus to be seen (${stop.ring})`;
    if (!stop.free) return "hidden behind something";
    if (seen.has(stop.kind)) return undefined;
    const { dots, around } = await painted(page, stop);
    if (dots < around) return `of the focus ${dots} dots are seen, ${Math.round(around)} is once around`;
    seen.add(stop.kind);
    return undefined;
  }

  async function check(backwards = false) {
    let stop = await look(page);
    if (!stop) return undefined;
    if (stops.length > 0 && !backwards) assert.ok(stop.forward, `${stop.name} comes after ${stops.at(-1).name}`);
    assert.ok(stop.ordered, `${stop.name} jumps the order of the page`);
    // An answer may be drawn at this moment, and move what is below it: the stop is looked at again.
    let told = await wrong(stop);
    for (let times = 0; told && times < 5; times += 1) {
      await page.waitForTimeout(150);
      stop = (await look(page)) ?? assert.fail(`${stop.name} loses the focus`);
      told = await wrong(stop);
    }
    assert.ok(!told, `${new URL(page.url()).pathname}, ${stop.name}: ${told}`);
    stops.push(stop);
    return stop;
  }

  /** Forgets where the focus was: it was moved by the page. */
  const moved = () => {
    stops.length = 0;
    // A page that is being left forgets by itself.
    return page.evaluate(() => delete globalThis.lastStop).catch((error) => assert.match(error.message, /navigation/));
  };

  return {
    check,
    moved,
    /** The next stop; none at the end of the page. */
    async tab() {
      await page.keyboard.press("Tab");
      return check();
    },
    /** The stop before. */
    async back() {
      await page.keyboard.press("Shift+Tab");
      return check(true);
    },
    /** Goes on until the focus is on what is wanted. */
    async to(locator) {
      for (let count = 0; count < MANY; count += 1) {
        if ((await locator.count()) > 0 && (await locator.first().evaluate((element) => element === document.activeElement))) return;
        assert.ok(await this.tab(), `the page ends before ${locator}`);
      }
      assert.fail(`never at ${locator}`);
    },
    /** Goes to it and presses a key there; then the page may have moved the focus. */
    async press(locator, key = "Enter") {
      await this.to(locator);
      await page.keyboard.press(key);
      await moved();
    },
    /** Goes to a field and types, over what it held. */
    async type(locator, text) {
      await this.to(locator);
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
    },
    /** Walks to the end of the page and a few stops back; gives how many there are. */
    async whole() {
      await moved();
      let count = 0;
      for (; count < MANY; count += 1) {
        const before = stops.at(-1)?.name;
        await page.keyboard.press("Tab");
        const first = await page.evaluate(() => document.activeElement?.classList.contains("skip") || document.activeElement === document.body);
        if (first && count > 0) break;
        const stop = await check();
        assert.ok(!stop || stop.name !== before || count === 0 || stop.box.y !== stops.at(-2)?.box.y, `caught at ${before}`);
      }
      assert.ok(count < MANY, "caught");
      await moved();
      return count;
    },
  };
}
