// Slurm accounting as sacct prints it with --parsable, -P or any --delimiter: job runs and job steps.

import { skipBlanks } from '../../../formats/bytes/ascii.ts';
import type { Source } from '../../source.ts';
import { sacctProbes, slurmView } from '../probes.ts';
import { isBareRow, isRule } from './bare-row.ts';
import { isFixedWidthHeader, readHeader } from './header.ts';
import { liveRequests } from './live.ts';
import { SacctParser } from './parser.ts';
import { isToolMessage } from './shape.ts';

const NEWLINE = 10;

export const slurmSacct: Source<'slurm_sacct'> = {
  id: 'slurm_sacct',
  title: 'Slurm accounting (sacct)',
  system: 'slurm',
  gives: ['job_run', 'job_step'],
  fidelity: 'medium',
  precedence: 1,
  inputPath: { ace: 'sacct', pace: 'sacct' },
  advice: {
    command: '"claw recipe sacct" shows the command',
    headerOption: '-n (--noheader)',
    layoutOption: '--parsable',
    empty: 'the export has a header and no rows',
    names: {
      jobId: 'JobID or JobIDRaw',
      state: 'State',
      startSeconds: 'Start',
      endSeconds: 'End',
      allocatedGpus: 'AllocTRES or ReqTRES',
    },
  },
  recognizes,
  open: (context) => new SacctParser(context),
  live: liveRequests,
  probes: sacctProbes,
  view: slurmView,
};

/**
 * A header of delimited output; or, so that it can be refused with a reason, that of the default layout, a
 * row without one, or a message of sacct.
 */
function recognizes(head: Uint8Array): boolean {
  let isUnderHeader = false;
  /** Whether the first line that is not blank is a row. */
  let isBare: boolean | undefined;
  for (let start = 0; start < head.length; ) {
    const newline = head.indexOf(NEWLINE, start);
    const end = newline < 0 ? head.length : newline;
    if (readHeader(head, start, end) !== undefined) return true;
    if (isToolMessage(head, start, end) || (isUnderHeader && isRule(head, start, end))) return true;
    isUnderHeader = isFixedWidthHeader(head, start, end);
    isBare ??= skipBlanks(head, start, end) === end ? undefined : isBareRow(head, start, end);
    start = end + 1;
  }
  return isBare ?? false;
}
