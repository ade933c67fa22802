//! The facts of a trade defence measure.

use crate::argument::{Form, fields};

fields! {
    MEASURE = "mesure": Form::Choice(&["dumping", "subvention"]),
    COMPLAINT = "plainte": Form::Several(&["complete", "auteur", "produit", "preuves", "importations"]),
    NOTIFIED = "avertis": Form::Truth,
    PERIOD = "exercice": Form::Day,
    CURRENCY = "monnaie": Form::Currency,
    NORMAL = "valeur-normale": Form::Choice(&["ventes", "construite"]),
    HOME_SALES = "ventes-interieures": Form::Sales,
    COST = "cout-production": Form::Sum,
    CHARGES = "frais": Form::Sum,
    PROFIT = "benefice": Form::Sum,
    EXPORT_SALES = "ventes-exportation": Form::Sales,
    MARKET_SHARE = "part-marche": Form::Percent,
    BENEFIT = "avantage": Form::Sum,
    UNIT_PRICE = "prix-unitaire": Form::Sum,
    INJURY = "dommage": Form::Truth,
    INTEREST = "interet-national": Form::Truth,
    PROVISIONAL = "droits-provisoires": Form::Truth,
    PROPOSED = "droit-propose": Form::Sum,
}
