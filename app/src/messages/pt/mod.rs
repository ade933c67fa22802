//! Words of the interface in Portuguese, with the customs terms of Cabo Verde and Guinea-Bissau. The law stays as
//! published, in French: a numbered *alinéa* is a *n.º* here, an article keeps the number that is printed.

mod arguments;
mod compare;
mod design;
mod duties;
mod formats;
mod glossary;
mod invoice;
mod levies;
mod notebook;
mod numbers;
mod offline;
mod penalties;
mod proof;
mod reader;
mod search;
mod tariff;
mod versions;

use self::numbers::{counted, date_in_words, grouped};
use super::{About, Chrome, Citation, Home, Integrity, Kinds, Messages, NotFound, Notes, Unit, Works};

/// The Portuguese catalogue.
pub const PT: Messages = Messages {
    language: "pt",
    chrome: CHROME,
    home: HOME,
    works: WORKS,
    unit: UNIT,
    notes: NOTES,
    citation: CITATION,
    search: search::PT,
    integrity: INTEGRITY,
    about: ABOUT,
    not_found: NOT_FOUND,
    penalties: penalties::PT,
    duties: duties::PT,
    tariff: tariff::PT,
    arguments: arguments::PT,
    levies: levies::PT,
    invoice: invoice::PT,
    offline: offline::PT,
    compare: compare::PT,
    design: design::PT,
    glossary: glossary::PT,
    reader: reader::PT,
    notebook: notebook::PT,
    formats: formats::PT,
    proof: proof::PT,
    versions: versions::PT,
};

const CHROME: Chrome = Chrome {
    site: "Passavant",
    tagline: "Referência aduaneira da África Ocidental",
    page_title: |parts| parts.join(" · "),
    shortcuts: &[
        ("Pesquisar nos textos e na pauta", "chercher/"),
        ("Calcular uma sanção", "simulateurs/penalites/"),
        ("Calcular direitos e taxas", "simulateurs/droits/"),
    ],
    skip: "Ir para o conteúdo",
    navigation: "Secções",
    texts: "Textos",
    search: "Pesquisar",
    breadcrumb: "Caminho da página",
    languages: "Língua",
    read_here: "Ler esta página em português",
    edition: "Os textos, os seus títulos e notas e as designações da pauta estão em francês, tal como publicados.",
    theme: "Tema",
    theme_auto: "Auto",
    theme_light: "Claro",
    theme_dark: "Escuro",
    about: "Sobre",
    integrity: "Integridade dos textos",
    reserve: "Os textos são reproduzidos tal como foram impressos. A estância aduaneira competente decide.",
    update: "Há uma nova versão pronta: abri-la",
    printed_from: "Endereço:",
    printed_on: "Impresso em",
    figures: "Dados, versão",
    colon: ": ",
    unloaded: "Uma parte desta página não chegou: verifique a rede e tente de novo.",
};

const HOME: Home = Home {
    title: "O direito aduaneiro, artigo a artigo",
    lead: |works| {
        format!(
            "{} do Senegal, de Cabo Verde, do Togo, do Mali e da região OMA-AOC, palavra por palavra em francês, \
             com os seus defeitos assinalados ao lado.",
            counted(works, "texto", "textos")
        )
    },
    description: "Códigos e regulamentos aduaneiros da África Ocidental, palavra por palavra: ler, pesquisar, citar um artigo ou um número.",
    works: "Os textos por país",
    ways: "Por onde começar",
    way_texts: "Os índices, título por título, e cada artigo no seu endereço.",
    way_search: "Uma palavra, um número de artigo, uma expressão, com ou sem acentos.",
    way_simulators: "O que uma remessa custa na fronteira; o seu valor aduaneiro; uma infração, a sua classe e a multa. A disposição por trás de cada linha.",
    way_integrity: "O que falta nas fontes, o que é duvidoso, o que fica de fora.",
    way_about: "De onde vêm os textos, e o que este sítio não substitui.",
};

