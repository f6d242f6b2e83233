// PLACEHOLDER while the house is being built.
import type { Source } from './source.ts';

export const dcgmExporter: Source = {
  id: 'dcgm_exporter',
  title: 'dcgm_exporter',
  feeds: 'gpus',
  recognizes: () => false,
  open: () => {
    throw new Error('not yet');
  },
};
