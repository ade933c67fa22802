// The built site behind a host that fails on purpose: cuts a file in the middle, or sends another in its place.

import { createServer, request } from "node:http";
import { startServer } from "./server.mjs";

/**
 * Starts it. `fault(pathname, bytes)` tells what is done to a file: `{ cut: number of bytes }`, `{ bytes: others }`,
 * `{ slowly: bytes a tenth of a second }`, `{ refuse: true }` (the connection is closed), `{ stall: number of bytes }` (the
 * headers, so many bytes, then nothing ever), `{ silent: true }` (nothing at all, ever), or nothing. Set it to `undefined` to
 * mend the host. `asked` lists what was asked for.
 */
export async function startFaultyHost(folder) {
  const server = await startServer(folder);
  const host = { fault: undefined, asked: [] };
  const proxy = createServer((asked, response) => {
    const { pathname } = new URL(asked.url, server.origin);
    host.asked.push(pathname);
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const upstream = request(server.origin + asked.url, { method: asked.method, headers }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const fault = host.fault?.(pathname, bytes);
      const body = fault?.bytes ?? bytes;
      if (fault?.refuse) return response.destroy();
      if (fault?.silent) return;
      const { "transfer-encoding": _, ...kept } = answer.headers;
      response.writeHead(answer.statusCode, { ...kept, "content-length": body.length });
      if (fault?.stall !== undefined) {
        response.flushHeaders();
        response.write(body.subarray(0, fault.stall));
      } else if (fault?.slowly) {
        for (let at = 0; at < body.length && !response.destroyed; at += fault.slowly) {
          response.write(body.subarray(at, at + fault.slowly));
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        response.end();
      } else if (fault?.cut === undefined) response.end(body);
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
