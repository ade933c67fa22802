// The tariff as a simulator's worker loads it: a chapter when a code needs it, the table that finds goods when somebody
// looks for some.
self.tariff = (() => {
  "use strict";

  // Files that were asked for, by what they are about; one that failed may be asked for again.
  const asked = new Map();

  const once = (about, address, { text, malformed }, add) => {
    if (!asked.has(about)) {
      const adding = text(address, about).then((content) => {
        if (!add(content)) throw malformed(about);
      });
      asked.set(about, adding);
      adding.catch(() => asked.delete(about));
    }
    return asked.get(about);
  };

  const chapters = (engine, numbers, more) => {
    const wanted = numbers.split(" ").filter(Boolean);
    const add = (text) => engine.add_chapter(text);
    return Promise.all(wanted.map((one) => once(`chapter-${one}`, `${more.addresses.chapters}${one}.txt`, more, add)));
  };

  const goods = (engine, more) => once("goods", more.addresses.goods, more, (text) => engine.add_goods(text));

  return { chapters, goods };
})();
