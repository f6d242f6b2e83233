// Slurm accounting as sacct prints it with --parsable, -P or any --delimiter: job runs and job steps.

import type { Source } from '../../source.ts';
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
  recognizes,
  open: (context) => new SacctParser(context),
  live: liveRequests,
};

/** A header of delimited output, or of the default layout, so that it can be refused with a reason; or a message of sacct. */
function recognizes(head: Uint8Array): boolean {
  for (let start = 0; start < head.length; ) {
    const newline = head.indexOf(NEWLINE, start);
    const end = newline < 0 ? head.length : newline;
    if (readHeader(head, start, end) !== undefined) return true;
    if (isFixedWidthHeader(head, start, end) || isToolMessage(head, start, end)) return true;
    start = end + 1;
  }
  return false;
}
