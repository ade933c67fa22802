//! What a fact can be: closed lists with the words used in addresses, amounts, rates and days.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use tariff_data::exact;
use tariff_data::penalties::{Francs, read_day, write_day};

/// An answer that can be written in an address and read back.
pub trait Answer: Copy + PartialEq {
    /// The words of a closed list; empty for an amount, a rate or a day.
    const WORDS: &'static [&'static str];

    /// In which form it is given.
    const KIND: Kind = Kind::Choice;

    /// Reads an answer.
    fn read(written: &str) -> Option<Self>;

    /// Writes it as [`Answer::read`] reads it.
    fn write(self) -> String;
}

/// In which form an answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One word of a closed list.
    Choice,
    /// Francs.
    Francs,
    /// Tons of a vessel.
    Tons,
    /// Days.
    Days,
    /// A customs duty: none, or a rate in hundredths.
    Duty,
    /// A first judgment: a word, or its day.
    Judgment,
}

/// The answer of a word. A list looked through, not a branch for each word: there are three hundred of them.
pub(super) fn one_of<T: Copy>(words: &[&str], answers: &[T], written: &str) -> Option<T> {
    let rank = words.iter().position(|word| *word == written)?;
    answers.get(rank).copied()
}

/// Declares a closed list of answers with their words.
macro_rules! choices {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$of:meta])+ $variant:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$of])+ $variant,)+ }

        impl Answer for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];

            fn read(written: &str) -> Option<Self> {
                one_of(Self::WORDS, &[$(Self::$variant),+], written)
            }

            fn write(self) -> String {
                Self::WORDS[self as usize].to_owned()
            }
        }
    )+};
}

