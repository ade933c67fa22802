// What is particular to the penalties.
self.simulator = {
  files: ["figures", "words"],
  open: (figures, words) => new wasm_bindgen.Penalties(figures, words),
  answers: {
    sheet: (engine, { query, day = "", today, rank = 0 }) => ({
      type: "sheet",
      sheet: JSON.parse(engine.sheet(query, day, today, rank)),
    }),
    tally: (engine, { class: word, typed, day = "", today }) => ({
      type: "tally",
      tally: JSON.parse(engine.tally(word, String(typed ?? ""), day, today)),
    }),
    find: (engine, { typed }) => ({ type: "found", found: JSON.parse(engine.find(String(typed ?? ""))) }),
  },
};
