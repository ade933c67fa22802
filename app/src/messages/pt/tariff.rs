//! Words of the tariff, in Portuguese.

use super::numbers::counted;
use crate::messages::Tariff;

pub(super) const PT: Tariff = Tariff {
    title: "Pauta",
    long_title: "Pauta Exterior Comum (TEC) da CEDEAO",
    lead: "6\u{202f}379 linhas do Sistema Harmonizado 2022, com o seu direito aduaneiro, a sua taxa estatística e a sua unidade.",
    description: "A pauta exterior comum da CEDEAO, linha a linha: direito aduaneiro, taxa estatística, unidade.",
    only_official: "Designações abreviadas em francês, em palavras do sítio: só o texto oficial faz fé.",
    unlabelled: "designação abreviada por escrever: ver o texto oficial",
    section: |number, label| format!("Secção {number} – {label}"),
    chapter: |number| format!("Capítulo {number}"),
    heading: |code| format!("Posição {code}"),
    rates: |least, most| {
        if least == most { format!("{least}\u{a0}%") } else { format!("{least} a {most}\u{a0}%") }
    },
    percent: |rate| format!("{rate}\u{a0}%"),
    lines: |count| counted(count, "linha", "linhas"),
    code: "Linha",
    label: "Designação abreviada",
    duty: "Direito aduaneiro",
    fee: "Taxa estatística",
    unit: "Unidade",
    no_unit: "nenhuma na fonte",
    units: [
        "quilograma",
        "peça",
        "par",
        "milhar de peças",
        "jogo",
        "litro",
        "metro",
        "metro quadrado",
        "metro cúbico",
        "quilate",
        "milhar de quilowatts-hora",
    ],
    place: "Lugar na pauta",
    source: |title, act, checked| format!("Fonte: {title}; {act}. Relido em {checked}."),
    remark: "Observação sobre a fonte",
    caption: |code| format!("Linhas da posição {code}"),
    besides: "Acrescem as taxas comunitárias, o IVA e as outras taxas do país de importação.",
    besides_where: "O que cada país cobra",
    words: "Palavras correntes",
    words_lead: |count| {
        format!(
            "{} do comércio, em francês, e as posições onde procurar. Uma palavra pode levar a várias linhas: leia-as todas.",
            counted(count, "palavra", "palavras")
        )
    },
    letters: "Letras",
    called: "Palavras correntes que levam aqui",
    found: "Na pauta",
    around: "Linhas vizinhas",
    before: |code| format!("← {code}"),
    after: |code| format!("{code} →"),
};
