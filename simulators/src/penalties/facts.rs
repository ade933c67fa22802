//! The facts of a case, each known or not, and their written form.

use rust_decimal::Decimal;
use tariff_data::penalties::Francs;

use super::answers::{
    Answer, Concealment, Cover, Duty, Excuse, Influence, InternalTaxes, Kind, Means, Minors, Place, PriorJudgment,
    ReExportPart, Regime, Restriction, Role, SourceFraud, Title, Warehouse,
};
use super::offences::Offence;

/// A fact, or the avowal that it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fact<T> {
    /// Known.
    Known(T),
    /// Not known, or not asked yet.
    #[default]
    Unknown,
}

impl<T: Copy> Fact<T> {
    /// What is known.
    #[must_use]
    pub const fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown => None,
        }
    }
}

/// What a fact decides first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The class.
    Class,
    /// A figure.
    Figure,
    /// A consequence.
    Detail,
}

impl Stage {
    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Figure => "figure",
            Self::Detail => "detail",
        }
    }
}

/// A written fact that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    /// No fact has this name.
    UnknownFact(String),
    /// The fact exists, the answer cannot be read.
    Answer {
        /// Which fact.
        field: Field,
        /// What was written.
        written: String,
    },
    /// The fact is given twice.
    Twice(Field),
}

/// A fact of any kind: what is done with each is there once for a kind, not for a fact, since the browser downloads it.
trait AnyFact {
    /// Reads an answer; nothing when it is none of the fact's.
    fn read(&mut self, written: &str) -> Option<()>;
    /// The written form of the answer.
    fn written(&self) -> Option<String>;
    /// Forgets the answer.
    fn forget(&mut self);
}

impl<T: Answer> AnyFact for Fact<T> {
    fn read(&mut self, written: &str) -> Option<()> {
        *self = Self::Known(T::read(written)?);
        Some(())
    }

    fn written(&self) -> Option<String> {
        self.known().map(Answer::write)
    }

    fn forget(&mut self) {
        *self = Self::Unknown;
    }
}

/// Declares the facts: field, type, name in code, name in addresses.
macro_rules! facts {
    ($($(#[$doc:meta])+ $field:ident: $type:ty = $variant:ident $word:literal,)+) => {
        /// The facts of one case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub struct Facts { $($(#[$doc])+ pub $field: Fact<$type>,)+ }

        /// The name of a fact, in the order in which a hurried person answers.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])+ $variant,)+ }

        impl Field {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in addresses.
            #[must_use]
            pub const fn key(self) -> &'static str {
                const KEYS: &[&str] = &[$($word),+];
                KEYS[self as usize]
            }

            /// The words that answer it; empty for an amount, a rate or a day.
            #[must_use]
            pub fn words(self) -> &'static [&'static str] {
                match self { $(Self::$variant => <$type as Answer>::WORDS,)+ }
            }

            /// The form of its answer.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => <$type as Answer>::KIND,)+ }
            }
        }

        impl Facts {
            fn fact(&self, field: Field) -> &dyn AnyFact {
                match field { $(Field::$variant => &self.$field,)+ }
            }

            fn fact_mut(&mut self, field: Field) -> &mut dyn AnyFact {
                match field { $(Field::$variant => &mut self.$field,)+ }
            }

            /// Answers one question from its written form.
            ///
            /// # Errors
            /// [`Misread::Answer`] when the answer is none of the fact's.
            pub fn set(&mut self, field: Field, written: &str) -> Result<(), Misread> {
                let read = self.fact_mut(field).read(written);
                read.ok_or_else(|| Misread::Answer { field, written: written.to_owned() })
            }

            /// The written form of one answer.
            #[must_use]
            pub fn get(&self, field: Field) -> Option<String> {
                self.fact(field).written()
            }

            /// Forgets one answer.
            pub fn forget(&mut self, field: Field) {
                self.fact_mut(field).forget();
            }
        }
    };
}

