// What "claw report --json" prints fits the schema that "claw schema report" prints, and has no member that
// stands not in it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, it } from 'vitest';
import { sacctExport } from './exports.ts';
import { claw, withFiles } from './run.ts';

type Node = Readonly<Record<string, unknown>>;

let schema: Node;
beforeAll(async () => {
  schema = JSON.parse((await claw(['schema', 'report'])).stdout);
});

/** The schema, and no other members than its own. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (!(node instanceof Object)) return node;
  const inside = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value)]));
  return 'properties' in node ? { ...inside, additionalProperties: false } : inside;
}

const NODES = 'NodeName=n1 CPUAlloc=0 Gres=gpu:h100:8 State=IDLE\n';
const SCRAPE = 'DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",Hostname="n1"} 5\n';
const FILES = {
  'jobs.txt': sacctExport(60, 7),
  'nodes.txt': NODES,
  'now.prom': SCRAPE,
  'rubbish.txt': `${sacctExport(9, 3)}\nx|y\n`,
  'none.txt': `${sacctExport(60, 7).split('\n')[0]}\n`,
};
const jobs = ['--from', 'jobs.txt'];

it.each([
  ['accounting', jobs],
  ['accounting, nodes and a scrape', [...jobs, '--from', 'nodes.txt', '--from', 'now.prom']],
  ['a snapshot', ['--from', 'now.prom']],
  ['prices by model', [...jobs, '--price', 'h100=2,other=1', '--by', 'gpu_model']],
  ['a comparison', [...jobs, '--compare', 'then.json']],
  ['rows that are set aside', ['--from', 'rubbish.txt']],
  ['the sample', ['--sample', '--by', 'hour']],
])('of %s', async (_, args) => {
  const cwd = withFiles(FILES);
  if (args.includes('--compare')) {
    const then = await claw(['report', '--from', 'rubbish.txt', '--json'], { cwd });
    writeFileSync(join(cwd, 'then.json'), then.stdout);
  }
  const ran = await claw(['report', ...args, '--json'], { cwd });
  expect(ran.status, ran.stderr).toBe(0);
  const report = JSON.parse(ran.stdout) as Node;
  for (const form of [schema, closed(schema) as Node]) {
    const check = new Ajv2020({ allErrors: true }).compile(form);
    expect(check(report), JSON.stringify(check.errors?.slice(0, 4))).toBe(true);
  }
  const check = new Ajv2020().compile(schema);
  expect(check({ ...report, threshold: 'x' })).toBe(false);
  for (const member of Object.keys(report).filter((name) => name !== 'costs'))
    expect(check({ ...report, [member]: undefined }), member).toBe(false);
});
