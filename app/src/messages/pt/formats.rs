//! Words on open formats, in Portuguese.

use crate::messages::{Formats, Sections};

pub(super) const PT: Formats = Formats {
    downloads: "Descarregar:",
    whole: "Sem ligação, estes ficheiros do texto inteiro exigem a rede; os de cada artigo vêm com o texto guardado.",
    plain: "texto simples",
    markdown: "Markdown",
    akoma_ntoso: "Akoma Ntoso (XML)",
    digest: "Impressão digital",
    feed_title: "Passavant: mudanças dos textos, das notas e das tabelas",
    change_kind: |term| match term {
        "text" => "texto",
        "note" => "nota",
        "rate" => "tabela",
        _ => "formato",
    },
    title: "Dados abertos",
    description: "Os textos aduaneiros em Akoma Ntoso, Markdown, texto simples e JSON, com identificadores, impressões digitais e fluxo das mudanças.",
    lead: "Tudo o que este sítio mostra também se obtém em ficheiros, sem conta nem chave. Eis cada formato, com um exemplo.",
    example: "Exemplo",
    sections: Sections {
        akoma_ntoso: (
            "Akoma Ntoso 3.0",
            "Um ficheiro XML por texto, segundo a norma OASIS LegalDocML e conforme com o seu esquema oficial: estrutura, remissões, notas e lacunas. As palavras entre etiquetas «remark» são da redação. A norma exige uma data: um texto que não a tem leva 0001-01-01, dita «inconnue» (desconhecida).",
        ),
        identifier: (
            "Identificadores",
            "Cada texto e cada artigo tem um identificador à maneira do ELI e das convenções do Akoma Ntoso: país, natureza, data, número, depois o artigo. Não depende deste sítio nem do seu endereço. Não é um identificador oficial: nenhum destes países os publica.",
        ),
        json_ld: (
            "Dados em cada página",
            "Cada página de artigo leva a sua descrição em JSON-LD, no vocabulário «Legislation» de schema.org. É um dado, não um programa: nunca é executado.",
        ),
        plain: (
            "Texto simples",
            "Um ficheiro por artigo e um por texto: as palavras impressas e nada mais. Entre parênteses retos, o que não está impresso. A impressão digital SHA-256 de um artigo é a deste ficheiro.",
        ),
        markdown: ("Markdown", "Um ficheiro por texto e um por artigo, com as notas da redação no fim do artigo."),
        units: (
            "Índice das unidades",
            "Uma lista JSON de todos os artigos e outras unidades: identificador, página, título, identificador à maneira do ELI, texto simples e impressão digital.",
        ),
        sitemap: (
            "Mapa do sítio",
            "A lista das páginas, para os motores de pesquisa. Os endereços estão completos quando o sítio é construído com o seu nome de domínio.",
        ),
        feed: (
            "Fluxo das mudanças",
            "Um fluxo Atom: textos, notas, tabelas e formatos, do mais recente ao mais antigo. As datas são escritas à mão.",
        ),
    },
    works: "Por texto",
    changes: "Últimas mudanças",
};
