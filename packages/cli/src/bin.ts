#!/usr/bin/env node
// The entry: answers "version" and "--help" at once, and loads the rest only when there is more to do.
import { HELP } from './help.ts';
import { keepCompiledCode } from './node/compile-cache.ts';
import { tooOld } from './node/node-version.ts';
import { setFlags } from './node/v8-flags.ts';
import { VERSION } from './version.ts';

/** The columns of the help text; a narrower terminal needs it refolded. */
const WIDE = 80;
const argv = process.argv.slice(2);
const [first, ...rest] = argv;
const word = rest.length === 0 ? first : undefined;
const isHelp = word === '--help' || word === '-h';
// start.ts handles later errors in the same way.
process.stdout.once('error', (error) => import('./start.ts').then(({ outputFailed }) => outputFailed(error)));
const objection = tooOld(process.versions.node);
if (word === 'version' || word === '--version' || word === '-V') process.stdout.write(`${VERSION}\n`);
else if (isHelp && (process.stdout.columns ?? (Number(process.env.COLUMNS) || WIDE)) >= WIDE)
  process.stdout.write(HELP);
else if (objection !== undefined) {
  process.stderr.write(`claw: ${objection}\n`);
  process.exitCode = 2;
} else {
  setFlags();
  keepCompiledCode(argv);
  const { start } = await import('./start.ts');
  await start(argv);
}
