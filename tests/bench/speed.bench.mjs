// What a bad phone waits for: an article, a first answer of the search, a result of each simulator; on slow 3G with a
// processor slowed four times, beside a static site of the same units that Pagefind searches and a single page of script.

import { documents, dist } from "./support/project.mjs";
import { LINKS, startHost } from "./support/host.mjs";
import { kB, median, ms, ratio, seconds } from "./support/table.mjs";
import { visited } from "./support/visit.mjs";
import * as singlePage from "./peers/single-page.mjs";
import * as staticSite from "./peers/static-site.mjs";

export const title = "Speed: cold visits on slow 3G, processor slowed four times";

const TIMES = 5;
const LINK = "slow 3G";
const SLOW = 4;
const ARTICLE = "textes/sn-douanes/386/";
const QUERY = "crédit d'enlèvement";
const NEXT = "fausse déclaration";
const DONE = '#simulator[data-started="true"] #resultat .reserve';

/** Bars, in milliseconds. */
const BARS = { article: 1000, simulator: 3500, task: 50 };

const OURS = {
  article: { address: `/${ARTICLE}`, shown: "main article" },
  search: { address: "/chercher/", field: "#q", hit: "#reponse a" },
};

/** Every simulator by an address with facts, then by more of them. */
const SIMULATORS = [
  ["penalties", "/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000", touchFirst],
  [
    "penalties, many readings",
    "/simulateurs/penalites/?infraction=hors-bureau&restriction=interdite&transport=vehicule&valeur=2000000&valeur-transport=6000000",
    touchFirst,
  ],
  ["goods looked for", "/simulateurs/droits/", lookFor, '#simulator[data-started="false"] #f-0-ligne'],
  ["duties", "/simulateurs/droits/?pays=sn&jour=2016-06-01&transport=mer&et=&ligne=8703.23.20.00&prix=10000000&etat=occasion&cv=8", typeMore],
  [
    "value",
    "/simulateurs/valeur/?pays=cv&monnaie=EUR&prix=50000&incoterm=fob&fret=3200&assurance=410&operation=vente&condition=aucune&restriction=aucune&reversement=aucun&lien=oui&lien-examen=comme-non-lies&doute=aucun&particularites=aucune",
    typeMore,
  ],
  [
    "origin",
    "/simulateurs/origine/?pays=cv&regles=non-preferentielles&production=plusieurs-pays&operation=transformation&critere=valeur-ajoutee&seuil-forme=minimum&seuil=60&matieres-non-originaires=400&matieres-originaires=150&fabrication=250&frais-generaux=100&benefice-source=montant&benefice=100&justifiee=oui&equipee=oui&contournement=non&preuve=declaration&certificat-exige=non",
    chooseMore,
  ],
  [
    "contestation",
    "/simulateurs/contestation/?objet=valeur&avis=2026-03-02&reponse=refuse&reponse-jour=2026-03-06&prorogation=non&prohibees=non&droits=845000&recours=2026-03-20",
    chooseMore,
  ],
  ["defence", "/simulateurs/antidumping/", chooseMore, '#simulator[data-started="false"] .ask button'],
  ["invoice", "/simulateurs/droits/facture/", pasteExample, "[data-act=example]"],
];

export async function run(bench) {
  if (bench.only) return runSome(bench);
  const units = documents(bench.folder("documents"));
  const sites = [{ name: "Passavant", folder: dist, ...OURS, article: () => OURS.article }];
  for (const peer of [staticSite, singlePage]) {
    bench.say(`making the ${peer.name}`);
    const folder = bench.folder(peer.name.replaceAll(" ", "-"));
    sites.push({ name: peer.name, folder, ...(await peer.build(folder, units)) });
  }
  const measured = [];
  for (const site of sites) {
    const host = await startHost(site.folder, 11, "max-age=600");
    try {
      const { address, shown } = site.article(ARTICLE);
      const search = { ...site.search, typed: QUERY, after: (page) => typeLetters(page, site.search, NEXT) };
      const one = { article: await repeated(bench, host, `${site.name}, article`, { address, hit: shown }) };
      one.search = await repeated(bench, host, `${site.name}, search`, search);
      if (site.penalty) one.penalty = await repeated(bench, host, `${site.name}, penalty`, site.penalty);
      if (site === sites[0]) {
        for (const [name, address, after, hit = DONE] of SIMULATORS) {
          one[name] = await repeated(bench, host, name, { address, hit, after });
        }
        one.penalty = one.penalties;
      }
      measured.push(one);
    } finally {
      host.stop();
    }
  }
  report(bench, sites, measured);
}

/** Subjects of ours alone, by their names in the second table. */
async function runSome(bench) {
  const search = { ...OURS.search, typed: QUERY, after: (page) => typeLetters(page, OURS.search, NEXT) };
  const simulators = SIMULATORS.map(([name, address, after, hit = DONE]) => [name, { address, hit, after }]);
  const { address, shown } = OURS.article;
  const all = new Map([["article", { address, hit: shown }], ["search", search], ...simulators]);
  const unknown = bench.only.filter((name) => !all.has(name));
  if (unknown.length > 0) throw new Error(`no subject ${unknown.join(", ")}; there are: ${[...all.keys()].join(", ")}`);
  const host = await startHost(dist, 11, "max-age=600");
  const measured = {};
  try {
    for (const name of bench.only) measured[name] = await repeated(bench, host, name, all.get(name));
  } finally {
    host.stop();
  }
  tableOfOurs(bench, measured);
}

