// What a claim is, as zod sees it. It stands beside the row, which is read without zod: whoever checks rows
// loads it.
import * as z from 'zod';
import { Identifier } from '../../identity/identifier.ts';
import { identifier, quantity } from './field.ts';

/** What a claim is, as zod sees it. */
export const claimSchema = z.strictObject({
  namespace: identifier('the namespace that it is in'),
  name: identifier('its name, unique in its namespace'),
  uid: identifier('its uid'),
  pods: z
    .array(z.instanceof(Identifier))
    .describe('the uids of the pods that it is reserved for, or was made for'),
  gpus: quantity('GPUs that it was given, or asks for; 0 where it asks for other devices', 'GPUs'),
  gpusUnmeasured: z
    .boolean()
    .describe('true if it holds GPUs, or parts of them, and it is not known how many GPUs they are'),
  ofResource: z
    .boolean()
    .describe('true if its pod asks for the same GPUs as a resource, for which the claim was made'),
});
export type ClaimFields = z.infer<typeof claimSchema>;
