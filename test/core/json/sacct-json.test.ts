// What sacct --json says beside its records: the version of Slurm, which inputs it is, and how much one job
// may hold.

import {
  DiagnosticLog,
  IdentifierKey,
  type JobRun,
  type JobStep,
  LIMITS,
  recognizeSources,
  sources,
} from '@ptl/claw-core';
import { readGpuIndexMask } from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';
import { utf8 } from './json-reader.ts';

const JOB = {
  job_id: 1,
  name: 'n',
  state: { current: ['COMPLETED'] },
  time: { submission: 10, eligible: 10, start: 20, end: 30, total: { seconds: 0, microseconds: 0 } },
  tres: { allocated: [{ type: 'gres', name: 'gpu', count: 2 }], requested: [] },
};

function parse(text: string) {
  const told: string[] = [];
  let steps = 0;
  let cpuSeconds = Number.NaN;
  const diagnostics = new DiagnosticLog();
  const parser = sources.slurm_sacct_json.open({
    key: IdentifierKey.from(new Uint8Array(16)),
    diagnostics,
    sink: {
      jobRun: (row: JobRun) => {
        told.push(`job ${row.state} ${row.allocatedGpus}`);
        cpuSeconds = row.cpuSeconds;
      },
      jobStep: (_: JobStep) => steps++,
      schedulerVersion: ({ clusters, major, minor, micro }) =>
        told.push(`version ${major} ${minor} ${micro} of ${clusters.length}`),
    },
  });
  parser.write(utf8(text));
  parser.end();
  return { told, steps, cpuSeconds, failure: parser.failure, counts: parser.counts, diagnostics };
}

describe('the version of Slurm', () => {
  const old = { Slurm: { version: { major: 22, micro: 8, minor: 5 } } };
  const recent = { slurm: { version: { major: '24', micro: '1', minor: '05' } } };

  it('is told of the clusters of the jobs, before them if it stands there', () => {
    expect(parse(JSON.stringify({ meta: old, jobs: [JOB, JOB, { ...JOB, cluster: 'b' }] })).told).toEqual([
      'version 22 5 8 of 1',
      ...Array(2).fill('job COMPLETED 2'),
      'version 22 5 8 of 1',
      'job COMPLETED 2',
    ]);
    const jobs = ['a', 'b', 'a', undefined].map((cluster) => ({ ...JOB, cluster }));
    const several = [...Array(4).fill('job COMPLETED 2'), 'version 24 5 1 of 3'];
    expect(parse(JSON.stringify({ jobs, meta: recent })).told).toEqual(several);
    expect(parse(JSON.stringify({ meta: recent, jobs: [] })).told).toEqual([]);
    const two = JSON.stringify({ jobs, meta: recent }) + JSON.stringify({ jobs: [JOB] });
    expect(parse(two).told).toEqual([...several, 'job COMPLETED 2']);
    expect(parse(JSON.stringify({ meta: old, jobs: [JOB] }).slice(0, -1)).told).toHaveLength(2);
  });

  it('of a release candidate counts as the first of its line, and none is told where none is said', () => {
    const candidate = { slurm: { version: { major: '25', micro: '0-0rc1', minor: '11' } } };
    expect(parse(JSON.stringify({ jobs: [JOB], meta: candidate })).told).toContain('version 25 11 0 of 1');
    expect(parse(JSON.stringify({ jobs: [JOB], meta: { slurm: { version: {} } } })).told).toHaveLength(1);
  });
});

