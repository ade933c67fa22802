// The worker of a simulator. The build puts three things before this file: the glue that wasm-bindgen writes (target
// no-modules), `search/worker/whole.js`, and what is particular to the simulator (`penalties.js`, `duties.js`, `invoice.js`,
// `arguments.js`), with `tariff.js` before it where chapters of the tariff are loaded.
// Messages are described in README.md.
(() => {
  "use strict";

  const VERSION = 2;
  const { files, open, answers } = self.simulator;

  // The engine once it is loaded; every question waits for it.
  let loading = null;

  const post = (message) => self.postMessage(message);

  const { failure, whole } = self.whole;

  const text = async (url, about) => new TextDecoder().decode(await whole(url, about));

  const compiled = async (url) => {
    const bytes = await whole(url, "wasm");
    await wasm_bindgen({ module_or_path: bytes }).catch(() => {
      throw failure("wasm", "wasm");
    });
  };

  const load = async (message) => {
    const [, ...texts] = await Promise.all([compiled(message.wasm), ...files.map((name) => text(message[name], name))]);
    // What an answer may need besides its engine: where further files are, and the way to fetch them.
    const more = { addresses: message, text, malformed: (about) => failure("malformed", about) };
    try {
      return { engine: open(...texts), more };
    } catch {
      throw failure("malformed", files[0]);
    }
  };

  const answer = async ({ data }) => {
    const { engine, more } = await loading;
    const found = await answers[data.type]?.(engine, data, more);
    if (found) post({ ...found, id: data.id });
  };

  const fail = (error, id) => post({ type: "failed", code: error.code ?? "engine", about: error.about ?? String(error), id });

  self.onmessage = (event) => {
    if (event.data.type === "load" && !loading) {
      loading = load(event.data);
      loading.then(() => post({ type: "ready", version: VERSION }), (error) => fail(error));
    } else {
      answer(event).catch((error) => fail(error, event.data.id));
    }
  };
})();
