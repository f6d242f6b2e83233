// The kinds of inference servers that are told apart.

export const SERVER_KINDS = ['vllm', 'nim', 'triton', 'sglang', 'tgi', 'nemoclaw'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];
