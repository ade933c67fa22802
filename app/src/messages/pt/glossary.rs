//! Words of the glossary, in Portuguese.

use super::numbers::counted;
use crate::messages::Glossary;

pub(super) const PT: Glossary = Glossary {
    title: "Glossário",
    lead: |count| {
        format!(
            "{}, em francês, cada um com o artigo que o define. Uma definição só vale para o texto que a dá. Nos artigos, um termo definido leva à sua definição na primeira vez que é usado.",
            counted(count, "termo", "termos")
        )
    },
    description: "Os termos que os textos aduaneiros definem, cada um com o seu artigo.",
    editorial: "Definição da redação, sem valor legal.",
    editorial_for: "A definição legal falta na fonte:",
    place: |unit, work| format!("{unit}, {work}"),
};
