// Fetches a file whole, for the workers. The build puts this before their scripts. An address may end with the digest of its
// file (`#sha384-…`): what was cut, damaged or taken from another version of the site is then never used. It is asked for
// once more, past whatever kept it, and refused if it is still another.
self.whole = (() => {
  "use strict";

  // An error the page can name: a code, and what it was about.
  const failure = (code, about) => Object.assign(new Error(`${code}: ${about}`), { code, about });

  const once = async (url, about, cache) => {
    const [address, digest] = url.split("#");
    const lost = () => {
      throw failure("network", about);
    };
    const response = await fetch(address, { credentials: "same-origin", cache }).catch(lost);
    if (!response.ok) throw failure("http", `${about} ${response.status}`);
    const bytes = await response.arrayBuffer().catch(lost);
    // Browsers compute digests on https, and on this machine, alone.
    if (digest && self.crypto?.subtle) {
      const sum = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
      if (`sha384-${btoa(String.fromCharCode(...sum))}` !== digest) throw failure("changed", about);
    }
    return bytes;
  };

  const whole = (url, about) =>
    once(url, about, "default").catch((error) => {
      if (error.code !== "changed") throw error;
      return once(url, about, "reload");
    });

  return { failure, whole };
})();
