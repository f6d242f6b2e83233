// The source `slurm_nodes`: the nodes of a cluster, as `scontrol show node` and `sinfo` print them.
import type { Source } from '../../source.ts';
import { nodeProbes } from '../probes.ts';
import { SlurmNodesParser } from './parser.ts';
import { recognizesNodes } from './recognize.ts';

export const slurmNodes: Source<'slurm_nodes'> = {
  id: 'slurm_nodes',
  title: 'Slurm nodes (scontrol show node)',
  system: 'slurm',
  gives: ['node'],
  fidelity: 'medium',
  precedence: 1,
  inputPath: {},
  advice: {
    command: 'scontrol --oneliner show node > nodes.txt',
    layoutOption: "-o '%N|%G|%T'",
    names: { node: 'NODELIST (%N)', gpus: 'GRES (%G)' },
  },
  recognizes: recognizesNodes,
  open: (context) => new SlurmNodesParser(context),
  probes: () => nodeProbes,
  live: () => [
    {
      ...{ kind: 'command', covers: 'now', withinSeconds: 60 },
      ...{ file: 'scontrol', args: ['--oneliner', 'show', 'node'] },
    },
  ],
};
