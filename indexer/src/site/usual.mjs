// Asks for the duties of usual declarations, as their worker does, of a module that counts; gives its bytes that count. What it
// needs comes in: a line of JSON, then the module.
import { readFileSync } from "node:fs";

const input = readFileSync(0);
const line = input.indexOf("\n");
const { glue, scripts, from, to, today, asked } = JSON.parse(input.subarray(0, line).toString());

const self = { simulators: {} };
new Function("self", `${glue}\n${scripts}`)(self);
const bindings = self.bindings();
const { memory } = await bindings({ module_or_path: input.subarray(line + 1) });
const { open, answers } = self.simulators.duties;

for (const { figures, words, chapters, queries } of asked) {
  self.listed = async (list, number) => chapters[number];
  const engine = open(bindings, figures, words);
  const more = { addresses: {}, malformed: (about) => new Error(about) };
  for (const query of queries) await answers.sheet(engine, { query, today }, more);
}
process.stdout.write(new Uint8Array(memory.buffer, from, to - from));
