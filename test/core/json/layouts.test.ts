// The ways in which JSON of one tool reaches a file: the document, a list of documents, its items one by one,
// and streams of them.
import { DiagnosticLog, IdentifierKey, recognizeSources, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(9));

/** What is told of a text, read in chunks of `size` bytes by `reader`. */
function told(
  id: 'kubernetes_pods' | 'slurm_sacct_json' | 'prometheus',
  text: string,
  size: number,
  reader: 'javascript' | 'webassembly',
) {
  const bytes = new TextEncoder().encode(text);
  expect(recognizeSources(bytes)[0]?.id).toBe(id);
  const rows: string[] = [];
  const diagnostics = new DiagnosticLog(id);
  const parser = sources[id].open({
    key,
    diagnostics,
    reader,
    sink: {
      pod: ({ phase, requestedGpus, createdSeconds }) =>
        void rows.push(`${phase} ${requestedGpus} ${createdSeconds}`),
      jobRun: ({ state, startSeconds, allocatedGpus }) =>
        void rows.push(`${state} ${startSeconds} ${allocatedGpus}`),
      jobStep: ({ startSeconds }) => void rows.push(`step ${startSeconds}`),
      gpuSample: ({ timeSeconds, gpuUtilization }) => void rows.push(`${timeSeconds} ${gpuUtilization}`),
    },
  });
  for (let at = 0; at < bytes.length; at += size) parser.write(bytes.slice(at, at + size));
  parser.end();
  return { rows, failure: parser.failure, rejected: parser.counts.rejected, diagnostics: diagnostics.list() };
}

function expectAlike(id: Parameters<typeof told>[0], layouts: readonly string[], rows: readonly string[]) {
  for (const text of layouts)
    for (const reader of ['javascript', 'webassembly'] as const)
      for (const size of [1, 17, text.length])
        expect(told(id, text, size, reader)).toEqual({
          rows,
          failure: undefined,
          rejected: 0,
          diagnostics: [],
        });
}

const pretty = (value: unknown) => JSON.stringify(value, undefined, 2);
const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('pods', () => {
  const pod = (name: string, gpus: number, phase: string) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'n', creationTimestamp: '2026-05-01T00:00:00Z' },
    spec: { containers: [{ resources: { limits: { 'nvidia.com/gpu': String(gpus) } } }] },
    status: { phase },
  });
  const pods = [pod('a', 2, 'Running'), pod('b', 4, 'Pending')];
  const withoutKinds = pods.map(({ metadata, spec, status }) => ({ metadata, spec, status }));
  const list = { apiVersion: 'v1', kind: 'List', items: pods, metadata: { resourceVersion: '' } };
  const rows = ['Running 2 1777593600', 'Pending 4 1777593600'];

  it('are read alike in every layout', () => {
    expectAlike(
      'kubernetes_pods',
      [
        pretty(list),
        JSON.stringify({ ...list, metadata: { name: 'x' } }),
        pods.map(pretty).join('\n'),
        pods.map(pretty).join(''),
        lines(pods),
        lines(withoutKinds),
        pretty(pods),
        JSON.stringify([list]),
        lines(pods.map((object) => ({ type: 'ADDED', object }))),
        lines(pods.map((one) => ({ ...list, items: [one] }))),
      ],
      rows,
    );
  });

  it('are read among objects that are none', () => {
    const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1' }, status: { phase: 'Running' } };
    expectAlike(
      'kubernetes_pods',
      [lines([node, ...pods]), pretty({ ...list, items: [node, ...pods] })],
      rows,
    );
  });

  it('that the end cuts are counted, also by themselves', () => {
    for (const text of [pretty(pods).slice(0, -20), lines(pods).slice(0, -20)]) {
      const { rejected, failure, diagnostics } = told('kubernetes_pods', text, 50, 'javascript');
      expect({ rejected, failure }).toMatchObject({ rejected: 1, failure: { code: 'malformed' } });
      expect(diagnostics.map(({ code }) => code)).toEqual(['document_truncated', 'row_incomplete']);
    }
  });
});

describe('jobs of sacct --json', () => {
  const job = (id: number, state: string, gpus: number) => ({
    account: 'x',
    allocation_nodes: 1,
    job_id: id,
    state: { current: [state], reason: 'None' },
    steps: [{ step: { id: `${id}.0` }, time: { start: { set: true, infinite: false, number: 1777593700 } } }],
    time: { submission: 1777593000, start: 1777593600, end: 1777597200 },
    tres: { allocated: [{ type: 'gres', name: 'gpu', id: 1001, count: gpus }], requested: [] },
  });
  const jobs = [job(11, 'COMPLETED', 3), job(12, 'FAILED', 1)];
  const document = { jobs, meta: { plugin: { type: 'openapi/dbv0.0.40' } }, errors: [], warnings: [] };

  it('are read alike in every layout', () => {
    expectAlike(
      'slurm_sacct_json',
      [
        pretty(document),
        lines(jobs),
        pretty(jobs),
        JSON.stringify([document]),
        JSON.stringify(jobs.map((one) => ({ ...document, jobs: [one] }))),
        jobs.map((one) => pretty({ ...document, jobs: [one] })).join('\n'),
      ],
      ['COMPLETED 1777593600 3', 'step 1777593700', 'FAILED 1777593600 1', 'step 1777593700'],
    );
  });
});

describe('series of Prometheus', () => {
  const series = ['GPU-a', 'GPU-b'].map((UUID, i) => ({
    metric: { __name__: 'DCGM_FI_DEV_GPU_UTIL', UUID, gpu: String(i) },
    values: [[1777593600, String(10 + i)]],
  }));
  const data = { resultType: 'matrix', result: series };

  it('are read alike in every layout', () => {
    expectAlike(
      'prometheus',
      [
        pretty({ status: 'success', data }),
        JSON.stringify(data),
        pretty({ result: series, resultType: 'matrix' }),
        lines(series),
        pretty(series),
        JSON.stringify([{ status: 'success', data }]),
      ],
      ['1777593600 0.1', '1777593600 0.11'],
    );
  });

  it('say that the server told less than all', () => {
    const answers = [
      { isPartial: true },
      { warnings: ['w'] },
      { infos: ['i', 'j'] },
      { isPartial: false, warnings: [] },
    ];
    const codes = answers.map((more) =>
      told(
        'prometheus',
        JSON.stringify({ status: 'success', ...more, data }),
        40,
        'javascript',
      ).diagnostics.map(({ code, count }) => `${code} ${count}`),
    );
    expect(codes).toEqual([['answer_partial 1'], ['answer_warning 1'], ['answer_warning 2'], []]);
  });
});
