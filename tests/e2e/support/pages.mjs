// One page of every kind, for the checks that hold everywhere.

/** Name and address of one page of each template. */
export const PAGES = [
  ["home", "/"],
  ["list of works", "/textes/"],
  ["table of contents", "/textes/sn-douanes/"],
  ["article with items", "/textes/sn-douanes/386/"],
  ["article with notes", "/textes/cv-reglement/26/"],
  ["numbered paragraph", "/textes/omd-gtr/58/"],
  ["work of one unit", "/textes/cv-circulaire/"],
  ["search", "/chercher/"],
  ["integrity", "/integrite/"],
  ["about", "/a-propos/"],
];