facts! {
    /// The fact itself, from the catalogue.
    offence: Offence = Offence "infraction",
    /// Where the goods are found.
    place: Place = Place "lieu",
    /// What they travel under.
    cover: Cover = Cover "couverture",
    /// What they are declared for.
    regime: Regime = Regime "regime",
    /// What the irregularity touches.
    influence: Influence = Influence "influence",
    /// Invoices, certificates or other documents are false, inexact, incomplete or not applicable.
    false_documents: bool = FalseDocuments "faux-documents",
    /// Goods were removed or substituted, not merely short.
    removal: bool = Removal "soustraction",
    /// A fraudulent manoeuvre is established.
    manoeuvre: bool = Manoeuvre "manoeuvre",
    /// Where goods under customs are kept.
    warehouse: Warehouse = Warehouse "magasin",
    /// More than the family needs.
    beyond_family_needs: bool = BeyondFamilyNeeds "au-dela-des-besoins",
    /// Bought, held or covered knowingly.
    knowingly: bool = Knowingly "sciemment",
    /// The fraud that goods bought or held come from.
    source_fraud: SourceFraud = SourceFraud "fraude-d-origine",
    /// The exporter's part in a re-export.
    reexport_part: ReExportPart = ReExportPart "part-de-l-exportateur",
    /// Goods designated by the order of article 280.
    designated: bool = Designated "marchandise-designee",
    /// Goods on the list of article 397 al. 3.
    listed_on_board: bool = ListedOnBoard "liste-navires",
    /// What stands in their way.
    restriction: Restriction = Restriction "restriction",
    /// The title they need.
    title: Title = Title "titre",
    /// Customs duty.
    duty: Duty = Duty "droit-de-douane",
    /// Internal taxes.
    internal_taxes: InternalTaxes = InternalTaxes "taxes-interieures",
    /// Taxed at exit.
    exit_taxed: bool = ExitTaxed "taxe-de-sortie",
    /// What carries the goods.
    means: Means = Means "transport",
    /// Net tonnage of a seagoing vessel.
    net_tonnage: Decimal = NetTonnage "jauge-nette",
    /// How they are hidden.
    concealment: Concealment = Concealment "dissimulation",
    /// Duties and taxes due, evaded or compromised.
    duties_evaded: Francs = DutiesEvaded "droits",
    /// Goods liable to duties or taxes.
    dutiable: bool = Dutiable "passible-de-droits",
    /// Value of the goods on the domestic market.
    value: Francs = Value "valeur",
    /// Dangerous or counterfeit goods of the list of article 390 al. 2.
    listed_dangerous: bool = ListedDangerous "liste-dangereuse",
    /// Organised gang.
    gang: bool = Gang "bande-organisee",
    /// Repeat offence.
    repeat: bool = Repeat "recidive",
    /// First judgment for a contravention of article 389 al. 1.
    prior_judgment: PriorJudgment = PriorJudgment "premier-jugement",
    /// The part of minors.
    minors: Minors = Minors "mineurs",
    /// On behalf of a legal person, by its organ.
    legal_person: bool = LegalPerson "personne-morale",
    /// Value of the means of transport.
    transport_value: Francs = TransportValue "valeur-transport",
    /// Value of the objects that mask the fraud.
    masking_value: Francs = MaskingValue "valeur-objets-masquants",
    /// Value attributed to obtain an advantage (article 411).
    attributed_value: Francs = AttributedValue "valeur-attribuee",
    /// Price offered or agreed (article 410).
    offered_price: Francs = OfferedPrice "prix-convenu",
    /// Advantages drawn from a tobacco offence.
    advantages: Francs = Advantages "avantages",
    /// Days of delay in showing papers.
    days_late: u32 = DaysLate "jours-de-retard",
    /// Who is concerned.
    role: Role = Role "qualite",
    /// Personal fault of the master, principal or head of a broker.
    personal_fault: bool = PersonalFault "faute-personnelle",
    /// What the law admits in excuse.
    excuse: Excuse = Excuse "excuse",
    /// The goods are seized.
    goods_seized: bool = GoodsSeized "saisie-marchandises",
    /// The means of transport is seized.
    transport_seized: bool = TransportSeized "saisie-transport",
    /// Who owns the means of transport is an accomplice.
    transport_owner_accomplice: bool = TransportOwnerAccomplice "transporteur-complice",
    /// The person is in flight.
    in_flight: bool = InFlight "fuite",
    /// All duties and taxes are paid.
    duties_paid: bool = DutiesPaid "droits-payes",
    /// Only attempted.
    attempt: bool = Attempt "tentative",
}

impl Facts {
    /// Reads facts from pairs of words, as an address or a file of cases holds them.
    ///
    /// # Errors
    /// The first pair that cannot be read.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Misread> {
        let mut facts = Self::default();
        for (key, written) in pairs {
            let field = Field::read(key).ok_or_else(|| Misread::UnknownFact(key.to_owned()))?;
            if facts.get(field).is_some() {
                return Err(Misread::Twice(field));
            }
            facts.set(field, written)?;
        }
        Ok(facts)
    }

    /// The known facts as pairs of words, in order; [`Facts::read`] reads them back.
    #[must_use]
    pub fn write(&self) -> Vec<(&'static str, String)> {
        Field::ALL.iter().filter_map(|field| Some((field.key(), self.get(*field)?))).collect()
    }
}

impl Field {
    /// The field that an address names.
    #[must_use]
    pub fn read(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// What it decides when the class is settled.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            Self::Value
            | Self::DutiesEvaded
            | Self::TransportValue
            | Self::MaskingValue
            | Self::AttributedValue
            | Self::OfferedPrice
            | Self::Advantages
            | Self::DaysLate
            | Self::Repeat
            | Self::PriorJudgment
            | Self::Gang
            | Self::Minors
            | Self::LegalPerson => Stage::Figure,
            _ => Stage::Detail,
        }
    }
}

/// A set of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct FieldSet(u64);

impl FieldSet {
    pub(super) const EMPTY: Self = Self(0);

    pub(super) const fn of(field: Field) -> Self {
        Self(1 << field as u64)
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn holds_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    const fn has(self, field: Field) -> bool {
        self.0 & Self::of(field).0 != 0
    }

    /// Its fields, in order.
    pub(super) fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| self.has(*field))
    }
}
