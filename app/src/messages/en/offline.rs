//! Words of the page on what is kept on the device, in English.

use crate::messages::Offline;

pub(super) const EN: Offline = Offline {
    title: "Offline",
    lead: "Without a network, the search, the simulators and the texts already opened on this device stay within reach.",
    absent: "This page is not kept on the device, and the network does not answer. It will open as soon as the network is back.",
    no_script: "Keeping the site on the device needs JavaScript.",
    impossible: "This browser cannot keep the site (or the page is not served over HTTPS): save or print the pages you need.",
    nothing: "Nothing is kept on this device yet.",
    keeping: "The site is being saved…",
    kept: "Kept on this device: {files} files, {size}\u{a0}kB, version {version}.",
    failed: "The site could not be kept: the network failed or the device has no space left. Free some space or try again.",
    denied: "This browser refuses to keep anything, by its settings or in private browsing: the site can be read, but nothing of it will remain offline. Allow storage, or print the pages you need.",
    keep: "Keep the site on this device",
    delete: "Delete everything from this device",
    read: "Texts already opened",
    read_none: "None yet: each page of text that you open is kept.",
    explained: "A text that you have not opened yet needs the network: open the articles you need once before leaving. \
                The site keeps itself on the first visit, unless the device saves data or the network is very slow. \
                Your notes stay on this device until you delete them from “My notes”; nothing is sent.",
};
