//! The catalogue of offences: every fact that the texts name, tied to the paragraph that names it.

use super::answers::{Answer, one_of};
use super::cite::{Cite, code, tobacco};

/// A room of the catalogue, as an officer looks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Declarations and papers.
    Declarations,
    /// Packages and quantities.
    Quantities,
    /// Transit, warehouses and undertakings.
    Suspensive,
    /// Manifests and carriers.
    Carriers,
    /// Smuggling and the customs area.
    Smuggling,
    /// Goods not declared.
    Undeclared,
    /// Titles, prohibitions, reliefs and advantages.
    Advantages,
    /// Officers and their controls.
    Controls,
    /// Brokers and privileged operators.
    Operators,
    /// The customs computer system.
    Computer,
    /// Tobacco.
    Tobacco,
}

impl Group {
    /// All of them, in order.
    pub const ALL: &'static [Self] = &[
        Self::Declarations,
        Self::Quantities,
        Self::Suspensive,
        Self::Carriers,
        Self::Smuggling,
        Self::Undeclared,
        Self::Advantages,
        Self::Controls,
        Self::Operators,
        Self::Computer,
        Self::Tobacco,
    ];

    /// Its name in the message catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Declarations => "declarations",
            Self::Quantities => "quantities",
            Self::Suspensive => "suspensive",
            Self::Carriers => "carriers",
            Self::Smuggling => "smuggling",
            Self::Undeclared => "undeclared",
            Self::Advantages => "advantages",
            Self::Controls => "controls",
            Self::Operators => "operators",
            Self::Computer => "computer",
            Self::Tobacco => "tobacco",
        }
    }
}

