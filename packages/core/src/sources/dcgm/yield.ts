// Which values of a whole GPU are left to its MIG instances.

import type { SampleValue } from '../../records/gpu-sample.ts';
import { UNKNOWN } from '../../units.ts';
import type { Entity } from './entity.ts';
import { AT } from './sample-batch.ts';

/** What a GPU does, and what else is reported of it, each by one field or several. */
const WORK: readonly SampleValue[] = [
  'gpuUtilization',
  'graphicsEngineActive',
  'smActive',
  'memoryCopyUtilization',
  'dramActive',
];
const TOLD_TOGETHER: readonly (readonly SampleValue[])[] = [
  WORK,
  ['memoryUsedBytes', 'memoryFreeBytes', 'memoryReservedBytes', 'memoryTotalBytes'],
  ['powerWatts'],
  ['energyJoules'],
];

/**
 * What a GPU says as a whole is left to its MIG instances where they say it too: the same work is not counted
 * twice. Instances whose share is not known weigh nothing, so that only their work, which is all of the
 * GPU's, goes before.
 */
export function yieldToInstances([whole, ...instances]: readonly Entity[]): void {
  if (whole === undefined || !Number.isNaN(whole.instanceId) || whole.seen === 0) return;
  for (const group of TOLD_TOGETHER) {
    const isTold = ({ seen, values, holders }: Entity): boolean =>
      seen !== 0 &&
      (group === WORK || !Number.isNaN(holders[0]!.gpuShare)) &&
      group.some((name) => !Number.isNaN(values[AT[name]]!));
    if (instances.some(isTold)) for (const name of group) whole.values[AT[name]] = UNKNOWN;
  }
  if (whole.values.every((value) => Number.isNaN(value))) whole.seen = 0;
}
