#!/usr/bin/env node
// The entry: answers "version" and "--help" at once, and loads the rest only when there is more to do.
import { keepCompiledCode } from './compile-cache.ts';
import { HELP } from './help.ts';
import { tooOld } from './node-version.ts';
import { VERSION } from './version.ts';

const argv = process.argv.slice(2);
const [first, ...rest] = argv;
const word = rest.length === 0 ? first : undefined;
const objection = tooOld(process.versions.node);
if (word === 'version' || word === '--version' || word === '-V') process.stdout.write(`${VERSION}\n`);
else if (word === '--help' || word === '-h') process.stdout.write(HELP);
else if (objection !== undefined) {
  process.stderr.write(`claw: ${objection}\n`);
  process.exitCode = 2;
} else {
  keepCompiledCode(argv);
  const { start } = await import('./start.ts');
  await start(argv);
}
