// npm run bench: measures the installed claw against its targets and its peers, and writes
// docs/benchmarks.md.
//   npm run bench                        everything, at full size (about half an hour, 20 GB of disk)
//   npm run bench -- --quick             everything, at 1 million rows, in three minutes
//   npm run bench -- --only A,B          some workloads, printed only
//   npm run bench -- --output FILE       writes there instead
//   npm run bench -- --temporary FOLDER  keeps its data there while it runs
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Bench } from './harness/bench.ts';
import { Claw } from './harness/claw.ts';
import { headOf, markdownOf, tableOfTargets } from './harness/markdown.ts';
import { checkTools } from './harness/measure.ts';
import type { Section } from './harness/section.ts';
import { accounting } from './workloads/accounting.ts';
import { dcgm } from './workloads/dcgm.ts';
import { growth } from './workloads/growth.ts';
import { join as joining } from './workloads/join.ts';
import { matrix, pods } from './workloads/json.ts';
import { start } from './workloads/start.ts';

const root = join(import.meta.dirname, '..');
const workloads = [accounting, dcgm, matrix, pods, joining, start, growth];
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    output: { type: 'string' },
    temporary: { type: 'string', default: tmpdir() },
  },
});

const only = values.only?.split(',');
const unknown = only?.find((id) => !workloads.some((workload) => workload.id === id));
if (unknown !== undefined) {
  console.error(
    `bench: there is no workload ${unknown}; there are ${workloads.map(({ id }) => id).join(', ')}.`,
  );
  process.exit(2);
}
checkTools();
installPeers();
const folder = mkdtempSync(join(values.temporary, 'claw-bench-'));
try {
  const bench = new Bench(install(), folder, values.quick);
  const sections: Section[] = [];
  for (const workload of workloads) {
    if (only !== undefined && !only.includes(workload.id)) continue;
    const section = workload.run(bench);
    sections.push(section);
    console.log(`${markdownOf(section)}\n${tableOfTargets([section])}`);
  }
  const output = values.output ?? (only === undefined ? join(root, 'docs/benchmarks.md') : undefined);
  if (output !== undefined) {
    const head = headOf(values.quick, new Date().toISOString().slice(0, 10));
    writeFileSync(output, [head, tableOfTargets(sections), ...sections.map(markdownOf)].join('\n'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A tree that does not build is measured by nobody. */
function install(): Claw {
  try {
    return Claw.install(root, folder);
  } catch {
    console.error('bench: claw could not be built, packed and installed; what npm said stands above.');
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  }
}

/** The peers have a lock file of their own, so that npm ci of the project stays light. */
function installPeers(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules'))) return;
  try {
    execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], {
      cwd: import.meta.dirname,
      stdio: 'inherit',
    });
  } catch {
    console.error('bench: the peers from npm could not be installed; they are left out.');
  }
}
