//! Words of the simulators' pages: penalties of the Senegalese customs code and of the tobacco law.

/// Words of the simulators' pages.
#[derive(Debug)]
pub struct Penalties {
    /// Name of the simulators in the navigation, and heading of their list.
    pub simulators: &'static str,
    /// What the list is.
    pub simulators_lead: &'static str,
    /// Description of the list, for search engines.
    pub simulators_description: &'static str,
    /// Heading of the simulator.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// Officer mode: heading.
    pub post: &'static str,
    /// Officer mode: what it is.
    pub post_lead: &'static str,
    /// Catalogue: heading.
    pub offences: &'static str,
    /// Catalogue: what it is.
    pub offences_lead: &'static str,
    /// Classes: heading.
    pub classes: &'static str,
    /// Classes: what they are, and since when the figures hold.
    pub classes_lead: fn(&str) -> String,
    /// Columns of the classes: class, fine, prison, confiscation, article.
    pub class_columns: [&'static str; 5],
    /// Thresholds: heading.
    pub thresholds: &'static str,
    /// Columns of the thresholds: what turns on it, figure, article.
    pub threshold_columns: [&'static str; 3],
    /// Rules: heading.
    pub rules: &'static str,
    /// Rules: how to read the table.
    pub rules_lead: fn(usize) -> String,
    /// Columns of the rules: facts, conditions, result, articles.
    pub rule_columns: [&'static str; 4],
    /// Between conditions that must all hold.
    pub and: &'static str,
    /// No condition.
    pub always: &'static str,
    /// Yes, no.
    pub yes_no: [&'static str; 2],
    /// Words of the tool itself.
    pub tool: Tool,
}

/// Words of the tool: questions and result.
#[derive(Debug)]
pub struct Tool {
    /// Without JavaScript.
    pub no_script: &'static str,
    /// While the engine arrives.
    pub loading: &'static str,
    /// The engine cannot be loaded.
    pub failed: &'static str,
    /// A file that the engine needs is damaged, or of another version.
    pub changed: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// Question of the finder.
    pub finder: &'static str,
    /// What can be typed in it.
    pub finder_hint: &'static str,
    /// Nothing answers.
    pub finder_none: &'static str,
    /// Name of what was found.
    pub found: &'static str,
    /// The catalogue, folded below the finder.
    pub catalogue: &'static str,
    /// Heading of the answers given.
    pub facts: &'static str,
    /// Changes an answer.
    pub change: &'static str,
    /// Day of the fact.
    pub day: &'static str,
    /// How a day is written in a field.
    pub day_form: &'static str,
    /// What an empty day means.
    pub day_hint: &'static str,
    /// Takes a typed answer.
    pub take: &'static str,
    /// Leaves a question open.
    pub unknown: &'static str,
    /// Heading of the questions.
    pub questions: &'static str,
    /// The other questions, folded.
    pub later: &'static str,
    /// Questions left open, folded.
    pub skipped: &'static str,
    /// Nothing is asked any more.
    pub no_questions: &'static str,
    /// Heading of what was typed and not taken.
    pub errors: &'static str,
    /// Takes a refused answer away.
    pub remove: &'static str,
    /// Heading of the result.
    pub result: &'static str,
    /// Before anything is known.
    pub result_empty: &'static str,
    /// Leads from the strip to the result.
    pub see_result: &'static str,
    /// Heading of facts that cannot stand together.
    pub clashes: &'static str,
    /// Label: fine.
    pub fine: &'static str,
    /// Label: prison.
    pub prison: &'static str,
    /// How the fine was found, folded.
    pub steps: &'static str,
    /// Why this class.
    pub basis: &'static str,
    /// Heading of the other readings.
    pub readings: &'static str,
    /// What another reading is.
    pub readings_lead: &'static str,
    /// Label: how the preferred reading understands the passage.
    pub preferred: &'static str,
    /// Label: how the other one does.
    pub other: &'static str,
    /// Heading of what unknown facts leave open.
    pub remaining: &'static str,
    /// Above the result, while another class remains possible.
    pub still: &'static str,
    /// Before the facts that decide.
    pub depends_on: &'static str,
    /// Heading of the qualifications left out.
    pub left_out: &'static str,
    /// Before paragraphs of excuses that may discharge.
    pub excuses: &'static str,
    /// Heading of several offences.
    pub dossier: &'static str,
    /// Their total.
    pub total: &'static str,
    /// Before a last day.
    pub until: &'static str,
    /// Adds an offence to the file.
    pub add: &'static str,
    /// Starts again.
    pub restart: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Copies the address.
    pub copy: &'static str,
    /// Said once copied.
    pub copied: &'static str,
    /// Said when the browser refuses.
    pub copy_failed: &'static str,
    /// Saves as a file.
    pub save: &'static str,
    /// What the result rests on, and who decides.
    pub reserve: fn(&str) -> String,
    /// The address was made with other figures.
    pub other_version: &'static str,
    /// On paper: heading of the sheet.
    pub paper_title: &'static str,
    /// On paper: articles to cite in the report.
    pub paper_cites: &'static str,
    /// On paper: what the officer fills in by hand.
    pub paper_blanks: &'static [&'static str],
    /// Nothing is kept.
    pub private: &'static str,
}

pub(super) const FR: Penalties = Penalties {
    simulators: "Simuler",
    simulators_lead: "Des faits au résultat, chaque ligne avec son article.",
    simulators_description: "Simulateurs douaniers\u{202f}: droits et taxes à l’importation, pénalités du code des douanes du Sénégal, avec l’alinéa derrière chaque ligne.",
    title: "Pénalités",
    lead: "Du fait à la classe, à l’amende et aux suites, avec l’alinéa derrière chaque ligne. Sénégal\u{202f}: code des douanes de 2014, loi sur le tabac de 2014.",
    description: "Calculer une amende douanière au Sénégal\u{202f}: classe de l’infraction, amende, confiscation, prison, transaction, avec les articles.",
    post: "Au poste",
    post_lead: "Pour une main, sur le terrain\u{202f}: trouver l’infraction, chiffrer l’amende, voir les classes et les seuils. Loi du Sénégal.",
    offences: "Catalogue des infractions",
    offences_lead: "Chaque fait que les textes punissent, avec les mots qui y mènent et l’alinéa qui le nomme.",
    classes: "Classes et seuils",
    classes_lead: |day| {
        format!("Ce que coûte chaque classe et les chiffres qui la décident, en vigueur depuis le {day}.")
    },
    class_columns: ["Classe", "Amende", "Prison", "Confiscation", "Article"],
    thresholds: "Seuils",
    threshold_columns: ["Ce qui en dépend", "Chiffre", "Article"],
    rules: "Table de décision",
    rules_lead: |count| {
        format!(
            "Les {count} règles que le simulateur applique, dans l’ordre de la loi. Une règle joue quand toutes ses conditions \
             sont remplies\u{202f}; de plusieurs classes, la plus haute est retenue (article 412)."
        )
    },
    rule_columns: ["Fait", "Conditions", "Résultat", "Articles"],
    and: "et",
    always: "sans condition",
    yes_no: ["oui", "non"],
    tool: Tool {
        no_script: "Le calcul demande JavaScript. Le catalogue, les classes et la table de décision se lisent sans lui.",
        loading: "Le simulateur se charge…",
        failed: "Le simulateur n’a pas pu se charger\u{202f}: vérifiez le réseau, puis réessayez. Ce que vous avez tapé est gardé.",
        changed: "Un fichier du simulateur est abîmé, ou d’une autre version du site\u{202f}: rechargez la page. Vos réponses sont gardées dans son adresse.",
        retry: "Réessayer",
        finder: "Quel est le fait\u{202f}?",
        finder_hint: "Exemples\u{202f}: colis manquants, plomb rompu, fausse facture, 386",
        finder_none: "Aucune infraction ne répond à ces mots. Essayez un seul mot, ou ouvrez le catalogue.",
        found: "Infractions trouvées",
        catalogue: "Toutes les infractions",
        facts: "Faits",
        change: "Changer",
        day: "Jour du fait",
        day_form: "jj/mm/aaaa",
        day_hint: "Vide\u{202f}: aujourd’hui",
        take: "Valider",
        unknown: "Je ne sais pas",
        questions: "Questions",
        later: "Autres questions",
        skipped: "Questions laissées ouvertes",
        no_questions: "Plus aucune question ne change le résultat.",
        errors: "À corriger",
        remove: "Retirer",
        result: "Résultat",
        result_empty: "Choisissez le fait\u{202f}: le résultat se précise à chaque réponse.",
        see_result: "Voir le résultat",
        clashes: "Ces faits ne vont pas ensemble",
        fine: "Amende",
        prison: "Emprisonnement",
        steps: "Calcul",
        basis: "Classe établie par",
        readings: "Autres lectures",
        readings_lead: "Le texte permet une autre lecture\u{202f}; voici ce qu’elle donnerait.",
        preferred: "Lecture retenue",
        other: "Autre lecture",
        still: "Des faits manquent encore\u{202f}: la qualification peut changer. Ce qui reste possible suit le résultat.",
        remaining: "Possible, selon les faits inconnus",
        depends_on: "Dépend de\u{202f}:",
        left_out: "Qualifications écartées",
        excuses: "Une excuse peut encore décharger\u{202f}:",
        dossier: "Ensemble des infractions",
        total: "Total des amendes connues",
        until: "jusqu’au",
        add: "Ajouter une infraction",
        restart: "Recommencer",
        print: "Imprimer la feuille",
        copy: "Copier l’adresse",
        copied: "Adresse copiée",
        copy_failed: "Copie refusée par le navigateur\u{202f}: prenez l’adresse dans sa barre.",
        save: "Enregistrer (JSON)",
        reserve: |day| {
            format!(
                "Calcul fondé sur les textes tels que publiés, chiffres en vigueur depuis le {day}\u{202f}; modifications ultérieures \
                 non intégrées. Il ne connaît que les faits ci-dessus. Le tribunal ou le bureau compétent décide."
            )
        },
        other_version: "Cette adresse a été faite avec d’autres chiffres\u{202f}: le résultat peut différer de celui d’alors.",
        paper_title: "Feuille d’infraction",
        paper_cites: "Articles à viser au procès-verbal (article 304, al. 1, b)",
        paper_blanks: &[
            "Date, heure et lieu du constat",
            "Saisissants\u{202f}: noms, qualités et demeures",
            "Saisi\u{202f}: nom, qualité et demeure",
            "Déclaration faite au saisi",
            "Objets saisis\u{202f}: nature et quantité",
            "Moyen de transport, immatriculation",
            "Gardien",
            "Observations",
            "Signatures",
        ],
        private: "Rien de ce que vous tapez ne quitte l’appareil, et rien n’y est gardé hors de l’adresse.",
    },
};
