//! Words of the pages on what each country levies, in Portuguese.

use crate::messages::Levies;

pub(super) const PT: Levies = Levies {
    title: "Taxas e imposições",
    lead: "O que cada país cobra na importação além do direito aduaneiro: taxa, base, beneficiário, isenções, texto, e o que se discute. São os números do simulador.",
    description: "Direitos, taxas e imposições na importação no Senegal e em oito países da África Ocidental, com as suas datas e os seus textos.",
    country: |name| format!("Taxas e imposições: {name}"),
    since: |day, checked| {
        format!("Tais como conhecidas desde {day}. Relidas em {checked}. A estância aduaneira competente decide.")
    },
    between: |first, last| format!("Tais como conhecidas de {first} a {last}."),
    current: "Ver as taxas de hoje",
    counted: |levies, contested| {
        let imposed = if levies == 1 { "1 imposição".to_owned() } else { format!("{levies} imposições") };
        let points = match contested {
            0 => "nada de contestado".to_owned(),
            1 => "1 ponto contestado".to_owned(),
            count => format!("{count} pontos contestados"),
        };
        format!("{imposed}, {points}")
    },
    summary: "Num relance",
    by_goods: "consoante o produto ou o caso",
    contested: "O que se discute",
    contested_lead: "As fontes divergem, ou o texto lê-se de duas maneiras. A primeira resposta é a que o simulador toma; ele dá também o montante da outra.",
    taken: "adotada",
    details: "Imposição por imposição",
    base: |base| format!("Base: {base}."),
    goods: |goods| format!("Posições: {goods}."),
    when: |conditions| format!("Se: {conditions}."),
    source: |text, confidence| format!("{text} ({confidence})."),
    spared: |count| {
        if count == 1 { "1 isenção".to_owned() } else { format!("{count} isenções") }
    },
    notices: "Formalidades e avisos",
    changed: |country, day| format!("{country}: o que se cobra na importação a partir de {day}"),
    moved: |begins, ends| {
        let parts = [("Começa ou muda", begins), ("Termina na véspera", ends)];
        let told = parts.iter().filter(|(_, names)| !names.is_empty());
        let told: Vec<String> = told.map(|(what, names)| format!("{what}: {names}.")).collect();
        if told.is_empty() { "O que se discute muda nesse dia.".to_owned() } else { told.join(" ") }
    },
    days: "Noutras datas",
    days_lead: "A taxa que se aplica é a do dia em que a declaração pormenorizada é registada.",
};
