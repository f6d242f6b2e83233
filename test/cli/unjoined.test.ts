// Samples that cannot be joined to jobs: the report says what would join them, by the reason.
import { expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const MINUTE = 60;
const START = Date.parse('2026-03-02T00:00:00Z') / 1000;
const HEAD = 'JobIDRaw|User|State|Submit|Start|End|AllocTRES|NodeList';

/** Jobs of one GPU each, all in the same hour. */
const jobs = (nodes: readonly string[]) =>
  [
    HEAD,
    ...nodes.map((node, i) =>
      [i + 1, `u${i}`, 'COMPLETED', START, START, START + 60 * MINUTE, 'gres/gpu=1', node].join('|'),
    ),
  ].join('\n');

/** A sample a minute of two GPUs. */
function samples(labels: (gpu: number) => string, from = START): string {
  return Array.from({ length: 60 }, (_, minute) =>
    [0, 1].map(
      (gpu) =>
        `DCGM_FI_DEV_GPU_UTIL{gpu="${gpu}",UUID="GPU-${gpu}"${labels(gpu)}} 50 ${(from + minute * MINUTE) * 1000}\n`,
    ),
  )
    .flat()
    .join('');
}

async function nextOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const from = Object.keys(files).flatMap((name) => ['--from', name]);
  const { stdout, stderr, status } = await claw(['report', ...from, '--json'], {
    cwd: withFiles({ ...files }),
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout).next;
}

it.each([
  [
    'jobs share a node',
    jobs(['n1', 'n1']),
    samples(() => ',Hostname="n1"'),
    /sacct --json.*--hpc-job-mapping-dir/,
  ],
  ['no host is named', jobs(['n1', 'n1']), samples(() => ''), /Keep the label Hostname/],
  ['the hosts are others', jobs(['n1', 'n1']), samples(() => ',Hostname="m9"'), /name nodes alike/],
  [
    'the times are others',
    jobs(['n1', 'n1']),
    samples(() => ',Hostname="n1"', START + 90 * MINUTE),
    /of the same days/,
  ],
])('because %s', async (_, accounting, prom, advice) => {
  const [first] = await nextOf({ 'jobs.txt': accounting, 'gpus.prom': prom });
  expect(first).toMatch(/^GPU samples could not be joined to jobs, and the ACE section is empty\. /);
  expect(first).toMatch(advice);
});

it('says nothing of it where they are', async () => {
  const named = samples((gpu) => `,Hostname="n1",hpc_job="${gpu + 1}"`);
  const next = await nextOf({ 'jobs.txt': jobs(['n1', 'n1']), 'gpus.prom': named });
  expect(next.join(' ')).not.toMatch(/joined|hpc-job/);
});
