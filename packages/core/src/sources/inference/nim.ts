// NVIDIA NIM for LLMs: names without a prefix, and in newer versions those of vLLM, which only the operator
// can distinguish from a vLLM.
import { serverSource } from './server-source.ts';
import { type ServerRow, serverTable } from './server-table.ts';
import { VLLM_PARTS, VLLM_RANKS, VLLM_ROWS } from './vllm.ts';

export const NIM_ROWS: readonly ServerRow[] = [
  ['num_requests_running', 'running'],
  ['num_requests_waiting', 'waiting'],
  ['gpu_cache_usage_perc', 'kvCache'],
  ['request_finish_total', 'finished'],
  ['request_success_total', 'finishedOtherwise'],
  ['request_failure_total', 'finishedOtherwise'],
];

const words = {
  kind: 'nim',
  prefixes: [],
  model: 'model_name',
  parts: VLLM_PARTS,
  ranks: VLLM_RANKS,
} as const;

export const nimServer = serverSource({
  id: 'nim_server',
  title: 'NVIDIA NIM',
  experimental: true,
  table: serverTable({ ...words, rows: [...NIM_ROWS, ...VLLM_ROWS], prefixes: ['vllm:'] }),
  recognizes: serverTable({ ...words, rows: NIM_ROWS }),
  metrics: '/v1/metrics',
  port: 8000,
  health: '/v1/health/ready',
  owners: ['system'],
});
