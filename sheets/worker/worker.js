// The simulators' worker. The build puts the glue that wasm-bindgen writes (target no-modules) in front of this file.
// Messages in and out are described in README.md.
(() => {
  "use strict";

  const VERSION = 1;

  // The engine once it is loaded; every question waits for it.
  let loading = null;

  const post = (message) => self.postMessage(message);

  // An error the page can name: a code, and the file it was about.
  const failure = (code, about) => Object.assign(new Error(code), { code, about });

  const fetched = async (url, about) => {
    const response = await fetch(url, { credentials: "same-origin" }).catch(() => {
      throw failure("network", about);
    });
    if (!response.ok) {
      throw failure("http", `${about} ${response.status}`);
    }
    return response;
  };

  const text = async (url, about) => {
    const response = await fetched(url, about);
    return response.text().catch(() => {
      throw failure("network", about);
    });
  };

  const compiled = async (url) => {
    const bytes = await (await fetched(url, "wasm")).arrayBuffer().catch(() => {
      throw failure("network", "wasm");
    });
    await wasm_bindgen({ module_or_path: bytes }).catch(() => {
      throw failure("wasm", "wasm");
    });
  };

  const load = async ({ wasm, figures, words }) => {
    const [table, catalogue] = await Promise.all([text(figures, "figures"), text(words, "words"), compiled(wasm)]);
    try {
      return new wasm_bindgen.Penalties(table, catalogue);
    } catch {
      throw failure("malformed", "figures");
    }
  };

  const answer = async ({ data }) => {
    const engine = await loading;
    if (data.type === "sheet") {
      const { id, query, day, today, rank } = data;
      post({ type: "sheet", id, sheet: JSON.parse(engine.sheet(query, day ?? "", today, rank ?? 0)) });
    } else if (data.type === "find") {
      post({ type: "found", id: data.id, found: JSON.parse(engine.find(String(data.typed ?? ""))) });
    }
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
