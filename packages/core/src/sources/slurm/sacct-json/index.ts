// The source `slurm_sacct_json`: Slurm's accounting as `sacct --json` prints it, 21.08 to 26.05. Its live
// form is the text.
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { SACCT_JOBS } from './fields.ts';
import { SacctJob } from './job.ts';
import { recognizesSacctJson } from './recognize.ts';

export const slurmSacctJson: Source<'slurm_sacct_json'> = {
  id: 'slurm_sacct_json',
  title: 'Slurm accounting (sacct --json)',
  system: 'slurm',
  gives: ['job_run', 'job_step'],
  fidelity: 'medium',
  precedence: 2,
  inputPath: { ace: 'sacct', pace: 'sacct' },
  advice: {
    command: 'sacct -a -D --json -S 2026-10-01 -E 2026-11-01',
    empty: 'the document has no jobs',
    names: { jobs: 'the list "jobs"' },
  },
  recognizes: recognizesSacctJson,
  open: (context) => new JsonRecordParser(SACCT_JOBS, context, SacctJob),
};
