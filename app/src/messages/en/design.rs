//! Words of the page on the design, in English.

use crate::messages::Design;

pub(super) const EN: Design = Design {
    title: "The design of the site",
    lead: "The colours, letters, distances and parts of which each page is made, read from the style sheets themselves.",
    description: "Colours and contrasts, letters, distances and parts of the interface, in all their states.",
    colours: "Colours",
    colours_lead: "The contrast of each pair that is used, on a light and on a dark screen. The accessibility rules (WCAG, level AA) ask for at least 4.5.",
    colour_columns: ["Writing", "Ground", "Light", "Dark"],
    letters: "Letters",
    letters_lead: "No font is loaded: the law is in letters with serifs, the interface in those of the device.",
    samples: [
        "Title of a page",
        "Heading",
        "Sub-heading",
        "Words of the law, as printed",
        "Words of the interface",
        "Small words",
    ],
    distances: "Distances",
    distances_lead: "The distances that the style sheets use, in base letter sizes, and how often.",
    distance_columns: ["Distance", "Uses"],
    parts: "Parts",
    names: [
        "Buttons",
        "Field",
        "Field to correct",
        "What must be corrected",
        "Result",
        "Warning",
        "Nothing to show",
        "What folds",
        "Table wider than the screen",
    ],
    words: [
        "Ordinary",
        "Main",
        "Chosen",
        "Out of use",
        "Price of the item",
        "An amount in francs.",
        "“abc” is not a number: write digits, such as 1,234.5.",
        "The text can be read in two ways.",
        "Give the goods and their price: each answer makes the result more precise.",
        "The detail, for whoever asks.",
    ],
};
