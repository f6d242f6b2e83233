// What a quota is, as zod sees it. It stands beside the row, which is read without zod: whoever checks rows
// loads it.
import * as z from 'zod';
import { identifier, quantity } from './field.ts';

/** What a quota is, as zod sees it: of one resource; a quota of several resources is several rows. */
export const quotaSchema = z.strictObject({
  namespace: identifier('the namespace that it holds for'),
  name: identifier('its name, unique in its namespace'),
  resource: identifier('the resource that stands for the GPUs; absent where the quota names no GPUs'),
  hardGpus: quantity(
    'GPUs that all pods of the namespace together may ask for, 0 where the quota names none; a MIG instance is its share of compute slices',
    'GPUs',
  ),
  usedGpus: quantity('GPUs that they ask for; may exceed a quota that was lowered', 'GPUs'),
  revision: quantity('a number that grows with each change of the quota', 'changes'),
  timeSeconds: quantity(
    'when this was reported; unknown if the source carries no time',
    's since the epoch, UTC',
  ),
});
export type QuotaFields = z.infer<typeof quotaSchema>;
