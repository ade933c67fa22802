// Highlights and private notes: made with a mouse, a finger or keys, kept on the device, found again, taken along.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCREENS } from "./support/browser.mjs";
import { findings } from "./support/axe.mjs";
import { suite } from "./support/suite.mjs";

const site = suite();
const ARTICLE = "/textes/sn-douanes/386/";
const WORDS = "amende égale au double";

/** Selects words of a paragraph, across whatever stands between them, as a reader's mouse would. */
const select = (page, selector, words) =>
  page.evaluate(
    ([selector, words]) => {
      const paragraph = document.querySelector(`${selector} > p`);
      const start = paragraph.textContent.indexOf(words);
      const range = document.createRange();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node; (node = walker.nextNode()); at += node.length) {
        if (start >= at && start < at + node.length) range.setStart(node, start - at);
        if (start + words.length > at && start + words.length <= at + node.length) range.setEnd(node, start + words.length - at);
      }
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    },
    [selector, words],
  );

const marked = (page) => page.locator(".law mark").allInnerTexts().then((texts) => texts.join(""));
const stored = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("note ")).map((key) => JSON.parse(localStorage.getItem(key))));

/** Highlights words and notes them. */
const annotate = async (page, words, note) => {
  await select(page, "#al-1", words);
  await page.locator("#choix").getByRole("button", { name: "Annoter" }).click();
  await page.locator("form.my textarea").fill(note);
  await page.getByRole("button", { name: "Garder" }).click();
  await page.getByText("Gardé sur cet appareil.").waitFor();
};

/** A file as the page of notes takes it. */
const give = (page, text) => page.locator("#file").setInputFiles({ name: "notes.json", mimeType: "application/json", buffer: Buffer.from(text) });

test("an address whose end is no text, and a note that names no paragraph, hide nothing", () =>
  site.visit({}, async (page) => {
    await page.goto("/notes/");
    const moment = "2026-11-28T10:00:00.000Z";
    const entry = { id: "n1", path: "textes/sn-douanes/391/", anchor: "", title: "", cite: "", quote: "contrebande", before: "", digest: "", note: "Sans alinéa", made: moment, changed: moment };
    const file = (changed) => JSON.stringify({ format: "passavant-notes", version: 1, notes: [{ ...entry, ...changed }] });
    for (const wrong of [{ path: "textes/sn-douanes/../../en/" }, { made: "9999-99-99T99:99:99Z" }]) {
      await give(page, file(wrong));
      await page.locator("#refused").getByText(Object.keys(wrong)[0]).waitFor();
    }
    await give(page, file());
    await page.getByText("1 note reprise").waitFor();
    await page.goto("/textes/sn-douanes/391/#%");
    await page.getByText("Sans alinéa").first().waitFor({ state: "attached" });
    assert.equal((await marked(page)).includes("contrebande"), true);
    assert.equal(await page.locator("#annotate").count(), 1);
  }));

test("selected words are highlighted, and still are when the page comes back", () =>
  site.visit({}, async (page, seen) => {
    await page.goto(ARTICLE);
    const before = await page.locator("#al-1 > p").textContent();
    await select(page, "#al-1", WORDS);
    await page.locator("#choix").getByRole("button", { name: "Surligner" }).click();
    assert.equal(await marked(page), WORDS);
    await page.reload();
    await page.locator(".law mark").first().waitFor();
    assert.equal(await marked(page), WORDS);
    assert.equal(await page.locator("#al-1 > p").textContent(), before, "the law stays as printed");
    assert.deepEqual(seen.requests.filter((url) => url.includes(".wasm")), []);
  }));

