// The built site behind a host that fails on purpose: cuts a file in the middle, or sends another in its place.

import { createServer, request } from "node:http";
import { startServer } from "./server.mjs";

/**
 * Starts it. `fault(pathname, bytes)` tells what is done to a file: `{ cut: number of bytes }`, `{ bytes: others }`, or
 * nothing. Set it to `undefined` to mend the host.
 */
export async function startFaultyHost() {
  const server = await startServer();
  const host = { fault: undefined };
  const proxy = createServer((asked, response) => {
    const { pathname } = new URL(asked.url, server.origin);
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const upstream = request(server.origin + asked.url, { method: asked.method, headers }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const fault = host.fault?.(pathname, bytes);
      const body = fault?.bytes ?? bytes;
      const { "transfer-encoding": _, ...kept } = answer.headers;
      response.writeHead(answer.statusCode, { ...kept, "content-length": body.length });
      if (fault?.cut === undefined) response.end(body);
      else response.write(body.subarray(0, fault.cut), () => setTimeout(() => response.destroy(), 50));
    });
    upstream.on("error", () => response.destroy());
    upstream.end();
  });
  await new Promise((listening) => proxy.listen(0, "127.0.0.1", listening));
  return Object.assign(host, {
    origin: `http://127.0.0.1:${proxy.address().port}`,
    stop: () => {
      proxy.closeAllConnections();
      proxy.close();
      server.stop();
    },
  });
}
