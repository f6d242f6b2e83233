// The parser of one source of the installed @ptl/claw-core: node claw-parse.mjs SOURCE FILE. Prints how many
// records it gave.
import { closeSync, openSync, readSync } from 'node:fs';
import { DiagnosticLog, IdentifierKey, sources } from '@ptl/claw-core';

const [id, path] = process.argv.slice(2);
const source = sources[id];
if (source === undefined) process.exit(3);
const given = {};
const count = (kind) => {
  given[kind] = (given[kind] ?? 0) + 1;
};
const sink = new Proxy({}, { get: (_, kind) => () => count(kind) });
const key = IdentifierKey.from(new Uint8Array(16).fill(7));
const parser = source.open({ sink, key, diagnostics: new DiagnosticLog() });
const chunk = new Uint8Array(256 * 1024);
const file = openSync(path, 'r');
for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
  parser.write(chunk.subarray(0, length));
closeSync(file);
parser.end();
if (parser.failure !== undefined) process.exit(4);
console.log(JSON.stringify({ ...given, records: parser.counts.records }));
