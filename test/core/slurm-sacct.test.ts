// sacct's delimited text beyond the golden cases: how it is asked live, its limits, and what hostile rows
// cost.
import { DiagnosticLog, Identifier, IdentifierKey, LIMITS, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const HEADER = 'JobID|JobName|State|Start|End|AllocTRES';
const KEY = IdentifierKey.from(new Uint8Array(16).fill(9));

function row(id: number, name = 'train'): string {
  return `${id}|${name}|COMPLETED|1772438400|1772442000|cpu=4,gres/gpu=2`;
}

function parse(text: string, chunkBytes = 1 << 20) {
  const diagnostics = new DiagnosticLog();
  const jobs: { jobId: Identifier; gpus: number }[] = [];
  const parser = sources.slurm_sacct.open({
    key: KEY,
    diagnostics,
    sink: {
      jobRun(run) {
        const jobId = new Identifier();
        jobId.copy(run.jobId);
        jobs.push({ jobId, gpus: run.allocatedGpus });
      },
    },
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) parser.write(bytes.subarray(at, at + chunkBytes));
  parser.end();
  return { jobs, counts: { ...parser.counts }, failure: parser.failure, diagnostics: diagnostics.list() };
}

describe('live', () => {
  const day = 86_400;
  const random = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 255]);

  it('asks day by day, for everybody and every run, in UTC, with a delimiter that nobody can guess', () => {
    const start = Date.UTC(2026, 1, 27) / 1000;
    const requests = sources.slurm_sacct.live!({ startSeconds: start, endSeconds: start + 3 * day, random });
    expect(requests).toHaveLength(3);
    for (const request of requests) {
      if (request.kind !== 'command') throw new Error('not a command');
      expect(request.file).toBe('sacct');
      expect(request.env).toEqual({ TZ: 'UTC', SLURM_TIME_FORMAT: '%s' });
      expect(request.args).toEqual(
        expect.arrayContaining(['-a', '-D', '--parsable', '--delimiter=<01020304050607ff>']),
      );
    }
    const ranges = requests.map((request) => (request.kind === 'command' ? request.args.slice(4, 8) : []));
    expect(ranges).toEqual([
      ['-S', '2026-02-27T00:00:00', '-E', '2026-02-28T00:00:00'],
      ['-S', '2026-02-28T00:00:00', '-E', '2026-03-01T00:00:00'],
      ['-S', '2026-03-01T00:00:00', '-E', '2026-03-02T00:00:00'],
    ]);
  });

  it('cuts the last day at the end, and refuses to be without randomness', () => {
    const requests = sources.slurm_sacct.live!({ startSeconds: 0, endSeconds: day + 60, random });
    expect(requests.at(-1)).toMatchObject({
      args: expect.arrayContaining(['-E', '1970-01-02T00:01:00']),
    });
    expect(() =>
      sources.slurm_sacct.live!({ startSeconds: 0, endSeconds: day, random: new Uint8Array(7) }),
    ).toThrow(RangeError);
  });
});

describe('ids', () => {
  it('of jobs are one for each text, and neighbours share all but the lowest bits of the first lane', () => {
    const lanes = (text: string): number[] => {
      const id = new Identifier();
      const bytes = new TextEncoder().encode(text);
      KEY.hashJobId(bytes, 0, bytes.length, id);
      const four = new Int32Array(4);
      Identifier.lanes(id, four, 0);
      return [...four];
    };
    const texts = ['', '1', '001', '0001', '1000', '1001', '1999', '2000', '34_1', '34_100', '34_1000', 'x'];
    const long = '1234567890123456789';
    const all = [...texts, long.slice(0, 18), long, ...Array.from({ length: 500 }, (_, i) => `${5000 + i}`)];
    expect(new Set(all.map((text) => lanes(text).join())).size).toBe(all.length);
    const [a, b] = [lanes('1000'), lanes('1999')];
    expect([(a[0]! ^ b[0]!) >>> 10, ...b.slice(1)]).toEqual([0, ...a.slice(1)]);
    expect(lanes('2000').slice(1)).not.toEqual(a.slice(1));
  });

  it('are the hash of the raw id, as telemetry that names the job has it', () => {
    const expected = new Identifier();
    KEY.hashJobId(new TextEncoder().encode('4711'), 0, 4, expected);
    const { jobs } = parse('JobID|JobIDRaw|State|Start|End|AllocTRES\n34_7|4711|COMPLETED|1|2|gres/gpu=1\n');
    expect(jobs[0]?.jobId.equals(expected)).toBe(true);
  });
});

describe('limits', () => {
  it.each([LIMITS.recordBytes + 10, 3 * LIMITS.recordBytes])(
    'sets a line of %i bytes aside and goes on, whatever the chunks',
    (bytes) => {
      const text = `${HEADER}\n${row(1)}\n${row(2, 'x'.repeat(bytes))}\n${row(3)}\n`;
      for (const chunkBytes of [1 << 22, 65_537, 999]) {
        const { counts, diagnostics } = parse(text, chunkBytes);
        expect(counts).toEqual({ records: 2, rejected: 1 });
        expect(diagnostics).toMatchObject([{ code: 'row_too_long', count: 1, lines: [3] }]);
      }
    },
  );

  it('sets a record of too many lines aside and goes on', () => {
    const name = 'line\n'.repeat(LIMITS.recordBytes / 5 + 1);
    for (const chunkBytes of [1 << 22, 65_537]) {
      const { counts, diagnostics } = parse(`${HEADER}\n${row(1, name)}\n${row(2)}\n`, chunkBytes);
      expect(counts.records).toBe(1);
      expect(diagnostics.map(({ code }) => code)).toContain('row_too_long');
    }
  });

  it('reads a line of just the limit', () => {
    const name = 'x'.repeat(LIMITS.recordBytes - row(2, '').length);
    expect(parse(`${HEADER}\n${row(2, name)}\n${row(3)}\n`, 65_537).counts).toEqual({
      records: 2,
      rejected: 0,
    });
  });

  it('keeps up with rows made to be hard', () => {
    const hard = Array.from({ length: 1000 }, (_, id) => row(id, '|'.repeat(250)));
    expect(parse(`${HEADER}\n${hard.join('\n')}\n`).counts).toEqual({ records: 1000, rejected: 0 });
    const lines = Array.from({ length: 1000 }, (_, id) =>
      row(id, 'State '.repeat(8).concat('\nState').repeat(4)),
    );
    expect(parse(`${HEADER}\n${lines.join('\n')}\n`).counts).toEqual({ records: 1000, rejected: 0 });
  });
});

describe('order of columns', () => {
  it('does not matter, and neither does the delimiter', () => {
    const columns = HEADER.split('|');
    const fields = row(5).split('|');
    for (let turn = 0; turn < columns.length; turn++)
      for (const delimiter of ['|', '\t', '\x1f', ';', '::', '<0badc0de>', ' | ']) {
        const turned = (list: string[]) => [...list.slice(turn), ...list.slice(0, turn)].join(delimiter);
        for (const end of ['\n', `${delimiter}\n`]) {
          const { jobs, counts } = parse(`${turned(columns)}${end}${turned(fields)}${end}`);
          expect(counts).toEqual({ records: 1, rejected: 0 });
          expect(jobs[0]?.gpus).toBe(2);
        }
      }
  });
});
