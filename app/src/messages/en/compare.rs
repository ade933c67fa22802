//! Words of the comparison, in English.

use crate::messages::Compare;

pub(super) const EN: Compare = Compare {
    title: "Compare two articles",
    lead: "Two articles side by side, paragraph by paragraph, to print or to share by their address.",
    description: "Compare two articles of the customs texts, paragraph by paragraph.",
    sides: ["Left", "Right"],
    work: "Text",
    number: "Number",
    submit: "Compare",
    no_script: "The comparison needs JavaScript. Without it, open the two articles in two windows from the tables of contents:",
    missing: "Give a number, for example 18.",
    absent: "“{number}” is not in this text ({work}). See its table of contents for the numbers.",
    failed: "These articles could not be read: the network does not answer, or the pages are not kept on this device. Try again later.",
    nearest: "Nearest to this address",
    works: "All the texts",
};
