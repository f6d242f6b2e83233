// SGLang: ranks of one model say the same, and rows by priority are parts of the row without one.
import { serverSource } from './server-source.ts';
import { type ServerRow, serverTable } from './server-table.ts';

/** Newer versions have `_` for `:`. */
const both = (name: string, quantity: ServerRow[1]): ServerRow[] => [
  [`sglang:${name}`, quantity],
  [`sglang_${name}`, quantity],
];

const table = serverTable({
  kind: 'sglang',
  rows: [
    ...both('num_running_reqs', 'running'),
    ...both('num_queue_reqs', 'waiting'),
    ...both('token_usage', 'kvCache'),
    ...both('num_requests_total', 'finished'),
  ],
  prefixes: ['sglang:', 'sglang_'],
  model: 'model_name',
  parts: ['model_name', 'engine_type', 'dp_rank', 'is_streaming'],
  repeats: ['priority'],
  ranks: ['tp_rank', 'dp_rank', 'pp_rank', 'moe_ep_rank'],
});

export const sglangServer = serverSource({
  id: 'sglang_server',
  title: 'SGLang',
  experimental: true,
  table,
  metrics: '/metrics',
  port: 30_000,
  health: '/health',
  owners: ['sglang'],
});
