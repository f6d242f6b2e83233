// Labels of nodes as kube-state-metrics spells them: `label_` and the name, in which what is no letter or
// digit is an underscore.
import { GPU_LABELS, type TakeLabel } from '../kubernetes/nodes/label-names.ts';

export type NodeLabel = `label_${string}`;

/** Each name, and who takes its value. */
export const NODE_LABELS = Object.entries(GPU_LABELS).map(
  ([name, [, take]]): readonly [name: NodeLabel, take: TakeLabel] => [
    `label_${name.replace(/[^a-zA-Z0-9]/g, '_')}`,
    take,
  ],
);
