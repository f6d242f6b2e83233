// The recipes of GPU telemetry: Prometheus' raw samples, dcgm-exporter itself, and nvidia-smi.
import { sources } from '@ptl/claw-core';
import { ADDRESS, byDay } from './by-day.ts';
import { listed, type Recipe, type RecipePeriod } from './recipe.ts';

/** The series behind the metrics. GR_ENGINE_ACTIVE counts where GPUs are partitioned. */
const SERIES = [
  'DEV_GPU_UTIL DEV_MEM_COPY_UTIL DEV_FB_USED',
  'DEV_FB_FREE DEV_POWER_USAGE PROF_GR_ENGINE_ACTIVE',
];

export function prometheus(period: RecipePeriod): Recipe {
  const query = `"query=DCGM_FI_$name"'[1d]'`;
  const { sh, csh } = byDay(period, { names: SERIES, query, folder: 'prometheus' });
  return {
    title: "dcgm-exporter's samples as Prometheus kept them",
    notes: [
      'It reads raw samples, a series and a day at a time; query_range with a step would fill gaps and thin samples out.',
      ADDRESS.note,
    ],
    sh: [ADDRESS.sh, 'mkdir -p prometheus', ...sh],
    csh: [ADDRESS.csh, 'mkdir -p prometheus', ...csh],
    from: 'prometheus/',
  };
}

export function dcgm(): Recipe {
  return {
    title: 'dcgm-exporter, asked by yourself',
    notes: [
      'One look shows which GPUs there are. For their use over the month let cron do it every minute on each node, or use "claw recipe prometheus", which has the past too.',
      'sed adds the time to each sample, which the exporter leaves out.',
    ],
    sh: [
      'mkdir -p dcgm',
      'curl -fsS http://localhost:9400/metrics \\',
      '  | sed "/^DCGM/s/\\$/ $(date +%s)000/" \\',
      '  >> "dcgm/$(hostname -s).prom"',
    ],
    csh: [
      'mkdir -p dcgm',
      'set now = `date +%s`',
      'set host = `hostname -s`',
      'curl -fsS http://localhost:9400/metrics \\',
      "  | sed '/^DCGM/s/$/ '$now'000/' \\",
      '  >> dcgm/$host.prom',
    ],
    from: 'dcgm/',
  };
}

export function nvidiaSmi(): Recipe {
  const query = fields();
  const block = (shell: 'sh' | 'csh', host: string) => [
    'mkdir -p nvidia-smi',
    ...listed('FIELDS', query, shell),
    'nvidia-smi --query-gpu=$FIELDS --format=csv --loop=60 \\',
    `  > nvidia-smi/${host}.csv`,
  ];
  return {
    title: 'nvidia-smi, a row a minute and GPU',
    notes: [
      'Start it on each node at the beginning of the period, and end it (Ctrl-C) after it: it knows no past.',
    ],
    sh: block('sh', '"$(hostname -s)"'),
    csh: block('csh', '`hostname -s`'),
    from: 'nvidia-smi/',
  };
}

/** The fields of the live command. */
function fields(): string[] {
  const context = { startSeconds: 0, endSeconds: 1, random: new Uint8Array(8) };
  const [request] = sources.nvidia_smi.live?.(context) ?? [];
  const query = request?.kind === 'command' ? request.args.find((arg) => arg.startsWith('--query-gpu=')) : '';
  return (query ?? '').slice('--query-gpu='.length).split(',');
}
