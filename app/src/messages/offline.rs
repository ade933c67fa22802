//! Words of the page on what is kept on the device.

/// What is kept on the device.
#[derive(Debug)]
pub struct Offline {
    /// Title, and the link to the page.
    pub title: &'static str,
    /// What works without a network.
    pub lead: &'static str,
    /// In place of a page that is not kept, without a network.
    pub absent: &'static str,
    /// When scripts are off.
    pub no_script: &'static str,
    /// State: the browser cannot keep anything.
    pub impossible: &'static str,
    /// State: nothing is kept.
    pub nothing: &'static str,
    /// State: being kept.
    pub keeping: &'static str,
    /// State: kept, with `{files}` and `{size}` in kilobytes, and `{version}`.
    pub kept: &'static str,
    /// State: it could not be kept.
    pub failed: &'static str,
    /// The browser refuses to keep anything.
    pub denied: &'static str,
    /// Button: keep.
    pub keep: &'static str,
    /// Button: delete.
    pub delete: &'static str,
    /// Heading of the list of pages read.
    pub read: &'static str,
    /// When no page was read.
    pub read_none: &'static str,
    /// What is kept and what is not.
    pub explained: &'static str,
}

/// In French.
pub(super) const FR: Offline = Offline {
    title: "Hors ligne",
    lead: "Sans réseau, la recherche, les simulateurs et les textes déjà ouverts sur cet appareil restent à portée de main.",
    absent: "Cette page n’est pas gardée sur l’appareil, et le réseau ne répond pas. Elle s’ouvrira dès qu’il reviendra.",
    no_script: "Garder le site sur l’appareil demande JavaScript.",
    impossible: "Ce navigateur ne sait pas garder le site (ou la page n’est pas servie en HTTPS)\u{202f}: enregistrez ou imprimez les pages utiles.",
    nothing: "Rien n’est encore gardé sur cet appareil.",
    keeping: "Le site s’enregistre…",
    kept: "Gardé sur cet appareil\u{202f}: {files} fichiers, {size}\u{a0}ko, version {version}.",
    failed: "Le site n’a pas pu être gardé\u{202f}: le réseau a manqué ou l’appareil n’a plus de place. Libérez de la place ou réessayez.",
    denied: "Ce navigateur refuse de garder quoi que ce soit, par réglage ou en navigation privée\u{202f}: le site se lit, mais rien n’en restera hors ligne. Autorisez le stockage, ou imprimez les pages utiles.",
    keep: "Garder le site sur cet appareil",
    delete: "Tout effacer de cet appareil",
    read: "Textes déjà ouverts",
    read_none: "Aucun pour l’instant\u{202f}: chaque page de texte que vous ouvrez est gardée.",
    explained: "Un texte que vous n’avez pas encore ouvert demande le réseau\u{202f}: ouvrez une fois, avant de partir, les articles utiles. \
                Le site se garde de lui-même à la première visite, sauf si l’appareil économise ses données ou si le réseau est très \
                lent. Vos notes restent sur cet appareil jusqu’à ce que vous les effaciez depuis «\u{202f}Mes notes\u{202f}»\u{202f}; rien n’est envoyé.",
};
