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
  ["glossary", "/lexique/"],
  ["comparison", "/comparer/?a=sn-douanes/386&b=sn-douanes/387"],
  ["selection for paper", "/selection/?sn-douanes=386,18&cv-circulaire="],
  ["private notes", "/notes/"],
  ["search", "/chercher/"],
  ["tariff", "/tarif/"],
  ["chapter of the tariff", "/tarif/87/"],
  ["heading of the tariff", "/tarif/8703/"],
  ["heading with a gap", "/tarif/1509/"],
  ["line of the tariff", "/tarif/8703.23.19.00/"],
  ["everyday words", "/tarif/mots/"],
  ["simulators", "/simulateurs/"],
  ["penalties, empty", "/simulateurs/penalites/"],
  ["penalties, a result", "/simulateurs/penalites/?infraction=colis-manquants&couverture=acquit-a-caution&droits=845000"],
  [
    "penalties, other readings",
    "/simulateurs/penalites/?infraction=hors-bureau&restriction=interdite&transport=vehicule&valeur=2000000&valeur-transport=6000000",
  ],
  ["penalties, errors", "/simulateurs/penalites/?infraction=colis-manquants&droits=abc&age=12&jour=hier"],
  ["penalties, clash", "/simulateurs/penalites/?infraction=decouverte-a-bord&transport=a-pied"],
  [
    "penalties, several offences",
    "/simulateurs/penalites/poste/?infraction=colis-manquants&droits=845000&et=&infraction=manifeste-absent",
  ],
  ["penalties, officer", "/simulateurs/penalites/poste/"],
  ["penalties, offences", "/simulateurs/penalites/infractions/"],
  ["penalties, classes", "/simulateurs/penalites/classes/"],
  ["penalties, decision table", "/simulateurs/penalites/regles/"],
  ["integrity", "/integrite/"],
  ["about", "/a-propos/"],
  ["kept on the device", "/hors-ligne/"],
  ["open data", "/donnees/"],
];

/** Waits until a simulator, if the page has one, has drawn what its address asks for. */
export async function drawn(page) {
  const tool = page.locator("#simulator");
  if ((await tool.count()) === 0) return;
  await page.locator('#simulator[data-started="true"] #resultat .reserve, #simulator[data-started="false"] #resultat > p').first().waitFor();
}

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
