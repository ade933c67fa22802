// Fetches files whose digests stand in a list beside them: a line a file, its name and the beginning of its digest. A file has
// the address of the list, with its own name in it. The build puts this after `whole.js`, before what asks for chapters of the tariff. The list is asked for once, together with the first
// file; what cannot be fetched may be asked for again.
self.listed = (() => {
  "use strict";

  const { failure, whole } = self.whole;
  const lists = new Map();

  const read = async (list) => {
    const lines = new TextDecoder().decode(await whole(list, "list")).trim().split("\n");
    return new Map(lines.map((line) => line.split(" ")));
  };

  const digests = (list) => {
    if (!lists.has(list)) {
      lists.set(list, read(list));
      lists.get(list).catch(() => lists.delete(list));
    }
    return lists.get(list);
  };

  return async (list, name, about) => {
    const known = digests(list);
    const digest = async () => {
      const found = (await known).get(name);
      if (!found) throw failure("malformed", about);
      return `sha384-${found}`;
    };
    const [address] = list.split("#");
    return new TextDecoder().decode(await whole(address.replace("/liste-", `/${name}-`), about, digest));
  };
})();
