// The words of the reader's own papers, and what sets them on a page. The build puts before this text BASE (address of the
// home page in this language), SITE (that of the site) and WORDS, and after it the scripts that speak them.
const say = (word, figures = {}) => WORDS[word].replace(/{(\w+)}/g, (_, name) => figures[name]);
const LANGUAGE = document.documentElement.lang;
/** Days and numbers as British English and European Portuguese write them: 28 November 2026. */
const LOCALE = { en: "en-GB", pt: "pt-PT" }[LANGUAGE] ?? LANGUAGE;
/** A colon as this language sets it. */
const COLON = LANGUAGE === "fr" ? "\u202f:" : ":";
const PLURALS = new Intl.PluralRules(LOCALE);
const FIGURES = new Intl.NumberFormat(LOCALE, { useGrouping: "always" });
/** The words for one, or for several: none is singular in French. */
const count = (word, number) => say(PLURALS.select(number) === "one" ? `${word}_one` : `${word}_many`, { number: FIGURES.format(number) });

const make = (tag, properties = {}, ...content) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content.filter((one) => one !== undefined));
  return made;
};
