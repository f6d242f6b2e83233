// Hugging Face's text-generation-inference: one model a server, counters without `_total`.
import { serverSource } from './server-source.ts';
import { serverTable } from './server-table.ts';

const table = serverTable({
  kind: 'tgi',
  rows: [
    ['tgi_batch_current_size', 'running'],
    ['tgi_queue_size', 'waiting'],
    ['tgi_request_success', 'finished'],
    ['tgi_request_failure', 'finished'],
  ],
  prefixes: ['tgi_'],
  parts: ['err', 'kind'],
});

export const tgiServer = serverSource({
  id: 'tgi_server',
  title: 'Text Generation Inference',
  experimental: true,
  table,
  metrics: '/metrics',
  port: 8080,
  health: '/health',
});
