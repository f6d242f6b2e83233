// What a workload is, as zod sees it. It stands beside the row, which is read without zod: whoever checks
// rows loads it.
import * as z from 'zod';
import { Identifier } from '../../identity/identifier.ts';
import { identifier, quantity } from './field.ts';

/** What a workload is, as zod sees it. */
export const workloadSchema = z.strictObject({
  namespace: identifier('the namespace that it is in'),
  name: identifier('its name, unique in its namespace'),
  uid: identifier('its uid'),
  owners: z
    .array(z.instanceof(Identifier))
    .describe('the uids of what it is queued for: a job that makes pods, or pods'),
  ownerNames: z.array(z.instanceof(Identifier)).describe('the same by namespace, kind and name'),
  requestedGpus: quantity(
    'GPUs of all its pods together, known once they are reserved; a MIG instance is its share of compute slices',
    'GPUs',
  ),
  createdSeconds: quantity('when it was created, and began to wait', 's since the epoch, UTC'),
  reservedSeconds: quantity('when its GPUs were last reserved', 's since the epoch, UTC'),
  finishedSeconds: quantity('when it ended; unknown while it has not', 's since the epoch, UTC'),
});
export type WorkloadFields = z.infer<typeof workloadSchema>;
