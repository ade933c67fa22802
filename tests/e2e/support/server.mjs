// Serves the built site with the project's own command, on a free port.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The built site. */
export const dist = process.env.PASSAVANT_DIST ?? path.join(root, "dist");

/** The command of the project. */
export const command = process.env.PASSAVANT_COMMAND ?? path.join(root, "target/debug/passavant");

/** Starts the server on a built site; gives its origin and the way to stop it. */
export async function startServer(folder = dist, port = 0) {
  for (const needed of [command, path.join(folder, "index.html")]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: run cargo xtask build`);
  }
  const server = spawn(command, ["serve", folder, "--port", String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  const stop = () => server.kill();
  for await (const line of createInterface({ input: server.stdout })) {
    const address = line.match(/http:\/\/[\d.]+:\d+/);
    if (address) return { origin: address[0], stop };
  }
  throw new Error("passavant serve stopped without printing its address");
}
