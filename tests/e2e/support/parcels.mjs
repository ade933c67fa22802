// Parcels of pages, read and written by what parcels/README.md says alone: a second implementation, for the tests.

import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";

const whole = (value) => {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
};

/** The text of a file of a parcel. */
export function readFile(file) {
  const bytes = inflateSync(file);
  let at = 0;
  const number = () => {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  };
  const text = Buffer.alloc(number());
  let literal = number() + at;
  for (let end = 0; end < text.length; ) {
    const count = number();
    bytes.copy(text, end, literal, literal + count);
    literal += count;
    end += count;
    if (end >= text.length) break;
    const from = end - number();
    const length = number();
    text.copy(text, end, from, from + length);
    end += length;
  }
  return text.toString("utf8");
}

/** A file of a parcel that holds a text, without a copy. */
export function writeFile(text) {
  const bytes = Buffer.from(text);
  const order = whole(bytes.length);
  return deflateSync(Buffer.concat([Buffer.from([...whole(bytes.length), ...whole(order.length), ...order]), bytes]));
}

/** The pages of a part by address, given the text of its frame. */
export function pagesOf(part, frame) {
  const pieces = frame.split("\0");
  const pages = part.split("\0").slice(0, -1);
  return new Map(
    pages.map((page) => {
      const end = page.indexOf("\n");
      const address = page.slice(0, end);
      // A page in another language than French has its prefix; downloads never have one.
      const path = address.replace(/^(en|pt)\//, "");
      const text = page.slice(end + 1).replace(/\x01(\d+)\x02/g, (_, rank) => pieces[rank]);
      return [address, text.replaceAll("\x03", () => path)];
    }),
  );
}

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
