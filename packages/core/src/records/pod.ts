// The pod: what a Kubernetes pod asks for, and when it was created, scheduled, started and finished.
import * as z from 'zod';
import { Identifier } from '../identifier.ts';
import { UNKNOWN } from '../units.ts';
import { identifier, quantity } from './field.ts';

/** Kubernetes' phases of a pod; `Unknown` for a word that is none of them as well. */
export const POD_PHASES = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const;
export type PodPhase = (typeof POD_PHASES)[number];

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
    'GPUs it asks for, 0 where it names none; a MIG instance is its share of compute slices; unknown where it asks through resource claims only',
    'GPUs',
  ),
  sharedGpus: z
    .boolean()
    .describe('true if some of the GPUs it asks for are time slices, whose share of a GPU it does not say'),
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
type Described = z.infer<typeof podSchema>;

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class Pod implements Described {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly node = new Identifier();
  phase: PodPhase = 'Unknown';
  waiting = false;
  requestedGpus = UNKNOWN;
  sharedGpus = false;
  createdSeconds = UNKNOWN;
  scheduledSeconds = UNKNOWN;
  startedSeconds = UNKNOWN;
  finishedSeconds = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.namespace.clear();
    this.name.clear();
    this.node.clear();
    this.phase = 'Unknown';
    this.waiting = false;
    this.requestedGpus = UNKNOWN;
    this.sharedGpus = false;
    this.createdSeconds = UNKNOWN;
    this.scheduledSeconds = UNKNOWN;
    this.startedSeconds = UNKNOWN;
    this.finishedSeconds = UNKNOWN;
  }
}
