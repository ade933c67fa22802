//! Words of what connects the law, in Portuguese.

use super::numbers::counted;
use crate::messages::Reader;

pub(super) const PT: Reader = Reader {
    outside: "Remissões para fora deste sítio ou sem destino",
    outside_place: |name, place| match place.chars().next() {
        None => name.into(),
        Some(first) if first.is_ascii_digit() => format!("{name}, art.\u{a0}{place}"),
        Some(_) => format!("{name}, {place}"),
    },
    outside_kind: |nature| format!("{nature} que este sítio não contém."),
    natures: [
        "código",
        "lei",
        "decreto",
        "portaria (arrêté ou ordonnance)",
        "regulamento comunitário",
        "circular",
        "resolução",
        "tratado ou acordo",
        "ato uniforme",
        "constituição",
        "declaração",
        "instruções",
    ],
    dead: |why| format!("Esta remissão não leva a lado nenhum: {why}."),
    nowhere: |word, number, work| {
        let word = match word {
            "article" => "artigo",
            "paragraphe" => "parágrafo",
            "ligne" => "linha",
            "texte" => "texto",
            other => other,
        };
        format!("Esta remissão não leva a lado nenhum: {work} não contém {word} {number}.")
    },
    links: "À volta deste texto",
    cited_by: "Citado por",
    passages: |count| format!("Citado por {}", counted(count, "passagem", "passagens")),
    more: |count| counted(count, "outra passagem", "outras passagens"),
    applied: "Simuladores que o aplicam",
    offences: |count| format!("Aplicado a {}", counted(count, "infração", "infrações")),
    applied_lead: "O simulador das sanções funda neste texto estas infrações:",
    applied_throughout: "O simulador das sanções apoia-se neste texto nos seus resultados.",
    applied_penalties: "Aplicado às sanções",
    applied_duties: "Aplicado aos direitos e taxas",
    levies_lead: "O cálculo dos direitos e taxas funda neste texto:",
    duties_throughout: "O cálculo dos direitos e taxas apoia-se neste texto: valor, peso, dia das taxas, origem ou regime.",
    levy: |country, levy| format!("{country}: {levy}"),
    levy_rules: |country| format!("{country}: arredondamento e seguro"),
    levy_notices: |country| format!("{country}: formalidades e avisos"),
    levies_link: "O que cada país cobra",
    applied_rules: "As regras, uma a uma",
    applied_simulator: "Abrir o simulador",
    preview_open: "Abrir a página",
    preview_failed: "Não foi possível ler a pré-visualização: a rede não responde, ou a página não está guardada neste dispositivo. Tente mais tarde, ou siga a ligação.",
    read_above: "Ler de seguida: ",
};
