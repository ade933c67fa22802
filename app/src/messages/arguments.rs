//! Words of the pages of the guided simulators: value, origin, defence measures, contestations.

/// Words of one simulator's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guide {
    /// Heading.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// On paper: heading of the sheet.
    pub paper: &'static str,
    /// The button that prints it.
    pub print: &'static str,
    /// On paper: what is filled in by hand below its title.
    pub blanks: &'static [&'static str],
    /// Name of the file that is kept.
    pub file: &'static str,
}

/// Words that these pages share, and those of each.
#[derive(Debug)]
pub struct Arguments {
    /// Customs value.
    pub value: Guide,
    /// Origin.
    pub origin: Guide,
    /// Anti-dumping and countervailing measures.
    pub defence: Guide,
    /// When customs disagrees.
    pub dispute: Guide,
    /// Without JavaScript.
    pub no_script: &'static str,
    /// Heading of the form.
    pub form: &'static str,
    /// Beside a field that the result waits for.
    pub asked: &'static str,
    /// First entry of a list that opens.
    pub choose: &'static str,
    /// Before the result while nothing is told.
    pub empty: &'static str,
    /// Heading of what is still asked.
    pub missing: &'static str,
    /// Heading of the argument.
    pub argument: &'static str,
    /// Before the stages that were not needed.
    pub unreached: &'static str,
    /// Heading of the other readings.
    pub others: &'static str,
    /// Before the preferred reading.
    pub preferred: &'static str,
    /// Before the other one.
    pub otherwise: &'static str,
    /// Heading of the documents.
    pub documents: &'static str,
    /// Heading of the notes.
    pub notes: &'static str,
    /// Whether the other readings are printed.
    pub print_others: &'static str,
    /// Leads to the duties.
    pub duties: &'static str,
    /// Who decides.
    pub reserve: &'static str,
    /// On paper: heading of the facts.
    pub facts: &'static str,
    /// On paper: before the day that stood in for one that was not given.
    pub undated: &'static str,
    /// On paper: heading of the articles.
    pub cited: &'static str,
    /// On paper: what is filled in by hand at its end.
    pub signing: &'static [&'static str],
    /// Between an amount and its worth at home.
    pub equals: &'static str,
    /// At an article: how many of these simulators rest on it.
    pub applied: fn(usize) -> String,
    /// Before their names.
    pub applied_lead: &'static str,
}

pub(super) const FR: Arguments = Arguments {
    value: Guide {
        title: "Valeur en douane",
        lead: "Chaque élément avec son article. Cabo Verde et Sénégal.",
        description: "Déterminer et argumenter une valeur en douane\u{202f}: valeur transactionnelle, ajouts, déductions, méthodes de substitution, avec les articles.",
        paper: "Note de valeur",
        print: "Imprimer la note de valeur",
        blanks: &[
            "Importateur",
            "Vendeur",
            "Déclarant",
            "Déclaration, numéro et date",
            "Facture, numéro et date",
            "Cours de change, publication et date",
        ],
        file: "valeur",
    },
    origin: Guide {
        title: "Origine",
        lead: "Originaire ou non, sous quel critère, et ce qui manque. Cabo Verde et Sénégal.",
        description: "Déterminer l’origine d’une marchandise\u{202f}: entièrement obtenue, dernière transformation substantielle, position, valeur ajoutée, preuve.",
        paper: "Note d’origine",
        print: "Imprimer la note d’origine",
        blanks: &["Exportateur", "Importateur", "Marchandise", "Certificat ou déclaration, numéro et date"],
        file: "origine",
    },
    defence: Guide {
        title: "Antidumping et subventions",
        lead: "Marge, seuils et limite du droit, par unité. Cabo Verde.",
        description: "Calculer une marge de dumping ou de subvention et la limite du droit, avec les articles du règlement de Cabo Verde.",
        paper: "Note de calcul",
        print: "Imprimer la note de calcul",
        blanks: &["Produit", "Pays et entreprises", "Période"],
        file: "antidumping",
    },
    dispute: Guide {
        title: "Quand la douane conteste",
        lead: "Le chemin d’une contestation et ses derniers jours, de l’avis au tribunal\u{202f}; la mainlevée contre consignation. Sénégal. Celui de Cabo Verde n’est dans aucun des textes de ce site\u{202f}: le bureau de douane le dit.",
        description: "Contester une appréciation de la douane au Sénégal\u{202f}: réponse, recours, Commission de règlement des litiges douaniers, délais et mainlevée.",
        paper: "Échéancier",
        print: "Imprimer l’échéancier",
        blanks: &["Déclaration, numéro et date", "Objet de la contestation", "Déclarant"],
        file: "contestation",
    },
    no_script: "Le calcul demande JavaScript. Les articles se lisent sans lui.",
    form: "Les faits",
    asked: "à dire",
    choose: "Choisir…",
    empty: "Répondez aux premières questions\u{202f}: le résultat se précise à chaque réponse.",
    missing: "Il reste à dire",
    argument: "Le raisonnement",
    unreached: "Pas nécessaires\u{202f}:",
    others: "Autres lectures, non retenues ici",
    print_others: "Imprimer aussi les autres lectures",
    preferred: "Ici\u{202f}:",
    otherwise: "Sinon\u{202f}:",
    documents: "Documents à détenir",
    notes: "À savoir",
    duties: "Calculer les droits avec cette valeur",
    reserve: "Fondé sur les textes tels que publiés et sur les seuls faits donnés, au jour dit. Le bureau compétent décide.",
    facts: "Faits donnés",
    undated: "Jour de la déclaration non donné\u{202f}; calculé au",
    cited: "Articles cités",
    signing: &["Observations", "Lieu et date", "Signature"],
    equals: "soit",
    applied: |count| match count {
        1 => "Appliqué par un simulateur guidé".to_owned(),
        more => format!("Appliqué par {more} simulateurs guidés"),
    },
    applied_lead: "Ces simulateurs s’appuient sur ce texte, alinéa par alinéa\u{202f}:",
};