/** The medians of some visits; the longest task and the greatest shift of all. A visit before them lets the host compress. */
async function repeated(bench, host, name, visit) {
  bench.say(name);
  await visited(bench.browser, host, visit, { link: undefined, slow: 1 });
  const all = [];
  for (let time = 0; time < TIMES; time += 1) all.push(await visited(bench.browser, host, visit, { link: LINKS[LINK], slow: SLOW }));
  const of = (field) => all.map((one) => one[field]);
  return {
    first: median(of("first")),
    largest: median(of("largest")),
    hit: median(of("hit")),
    opening: median(all.map(({ longest }) => longest.first)),
    longest: median(all.map(({ longest }) => longest.later)),
    shift: Math.max(...of("shift")),
    bytes: all[0].sent.bytes,
  };
}

function report(bench, sites, measured) {
  const cell = (one, text) => (one ? text(one) : "none");
  const line = (label, of, text) => {
    const values = measured.map(of);
    const [ours, ...others] = values;
    return [label, ...values.map((one) => cell(one, text)), ...others.map((one) => (one === undefined ? "–" : ratio(one, ours)))];
  };
  const field = (what, name) => (one) => one[what]?.[name];
  const [, pagefind, single] = sites;
  bench.table(
    ["", ...sites.map(({ name }) => name), `${pagefind.name} / ours`, `${single.name} / ours`],
    [
      line("article: first paint", field("article", "first"), seconds),
      line("article: largest paint", field("article", "largest"), seconds),
      line("search: first answer", field("search", "hit"), seconds),
      line("search: bytes until then", field("search", "bytes"), kB),
      line("article: longest task, until it is painted", field("article", "opening"), ms),
      line("search: longest task, until the page is painted", field("search", "opening"), ms),
      line("search: longest task after", field("search", "longest"), ms),
      line("penalty: result", field("penalty", "hit"), seconds),
      line("penalty: longest task after the first paint", field("penalty", "longest"), ms),
    ],
  );
  tableOfOurs(bench, measured[0]);
  bench.note(`Medians of ${TIMES} cold visits; shifts are the greatest of them. Usable: the largest paint of the article; the first answer`);
  bench.note("of a search that is typed as soon as there is a field; the whole result of a simulator. Then a second search is typed");
  bench.note("letter by letter, or a simulator is told more: the longest task is of all this, in time of the processor, without what the");
  bench.note("browser does to open a page and to be steered. Workers are not slowed by Chromium.");
  bench.note("The Pagefind site has the same words and style, in a linked sheet as generators make it, and no simulator. The single");
  bench.note("page fetches a work at a time; its penalties know the six situations of the benchmark of penalties and no reading of the law.");
}

/** Each subject of ours beside its bars. */
function tableOfOurs(bench, ours) {
  const kept = (bar, value) => (value <= bar ? "kept" : "NOT kept");
  const rows = ["article", "search", ...SIMULATORS.map(([name]) => name)].filter((name) => ours[name]).map((name) => {
    const one = ours[name];
    const usable = name === "article" ? one.largest : one.hit;
    const bar = name === "article" ? BARS.article : BARS.simulator;
    return [
      name,
      seconds(one.largest),
      seconds(usable),
      `${seconds(bar)} ${kept(bar, usable)}`,
      ms(one.opening),
      ms(one.longest),
      `${ms(BARS.task)} ${kept(BARS.task, one.longest)}`,
      one.shift.toFixed(4),
      `0 ${kept(0, one.shift)}`,
      kB(one.bytes),
    ];
  });
  bench.table(["Passavant", "largest paint", "usable", "bar", "longest task to first paint", "after it", "bar", "shift", "bar", "bytes"], rows);
}

/** Types as somebody does, a letter every 80 ms. */
async function typeLetters(page, { field }, words) {
  await page.locator(field).fill("");
  await page.locator(field).pressSequentially(words, { delay: 80 });
  await page.waitForTimeout(600);
}

/** Touches the first answers that are offered. */
async function touchFirst(page) {
  for (let time = 0; time < 4; time += 1) {
    const choice = page.locator(".questions > fieldset .choices button, .questions > fieldset .unknown").first();
    if ((await choice.count()) === 0) return;
    await choice.click();
    await page.waitForTimeout(400);
  }
}

/** Looks for goods by a word, then by another. */
async function lookFor(page) {
  const field = page.locator("#f-0-ligne");
  for (const words of ["riz", "véhicule occasion"]) {
    await field.fill("");
    await field.pressSequentially(words, { delay: 80 });
    await page.waitForTimeout(2500);
  }
}

/** Gives other answers, here and there in the form. */
async function chooseMore(page) {
  for (let rank = 0; rank < 6; rank += 1) {
    const other = page.locator(".ask button[aria-pressed=false]").nth(2 * rank);
    if ((await other.count()) === 0) return;
    await other.click();
    await page.waitForTimeout(500);
  }
}

/** Reads an invoice and has it settled. */
async function pasteExample(page) {
  await page.locator("[data-act=example]").click();
  await page.locator("[data-act=settle]").click();
  await page.waitForTimeout(3000);
}

/** Types another price, letter by letter. */
async function typeMore(page) {
  const field = page.locator('#simulator input[data-field="prix"]').first();
  await field.fill("");
  await field.pressSequentially("7250000", { delay: 80 });
  await page.waitForTimeout(800);
}
