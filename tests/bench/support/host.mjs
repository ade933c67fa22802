// A static host that compresses beforehand, counts what it sends, and can be as slow as a bad network. The link is slowed
// here and not in the browser, whose own emulation spares workers: each request waits for one round trip, then all bodies
// share the rate. Connections are kept, and opening them costs nothing.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, constants } from "node:zlib";

/** Round trip in milliseconds, and bytes a millisecond. */
export const LINKS = {
  "2G": { latency: 800, rate: 280 / 8 },
  "slow 3G": { latency: 400, rate: 400 / 8 },
  "3G": { latency: 300, rate: 1600 / 8 },
};

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  wasm: "application/wasm",
  json: "application/json",
  css: "text/css",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
};

/** Bytes as a good host sends them: brotli at its best, or as they are when that is no larger. */
export function packed(bytes, quality = 11) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = brotliCompressSync(bytes, { params });
  return small.length < bytes.length ? { bytes: small, brotli: true } : { bytes, brotli: false };
}

/** Serves a folder; `sent` counts bodies and requests since `reset()`. `kept` says how long a browser may keep them. */
export async function startHost(folder, quality = 11, kept = "no-store") {
  const cache = new Map();
  const host = { link: undefined, sent: { bytes: 0, requests: 0 } };
  let free = 0;
  const body = (file) => {
    if (!cache.has(file)) cache.set(file, packed(readFileSync(file), quality));
    return cache.get(file);
  };
  const send = async (response, bytes) => {
    host.sent.requests += 1;
    host.sent.bytes += bytes.length;
    const { link } = host;
    if (!link) return response.end(bytes);
    await sleep(link.latency);
    for (let at = 0; at < bytes.length; at += 4096) {
      const chunk = bytes.subarray(at, at + 4096);
      free = Math.max(performance.now(), free) + chunk.length / link.rate;
      await sleep(Math.max(0, free - performance.now()));
      response.write(chunk);
    }
    return response.end();
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const asked = path.join(folder, decodeURIComponent(pathname));
    const file = pathname.endsWith("/") ? path.join(asked, "index.html") : asked;
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const { bytes, brotli } = body(file);
    response.setHeader("content-type", TYPES[file.split(".").at(-1)] ?? "application/octet-stream");
    response.setHeader("cache-control", kept);
    // A clock of a few microseconds, which browsers give to isolated pages alone.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    if (brotli) response.setHeader("content-encoding", "br");
    send(response, bytes).catch(() => response.destroy());
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return Object.assign(host, {
    origin: `http://127.0.0.1:${server.address().port}`,
    reset: () => (host.sent = { bytes: 0, requests: 0 }),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
