// vLLM, engines v0 and v1, by itself or within Ray Serve: each engine (a data-parallel rank) has series of
// its own.
import { serverSource } from './server-source.ts';
import { type ServerRow, serverTable } from './server-table.ts';

/**
 * The names of one family: vLLM's own, and as Ray exports it, today and before. A counter of Ray's may stand
 * there without `_total`, too.
 */
const both = (name: string, quantity: ServerRow[1]): ServerRow[] => [
  [`vllm:${name}`, quantity],
  [`ray_vllm_${name}`, quantity],
  [`ray_vllm:${name}`, quantity],
];

export const VLLM_ROWS: readonly ServerRow[] = [
  ...both('num_requests_running', 'running'),
  ...both('num_requests_waiting', 'waiting'),
  // Renamed; some versions print it under both names, with one value.
  ...both('gpu_cache_usage_perc', 'kvCache'),
  ...both('kv_cache_usage_perc', 'kvCache'),
  ...both('request_success_total', 'finished'),
  ['ray_vllm_request_success', 'finished'],
  ['ray_vllm:request_success', 'finished'],
];
export const VLLM_PARTS = ['engine', 'model_name', 'finished_reason'] as const;
export const VLLM_RANKS = ['engine'] as const;

const table = serverTable({
  kind: 'vllm',
  rows: VLLM_ROWS,
  prefixes: ['vllm:', 'ray_vllm_', 'ray_vllm:'],
  model: 'model_name',
  parts: VLLM_PARTS,
  ranks: VLLM_RANKS,
});

export const vllmServer = serverSource({
  id: 'vllm_server',
  title: 'vLLM',
  table,
  metrics: '/metrics',
  port: 8000,
  health: '/health',
  owners: ['vllm'],
});
