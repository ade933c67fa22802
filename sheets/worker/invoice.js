// What is particular to invoices: a long one is settled in steps, between which the page is told how far it is and may
// cancel; chapters of the tariff come as codes need them.
self.simulators.invoice = (() => {
  "use strict";

  // Rows between two looks at the clock, and how long to work before the page is told.
  const ROWS = 200;
  const PERIOD = 60;

  const { chapters, goods } = self.tariff;

  // Lets messages in. A timer would wait four milliseconds each time.
  const { port1, port2 } = new MessageChannel();
  const breath = () =>
    new Promise((go) => {
      port1.onmessage = go;
      port2.postMessage(0);
    });

  let run = 0;

  // What is being read, which may wait for chapters: an invoice is settled once it is.
  let reading = Promise.resolve();

  const readNow = async (engine, { facts, forAll, today, columns, mark, choices }, more) => {
    run += 1;
    for (const [column, role] of columns ?? []) engine.change(column, role);
    if (mark !== undefined) engine.mark(mark);
    for (const [name, code] of choices ?? []) engine.choose(name, code);
    await chapters(engine, engine.wanted(), more);
    return { type: "read", read: JSON.parse(engine.read(facts, forAll, today)) };
  };

  const read = (...asked) => {
    const now = readNow(...asked);
    reading = now.catch(() => {});
    return now;
  };

  return {
    files: ["figures", "words"],
    open: (bindings, figures, words) => new bindings.Invoices(figures, words),
    answers: {
      open: (engine, data, more) => {
        if (data.bytes) engine.open(new Uint8Array(data.bytes));
        else engine.edit(data.text);
        return read(engine, data, more);
      },
      read,
      rows: async (engine, { shown, from, count }) => ({ type: "rows", rows: JSON.parse(engine.rows(shown, from, count)) }),
      propose: async (engine, { name, code }, more) => {
        await goods(engine, more);
        await chapters(engine, engine.wanted_for(name, code), more);
        return { type: "proposed", proposed: JSON.parse(engine.propose(name, code)) };
      },
      settle: async (engine) => {
        await reading;
        const mine = ++run;
        if (!engine.begin()) return { type: "settled", settled: null, read: JSON.parse(engine.overview()) };
        let told = performance.now();
        for (;;) {
          const [part, done, of] = engine.step(ROWS).split(" ").map(Number);
          if (part === 3) return { type: "settled", settled: null, read: JSON.parse(engine.overview()) };
          if (part === 2) return { type: "settled", settled: JSON.parse(engine.totals()), read: JSON.parse(engine.overview()) };
          if (performance.now() - told < PERIOD) continue;
          self.postMessage({ type: "progress", part, done, of });
          await breath();
          if (mine !== run) return { type: "settled", cancelled: true };
          told = performance.now();
        }
      },
      cancel: async (engine) => {
        run += 1;
        engine.cancel();
        return { type: "cancelled" };
      },
      lines: async (engine, { from, count }) => ({ type: "lines", lines: JSON.parse(engine.lines(from, count)) }),
      address: async (engine, { article }) => ({ type: "address", address: engine.address(article) }),
      csv: async (engine) => ({ type: "csv", csv: engine.csv() }),
      json: async (engine) => ({ type: "json", json: engine.json() }),
    },
  };
})();
