//! Which paragraph each rule of valuation rests on, in Cabo Verde and in Senegal.
//!
//! The Senegalese code names the methods and sends to the Agreement and to the community regulation for everything else
//! (article 18, al. 1 and 2): those texts stand outside the corpus and are named as such.

use crate::argument::Basis;

/// Where a rule is written, in each country.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    /// Cabo Verde.
    pub cv: &'static [Basis],
    /// Senegal.
    pub sn: &'static [Basis],
}

macro_rules! grounds {
    ($($name:ident: [$($cv_article:literal $cv_anchor:literal),*] [$($sn_article:literal $sn_anchor:literal),*] [$($outside:literal),*];)+) => {
        $(pub(super) const $name: Ground = Ground {
            cv: &[$(Basis::cv($cv_article, $cv_anchor)),*],
            sn: &[$(Basis::sn($sn_article, $sn_anchor),)* $(Basis::outside($outside)),*],
        };)+

        /// Every ground, for the tests of the corpus.
        pub(super) const ALL: &[Ground] = &[$($name),+];
    };
}

grounds! {
    TRANSACTION: ["38" "al-1"] ["18" "al-1"] ["accord-1"];
    ACCEPTED: ["42" "al-1"] ["18" "al-1"] ["accord-1"];
    SALE: ["40" "a"] ["18" "al-1"] ["accord-1"];
    FREE: ["41" "al-1-a"] ["18" "al-1"] ["avis-1-1"];
    CONSIGNMENT: ["41" "al-1-b"] ["18" "al-1"] ["avis-1-1"];
    INTERMEDIARY: ["41" "al-1-c"] ["18" "al-1"] ["avis-1-1"];
    BRANCH: ["41" "al-1-d"] ["18" "al-1"] ["avis-1-1"];
    BRANCH_LOGISTIC: ["41" "al-2"] ["18" "al-1"] ["accord-1"];
    LEASE: ["41" "al-1-d"] ["18" "al-1"] ["avis-1-1"];
    LOAN: ["41" "al-1-e"] ["18" "al-1"] ["avis-1-1"];
    DESTRUCTION: ["41" "al-1-f"] ["18" "al-1"] ["avis-1-1"];
    BARTER: ["41" "al-1-g"] ["18" "al-1"] ["accord-1"];
    ABANDONED: ["53" "a", "53" "b"] ["18" "al-2"] ["accord-7"];
    FREE_BY_SUBSTITUTES: ["60" "p-1"] [] ["accord-1"];
    CONDITION: ["43" "a"] [] ["accord-1-1-b"];
    CONDITION_PACKAGE: ["43" "a-i"] [] ["accord-1-1-b"];
    CONDITION_CROSS: ["43" "a-ii"] [] ["accord-1-1-b"];
    CONDITION_PAYMENT: ["43" "a-iii"] [] ["accord-1-1-b"];
    CONDITION_OWN: ["46" "al-1"] [] ["accord-1-note"];
    CONDITION_VALUED: ["46" "al-2", "46" "al-3"] [] ["accord-1-note"];
    RESTRICTION: ["43" "b", "45" "p-1"] [] ["accord-1-1-a"];
    RESTRICTION_BY_LAW: ["44" "a"] [] ["accord-1-1-a"];
    RESTRICTION_AREA: ["44" "b"] [] ["accord-1-1-a"];
    RESTRICTION_SLIGHT: ["44" "c", "45" "p-1"] [] ["accord-1-1-a"];
    PROCEEDS_UNKNOWN: ["43" "c"] [] ["accord-1-1-c"];
    PROCEEDS: ["75" "p-1"] [] ["accord-8-1-d"];
    LINK_NONE: ["47" "al-1"] [] ["accord-1-1-d"];
    LINK_KNOWN: ["47" "al-2", "48" "al-3"] [] ["accord-1-2-a"];
    LINK_ARMS_LENGTH: ["48" "al-1"] [] ["accord-1-2-a"];
    LINK_TEST: ["47" "al-3", "47" "al-4", "48" "al-2"] [] ["accord-1-2-b"];
    LINK_TEST_UNFIT: ["47" "al-6"] [] ["accord-1-2-b"];
    LINK_COMPARES: ["47" "al-5"] [] ["accord-1-2-c"];
    LINK_NEARNESS: ["48" "al-4"] [] ["accord-1-note"];
    LINK_HEARD: ["47" "al-3", "48" "al-1"] [] ["accord-1-2-a"];
    LINK_INFLUENCED: ["47" "al-1", "85" "al-2-c"] [] ["accord-1-2-a"];
    DOUBT: ["42" "al-2", "49" "al-1", "85" "al-2-a"] [] ["decision-6-1"];
    DOUBT_REFUSAL: ["42" "al-2", "49" "al-1", "85" "al-2-b"] [] ["decision-6-1"];
    DOUBT_EARLY: ["49" "al-2", "49" "al-3", "85" "al-2-a"] [] ["decision-6-1"];
    DOUBT_LIFTED: ["49" "al-2"] [] ["decision-6-1"];
    DOUBT_ASKED: ["49" "al-2-a", "49" "al-2-b"] [] ["decision-6-1"];
    DOUBT_WRITTEN: ["49" "al-3", "49" "al-4"] ["132" "al-1"] ["decision-6-1"];
    PRICE: ["40" "b", "50" "p-1"] ["18" "al-1"] ["accord-1-note"];
    STAGGERED: ["51" "al-1"] [] [];
    GLOBAL_SAME: ["52" "al-2"] [] [];
    GLOBAL_PROPORTION: ["52" "al-3"] [] [];
    GLOBAL_OTHER: ["52" "al-4"] [] [];
    REDUCTION: ["59" "al-2-a", "59" "al-2-b"] ["18" "al-1"] ["accord-1-note"];
    DEFECTS: ["62" "al-1", "62" "al-2"] [] [];
    DEFECTS_PROOF: ["63" "al-2", "63" "al-3"] [] [];
    LOSS: ["64" "p-1"] [] [];
    MISSING: ["65" "p-1"] [] [];
    CONFORM_UNCHANGED: ["66" "al-1"] [] [];
    CONFORM_INDEMNITY: ["66" "al-2"] [] [];
    CONFORM_PROVISIONAL: ["66" "al-3"] [] [];
    CONFORM_AFTER: ["66" "al-4", "66" "al-5"] [] [];
    REVISION: ["67" "al-1", "67" "al-2"] [] [];
    COMMISSIONS: ["68" "p-1"] [] ["accord-8-1-a"];
    PACKING: ["69" "al-1"] [] ["accord-8-1-a"];
    PACKING_APART: ["69" "al-2", "69" "al-4"] [] [];
    PACKING_TAXED: ["69" "al-3"] [] [];
    ASSISTS: ["70" "al-1", "70" "al-2"] [] ["accord-8-1-b"];
    ASSISTS_BOUGHT: ["71" "a"] [] ["accord-8-note"];
    ASSISTS_MADE: ["71" "b"] [] ["accord-8-note"];
    ASSISTS_USED: ["71" "c"] [] ["accord-8-note"];
    SOFTWARE: ["72" "p-1"] [] [];
    CARRIER_MEDIA: ["61" "p-1"] [] [];
    ROYALTIES: ["73" "al-3", "73" "al-4"] [] ["accord-8-1-c"];
    ROYALTIES_SHARE: ["74" "al-1", "74" "al-2"] [] ["accord-8-note"];
    ROYALTIES_MARK: ["74" "al-3"] [] [];
    CARRIAGE: ["56" "p-1"] [] ["accord-8-2", "uemoa-valeur"];
    GUARANTEE: ["57" "al-1", "57" "al-2"] [] [];
    CONTROL: ["58" "p-1"] [] [];
    OWN_ACTIVITIES: ["54" "p-1", "55" "al-1", "55" "al-2"] [] ["accord-1-note"];
    DEDUCTION: ["76" "al-2-a", "76" "al-2-b"] [] ["accord-1-note"];
    DEDUCTION_APART: ["76" "al-2-c", "76" "al-3"] [] ["accord-1-note"];
    CARRIAGE_INLAND: ["76" "al-1-a"] [] ["accord-1-note"];
    WORKS: ["76" "al-1-b", "80" "al-1"] [] ["accord-1-note"];
    INTEREST_PROOF: ["81" "al-3-a", "81" "al-3-b"] [] ["decision-3-1"];
    INTEREST: ["76" "al-1-c", "81" "al-1", "81" "al-2"] [] ["decision-3-1"];
    REPRODUCTION: ["82" "p-1"] [] ["accord-8-note"];
    BUYING: ["76" "al-1-e", "83" "al-1"] [] ["accord-8-1-a", "accord-8-note"];
    DUTIES: ["76" "al-1-f", "84" "p-1"] [] ["accord-1-note"];
    NEXT: ["35" "al-1", "85" "al-1", "86" "p-1"] ["18" "al-2"] [];
    IDENTICAL: ["88" "al-2", "88" "al-3", "2" "al-1-g"] ["18" "al-2-t-1"] ["accord-2"];
    IDENTICAL_ADJUSTED: ["88" "al-4"] [] ["accord-2"];
    IDENTICAL_LOWEST: ["88" "al-6"] [] ["accord-2"];
    IDENTICAL_COSTS: ["88" "al-7"] [] ["accord-2"];
    SIMILAR_LOWEST: ["35" "al-1"] [] ["accord-3"];
    SIMILAR_COSTS: ["35" "al-1"] [] ["accord-3"];
    SIMILAR: ["35" "al-1", "36" "p-1", "2" "al-1-i"] ["18" "al-2-t-2"] ["accord-3"];
    SIMILAR_ADJUSTED: ["35" "al-1"] [] ["accord-3"];
    DEDUCTIVE: ["35" "al-1", "90" "al-3", "92" "p-1"] ["18" "al-2-t-3"] ["accord-5"];
    DEDUCTIVE_PRICE: ["90" "al-3"] [] ["accord-5"];
    DEDUCTIVE_LATER: ["90" "al-4"] [] [];
    DEDUCTIVE_PROCESSED: ["91" "al-1", "91" "al-3"] [] ["accord-5-2"];
    DEDUCTIVE_MARGIN: ["92" "p-1", "93" "al-2", "93" "al-3", "94" "al-1"] [] ["accord-5"];
    DEDUCTIVE_USUAL: ["93" "al-4", "93" "al-5"] [] ["accord-5"];
    DEDUCTIVE_COSTS: ["95" "p-1"] [] ["accord-5"];
    DEDUCTIVE_DUTIES: [] [] ["accord-5"];
    COMPUTED: ["35" "al-1"] ["18" "al-2-t-4"] ["accord-6"];
    INVERSION: ["35" "al-3", "86" "p-1"] ["18" "al-2"] ["accord-4"];
    INVERSION_BACK: ["35" "al-4"] [] ["accord-4"];
    LAST: ["35" "al-5", "36" "p-1", "85" "al-3"] ["18" "al-2-t-5"] ["accord-7"];
    LAST_MARKET: ["36" "p-1", "53" "a"] [] ["accord-7"];
    LAST_FORBIDDEN: ["34" "al-1"] [] ["accord-7-2"];
    EXCHANGE: [] [] ["accord-9"];
    EXPORT: [] ["19" "al-1"] [];
    EXPORT_DUTIES: [] ["19" "al-1-a"] [];
    EXPORT_TAXES: [] ["19" "al-1-b"] [];
    EXPORT_FIXED: [] ["19" "al-2"] [];
    DOCUMENTS: ["77" "p-1", "78" "al-1", "79" "al-1"] ["18" "al-3"] [];
    DOCUMENTS_CARRIAGE: ["78" "al-2"] [] [];
    DOCUMENTS_IDENTICAL: ["89" "al-1", "89" "al-2"] [] ["accord-2"];
    DOCUMENTS_SIMILAR: ["36" "p-1", "89" "al-1"] [] ["accord-3"];
    DOCUMENTS_COMPUTED: ["37" "p-1"] [] ["accord-6"];
    DOCUMENTS_DEDUCTIVE: ["93" "al-2", "91" "al-2", "37" "p-1"] [] ["accord-5"];
    DOCUMENTS_LAST: ["36" "p-1"] [] ["accord-7"];
    DOCUMENTS_BUYING: ["83" "al-4"] [] [];
    DOCUMENTS_REDUCTION: ["59" "al-3"] ["18" "al-1"] ["accord-1-note"];
    DOCUMENTS_LATER: ["79" "al-2", "79" "al-3"] [] [];
    SPECIAL_SILENT: [] ["13" "al-2", "18" "al-2", "18" "al-3"] ["uemoa-valeur"];
    CODE_SILENT: [] ["18" "al-2", "18" "al-3"] ["uemoa-valeur"];
}

/// Where Cabo Verde applies the Agreement as it stands.
const AGREEMENT: &[Basis] = &[Basis::cv("34", "al-1")];

/// The law of a country.
#[derive(Debug, Clone, Copy)]
pub(super) struct Law {
    /// Cabo Verde, else Senegal.
    pub cv: bool,
}

impl Law {
    /// What a rule rests on here.
    pub(super) fn of(self, ground: Ground) -> Vec<Basis> {
        match (self.cv, ground.cv) {
            (false, _) => ground.sn.to_vec(),
            (true, []) => self.with_agreement(Ground { cv: AGREEMENT, ..ground }),
            (true, cv) => cv.to_vec(),
        }
    }

    /// The same, with what the Agreement adds where the paragraph only names it.
    pub(super) fn with_agreement(self, ground: Ground) -> Vec<Basis> {
        let outside = ground.sn.iter().filter(|basis| self.cv && matches!(basis, Basis::Outside(_)));
        let own = if self.cv { ground.cv } else { ground.sn };
        own.iter().chain(outside).copied().collect()
    }
}
