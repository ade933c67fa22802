// The units chosen for paper, in the order of choice: {work: [unit, …]}. An address holds them (`?sn-douanes=386,387`), and
// so does the device between two pages.
const CHOSEN = `${SITE}selection`;
let basket = "";

const readBasket = () => {
  try {
    basket = localStorage.getItem(CHOSEN) ?? "";
  } catch {}
  return new URLSearchParams(basket);
};

const writeBasket = (chosen) => {
  basket = `${chosen}`.replaceAll("%2C", ",");
  try {
    localStorage.setItem(CHOSEN, basket);
  } catch {}
};

/** The work and the unit of a page of the texts; nothing for another page. */
const unitOf = (pathname) => {
  const [folder, work, unit = "", more] = pathname.slice(BASE.length).split("/");
  return folder === "textes" && work && !more ? [work, unit] : undefined;
};

const unitsOf = (chosen, work) => (chosen.has(work) ? chosen.get(work).split(",") : []);
const isChosen = ([work, unit]) => unitsOf(readBasket(), work).includes(unit);
const chosenCount = () => [...readBasket().values()].reduce((sum, units) => sum + units.split(",").length, 0);

const choose = ([work, unit], wanted) => {
  const chosen = readBasket();
  const units = unitsOf(chosen, work).filter((other) => other !== unit);
  if (wanted) units.push(unit);
  if (units.length) chosen.set(work, units.join(","));
  else chosen.delete(work);
  writeBasket(chosen);
};

const basketAddress = () => `${BASE}selection/?${basket}`;
