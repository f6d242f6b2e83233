// What a node is, as zod sees it. It stands beside the row, which is read without zod: whoever checks rows
// loads it.
import * as z from 'zod';
import { gpuModels } from '../../hardware/gpu-model.ts';
import { NODE_STATES } from '../node-state.ts';
import { identifier, quantity } from './field.ts';

/** What the GPUs of a node are that are alike, as zod sees them. */
const nodeGpusSchema = z.strictObject({
  model: z.enum(gpuModels).describe('a key of the closed list; a raw name never leaves the parser'),
  physicalGpus: quantity('boards; unknown where only their parts are counted', 'GPUs'),
  schedulableUnits: quantity(
    'what the scheduler gives out: boards, time slices of them, or MIG instances',
    'units',
  ),
  unitShare: quantity('share of a GPU that each of these is: 1, or less for a part', '0…1'),
  isMig: z.boolean().describe('true if the units are MIG instances'),
  indices: z
    .array(z.number())
    .describe('the indices of the GPUs on the node, where the source says them; empty where it does not'),
});
export type NodeGpusFields = z.infer<typeof nodeGpusSchema>;

/** What a node is, as zod sees it. */
export const clusterNodeSchema = z.strictObject({
  node: identifier('the host'),
  state: z.enum(NODE_STATES),
  shards: quantity('gres/shard of all its GPUs; unknown where the scheduler counts none', 'shards'),
  mps: quantity('gres/mps of all its GPUs; unknown where the scheduler counts none', 'MPS shares'),
  unitShare: quantity(
    'share of a GPU that a unit is which is named as whole GPUs are: 1 unless they are given out in parts',
    '0…1',
  ),
  sharedShare: quantity(
    'share of a GPU that a unit of shared GPUs is (nvidia.com/gpu.shared); unknown where none is given out, or nobody says',
    '0…1',
  ),
  timeSeconds: quantity('when it was so; unknown where the text carries no time', 's since the epoch, UTC'),
  gpus: z
    .array(nodeGpusSchema)
    .describe('its GPUs, an entry for those that are alike; empty where it has none'),
});
export type ClusterNodeFields = z.infer<typeof clusterNodeSchema>;
