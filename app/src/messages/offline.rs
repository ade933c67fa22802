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
    /// Button beside it, and link at the end of a page that was cut: load it again.
    pub again: &'static str,
    /// At the end of what came of a page, when the network failed in the middle of it.
    pub cut: &'static str,
    /// When scripts are off.
    pub no_script: &'static str,
    /// State: the browser cannot keep anything.
    pub impossible: &'static str,
    /// State: nothing is kept.
    pub nothing: &'static str,
    /// State: something is kept, but not in the language of the page.
    pub other: &'static str,
    /// State: being kept, `{done}` files of `{files}`.
    pub keeping: &'static str,
    /// State: kept, with `{files}` and `{size}` in kilobytes, and `{version}`, `{law}`, `{data}`.
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
    /// State: the device has no room for the site.
    pub full: &'static str,
    /// Said when the device spares its data.
    pub spares: &'static str,
    /// What the site weighs without the texts: `{wire}` and `{device}` in kilobytes.
    pub site_size: &'static str,
    /// Button: look for an update.
    pub refresh: &'static str,
    /// Announced: an update is ready.
    pub waiting: &'static str,
    /// Announced: there is none.
    pub latest: &'static str,
    /// After the prompt of an update: the versions of texts, `{law}`, and figures, `{data}`.
    pub versions: &'static str,
    /// Heading of the texts that a reader chooses.
    pub chosen: &'static str,
    /// What choosing one does.
    pub chosen_lead: &'static str,
    /// When the list of texts cannot be loaded.
    pub unlisted: &'static str,
    /// Words on each text.
    pub lots: Parcels,
}

/// Words on the texts that a reader chooses to keep.
#[derive(Debug)]
pub struct Parcels {
    /// What a text weighs: `{pages}`, `{size}` in kilobytes.
    pub about: &'static str,
    /// State of a text: nothing of it is there.
    pub untouched: &'static str,
    /// State: `{done}` of `{size}` kilobytes are there.
    pub begun: &'static str,
    /// State: on its way, `{done}` of `{size}` kilobytes.
    pub loading: &'static str,
    /// State: kept since `{day}`, in its version `{version}`.
    pub whole: &'static str,
    /// State: the network failed, `{done}` of `{size}` kilobytes are there.
    pub cut: &'static str,
    /// State: the network failed before anything came.
    pub cut_at_once: &'static str,
    /// State: the device has no room left.
    pub crowded: &'static str,
    /// State: the site changed meanwhile, or a file is damaged.
    pub moved: &'static str,
    /// Button: keep a text.
    pub take: &'static str,
    /// Button: go on.
    pub resume: &'static str,
    /// Button: stop.
    pub cancel: &'static str,
    /// Button: delete a text.
    pub drop: &'static str,
    /// Button: keep all texts, `{size}` in kilobytes still to come.
    pub take_all: &'static str,
    /// A button and the text it acts on, or a text and what is said of it: `{act}`, `{title}`.
    pub of: &'static str,
    /// Announced: `{title}` is kept.
    pub told_kept: &'static str,
    /// Announced: `{title}` is stopped.
    pub told_cancelled: &'static str,
    /// Announced: `{title}` is deleted.
    pub told_deleted: &'static str,
    /// Room taken, `{used}` in kilobytes, and what the device grants, `{granted}` in megabytes.
    pub space: &'static str,
    /// After it: the browser promised not to clear it by itself.
    pub durable: &'static str,
    /// After it: the browser may clear it.
    pub fragile: &'static str,
    /// The headings and lines of the tariff, as one text.
    pub tariff: &'static str,
}