describe('a document', () => {
  const meta = '"meta":{"slurm":{},"command":["sacct","--json"]}';

  it.each([
    [`{"jobs":[],${meta}}`, undefined],
    [`{"jobs":null,"errors":{},${meta}}`, undefined],
    [`{"jobs":[],"errors":["no"]}`, { code: 'tool_error' }],
    [`{"jobs":[${JSON.stringify(JOB)}],"errors":["late"]}`, undefined],
    [`{${meta}}`, { code: 'columns_missing', fields: ['jobs'] }],
    [`{"jobs":{"1":{}}}`, { code: 'columns_missing', fields: ['jobs'] }],
    ['', { code: 'empty' }],
    ['\n \n', { code: 'empty' }],
    ['data_parser/v0.0.42\n', { code: 'malformed' }],
    ['{"jobs":[', { code: 'malformed', line: 1 }],
    [`{"jobs":[],"x":${'['.repeat(LIMITS.jsonDepth)}`, { code: 'malformed', line: 1 }],
  ])('%s', (text, failure) => expect(parse(text).failure).toEqual(failure));

  it('with more steps in a job than the limit keeps the limit and says so', () => {
    const step = '{"step":{"id":"1.0"},"time":{"total":{"seconds":0,"microseconds":1}}}';
    const steps = Array.from({ length: LIMITS.jobSteps + 3 }, () => step).join();
    const result = parse(`{"jobs":[${JSON.stringify(JOB).slice(0, -1)},"steps":[${steps}]}]}`);
    expect(result.steps).toBe(LIMITS.jobSteps);
    expect(result.diagnostics.list()).toMatchObject([{ code: 'limit_reached', field: 'step', count: 3 }]);
    expect(result.cpuSeconds).toBe(LIMITS.jobSteps / 1e6);
  });
});

describe('sacct --json is recognized', () => {
  const accounting = '{ "jobs": [ { "account": "a", "allocation_nodes": 1';
  const recognized = (text: string) => recognizeSources(utf8(text))[0]?.id;

  it.each([
    accounting,
    `\ufeff\r\n${accounting}`,
    `sacct: error: {x}\nslurm: warning\n${accounting}`,
    '{"meta":{"plugin":{"type":"openapi\\/dbv0.0.38"}},"errors":[{}],"jobs":[]}',
    '{"jobs":[],"meta":{"command":["sacct","--json"],"slurm":{}}}',
  ])('in %s', (text) => expect(recognized(text)).toBe('slurm_sacct_json'));

  it.each([
    '{"status":"success","data":{"resultType":"matrix","result":[]}}',
    '{"apiVersion":"v1","kind":"List","items":[{"metadata":{"annotations":{"jobs":"meta"}}}]}',
    '{"jobs":[{"job_id":1,"job_state":["RUNNING"],"association_id":3,"derived_exit_code":{}}],"meta":{"command":["squeue"]}}',
    '{"jobs":[{"id":1,"t_submit":2.5}]}',
    `${accounting.replace('{', '[')}`,
    `- ${accounting}`,
    '"jobs" "meta" "sacct"',
    '',
  ])('and not in %s', (text) => expect(recognized(text)).not.toBe('slurm_sacct_json'));
});

describe('the GPU indices of used_gres', () => {
  it.each([
    ['gpu:h100:2(IDX:0-1)', 0b11],
    ['gpu:a100:1(IDX:0),gpu:h100:3(IDX:2-3,31)', 2 ** 31 + 0b1101],
    ['nic:1(IDX:0),gpu:2(IDX:4,6)', 0b1010000],
    ['gpu:h100:0(IDX:)', Number.NaN],
    ['gpu:2(CNT:2)', Number.NaN],
    ['gpu:2', Number.NaN],
    ['gpu:1(IDX:32)', Number.NaN],
    ['gpu:1(IDX:3-1)', Number.NaN],
    ['gpu:1(IDX:a)', Number.NaN],
    ['gpu:1(IDX:0,12', Number.NaN],
    // Instances have numbers of their own: the second of the first GPU is 1, too.
    ['gpu:3g.40gb:1(IDX:1)', Number.NaN],
    ['gpu:a100_1g5gb:1(IDX:1)', Number.NaN],
    ['gpu:A100-mig:1(IDX:1)', Number.NaN],
    ['gpu:a100:1(IDX:0),gpu:1g.10gb:1(IDX:3)', Number.NaN],
    ['', Number.NaN],
  ])('%s', (text, mask) => expect(readGpuIndexMask(utf8(text), 0, utf8(text).length)).toBe(mask));
});