test("a note stands under its paragraph, is changed, deleted and brought back", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "Double de quoi ?");
    const note = page.locator("#al-1 > details.my");
    assert.match(await note.innerText(), /Ma note\u202f: «\u202famende égale au double\u202f»\s+Double de quoi \?/);
    await note.getByRole("button", { name: "Modifier" }).click();
    await page.locator("form.my textarea").fill("Des droits.");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.getByText("Des droits.").waitFor();
    await page.locator("details.my").getByRole("button", { name: "Supprimer" }).click();
    assert.equal(await page.locator("details.my, .law mark").count(), 0);
    assert.deepEqual(await stored(page), []);
    await page.getByRole("button", { name: "Rétablir" }).click();
    await page.getByText("Des droits.").waitFor();
    assert.equal((await stored(page)).length, 1);
  }));

test("without a mouse: the number of an alinéa, then keys alone", () =>
  site.visit({ viewport: SCREENS.phone }, async (page) => {
    await page.goto(ARTICLE);
    await page.locator("#al-2 > a.n").focus();
    await page.keyboard.press("Enter");
    for (let steps = 0; steps < 8; steps += 1) {
      await page.keyboard.press("Tab");
      if (await page.locator("#annotate:focus").count()) break;
    }
    await page.keyboard.press("Enter");
    await page.keyboard.type("Note au clavier");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Gardé sur cet appareil.").waitFor();
    const [note] = await stored(page);
    assert.equal(note.anchor, "al-2");
    assert.equal(note.cite, "al. 2");
    assert.equal(note.note, "Note au clavier");
    assert.equal(await page.evaluate(() => document.activeElement.closest("details.my")?.open), true);
    // Escape leaves a form in which nothing was typed, and keeps one in which something was.
    await page.locator("details.my").getByRole("button", { name: "Modifier" }).press("Enter");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("form.my").count(), 0);
    await page.locator("details.my").getByRole("button", { name: "Modifier" }).press("Enter");
    await page.keyboard.type("Plus");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("form.my textarea").count(), 1);
  }));

test("a whole unit is noted where no paragraph is named", () =>
  site.visit({}, async (page) => {
    await page.goto("/textes/cv-circulaire/");
    assert.equal(await page.locator("#highlight").isVisible(), false);
    await page.locator("#annotate").click();
    await page.locator("form.my textarea").fill("À relire");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.locator(".law > details.my").getByText("À relire").waitFor();
    assert.equal((await stored(page))[0].anchor, "");
  }));

test("words of several paragraphs are marked each, and noted once", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await page.evaluate(() => {
      const [first, last] = ["#al-1-d > p", "#al-1-e > p"].map((one) => document.querySelector(one));
      getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
    });
    await page.locator("#choix").getByRole("button", { name: "Annoter" }).click();
    await page.locator("form.my textarea").fill("Les deux");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.locator("#al-1-e > details.my").getByText("Les deux").waitFor();
    const notes = (await stored(page)).sort((one, other) => one.anchor.localeCompare(other.anchor));
    assert.deepEqual(notes.map(({ anchor, note }) => [anchor, note]), [["al-1-d", ""], ["al-1-e", "Les deux"]]);
  }));

test("selected words are cited with their place", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await select(page, "#al-1", WORDS);
    await page.locator("#choix").getByRole("button", { name: "Citer" }).click();
    await page.getByText("Citation copiée").waitFor();
    const act = "loi n° 2014-10 du 28 février 2014 portant Code des douanes du Sénégal";
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `«\u202f${WORDS}\u202f» (Art. 386, al. 1, ${act})`);
  }));

test("a note finds its words again in a corrected text, and says when they are gone", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "Ma note");
    const change = (fields) =>
      page.evaluate((fields) => {
        const key = Object.keys(localStorage).find((key) => key.includes("note "));
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), ...fields }));
      }, fields);
    // As if the words had stood in another paragraph of another wording.
    await change({ anchor: "al-7", digest: "0123456789ab" });
    await page.reload();
    const note = page.locator("#al-1 > details.my");
    await note.getByText("Cet article a été corrigé depuis cette note").waitFor();
    assert.equal(await marked(page), WORDS);
    // As if they had been corrected away: the note stays at its paragraph, with its words.
    await change({ anchor: "al-2", quote: "est passible d'une amende" });
    await page.reload();
    await page.locator("#al-2 > details.my").getByText("ne sont plus dans ce texte").waitFor();
    // As if the paragraph had been repealed too.
    await change({ anchor: "al-9" });
    await page.reload();
    await page.locator(".law > details.my").getByText("Ma note", { exact: true }).waitFor();
  }));