choices! {
    /// What stands in the way of the goods at entry or exit (article 21).
    Restriction {
        /// Nothing.
        Free = "libre",
        /// Legally forbidden.
        Forbidden = "interdite",
        /// Subject to restrictions, rules of quality or of packaging, particular formalities.
        Restricted = "restreinte",
        /// Allowed on a licence, certificate or other title.
        TitleRequired = "titre-requis",
    }
    /// The title that such goods need (article 21 al. 2).
    Title {
        /// Regular and applicable.
        Regular = "regulier",
        /// None, irregular, or not applicable.
        Missing = "absent-ou-inapplicable",
    }
    /// Internal taxes on the goods.
    InternalTaxes {
        /// None.
        None = "aucune",
        /// Value added tax alone.
        VatOnly = "tva-seule",
        /// A tax on particular goods.
        Other = "autre",
    }
    /// What an irregularity touches.
    Influence {
        /// Neither duties nor prohibitions.
        None = "aucune",
        /// A duty or a tax is evaded or compromised, or may be.
        Duties = "droits",
        /// A prohibition is escaped.
        Prohibitions = "prohibitions",
    }
    /// What the goods are declared for.
    Regime {
        /// Home use.
        HomeUse = "consommation",
        /// A suspensive regime.
        Suspensive = "suspensif",
        /// Export.
        Export = "exportation",
    }
    /// What the packages travel or stand under.
    Cover {
        /// A detailed declaration.
        Declaration = "declaration",
        /// A manifest.
        Manifest = "manifeste",
        /// A pass for the customs zone.
        Pass = "passavant",
        /// A bond (acquit-à-caution) or the document in its place.
        Bond = "acquit-a-caution",
    }
    /// Where goods are found.
    Place {
        /// At a customs office or post.
        CustomsUnit = "bureau-ou-poste",
        /// In the land zone of the customs area.
        LandZone = "zone-terrestre",
        /// On board, in the maritime zone.
        MaritimeZone = "zone-maritime",
        /// On board, within a port or roads.
        Port = "port-ou-rade",
        /// Elsewhere in the territory.
        Interior = "interieur",
    }
    /// Where goods under customs are kept.
    Warehouse {
        /// Public warehouse.
        Public = "entrepot-public",
        /// Private warehouse.
        Private = "entrepot-prive",
        /// Special warehouse, not for petroleum.
        Special = "entrepot-special",
        /// Special warehouse for petroleum.
        Petroleum = "entrepot-petrolier",
        /// Clearance or export store or area.
        ClearanceArea = "magasin-ou-aire",
        /// Another suspensive regime.
        Other = "autre-regime",
    }
    /// What carries the goods.
    Means {
        /// A person on foot.
        OnFoot = "a-pied",
        /// A pack animal.
        PackAnimal = "animal",
        /// A vehicle moved by hand or foot: bicycle, hand cart.
        HandVehicle = "sans-moteur",
        /// A vehicle drawn by an animal.
        DrawnVehicle = "vehicule-attele",
        /// A self-propelled vehicle.
        MotorVehicle = "vehicule",
        /// A seagoing vessel or boat.
        SeaVessel = "navire",
        /// A canoe (pirogue).
        Canoe = "pirogue",
        /// A river boat.
        RiverBoat = "bateau-de-riviere",
        /// An aircraft.
        Aircraft = "aeronef",
        /// A postal or courier item.
        Parcel = "envoi",
    }
    /// How the goods are hidden.
    Concealment {
        /// In the open.
        None = "aucune",
        /// Under or among other goods.
        Masked = "objets-masquants",
        /// In a place fitted for hiding or not meant for goods.
        HidingPlace = "cachette",
        /// In such a place, masked besides.
        Both = "cachette-et-objets",
    }
    /// The fraud that goods bought or held come from.
    SourceFraud {
        /// Smuggling.
        Smuggling = "contrebande",
        /// Import without declaration.
        Undeclared = "sans-declaration",
    }
    /// Who is concerned.
    Role {
        /// Holder of the goods.
        Holder = "detenteur",
        /// Public carrier, or his employee.
        PublicCarrier = "transporteur-public",
        /// Master of a merchant vessel, commander of a commercial aircraft.
        Master = "capitaine",
        /// Who signed the detailed declaration.
        Declarant = "declarant",
        /// Who gave the declarant his instructions.
        Principal = "commettant",
        /// Approved customs broker.
        Broker = "commissionnaire",
        /// Who gave an undertaking.
        Undertaker = "soumissionnaire",
        /// His guarantor.
        Guarantor = "caution",
        /// Owner of the goods.
        Owner = "proprietaire",
        /// Accomplice or adherent.
        Accomplice = "complice",
        /// Interested in the fraud.
        Interested = "interesse",
    }
    /// What the law admits in excuse, each for some offences and some persons.
    Excuse {
        /// None.
        None = "aucune",
        /// The public carrier names his principals exactly and regularly.
        PrincipalNamed = "commettant-designe",
        /// The master has done all his duties of watch, or the culprit is found.
        WatchKept = "surveillance-ou-coupable",
        /// Serious damage forced the vessel off its course, and the log says so.
        SeriousDamage = "avarie-consignee",
        /// Necessity or invincible error of the person interested.
        NecessityOrError = "necessite-ou-erreur",
        /// Force majeure duly established.
        ForceMajeure = "force-majeure",
        /// The nature of the goods.
        NatureOfGoods = "nature-de-la-marchandise",
        /// Dust, stones and impurities taken out.
        Impurities = "impuretes",
        /// Theft proven, without involvement or negligence.
        Theft = "vol-prouve",
        /// Declared under a name that shows the prohibition.
        DeclaredOpenly = "denomination-exacte",
        /// Customs told and duties paid beforehand.
        RegularisedBefore = "regularisation-prealable",
        /// Books prove that the goods were held before the order that names them.
        HeldBeforeOrder = "detention-anterieure",
        /// A legitimate reason for the route or the hour (393 al. 2 d).
        LegitimateReason = "motif-legitime",
        /// Ballast, or goods whose dropping saved the aircraft (83 al. 2).
        SafetyOfAircraft = "salut-de-l-aeronef",
        /// A Senegalese boat that fishes and has no customs formality to fulfil (65).
        Fishing = "peche-sans-formalite",
        /// Goods that the administration exempts from the pass (271 al. 2).
        ExemptFromPass = "dispense-de-passavant",
        /// From the interior by the direct road, with the papers of 272 al. 2 (394 al. 1).
        FromInterior = "venue-de-l-interieur",
        /// Declared in detail on arrival (80 al. 2).
        DeclaredInDetail = "declaree-en-detail",
    }
    /// The exporter's part in a re-export to a third country (article 401 al. 2).
    ReExportPart {
        /// On his instructions, at his instigation or with his complicity.
        Instructed = "instructions",
        /// He drew a profit from it.
        Profited = "profit",
        /// He knew of it when he exported.
        Knew = "connaissance",
        /// None.
        None = "aucune",
    }
    /// The part of minors in a tobacco offence.
    Minors {
        /// None.
        None = "aucun",
        /// Minors are aimed at.
        Targets = "vises",
        /// Minors are the authors.
        Authors = "auteurs",
    }
}

