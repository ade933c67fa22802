// The page of an address that leads nowhere proposes the nearest units, from the list of all of them.

// What an address means; one that is no text stays as it is written.
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const near = document.getElementById("near");
const { list } = near.dataset;
// The page is the same for all languages: what is proposed keeps to that of the address.
const language = near.dataset.languages.split(" ").find((prefix) => decoded(location.pathname).startsWith(near.dataset.base + prefix)) ?? "";
const base = near.dataset.base + language;
/** What does not come within so long, in milliseconds, does not come: a browser may wait for minutes. */
const PATIENCE = 20_000;
const MOST = 6;

/** How many letters differ, at most, between two short words. */
const apart = (one, other) => {
  let row = [...other, ""].map((_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, mate] of [...other].entries())
      next.push(Math.min(next[column] + 1, row[column + 1] + 1, row[column] + (letter === mate ? 0 : 1)));
    row = next;
  }
  return row[other.length];
};

const path = decoded(location.pathname).slice(base.length).toLowerCase().replace(/^textes\//, "");
const [work = "", unit = ""] = path.split("/");
const number = Number.parseInt(unit.replace(/\D*/, ""), 10);

/** The nearer a unit, the smaller: first its work, then its number, then its letters. */
const distance = ([address]) => {
  const [ownWork, own = ""] = address.split("/");
  const gap = Math.abs(Number.parseInt(own, 10) - number);
  const units = Number.isNaN(gap) ? 1000 + apart(own, unit) : gap;
  return Math.min(apart(ownWork, work), 9) * 30 + units;
};

const propose = async () => {
  const answer = await fetch(list, { signal: AbortSignal.timeout?.(PATIENCE) });
  const units = (await answer.text()).trim().split("\n").map((line) => line.split("\t"));
  const ranked = units.map((one) => [distance(one), one]).sort(([one], [other]) => one - other);
  const items = ranked.slice(0, MOST).map(([, [address, name]]) => {
    const link = Object.assign(document.createElement("a"), { href: `${base}textes/${address}/`, textContent: name });
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  near.querySelector("ul").replaceChildren(...items);
  near.hidden = false;
};

// Without the list, the links to the texts stay.
if (list && work) propose().catch(() => {});
