// The built site again, as links: a test may replace a file without touching the build.

import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFile, sha256, writeFile } from "./parcels.mjs";
import { dist } from "./server.mjs";

function link(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else linkSync(source, target);
  }
}

/** Makes it. `replace` puts a file in the place of another, `restore` undoes all that was replaced. */
export function mirror() {
  const folder = mkdtempSync(path.join(tmpdir(), "passavant-"));
  rmSync(folder, { recursive: true });
  try {
    link(dist, folder);
  } catch {
    // Links do not cross disks: then beside the build.
    throw new Error(`${folder} and ${dist} must be on one disk: set TMPDIR`);
  }
  const before = new Map();
  const read = (name) => readFileSync(path.join(folder, name));
  const replace = (name, content) => {
    const file = path.join(folder, name);
    let old;
    try {
      old = read(name);
      unlinkSync(file);
    } catch {
      old = undefined;
    }
    if (!before.has(name)) before.set(name, old);
    writeFileSync(file, content);
  };
  const restore = () => {
    for (const [name, content] of before) {
      unlinkSync(path.join(folder, name));
      if (content) writeFileSync(path.join(folder, name), content);
    }
    before.clear();
  };
  return { folder, read, replace, restore, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A new version of the site: `change` gets the text of each part of a text, and gives it back changed or not. */
export function publish(site, { version = "222222222222", work, change = (text) => text }) {
  const list = JSON.parse(site.read("lots-fr.json"));
  const changed = [];
  for (const lot of list.lots.filter(({ id }) => id === work)) {
    lot.parts = lot.parts.map(([name, bytes, first]) => {
      const text = readFile(site.read(name));
      const other = change(text);
      if (other === text) return [name, bytes, first];
      const file = writeFile(other);
      const renamed = `lots/${work}-${sha256(file).slice(0, 16)}.bin`;
      site.replace(renamed, file);
      changed.push(renamed);
      return [renamed, file.length, first];
    });
    lot.bytes = lot.frame[1] + lot.parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    lot.version = version;
  }
  const text = JSON.stringify(list);
  site.replace("lots-fr.json", text);
  const worker = site.read("sw.js").toString("utf8");
  const listed = worker.replace(/(\["lots-fr\.json",")[0-9a-f]{64}/, `$1${sha256(text)}`);
  site.replace("sw.js", listed.replace(/VERSION="[^"]*"/, `VERSION="${version}"`));
  return changed;
}
