// The inference endpoint of a NemoClaw host: a vLLM or NIM, of which nothing but the endpoint is read. No
// input shows that it is one: it is declared.
import { NIM_ROWS } from './nim.ts';
import { serverSource } from './server-source.ts';
import { serverTable } from './server-table.ts';
import { VLLM_PARTS, VLLM_RANKS, VLLM_ROWS } from './vllm.ts';

export const nemoclawEndpoint = serverSource({
  id: 'nemoclaw_endpoint',
  title: 'Inference endpoint of NemoClaw',
  table: serverTable({
    kind: 'nemoclaw',
    rows: [...NIM_ROWS, ...VLLM_ROWS],
    prefixes: ['vllm:'],
    model: 'model_name',
    parts: VLLM_PARTS,
    ranks: VLLM_RANKS,
  }),
  recognizes: 'nothing',
  metrics: '/metrics',
  port: 8000,
});
