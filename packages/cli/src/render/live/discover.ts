// The table of sources: whether and how each was reached, how much data it gives, and what would give more.
import { type Fidelity, type RecordKind, type Source, sources } from '@ptl/claw-core';
import type { Probed } from '../../collect/probe-command.ts';
import { dashed, fitted, flow } from '../layout/columns.ts';
import type { Style } from '../style.ts';
import { sameOf, withAlike } from './alike.ts';
import { probeJson, probeLines } from './probes.ts';

export interface Sighting {
  readonly source: string;
  readonly title: string;
  readonly system: string;
  readonly gives: readonly RecordKind[];
  /** As the package grades its numbers: hardware telemetry is measured, accounting is reported. */
  readonly fidelity: Fidelity;
  /** True if the reader was written without output of the real system. */
  readonly experimental: boolean;
  readonly reached: boolean;
  /** True if nothing of it is here: no tool, no server that answers, and none that was named. */
  readonly isAbsent?: boolean;
  /** How it was reached, or where it was looked for. */
  readonly how: string;
  /** The probes and their results. */
  readonly probes?: readonly Probed[];
  /** What would improve its data. */
  readonly advice?: string;
}

/** `shown`: the sources that were given or searched for. */
export function discoverText(shown: readonly Sighting[], notes: readonly string[], style: Style): string {
  const absent = shown.filter(({ isAbsent }) => isAbsent);
  const entries = withAlike(shown.filter(({ isAbsent }) => isAbsent !== true)).flatMap(
    ({ entry: { title, fidelity, experimental, gives, reached, how, probes = [], advice }, alike }) => [
      `  ${reached ? style.title(title) : style.faint(title)}`,
      ...flow(
        reached
          ? `found: ${how}; fidelity ${fidelity}${experimental ? ', experimental' : ''}`
          : `${isThere(probes) ? 'there, but it gives nothing' : 'not found'}: ${how}`,
        style.width,
        4,
      ),
      ...(reached ? flow(`gives ${gives.map((kind) => KINDS[kind]).join(', ')}`, style.width, 4) : []),
      ...probes.flatMap((one) => probeLines(one, style.width, 6)),
      ...sameOf(alike.map((one) => one.title)).flatMap((line) => flow(line, style.width, 4)),
      ...(advice === undefined ? [] : flow(advice, style.width, 4)),
    ],
  );
  const lines = [
    ...(entries.length === 0 ? [] : [style.title('Sources'), ...entries, '']),
    ...(absent.length === 0 ? [] : absentLines(absent, style)),
    style.title('Next'),
    ...flow(nextStep(shown), style.width),
  ];
  if (notes.length > 0)
    lines.push('', style.alert('Notes'), ...notes.flatMap((one) => dashed(one, style.width)));
  return `${lines.join('\n')}\n`;
}

/** What is not here needs a line, and one advice for all: most sites have one source or two. */
function absentLines(absent: readonly Sighting[], style: Style): string[] {
  return [
    style.title('Not here'),
    ...fitted(
      absent.map(({ title, how }) => [title, how]),
      style.width,
    ),
    ...flow(ELSEWHERE, style.width),
    '',
  ];
}

const ELSEWHERE =
  'Run claw where they are, or give exports with --from: "claw recipe SOURCE" shows the lines for each.';

/** True if a command was there to be run, whatever came of it. */
function isThere(probes: readonly Probed[]): boolean {
  return probes.some(
    ({ exitStatus, timedOut, asked }) => exitStatus !== undefined || (timedOut && !asked.startsWith('http')),
  );
}

/** One source of `sources` in discover's JSON. */
export function sightingJson({ probes, isAbsent: _, ...sighting }: Sighting): object {
  if (probes === undefined) return sighting;
  return { ...sighting, probes: probes.map(probeJson) };
}

/** Where no source was reached. */
export const NOTHING_FOUND = {
  says: 'No source was found.',
  advice:
    'Export sacct on a login node and give the file with --from ("claw recipe sacct" shows the command), or try "claw collect --sample".',
};

/** The step that would improve the numbers most. */
export function nextStep(sightings: readonly Pick<Sighting, 'gives' | 'reached'>[]): string {
  const has = (tells: Tells) => sightings.some((one) => one.reached && tells(one));
  if (has(jobs) && has(gpus)) return 'Jobs and GPUs are both there: run "claw collect".';
  if (has(jobs))
    return `GPU telemetry is missing: utilization is known only where the accounting records it. Add an export of one of these with --from: ${titles(gpus)}.`;
  // Others, such as inference servers or lists of nodes, say nothing about jobs either.
  if (sightings.some(({ reached }) => reached))
    return `Job accounting is missing: nothing can be said about jobs, waits or users. Add an export of one of these with --from: ${titles(jobs)}.`;
  return `${NOTHING_FOUND.says} ${NOTHING_FOUND.advice}`;
}

const KINDS: Readonly<Record<RecordKind, string>> = {
  job_run: 'jobs',
  job_step: 'their steps',
  gpu_sample: 'utilization of GPUs',
  gpu_device: 'the GPUs that there are',
  node: 'the nodes of the cluster',
  pod: 'pods',
  quota: 'quotas of GPUs',
  claim: 'the devices that pods claim',
  workload: 'how long jobs wait in queues',
  inference_server: 'inference servers',
};

type Tells = (source: Pick<Source, 'gives'>) => boolean;
const jobs: Tells = ({ gives }) => gives.includes('job_run') || gives.includes('pod');
const gpus: Tells = ({ gives }) => gives.includes('gpu_sample');

function titles(tells: Tells): string {
  return Object.values(sources)
    .filter(tells)
    .map(({ title }) => title)
    .join(', ');
}
