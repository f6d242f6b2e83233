// PLACEHOLDER while the house is being built.
import type { Source } from './source.ts';

export const slurmSacct: Source = {
  id: 'slurm_sacct',
  title: 'slurm_sacct',
  feeds: 'jobs',
  recognizes: () => false,
  open: () => {
    throw new Error('not yet');
  },
};
