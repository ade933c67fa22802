//! What is declared.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Declares an enumeration with its words in addresses.
macro_rules! worded {
    ($(#[$doc:meta])+ $name:ident { $($(#[$variant_doc:meta])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])+ $variant,)+ }

        impl $name {
            /// All of them, the usual one first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in addresses.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The one of that word.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

worded! {
    /// What becomes of the goods.
    Regime {
        /// Released for home use: duties are due.
        HomeUse = "consommation",
        /// Carried under customs control.
        Transit = "transit",
        /// Stored under customs control.
        Warehouse = "entrepot",
        /// Admitted for a time.
        TemporaryAdmission = "admission-temporaire",
        /// Home again.
        Reimport = "reimportation",
        /// Relieved of duties.
        Relief = "franchise",
    }
}

worded! {
    /// How the goods arrive.
    Transport {
        /// By sea.
        Sea = "mer",
        /// By land.
        Land = "terre",
        /// By air.
        Air = "air",
    }
}

worded! {
    /// Where the goods originate.
    Origin {
        /// A third country.
        Third = "tiers",
        /// A state of the UEMOA.
        Uemoa = "uemoa",
        /// Another state of the CEDEAO.
        Cedeao = "cedeao",
        /// Another state of Africa.
        Africa = "afrique",
    }
}

worded! {
    /// New or used.
    State {
        /// New.
        New = "neuf",
        /// Used.
        Used = "occasion",
    }
}

worded! {
    /// What the tax office knows of the importer.
    Importer {
        /// In order.
        Ordinary = "ordinaire",
        /// Of the office of large companies, with its attestation.
        Large = "grande-entreprise",
        /// Not in order, or not known.
        Irregular = "irregulier",
    }
}

worded! {
    /// What the price covers.
    Incoterm {
        /// Cost, insurance and freight.
        Cif = "cif",
        /// Free on board.
        Fob = "fob",
        /// Cost and freight.
        Cfr = "cfr",
        /// Ex works.
        Exw = "exw",
        /// Free carrier.
        Fca = "fca",
        /// Free alongside ship.
        Fas = "fas",
        /// Carriage paid to.
        Cpt = "cpt",
        /// Carriage and insurance paid to.
        Cip = "cip",
        /// Delivered at place.
        Dap = "dap",
        /// Delivered at place unloaded.
        Dpu = "dpu",
        /// Delivered duty paid.
        Ddp = "ddp",
    }
}

worded! {
    /// How common costs are shared among articles.
    Apportion {
        /// By price.
        ByValue = "valeur",
        /// Freight by gross weight, the rest by price.
        ByWeight = "poids",
    }
}

impl Incoterm {
    /// Whether freight is not in the price.
    #[must_use]
    pub const fn adds_freight(self) -> bool {
        matches!(self, Self::Exw | Self::Fca | Self::Fas | Self::Fob)
    }

    /// Whether insurance is not in the price.
    #[must_use]
    pub const fn adds_insurance(self) -> bool {
        self.adds_freight() || matches!(self, Self::Cfr | Self::Cpt)
    }

    /// Whether the price may hold costs after the border.
    #[must_use]
    pub const fn may_deduct(self) -> bool {
        matches!(self, Self::Dap | Self::Dpu | Self::Ddp)
    }
}

/// An amount in a currency: `EUR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// How much.
    pub amount: Decimal,
    /// Three capital letters.
    pub currency: String,
}

/// What insurance costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Insurance {
    /// An amount.
    Sum(Sum),
    /// Hundredths of price and freight.
    Percent(Decimal),
}

/// A rate of exchange, as published on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Three capital letters.
    pub currency: String,
    /// What one unit is worth in the currency of the country, when told.
    pub worth: Option<Decimal>,
    /// The day it was published for, when told.
    pub day: Option<NaiveDate>,
}

/// What the tariff says of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TariffLine {
    /// Digits only, from two to ten.
    pub code: String,
    /// Customs duty, in hundredths.
    pub duty: Decimal,
    /// Statistical fee, in hundredths.
    pub fee: Decimal,
    /// Whether the rates were told by whoever declares, not taken from the tariff.
    pub told: bool,
    /// Whether it is of new or of used goods alone, as the tariff names it.
    pub state: Option<State>,
}

