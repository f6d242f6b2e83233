// Seeds faults of one line into claw's dice, rounding and gate, and has tools/check_package.py look at
// packages made with each. Every one must be reported. node --conditions=@ptl/source
// scripts/checker-faults.ts [SITES] [PATTERN]
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { found, type Maker } from '../test/checker/packages.ts';
import { mutants } from './checker/faults.ts';

const FAULT = /[?&]fault=(\d+)$/;
const sites = Number(process.argv[2] ?? 150);
const pattern = new RegExp(process.argv[3] ?? '');
const packages = pathToFileURL(`${import.meta.dirname}/../packages/`).href;

// Every fault has modules of its own: what they import is theirs, too.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const fault = FAULT.exec(context.parentURL ?? '');
    const isOurs = resolved.url.startsWith(packages) && !FAULT.test(resolved.url);
    return fault === null || !isOurs ? resolved : { ...resolved, url: `${resolved.url}?fault=${fault[1]}` };
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const at = FAULT.exec(url)?.[1];
    if (at === undefined) return loaded;
    const [, file, find, replace] = mutants[Number(at)]!;
    if (!url.startsWith(`${packages}${file}?`)) return loaded;
    return { ...loaded, source: String(loaded.source).replace(find, () => replace) };
  },
});

async function makerWith(fault: number): Promise<Maker> {
  const entry = (name: string) => `${packages}${name}/src/index.ts?fault=${fault}`;
  return { ...(await import(entry('core'))), ...(await import(entry('router'))) };
}

const seeds = Array.from({ length: sites }, (_, i) => i);
let missed = 0;
for (const [i, [what]] of mutants.entries()) {
  if (!pattern.test(what)) continue;
  const lines = await found(seeds, await makerWith(i));
  if (lines.length === 0) missed++;
  const reported = new Set(lines.map((line) => line.split(': ')[0])).size;
  console.log(
    `${lines.length === 0 ? 'MISSED' : 'reported'}  ${what}: ${lines.length} lines, ${reported} packages`,
  );
  if (lines[0] !== undefined) console.log(`          ${lines[0]}`);
}
process.exitCode = missed === 0 ? 0 : 1;
