//! What the plain answers of `passavant simulate` say around a sheet, in the language of the sheet.

use sheets::Language;

/// The words of a language.
pub(super) struct Spoken {
    /// Between a name and what it is.
    pub(super) colon: &'static str,
    /// Between two citations.
    pub(super) between: &'static str,
    /// Before a fine.
    pub(super) fine: &'static str,
    /// Before a prison term.
    pub(super) prison: &'static str,
    /// Before another reading of the texts.
    pub(super) other_reading: &'static str,
    /// What this reading says.
    pub(super) here: &'static str,
    /// What the other one says.
    pub(super) otherwise: &'static str,
    /// Before an outcome that is only possible, and what decides.
    pub(super) possible: &'static str,
    /// Before what is still asked.
    pub(super) asked: &'static str,
    /// Before documents to hold.
    pub(super) documents: &'static str,
    /// Before what should be known.
    pub(super) notes: &'static str,
    /// Before the facts of an article.
    pub(super) then: &'static str,
    /// Before the questions of a country.
    pub(super) questions: &'static str,
    /// Before the rank of an article.
    pub(super) article: &'static str,
    /// Before the number of a row of an invoice.
    pub(super) row: &'static str,
    /// Before the title of a column.
    pub(super) column: &'static str,
    /// After the title of a column of which nothing is taken.
    pub(super) unused: &'static str,
}

const FR: Spoken = Spoken {
    colon: " : ",
    between: " ; ",
    fine: "Amende",
    prison: "Emprisonnement",
    other_reading: "Autre lecture",
    here: "ici",
    otherwise: "sinon",
    possible: "Possible, selon",
    asked: "À savoir encore",
    documents: "Documents à détenir",
    notes: "À savoir",
    then: "Puis, après « et », pour chaque article",
    questions: "Questions de ce pays",
    article: "article",
    row: "ligne",
    column: "colonne",
    unused: "non utilisée",
};

const EN: Spoken = Spoken {
    colon: ": ",
    between: "; ",
    fine: "Fine",
    prison: "Imprisonment",
    other_reading: "Another reading",
    here: "here",
    otherwise: "otherwise",
    possible: "Possible, depending on",
    asked: "Still to be known",
    documents: "Documents to hold",
    notes: "To be known",
    then: "Then, after « et », for each item",
    questions: "Questions of this country",
    article: "item",
    row: "line",
    column: "column",
    unused: "not used",
};

const PT: Spoken = Spoken {
    colon: ": ",
    between: "; ",
    fine: "Multa",
    prison: "Prisão",
    other_reading: "Outra leitura",
    here: "aqui",
    otherwise: "senão",
    possible: "Possível, conforme",
    asked: "Falta saber",
    documents: "Documentos a ter",
    notes: "A saber",
    then: "Depois, após « et », para cada adição",
    questions: "Perguntas deste país",
    article: "adição",
    row: "linha",
    column: "coluna",
    unused: "não utilizada",
};

/// The words of a language.
pub(super) const fn spoken(language: Language) -> &'static Spoken {
    match language {
        Language::French => &FR,
        Language::English => &EN,
        Language::Portuguese => &PT,
    }
}
