// What is particular to the guided simulators: value, origin, defence measures, contestations. The engine has a call for each.
for (const name of ["value", "origin", "defence", "dispute"])
  self.simulators[name] = {
    files: ["figures", "words"],
    open: (bindings, figures, words) => new bindings.Guided(figures, words),
    answers: {
      sheet: (engine, { query, today }) => ({ type: "sheet", sheet: JSON.parse(engine[name](query, today)) }),
    },
  };
