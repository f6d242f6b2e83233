// Counts the fleet's nodes by their last state. Nodes that are down or drained belong to the fleet, but are
// counted apart.
import type { Outcome } from '@ptl/claw-router';
import { count } from './words.ts';

const WORDS: Readonly<Record<Outcome['nodes'][number]['state'], string>> = {
  up: 'up',
  drain: 'drained',
  down: 'down',
  absent: 'gone',
  unknown: 'in an unknown state',
};

/** `The list of nodes has 3 nodes up (24 GPUs) and 1 node down (8 GPUs).` Undefined without a list. */
export function nodesSentence({ nodes }: Outcome): string | undefined {
  if (nodes.length === 0) return undefined;
  const parts = nodes.map(
    ({ state, nodes: some, gpus }) => `${count(some, 'node')} ${WORDS[state]} (${count(gpus, 'GPU')})`,
  );
  const last = parts.pop()!;
  return `The list of nodes has ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}.`;
}
