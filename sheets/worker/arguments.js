// What is particular to the guided simulators: value, origin, defence measures, contestations.
self.simulator = {
  files: ["figures", "words"],
  open: (figures, words) => new wasm_bindgen.Guided(figures, words),
  answers: {
    sheet: (engine, { query, today }) => ({ type: "sheet", sheet: JSON.parse(engine.sheet(query, today)) }),
  },
};
