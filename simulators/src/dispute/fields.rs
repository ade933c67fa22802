//! The facts of a contestation by customs.

use crate::argument::{Form, fields};

fields! {
    SUBJECT = "objet": Form::Choice(&["valeur", "origine", "espece", "autre"]),
    NOTICE = "avis": Form::Day,
    ANSWER = "reponse": Form::Choice(&["refuse", "accepte", "silence"]),
    ANSWER_DAY = "reponse-jour": Form::Day,
    EXTENSION = "prorogation": Form::Truth,
    DECISION = "decision": Form::Day,
    APPEAL = "recours": Form::Day,
    MORE_ASKED = "complements-demande": Form::Day,
    MORE = "complements": Form::Day,
    REASONS = "motifs": Form::Day,
    MEMORANDUM = "memoire": Form::Day,
    FINAL = "reponse-directeur": Form::Day,
    SEIZURE = "saisine": Form::Day,
    RECUSAL = "recusation": Form::Truth,
    RULING = "decision-commission": Form::Day,
    PROHIBITED = "prohibees": Form::Truth,
    DUTIES = "droits": Form::Sum,
    GOODS_VALUE = "valeur-marchandises": Form::Sum,
}
