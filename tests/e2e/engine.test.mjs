// The engine of the duties comes with what most declarations say; what else one needs comes when it is asked. Whatever is asked,
// the answer is that of an engine that had everything from the start.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import path from "node:path";
import { dist } from "./support/server.mjs";
import { told, worker } from "./support/worker.mjs";

const ROOT = new URL("../../", import.meta.url);
const load = told("simulateurs/droits");
const named = (addresses = "") => addresses.split(" ").filter(Boolean).map((address) => new URL(address, "http://site/").pathname);
const COMPLETED = named(load.rare).length;

const lines = (path) => readFileSync(new URL(path, ROOT), "utf8").split("\n");
const usual = lines("sheets/worker/usual.txt").filter((line) => line && !line.startsWith("#"));

/**
 * The declarations of the cases, as addresses: `jour=2026-11-24 ; ligne=…` of a country. Without the rates of the tariff, which
 * cases tell and declarants do not.
 */
const cases = readdirSync(new URL("tests/cases/duty/", ROOT)).flatMap((file) => {
  const value = (line, name) => line.match(new RegExp(`^${name} = "(.*)"$`))?.[1];
  let country;
  return lines(`tests/cases/duty/${file}`).flatMap((line) => {
    country = value(line, "country") ?? country;
    const facts = value(line, "facts");
    const told = facts?.split(/\s+/).filter((fact) => !/^(droit|redevance)=/.test(fact));
    return told ? [[`pays=${country}`, ...told.map((fact) => (fact === ";" ? "et=" : fact))].join("&")] : [];
  });
});

/** An address with one fact less, unreadable, too large, told twice; which fact goes by the rank. */
function mistaken(address, rank) {
  const facts = address.split("&");
  const at = rank % facts.length;
  const [key] = facts[at].split("=");
  return [[], [`${key}=%3F%C3%A9`], [`${key}=999999999999999999999`], [facts[at], facts[at]]].map((others) =>
    facts.toSpliced(at, 1, ...others).join("&"),
  );
}

/** How many parts a worker fetched besides its first. */
const grown = ({ fetched }) => new Set(fetched.filter((path) => path.endsWith(".bin"))).size - load.parts.split(" ").length;

/** Asks both engines the same. */
async function compared(growing, whole, message) {
  const [{ id: _, ...one }, { id: __, ...other }] = [await growing.ask(message), await whole.ask(message)];
  assert.notEqual(other.type, "failed", `${JSON.stringify(message)}: ${other.about}`);
  assert.deepEqual(one, other, JSON.stringify(message));
}

/** Asks an engine of first parts, a new one whenever it has grown; tells how often that was. */
async function comparedAnew(messages) {
  const whole = everything();
  let growing = worker(load);
  let times = 0;
  for (const message of messages) {
    await compared(growing, whole, message);
    if (grown(growing) === 0) continue;
    times += 1;
    assert.equal(grown(growing), COMPLETED, JSON.stringify(message));
    // It grows once.
    await compared(growing, whole, sheet(UNUSUAL));
    assert.equal(grown(growing), COMPLETED, JSON.stringify(message));
    growing = worker(load);
  }
  return times;
}

const today = "2026-11-24";
const sheet = (query) => ({ type: "sheet", query, today });
const everything = (from = load) => worker({ ...from, parts: `${from.parts} ${from.rare} ${from.later}`, rare: "", later: "" });
const some = (list, every) => list.filter((_, rank) => rank % every === 0);

/** Goods by weight, which few declare; and others, of another chapter, that many do. */
const UNUSUAL = "pays=sn&jour=2026-11-24&transport=mer&et=&ligne=2523.29.00.00&prix=2000000&net=40500";
const USUAL = "pays=sn&jour=2026-11-24&incoterm=cif&et=&ligne=8517.13.00.00&prix=1000000";

