// The source nvidia_smi: `nvidia-smi --query-gpu=… --format=csv` and `nvidia-smi -q -x`.

import type { Source } from '../source.ts';
import { NvidiaSmiParser } from './parser.ts';
import { looksLikeNvidiaSmi } from './recognize.ts';

/** Only fields that every driver from 515 to 610 has: one that it does not know makes nvidia-smi print nothing else. */
const QUERY =
  'timestamp,index,uuid,name,utilization.gpu,utilization.memory,memory.total,memory.used,memory.free,power.draw,mig.mode.current';

export const nvidiaSmi: Source = {
  id: 'nvidia_smi',
  title: 'NVIDIA System Management Interface (nvidia-smi)',
  feeds: 'gpus',
  recognizes: looksLikeNvidiaSmi,
  open: (context) => new NvidiaSmiParser(context),
  live: () => [{ kind: 'command', file: 'nvidia-smi', args: [`--query-gpu=${QUERY}`, '--format=csv'] }],
};
