// The source `slurm_sacct_json`: Slurm's accounting as `sacct --json` prints it, 21.08 to 26.05. Its live form is the text.

import type { Source } from '../../source.ts';
import { SacctJsonParser } from './parser.ts';
import { recognizesSacctJson } from './recognize.ts';

export const slurmSacctJson: Source = {
  id: 'slurm_sacct_json',
  title: 'Slurm accounting (sacct --json)',
  feeds: 'jobs',
  recognizes: recognizesSacctJson,
  open: (context) => new SacctJsonParser(context),
};
