// Parts of GPUs (`gres/shard`, `gres/mps`): a share where a list of nodes says how many make a whole one,
// else unmeasured.
import { IdentifierKey, type Input } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { Part } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';

const DAY = 86_400;
/** 2026-03-02T00:00:00Z. */
const START = 1_772_409_600;
const encoder = new TextEncoder();
const inputOf = (place: string, text: string): Input => ({
  place,
  repeatable: true,
  open: async function* () {
    yield encoder.encode(text);
  },
});
const HEADER = 'JobIDRaw|User|State|Submit|Start|End|AllocTRES|NodeList\n';
const job = (id: number, tres: string) =>
  `${id}|u${id}|COMPLETED|${START}|${START}|${START + DAY / 2}|billing=1,${tres},mem=1G|n1\n`;
const node = (name: string, gres: string, tres = '') =>
  `NodeName=${name} CPUAlloc=0 Gres=${gres} State=IDLE CfgTRES=cpu=8${tres} AllocTRES=\n`;
const json = (tres: { name: string; count: number }[]) =>
  JSON.stringify({
    jobs: [
      {
        job_id: 1,
        user: 'u1',
        state: { current: ['COMPLETED'] },
        nodes: 'n1',
        cluster: 'c',
        time: { submission: START, start: START, end: START + DAY / 2 },
        tres: { requested: [], allocated: tres.map((one) => ({ type: 'gres', ...one })) },
      },
    ],
  });

const options = () => ({
  key: IdentifierKey.from(new Uint8Array(16).fill(3)),
  nowSeconds: START + 9 * DAY,
  version: '0.1.0',
  startSeconds: START,
  endSeconds: START + DAY,
});

/** GPU-hours of all jobs together; the reason where they are not said. */
async function hours(jobs: string, ...nodes: string[]): Promise<number | undefined> {
  const inputs = [inputOf('jobs', jobs), ...nodes.map((text, i) => inputOf(`nodes ${i}`, text))];
  const both = [inputs, inputs.toReversed()].map(async (all) => {
    const { report } = await route(all, options());
    return report.find(({ metric }) => metric === 'gpu_hours_allocated')?.value;
  });
  const part = await Part.gather(inputs, options());
  const { report } = await part.finish();
  const [one, other] = await Promise.all(both);
  expect(other).toBe(one);
  expect(report.find(({ metric }) => metric === 'gpu_hours_allocated')?.value).toBe(one);
  return one as number | undefined;
}

const EIGHTS = node('n1', 'gpu:h100:8(S:0-1),shard:h100:32(4/4/4/4/4/4/4/4),mps:h100:800');

it('count as their share of a GPU', async () => {
  expect(await hours(HEADER + job(1, 'gres/shard=2'), EIGHTS)).toBe(12 * 0.5);
  expect(await hours(HEADER + job(1, 'gres/shard:h100=1'), EIGHTS)).toBe(12 * 0.25);
  expect(await hours(HEADER + job(1, 'gres/mps=150') + job(2, 'gres/gpu=1'), EIGHTS)).toBe(12 * 2.5);
  expect(await hours(json([{ name: 'shard', count: 6 }]), EIGHTS)).toBe(12 * 1.5);
  // The untyped total is of all types, as it is of whole GPUs.
  for (const both of ['gres/shard:h100=6,gres/shard=6', 'gres/shard=6,gres/shard:h100=4,gres/shard:a100=2'])
    expect(await hours(HEADER + job(1, both), EIGHTS)).toBe(12 * 1.5);
  const typed = [
    { name: 'shard:h100', count: 6 },
    { name: 'shard', count: 6 },
  ];
  expect(await hours(json(typed), EIGHTS)).toBe(12 * 1.5);
});

it('count alike where CfgTRES alone says them, and where more nodes do', async () => {
  const jobs = HEADER + job(1, 'gres/shard=2');
  const told = node('n1', '(null)', ',gres/gpu=2,gres/shard=8');
  expect(await hours(jobs, told)).toBe(6);
  expect(
    await hours(jobs, `${told}${EIGHTS.replace('n1', 'n2')}${node('n3', 'gpu:4')}`, node('cpu', '(null)')),
  ).toBe(6);
});

