// Pictures of a page, compared: how many of their dots differ.

import { inflateSync } from "node:zlib";

/** Rows of bytes of a PNG of eight bits a channel, as Chromium writes them. */
function decoded(png) {
  const [width, height, colours] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
  const channels = { 2: 3, 6: 4 }[colours];
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const packed = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const plain = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = packed[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= channels ? plain[at - channels] : 0;
      const above = row > 0 ? plain[at - stride] : 0;
      const corner = row > 0 && column >= channels ? plain[at - stride - channels] : 0;
      const paeth = () => {
        const guess = left + above - corner;
        const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
        return a <= b && a <= c ? left : b <= c ? above : corner;
      };
      const added = [0, left, above, (left + above) >> 1, filter === 4 ? paeth() : 0][filter];
      plain[at] = packed[row * (stride + 1) + 1 + column] + added;
    }
  }
  return { plain, channels };
}

/** Dots of two pictures of one size that differ by more than a hint. */
export function different(one, other) {
  const [a, b] = [decoded(one), decoded(other)];
  let count = 0;
  for (let at = 0; at < a.plain.length; at += a.channels) {
    const apart = [0, 1, 2].reduce((sum, channel) => sum + Math.abs(a.plain[at + channel] - b.plain[at + channel]), 0);
    if (apart > 90) count += 1;
  }
  return count;
}