test("the reading page of a chapter shows the notes of its articles", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "Vue du chapitre");
    await page.getByRole("link", { name: /^Lire d’un trait/ }).click();
    await page.locator("[id='386-al-1'] > details.my").getByText("Vue du chapitre").waitFor();
    assert.equal(await marked(page), WORDS);
  }));

test("notes are printed when their reader wishes, and only then", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "Pour moi");
    await page.emulateMedia({ media: "print" });
    const note = page.locator("details.my .words");
    assert.equal(await note.isVisible(), false);
    await page.emulateMedia({ media: "screen" });
    await page.getByLabel("Imprimer aussi mes notes").check();
    await page.reload();
    await page.emulateMedia({ media: "print" });
    await note.waitFor();
    assert.equal(await page.locator("details.my button").first().isVisible(), false);
  }));

test("the notes are listed, given as a file and taken back on another device", async () => {
  let file;
  await site.visit({ acceptDownloads: true }, async (page) => {
    await page.goto("/textes/sn-tabac/3/");
    await page.locator("#annotate").click();
    await page.locator("form.my textarea").fill("Seconde du livre");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "Première du livre");
    await page.goto("/notes/");
    await page.locator("#mine li").first().waitFor();
    const rows = await page.locator("#mine li").allInnerTexts();
    assert.equal(rows.length, 2);
    assert.match(rows[0], /^Article 386 · Code des douanes al\. 1\s+amende égale au double\s+Première du livre/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Exporter/ }).click()]);
    assert.match(download.suggestedFilename(), /^passavant-notes-\d{4}-\d\d-\d\d\.json$/);
    file = readFileSync(await download.path(), "utf8");
    await page.getByRole("button", { name: "Tout effacer" }).click();
    await page.getByRole("button", { name: "Effacer vraiment 2 notes" }).click();
    await page.getByText("Aucune note sur cet appareil").waitFor();
  });
  await site.visit({}, async (page) => {
    await page.goto("/notes/");
    await give(page, file);
    await page.getByText("2 notes reprises.").waitFor();
    await give(page, file);
    await page.getByText("0 note reprise. 2 autres étaient déjà là.").waitFor();
    // The later of two wordings stays.
    const changed = JSON.parse(file);
    changed.notes[0].note = "Corrigée";
    changed.notes[0].changed = "2999-01-01T00:00:00.000Z";
    await give(page, JSON.stringify(changed));
    await page.getByText("Corrigée").waitFor();
    await page.getByRole("link", { name: /^Article 386/ }).click();
    await page.locator(".law mark").first().waitFor();
    assert.equal(await marked(page), WORDS);
  });
});

test("a file that is not one of notes is refused with a reason, and changes nothing", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "Intacte");
    const [mine] = await stored(page);
    await page.goto("/notes/");
    const book = (notes, more = {}) => JSON.stringify({ format: "passavant-notes", version: 1, notes, ...more });
    const other = { ...mine, id: "autre-1" };
    for (const [text, reason] of [
      ["", /n’est pas du JSON/],
      ["\u0000\ufffd{", /n’est pas du JSON/],
      ["null", /ne contient pas des notes de Passavant/],
      ["[1, 2]", /ne contient pas des notes de Passavant/],
      [JSON.stringify({ format: "autre", notes: [] }), /ne contient pas des notes de Passavant/],
      [book([], { version: 7 }), /d’une version 7 que ce site ne lit pas/],
      [book([]), /ne contient aucune note/],
      [book([other, 5]), /note n°\u00a02 est abîmée/],
      [book([{ ...other, path: "javascript:alert(1)" }]), /note n°\u00a01 est abîmée \(champ «\u202fpath\u202f»\)/],
      [book([{ ...other, path: "textes/../../ailleurs/" }]), /champ «\u202fpath\u202f»/],
      [book([{ ...other, note: 5 }]), /champ «\u202fnote\u202f»/],
      [book([{ ...other, note: "x".repeat(20_001) }]), /champ «\u202fnote\u202f»/],
      [book([{ ...other, changed: "hier" }]), /champ «\u202fchanged\u202f»/],
    ]) {
      await give(page, text);
      await page.waitForFunction(() => document.getElementById("refused").textContent);
      const said = await page.locator("#refused").innerText();
      assert.match(said, reason, text.slice(0, 80));
      assert.match(said, /^notes\.json\u202f: /);
      assert.match(said, /Rien n’a été changé\.$/);
      await page.evaluate(() => (document.getElementById("refused").textContent = ""));
    }
    assert.deepEqual(await stored(page), [mine]);
  }));

