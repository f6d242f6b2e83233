// What claw review finds beside a package: the operator's own report, the ledger, the package released
// before.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleBytes } from '../contract/example.ts';
import { sacctExport } from './exports.ts';
import { claw, PACKAGE, withFiles } from './run.ts';

describe.concurrent('what lies beside it', () => {
  const report = (start: string) =>
    JSON.stringify({
      command: 'report',
      period: { start, end: '2026-10-31' },
      metrics: [
        { metric: 'gpu_efficiency_rate', value: 0.6, unit: 'fraction' },
        { metric: 'flagged_jobs_pct', value: 0.371, unit: 'fraction' },
        { metric: 'jobs_submitted', value: 7, unit: 'jobs', source: 'pbs' },
        { metric: 'nothing', value: 1 },
      ],
      names_read: { users: 250, gpus: 708, mystery: 3, nodes: '<b>' },
      days_covered: [{ source: 'dcgm_exporter', start: '2026-10-01', end: '2026-10-31', with_data: 28 }, 7],
      cuts: [
        {
          by: 'job_size',
          rows: [
            { bucket: '1', wait_hours_p50: 0.1, wait_hours_p90: 2 },
            { bucket: '<8>', wait_hours_p50: 4, wait_hours_p90: 48 },
            { bucket: '2', wait_hours_p50: null, wait_hours_p90: null },
          ],
        },
      ],
    });

  it('exact numbers of a report of the same period, and of no other', async () => {
    const at = withFiles({
      [PACKAGE]: exampleBytes(),
      'r.json': report('2026-10-01'),
      'o.json': report('2026-09-01'),
    });
    const { stdout } = await claw(['review', '--report', 'r.json'], { cwd: at });
    expect(stdout).toMatch(/^internal: not a package\n/);
    expect(stdout).toMatch(/^ {4}metric +leaves +exactly +confidence,/m);
    // What is of other telemetry than the package's number is no exact form of it.
    expect(stdout).toMatch(/^ {4}jobs_submitted .* - /m);
    expect(stdout).toMatch(/^ {4}gpu_efficiency_rate .* 60 % /m);
    const { stdout: json } = await claw(['review', '--report', 'r.json', '--json'], { cwd: at });
    expect(JSON.parse(json).released).toContainEqual(
      expect.objectContaining({ metric: 'gpu_efficiency_rate', exact: 0.6 }),
    );
    for (const other of ['o.json', PACKAGE])
      expect(await claw(['review', '--report', other], { cwd: at })).toMatchObject({ status: 2, stdout: '' });
    await claw(['review', '--report', 'r.json', '--html', 'r.html'], { cwd: at });
    const page = readFileSync(join(at, 'r.html'), 'utf8');
    expect(page).toContain('exactly, here: 60 %');
    expect(page).toContain('exactly, here: the same');
    expect(page).toContain('<th scope="row">&lt;8&gt;</th>');
    expect(page).toMatch(
      /Waits by the GPUs of a job.*exact numbers, which stay here[\s\S]*<td>6 min<\/td><td>2 h<\/td>/,
    );
  });

  it('what stays: counts of names by kind, and the days that a source covers', async () => {
    const at = withFiles({ [PACKAGE]: exampleBytes(), 'r.json': report('2026-10-01') });
    const told = async (...args: string[]) =>
      (await claw(['review', ...args], { cwd: at })).stdout.replace(/\s+/g, ' ');
    expect(await told('--report', 'r.json')).toContain(
      'Names and ids stay here: none is in a package. Those of GPU jobs and of hardware are of 250 users and 708 GPUs.',
    );
    const cpuOnly = JSON.stringify({ ...JSON.parse(report('2026-10-01')), names_read: { nodes: 32 } });
    writeFileSync(join(at, 'c.json'), cpuOnly);
    expect(await told('--report', 'c.json')).toContain(
      'are of 32 nodes; those of other jobs are not counted.',
    );
    expect(await told('--report', 'r.json')).toContain('2026-10-01 to 2026-10-30, data on 28 of 30 days');
    expect(await told()).toContain('How many were read is not in a package');
    await claw(['review', '--report', 'r.json', '--html', 'r.html'], { cwd: at });
    expect(readFileSync(join(at, 'r.html'), 'utf8')).toContain(
      '<th scope="row">users</th><td>250</td><td>none</td>',
    );
  });

  it('the ledger that recorded it, and what was released before', async () => {
    const at = withFiles({ 'jobs.txt': sacctExport(60, 7) });
    const env = { CLAW_STATE_DIR: join(at, 'state'), SOURCE_DATE_EPOCH: '1800000000' };
    for (const [output, start, end] of [
      ['a.json', '2026-10-01', '2026-10-04'],
      ['b.json', '2026-10-04', '2026-11-03'],
    ] as const) {
      const args = ['--from', 'jobs.txt', '--start', start, '--end', end, '--quiet', '--output', output];
      await claw(['collect', '--new-scope', ...args], { cwd: at, env, ownState: true });
    }
    const { stdout } = await claw(['review', 'b.json'], { cwd: at, env });
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('entry 2 of scope default, recorded 2027-01-15');
    expect(text).toMatch(/Against \S+state\/packages\/[0-9a-f ]+\.json: \d+ metrics? said otherwise/);
  });

  it('explain says what a package says of a metric, or why not', async () => {
    const cwd = withFiles({ [PACKAGE]: exampleBytes() });
    const text = async (metric: string) =>
      (await claw(['explain', metric, '--package', PACKAGE], { cwd })).stdout.replace(/\s+/g, ' ');
    expect(await text('gpu_efficiency_rate')).toContain('in the package 61.2 % (52.5–69.9), confidence high');
    expect(await text('small_job_wait_ratio')).toContain('withheld: Too few people, one of them with');
    expect(await text('gpu_memory_capacity_pct')).toContain(
      'withheld: There is telemetry, and it gives no value',
    );
    expect(await text('energy_kwh')).toContain('in the package not in it');
  });
});
