// The tariff as a simulator's worker loads it: a chapter when a code needs it, the table that finds goods when somebody
// looks for some.
self.tariff = (() => {
  "use strict";

  // Files that were asked for, by what they are about; one that failed may be asked for again. And what each engine has got:
  // a wider one begins without any.
  const asked = new Map();
  const given = new WeakMap();

  const once = async (engine, about, fetched, { malformed }, add) => {
    if (!given.has(engine)) given.set(engine, new Set());
    const had = given.get(engine);
    if (had.has(about)) return;
    if (!asked.has(about)) {
      asked.set(about, fetched());
      asked.get(about).catch(() => asked.delete(about));
    }
    const content = await asked.get(about);
    if (had.has(about)) return;
    if (!add(content)) {
      asked.delete(about);
      throw malformed(about);
    }
    had.add(about);
  };

  const chapters = (engine, numbers, more) => {
    const wanted = numbers.split(" ").filter(Boolean);
    const add = (text) => engine.add_chapter(text);
    const fetched = (one) => () => self.listed(more.addresses.chapters, one, `chapter-${one}`);
    return Promise.all(wanted.map((one) => once(engine, `chapter-${one}`, fetched(one), more, add)));
  };

  const goods = (engine, more) => {
    const fetched = () => more.text(more.addresses.goods, "goods");
    return once(engine, "goods", fetched, more, (text) => engine.add_goods(text));
  };

  return { chapters, goods };
})();
