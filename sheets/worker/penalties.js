// What is particular to the penalties.
self.simulators.penalties = {
  files: ["figures", "words"],
  later: ["tally", "find"],
  open: (bindings, figures, words) => new bindings.Penalties(figures, words),
  answers: {
    // The sheet as text: a page can show class and amount before it reads the rest, which is long.
    sheet: async (engine, { query, day = "", today, rank = 0 }, { wider }) => {
      const text = engine.sheet(query, day, today) || (await wider()).sheet_among(query, day, today, rank);
      const { strip_class, strip_fine, strip_note, answered } = JSON.parse(text);
      return { type: "sheet", strip_class, strip_fine, strip_note, started: answered.length > 0, text };
    },
    tally: (engine, { class: word, typed, day = "", today }) => ({
      type: "tally",
      tally: JSON.parse(engine.tally(word, String(typed ?? ""), day, today)),
    }),
    find: (engine, { typed }) => ({ type: "found", found: JSON.parse(engine.find(String(typed ?? ""))) }),
  },
};
