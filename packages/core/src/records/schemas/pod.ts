// What a pod is, as zod sees it. It stands beside the row, which is read without zod: whoever checks rows
// loads it.
import * as z from 'zod';
import { POD_PHASES } from '../pod-phase.ts';
import { POD_REASONS } from '../pod-reason.ts';
import { identifier, quantity } from './field.ts';

/** What a pod is, as zod sees it. Every quantity may be NaN: the source did not say. */
export const podSchema = z.strictObject({
  namespace: identifier('the namespace of the pod'),
  name: identifier('the name of the pod, unique in its namespace at one time'),
  uid: identifier('the id that no other pod ever has; absent where the source does not have it'),
  owner: identifier('what made the pod, its controller if it names one: the pods of one owner do the same'),
  node: identifier('the node it was put on; absent while it waits'),
  phase: z.enum(POD_PHASES),
  reason: z.enum(POD_REASONS).describe('why it ended, or was ended, where the source says'),
  waiting: z
    .boolean()
    .describe('true if it is pending because no node has room for it, or because it is held back'),
  requestedGpus: quantity(
    'GPUs it asks for, 0 where it names none; a MIG instance is its share of compute slices; unknown where it asks through resource claims only, or for parts of a GPU of which it is not said how large they are',
    'GPUs',
  ),
  sharedUnits: quantity(
    'units of GPUs that others may hold the rest of (nvidia.com/gpu.shared) which it asks for besides; its node says how much of a GPU each is; unknown where it names none',
    'units',
  ),
  gpusUnmeasured: z
    .boolean()
    .describe('true if it asks for GPUs, or parts of them, and it is not known how many GPUs they are'),
  createdSeconds: quantity('when it was created', 's since the epoch, UTC'),
  scheduledSeconds: quantity('when it was given a node', 's since the epoch, UTC'),
  startedSeconds: quantity('when its node took it up', 's since the epoch, UTC'),
  finishedSeconds: quantity(
    'when the last of its containers ended; unknown while it has not ended',
    's since the epoch, UTC',
  ),
  deadlineSeconds: quantity('for how long it may be active; unknown where it may for ever', 's'),
  lastSeenSeconds: quantity(
    'when it was last seen, by a source that scrapes again and again; unknown in a list, which has no time',
    's since the epoch, UTC',
  ),
  lastScrapeSeconds: quantity(
    'when that source last saw any pod: one that was seen no more long before that is gone',
    's since the epoch, UTC',
  ),
  scrapeIntervalSeconds: quantity('how long it waits between two scrapes', 's'),
});
export type PodFields = z.infer<typeof podSchema>;