it('count as the nodes of the job cut their GPUs up', async () => {
  const on = (nodes: string, tres: string) => HEADER + job(1, tres).replace('|n1', `|${nodes}`);
  const fours = node('n1', 'gpu:8,shard:32,mps:800');
  const twos = node('n2', 'gpu:h100:4(S:0),gpu:h100:4(S:1),shard:16');
  expect(await hours(on('n1', 'gres/shard=2'), fours + twos)).toBe(12 * 0.5);
  expect(await hours(on('N2.cluster.example', 'gres/shard=2'), fours, twos)).toBe(12);
  expect(await hours(json([{ name: 'shard', count: 2 }]), twos + fours)).toBe(12 * 0.5);
  expect(await hours(on('n[1,3]', 'gres/shard=6'), fours + twos + fours.replace('n1', 'n3'))).toBe(12 * 1.5);
  const mixed = node('n2', 'gpu:a100:4,gpu:h100:8,shard:a100:8,shard:h100:32');
  expect(await hours(on('n1', 'gres/shard=2'), fours + mixed)).toBe(12 * 0.5);
  expect(await hours(on('n2', 'gres/shard=2'), fours + mixed)).toBeUndefined();
  expect(await hours(on('n[1-2]', 'gres/shard=2'), fours + twos)).toBeUndefined();
  // Of a node that is not listed, or has no such parts, nothing is known.
  expect(await hours(on('n3', 'gres/shard=2'), fours)).toBeUndefined();
  expect(await hours(on('n2', 'gres/mps=50'), fours + twos)).toBeUndefined();
});

it('of jobs that name no node count where all nodes say the same', async () => {
  const jobs = HEADER + job(1, 'gres/shard=2').replace('|n1', '|');
  expect(await hours(jobs, node('n1', 'gpu:8,shard:32') + node('n2', 'gpu:2,shard:8'))).toBe(6);
  expect(await hours(jobs, node('n1', 'gpu:8,shard:32') + node('n2', 'gpu:8,shard:16'))).toBeUndefined();
});

it('are unmeasured where nobody says it, and where it is not exact', async () => {
  const jobs = HEADER + job(1, 'gres/shard=2');
  expect(await hours(jobs)).toBeUndefined();
  expect(await hours(jobs, node('n1', 'gpu:8'))).toBeUndefined();
  expect(await hours(jobs, node('n1', 'shard:32'))).toBeUndefined();
  expect(await hours(jobs, node('n1', 'gpu:8,shard:32') + node('n1', 'gpu:8,shard:16'))).toBeUndefined();
  // 2/11 of a GPU is no whole number of slices; 2/10, 2/48 and 1/8 are.
  expect(await hours(jobs, node('n1', 'gpu:8,shard:88'))).toBeUndefined();
  expect(await hours(jobs, node('n1', 'gpu:8,shard:80'))).toBe(12 / 5);
  expect(await hours(jobs, node('n1', 'gpu:1,shard:48'))).toBe(0.5);
  expect(await hours(HEADER + job(1, 'gres/shard=1'), node('n1', 'gpu:8,shard:64'))).toBe(1.5);
  expect(await hours(HEADER + job(1, 'gres/mps=1') + job(2, 'gres/mps=66'), EIGHTS)).toBe(8.04);
});

it('are those of whole GPUs beside them, as exclusive nodes have them', async () => {
  const both = HEADER + job(1, 'gres/gpu=8,gres/gpu:h100=8,gres/shard=32');
  for (const nodes of [[], [EIGHTS]]) {
    expect(await hours(HEADER + job(1, 'gres/gpu=1,gres/shard=4'), ...nodes)).toBe(12);
    expect(await hours(both, ...nodes)).toBe(12 * 8);
  }
  expect(await hours(HEADER + job(1, 'gres/gpu=0,gres/shard=2'), EIGHTS)).toBe(6);
});
