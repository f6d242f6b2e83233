// The kinds of inference servers.

export const SERVER_KINDS = ['vllm', 'nim', 'triton', 'sglang', 'tgi', 'nemoclaw'] as const;
/** The kinds of inference servers. */
export type ServerKind = (typeof SERVER_KINDS)[number];
