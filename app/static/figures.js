// How the language of the page writes whole numbers. A browser takes longer to learn that than to draw an answer, and this is
// all of it. The build puts this before scripts that count.
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, { en: ",", pt: "\u00a0" }[document.documentElement.lang] ?? "\u202f");
