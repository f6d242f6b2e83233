// What inference servers and other exporters answer.
import type { UnreadFormat } from './format.ts';

const instead = 'dcgm_exporter';

export const SERVERS: readonly UnreadFormat[] = [
  {
    title: 'an answer of an inference server that is none of its metrics',
    instead: 'vllm_server',
    signs: [
      { json: true, words: ['"object"', '"health.response"'] },
      { json: true, words: ['"object"', '"owned_by"'] },
      { json: true, words: ['"backends_alive"'] },
      { json: true, words: ['"model_id"', '"sha"'] },
      // Versions, metadata and states, of which some hold secrets.
      { json: true, words: ['"modelInfo"', '"assetInfo"'] },
      { json: true, words: ['"model_path"', '"tp_size"'] },
      { json: true, words: ['"model_path"', '"tokenizer_path"'] },
      { json: true, words: ['{"release":"', '"api":"'] },
    ],
  },
  {
    title: 'an answer of Triton that is none of its metrics',
    instead: 'triton_server',
    signs: [
      { json: true, words: ['"triton"', '"extensions"'] },
      { json: true, words: ['"name"', '"version"', '"READY"'] },
      { json: true, words: ['"model_stats"'] },
    ],
  },
  {
    title: 'an answer of Loki',
    instead: 'prometheus',
    signs: [{ json: true, words: ['"resultType"', '"streams"'] }],
  },
  {
    title: 'a scrape of CEEMS without series of DCGM',
    instead,
    signs: [{ lines: ['# HELP ceems_'] }, { lines: ['ceems_'] }],
  },
  {
    title: 'a scrape of another exporter, without series of DCGM',
    instead,
    signs: [{ lines: ['# HELP '] }, { lines: ['# TYPE '] }],
  },
];
