//! Words of the page on the design, in Portuguese.

use crate::messages::Design;

pub(super) const PT: Design = Design {
    title: "O desenho do sítio",
    lead: "As cores, as letras, as distâncias e as peças de que cada página é feita, lidas nas próprias folhas de estilo.",
    description: "Cores e contrastes, letras, distâncias e peças da interface, em todos os seus estados.",
    colours: "Cores",
    colours_lead: "O contraste de cada par usado, em ecrã claro e escuro. As regras de acessibilidade (WCAG, nível AA) pedem pelo menos 4,5.",
    colour_columns: ["Escrita", "Fundo", "Claro", "Escuro"],
    letters: "Letras",
    letters_lead: "Nenhum tipo de letra é carregado: o direito está em letras com serifas, a interface nas do aparelho.",
    samples: [
        "Título de página",
        "Título",
        "Subtítulo",
        "Palavras do direito, tal como impressas",
        "Palavras da interface",
        "Palavras pequenas",
    ],
    distances: "Distâncias",
    distances_lead: "As distâncias que as folhas de estilo usam, em tamanhos de letra de base, e quantas vezes.",
    distance_columns: ["Distância", "Usos"],
    parts: "Peças",
    names: [
        "Botões",
        "Campo",
        "Campo a corrigir",
        "O que há a corrigir",
        "Resultado",
        "Aviso",
        "Nada a mostrar",
        "O que se dobra",
        "Tabela mais larga do que o ecrã",
    ],
    words: [
        "Comum",
        "Principal",
        "Escolhido",
        "Fora de uso",
        "Preço do artigo",
        "Um montante em francos.",
        "«abc» não é um número: escreva algarismos, como 1 234,5.",
        "O texto pode ler-se de duas maneiras.",
        "Indique a mercadoria e o seu preço: o resultado torna-se mais preciso a cada resposta.",
        "O pormenor, para quem o pede.",
    ],
};
