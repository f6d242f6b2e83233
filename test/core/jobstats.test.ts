// What jobstats sums up in AdminComment, alone and in both forms of sacct: which comments say what, and which
// are no summary.
import { gzipSync } from 'node:zlib';
import { DiagnosticLog, IdentifierKey, sources } from '@ptl/claw-core';
import { JobstatsReader } from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';

const KEY = IdentifierKey.from(new Uint8Array(16).fill(3));

/** A comment as jobstats writes it, of the utilization of each GPU by node. */
function comment(nodes: Record<string, Record<string, unknown>>): string {
  const summary = { gpus: 4, total_time: 3600, nodes: {} as Record<string, unknown> };
  for (const [node, gpu_utilization] of Object.entries(nodes))
    summary.nodes[node] = { cpus: 8, used_memory: 1, gpu_used_memory: { '0': 7, '1': 8 }, gpu_utilization };
  return packed(JSON.stringify(summary));
}

function packed(text: string): string {
  return `JS1:${gzipSync(text).toString('base64')}`;
}

function read(text: string): number | undefined {
  const bytes = new TextEncoder().encode(`|${text}|`);
  return new JobstatsReader().read(bytes, 1, bytes.length - 1);
}

describe('a comment', () => {
  it('tells the mean over the GPUs that it lists', () => {
    expect(read(comment({ n1: { '0': 98.6 } }))).toBe(0.986);
    expect(read(comment({ n1: { '0': 100, '1': 0 }, n2: { '0': 20, '3': 40 } }))).toBe(0.4);
    expect(read(comment({ n1: { '0': 0 } }))).toBe(0);
    expect(read(comment({ n1: { '0': 33.3, '1': 33.3, '2': 33.4 } }))).toBeCloseTo(1 / 3, 12);
  });

  it.each([
    ['is empty', ''],
    ['is another one', 'please keep'],
    ['says that the job was too short', 'JS1:Short'],
    ['says that nothing was found', 'JS1:None'],
    ['has no summary', 'JS1:'],
    ['is of a job without GPUs', packed('{"gpus": false, "nodes": {"n1": {"cpus": 4}}}')],
    ['lists no GPU', comment({ n1: {} })],
    ['knows nothing of the GPU', comment({ n1: { '0': null } })],
  ])('tells nothing if it %s', (_, text) => expect(read(text)).toBeNaN());

  it.each([
    ['is no base64', 'JS1:H4sI*'],
    ['was cut off', comment({ n1: { '0': 5 } }).slice(0, -9)],
    ['is no gzip', 'JS1:aGVsbG8gd29ybGQsIGhlbGxvIHdvcmxk'],
    ['holds no JSON', packed('hello')],
    ['holds half a document', packed('{"nodes": {"n1": {"gpu_utilization": {"0": 5')],
    ['is larger than any', packed(`{"a": "${'x'.repeat(1 << 21)}", "nodes": {}}`)],
    ['has more than all of a GPU', comment({ n1: { '0': 100.1 } })],
    ['has less than none', comment({ n1: { '0': -1 } })],
    ['has words for numbers', comment({ n1: { '0': 'idle' } })],
  ])('is not understood if it %s', (_, text) => expect(read(text)).toBeUndefined());
});

const HEADER = 'JobIDRaw|State|Start|End|AllocTRES|AdminComment|User';

/** The utilization of each row, and the fields of which something is to be said. */
function parse(
  source: 'slurm_sacct' | 'slurm_sacct_json',
  text: string,
  reader: 'javascript' | 'webassembly',
) {
  const diagnostics = new DiagnosticLog(source);
  const found: number[] = [];
  const parser = sources[source].open({
    key: KEY,
    diagnostics,
    reader,
    sink: { jobRun: ({ gpuUtilization }) => void found.push(gpuUtilization) },
  });
  parser.write(new TextEncoder().encode(text));
  parser.end();
  return { found, said: diagnostics.list().map(({ code, field, lines }) => `${code} ${field} ${lines}`) };
}

const COMMENTS = [
  comment({ n1: { '0': 50, '1': 60 } }),
  'JS1:Short',
  'JS1:None',
  'a note',
  '',
  'JS1:H4sI',
  comment({ n1: { '0': 25 } }),
];
const FOUND = [0.55, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 0.25];

describe('AdminComment', () => {
  const row = (id: number, tres: string, text: string): string =>
    `${id}|COMPLETED|1772438400|1772442000|${tres}|${text}|ann`;

  it.each(['javascript', 'webassembly'] as const)('is read of jobs with GPUs, in text by %s', (reader) => {
    const rows = COMMENTS.map((text, i) => row(i + 1, 'cpu=1,gres/gpu=2', text));
    const { found, said } = parse('slurm_sacct', `${[HEADER, ...rows].join('\n')}\n`, reader);
    expect(found).toEqual(FOUND);
    expect(said).toEqual(['field_invalid gpuUtilization 7']);
    const without = COMMENTS.map((text, i) => row(i + 1, 'cpu=1', text));
    expect(parse('slurm_sacct', `${[HEADER, ...without].join('\n')}\n`, reader)).toEqual({
      found: COMMENTS.map(() => Number.NaN),
      said: [],
    });
  });

  it('says nothing where a free text beside it holds the delimiter: a user might have written it', () => {
    const header = 'JobIDRaw|State|Start|End|AllocTRES|Comment|AdminComment|User';
    const forged = comment({ n1: { '0': 100 } });
    const rows = [`a|${forged}|`, `a|${COMMENTS[0]}`].map((text, i) => row(i + 1, 'gres/gpu=2', text));
    const { found } = parse('slurm_sacct', `${[header, ...rows].join('\n')}\n`, 'javascript');
    expect(found).toEqual([Number.NaN, 0.55]);
  });

  it.each(['javascript', 'webassembly'] as const)('is read in JSON by %s', (reader) => {
    const jobs = COMMENTS.map((administrator, job_id) => ({
      job_id: job_id + 1,
      state: { current: ['COMPLETED'] },
      comment: { administrator, job: 'JS1:x' },
      time: { start: 1772438400, end: 1772442000 },
      tres: { allocated: [{ type: 'gres', name: 'gpu', count: 2 }] },
    }));
    const { found, said } = parse('slurm_sacct_json', JSON.stringify({ jobs }), reader);
    expect(found).toEqual(FOUND);
    expect(said).toEqual(['field_invalid gpuUtilization 1']);
  });
});
