//! The texts that are cited by a name alone.

use super::Nature;

/// A text that is cited by its name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// The words that name it.
    pub(super) phrase: &'static str,
    /// The name to show.
    pub(super) name: &'static str,
    pub(super) nature: Nature,
    /// Whose it is, when the words say so.
    pub(super) country: Option<&'static str>,
}

const fn known(phrase: &'static str, name: &'static str, nature: Nature) -> Known {
    Known { phrase, name, nature, country: None }
}

const CUSTOMS_CODE: &str = "Code des douanes";
const VALUATION: &str = "Accord sur la mise en œuvre de l'article VII du GATT (évaluation en douane)";
const ANTIDUMPING: &str = "Accord sur la mise en œuvre de l'article VI du GATT de 1994 (mesures antidumping)";
const GATT: &str = "Accord général sur les tarifs douaniers et le commerce (GATT)";
const KYOTO: &str = "Convention de Kyoto révisée";
const JOHANNESBURG: &str = "Convention de Johannesburg";
const ARUSHA: &str = "Déclaration d'Arusha";

/// Among names that begin alike, the longest comes first. A capital in the phrase must be printed: *Constitution* is a
/// text, *la constitution d'une garantie* is not.
pub(super) static KNOWN: &[Known] = &[
    known("règlement du code des douanes", "Règlement du Code des douanes", Nature::Decree),
    known("code des douanes de l'uemoa", "Code des douanes de l'UEMOA", Nature::Code),
    Known { country: Some("SN"), ..known("code des douanes du sénégal", CUSTOMS_CODE, Nature::Code) },
    known("code des douanes", CUSTOMS_CODE, Nature::Code),
    known("code de procédure pénale", "Code de procédure pénale", Nature::Code),
    known("code de procédure civile", "Code de procédure civile", Nature::Code),
    known("code pénal", "Code pénal", Nature::Code),
    known("code des drogues", "Code des drogues", Nature::Code),
    known("Constitution", "Constitution", Nature::Constitution),
    known(
        "accord sur la mise en œuvre de l'article vii du gatt dénommé code d'évaluation de l'organisation mondiale du \
         commerce (omc)",
        VALUATION,
        Nature::Treaty,
    ),
    known(
        "accord sur la mise en œuvre de l'article vii de l'accord général sur les tarifs douaniers et le commerce de 1994",
        VALUATION,
        Nature::Treaty,
    ),
    known("accord sur la mise en œuvre de l'article vii du gatt", VALUATION, Nature::Treaty),
    known("accord sur l'application de l'article vii du gatt", VALUATION, Nature::Treaty),
    known("accord du gatt sur l'évaluation en douane", VALUATION, Nature::Treaty),
    known("accord sur l'évaluation en douane", VALUATION, Nature::Treaty),
    known(
        "accord sur la mise en œuvre de l'article vi de l'accord général sur les tarifs douaniers et le commerce de 1994",
        ANTIDUMPING,
        Nature::Treaty,
    ),
    known("accord général sur les tarifs douaniers et le commerce de 1994", GATT, Nature::Treaty),
    known("accord général sur les tarifs douaniers et le commerce (gatt)", GATT, Nature::Treaty),
    known(
        "accord créant la zlecaf",
        "Accord portant création de la Zone de libre-échange continentale africaine (ZLECAF)",
        Nature::Treaty,
    ),
    known(
        "acte uniforme portant organisation des procédures simplifiées de recouvrement et des voies d'exécution",
        "Acte uniforme de l'OHADA portant organisation des procédures simplifiées de recouvrement et des voies \
         d'exécution",
        Nature::UniformAct,
    ),
    known(
        "acte uniforme sur les procédures collectives d'apurement du passif",
        "Acte uniforme de l'OHADA portant organisation des procédures collectives d'apurement du passif",
        Nature::UniformAct,
    ),
    known(
        "convention internationale pour la simplification et l'harmonisation des régimes douaniers, dite convention \
         de kyoto révisée",
        KYOTO,
        Nature::Treaty,
    ),
    known(
        "convention internationale d'assistance mutuelle administrative en matière douanière, dite convention de \
         johannesburg",
        JOHANNESBURG,
        Nature::Treaty,
    ),
    known(
        "déclaration du conseil de coopération douanière concernant la bonne gouvernance et l'éthique en matière \
         douanière, dite déclaration d'arusha",
        ARUSHA,
        Nature::Declaration,
    ),
    known(
        "convention cadre pour la lutte anti tabac de l'organisation mondiale de la santé",
        "Convention-cadre de l'OMS pour la lutte antitabac",
        Nature::Treaty,
    ),
    known("convention de la haye du 18 octobre 1907", "Convention de La Haye du 18 octobre 1907", Nature::Treaty),
    known(
        "convention de vienne sur les relations diplomatiques du 18 avril 1961",
        "Convention de Vienne sur les relations diplomatiques du 18 avril 1961",
        Nature::Treaty,
    ),
    known(
        "convention de vienne sur les relations consulaires du 24 avril 1963",
        "Convention de Vienne sur les relations consulaires du 24 avril 1963",
        Nature::Treaty,
    ),
    known(
        "convention de new york du 16 décembre 1969 sur les missions spéciales",
        "Convention de New York du 16 décembre 1969 sur les missions spéciales",
        Nature::Treaty,
    ),
    known(
        "convention de bruxelles relative à la valeur en douane des marchandises",
        "Convention de Bruxelles relative à la valeur en douane des marchandises",
        Nature::Treaty,
    ),
    known("protocole d'accession à l'omc", "Protocole d'accession à l'OMC", Nature::Treaty),
    known(
        "instructions préliminaires relatives au tarif douanier",
        "Instructions préliminaires relatives au tarif douanier",
        Nature::Instructions,
    ),
    known("règlement communautaire", "Règlement communautaire", Nature::Regulation),
];
