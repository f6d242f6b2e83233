// The kinds of inference servers.

export const SERVER_KINDS = ['vllm', 'nim', 'triton', 'sglang', 'tgi', 'nemoclaw'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];
