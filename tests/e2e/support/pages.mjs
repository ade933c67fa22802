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
  ["search, answers", "/chercher/?q=amende%20contrebande%20pirogue"],
  ["search, narrowed and grouped", "/chercher/?q=transit&nature=loi&groupe="],
  ["search, words of the trade", "/chercher/?q=camion%20voiture"],
  ["search, nothing found", "/chercher/?q=contrebendoux%20xqzvw"],
  ["search, no such number", "/chercher/?q=code%20des%20douanes%20article%20999"],
  ["search, a position", "/chercher/?q=8703.23"],
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
  ["duties, empty", "/simulateurs/droits/"],
  [
    "duties, a result",
    "/simulateurs/droits/?pays=sn&jour=2016-06-01&transport=mer&et=&ligne=8703.23.20.00&prix=10000000&etat=occasion&cv=8",
  ],
  ["duties, errors", "/simulateurs/droits/?pays=sn&foo=1&fret=-5&et=&ligne=8703.23.99.99&prix=abc"],
  [
    "duties, several articles, disputed, two ways, other data",
    "/simulateurs/droits/?si=pays%3Dsn%26jour%3D2026-11-24%26transport%3Dterre%26et%3D%26ligne%3D1006.40.00.00%26prix%3D1000000&pays=sn&jour=2026-11-24&transport=mer&incoterm=fob&version=0123456789ab&total=1&et=&ligne=1006.40.00.00&prix=1000000&et=&ligne=8517.13.00.00&prix=500000USD&origine=cedeao",
  ],
  ["invoice, empty", "/simulateurs/droits/facture/"],
  ["value, empty", "/simulateurs/valeur/"],
  [
    "value, a result",
    "/simulateurs/valeur/?pays=cv&monnaie=EUR&prix=50000&incoterm=fob&fret=3200&assurance=410&operation=vente&condition=aucune&restriction=aucune&reversement=aucun&lien=oui&lien-examen=comme-non-lies&doute=aucun&particularites=aucune&ajouts=apports;redevances&apports=achete&apports-cout=5000&apports-abattement=20&apports-paye=0&apports-compris=non&apports-production=oui&apports-donnees=oui&redevances=2500&redevances-prix=en-sus&redevances-lien=oui&redevances-condition=oui&redevances-part=100&redevances-modification=non&deductions=aucune&cours.eur=110.265",
  ],
  ["value, errors", "/simulateurs/valeur/?pays=cv&prix=douze&facture-part=120&jour=hier&nimporte=1"],
  ["value, opening questions", "/simulateurs/valeur/?pays=cv"],
  [
    "value, rows",
    "/simulateurs/valeur/?pays=cv&prix=10000&incoterm=cif&circonstances=lien&lien-examen=comme-non-lies&particularites=aucune&ajouts=apports&deductions=travaux&apports-conditions=en-sus&apports=achete&apports-cout=5000&apports-gratuits=oui&apports-conditions.2=inconnu&travaux=900&travaux-compris=oui&travaux-distinct=oui&travaux.2=abc",
  ],
  ["value, other methods", "/simulateurs/valeur/?pays=sn&prix=1000&operation=pret&identiques=non&similaires=non"],
  [
    "origin, a result",
    "/simulateurs/origine/?pays=cv&regles=non-preferentielles&production=plusieurs-pays&operation=transformation&critere=valeur-ajoutee&seuil-forme=minimum&seuil=60&matieres-non-originaires=400&matieres-originaires=150&fabrication=250&frais-generaux=100&benefice-source=montant&benefice=100&justifiee=oui&equipee=oui&contournement=non&preuve=declaration&certificat-exige=non",
  ],
  [
    "contestation, a path",
    "/simulateurs/contestation/?objet=valeur&avis=2026-03-02&reponse=refuse&reponse-jour=2026-03-06&prorogation=non&prohibees=non&droits=845000&recours=2026-03-20",
  ],
  ["dumping, a subsidy", "/simulateurs/antidumping/?mesure=subvention&part-marche=5&avantage=12&prix-unitaire=100&dommage=oui&interet-national=oui&plainte=auteur&exercice=2025-12-31&avertis=non"],
  ["dumping, errors", "/simulateurs/antidumping/?mesure=subvention&part-marche=120&avantage=abc"],
  ["origin, empty", "/simulateurs/origine/"],
  ["origin, errors", "/simulateurs/origine/?pays=sn&regime-origine=communautaire&accord=oui&regles=preferentielles&preuve=certificat&provenance=autre&direct=oui"],
  ["contestation, empty", "/simulateurs/contestation/"],
  ["contestation, errors", "/simulateurs/contestation/?objet=valeur&avis=hier&prohibees=non&droits=abc"],
  ["dumping, empty", "/simulateurs/antidumping/"],
  ["integrity", "/integrite/"],
  ["integrity of a work", "/integrite/cv-ordonnance/"],
  ["about", "/a-propos/"],
  ["design", "/a-propos/conception/"],
  ["kept on the device", "/hors-ligne/"],
  ["open data", "/donnees/"],
];

/** A sheet comes into sight part by part, after its first words: waits for the last one. */
export async function whole(page) {
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise(requestAnimationFrame);
      await new Promise((done) => setTimeout(done));
      if (document.querySelector("[data-later]")) quiet = 0;
    }
  });
}

/** Waits until a simulator or a search, if the page has one, has drawn all that its address asks for. */
export async function drawn(page) {
  if (new URL(page.url()).pathname === "/chercher/" && page.url().includes("?")) {
    await page.locator("#reponse a").first().waitFor();
    await page.waitForLoadState("networkidle");
  }
  // The list of what may be kept is there before each row knows what it offers.
  await page.waitForFunction(() => [...document.querySelectorAll("#works .take:not([hidden])")].every(({ textContent }) => textContent));
  const tool = page.locator("#simulator");
  if ((await tool.count()) === 0) return;
  // An invoice is empty until somebody pastes one: tests/e2e/invoice.test.mjs does.
  if ((await page.locator("#facture").count()) > 0) return;
  await page.locator('#simulator[data-started="true"] #resultat .reserve, #simulator[data-started="false"] #resultat > p').first().waitFor();
  await whole(page);
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
