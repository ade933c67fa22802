//! Words of the reader of invoices.

/// Words of the reader of invoices.
#[derive(Debug)]
pub struct Invoice {
    /// Heading.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Description, for search engines.
    pub description: &'static str,
    /// Without JavaScript.
    pub no_script: &'static str,
    /// While the engine arrives; when it cannot; to try again; when one of its files is not the right one.
    pub loading: [&'static str; 4],
    /// Heading of the first part; label of the text; hint; label of the file; the two buttons.
    pub paste: [&'static str; 6],
    /// What the example pastes.
    pub example: &'static str,
    /// The text is too long.
    pub too_long: &'static str,
    /// Heading of the columns; what to do; name of the table.
    pub columns: [&'static str; 3],
    /// Names of its columns.
    pub column_heads: [&'static str; 4],
    /// Before the sign between cells.
    pub separator: &'static str,
    /// Label of the decimals; guessed, comma, point.
    pub mark: [&'static str; 4],
    /// Label of the role of a column, before its name.
    pub role: &'static str,
    /// A fact of the declaration in a column.
    pub foreign: &'static str,
    /// Heading of the declaration; what it is.
    pub facts: [&'static str; 2],
    /// Heading of what is told for all rows; fields seldom needed.
    pub for_all: [&'static str; 2],
    /// Marks a field that the cost waits for.
    pub needed: &'static str,
    /// Heading of the rows; which are shown, by kind: refused, noted, aside, all.
    pub rows: &'static str,
    /// The kinds of rows, in the order of their buttons.
    pub kinds: [&'static str; 4],
    /// Before the number of a line of the text.
    pub line: &'static str,
    /// No row of the kind.
    pub no_rows: &'static str,
    /// Button that looks for codes; label of the list; button that takes one; nothing found.
    pub propose: [&'static str; 4],
    /// Pages of a list: before, after.
    pub turn: [&'static str; 2],
    /// *1 à 25 sur 310*, with places to fill.
    pub range: &'static str,
    /// Heading of the result; button; button to cancel; cancelled; nothing to settle; not up to date.
    pub settle: [&'static str; 6],
    /// Progress: the rows, the other readings, with places to fill; name of the bar.
    pub progress: [&'static str; 3],
    /// Names of the sums: value, charges, landed, security, range; minimum.
    pub sums: [&'static str; 6],
    /// Heading of the levies; name of the table; its columns.
    pub levies: [&'static str; 3],
    /// Heading of the questions; what they are; before how many rows.
    pub questions: [&'static str; 3],
    /// Heading of the lines; name of the table.
    pub lines: [&'static str; 2],
    /// Names of its first and last columns: line, code, goods, value, then charges, landed, remarks, simulator.
    pub line_heads: [&'static str; 8],
    /// Link to the simulator.
    pub open: &'static str,
    /// Downloads: CSV, JSON.
    pub downloads: [&'static str; 2],
    /// What happens to what is pasted.
    pub private: &'static str,
    /// Says what the result is worth.
    pub reserve: &'static str,
}

/// In French.
pub(super) const FR: Invoice = Invoice {
    title: "Coller une facture",
    lead: "Les droits et taxes de chaque ligne d’une facture, jusqu’à 20\u{202f}000 lignes\u{202f}: tableur ou CSV.",
    description: "Collez une facture ou ouvrez un CSV\u{202f}: droits de douane et taxes à l’importation ligne par ligne, totaux, résultat en CSV et JSON. Rien ne quitte l’appareil.",
    no_script: "Cet outil demande JavaScript. La commande «\u{202f}passavant simulate invoice\u{202f}» donne les mêmes résultats.",
    loading: [
        "Chargement du calcul…",
        "Le calcul n’a pas pu se charger\u{202f}: vérifiez le réseau, puis réessayez. Ce que vous avez collé reste ici.",
        "Réessayer",
        "Un fichier du calcul est abîmé, ou d’une autre version du site\u{202f}: copiez vos lignes, puis rechargez la page.",
    ],
    paste: [
        "La facture",
        "Lignes de la facture",
        "Une ligne par marchandise\u{202f}: code, désignation, quantité, prix. Une première ligne peut nommer les colonnes.",
        "Ouvrir un fichier CSV",
        "Prendre un exemple",
        "Effacer",
    ],
    example: "Code SH\tDésignation\tQté\tPrix unitaire\tMontant\tOrigine\n8471.30.90.00\tOrdinateurs portables\t2\t500 000\t1 000 000\tChine\n3004.90.90.00\tMédicaments\t10\t100 000\t1 000 000\tFrance\n\tRiz brisé\t20\t25 000\t500 000\tInde\n\t\t\tTotal\t2 500 000\t\n",
    too_long: "Il y a plus de 20\u{202f}000 lignes\u{202f}: coupez la facture en plusieurs.",
    columns: [
        "Les colonnes",
        "Voici ce que chaque colonne semble tenir. Corrigez ce qui est faux.",
        "Colonnes de la facture et ce qu’elles tiennent",
    ],
    column_heads: ["Colonne", "Contient", "Premières cellules", "Reconnue"],
    separator: "Séparateur\u{202f}:",
    mark: ["Décimales", "comme les cellules le montrent", "après une virgule", "après un point"],
    role: "Ce que contient la colonne",
    foreign: "Fait de la déclaration\u{202f}:",
    facts: ["La déclaration", "Ce qui vaut pour toute la facture."],
    for_all: ["Pour toutes les lignes qui n’en disent rien", "Plus de détails"],
    needed: "à remplir",
    rows: "Les lignes",
    kinds: ["À corriger", "À savoir", "Sans marchandise", "Toutes"],
    line: "Ligne",
    no_rows: "Aucune ligne.",
    propose: ["Proposer des codes", "Code proposé", "Prendre ce code", "Rien trouvé\u{202f}: cherchez dans le tarif."],
    turn: ["Précédentes", "Suivantes"],
    range: "{from} à {to} sur {of}",
    settle: [
        "Le résultat",
        "Calculer",
        "Annuler",
        "Calcul annulé.",
        "Rien à calculer\u{202f}: il faut une ligne au moins avec un code et un prix, et une déclaration sans erreur.",
        "La facture a changé\u{202f}: calculez à nouveau.",
    ],
    progress: ["{done} lignes sur {of}", "Autres lectures\u{202f}: {done} sur {of}", "Avancement du calcul"],
    sums: [
        "Valeur en douane",
        "Droits et taxes",
        "Coût rendu",
        "À garantir",
        "Selon les lectures",
        "Ce total est un minimum.",
    ],
    levies: ["Par prélèvement", "Montant de chaque prélèvement", "Prélèvement"],
    questions: [
        "Ce qui se discute ou se demande",
        "Chaque réponse vaut pour toutes les lignes. La première lecture est prise tant que vous ne dites rien.",
        "Lignes concernées\u{202f}:",
    ],
    lines: ["Ligne par ligne", "Droits et taxes de chaque ligne"],
    line_heads: ["Ligne", "Position", "Désignation", "Valeur", "Total", "Rendu", "Remarques", "Simulateur"],
    open: "ouvrir",
    downloads: ["Télécharger en CSV", "Télécharger en JSON"],
    private: "La facture reste sur cet appareil\u{202f}: rien n’est envoyé, rien n’est gardé.",
    reserve: "Estimation d’après les taux connus à la date choisie. Le bureau de douane compétent décide.",
};
