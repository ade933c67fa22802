//! What a unit is called, and the address it keeps.

use crate::model::{Unit, Work, WorkKind, WorkMeta};

impl Unit {
    /// *Article 386*, *Article premier*, *Paragraphe 58*, *Ligne 20*, or the words of its heading (*Exposé des motifs*).
    #[must_use]
    pub fn name(&self, meta: &WorkMeta) -> String {
        let id = self.id.unit.as_str();
        if id.is_empty() {
            return meta.title.clone();
        }
        if id.bytes().all(|byte| byte.is_ascii_digit()) {
            let number = if id == "1" && meta.unit_word == "article" { "premier" } else { id };
            return format!("{} {number}", capitalised(&meta.unit_word));
        }
        match &self.heading {
            Some(heading) => heading.plain(),
            None => format!("{} {id}", capitalised(&meta.unit_word)),
        }
    }
}

impl WorkKind {
    /// The kind as the front matter writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Law => "loi",
            Self::DecreeLaw => "décret-loi",
            Self::Regulation => "règlement",
            Self::Order => "ordonnance",
            Self::Circular => "circulaire",
            Self::Procedures => "procédures",
            Self::Report => "rapport",
        }
    }
}

impl Work {
    /// Address of a unit below the site's root: `textes/sn-douanes/386/`.
    #[must_use]
    pub fn unit_address(&self, unit: &Unit) -> String {
        let work = &self.meta.id;
        if unit.id.unit.is_empty() { format!("textes/{work}/") } else { format!("textes/{work}/{}/", unit.id.unit) }
    }

    /// Address of the reading page of a division: `textes/sn-douanes/titre-12/chapitre-4/`.
    #[must_use]
    pub fn division_address(&self, slug: &str) -> String {
        format!("textes/{}/{slug}/", self.meta.id)
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
