#!/usr/bin/env node
// The entry: answers "version" at once, and loads the rest only when there is more to do.
import { VERSION } from './version.ts';

const [first, ...rest] = process.argv.slice(2);
if (rest.length === 0 && (first === 'version' || first === '--version' || first === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { start } = await import('./start.ts');
  await start(process.argv.slice(2));
}
