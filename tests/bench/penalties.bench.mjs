// The penalty simulator beside Publicodes: the same situations, one run, one browser. Then its page, from a touch to the class
// and the amount on screen.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { devices } from "playwright-core";
import * as publicodes from "./engines/publicodes.mjs";
import * as simulator from "./engines/simulator.mjs";
import { packed, startHost } from "./support/host.mjs";
import { dist } from "./support/project.mjs";
import { kB, median, ms, quantile, ratio } from "./support/table.mjs";

export const title = "Penalties: one more answer in Passavant and in Publicodes, and on the page";

const ROUNDS = 40;
const ORDINARY = "restriction=libre&droit-de-douane=ad-valorem:10&taxes-interieures=aucune&taxe-de-sortie=non";
const PLAIN = "dissimulation=aucune&liste-dangereuse=non&bande-organisee=non";
const OUTSIDE = "infraction=hors-bureau&restriction=interdite";

/** What each engine is told, and the class and the most that both must find. Worked by hand (386, 387, 390, 391). */
const SITUATIONS = [
  {
    query: "infraction=colis-manquants&droits=845000&soustraction=non",
    situation: { fait: "'colis'", droits: "845000 F" },
    found: ["contravention-2", 1_690_000],
  },
  {
    query: `infraction=hors-bureau&${ORDINARY}&transport=a-pied`,
    situation: { fait: "'hors bureau'", "droit de douane": "10 %" },
    found: ["contravention-3", 200_000],
  },
  {
    query: `${OUTSIDE}&transport=a-pied&valeur=300000&${PLAIN}`,
    situation: { fait: "'hors bureau'", interdite: "oui", valeur: "300000 F" },
    found: ["delit-1", 300_000],
  },
  {
    query: `${OUTSIDE}&transport=vehicule&valeur=2000000&valeur-transport=6000000&${PLAIN}`,
    situation: { fait: "'hors bureau'", interdite: "oui", véhicule: "oui", valeur: "2000000 F", "valeur du transport": "6000000 F" },
    found: ["delit-2", 8_000_000],
  },
  {
    query: `infraction=sans-declaration&restriction=interdite&transport=a-pied&valeur=5000001&${PLAIN}`,
    situation: { fait: "'sans déclaration'", interdite: "oui", valeur: "5000001 F" },
    found: ["delit-2", 5_000_001],
  },
  {
    query: `${OUTSIDE}&transport=a-pied&valeur=1500000&liste-dangereuse=non&bande-organisee=oui`,
    situation: { fait: "'hors bureau'", interdite: "oui", "bande organisée": "oui", valeur: "1500000 F" },
    found: ["delit-1-aggravated", 6_000_000],
  },
];

const HTML = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="engine.js"></script>';

export async function run(bench) {
  const measured = [];
  for (const engine of [simulator, publicodes]) {
    bench.say(engine.name);
    const folder = bench.folder(engine.name);
    const files = engine.build(folder);
    writeFileSync(path.join(folder, "index.html"), HTML);
    const host = await startHost(folder);
    try {
      const [fast, slow] = [await answers(bench, host, engine, 1), await answers(bench, host, engine, 6)];
      const wire = files.reduce((sum, name) => sum + packed(readFileSync(path.join(folder, name))).bytes.length, 0);
      measured.push({ wire, fast, slow });
    } finally {
      host.stop();
    }
  }
  const line = (label, of, text) => [label, ...measured.map((one) => text(of(one))), ratio(of(measured[1]), of(measured[0]))];
  bench.table(
    ["", simulator.name, publicodes.name, "theirs / ours"],
    [
      line("engine, rules and words, brotli", ({ wire }) => wire, kB),
      line("opening, 6×", ({ slow }) => slow.opening, ms),
      line("one answer: median", ({ fast }) => median(fast.taken), ms),
      line("one answer, 6×: median", ({ slow }) => median(slow.taken), ms),
      line("one answer, 6×: p95", ({ slow }) => quantile(slow.taken, 0.95), ms),
    ],
  );
  bench.note("On the main thread, which alone a slowed browser slows. Passavant answers with the whole sheet over its whole catalogue:");
  bench.note("fine step by step, prison, consequences, other readings, questions, a paragraph for each. Publicodes answers with class");
  bench.note("and fine, over the rules that these situations need.\n");
  await onThePage(bench);
}

