// claw export, through the real command: the engines' files from released values, and over nothing that was
// there.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineFiles } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { about, band, exampleBytes, examplePackage, released } from '../contract/example.ts';
import { claw, expectNarrow, PACKAGE, withFiles } from './run.ts';

const NAMES = [
  'ace_findings.json',
  'cool_input.json',
  'core_input.json',
  'flux_input.json',
  'pace_input.json',
  'profile_output.json',
];
const FACILITY = {
  location_city: ' Bad  Görlitz',
  utility_provider: 'Stadtwerke',
  cooling_type: 'air',
  annual_pue: 1.4,
  primary_use: 'inference_batch',
};
const site = () => withFiles({ [PACKAGE]: exampleBytes(), 'facility.json': JSON.stringify(FACILITY) });
const contentOf = (cwd: string, name: string) =>
  JSON.parse(readFileSync(join(cwd, 'engines', name), 'utf8')) as Record<string, unknown>;

describe('claw export', () => {
  it('writes what the package says, and leaves out what it does not', async () => {
    const cwd = site();
    const { status, stdout, stderr } = await claw(['export', PACKAGE, '--to', 'engines'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expectNarrow(stdout);
    expect(readdirSync(join(cwd, 'engines')).sort()).toEqual(NAMES);
    for (const name of NAMES) expect(statSync(join(cwd, 'engines', name)).mode & 0o777).toBe(0o600);
    expect(contentOf(cwd, 'pace_input.json')).toEqual({
      organization: 'Example University, Görlitz',
      period: '2026',
      scheduler: 'slurm',
      total_jobs: 20_500,
      total_gpu_requested: 123_500,
      total_gpu_used: 75_582,
      total_cpu_requested: 1_255_000,
      scheduling_pressure_ratio: 0.175,
      wait_spread_ratio: 20,
    });
    expect(contentOf(cwd, 'core_input.json')).toEqual({
      organization: 'Example University, Görlitz',
      period: '2026',
      scheduler: 'slurm',
      hardware_fleet: [
        { gpu_model: 'h100', gpu_count: 512, purchase_year: 2023, tdp_watts: 700, mig_enabled: false },
        { gpu_model: 'a100', gpu_count: 256, tdp_watts: 400, mig_enabled: false },
      ],
      workload_profile: { avg_gpu_utilization: 0.612, avg_job_duration_minutes: 350 },
    });
    expect(contentOf(cwd, 'profile_output.json')).toMatchObject({
      scheduler_type: 'slurm',
      mig_enabled: false,
    });
    const { findings, warnings } = contentOf(cwd, 'ace_findings.json') as {
      findings: object[];
      warnings: string[];
    };
    expect(findings).toContainEqual({
      metric: 'flagged_jobs_count',
      value: 0.371 * 15_000,
      unit: 'jobs',
      source: 'slurm+dcgm',
      confidence: 'high',
    });
    expect(warnings).toEqual(['times_without_zone', 'source_incomplete']);
  });

  it('adds what the operator declares beside the package, which keeps its word', async () => {
    const cwd = site();
    const args = ['export', PACKAGE, '--to', 'engines', '--facility', 'facility.json', '--json'];
    const { status, stdout } = await claw(args, { cwd });
    expect(status).toBe(0);
    const { files } = JSON.parse(stdout) as { files: { path: string; bytes: number; left_out: string[] }[] };
    expect(files.map(({ path }) => path).sort()).toEqual(NAMES.map((name) => `engines/${name}`));
    for (const { path, bytes } of files) expect(readFileSync(join(cwd, path)).length).toBe(bytes);
    expect(contentOf(cwd, 'cool_input.json')).toEqual({
      organization: 'Example University, Görlitz',
      period: '2026',
      cooling_type: 'air',
      location_city: 'Bad Görlitz',
      annual_pue: 1.15,
    });
    expect(contentOf(cwd, 'flux_input.json')).toMatchObject({ utility_provider: 'Stadtwerke' });
    expect(contentOf(cwd, 'core_input.json')).toMatchObject({
      workload_profile: { primary_use: 'inference' },
    });
    expect(files.find(({ path }) => path.includes('cool'))?.left_out).toEqual([
      'facility_age',
      'location_state',
      'ashrae_zone',
    ]);
  });

  it('writes over nothing, and nothing beside what is there, unless it is told to', async () => {
    const cwd = withFiles({ [PACKAGE]: exampleBytes(), 'engines/profile_output.json': 'mine' });
    const refused = await claw(['export', PACKAGE, '--to', 'engines'], { cwd });
    expect([refused.status, refused.stdout]).toEqual([7, '']);
    expect(refused.stderr).toMatch(
      /^claw: engines\/profile_output\.json exists, so nothing was written: [^\n]+--force\.\n$/,
    );
    expect(readdirSync(join(cwd, 'engines'))).toEqual(['profile_output.json']);
    const forced = await claw(['export', PACKAGE, '--to', 'engines', '--force'], { cwd });
    expect(forced.status).toBe(0);
    expect(readFileSync(join(cwd, 'engines/profile_output.json'), 'utf8')).not.toBe('mine');
  });

  it('takes a folder, and no file in its place', async () => {
    const cwd = withFiles({ [PACKAGE]: exampleBytes(), here: 'x' });
    const { status, stderr } = await claw(['export', PACKAGE, '--to', 'here'], { cwd });
    expect([status, stderr]).toEqual([7, 'claw: here is a file: give a folder with --to.\n']);
  });

  it('refuses what it cannot use', async () => {
    const cwd = site();
    expect((await claw(['export', PACKAGE], { cwd })).stderr).toContain(
      'claw: The command export needs --to: see',
    );
    writeFileSync(join(cwd, 'wrong.json'), JSON.stringify({ location_city: 'canary\u202e' }));
    const wrong = await claw(['export', PACKAGE, '--to', 'x', '--facility', 'wrong.json'], { cwd });
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/location_city takes 1 to 64 letters/);
    expect(wrong.stderr).not.toContain('canary');
    const none = await claw(['export', 'facility.json', '--to', 'x'], { cwd });
    expect(none.status).toBe(6);
    expect(readdirSync(cwd).sort()).toEqual(['facility.json', PACKAGE, 'wrong.json']);
  });
});

it('tells PACE of pods where pods are scheduled', () => {
  const from = { source: 'kubernetes', confidence: 'medium' } as const;
  const content = examplePackage({
    released: [
      released('scheduler_type', { value: 'kubernetes' }, from),
      released('pace_input_path', { value: 'kubernetes' }, from),
      released('k8s_resource_request_ratio', about(0.5, 10), from),
      released('k8s_avg_pod_pending_minutes', { low: 60 }, from),
    ],
    withheld: [{ metric: 'k8s_quota_utilization', reason: 'protected', because: '' }],
    organization: undefined as never,
  });
  const pace = engineFiles(content).find(({ name }) => name === 'pace_input.json');
  expect(pace?.content).toEqual({
    period: '2026',
    scheduler: 'kubernetes',
    input_path: 'kubernetes',
    k8s_resource_request_ratio: 0.5,
    k8s_avg_pod_pending_minutes: 60,
  });
  expect(pace?.leftOut).toContain('k8s_quota_utilization');
});

it('says which model is partitioned only where the fleet has one', () => {
  const fleet = (...models: string[]) => {
    const content = examplePackage({
      released: [
        released('gpu_fleet', { value: models.map((gpu_model) => ({ gpu_model, gpu_count: 8 })) as never }),
        released('mig_enabled', { value: true }),
        released('mig_instance_count', { value: 14 }),
        released('jobs_submitted', band(20_000, 21_000)),
      ],
    });
    return engineFiles(content).find(({ name }) => name === 'core_input.json')?.content;
  };
  const a100 = { gpu_model: 'a100', gpu_count: 8, tdp_watts: 400 };
  expect(fleet('a100')).toMatchObject({
    hardware_fleet: [{ ...a100, mig_enabled: true, mig_instance_count: 14 }],
  });
  expect((fleet('a100', 'unknown') as { hardware_fleet: object[] }).hardware_fleet).toEqual([
    a100,
    { gpu_model: 'unknown', gpu_count: 8 },
  ]);
});
