// The worker of what answers beside the texts: the tariff and the pages that do something. The build puts the glue that
// wasm-bindgen writes, `whole.js` and `listed.js` before this file. Messages in and out are described in README.md.
(() => {
  "use strict";

  const { whole: fetched } = self.whole;

  let beside;
  let last;

  // Chapters of the tariff that were asked for, by their numbers.
  const chapters = new Map();
  let list;

  const lines = (chapter) => {
    if (!chapters.has(chapter)) {
      const text = self.listed(list, chapter, "chapter").then((text) => text.split("\n"));
      chapters.set(chapter, text);
      text.catch(() => chapters.delete(chapter));
    }
    return chapters.get(chapter);
  };

  // A line has a label of its own, in the file of its chapter. Without the file, that of its heading stands.
  const named = async (one) => {
    if (!list || one.code.length < 10) return one;
    const known = await lines(one.code.slice(0, 2)).catch(() => []);
    const line = known.find((line) => line.startsWith(`${one.code}\t`));
    return line ? { ...one, label: line.split("\t").at(-1) } : one;
  };

  const answer = async ({ id, query }) => {
    const { goods, tools } = JSON.parse(beside.find(query));
    self.postMessage({ type: "beside", id, query, goods: await Promise.all(goods.map(named)), tools });
  };

  // What cannot be loaded answers nothing, and the texts answer alone.
  const nothing = () => {
    beside = { find: () => '{"goods":[],"tools":[]}' };
    if (last) answer(last);
  };

  const load = async ({ wasm, tools, tariff, chapters: address }) => {
    list = address;
    const files = { wasm, tools, tariff };
    const [module, ...lists] = await Promise.all(Object.entries(files).map(([name, url]) => fetched(url, name)));
    await wasm_bindgen({ module_or_path: module });
    beside = new wasm_bindgen.SearchBeside(...lists.map((list) => new TextDecoder().decode(list)));
    if (last) answer(last);
  };

  self.onmessage = ({ data }) => {
    if (data.type === "ping") self.postMessage({ type: "alive" });
    else if (data.type === "load") load(data).catch(nothing);
    else {
      last = { id: data.id ?? 0, query: String(data.query ?? "") };
      if (beside) answer(last);
    }
  };
})();
