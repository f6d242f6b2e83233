// Lists of models: how many there are, whatever the names, and whose server they are of.
import {
  DiagnosticLog,
  IdentifierKey,
  type InferenceServer,
  recognizeSources,
  type Source,
  sources,
} from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(1));

function models(text: string, source: Source = sources.tgi_server, chunkBytes = 1000) {
  const told: (string | number)[] = [];
  const diagnostics = new DiagnosticLog(source.id);
  const inferenceServer = ({ kind, modelsLoaded }: InferenceServer) => void told.push(kind, modelsLoaded);
  const parser = source.open({ sink: { inferenceServer }, diagnostics, key });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) parser.write(bytes.subarray(at, at + chunkBytes));
  parser.end();
  return {
    told,
    counts: parser.counts,
    failure: parser.failure,
    found: diagnostics.list().map(({ code }) => code),
  };
}

const model = (id: string, more: object = {}) => ({ id, object: 'model', owned_by: 'me', ...more });
const list = (data: readonly unknown[]) => JSON.stringify({ object: 'list', data });

describe('models of an answer', () => {
  it.each([
    ['each is one', [model('a'), model('b')], 2],
    ['told twice it is one', [model('a'), model('a')], 1],
    ['under two names it is one', [model('a', { root: '/m' }), model('b', { root: '/m' })], 1],
    ['an adapter is none', [model('a'), model('b', { root: '/x', parent: 'a' })], 1],
    ['nor is the parent of one that has none', [model('a', { parent: null })], 1],
  ])('%s', (_, data, count) => {
    for (const chunkBytes of [1, 7, 1000])
      expect(models(list(data), sources.tgi_server, chunkBytes)).toEqual({
        told: ['tgi', count],
        counts: { records: 1, rejected: 0 },
        failure: undefined,
        found: [],
      });
  });

  it('what is none is set aside', () => {
    expect(models(list([model('a'), 5, { owned_by: 'x' }]))).toMatchObject({
      told: ['tgi', 1],
      counts: { rejected: 2 },
      found: ['row_malformed'],
    });
  });

  it('that break off tell nothing', () => {
    expect(models(list([model('a'), model('b')]).slice(0, -9))).toMatchObject({
      told: [],
      counts: { records: 0 },
      failure: { code: 'malformed' },
    });
  });
});

it('their owner says whose they are; of another the kind has to be said', () => {
  const recognized = (owner: string) =>
    recognizeSources(Buffer.from(list([model('a', { owned_by: owner })]))).map(({ id }) => id);
  expect(recognized('vllm')).toEqual(['vllm_server']);
  expect(recognized('sglang')).toEqual(['sglang_server']);
  expect(recognized('system')).toEqual(['nim_server']);
  expect(recognized('me')).toEqual([]);
});

it('answers of Prometheus are left to who reads them', () => {
  const metric = { __name__: 'vllm:num_requests_running', model_name: 'm', owned_by: 'vllm' };
  const answer = { status: 'success', data: { resultType: 'vector', result: [{ metric, value: [5, '3'] }] } };
  expect(models(JSON.stringify(answer), sources.vllm_server).told).toEqual(['vllm', 1]);
});
