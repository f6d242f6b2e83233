// Slurm whose nodes are pods: an exporter's series name the pod that the node is, and the GPU is held by the
// Slurm job nevertheless.
import type { Input } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { expect, it } from 'vitest';
import { JANUARY, testKey } from './site.ts';

const options = { key: testKey(), nowSeconds: JANUARY + 86_400, version: '0.1.0', allowSmall: true } as const;
const HOUR = 3600;

function input(place: string, text: string): Input {
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  return { place, repeatable: true, open: chunks };
}

/** A job of an hour on all of node n1, which has one GPU. */
const jobs = `JobIDRaw|User|State|Submit|Start|End|NodeList|AllocTRES
1|ann|COMPLETED|${JANUARY}|${JANUARY}|${JANUARY + HOUR}|n1|gres/gpu=1
`;

/** Two hours of that GPU: 50 % while the job ran, 10 % after it. */
const values = Array.from({ length: 120 }, (_, i) => [JANUARY + 60 * i, i < 60 ? '50' : '10']);
const metric = {
  __name__: 'DCGM_FI_DEV_GPU_UTIL',
  gpu: '0',
  UUID: 'GPU-0',
  Hostname: 'n1',
  pod: 'worker-0',
  namespace: 'slurm',
};
const series = JSON.stringify({
  status: 'success',
  data: { resultType: 'matrix', result: [{ metric, values }] },
});

it.each([false, true])(
  'is held by the Slurm job that has its node, and by the pod after it (telemetry first: %s)',
  async (telemetryFirst) => {
    const inputs = [input('jobs', jobs), input('series', series)];
    const { report } = await route(telemetryFirst ? inputs.toReversed() : inputs, options);
    const told = (name: string) => report.find((entry) => entry.metric === name)?.value;
    expect(told('gpu_efficiency_rate')).toBe(0.5);
    expect(told('gpu_util_mean')).toBe(0.3);
    expect(told('scheduler_type')).toBe('slurm');
  },
);
