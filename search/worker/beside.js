// The worker of what answers beside the texts: the tariff and the pages that do something. The build puts the glue that
// wasm-bindgen writes and `whole.js` before this file. Messages in and out are described in README.md.
(() => {
  "use strict";

  const { whole: fetched } = self.whole;

  let beside;
  let last;

  const answer = ({ id, query }) => self.postMessage({ type: "beside", id, query, ...JSON.parse(beside.find(query)) });

  // What cannot be loaded answers nothing, and the texts answer alone.
  const nothing = () => {
    beside = { find: () => '{"goods":[],"tools":[]}' };
    if (last) answer(last);
  };

  const load = async ({ wasm, tools, tariff }) => {
    const files = { wasm, tools, tariff };
    const [module, ...lists] = await Promise.all(Object.entries(files).map(([name, url]) => fetched(url, name)));
    await wasm_bindgen({ module_or_path: module });
    beside = new wasm_bindgen.SearchBeside(...lists.map((list) => new TextDecoder().decode(list)));
    if (last) answer(last);
  };

  self.onmessage = ({ data }) => {
    if (data.type === "load") load(data).catch(nothing);
    else {
      last = { id: data.id ?? 0, query: String(data.query ?? "") };
      if (beside) answer(last);
    }
  };
})();