const WORKS: Works = Works {
    title: "Textos",
    lead: "Cada texto abre no seu índice.",
    description: "Lista dos textos aduaneiros: país, natureza, data, versão e número de artigos.",
    country: |code| match code {
        "SN" => "Senegal",
        "CV" => "Cabo Verde",
        "TG" => "Togo",
        "ML" => "Mali",
        "AOC" => "Região OMA-AOC",
        _ => "Outro país",
    },
    date: date_in_words,
    undated: "sem data",
    units: |count, word| {
        let (one, many) = match word {
            "article" => ("artigo", "artigos"),
            "paragraphe" => ("parágrafo", "parágrafos"),
            "ligne" => ("linha", "linhas"),
            "texte" => ("texto", "textos"),
            other => (other, other),
        };
        counted(count, one, many)
    },
    contents: "Índice",
    contents_description: |title| format!("Índice: {title}."),
    range: |word, first, last| {
        let (one, many) = match word {
            "article" => ("art.", "arts."),
            "paragraphe" => ("par.", "pars."),
            "ligne" => ("linha", "linhas"),
            "texte" => ("texto", "textos"),
            other => (other, other),
        };
        if first == last { format!("{one} {first}") } else { format!("{many} {first} a {last}") }
    },
    read_division: "Ler de seguida",
    read_work: "Ler todo o texto de seguida",
    reconstructed: "Palavras acrescentadas pela redação, ausentes da fonte",
    version: |status| format!("Versão: {status}"),
    gap: |title| format!("Lacuna: {title}"),
    kind: "Natureza",
    date_label: "Data",
    publication: "Publicação",
    status: "Versão",
    source: "Ficheiro",
    identity: "Identidade do texto",
    kinds: Kinds {
        law: "Lei",
        decree_law: "Decreto-lei",
        regulation: "Regulamento",
        order: "Portaria",
        circular: "Circular",
        procedures: "Procedimentos",
        report: "Relatório",
    },
};

const UNIT: Unit = Unit {
    description: |name, work, words| format!("{name}, {work}: {words}"),
    reading_description: |heading, work| format!("{heading}, {work}: texto seguido."),
    whole_work: "Texto seguido",
    around: "Artigo anterior e seguinte",
    previous: "Anterior",
    next: "Seguinte",
    copy: "Copiar a citação",
    copy_whole: "Copiar:",
    copied: "Citação copiada",
    copy_failed: "O navegador recusou copiar",
    address_of: |place| format!("Endereço: {place}"),
    print: "Imprimir",
    source: "Fonte",
    source_place: |file, line| {
        if line == 0 { format!("ficheiro {file}") } else { format!("ficheiro {file}, linha {}", grouped(line)) }
    },
    contents: "Índice",
    gap_label: "Lacuna",
    gap_consequence: "Consequência:",
};

const NOTES: Notes = Notes {
    name: |number| format!("Nota {number}"),
    printed: "Impresso:",
    reading: "Leitura provável:",
    proposed: "Destino provável:",
    remark: "Porquê:",
    kind: "Natureza:",
    quoted: |words| format!("«\u{202f}{words}\u{202f}»"),
    effect_none: "sem efeito no sentido",
    effect_meaning: "afeta o sentido",
    effect_tool: "afeta uma regra",
    unmarked: "Outras notas",
};

const CITATION: Citation = Citation {
    unit: |word, id| {
        let short = match word {
            "article" => "Art.",
            "paragraphe" => "Par.",
            "ligne" => "Linha",
            "texte" => "Texto",
            other => other,
        };
        format!("{short} {id}")
    },
    paragraph: |word, number| match word {
        "paragraphe" => format!("par. {number}"),
        _ => format!("n.º {number}"),
    },
    dash: |rank| format!("{rank}.º travessão"),
    unnumbered: |rank| format!("{rank}.º parágrafo não numerado"),
    span: |first, last| format!("{first} a {last}"),
    repeated: |place, rank| match rank {
        2 => format!("{place} (segundo)"),
        rank => format!("{place} ({rank}.º)"),
    },
};

const INTEGRITY: Integrity = Integrity {
    title: "Integridade dos textos",
    description: "O que as fontes contêm, linha a linha: unidades, notas, lacunas e exclusões.",
    lead: "Cada linha das fontes está num texto, ou fica de fora por uma razão dada aqui. As palavras impressas nunca são corrigidas: uma nota dá a leitura provável.",
    works_caption: "Textos",
    work: "Texto",
    units: "Unidades",
    notes: "Notas",
    gaps: "Lacunas",
    sources: "Fontes, linha a linha",
    file: "Ficheiro",
    lines: "Linhas",
    lines_text: "Num texto",
    lines_blank: "Vazias",
    lines_excluded: "De fora",
    gaps_title: "Lacunas das fontes",
    no_gaps: "Nenhuma lacuna encontrada.",
    exclusions: "Linhas deixadas de fora",
    exclusions_lead: "Não são direito aduaneiro, ou são apenas marcas do papel.",
    number: grouped,
    line_range: |first, last| {
        if first == last {
            format!("linha {}", grouped(first))
        } else {
            format!("linhas {} a {}", grouped(first), grouped(last))
        }
    },
    furniture: "marca do papel",
    out_of_scope: "fora do direito aduaneiro",
};

