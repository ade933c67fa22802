// Puts the parts of the engine together into one module (`indexer/src/engine/written.rs` describes them). Functions of parts
// that were not loaded are there, and stop whoever calls them; so do stretches of code that no loaded part completes.
self.parts = (() => {
  "use strict";

  // Its length, no locals, unreachable, end.
  const EMPTY = [Uint8Array.of(3, 0, 0x00, 0x0b)];
  // Instead of what is not there.
  const STOP = Uint8Array.of(0x00);
  const CODE = 10;
  const DATA = 11;
  const STREAMS = 17;

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

  const lengthOf = (pieces) => pieces.reduce((sum, piece) => sum + piece.length, 0);

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
    const numbers = (count) => Array.from({ length: count }, number);
    return { take, number, numbers };
  };

  // In which streams the operands of an operation are, in order (`indexer/src/engine/streams.rs` names them). Operations that
  // are not here have none, or say how many follow.
  const OPERANDS = [];
  for (const [streams, from, to = from] of [
    [[13], 0x02, 0x04],
    [[12], 0x0c, 0x0d],
    [[0], 0x10],
    [[13, 13], 0x11],
    [[6], 0x21, 0x22],
    [[0], 0x23, 0x26],
    [[7], 0x28, 0x35],
    [[8], 0x36, 0x3e],
    [[0], 0x3f, 0x40],
    [[11], 0x42],
    [[0], 0xd0],
    [[0], 0xd2],
  ])
    for (let operation = from; operation <= to; operation++) OPERANDS[operation] = streams;
  // The same for operations of two bytes, by the second.
  const LONGER = [, , , , , , , , [0, 0], [0], [0, 0], [0], [0, 0], [0], [0, 0], [0], [0], [0]];

  // What the bytes of operations stand for: some have changed places (`indexer/src/engine/streams.rs` says why).
  const OPERATION = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const [one, other] of [
    [0x20, 0x00],
    [0x41, 0xc1],
    [0x28, 0x49],
    [0x36, 0x2c],
    [0x10, 0x80],
    [0x22, 0xc0],
    [0x37, 0x3d],
  ]) {
    OPERATION[one] = other;
    OPERATION[other] = one;
  }

  const END = 0x0b;
  const GET = 0x20;
  const LEFT_OUT = 0x06;
  // And the next one: the constants 0 and 1.
  const SMALL = 0x07;
  const CONSTANT = 0x41;
  const ADDITION = 0x6a;
  const isLoad = (operation) => operation >= 0x28 && operation <= 0x35;
  const isSmall = (operation) => operation === SMALL || operation === SMALL + 1;
  const inMemory = (operation) => operation >= 0x28 && operation <= 0x3e;

  // Puts functions together from the streams of their code; gives what each has before, between and after what it was left
  // without. Stretches that others were left without follow, each on its own.
  const code = (functions, stretches, streams) => {
    // An alignment, which is not written, for each place in memory; what small constants may take.
    const out = new Uint8Array(lengthOf([...streams, streams[7], streams[8], streams[0]]));
    const places = streams.map(() => 0);
    let end = 0;
    const byte = (stream) => (out[end++] = streams[stream][places[stream]++]);
    const next = () => OPERATION[streams[0][places[0]]];
    // Moves a number; gives it, when it is short. In three streams its first byte stands apart.
    const number = (stream) => {
      const further = stream >= 7 && stream <= 9 ? stream + 7 : stream;
      for (let value = 0, shift = 0; ; shift += 7) {
        const digit = byte(shift ? further : stream);
        value |= (digit & 127) << shift;
        if (digit < 128) return value;
      }
    };
    const numbers = (operands) => {
      for (const stream of operands) number(stream);
    };
    // Where an operand is that goes by the operation which follows.
    const beside = (constant) => {
      const following = next();
      if (constant) return following === ADDITION ? 9 : 10;
      if (following === GET) return 2;
      return isLoad(following) ? 3 : following === CONSTANT || isSmall(following) ? 4 : 5;
    };
    const piece = (hasLocals) => {
      const found = [];
      let start = end;
      if (hasLocals)
        for (let left = number(1); left > 0; left--) {
          number(1);
          byte(1);
        }
      // Blocks that are open, the whole itself counted.
      for (let open = 1; open > 0; ) {
        const operation = (out[end++] = next());
        places[0]++;
        if (operation === LEFT_OUT) {
          found.push(out.subarray(start, --end));
          start = end;
          continue;
        }
        if (isSmall(operation)) {
          out[end - 1] = CONSTANT;
          out[end++] = operation - SMALL;
          continue;
        }
        if (operation === END) open--;
        else if (operation >= 0x02 && operation <= 0x04) open++;
        if (inMemory(operation)) out[end++] = 0;
        if (operation === GET || operation === CONSTANT) number(beside(operation === CONSTANT));
        else if (operation === 0x0e) for (let left = number(12); left >= 0; left--) number(12);
        else if (operation === 0x1c) for (let left = number(0); left > 0; left--) number(0);
        else if (operation === 0x43 || operation === 0x44) for (let left = 4 * (operation - 0x42); left > 0; left--) byte(0);
        else numbers((operation === 0xfc ? LONGER[number(0)] : OPERANDS[operation]) ?? []);
      }
      return [...found, out.subarray(start, end)];
    };
    const bodies = Array.from({ length: functions }, () => piece(true));
    // Their end is not theirs: the function has it.
    return { bodies, stretches: Array.from({ length: stretches }, () => piece()[0].subarray(0, -1)) };
  };

  const section = (id, pieces) => [Uint8Array.of(id), leb(lengthOf(pieces)), ...pieces];

  // The files as they came, the base first.
  const join = (files) => {
    const [base, ...others] = files.map((file) => reader(new Uint8Array(file)));
    const head = base.take(base.number());
    const bodies = new Array(base.number()).fill(EMPTY);
    let count = 0;
    const segments = [];
    const parts = [base, ...others].map((file) => {
      const [own, completed] = file.numbers(2);
      let next = 0;
      const ranks = file.numbers(file.number()).map((gap) => (next += gap + 1) - 1);
      const left = file.number();
      const streams = file.numbers(STREAMS).map((length) => file.take(length));
      const gaps = file.numbers(file.number());
      count += gaps.length;
      let address = 0;
      file.numbers(gaps.length).forEach((length, rank) => {
        address += gaps[rank];
        // Active, in memory 0.
        segments.push(Uint8Array.of(0, 0x41), signed(address), Uint8Array.of(0x0b), leb(length), file.take(length));
        address += length;
      });
      return { own, completed, ranks, ...code(ranks.length, left, streams) };
    });
    for (const { own, ranks, bodies: pieces } of parts) {
      const rest = parts.find(({ completed }) => completed === own)?.stretches[Symbol.iterator]();
      pieces.forEach(([first, ...others], rank) => {
        const body = [first, ...others.flatMap((piece) => [rest?.next().value ?? STOP, piece])];
        bodies[ranks[rank]] = [leb(lengthOf(body)), ...body];
      });
    }
    const functions = section(CODE, [leb(bodies.length), ...bodies.flat()]);
    const data = section(DATA, [leb(count), ...segments]);
    return new Blob([head, ...functions, ...data]).arrayBuffer();
  };

  return { join };
})();
