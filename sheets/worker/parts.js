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

  // The same for the operand of i32.const, whose last byte carries the sign.
  const signed = (number) => {
    const bytes = [];
    for (; number > 63; number >>= 7) bytes.push((number & 127) | 128);
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
    const numbers = (count) => Array.from({ length: count }, number);
    return { take, number, numbers, body };
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
    let count = 0;
    const segments = [];
    for (const file of [base, ...others]) {
      let next = 0;
      for (const gap of file.numbers(file.number())) {
        bodies[next + gap] = file.body();
        next += gap + 1;
      }
      const gaps = file.numbers(file.number());
      count += gaps.length;
      let address = 0;
      file.numbers(gaps.length).forEach((length, rank) => {
        address += gaps[rank];
        // Active, in memory 0.
        segments.push(Uint8Array.of(0, 0x41), signed(address), Uint8Array.of(0x0b), leb(length), file.take(length));
        address += length;
      });
    }
    const code = section(CODE, [leb(bodies.length), ...bodies]);
    const data = section(DATA, [leb(count), ...segments]);
    return new Blob([head, ...code, ...data]).arrayBuffer();
  };

  return { join };
})();
