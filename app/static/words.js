// The words of the reader's own papers, and what sets them on a page. The build puts before this text BASE (address of the
// home page) and WORDS, and after it the scripts that speak them.
const say = (word, figures = {}) => WORDS[word].replace(/{(\w+)}/g, (_, name) => figures[name]);
/** The words for one, or for several: none is singular in French. */
const count = (word, number) => say(number < 2 ? `${word}_one` : `${word}_many`, { number: number.toLocaleString(document.documentElement.lang) });

const make = (tag, properties = {}, ...content) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content.filter((one) => one !== undefined));
  return made;
};