/// Declares the offences: room, word in addresses, paragraphs that name the fact.
macro_rules! offences {
    ($($group:ident { $($(#[$doc:meta])+ $name:ident $word:literal [$($cite:expr),+],)+ })+) => {
        /// A fact that the texts name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Offence { $($($(#[$doc])+ $name,)+)+ }

        impl Offence {
            /// All of them, room by room.
            pub const ALL: &'static [Self] = &[$($(Self::$name,)+)+];

            /// The word in addresses and in the message catalogue.
            #[must_use]
            pub const fn key(self) -> &'static str {
                <Self as Answer>::WORDS[self as usize]
            }

            /// Where it stands in the catalogue.
            #[must_use]
            pub const fn group(self) -> Group {
                match self { $($(Self::$name => Group::$group,)+)+ }
            }

            /// The paragraphs that name the fact.
            #[must_use]
            pub const fn cites(self) -> &'static [Cite] {
                match self { $($(Self::$name => const { &[$($cite),+] },)+)+ }
            }
        }

        impl Answer for Offence {
            const WORDS: &'static [&'static str] = &[$($($word,)+)+];

            fn read(written: &str) -> Option<Self> {
                one_of(Self::WORDS, Self::ALL, written)
            }

            fn write(self) -> String {
                self.key().to_owned()
            }
        }
    };
}

offences! {
    Declarations {
        /// Omission or inexactness in a detailed declaration.
        InexactParticular "enonciation-inexacte" [code("385", "al-2-a")],
        /// False declaration of species.
        FalseSpecies "fausse-espece" [code("387", "t-2")],
        /// False declaration of value.
        FalseValue "fausse-valeur" [code("387", "t-2")],
        /// False declaration of origin.
        FalseOrigin "fausse-origine" [code("387", "t-2")],
        /// False designation of the real consignee or consignor.
        FalseConsignee "faux-destinataire" [code("387", "t-3")],
        /// False declaration made with false papers.
        FalsePapers "facture-fausse" [code("399", "al-3")],
        /// Proof of a preference established or used on false papers.
        FalsePreferenceProof "preuve-preference-fausse" [code("399", "al-5")],
        /// Complementary declaration not lodged in time.
        ComplementaryMissing "declaration-complementaire-manquante" [code("396", "al-3"), code("120", "al-1")],
        /// Any other infringement.
        OtherInfringement "autre-infraction" [code("385", "al-1"), code("386", "al-1"), code("388", "p-1")],
    }
    Quantities {
        /// Packages missing.
        MissingPackages "colis-manquants" [code("386", "al-1-a")],
        /// Packages in excess of the number declared.
        ExcessPackages "colis-en-excedent" [code("398", "p-1"), code("386", "al-1-e")],
        /// Excess of weight, number or measure.
        ExcessQuantity "excedent-quantite" [code("386", "al-1-e")],
        /// Several closed packages shown as one.
        PackagesShownAsOne "colis-reunis" [code("387", "t-5"), code("62", "al-4"), code("115", "p-1")],
    }
    Suspensive {
        /// Quantities missing under a suspensive regime or in a store.
        MissingQuantities "manquants-sous-douane" [code("386", "al-1-b")],
        /// Seal broken or altered on arrival.
        BrokenSeal "plomb-rompu" [code("386", "al-1-c")],
        /// Undertaking of a bond not performed.
        UndischargedBond "acquit-non-decharge" [code("386", "al-1-d"), code("158", "al-2")],
        /// Obligations of the document in place of a bond.
        SubstituteDocument "document-tenant-lieu-acquit" [code("386", "al-1-f"), code("156", "al-1")],
        /// Goods barred from the warehouse.
        BarredFromWarehouse "interdiction-entrepot" [code("386", "al-1-g"), code("177", "al-3")],
        /// Goods not shown again, under customs.
        NotPresented "non-representation" [code("396", "al-2")],
        /// Goods removed, under customs.
        RemovedUnderCustoms "soustraction-sous-douane" [code("396", "al-2")],
        /// Goods substituted, under customs.
        SubstitutedUnderCustoms "substitution-sous-douane" [code("396", "al-2")],
        /// Removal or substitution in transit.
        RemovalInTransit "soustraction-en-transit" [code("393", "al-2-d")],
        /// Route or timetable not kept without good reason.
        RouteNotKept "itineraire-non-respecte" [code("393", "al-2-d")],
        /// Manoeuvre against seals or marks.
        SealManoeuvre "manoeuvre-scellement" [code("393", "al-2-d")],
        /// Difference or absence on return.
        DifferenceOnReturn "difference-au-retour" [code("397", "al-1")],
        /// Prior export and drawback.
        DrawbackInfringement "drawback" [code("386", "al-2")],
        /// Abuse of a suspensive regime.
        SuspensiveAbuse "abus-regime-suspensif" [code("406", "al-1")],
        /// Name lent to escape the exclusion.
        NameLender "prete-nom" [code("406", "al-2")],
    }
    Carriers {
        /// No manifest.
        NoManifest "manifeste-absent" [code("387", "t-6")],
        /// Original of the manifest not shown.
        OriginalManifestNotShown "manifeste-original-non-represente" [code("387", "t-6")],
        /// Goods left out of a manifest or summary declaration.
        ManifestOmission "manifeste-omission" [code("387", "t-6")],
        /// Nature differs from the manifest.
        ManifestDifference "manifeste-difference-de-nature" [code("387", "t-6")],
        /// Electronic manifest late.
        ElectronicManifestLate "manifeste-electronique-tardif" [code("385", "al-2-c"), code("70", "p-1")],
        /// Signed copy of the manifest late.
        SignedCopyLate "copie-manifeste-tardive" [code("71", "p-1"), code("385", "al-1")],
        /// Summary declaration by sea not lodged in time.
        SeaSummaryLate "declaration-sommaire-mer" [code("385", "al-2-c"), code("74", "al-1")],
        /// Summary declaration by river not lodged in time.
        RiverSummaryLate "declaration-sommaire-fleuve" [code("385", "al-2-c"), code("76", "p-1")],
        /// Waybill not handed over on arrival by land.
        WaybillMissing "lettre-de-voiture" [code("385", "al-2-c"), code("80", "al-1")],
        /// Manifest of an aircraft.
        AircraftManifest "manifeste-aerien" [code("385", "al-2-c"), code("82", "al-1")],
        /// Forced call not reported.
        ForcedCall "relache-forcee" [code("385", "al-2-c"), code("288", "b")],
        /// Berthing in a port without a customs office.
        BerthedElsewhere "accostage-hors-port" [code("64", "p-1"), code("385", "al-1")],
        /// Aircraft landed elsewhere than on a customs airport.
        LandedElsewhere "atterrissage-hors-aeroport" [code("81", "al-2"), code("385", "al-1")],
        /// Naval vessel without formalities.
        NavalFormalities "navire-militaire" [code("389", "al-1"), code("67", "p-1")],
        /// Electronic manifest not shown on demand.
        ElectronicManifestNotShown "manifeste-electronique-non-presente" [code("389", "al-1"), code("69", "al-1")],
        /// Manifest not submitted to the visa.
        ManifestVisaRefused "manifeste-non-vise" [code("389", "al-1"), code("72", "al-1")],
        /// Logbook not shown.
        LogbookNotShown "journal-de-bord" [code("389", "al-1"), code("73", "p-1")],
    }
    Smuggling {
        /// Import or export outside the customs units.
        OutsideUnits "hors-bureau" [code("393", "al-1")],
        /// Holding or transport against the rules.
        IrregularHolding "detention-transport-irreguliers" [code("393", "al-1"), code("271", "al-1")],
        /// Hidden in a hiding place while passing a unit.
        HidingPlace "cachette" [code("393", "al-3")],
        /// Goods found in the land zone without valid papers.
        NoPapersInZone "sans-document-dans-le-rayon" [code("394", "al-1")],
        /// A unit passed without the visa required.
        VisaMissed "visa-de-passage-manque" [code("394", "al-2")],
        /// Brought to the unit without the papers of article 272.
        NoPapersAtUnit "sans-justification-au-bureau" [code("394", "al-3"), code("273", "al-2")],
        /// Stock held in the customs area.
        StockInZone "stock-dans-le-rayon" [code("394", "al-4"), code("279", "a"), code("279", "b")],
        /// Goods from the interior not declared on entering the zone.
        NotDeclaredInZone "entree-dans-le-rayon" [code("393", "al-2-a"), code("272", "al-1"), code("272", "al-2")],
        /// Goods taken away in the zone without declaration.
        RemovalInZone "enlevement-dans-le-rayon" [code("393", "al-2-a"), code("273", "al-1")],
        /// Off the route of the pass, or pass not shown.
        OffPassRoute "ecart-de-route" [code("393", "al-2-a"), code("278", "al-1"), code("278", "al-2")],
        /// Off the legal road.
        OffLegalRoad "route-legale" [code("393", "al-2-a"), code("79", "al-1"), code("79", "al-2")],
        /// Vessel in inland waters off the authorised way.
        VesselOffRoute "navire-hors-passe" [code("393", "al-2-a"), code("63", "al-1")],
        /// Canoe or small boat that did not show its load.
        CanoeNotShown "pirogue-non-presentee" [code("393", "al-2-a"), code("65", "p-1")],
        /// River transport against the measures of sea transport.
        RiverTransport "transport-fluvial" [code("393", "al-2-a"), code("78", "p-1")],
        /// Aircraft off the imposed route.
        AircraftOffRoute "aeronef-hors-route" [code("393", "al-2-a"), code("81", "al-1")],
        /// Goods dropped in flight.
        DroppedInFlight "jet-en-route" [code("393", "al-2-a"), code("83", "al-1")],
        /// Fraudulent transhipment.
        Transhipment "transbordement-frauduleux" [code("393", "al-2-b")],
        /// Fraudulent landing or loading in a port or on the coast.
        LandingOnCoast "versement-frauduleux" [code("393", "al-2-c")],
        /// Export prohibition infringed outside the units.
        ExportOutsideUnits "sortie-prohibee-hors-bureau" [code("393", "al-2-e")],
        /// Designated goods without proof of origin.
        UnprovenOrigin "origine-non-justifiee" [code("395", "p-1"), code("280", "al-1"), code("280", "al-2")],
        /// The same, with knowledge that the proof was worthless.
        KnownUnprovenOrigin "justification-complaisante" [code("395", "p-3"), code("280", "al-1")],
        /// Fraudulent goods bought or held.
        BoughtOrHeld "achat-detention-de-fraude" [code("377", "p-1")],
    }
    Undeclared {
        /// Goods found without papers: the place decides.
        GoodsWithoutPapers "marchandise-sans-document" [code("396", "al-1"), code("394", "al-1")],
        /// No detailed declaration at the unit.
        NoDeclaration "sans-declaration" [code("396", "al-1")],
        /// A declaration that does not apply to the goods.
        InapplicableDeclaration "declaration-non-applicable" [code("396", "al-1")],
        /// Sensitive goods found on board in port.
        FoundOnBoard "decouverte-a-bord" [code("397", "al-2")],
        /// Listed prohibited goods on a small vessel.
        ProhibitedOnBoard "prohibees-a-bord" [code("397", "al-3")],
        /// Landing in fraud.
        LandingInFraud "debarquement-en-fraude" [code("400", "al-1-t-1")],
        /// Registration without formalities.
        Registration "immatriculation" [code("400", "al-1-t-2")],
    }
    Advantages {
        /// A title transferred.
        TitleTransferred "titre-cede" [code("399", "al-1"), code("21", "al-3")],
        /// A title obtained by fraud.
        TitleByFraud "titre-obtenu-par-fraude" [code("399", "al-1")],
        /// False declaration to escape a prohibition.
        EscapingProhibition "echapper-a-une-prohibition" [code("399", "al-2")],
        /// Undue refund, exemption, reduced duty or advantage.
        UndueAdvantage "avantage-indu" [code("399", "al-4")],
        /// False declaration for the relief of article 260.
        UndueRelief "franchise-indue" [code("387", "t-4"), code("399", "al-4")],
        /// Infringement of the decrees on relief.
        ReliefDecree "decret-franchise" [code("387", "t-4"), code("260", "al-3")],
        /// Privileged goods diverted.
        DivertedDestination "detournement-destination" [code("400", "al-1-t-3"), code("261", "al-4")],
        /// Petroleum diverted.
        DivertedPetroleum "detournement-petrole" [code("400", "al-1-t-4")],
        /// Export prohibition infringed through the units.
        ExportThroughUnits "sortie-prohibee-par-bureau" [code("401", "al-1")],
        /// Re-export to a third country.
        ReExport "reexpedition-pays-tiers" [code("401", "al-2")],
    }
    Controls {
        /// Officer insulted, threatened, ill-treated.
        OfficerInsulted "outrage-agent" [code("37", "al-2-a"), code("389", "al-1")],
        /// Violence on an officer.
        OfficerAttacked "violence-agent" [code("37", "al-2-b"), code("389", "al-1")],
        /// Opposition to the functions of an officer.
        OfficerOpposed "opposition-fonctions" [code("37", "al-2-c"), code("389", "al-1")],
        /// Refusal to stop.
        RefusalToStop "refus-d-obtemperer" [code("47", "al-1"), code("389", "al-1")],
        /// Visit of travellers and baggage.
        BaggageVisit "visite-bagages" [code("61", "al-2"), code("61", "al-4"), code("61", "al-6"), code("389", "al-1")],
        /// Papers refused.
        PapersRefused "refus-de-communication" [code("389", "al-1"), code("54", "al-1")],
        /// Papers or operations hidden.
        PapersHidden "dissimulation-de-pieces" [code("389", "al-1"), code("54", "al-1")],
        /// Medical screening refused.
        ScreeningRefused "refus-de-depistage" [code("46", "al-2")],
        /// Identity of an infiltrated officer revealed.
        IdentityRevealed "identite-revelee" [code("59", "al-4-p-2")],
        /// The same, and violence followed.
        IdentityRevealedViolence "identite-revelee-violences" [code("59", "al-4-p-3")],
        /// The same, and death followed.
        IdentityRevealedDeath "identite-revelee-mort" [code("59", "al-4-p-4")],
    }
    Operators {
        /// Register not kept.
        RegisterNotKept "repertoire-non-tenu" [code("385", "al-2-b"), code("125", "al-1")],
        /// Register refused or hidden.
        RegisterRefused "repertoire-refuse" [code("389", "al-1"), code("125", "al-4")],
        /// Acting for others without ever having been approved.
        ActingWithoutApproval "exercice-sans-agrement" [code("123", "al-1"), code("385", "al-1")],
        /// Acting for others after withdrawal of approval.
        ActingAfterWithdrawal "exercice-apres-retrait" [code("389", "al-2-a"), code("123", "al-4")],
        /// Lending help to a broker whose approval is withdrawn.
        HelpAfterWithdrawal "concours-apres-retrait" [code("389", "al-2-b")],
        /// Commitments of simplified procedures.
        SimplifiedCommitments "procedure-simplifiee" [code("389", "al-3"), code("120", "al-1"), code("121", "p-1")],
        /// Serious breach by a broker.
        BrokerBreach "manquement-commissionnaire" [code("123", "al-4")],
    }
    Computer {
        /// Access.
        SystemAccess "systeme-acces" [code("392", "al-1-t-1")],
        /// Stay.
        SystemStay "systeme-maintien" [code("392", "al-1-t-2")],
        /// Hindrance.
        SystemHindrance "systeme-entrave" [code("392", "al-1-t-3")],
        /// Data introduced.
        DataIntroduced "donnees-introduites" [code("392", "al-1-t-4")],
        /// Data intercepted.
        DataIntercepted "donnees-interceptees" [code("392", "al-1-t-5")],
        /// Data damaged.
        DataDamaged "donnees-alterees" [code("392", "al-1-t-6")],
        /// Data counterfeited.
        DataCounterfeited "donnees-contrefaites" [code("392", "al-1-t-7")],
        /// Advantage by any attack on the system.
        SystemAdvantage "avantage-par-donnees" [code("392", "al-1-t-8")],
        /// Advantage by entering the system.
        IntrusionAdvantage "avantage-par-intrusion" [code("392", "al-2")],
    }
    Tobacco {
        /// Made against the standards.
        TobaccoManufacture "tabac-fabrication" [tobacco("22", "p-1"), tobacco("4", "p-1")],
        /// Packed against the standards.
        TobaccoPackaging "tabac-conditionnement" [tobacco("23", "p-1"), tobacco("6", "p-1"), tobacco("7", "p-1"), tobacco("8", "p-1")],
        /// Advertised, sponsored, promoted.
        TobaccoAdvertising "tabac-publicite" [
            tobacco("24", "p-1"), tobacco("9", "p-1"), tobacco("10", "p-1"), tobacco("11", "p-1"), tobacco("13", "p-1"),
            tobacco("14", "p-1"), tobacco("15", "p-1")
        ],
        /// Rules of access.
        TobaccoAccess "tabac-acces" [tobacco("25", "p-1"), tobacco("16", "p-1"), tobacco("17", "p-1")],
        /// Given away.
        TobaccoGivenAway "tabac-distribution-gratuite" [tobacco("25", "p-1"), tobacco("12", "p-1")],
        /// Smoked where it is forbidden.
        Smoking "tabac-fumer" [tobacco("26", "p-1"), tobacco("18", "p-1")],
        /// Operator who lets smoke.
        SmokingOperator "tabac-exploitant" [tobacco("26", "p-4"), tobacco("18", "p-1")],
        /// Illicit trade.
        TobaccoTrade "tabac-commerce-illicite" [tobacco("27", "p-1"), tobacco("20", "p-1")],
        /// No marking.
        TobaccoMarking "tabac-marquage" [tobacco("28", "p-1"), tobacco("21", "p-1")],
    }
}
