// What an inference server is, as zod sees it. It stands beside the row, which is read without zod: whoever
// checks rows loads it.
import * as z from 'zod';
import { SERVER_KINDS } from '../server-kind.ts';
import { identifier, quantity } from './field.ts';

/** What is known of an inference server at one time, or over some time within a day. */
export const inferenceServerSchema = z.strictObject({
  server: identifier('the server; absent where the input is of one server and does not name it'),
  kind: z.enum(SERVER_KINDS).describe('the program that serves'),
  isHealthy: z
    .union([z.boolean(), z.null()])
    .describe('whether its health endpoint answered with success; null where it was not asked'),
  firstSeconds: quantity('the time of the first reading', 's since the epoch, UTC'),
  lastSeconds: quantity('the time of the last reading', 's since the epoch, UTC'),
  snapshots: quantity('the number of readings behind the means', 'times'),
  modelsLoaded: quantity('models that it has loaded', 'models'),
  requestsRunning: quantity('requests that it works on', 'requests'),
  requestsWaiting: quantity('requests that wait in it', 'requests'),
  kvCacheUtilization: quantity('share of its key-value cache that is in use', '0…1'),
  requestsFinished: quantity('requests that it has finished since it was started', 'requests'),
  requestsAdded: quantity(
    'requests that it finished between the first and the last reading; unknown after one reading',
    'requests',
  ),
});
export type InferenceServerFields = z.infer<typeof inferenceServerSchema>;
