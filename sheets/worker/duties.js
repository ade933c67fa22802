// What is particular to the duties: chapters of the tariff come when an article needs them, the table that finds goods when
// somebody looks for some.
self.simulators.duties = (() => {
  "use strict";

  const { chapters, goods } = self.tariff;

  // A question about one or several addresses waits for the chapters of their articles.
  const about = (type, give) => async (engine, data, more) => {
    for (const query of data.queries ?? [data.query]) await chapters(engine, engine.chapters_of(query), more);
    return { type, [type]: give(engine, data) };
  };

  return {
    files: ["figures", "words"],
    later: ["csv", "compare", "price", "find"],
    open: (bindings, figures, words) => new bindings.Duties(figures, words),
    answers: {
      sheet: about("sheet", (engine, { query, today }) => JSON.parse(engine.sheet(query, today))),
      csv: about("csv", (engine, { query, today }) => engine.csv(query, today)),
      compare: about("compare", (engine, { queries, today }) => JSON.parse(engine.compare(queries.join("\n"), today))),
      price: about("price", (engine, { query, article, typed, today }) =>
        JSON.parse(engine.price(query, article ?? 0, String(typed ?? ""), today)),
      ),
      find: async (engine, { country, typed }, more) => {
        const words = String(typed ?? "");
        await goods(engine, more);
        await chapters(engine, engine.chapters_of_goods(words), more);
        return { type: "found", found: JSON.parse(engine.goods(String(country ?? ""), words)) };
      },
    },
  };
})();
