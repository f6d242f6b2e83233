// What a pod is, as zod sees it. It stands beside the row, which is read without zod: whoever checks rows loads it.
import * as z from 'zod';
import { POD_PHASES } from '../pod-phase.ts';
import { identifier, quantity } from './field.ts';

/** What a pod is, as zod sees it. Every quantity may be NaN: the source did not say. */
export const podSchema = z.strictObject({
  namespace: identifier('the namespace of the pod'),
  name: identifier('the name of the pod, unique in its namespace at one time'),
  node: identifier('the node it was put on; absent while it waits'),
  phase: z.enum(POD_PHASES),
  waiting: z
    .boolean()
    .describe('true if it is pending because no node has room for it, or because it is held back'),
  requestedGpus: quantity(
    'GPUs it asks for, 0 where it names none; a MIG instance is its share of compute slices; unknown where it asks through resource claims only, or for parts of a GPU of which it is not said how large they are',
    'GPUs',
  ),
  gpusUnmeasured: z
    .boolean()
    .describe('true if it asks for GPUs, or parts of them, and it is not known how many GPUs they are'),
  createdSeconds: quantity('when it was created', 's since the epoch, UTC'),
  scheduledSeconds: quantity('when it was given a node', 's since the epoch, UTC'),
  startedSeconds: quantity(
    'when the first of its containers that still are told of started',
    's since the epoch, UTC',
  ),
  finishedSeconds: quantity(
    'when the last of its containers ended; unknown while it has not ended',
    's since the epoch, UTC',
  ),
});
export type PodFields = z.infer<typeof podSchema>;