/// The customs duty on the goods, other taxes left out (article 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Exempt or at zero.
    None,
    /// In hundredths of the value.
    AdValorem(Decimal),
    /// A specific duty, in hundredths of the customs value.
    Specific(Decimal),
}

/// A first judgment for one of the contraventions of article 389 al. 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriorJudgment {
    /// None.
    None,
    /// Within the years that count.
    Recent,
    /// Older.
    Older,
    /// Given that day.
    On(NaiveDate),
}

impl Answer for bool {
    const WORDS: &'static [&'static str] = &["oui", "non"];

    fn read(written: &str) -> Option<Self> {
        match written {
            "oui" => Some(true),
            "non" => Some(false),
            _ => None,
        }
    }

    fn write(self) -> String {
        if self { "oui" } else { "non" }.to_owned()
    }
}

/// Digits alone: a sign, a space or a decimal mark is refused.
fn whole(written: &str) -> Option<u64> {
    written.bytes().all(|byte| byte.is_ascii_digit()).then(|| written.parse().ok())?
}

/// A decimal that is not negative, not rounded on reading.
fn share(written: &str) -> Option<Decimal> {
    let plain = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.then(|| exact::read(written))?
}

impl Answer for Francs {
    const WORDS: &'static [&'static str] = &[];
    const KIND: Kind = Kind::Francs;

    fn read(written: &str) -> Option<Self> {
        whole(written).map(Self)
    }

    fn write(self) -> String {
        self.0.to_string()
    }
}

impl Answer for u32 {
    const WORDS: &'static [&'static str] = &[];
    const KIND: Kind = Kind::Days;

    fn read(written: &str) -> Option<Self> {
        whole(written).and_then(|number| Self::try_from(number).ok())
    }

    fn write(self) -> String {
        self.to_string()
    }
}

impl Answer for Decimal {
    const WORDS: &'static [&'static str] = &[];
    const KIND: Kind = Kind::Tons;

    fn read(written: &str) -> Option<Self> {
        share(written)
    }

    fn write(self) -> String {
        self.normalize().to_string()
    }
}

impl Answer for Duty {
    const WORDS: &'static [&'static str] = &[];
    const KIND: Kind = Kind::Duty;

    fn read(written: &str) -> Option<Self> {
        if written == "aucun" {
            return Some(Self::None);
        }
        let (kind, rate) = written.split_once(':')?;
        match kind {
            "ad-valorem" => share(rate).map(Self::AdValorem),
            "specifique" => share(rate).map(Self::Specific),
            _ => None,
        }
    }

    fn write(self) -> String {
        match self {
            Self::None => "aucun".to_owned(),
            Self::AdValorem(rate) => format!("ad-valorem:{}", rate.normalize()),
            Self::Specific(rate) => format!("specifique:{}", rate.normalize()),
        }
    }
}

impl Answer for PriorJudgment {
    const WORDS: &'static [&'static str] = &[];
    const KIND: Kind = Kind::Judgment;

    fn read(written: &str) -> Option<Self> {
        match written {
            "aucun" => Some(Self::None),
            "recent" => Some(Self::Recent),
            "ancien" => Some(Self::Older),
            day => read_day(day).map(Self::On),
        }
    }

    fn write(self) -> String {
        match self {
            Self::None => "aucun".to_owned(),
            Self::Recent => "recent".to_owned(),
            Self::Older => "ancien".to_owned(),
            Self::On(day) => write_day(day),
        }
    }
}
