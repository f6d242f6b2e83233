// The table of sources: reached or not, how, how much a source tells, and what would tell more.
import type { SourceId } from '@ptl/claw-core';
import type { Style } from './style.ts';
import { item, paragraph } from './table.ts';

export interface Sighting {
  readonly source: SourceId;
  readonly title: string;
  readonly feeds: 'jobs' | 'gpus';
  readonly reached: boolean;
  /** How it was reached, or where it was looked for. */
  readonly how: string;
}

export function discoverText(sightings: readonly Sighting[], notes: readonly string[], style: Style): string {
  const entries = sightings.flatMap(({ title, feeds, reached, how }) => [
    `  ${reached ? style.title(title) : style.faint(title)}`,
    ...paragraph(reached ? `found: ${how}; fidelity ${fidelity(feeds)}` : `not found: ${how}`, 4),
  ]);
  const lines = [
    style.title('Sources'),
    ...entries,
    '',
    style.title('Next'),
    ...paragraph(missing(sightings)),
  ];
  if (notes.length > 0) lines.push('', style.alert('Notes'), ...notes.flatMap(item));
  return `${lines.join('\n')}\n`;
}

/** As the package grades its numbers: hardware telemetry is measured, accounting is reported. */
function fidelity(feeds: Sighting['feeds']): string {
  return feeds === 'gpus' ? 'high' : 'medium';
}

/** What would make the numbers better than they are. */
export function missing(sightings: readonly Sighting[]): string {
  const has = (feeds: Sighting['feeds']) => sightings.some((one) => one.reached && one.feeds === feeds);
  if (has('jobs') && has('gpus')) return 'Jobs and GPUs are both there: run "claw collect".';
  if (has('jobs'))
    return 'GPU telemetry is missing: utilization is known only where the accounting records it. Add an export of dcgm-exporter or nvidia-smi with --from.';
  if (has('gpus'))
    return 'Job accounting is missing: nothing can be said about jobs, waits or users. Add an export of sacct with --from.';
  return 'No source was found. Export sacct on a login node and give the file with --from ("claw collect --help" shows the command), or try "claw collect --sample".';
}
