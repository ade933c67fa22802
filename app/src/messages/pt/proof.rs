//! Words on what proves that the texts are whole, in Portuguese.

use crate::messages::Proof;

pub(super) const PT: Proof = Proof {
    lines: "Linhas da fonte",
    references: "Remissões",
    digest: "Impressão digital",
    corpus: "Impressão digital de todos os textos:",
    how: "Verificar por si mesmo",
    method: &[
        "Cada artigo tem uma impressão digital SHA-256: a do seu texto simples, octeto a octeto. Mude uma letra, e ela muda. A impressão digital de um texto é a da lista das impressões digitais dos seus artigos.",
        "O primeiro comando recalcula tudo: relê as palavras impressas em cada página de artigo, refaz o texto simples e a sua impressão digital, relê cada ficheiro a descarregar, e indica o que difere. É a prova de que o que se lê no ecrã é o que se descarrega. O segundo, presente na maior parte das máquinas, só verifica os ficheiros.",
        "Um sítio inteiro pode ter sido refeito com as suas impressões digitais. Compare portanto a impressão digital de todos os textos com a de outra cópia, ou dê ao primeiro comando a pasta dos textos: as impressões digitais esperadas vêm então dela.",
    ],
    commands: "passavant verify dist\nsha256sum -c empreintes.sha256",
    list: "Lista das impressões digitais de todos os ficheiros",
    title: |work| format!("Integridade: {work}"),
    lead: "A impressão digital SHA-256 de cada artigo, calculada sobre o seu texto simples.",
    description: |work| {
        format!("{work}: linhas, notas, lacunas, remissões e impressão digital SHA-256 de cada artigo.")
    },
    unit: "Artigo ou unidade",
    sha256: "SHA-256 do texto simples",
    reference_counts: |inside, outside, dead| {
        format!("{inside} para estes textos, {outside} para outros textos, {dead} sem objeto")
    },
    excluded: |count, file| format!("{count} linhas do ficheiro {file}"),
};
