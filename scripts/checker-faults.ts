// Seeds faults of one line into claw's dice, rounding and gate, and has tools/check_package.py look at
// packages made with each. Every one must be reported. Packages that claw itself refuses are counted beside.
// node --conditions=@ptl/source scripts/checker-faults.ts [SITES] [PATTERN]
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { found, hasPython, type Maker, NO_PYTHON } from '../test/checker/packages.ts';
import { mutants } from './checker/faults.ts';

const FAULT = /[?&]fault=(\d+)$/;
/** Sites tried at a time. */
const BATCH = 25;
const sites = Number(process.argv[2] ?? 300);
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

if (!hasPython()) {
  console.log(`Skipped: ${NO_PYTHON}.`);
  process.exit();
}
let missed = 0;
for (const [i, [what]] of mutants.entries()) {
  if (!pattern.test(what)) continue;
  const maker = await makerWith(i);
  let [tried, refused] = [0, 0];
  const skips = (error: unknown): boolean => {
    const isRefusal = error instanceof Error && error.constructor.name === 'PackageRefused';
    if (isRefusal) refused++;
    return isRefusal;
  };
  let lines: readonly string[] = [];
  // Many faults show at the first sites; those that take an unusual one get them all.
  while (lines.length === 0 && tried < sites) {
    const seeds = Array.from({ length: Math.min(BATCH, sites - tried) }, (_, n) => tried + n);
    lines = await found(seeds, maker, { skips });
    tried += seeds.length;
  }
  if (lines.length === 0) missed++;
  const reported = new Set(lines.map((line) => line.split(': ')[0])).size;
  const own = refused === 0 ? '' : `, and claw refused ${refused} itself`;
  console.log(
    `${lines.length === 0 ? 'MISSED' : 'reported'}  ${what}: ${lines.length} lines, ${reported} of ${tried} packages${own}`,
  );
  if (lines[0] !== undefined) console.log(`          ${lines[0]}`);
}
process.exitCode = missed === 0 ? 0 : 1;
