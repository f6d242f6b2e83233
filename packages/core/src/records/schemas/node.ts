// What a node is, as zod sees it. It stands beside the row, which is read without zod: whoever checks rows
// loads it.
import * as z from 'zod';
import { gpuModels } from '../../hardware/gpu-model.ts';
import { NODE_STATES } from '../node-state.ts';
import { identifier, quantity } from './field.ts';

/** What the GPUs of a node are that are alike, as zod sees them. */
export const nodeGpusSchema = z.strictObject({
  model: z.enum(gpuModels).describe('a key of the closed list; a raw name never leaves the parser'),
  physicalGpus: quantity('boards; unknown where only their parts are counted', 'GPUs'),
  schedulableUnits: quantity(
    'units that the scheduler allocates: boards, their time slices, or MIG instances',
    'units',
  ),
  unitShare: quantity('the share of a GPU that one unit is: 1, or less for a part', '0…1'),
  isMig: z.boolean().describe('true if the units are MIG instances'),
  indices: z
    .array(z.number())
    .describe('the indices of the GPUs on the node, where the source says them; empty where it does not'),
});
export type NodeGpusFields = z.infer<typeof nodeGpusSchema>;

/** What a node is, as zod sees it. */
export const clusterNodeSchema = z.strictObject({
  node: identifier('the host'),
  state: z.enum(NODE_STATES).describe('its state; `unknown` if the source has none'),
  shards: quantity('gres/shard of all its GPUs; unknown where the scheduler counts none', 'shards'),
  mps: quantity('gres/mps of all its GPUs; unknown where the scheduler counts none', 'MPS shares'),
  unitShare: quantity(
    'the share of a GPU that a unit is where units are named like whole GPUs: 1, or less if GPUs are allocated in parts',
    '0…1',
  ),
  sharedShare: quantity(
    'the share of a GPU that one nvidia.com/gpu.shared is; unknown if there are none, or no source states it',
    '0…1',
  ),
  timeSeconds: quantity(
    'when this was reported; unknown if the text carries no time',
    's since the epoch, UTC',
  ),
  gpus: z.array(nodeGpusSchema).describe('its GPUs, one entry per kind; empty if it has none'),
});
export type ClusterNodeFields = z.infer<typeof clusterNodeSchema>;
