// The worker of every simulator. The build puts before this file what makes the engine (the glue that wasm-bindgen writes
// for target no-modules, as a function), `search/worker/whole.js`, `parts.js`, and what is particular to each simulator, with
// `tariff.js` before those that load chapters of the tariff. Messages are described in README.md.
(() => {
  "use strict";

  const VERSION = 3;
  const { failure, whole } = self.whole;

  // What the page is: its simulator, the addresses of its files, its engine once there is one, for which every question waits,
  // and the last that came whole.
  let simulator = null;
  let addresses = null;
  let loading = null;
  let made = null;

  const post = (message) => self.postMessage(message);

  const text = async (url, about) => new TextDecoder().decode(await whole(url, about));
  const malformed = (about) => failure("malformed", about);

  // What an answer may need besides its engine: where further files are, the way to fetch them, and the rest of the engine.
  const more = () => ({ addresses, text, malformed, wider });

  // An engine of these parts, between spaces.
  const load = async (parts) => {
    const { files, open } = simulator;
    const compiled = async () => {
      const bytes = await self.parts.join(await Promise.all(parts.split(" ").map((url) => whole(url, "wasm"))));
      // Each engine has bindings of its own: they hold its memory.
      const bindings = self.bindings();
      await bindings({ module_or_path: bytes }).catch(() => {
        throw failure("wasm", "wasm");
      });
      return bindings;
    };
    const [bindings, ...texts] = await Promise.all([compiled(), ...files.map((name) => text(addresses[name], name))]);
    try {
      return (made = { engine: open(bindings, ...texts), parts });
    } catch {
      throw malformed(files[0]);
    }
  };

  // What was there before, when what was to come after it could not be fetched.
  const orMade = (error) => {
    if (!made) throw error;
    return made;
  };

  // A new engine with these parts too. What could not be fetched may be asked for again, of the engine that there was; of one
  // like it, when that has stopped.
  const widen = (parts, stopped) => {
    const mine = loading.catch(orMade).then((old) => {
      const wanted = [...new Set(`${old.parts} ${parts}`.trim().split(" "))].join(" ");
      return wanted === old.parts ? old : load(wanted);
    });
    loading = mine;
    mine.catch(() => {
      if (loading === mine && made) loading = made.engine === stopped ? load(made.parts) : Promise.resolve(made);
    });
    return mine;
  };

  const wider = async () => (await widen(addresses.later)).engine;

  const answer = async ({ data }) => {
    const give = simulator.answers[data.type];
    if (!give) return;
    if (simulator.later?.includes(data.type)) await wider();
    const { engine } = await loading;
    const ask = (engine) => give(engine, data, more());
    let found;
    try {
      found = await ask(engine);
    } catch (error) {
      // What is not usual comes to a stop where code was left out: it is asked again of an engine that has it. So is what was
      // waiting for a chapter when another question came to one. Errors of ours have a code, refusals of the engine are texts.
      const stopped = error instanceof Error && !error.code;
      const other = (await (stopped ? widen(addresses.rare ?? "", engine) : loading)).engine;
      if (other === engine) throw error;
      found = await ask(other);
    }
    if (found) post({ ...found, id: data.id });
  };

  const fail = (error, id) => post({ type: "failed", code: error.code ?? "engine", about: error.about ?? String(error), id });

  self.onmessage = (event) => {
    if (event.data.type === "load" && !loading) {
      post({ type: "begun" });
      addresses = event.data;
      simulator = self.simulators[addresses.simulator];
      loading = load(addresses.parts);
      loading.then(() => post({ type: "ready", version: VERSION }), (error) => fail(error));
    } else {
      answer(event).catch((error) => fail(error, event.data.id));
    }
  };
})();