test("markup in a note is words", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "<img src=x onerror=alert(1)><b>gras</b>");
    await page.goto("/notes/");
    assert.equal(await page.locator("#mine .words").innerText(), "<img src=x onerror=alert(1)><b>gras</b>");
    assert.equal(await page.locator("#mine img, #mine b").count(), 0);
  }));

test("a device that refuses to keep says so, and nothing typed is lost", () =>
  site.visit({ acceptDownloads: true }, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
    });
    await page.goto(ARTICLE);
    await select(page, "#al-1", WORDS);
    await page.locator("#choix").getByRole("button", { name: "Annoter" }).click();
    await page.locator("form.my textarea").fill("Précieuse");
    await page.getByRole("button", { name: "Garder" }).click();
    await page.getByText("Le navigateur refuse de garder quoi que ce soit").waitFor();
    assert.ok(await page.locator("details.my .words").getByText("Précieuse").isVisible());
    assert.ok(await page.locator("details.my").getByText("Pas encore gardée").isVisible());
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Exporter mes notes" }).click()]);
    assert.match(readFileSync(await download.path(), "utf8"), /Précieuse/);
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked += 1;
      dialog.accept();
    });
    await page.reload();
    assert.equal(asked, 1, "the browser asks before the note is lost");
    await page.goto("/notes/");
    await page.getByText("Ce navigateur refuse de garder quoi que ce soit").waitFor();
  }));

test("a full device takes all the notes of a file or none", () =>
  site.visit({}, async (page) => {
    await page.goto(ARTICLE);
    await annotate(page, WORDS, "Modèle");
    const [model] = await stored(page);
    await page.goto("/notes/");
    const notes = Array.from({ length: 400 }, (_, rank) => ({ ...model, id: `n-${rank}`, note: "é".repeat(19_000) }));
    await give(page, JSON.stringify({ format: "passavant-notes", version: 1, notes }));
    await page.getByText("l’appareil n’a plus de place").waitFor();
    assert.deepEqual(await stored(page), [model]);
  }));

test("without a script the page says what to do", () =>
  site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/notes/");
    assert.match(await page.locator("main noscript p").innerText(), /^Surligner et noter demandent JavaScript/);
    assert.equal(await page.locator("#notebook").isVisible(), false);
  }));

for (const colorScheme of ["light", "dark"])
  test(`axe, ${colorScheme}: notes on an article, their form, their list`, () =>
    site.visit({ colorScheme, viewport: SCREENS.phone }, async (page) => {
      await page.goto(ARTICLE);
      await annotate(page, "Est possible d'une amende", "Note");
      await select(page, "#al-1-f", "obligations");
      await page.locator("#choix").waitFor();
      assert.deepEqual(await findings(page), []);
      await page.locator("#choix").getByRole("button", { name: "Annoter" }).click();
      assert.deepEqual(await findings(page), []);
      await page.getByRole("button", { name: "Annuler" }).click();
      await page.goto("/notes/");
      await page.locator("#mine li").first().waitFor();
      assert.deepEqual(await findings(page), []);
    }));
