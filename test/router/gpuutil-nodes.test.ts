// The version of Slurm that a list of nodes tells decides how gpuutil is read, where nothing else does.
import { IdentifierKey, type Input } from '@ptl/claw-core';
import { type RouteOptions, route } from '@ptl/claw-router';
import { expect, it } from 'vitest';
import { JANUARY } from './site.ts';
import { sacct } from './texts.ts';

const END = JANUARY + 3660;
const row = {
  Cluster: 'c',
  State: 'COMPLETED',
  Submit: `${JANUARY}`,
  Start: `${JANUARY + 60}`,
  End: `${END}`,
};
const JOBS = sacct([
  { ...row, JobIDRaw: '1', JobID: '1', User: 'u', AllocTRES: 'gres/gpu=2', NodeList: 'n1' },
  { ...row, JobIDRaw: '1.0', JobID: '1.0', AllocTRES: 'gres/gpu=2', TRESUsageInAve: 'gres/gpuutil=100' },
]);
const nodes = (...versions: string[]) =>
  versions
    .map(
      (version, i) =>
        `NodeName=n${i} Arch=x86_64 CPUAlloc=0 Gres=gpu:h100:2 Version=${version} State=IDLE CfgTRES=gres/gpu=2\n`,
    )
    .join('');

function text(place: string, content: string): Input {
  return {
    place,
    repeatable: true,
    open: async function* () {
      yield new TextEncoder().encode(content);
    },
  };
}

/** The utilization of the job: 1 where its gpuutil is a mean, 0.5 where it is a sum over its two GPUs. */
async function read(inputs: readonly Input[], more: Partial<RouteOptions> = {}): Promise<unknown> {
  const key = IdentifierKey.from(new Uint8Array(16).fill(1));
  const { report } = await route(inputs, { key, nowSeconds: END, version: '0.1.0', ...more });
  return report.find(({ metric }) => metric === 'gpu_efficiency_rate')?.value;
}

it.each([
  ['24.05.1', 0.5],
  ['25.11.0-0rc1', 0.5],
  ['24.05.0', 1],
  ['23.11.10', 1],
  ['unknown', 1],
])('%s', async (version, utilization) => {
  const [jobs, list] = [text('jobs', JOBS), text('nodes', nodes(version))];
  expect(await read([jobs, list])).toBe(utilization);
  expect(await read([list, jobs])).toBe(utilization);
});

it('the operator goes before the nodes, and of several nodes the latest counts', async () => {
  const list = text('nodes', nodes('24.11.1', '23.11.1'));
  expect(await read([text('jobs', JOBS), list])).toBe(0.5);
  expect(await read([text('jobs', JOBS), list], { gpuutil: 'mean' })).toBe(1);
});
