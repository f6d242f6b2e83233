// PLACEHOLDER while the house is being built.
import type { Source } from './source.ts';

export const nvidiaSmi: Source = {
  id: 'nvidia_smi',
  title: 'nvidia_smi',
  feeds: 'gpus',
  recognizes: () => false,
  open: () => {
    throw new Error('not yet');
  },
};
