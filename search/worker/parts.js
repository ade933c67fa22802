// Of an index that is split by work: opens the parts that an answer needs. The build puts this between `whole.js` and
// `worker.js` when it has split the index.
self.parts = (() => {
  "use strict";

  const { failure, whole } = self.whole;

  // For each part, the addresses of its documents, of its positions and of its texts.
  let files = [];

  const load = async (url) => {
    const list = new TextDecoder().decode(await whole(url, "parts"));
    files = list.trim().split("\n").map((line) => line.split(" "));
  };

  // A file is fetched once, however many answers need it; one that failed may be asked for again.
  const fetching = new Map();
  const once = (engine, about, url) => {
    const fetchAndAdd = async () => {
      const bytes = await whole(url, about);
      try {
        engine.add(new Uint8Array(bytes));
      } catch (code) {
        throw failure(typeof code === "string" ? code : "engine", about);
      }
    };
    if (!fetching.has(url)) {
      fetching.set(url, fetchAndAdd());
      fetching.get(url).catch(() => fetching.delete(url));
    }
    return fetching.get(url);
  };

  const open = (engine, { parts }) => Promise.all(parts.map((part) => once(engine, "core", files[part][0])));

  // Excerpts of the hits, and phrases word for word. Gives whether there was anything to add.
  const improve = async (engine, { positions, bodies }) => {
    const added = await Promise.all([
      ...bodies.map((part) => once(engine, "bodies", files[part][2])),
      ...positions.map((part) => once(engine, "positions", files[part][1])),
    ]);
    return added.length > 0;
  };

  return { load, open, improve };
})();
