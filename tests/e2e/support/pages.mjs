// One page of every kind, for the checks that hold everywhere.

/** Name and address of one page of each template. */
export const PAGES = [
  ["home", "/"],
  ["list of works", "/textes/"],
  ["table of contents", "/textes/sn-douanes/"],
  ["article with items and a note", "/textes/sn-douanes/386/"],
  ["article with a gap", "/textes/sn-douanes/1/"],
  ["titled article", "/textes/cv-reglement/5/"],
  ["numbered paragraph", "/textes/omd-gtr/58/"],
  ["work of one unit", "/textes/cv-circulaire/"],
  ["reading view of a chapter", "/textes/sn-douanes/titre-12/chapitre-1/"],
  ["search", "/chercher/"],
  ["integrity", "/integrite/"],
  ["about", "/a-propos/"],
];

/** The nine works. */
export const WORKS = [
  "sn-douanes",
  "sn-tabac",
  "cv-decret",
  "cv-reglement",
  "cv-ordonnance",
  "cv-circulaire",
  "tg-guce",
  "ml-sigecod",
  "omd-gtr",
];
