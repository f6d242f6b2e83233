// What a node can be, as its scheduler or its orchestrator says.

/**
 * `up`: jobs may run on it. `drain`: none begins there, because somebody said so. `down`: it does not answer,
 * or failed. `absent`: it is not, or no longer, part of the cluster, such as a machine that a cloud would
 * start when asked.
 */
export const NODE_STATES = ['up', 'drain', 'down', 'absent', 'unknown'] as const;
/** One of `NODE_STATES`. */
export type NodeState = (typeof NODE_STATES)[number];
