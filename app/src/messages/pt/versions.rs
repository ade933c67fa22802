//! Words on the dated versions of a text, in Portuguese.

use super::numbers::counted;
use crate::messages::Versions;

pub(super) const PT: Versions = Versions {
    title: "Versões",
    only: "Só se conhece aqui uma versão: não há nada a escolher.",
    stated: |day, status| match day {
        Some(day) => format!("{day}, {status}"),
        None => format!("sem data, {status}"),
    },
    name: |from, to, act| {
        let days = match (from, to) {
            (Some(from), Some(to)) => format!("De {from} até {to} (exclusive)"),
            (Some(from), None) => format!("Desde {from}"),
            (None, Some(to)) => format!("Até {to} (exclusive)"),
            (None, None) => "Sem data".to_owned(),
        };
        format!("{days}: {}", act.unwrap_or("texto publicado"))
    },
    repealed: |day, act| format!("Revogado em {day}: {act}"),
    shown: "mostrada aqui",
    compare: "comparar com a versão",
    of_day: |day| format!("de {day}"),
    former: |name| format!("Esta versão não é a última. {name}."),
    last: "Ver a última versão",
    page: |unit, day| match day {
        Some(day) => format!("{unit}, versão de {day}"),
        None => format!("{unit}, versão publicada"),
    },
    difference: |unit, old, new| {
        let day = |day: Option<&str>| day.map_or("a sua publicação".to_owned(), |day| format!("a versão de {day}"));
        format!("{unit}: entre {} e {}", day(old), day(new))
    },
    legend: "As palavras retiradas estão riscadas, as acrescentadas estão sublinhadas.",
    count: |removed, added| {
        format!(
            "{}, {}.",
            counted(removed, "palavra retirada", "palavras retiradas"),
            counted(added, "palavra acrescentada", "palavras acrescentadas")
        )
    },
    amended: |act| format!("com a redação dada por {act}"),
};
