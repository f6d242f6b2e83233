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
    ],
  },
  {
    title: 'an answer of Loki',
    instead: 'prometheus',
    signs: [{ json: true, words: ['"resultType"', '"streams"'] }],
  },
  {
    title: 'a scrape of another exporter, without series of DCGM',
    instead,
    signs: [{ lines: ['# HELP '] }, { lines: ['# TYPE '] }],
  },
];
