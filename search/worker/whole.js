// Fetches a file whole, for the workers. The build puts this before their scripts. An address may end with the digest of its
// file (`#sha384-…`), or the digest, or how it begins, is learnt meanwhile from a list: what was cut, damaged or taken from another version of the site is then never used. It is asked for
// once more, past whatever kept it, and refused if it is still another. So is a file that stops coming.
self.whole = (() => {
  "use strict";

  // An error the page can name: a code, and what it was about.
  const failure = (code, about) => Object.assign(new Error(`${code}: ${about}`), { code, about });

  // A file of which nothing comes for so long has lost its connection, which a browser may not notice for minutes.
  const PATIENCE = 12_000;

  const once = async (url, about, cache, learnt) => {
    const [address, told] = url.split("#");
    const stop = new AbortController();
    let clock;
    const wait = () => {
      clearTimeout(clock);
      clock = setTimeout(() => stop.abort(), PATIENCE);
    };
    const lost = () => {
      throw failure(stop.signal.aborted ? "silence" : "network", about);
    };
    const read = async (body) => {
      const chunks = [];
      const reader = body.getReader();
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        chunks.push(step.value);
        wait();
      }
      return new Blob(chunks).arrayBuffer();
    };
    wait();
    const response = await fetch(address, { credentials: "same-origin", cache, signal: stop.signal }).catch(lost);
    if (!response.ok) throw failure("http", `${about} ${response.status}`);
    const bytes = await read(response.body).catch(lost);
    clearTimeout(clock);
    // Browsers compute digests on https, and on this machine, alone.
    const digest = learnt ? await learnt() : told;
    if (digest && self.crypto?.subtle) {
      const sum = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
      if (!`sha384-${btoa(String.fromCharCode(...sum))}`.startsWith(digest)) throw failure("changed", about);
    }
    return bytes;
  };

  // What is damaged, or says nothing, is asked for once more past the browser's own copy, for which a request may be waiting
  // that was never answered.
  const whole = (url, about, learnt) =>
    once(url, about, "default", learnt).catch((error) => {
      if (!["changed", "silence"].includes(error.code)) throw error;
      return once(url, about, "reload", learnt);
    });

  return { failure, whole };
})();
