// One server and one browser for the tests of a file.

import { after, before } from "node:test";
import { startBrowser, watched } from "./browser.mjs";
import { startServer } from "./server.mjs";

/** Call at the top of a test file; the result's `visit(options, page => …)` opens a watched page. */
export function suite() {
  const running = {};
  before(async () => {
    running.server = await startServer();
    running.browser = await startBrowser();
  });
  after(async () => {
    await running.browser?.close();
    running.server?.stop();
  });
  return {
    origin: () => running.server.origin,
    visit: (options, visit) => watched(running.browser, running.server.origin, options, visit),
  };
}