const ABOUT: About = About {
    title: "Sobre",
    description: "De onde vêm os textos do Passavant, o que garante e o que não substitui.",
    sections: &[
        (
            "O que é",
            &[
                "O Passavant reúne códigos, regulamentos, procedimentos e relatórios aduaneiros da África Ocidental. Um passavant é a guia que acompanha uma mercadoria na estrada: este acompanha quem tem de ler a lei.",
                "Cada artigo e cada número tem um endereço que não muda. Pode ler-se, citar-se, imprimir-se.",
            ],
        ),
        (
            "Em que assenta",
            &[
                "Os textos vêm de cinco fontes publicadas, conservadas tal como são, em francês. As palavras impressas nunca são corrigidas: quando uma parece errada, uma nota dá a leitura provável e diz porquê. O que falta é mostrado como estando em falta.",
                "A versão é a da publicação indicada à cabeça de cada texto: as alterações posteriores não estão incluídas.",
                "A lei, as notas da redação, as definições e as designações abreviadas da pauta estão em francês. As palavras portuguesas são do sítio, para ajudar a encontrar e a compreender; não têm valor legal.",
            ],
        ),
        (
            "O que não substitui",
            &[
                "Só fazem fé os textos publicados oficialmente. O Passavant não é um parecer jurídico: a estância aduaneira competente decide.",
            ],
        ),
        (
            "Os seus dados",
            &[
                "Nenhuma conta, nenhum cookie, nenhuma medição de audiência, nenhum outro sítio chamado. A pesquisa faz-se no seu dispositivo: o que escreve não sai dele. O tema e as suas últimas pesquisas, que pode apagar, são guardados no dispositivo.",
            ],
        ),
        (
            "Licença",
            &[
                "O programa é livre, sob licença MIT ou Apache 2.0, à escolha. As leis, os regulamentos e as circulares reproduzidos são atos oficiais.",
            ],
        ),
    ],
    version: |version| format!("Versão {version}."),
};

const NOT_FOUND: NotFound = NotFound {
    title: "Página não encontrada",
    text: "Não há nada neste endereço.",
    advice: "Pesquise uma palavra ou um número de artigo, ou parta de um índice.",
};

#[cfg(test)]
mod tests {
    use super::PT;

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!((PT.works.units)(1, "ligne"), "1 linha");
        assert_eq!((PT.works.units)(433, "article"), "433 artigos");
        assert_eq!((PT.works.units)(1_200, "paragraphe"), "1\u{202f}200 parágrafos");
        assert_eq!((PT.levies.spared)(1), "1 isenção");
        assert_eq!((PT.levies.spared)(2), "2 isenções");
        assert_eq!((PT.reader.passages)(2), "Citado por 2 passagens");
        assert_eq!((PT.versions.count)(1, 2), "1 palavra retirada, 2 palavras acrescentadas.");
    }

    /// Portuguese spacing: no space before `; : ! ?`, none inside « » around our own words.
    #[test]
    fn typography_is_portuguese() {
        let catalogues = [
            include_str!("mod.rs"),
            include_str!("arguments.rs"),
            include_str!("compare.rs"),
            include_str!("duties.rs"),
            include_str!("formats.rs"),
            include_str!("design.rs"),
            include_str!("glossary.rs"),
            include_str!("invoice.rs"),
            include_str!("levies.rs"),
            include_str!("notebook.rs"),
            include_str!("offline.rs"),
            include_str!("penalties.rs"),
            include_str!("proof.rs"),
            include_str!("reader.rs"),
            include_str!("search.rs"),
            include_str!("tariff.rs"),
            include_str!("versions.rs"),
        ];
        let mut seen = 0;
        for catalogue in catalogues.map(|text| text.split("#[cfg(test)]").next().unwrap_or_default()) {
            for literal in catalogue.replace("\\\"", "”").split('"').skip(1).step_by(2) {
                for mark in [";", ":", "!", "?", "»"] {
                    assert!(!literal.contains(&format!(" {mark}")), "{literal}");
                }
                for mark in [";", ":", "!", "?"] {
                    assert!(!literal.contains(&format!("\\u{{202f}}{mark}")), "{literal}");
                }
                assert!(!literal.contains("« ") && !literal.contains('\''), "{literal}");
                seen += 1;
            }
        }
        assert!(seen > 500, "{seen}");
    }

    /// The scripts ask for the same keys in every language, with the same places to fill.
    #[test]
    fn script_words_have_the_keys_of_the_french() {
        let french = crate::messages::FR;
        for (ours, theirs) in [(PT.notebook.script, french.notebook.script), (PT.search.script, french.search.script)] {
            let holes = |words: &str| {
                let mut found: Vec<String> =
                    words.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect();
                found.sort();
                found
            };
            assert_eq!(ours.len(), theirs.len());
            for ((key, words), (french_key, french_words)) in ours.iter().zip(theirs) {
                assert_eq!(key, french_key);
                assert_eq!(holes(words), holes(french_words), "{key}");
            }
        }
    }
}
