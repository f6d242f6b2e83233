// The source nvidia_smi: `nvidia-smi --query-gpu=… --format=csv` and `nvidia-smi -q -x`.

import type { Source } from '../source.ts';
import { NvidiaSmiParser } from './parser.ts';
import { listedGpus } from './probe.ts';
import { looksLikeNvidiaSmi } from './recognize.ts';

/**
 * Only fields that every driver from 515 to 610 has: one that it does not know makes nvidia-smi print nothing
 * else.
 */
const QUERY =
  'timestamp,index,uuid,name,utilization.gpu,utilization.memory,memory.total,memory.used,memory.free,power.draw,mig.mode.current';

export const nvidiaSmi: Source<'nvidia_smi'> = {
  id: 'nvidia_smi',
  title: 'NVIDIA System Management Interface (nvidia-smi)',
  system: 'nvidia_smi',
  gives: ['gpu_sample', 'gpu_device'],
  fidelity: 'high',
  precedence: 3,
  inputPath: { ace: 'nvidia_smi' },
  advice: {
    command: `nvidia-smi --query-gpu=${QUERY} --format=csv`,
    headerOption: 'noheader',
    empty: 'the export has a header and no rows',
    names: { device: 'uuid, index or pci.bus_id', gpuUtilization: 'utilization.gpu' },
  },
  recognizes: looksLikeNvidiaSmi,
  open: (context) => new NvidiaSmiParser(context),
  probes: () => [{ kind: 'command', file: 'nvidia-smi', args: ['-L'], judge: listedGpus }],
  live: () => [
    {
      kind: 'command',
      covers: 'now',
      withinSeconds: 60,
      file: 'nvidia-smi',
      args: [`--query-gpu=${QUERY}`, '--format=csv'],
    },
  ],
};
