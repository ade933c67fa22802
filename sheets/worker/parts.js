// Puts the parts of the engine together into one module (`indexer/src/engine/written.rs` describes them). Functions of parts
// that were not loaded are there, and stop whoever calls them.
self.parts = (() => {
  "use strict";

  // Its length, no locals, unreachable, end.
  const EMPTY = Uint8Array.of(3, 0, 0x00, 0x0b);
  const CODE = 10;
  const DATA = 11;

  const leb = (number) => {
    const bytes = [];
    for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
    return Uint8Array.of(...bytes, number);
  };

  // Reads a file from its start.
  const reader = (bytes) => {
    let at = 0;
    const take = (length) => bytes.subarray(at, (at += length));
    const number = () => {
      for (let value = 0, shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 127) << shift;
        if (!(byte & 128)) return value >>> 0;
      }
    };
    // A body with its length before it.
    const body = () => {
      const start = at;
      const length = number();
      at += length;
      return bytes.subarray(start, at);
    };
    return { take, number, body, rest: () => bytes.subarray(at) };
  };

  const section = (id, pieces) => {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return [Uint8Array.of(id), leb(length), ...pieces];
  };

  // The files as they came, the base first.
  const join = (files) => {
    const [base, ...others] = files.map((file) => reader(new Uint8Array(file)));
    const head = base.take(base.number());
    const bodies = new Array(base.number()).fill(EMPTY);
    let segments = 0;
    const data = [base, ...others].map((file) => {
      const gaps = Array.from({ length: file.number() }, file.number);
      gaps.reduce((next, gap) => {
        bodies[next + gap] = file.body();
        return next + gap + 1;
      }, 0);
      segments += file.number();
      return file.rest();
    });
    return new Blob([head, ...section(CODE, [leb(bodies.length), ...bodies]), ...section(DATA, [leb(segments), ...data])]).arrayBuffer();
  };

  return { join };
})();
