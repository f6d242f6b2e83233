// PLACEHOLDER while the house is being built.
import type { Source } from './source.ts';

export const slurmSacctJson: Source = {
  id: 'slurm_sacct_json',
  title: 'slurm_sacct_json',
  feeds: 'jobs',
  recognizes: () => false,
  open: () => {
    throw new Error('not yet');
  },
};
