// The search worker. The build puts the glue that wasm-bindgen writes (target no-modules) and `whole.js` before this file.
// Messages in and out are described in README.md.
(() => {
  "use strict";

  const VERSION = 1;

  let engine = null;
  // Failed for good: every further question gets the same answer.
  let failure = null;
  // The last question; asked again while files arrive that make its answer better.
  let last = null;

  const post = (message) => self.postMessage(message);

  const { failure: failed, whole: fetched } = self.whole;

  const compiled = async (url) => {
    const bytes = await fetched(url, "wasm");
    try {
      await wasm_bindgen({ module_or_path: bytes });
    } catch {
      throw failed("wasm", "wasm");
    }
  };

  // What the engine throws is one of its codes; anything else is a defect of the engine.
  const codeOf = (error, about) => failed(typeof error === "string" ? error : "engine", about);

  const answer = (question) => {
    const { id, query, typing, work, country, kind, literal, limit } = question;
    try {
      const yes = (is) => (is ? "1" : "");
      const results = JSON.parse(engine.search([yes(typing), yes(literal), limit, work, country, kind, query].join("\n")));
      // Of a split index (parts.js): without its parts an answer would be another, and waits for them.
      const { needs } = results;
      if (needs?.parts.length) {
        self.parts.open(engine, needs).then(() => question === last && engine && answer(question), fail);
        return;
      }
      question.better = !results.has_excerpts || !results.has_phrases || !results.has_synonyms;
      post({ type: "results", id, query, results });
      if (needs) self.parts?.improve(engine, needs).then((more) => more && last.better && engine && answer(last), lacking);
    } catch (error) {
      fail(codeOf(error, "search"));
    }
  };

  const lacking = ({ code = "engine", about }) => post({ type: "partial", code, about });

  const fail = (error) => {
    const { code = "engine", about = String(error) } = error;
    failure = { type: "failed", code, about };
    engine = null;
    post(last ? { ...failure, id: last.id, query: last.query } : failure);
  };

  // These files make answers better; without them search still answers, and says what it lacks.
  const improve = async (name, url) => {
    if (!url || !engine) {
      return;
    }
    try {
      const bytes = await fetched(url, name);
      if (!engine) {
        return;
      }
      try {
        engine.add(new Uint8Array(bytes));
      } catch (error) {
        throw codeOf(error, name);
      }
    } catch (error) {
      lacking({ about: name, ...error });
      return;
    }
    if (last?.better && engine) {
      answer(last);
    }
  };

  const load = async ({ wasm, core, parts: list, positions, bodies, synonyms }) => {
    try {
      const [bytes] = await Promise.all([fetched(core, "core"), compiled(wasm), list && self.parts.load(list)]);
      try {
        engine = new wasm_bindgen.SearchEngine(new Uint8Array(bytes));
      } catch (error) {
        throw codeOf(error, "core");
      }
    } catch (error) {
      fail(error);
      return;
    }
    post({ type: "ready", version: VERSION });
    if (last) {
      answer(last);
    }
    // Words of the trade change what answers, and weigh little. Then excerpts, which readers see; then phrases.
    for (const [name, url] of Object.entries({ synonyms, bodies, positions })) await improve(name, url);
    if (engine) {
      post({ type: "complete" });
    }
  };

  let loading = false;

  self.onmessage = ({ data }) => {
    if (data.type === "ping") post({ type: "alive" });
    else if (data.type === "load" && !loading) {
      loading = true;
      load(data);
    } else if (data.type === "search") {
      last = {
        id: data.id ?? 0,
        query: String(data.query ?? ""),
        typing: data.typing ?? true,
        work: String(data.work ?? ""),
        country: String(data.country ?? ""),
        kind: String(data.kind ?? ""),
        literal: data.literal ?? false,
        limit: data.limit ?? 10,
        better: false,
      };
      if (failure) {
        post({ ...failure, id: last.id, query: last.query });
      } else if (engine) {
        answer(last);
      }
    }
  };
})();
