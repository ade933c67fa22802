//! Words of the duty simulator's page. Those of its fields, charges and questions come with the sheets.

/// Words of the page of the duty simulator.
#[derive(Debug)]
pub struct Duties {
    /// Heading.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// Without JavaScript.
    pub no_script: &'static str,
    /// The link to what each country levies.
    pub levies: &'static str,
    /// Name of the form.
    pub form: &'static str,
    /// Leads to a field that is missing.
    pub give: &'static str,
    /// Beside a field without which the cost is a minimum.
    pub needed: &'static str,
    /// What is seldom told, folded.
    pub rare: &'static str,
    /// No answer chosen.
    pub choose: &'static str,
    /// Nothing answers to the goods that were typed.
    pub none_found: &'static str,
    /// What can be typed to find goods.
    pub find_hint: &'static str,
    /// Adds an article.
    pub add: &'static str,
    /// Copies an article.
    pub duplicate: &'static str,
    /// Takes an article away.
    pub remove: &'static str,
    /// Heading of what only who declares knows.
    pub facts: &'static str,
    /// The same, for what seldom matters, folded.
    pub rare_facts: &'static str,
    /// Leaves a question open.
    pub leave_open: &'static str,
    /// Before the result.
    pub empty: &'static str,
    /// Heading of what is missing.
    pub missing: &'static str,
    /// Columns of the settlement: charge, base, rate, amount.
    pub columns: [&'static str; 4],
    /// Name of the settlement.
    pub settlement: &'static str,
    /// How to read it.
    pub settlement_lead: &'static str,
    /// Row: customs value.
    pub value: &'static str,
    /// Row: all charges.
    pub total: &'static str,
    /// Row: what is paid now.
    pub payable: &'static str,
    /// Row: what must be secured.
    pub security: &'static str,
    /// Row: landed cost.
    pub landed: &'static str,
    /// Row: what may be set against other taxes.
    pub recoverable: &'static str,
    /// Row: the cost without that.
    pub net: &'static str,
    /// Row: least and most.
    pub range: &'static str,
    /// Mark of a charge that may be recovered.
    pub recoverable_mark: &'static str,
    /// Before an amount that was not yet rounded.
    pub exact: &'static str,
    /// Before the first day of a figure.
    pub since: &'static str,
    /// Before its last day.
    pub until: &'static str,
    /// Before the day on which it was compared.
    pub checked: &'static str,
    /// Heading of how the values come together, article by article.
    pub articles: &'static str,
    /// Heading of what sources dispute.
    pub readings: &'static str,
    /// What to do with it.
    pub readings_lead: &'static str,
    /// Beside the answer that is taken.
    pub taken: &'static str,
    /// Heading of how the cost is made up.
    pub bars: &'static str,
    /// Columns: part, amount, share.
    pub bar_columns: [&'static str; 3],
    /// Heading of who receives what.
    pub shares: &'static str,
    /// Columns: beneficiary, amount.
    pub share_columns: [&'static str; 2],
    /// Heading of formalities and warnings.
    pub notices: &'static str,
    /// Heading of rounding and regime.
    pub basis: &'static str,
    /// Heading of the comparison.
    pub compare: &'static str,
    /// How it works.
    pub compare_lead: &'static str,
    /// Adds a way.
    pub compare_add: &'static str,
    /// Nothing was changed.
    pub compare_same: &'static str,
    /// The present way.
    pub present: &'static str,
    /// Makes a way the present one.
    pub take_way: &'static str,
    /// Column of the names of rows.
    pub charge: &'static str,
    /// Heading of the reverse question.
    pub reverse: &'static str,
    /// Its field.
    pub reverse_label: &'static str,
    /// Its article.
    pub reverse_article: &'static str,
    /// Asks.
    pub reverse_ask: &'static str,
    /// Takes the price that was found.
    pub reverse_take: &'static str,
    /// Heading of what is kept and shared.
    pub keep: &'static str,
    /// Saves the simulation.
    pub save: &'static str,
    /// The settlement as CSV.
    pub csv: &'static str,
    /// Opens a saved simulation.
    pub open: &'static str,
    /// A file that is no simulation of ours.
    pub not_ours: &'static str,
    /// A file that is too large to be one.
    pub too_large: &'static str,
    /// A file that was opened.
    pub opened: &'static str,
    /// Starts again.
    pub restart: &'static str,
    /// On paper: what was told.
    pub told: &'static str,
    /// What the result rests on, and who decides.
    pub reserve: &'static str,
    /// Leads from a line of the tariff here.
    pub simulate: &'static str,
    /// Leads to the argument of the customs value.
    pub argue: &'static str,
}

pub(super) const FR: Duties = Duties {
    title: "Droits et taxes à l’importation",
    lead: "Ce qu’un envoi coûtera à la frontière, droit par droit.",
    description: "Calculer les droits et taxes de douane au Sénégal et dans huit pays voisins\u{202f}: chaque prélèvement avec sa base, son taux, son texte, ses dates.",
    no_script: "Le calcul demande JavaScript. Le tarif et ce que chaque pays prélève se lisent sans lui.",
    levies: "Ce que chaque pays prélève",
    form: "Votre envoi",
    give: "Donner",
    needed: "à donner",
    rare: "Plus de détails",
    choose: "à choisir",
    none_found: "Rien ne répond à ces mots dans le tarif. Essayez un mot plus courant, ou quatre chiffres.",
    find_hint: "Dix chiffres, ou des mots\u{202f}: voiture, riz brisé, téléphone.",
    add: "Ajouter un article",
    duplicate: "Dupliquer",
    remove: "Retirer",
    facts: "Ce que vous seul savez",
    rare_facts: "Cas particuliers",
    leave_open: "Laisser ouvert",
    empty: "Donnez la marchandise et son prix\u{202f}: le résultat se précise à chaque réponse.",
    missing: "Il manque",
    columns: ["Prélèvement", "Base", "Taux", "Montant"],
    settlement: "Liquidation",
    settlement_lead: "Chaque ligne s’ouvre\u{202f}: ce que c’est, le calcul, le texte.",
    value: "Valeur en douane",
    total: "Droits et taxes",
    payable: "À payer maintenant",
    security: "À garantir",
    landed: "Coût rendu",
    recoverable: "Dont récupérable",
    net: "Coût net de ce qui est récupérable",
    range: "Selon ce qui est disputé ou reste à dire",
    recoverable_mark: "récupérable",
    exact: "Avant arrondi\u{202f}:",
    since: "depuis le",
    until: "jusqu’au",
    checked: "vérifié le",
    articles: "Article par article",
    readings: "Ce qui est disputé",
    readings_lead: "Les sources ne s’accordent pas, ou le texte se lit de deux façons. La réponse retenue est la première\u{202f}; choisissez-en une autre pour voir ce qu’elle change.",
    taken: "retenu",
    bars: "De quoi le coût est fait",
    bar_columns: ["Part", "Montant", "Du coût"],
    shares: "Qui reçoit quoi",
    share_columns: ["Bénéficiaire", "Montant"],
    notices: "Formalités et avis",
    basis: "Arrondi et régime",
    compare: "Et si…",
    compare_lead: "Changez une réponse ou plusieurs, puis comparez avec le cas présent.",
    compare_add: "Comparer",
    compare_same: "Changez au moins une réponse pour comparer.",
    present: "Cas présent",
    take_way: "Prendre ce cas",
    charge: "Ligne",
    reverse: "Quel prix pour ce coût\u{202f}?",
    reverse_label: "Coût rendu à ne pas dépasser",
    reverse_article: "Prix de l’article",
    reverse_ask: "Chercher le prix",
    reverse_take: "Reprendre ce prix en CIF",
    keep: "Garder et partager",
    save: "Enregistrer (JSON)",
    csv: "Tableau (CSV)",
    open: "Ouvrir une simulation enregistrée",
    not_ours: "Ce fichier n’est pas une simulation de droits enregistrée ici\u{202f}: choisissez un fichier « droits.json ».",
    too_large: "Ce fichier est trop grand pour être une simulation\u{202f}: choisissez un fichier « droits.json ».",
    opened: "Simulation ouverte.",
    restart: "Recommencer",
    told: "Ce qui a été déclaré",
    reserve: "Calcul fondé sur les taux connus ici au jour choisi, chacun avec sa source et sa confiance. Il ne connaît que ce qui est dit ci-dessus. Le bureau des douanes compétent décide.",
    simulate: "Simuler les droits de cette position",
    argue: "Argumenter cette valeur en douane",
};
