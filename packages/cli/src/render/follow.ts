// Shows progress and collects garbage while the route runs.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Step } from '@ptl/claw-router';
import type { World } from '../world.ts';

/** Shows the progress of the route, and collects garbage. */
export function follow(step: Step, world: World): void {
  if (step.kind === 'reading') world.progress(`Reading ${step.number} of ${step.of}: ${step.place}`);
  else if (step.kind === 'computing') world.progress('Computing');
  else collectGarbage();
}

/** V8 seldom collects garbage because of memory outside its heap, where most of ours is. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('globalThis.gc?.()');
}
