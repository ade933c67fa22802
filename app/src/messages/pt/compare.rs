//! Words of the comparison, in Portuguese.

use crate::messages::Compare;

pub(super) const PT: Compare = Compare {
    title: "Comparar dois artigos",
    lead: "Dois artigos lado a lado, disposição a disposição, para imprimir ou partilhar pelo seu endereço.",
    description: "Comparar dois artigos dos textos aduaneiros, disposição a disposição.",
    sides: ["À esquerda", "À direita"],
    work: "Texto",
    number: "Número do artigo",
    submit: "Comparar",
    no_script: "A comparação precisa de JavaScript. Sem ele, abra os dois artigos em duas janelas a partir dos índices:",
    missing: "Indique um número, por exemplo 18.",
    absent: "«{number}» não está neste texto ({work}). Veja os números no seu índice.",
    failed: "Não foi possível ler estes artigos: a rede não responde, ou as páginas não estão guardadas neste dispositivo. Tente mais tarde.",
    nearest: "Os mais próximos deste endereço",
    works: "Todos os textos",
};
