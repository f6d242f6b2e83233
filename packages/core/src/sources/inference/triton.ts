// NVIDIA Triton, and what its TensorRT-LLM backend adds. Triton itself does not say how many requests run.
import { ascii } from '../../formats/bytes/ascii.ts';
import { serverSource } from './server-source.ts';
import { serverTable } from './server-table.ts';

const table = serverTable({
  kind: 'triton',
  rows: [
    ['nv_inference_request_success', 'finished'],
    ['nv_inference_request_failure', 'finished'],
    ['nv_inference_pending_request_count', 'waiting'],
    ['nv_trt_llm_request_metrics', 'running', ['request_type', ascii('scheduled')]],
    ['nv_trt_llm_kv_cache_block_metrics', 'kvCache', ['kv_cache_block_type', ascii('fraction')]],
  ],
  prefixes: ['nv_'],
  model: 'model',
  // Before 2022 what each GPU did of a model stood by itself.
  parts: ['model', 'version', 'reason', 'gpu_uuid'],
});

export const tritonServer = serverSource({
  id: 'triton_server',
  title: 'Triton Inference Server',
  experimental: true,
  table,
  metrics: '/metrics',
  port: 8002,
  health: '/v2/health/ready',
  healthPort: 8000,
});
