// The proofs in full size: node --conditions=@ptl/source scripts/privacy-full.ts [PART] [CASES] [SEED]. PART
// is one of PARTS; without it all run. Each slice goes into node_modules/.cache/privacy-proofs.ndjson, and
// the same command takes a run up that was ended. Prints what was tried, and ends with 1 if anything failed.
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '../test/privacy/site.ts';
import { ProofLog } from './privacy/log.ts';
import { said, together } from './privacy/part.ts';
import { PARTS } from './privacy/parts.ts';

const LOG = fileURLToPath(new URL('../node_modules/.cache/privacy-proofs.ndjson', import.meta.url));
const TELL_EVERY_SECONDS = 60;
/** Seeds of slices lie so far from each other that no two runs share any. */
const SEEDS = 1_000_003;

const [only = '', given, seedText = '1'] = process.argv.slice(2);
const seed = Number(seedText);
mkdirSync(dirname(LOG), { recursive: true });
const log = new ProofLog(LOG);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, seed ${seed}, code ${log.code}`,
);

for (const [part, { full, slice, run }] of Object.entries(PARTS)) {
  if (only !== '' && only !== part) continue;
  const cases = Number(given ?? full);
  const size = Math.min(slice, cases);
  const count = Math.ceil(cases / size);
  const tried = new Set(log.of(part, seed).map((one) => one.slice));
  let told = performance.now();
  for (let at = 0; at < count; at++) {
    if (tried.has(at)) continue;
    const began = process.cpuUsage();
    const own = seed * SEEDS + at;
    const found = await run(size, seeded(own), own);
    const { user, system } = process.cpuUsage(began);
    const cpuSeconds = Math.round((user + system) / 1e4) / 100;
    log.add({ part, seed, slice: at, cases: size, code: log.code, cpuSeconds, ...found });
    for (const one of found.wrong) console.log(`  WRONG: ${one}`);
    if (performance.now() - told < TELL_EVERY_SECONDS * 1000) continue;
    told = performance.now();
    console.log(`  ${part}: ${at + 1} of ${count} slices`);
  }
  const all = log.of(part, seed);
  const found = all.reduce(together, { sums: {}, wrong: [] });
  const seconds = Math.round(all.reduce((sum, one) => sum + one.cpuSeconds, 0));
  console.log(`${part}: ${said(found)} (${seconds} s of CPU); ${found.wrong.length} wrong`);
  if (found.wrong.length > 0) process.exitCode = 1;
}