/// One article of a declaration. Weights in kilograms, volumes in litres, ages in months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// The line, with its rates.
    pub line: Option<TariffLine>,
    /// Where the goods originate.
    pub origin: Origin,
    /// Whether origin is proved.
    pub proof: Option<bool>,
    /// Whether they came directly.
    pub direct: Option<bool>,
    /// The price of the whole article.
    pub price: Option<Sum>,
    /// How many, in the unit of the line.
    pub quantity: Option<Decimal>,
    /// Net weight.
    pub net: Option<Decimal>,
    /// Gross weight.
    pub gross: Option<Decimal>,
    /// Volume.
    pub litres: Option<Decimal>,
    /// Alcohol by volume, in hundredths.
    pub degree: Option<Decimal>,
    /// Number of cigarettes.
    pub cigarettes: Option<Decimal>,
    /// New or used.
    pub state: Option<State>,
    /// Age.
    pub age: Option<Decimal>,
    /// Horsepower for taxes.
    pub horsepower: Option<Decimal>,
    /// Rates told for levies whose rate is not known, in hundredths; before those of the declaration.
    pub told_rates: Vec<(String, Decimal)>,
    /// Answers to the questions about this article: question, answer.
    pub answers: Vec<(String, String)>,
}

impl Default for Article {
    fn default() -> Self {
        Self {
            line: None,
            origin: Origin::Third,
            proof: None,
            direct: None,
            price: None,
            quantity: None,
            net: None,
            gross: None,
            litres: None,
            degree: None,
            cigarettes: None,
            state: None,
            age: None,
            horsepower: None,
            told_rates: Vec::new(),
            answers: Vec::new(),
        }
    }
}

impl Article {
    /// Whether the goods are new or used: as it was told, or else as the line says.
    #[must_use]
    pub fn condition(&self) -> Option<State> {
        self.state.or_else(|| self.line.as_ref()?.state)
    }

    /// The origin that counts: a preference needs its proof and direct transport (article 17, al. 5).
    #[must_use]
    pub fn preference(&self) -> Origin {
        match (self.origin, self.proof, self.direct) {
            (Origin::Third, ..) | (_, Some(true), Some(true)) => self.origin,
            _ => Origin::Third,
        }
    }
}

/// A declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// Day of registration: the rates of that day apply (article 136, al. 1).
    pub day: NaiveDate,
    /// What becomes of the goods.
    pub regime: Regime,
    /// For a relief: the letter of article 260, al. 1.
    pub relief: Option<char>,
    /// How the goods arrive.
    pub transport: Option<Transport>,
    /// What the tax office knows of the importer.
    pub importer: Importer,
    /// Currency of the sums; `None` for that of the country.
    pub currency: Option<String>,
    /// What the prices cover.
    pub incoterm: Incoterm,
    /// Freight to the place of entry.
    pub freight: Option<Sum>,
    /// Insurance.
    pub insurance: Option<Insurance>,
    /// Other costs to be added: loading, commissions, packing.
    pub other_costs: Option<Sum>,
    /// Costs after the border that the prices hold, shown apart on the invoice.
    pub deductions: Option<Sum>,
    /// How common costs are shared.
    pub apportion: Apportion,
    /// Rates of exchange.
    pub exchanges: Vec<Exchange>,
    /// Rates told for levies whose rate is not known, in hundredths.
    pub told_rates: Vec<(String, Decimal)>,
    /// Answers to the questions about the declaration: question, answer.
    pub answers: Vec<(String, String)>,
    /// The articles.
    pub articles: Vec<Article>,
}

impl Declaration {
    /// A declaration for home use of nothing yet.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        Self {
            day,
            regime: Regime::HomeUse,
            relief: None,
            transport: None,
            importer: Importer::Ordinary,
            currency: None,
            incoterm: Incoterm::Cif,
            freight: None,
            insurance: None,
            other_costs: None,
            deductions: None,
            apportion: Apportion::ByValue,
            exchanges: Vec::new(),
            told_rates: Vec::new(),
            answers: Vec::new(),
            articles: Vec::new(),
        }
    }
}
