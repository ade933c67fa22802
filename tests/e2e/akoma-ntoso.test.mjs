// Every Akoma Ntoso document of the site, held by libxml2 to the schema that OASIS publishes (tests/schemas/).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { validateXML } from "xmllint-wasm";
import { files, html } from "./support/files.mjs";

const schemas = new URL("../schemas/", import.meta.url);
const schema = (fileName) => ({ fileName, contents: readFileSync(new URL(fileName, schemas), "utf8") });

/** What libxml2 says against a document; nothing when it keeps to the schema. */
async function refusals(contents) {
  const pages = { initialMemoryPages: 1024, maxMemoryPages: 8192 };
  const xml = [{ fileName: "document.xml", contents }];
  const result = await validateXML({ xml, schema: [schema("akomantoso30.xsd")], preload: [schema("xml.xsd")], ...pages });
  assert.equal(result.valid, result.errors.length === 0);
  return result.errors.map((error) => error.rawMessage);
}

const documents = files.filter((name) => /^textes\/([^/]+)\/\1\.xml$/.test(name));

test("there is a document for each work", () => {
  const works = new Set(files.filter((name) => name.startsWith("textes/")).map((name) => name.split("/")[1]));
  works.delete("index.html");
  assert.deepEqual(documents, [...works].sort().map((work) => `textes/${work}/${work}.xml`));
});

for (const name of documents) {
  test(`${name} keeps to the official schema`, async () => assert.deepEqual(await refusals(html(name)), []));
}

// A schema that let everything through would prove nothing: each of these breaks one rule of it (by hand).
const broken = [
  ["an element that the standard does not have", [/<alinea /g, "<aligna "], [/<\/alinea>/g, "</aligna>"]],
  ["a date that is none", ['date="2014-03-28"', 'date="28 mars 2014"']],
  ["a work without identifier", [/<FRBRWork>\n?<FRBRthis [^>]*>/, "<FRBRWork>"]],
  ["an act of no name", ['<act name="loi"', "<act"]],
  ["words outside of any paragraph", ["<content><p>", "<content>"], ["</p></content>", "</content>"]],
  ["a name given twice", ['eId="art_2"', 'eId="art_1"']],
  ["an attribute of nobody", ["<body>", '<body couleur="bleu">']],
  ["a number after its text", [/(<num>[^<]*<\/num>)\n(<alinea [^]*?<\/alinea>)/, "$2$1"]],
];

for (const [what, ...changes] of broken) {
  test(`the schema refuses ${what}`, async () => {
    const sound = html("textes/sn-tabac/sn-tabac.xml");
    const document = changes.reduce((text, [from, to]) => text.replace(from, to), sound);
    assert.notEqual(document, sound);
    assert.notDeepEqual(await refusals(document), []);
  });
}
