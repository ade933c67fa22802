// The same options on both sides: at build time and in the browser.

import { stemmer } from "@orama/stemmers/french";

const COMMON = new Set(
  "au aux avec ce ces dans de des du elle en et eux il ils je la le les leur lui ma mais me mes mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l n s t y est sont".split(
    " ",
  ),
);

const folded = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replaceAll("œ", "oe");

export const options = {
  idField: "id",
  fields: ["number", "title", "path", "body"],
  storeFields: ["url", "title"],
  tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
  processTerm: (term) => {
    const word = folded(term);
    return COMMON.has(word) ? null : stemmer(word);
  },
  searchOptions: {
    boost: { number: 4, title: 3, path: 1.2 },
    prefix: (term) => term.length > 3,
    fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
  },
};