/// In French.
pub(super) const FR: Offline = Offline {
    title: "Hors ligne",
    lead: "Sans réseau, la recherche, les simulateurs et les textes gardés sur cet appareil restent à portée de main.",
    absent: "Cette page n’est pas gardée sur l’appareil, et le réseau ne répond pas. Elle s’ouvrira dès qu’il reviendra.",
    again: "Réessayer",
    cut: "Cette page est incomplète\u{202f}: le réseau a manqué, et la suite n’est pas arrivée.",
    no_script: "Garder le site sur l’appareil demande JavaScript.",
    impossible: "Ce navigateur ne sait pas garder le site (ou la page n’est pas servie en HTTPS)\u{202f}: enregistrez ou imprimez les pages utiles.",
    nothing: "Rien n’est encore gardé sur cet appareil.",
    other: "Le site n’est pas gardé dans cette langue.",
    keeping: "Le site s’enregistre\u{202f}: {done} fichiers sur {files}…",
    kept: "Gardé sur cet appareil\u{202f}: {files} fichiers, {size}\u{a0}ko, version {version} (textes {law}, données {data}).",
    failed: "Le site n’a pas pu être gardé\u{202f}: le réseau a manqué. Ce qui est arrivé reste\u{202f}: réessayez quand il revient.",
    denied: "Ce navigateur refuse de garder quoi que ce soit, par réglage ou en navigation privée\u{202f}: le site se lit, mais rien n’en restera hors ligne. Autorisez le stockage, ou imprimez les pages utiles.",
    keep: "Garder le site sur cet appareil",
    delete: "Tout effacer de cet appareil",
    read: "Textes déjà ouverts",
    read_none: "Aucun pour l’instant\u{202f}: chaque page de texte que vous ouvrez est gardée.",
    explained: "Le site se garde de lui-même à la première visite, sauf si l’appareil économise ses données ou si le réseau est très lent. \
                Une mise à jour ne charge que ce qui a changé, et attend que vous l’ouvriez. Les fichiers à télécharger d’un texte entier demandent le réseau. \
                Vos notes restent sur cet appareil jusqu’à ce que vous les effaciez depuis «\u{202f}Mes notes\u{202f}»\u{202f}; rien n’est envoyé.",
    full: "L’appareil n’a plus de place\u{202f}: libérez-en, puis réessayez. Ce qui était gardé l’est toujours.",
    spares: "Cet appareil économise ses données, ou le réseau est très lent\u{202f}: rien n’est chargé d’avance, ni le site, ni ses mises à jour. Touchez un bouton pour les demander.",
    site_size: "Le site sans les textes\u{202f}: {wire}\u{a0}ko à charger, {device}\u{a0}ko sur l’appareil.",
    refresh: "Chercher une mise à jour",
    waiting: "Une nouvelle version est prête\u{202f}: ouvrez-la quand vous voulez, par le bouton en haut de la page.",
    latest: "Rien de plus récent.",
    versions: " · textes {law}, données {data}",
    chosen: "Textes à emporter",
    chosen_lead: "Un texte gardé s’ouvre en entier sans réseau, sans avoir jamais été lu. La taille est celle du chargement\u{202f}; il prend autant de place sur l’appareil.",
    unlisted: "La liste des textes n’a pas pu se charger\u{202f}: rouvrez cette page quand le réseau revient.",
    lots: Parcels {
        about: "{pages} pages, {size}\u{a0}ko",
        untouched: "Pas encore gardé.",
        begun: "Commencé\u{202f}: {done} sur {size}\u{a0}ko.",
        loading: "{done} sur {size}\u{a0}ko",
        whole: "Gardé le {day}, version {version}.",
        cut: "Le réseau a manqué. Les {done}\u{a0}ko arrivés sur {size} sont gardés\u{202f}: reprenez quand il revient.",
        cut_at_once: "Le réseau a manqué\u{202f}: réessayez quand il revient.",
        crowded: "L’appareil n’a plus de place\u{202f}: effacez un texte ou libérez de la place, puis reprenez. Ce qui était gardé l’est toujours.",
        moved: "Un fichier est abîmé, ou le site a changé entre-temps\u{202f}: réessayez, ou ouvrez d’abord la nouvelle version si elle est proposée.",
        take: "Garder",
        resume: "Reprendre",
        cancel: "Annuler",
        drop: "Effacer",
        take_all: "Tout garder ({size}\u{a0}ko)",
        of: "{act}\u{202f}: {title}",
        told_kept: "{title}\u{202f}: gardé.",
        told_cancelled: "{title}\u{202f}: arrêté, ce qui est arrivé reste.",
        told_deleted: "{title}\u{202f}: effacé.",
        space: "Place prise\u{202f}: {used}\u{a0}ko, sur {granted}\u{a0}Mo que l’appareil accorde.",
        durable: " Le navigateur ne l’effacera pas de lui-même.",
        fragile: " S’il manque de place, le navigateur peut l’effacer.",
        tariff: "Tarif\u{202f}: positions et lignes",
    },
};
