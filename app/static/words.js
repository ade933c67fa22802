// The words of the reader's own papers, and what sets them on a page. The build puts before this text BASE (address of the
// home page in this language), SITE (that of the site) and WORDS, the function of figures.js, and after it the scripts that speak them.
const say = (word, figures = {}) => WORDS[word].replace(/{(\w+)}/g, (_, name) => figures[name]);
const LANGUAGE = document.documentElement.lang;
/** Days and numbers as British English and European Portuguese write them: 28 November 2026. */
const LOCALE = { en: "en-GB", pt: "pt-PT" }[LANGUAGE] ?? LANGUAGE;
/** A colon as this language sets it. */
const COLON = LANGUAGE === "fr" ? "\u202f:" : ":";
const isOne = (number) => number === 1 || (LANGUAGE === "fr" && number === 0);
/** The words for one, or for several: none is singular in French. */
const count = (word, number) => say(isOne(number) ? `${word}_one` : `${word}_many`, { number: grouped(number) });

const make = (tag, properties = {}, ...content) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content.filter((one) => one !== undefined));
  return made;
};
