// A site with one scheduler reads nothing of another: neither in the report, nor in the summary of a package,
// the package and its review.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCES } from '@ptl/claw-router';
import { expect, it } from 'vitest';
import { claw, folder, withFiles } from './run.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const OF_SLURM = /slurm|sacct|sreport|squeue|scontrol|sbatch|AllocTRES|StorageTRES/i;
const OF_KUBERNETES = /\bpods?\b|kubernetes|kubectl|namespaces?\b|ResourceQuota|kueue/i;

/** Inputs of one scheduler: each the folders of its golden inputs, and the month that they are of. */
const SITES: readonly { readonly not: RegExp; readonly month: string; readonly inputs: readonly string[] }[] =
  [
    { not: OF_SLURM, month: '2026-03', inputs: ['kubernetes_pods/running-and-finished'] },
    {
      not: OF_SLURM,
      month: '2026-03',
      inputs: ['kubernetes_pods/running-and-finished', 'kubernetes_nodes/whole-gpus-and-states'],
    },
    {
      not: OF_SLURM,
      month: '2026-03',
      inputs: ['kubernetes_pods/reasons-owners-deadlines', 'kubernetes_quotas/gpus-of-namespaces'],
    },
    {
      not: OF_SLURM,
      month: '2026-03',
      inputs: ['kubernetes_pods/waiting', 'kueue_workloads/waiting-running-and-over'],
    },
    {
      not: OF_SLURM,
      month: '2026-03',
      inputs: ['kubernetes_claims/beside-devices', 'kubernetes_devices/whole-gpus-v1'],
    },
    {
      not: OF_SLURM,
      month: '2026-03',
      inputs: ['kubernetes_pods/running-and-finished', 'dcgm_exporter/generation-4-kubernetes'],
    },
    { not: OF_SLURM, month: '2026-05', inputs: ['kube_state_metrics/answers-of-two-days'] },
    { not: OF_KUBERNETES, month: '2026-03', inputs: ['slurm_sacct/one-user-alone'] },
    {
      not: OF_KUBERNETES,
      month: '2026-03',
      inputs: ['slurm_sacct/tracked-or-not', 'slurm_nodes/several-lines-a-node'],
    },
    {
      not: OF_KUBERNETES,
      month: '2026-03',
      inputs: ['slurm_sacct/gpuutil-of-steps', 'dcgm_exporter/hpc-job-one-and-several'],
    },
    {
      not: OF_KUBERNETES,
      month: '2026-03',
      inputs: ['slurm_sacct/states-and-exit-codes', 'nvidia_smi/csv_eight_gpus'],
    },
  ];

/** The keys and the codes of a package name all sources there are, and are no prose. */
const CODES = /"[a-z_0-9]+"(?=[:,\n\]])|\b\w+_\w+\b/g;
/** What a review says of any package, whose inputs it does not know. */
const OF_ANY_PACKAGE = /Users, accounts, jobs and their names,[^.]*\./;

it.each(SITES)('$inputs reads of its own scheduler alone', async ({ not, month, inputs }) => {
  const dir = folder();
  const from = inputs.flatMap((one) => ['--from', inputOf(one)]);
  const period = ['--month', month];
  const runs = [
    await claw(['report', ...from], { cwd: dir }),
    await claw(['report', '--by', 'gpu_model', ...from, ...period], { cwd: dir }),
    await claw(['collect', '--output', 'p.json', ...from, ...period], { cwd: dir }),
    await claw(['review', 'p.json'], { cwd: dir }),
  ];
  expect(runs.map(({ status, stderr }) => (status === 0 ? '' : stderr))).toEqual(['', '', '', '']);
  const prose = [...runs.map(({ stdout }) => stdout), readFileSync(join(dir, 'p.json'), 'utf8')];
  for (const text of prose) expect(linesWith(not, text)).toEqual([]);
});

it('no reason of a missing number names a tool of Slurm', () => {
  expect(Object.values(SENTENCES).filter((one) => OF_SLURM.test(one))).toEqual([]);
});

it('inputs without times are no period in which no job ended', async () => {
  const text = 'kube_node_status_capacity{node="a",resource="nvidia_com_gpu",unit="integer"} 4\n';
  const { stdout } = await claw(['report', '--from', 'ksm.prom'], { cwd: withFiles({ 'ksm.prom': text }) });
  expect(stdout).toContain('at one moment, of no period');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'No GPU job ended in what was given: check that ended GPU jobs',
  );
  expect(stdout).not.toContain('in this period');
});

it('telemetry of pods that measures no power has no energy, rather than that of nobody', async () => {
  const pod = (name: string, hour: number) => ({
    kind: 'Pod',
    metadata: { name, namespace: `of-${name}`, uid: name, creationTimestamp: `2026-03-02T0${hour}:00:00Z` },
    spec: { nodeName: 'a', containers: [{ name: 'c', resources: { limits: { 'nvidia.com/gpu': '1' } } }] },
    status: {
      phase: 'Succeeded',
      startTime: `2026-03-02T0${hour}:00:00Z`,
      containerStatuses: [
        { state: { terminated: { exitCode: 0, finishedAt: `2026-03-02T0${hour + 1}:00:00Z` } } },
      ],
    },
  });
  const samples = (name: string, hour: number) =>
    Array.from({ length: 120 }, (_, half) => {
      const time = Date.UTC(2026, 2, 2, hour, 0, 30 * half);
      return `DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",Hostname="a",namespace="of-${name}",pod="${name}"} 50 ${time}\n`;
    });
  const items = [pod('p', 0), pod('q', 2)];
  const cwd = withFiles({
    'pods.json': JSON.stringify({ kind: 'List', apiVersion: 'v1', items }),
    'gpus.prom': ['# TYPE DCGM_FI_DEV_GPU_UTIL gauge\n', ...samples('p', 0), ...samples('q', 2)].join(''),
  });
  const { stdout } = await claw(['report', '--from', 'pods.json', '--from', 'gpus.prom', '--json'], { cwd });
  const { metrics } = JSON.parse(stdout) as { metrics: { metric: string }[] };
  expect(metrics.find(({ metric }) => metric === 'gpu_util_p50')).toMatchObject({ value: 0.5 });
  expect(metrics.find(({ metric }) => metric === 'energy_kwh')).toMatchObject({
    value: null,
    reason: SENTENCES.no_energy_telemetry,
  });
});

function inputOf(golden: string): string {
  const name = readdirSync(join(GOLDEN, golden)).find((one) => one.startsWith('input.'));
  return join(GOLDEN, golden, name ?? '');
}

/** Lines of prose with such a word; codes are none, nor are the paths of inputs. */
function linesWith(words: RegExp, text: string): string[] {
  const lines = text.replaceAll(GOLDEN, '').replace(OF_ANY_PACKAGE, '').split('\n');
  return lines.filter((line) => words.test(line.replace(CODES, '')));
}