/** One answer after another; throws when one is not what was worked by hand. */
async function answers(bench, host, engine, rate) {
  const context = await bench.browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await slowed(context, rate);
    await page.goto(`${host.origin}/index.html`);
    await page.waitForFunction(() => window.engine);
    const result = await page.evaluate(
      async ([asked, rounds]) => {
        const opening = await window.engine.start();
        const said = asked.map((situation) => window.engine.answer(situation));
        const taken = [];
        for (let round = 0; round < rounds; round += 1) {
          for (const situation of asked) {
            const before = performance.now();
            window.engine.answer(situation);
            taken.push(performance.now() - before);
          }
        }
        return { opening, said, taken };
      },
      [SITUATIONS.map(engine.asked), ROUNDS],
    );
    for (const [at, { query, found }] of SITUATIONS.entries()) {
      if (result.said[at].join() !== found.join()) throw new Error(`${engine.name}: ${result.said[at]} for ${query}`);
    }
    return result;
  } finally {
    await context.close();
  }
}

async function slowed(context, rate) {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const tools = await context.newCDPSession(page);
  await tools.send("Emulation.setCPUThrottlingRate", { rate });
  return page;
}

/** The page at 360×740, six times slowed: each question is answered with its first button. */
async function onThePage(bench) {
  const host = await startHost(dist);
  const rows = [];
  try {
    for (const rate of [1, 6]) {
      bench.say(`the page, ${rate}×`);
      const context = await bench.browser.newContext({ ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
      try {
        const page = await slowed(context, rate);
        await page.addInitScript(watch);
        await page.goto(`${host.origin}/simulateurs/penalites/index.html?infraction=hors-bureau`);
        await page.waitForFunction(() => document.querySelector("#resultat .reserve"));
        const times = await page.evaluate(touches);
        const of = (name) => times.map((one) => one[name]);
        const cells = ["strip", "frame", "whole"].flatMap((name) => [ms(median(of(name))), ms(Math.max(...of(name)))]);
        rows.push([`${rate}×, ${times.length} answers`, ...cells]);
      } finally {
        await context.close();
      }
    }
  } finally {
    host.stop();
  }
  bench.table(["", "strip: median", "most", "next frame: median", "most", "whole result: median", "most"], rows);
  bench.note("From a touch to class and amount in the strip, to the first frame after that, and to the whole result. The engine works");
  bench.note("in its worker, at full speed: add the time of one answer at 6×, above.");
}

/** In the page, before its scripts: tells when the answer of the engine has been drawn in the strip. */
function watch() {
  globalThis.Worker = class extends Worker {
    set onmessage(listener) {
      super.onmessage = async (event) => {
        listener(event);
        // The page draws the strip in the microtasks of this very message.
        for (let turn = 0; turn < 4; turn += 1) await null;
        if (event.data.type === "sheet") globalThis.drawn?.();
      };
    }
  };
}

/** In the page: answers while there is something to choose. */
async function touches() {
  const times = [];
  const choice = () => document.querySelector(".questions > fieldset .choices button, .questions > fieldset .unknown");
  for (let round = 0; round < 30 && choice(); round += 1) {
    const before = performance.now();
    const strip = new Promise((done) => (globalThis.drawn = () => done(performance.now() - before)));
    choice().click();
    const one = { strip: await strip };
    one.frame = await new Promise((done) => requestAnimationFrame(() => done(performance.now() - before)));
    // The whole result is drawn in a task of its own after that frame.
    await new Promise((done) => setTimeout(done));
    one.whole = await new Promise((done) => requestAnimationFrame(() => done(performance.now() - before)));
    times.push(one);
    await new Promise((done) => setTimeout(done, 100));
  }
  return times;
}
