// What is particular to the guided simulators: value, origin, defence measures, contestations. The engine has a call for each.
{
  const guided = (sheet) => ({
    files: ["figures", "words"],
    open: (bindings, figures, words) => new bindings.Guided(figures, words),
    answers: { sheet: async (...asked) => ({ type: "sheet", sheet: JSON.parse(await sheet(...asked)) }) },
  });

  for (const name of ["origin", "defence", "dispute"])
    self.simulators[name] = guided((engine, { query, today }) => engine[name](query, today));

  // The methods after the first come once a price is set aside.
  self.simulators.value = guided(
    async (engine, { query, today }, { wider }) =>
      engine.value(query, today) || (await wider()).value_by_any_method(query, today),
  );
}
