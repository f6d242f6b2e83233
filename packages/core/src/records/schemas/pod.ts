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
  owner: identifier(
    'the uid of what made the pod, its controller if it names one: the pods of one owner do the same',
  ),
  ownerName: identifier('the same by namespace, kind and name, as a source may say it that has no uids'),
  workload: identifier('the name of the workload of a queue that it belongs to, if the pod states one'),
  node: identifier('the node it was put on; absent while it waits'),
  phase: z.enum(POD_PHASES).describe('its phase, as Kubernetes calls it'),
  reason: z.enum(POD_REASONS).describe('why it ended, or was ended, where the source says'),
  waiting: z
    .boolean()
    .describe('true if it is pending because no node has room for it, or because it is held back'),
  requestedGpus: quantity(
    'GPUs it asks for, 0 where it names none; a MIG instance is its share of compute slices; unknown if it asks only through resource claims, or for parts of a GPU whose size no source states',
    'GPUs',
  ),
  partGpus: quantity(
    'those of them that it names as parts of GPUs: MIG instances and shares, whose size does not depend on the node; unknown if it names none',
    'GPUs',
  ),
  sharedUnits: quantity(
    'units of shared GPUs (nvidia.com/gpu.shared) that it also asks for; its node states the share of a GPU that each is; unknown if it names none',
    'units',
  ),
  gpusUnmeasured: z
    .boolean()
    .describe('true if it asks for GPUs, or parts of them, and it is not known how many GPUs they are'),
  createdSeconds: quantity('when it was created', 's since the epoch, UTC'),
  scheduledSeconds: quantity('when it was given a node', 's since the epoch, UTC'),
  startedSeconds: quantity('when its node started it', 's since the epoch, UTC'),
  finishedSeconds: quantity(
    'when the last of its containers ended; unknown while it has not ended',
    's since the epoch, UTC',
  ),
  deadlineSeconds: quantity('how long it may be active; unknown if there is no limit', 's'),
  lastSeenSeconds: quantity(
    'when it was last seen by a source that scrapes regularly; unknown in a list, which has no time',
    's since the epoch, UTC',
  ),
  lastScrapeSeconds: quantity(
    'when that source last saw any pod; a pod that was last seen long before is gone',
    's since the epoch, UTC',
  ),
  scrapeIntervalSeconds: quantity(
    'the time between two scrapes of that source; unknown where it reports no phase of the pod, which may have ended unseen',
    's',
  ),
});
export type PodFields = z.infer<typeof podSchema>;