for (const language of ["", "en/", "pt/"]) {
  test(`usual declarations, fact after fact as they are told, need nothing more than comes first: /${language}`, async () => {
    const own = told(`${language}simulateurs/droits`);
    const [growing, whole] = [worker(own), everything(own)];
    for (const address of usual) {
      for (const end of [0, ...[...address.matchAll(/&|$/g)].map(({ index }) => index)]) {
        await compared(growing, whole, sheet(address.slice(0, end)));
        assert.equal(grown(growing), 0, address.slice(0, end));
      }
    }
  });
}

test("a declaration that is not usual is answered as by an engine that had everything", async (context) => {
  assert.ok(cases.length > 150, `${cases.length} cases`);
  const asked = some(cases, 3);
  const times = await comparedAnew([UNUSUAL, ...asked].map(sheet));
  context.diagnostic(`${times} of ${asked.length + 1} needed more than comes first`);
  assert.ok(times > 0 && times < asked.length);
});

test("what is mistaken is refused in the same words", async () => {
  const wrong = [...usual, ...some(cases, 30)].flatMap(mistaken);
  assert.ok((await comparedAnew(wrong.map(sheet))) > 0);
});

test("what else the duties can be asked is answered as by an engine that had everything", async () => {
  const [growing, whole] = [worker(load), everything()];
  for (const [rank, query] of [...usual, UNUSUAL].entries()) {
    await compared(growing, whole, { type: "csv", query, today });
    await compared(growing, whole, { type: "compare", queries: [query, usual[rank - 1] ?? cases[0]], today });
    await compared(growing, whole, { type: "price", query, article: 0, typed: "5 000 000", today });
  }
  await compared(growing, whole, { type: "find", country: "sn", typed: "téléphone" });
});

test("questions that come before the first is answered are answered too", async () => {
  const asked = (one) => Promise.all(some(cases, 9).map((address) => one.ask(sheet(address))));
  const without = (answers) => answers.map(({ id: _, ...answer }) => answer);
  assert.deepEqual(without(await asked(worker(load))), without(await asked(everything())));
});

test("parts that do not come are told, and asked for again; what is usual is answered meanwhile", async () => {
  const [growing, whole] = [worker(load), everything()];
  for (const path of [...named(load.rare), ...named(load.later)]) growing.lost.add(path);
  await compared(growing, whole, sheet(""));
  const failed = await Promise.all([
    growing.ask(sheet(UNUSUAL)),
    growing.ask({ type: "find", country: "sn", typed: "téléphone" }),
    growing.ask({ type: "csv", query: UNUSUAL, today }),
  ]);
  for (const { type, code } of failed) assert.deepEqual([type, code], ["failed", "network"]);
  await compared(growing, whole, sheet(USUAL));
  assert.equal((await growing.ask(sheet(UNUSUAL))).code, "network");
  await compared(growing, whole, sheet(USUAL));
  growing.lost.clear();
  await compared(growing, whole, sheet(UNUSUAL));
  await compared(growing, whole, { type: "find", country: "sn", typed: "téléphone" });
});

test("an engine that nothing completes is told to have stopped", async () => {
  const { type, code, about } = await worker({ ...load, rare: "" }).ask(sheet(UNUSUAL));
  assert.deepEqual([type, code], ["failed", "engine"]);
  assert.match(about, /unreachable/);
});

test("the parts of every simulator are a module, with what completes them and without", async () => {
  const { self } = worker(load);
  const folders = readdirSync(path.join(dist, "simulateurs"), { recursive: true }).filter((name) => name.endsWith("index.html"));
  const pages = ["simulateurs", ...folders.map((name) => `simulateurs/${path.dirname(name)}`)].map((folder) => told(folder)).filter(Boolean);
  assert.ok(pages.length >= 7, `${pages.length} pages`);
  for (const { simulator, parts, rare = "", later } of pages) {
    for (const list of [parts, `${parts} ${rare}`, `${parts} ${later}`, `${parts} ${rare} ${later}`]) {
      const files = named(list).map((name) => new Uint8Array(readFileSync(path.join(dist, name))).buffer);
      assert.ok(WebAssembly.validate(await self.parts.join(files)), `${simulator}: ${list}`);
    }
  }
});
