// The source `slurm_nodes`: the nodes of a cluster, as `scontrol show node` and `sinfo` print them.
import type { LiveRequest, Source } from '../../source.ts';
import { nodeProbes } from '../probes.ts';
import { SlurmNodesParser } from './parser.ts';
import { recognizesNodes } from './recognize.ts';

export const slurmNodes: Source<'slurm_nodes'> = {
  id: 'slurm_nodes',
  title: 'Slurm nodes (scontrol, sinfo)',
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
  live: ({ clusters }) => (namesSeveral(clusters) ? [] : [showNodes(clusters)]),
};

/** Nodes of several clusters cannot be told apart: scontrol asks one at a time, and names it nowhere. */
function namesSeveral(clusters: string | undefined): boolean {
  return clusters !== undefined && (clusters === 'all' || clusters.includes(','));
}

function showNodes(cluster: string | undefined): LiveRequest {
  const at = cluster === undefined ? [] : [`--clusters=${cluster}`];
  return {
    kind: 'command',
    covers: 'now',
    withinSeconds: 60,
    file: 'scontrol',
    args: [...at, '--oneliner', 'show', 'node'],
  };
}
