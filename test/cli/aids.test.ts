// The commands that read no data: explain, recipe, schema and facility, through the real command.
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacility } from '@ptl/claw/internal';
import { sourceIds } from '@ptl/claw-core';
import { METRICS } from '@ptl/claw-router';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { examplePackage } from '../contract/example.ts';
import { read } from '../tidy/files.ts';
import { START, sacctExport } from './exports.ts';
import { claw, expectNarrow, folder, withFiles } from './run.ts';

const told = async (...args: string[]) => {
  const { status, stdout, stderr } = await claw(args, { env: { SOURCE_DATE_EPOCH: '1796040000' } });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};
const parsed = async (...args: string[]) => JSON.parse(await told(...args)) as Record<string, unknown>;

describe('claw explain', () => {
  it('lists all metrics without one, and those that a part of a name fits', async () => {
    const all = await told('explain');
    for (const [metric, { section }] of Object.entries(METRICS))
      expect(all).toContain(section === 'inference' ? metric.replace(/^[^_]+/, '*') : metric);
    expectNarrow(all);
    const some = await told('explain', 'WAIT');
    expect(some).toMatch(/^ {2}wait_spread_ratio +score band +Long waits/m);
    expect(some).not.toContain('gpu_efficiency_rate');
  });

  it('tells everything of the one that fits', async () => {
    expect(await told('explain', 'wait_spread')).toMatch(/^wait_spread_ratio\n/);
    expect(await told('explain', 'framebuffer')).toContain('fb_used_p50');
    const folded = await told('explain', '_servers_');
    expect(folded).toContain('*_servers_total');
    expect(folded).toContain('* is vllm, nim, triton, sglang, tgi or nemoclaw.');
    expect(await told('explain', 'gpu_hours_allocated')).toMatch(/^gpu_hours_allocated\n/);
    expect(Object.keys(await parsed('explain', 'wait_spread', '--json'))).toContain('withheldIf');
    const { metrics } = (await parsed('explain', 'k8s', '--json')) as { metrics: { metric: string }[] };
    expect(metrics.map(({ metric }) => metric)).toContain('k8s_quota_utilization');
  });
});

describe('claw recipe', () => {
  const names =
    'sacct prometheus dcgm nvidia-smi kubectl kube-state-metrics scontrol inference ray exporters';
  const sources = names.split(' ');

  it('is there for each source, by its id', async () => {
    for (const id of sourceIds) expect(await told('recipe', id)).toContain('claw collect --month');
  });

  it.each(sources)('%s fits 60 columns, and bash takes it', async (source) => {
    const text = await told('recipe', source, '--month', '2026-02');
    expect(text).toContain(`claw collect --month 2026-02 --from `);
    const { sh, csh, read, period } = await parsed('recipe', source, '--month', '2026-02', '--json');
    expect(period).toEqual({ start: '2026-02-01', end: '2026-03-01' });
    for (const line of `${sh}${csh}${read}`.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
    const checked = spawnSync('/bin/bash', ['-n'], { input: String(sh), encoding: 'utf8' });
    expect([checked.status, checked.stderr]).toEqual([0, '']);
  });

  it('stands in the README as it is printed', async () => {
    const { sh } = await parsed('recipe', 'sacct', '--month', '2026-10', '--json');
    expect(read('README.md')).toContain(`\n${sh}`);
    expect(read('README.md').match(/sacct -a/g)).toHaveLength(1);
  });

  it('takes the last month, and other names of a source', async () => {
    expect(await told('recipe', 'slurm')).toContain('-S 2026-10-01 -E 2026-11-01');
    expect(await told('recipe', 'slurm_sacct', '--month', '2026-12')).toContain(
      '-S 2026-12-01 -E 2027-01-01',
    );
  });

  /** Runs the lines with tools that print what they are given. */
  const ran = (shell: string, script: string) => {
    const cwd = folder();
    for (const tool of ['sacct', 'curl', 'nvidia-smi', 'kubectl'])
      writeFileSync(join(cwd, tool), `#!/bin/sh\nfor one in ${tool} "$@"; do printf '%s\\n' "$one"; done\n`, {
        mode: 0o755,
      });
    chmodSync(join(cwd, 'sacct'), 0o755);
    const settings = {
      cwd,
      input: script,
      encoding: 'utf8',
      env: { PATH: `${cwd}:/usr/bin:/bin`, HOME: cwd },
    } as const;
    return { ...spawnSync(shell, [], settings), cwd };
  };

  it.each(['/bin/bash', '/bin/csh'])('asks sacct as claw itself does, in %s', async (shell) => {
    const { sh, csh } = await parsed('recipe', 'sacct', '--month', '2026-10', '--json');
    const { error, cwd } = ran(shell, String(shell.endsWith('csh') ? csh : sh));
    if (error !== undefined && shell.endsWith('csh')) return expect(error.message).toContain('ENOENT');
    const [tool, ...args] = readFileSync(join(cwd, 'jobs.txt'), 'utf8').trim().split('\n');
    expect([tool, ...args.slice(0, 8)]).toEqual([
      ...['sacct', '-a', '-D', '--parsable', '--delimiter=\u001f'],
      ...['-S', '2026-10-01', '-E', '2026-11-01'],
    ]);
    expect(args[8]).toMatch(/^--format=JobIDRaw,JobID,Cluster,(\w+,)*JobName,AdminComment$/);
  });

  it.each(['/bin/bash', '/bin/csh'])('asks for pods that asked for GPUs, in %s', async (shell) => {
    const { sh, csh } = await parsed('recipe', 'kube-state-metrics', '--month', '2026-02', '--json');
    const { stdout, error } = ran(shell, String(shell.endsWith('csh') ? csh : sh));
    if (error !== undefined && shell.endsWith('csh')) return expect(error.message).toContain('ENOENT');
    const asked = new Set(stdout.split('\n').filter((line) => line.startsWith('query=')));
    expect(asked.size).toBe(12);
    expect(asked).toContain(
      'query=(kube_pod_created and on(namespace,pod,uid) kube_pod_container_resource_requests{resource=~"(nvidia|amd)_com_.+"})[1d:5m]',
    );
    expect(asked).toContain('query=kube_node_status_allocatable[1d:1h]');
  });

  it('lists objects of Kubernetes in files that claw reads', async () => {
    const { sh } = await parsed('recipe', 'kubectl', '--json');
    const { cwd } = ran('/bin/bash', String(sh));
    const lists = readdirSync(join(cwd, 'kubernetes')).map((name) => name.split('-')[0]);
    const all = 'nodes pods resourceclaims resourcequotas resourceslices workloads';
    expect(lists.sort().join(' ')).toBe(all);
  });

  it.each(['/bin/bash', '/bin/csh'])('asks Prometheus for each series and day, in %s', async (shell) => {
    const { sh, csh } = await parsed('recipe', 'prometheus', '--month', '2026-02', '--json');
    const { stdout, error } = ran(shell, String(shell.endsWith('csh') ? csh : sh));
    if (error !== undefined && shell.endsWith('csh')) return expect(error.message).toContain('ENOENT');
    const asked = stdout.split('\n').filter((line) => line.startsWith('query='));
    expect(asked).toHaveLength(6 * 28);
    expect(new Set(asked)).toContain('query=DCGM_FI_PROF_GR_ENGINE_ACTIVE[1d]');
    const times = new Set(stdout.split('\n').filter((line) => line.startsWith('time=')));
    expect([...times][0]).toBe(`time=${Date.UTC(2026, 1, 2) / 1000}`);
    expect([...times].at(-1)).toBe(`time=${Date.UTC(2026, 2, 1) / 1000}`);
  });
});

describe('claw schema and claw facility', () => {
  const ajv = () => new Ajv2020({ strict: false, validateFormats: false });

  it('the plain schema has no annotation, and accepts and refuses the same', async () => {
    const [whole, plain] = [await told('schema', 'package'), await told('schema', '--plain')];
    expect(whole).toContain('"x-release"');
    expect(plain).not.toMatch(/"x-|"title"/);
    expect(plain.length).toBeLessThan(whole.length * 0.75);
    for (const text of [whole, plain]) {
      const check = ajv().compile(JSON.parse(text) as object);
      expect(check(examplePackage())).toBe(true);
      expect(check({ ...examplePackage(), more: 1 })).toBe(false);
      expect(check({ ...examplePackage(), ptl_component: 'other' })).toBe(false);
    }
  });

  it('the example has every member, is read as it is, and fits its own schema', async () => {
    const example = await told('facility', '--example');
    const { members } = (await parsed('facility', '--json')) as {
      members: { name: string; local: boolean }[];
    };
    expect(Object.keys(JSON.parse(example) as object)).toEqual(members.map(({ name }) => name));
    const cwd = withFiles({ 'facility.json': example });
    const declared = readFacility(join(cwd, 'facility.json'));
    expect(Object.keys(declared)).toEqual(members.filter(({ local }) => !local).map(({ name }) => name));
    for (const schema of [
      await parsed('schema', 'facility'),
      await parsed('schema', 'facility', '--plain'),
    ]) {
      const check = ajv().compile(schema);
      expect(check(JSON.parse(example))).toBe(true);
      expect(check({ annual_pue: 0 })).toBe(false);
      expect(check({ city: 'x' })).toBe(false);
    }
    expectNarrow(await told('facility'));
  });

  it('no package has the city', async () => {
    const facility = await told('facility', '--example');
    const cwd = withFiles({ 'facility.json': facility, 'jobs.txt': sacctExport(100, 10) });
    const { status, stdout } = await claw(
      ['collect', '--from', 'jobs.txt', '--facility', 'facility.json', '--output', 'p.json'],
      { cwd, env: { SOURCE_DATE_EPOCH: String(START + 60 * 86_400) } },
    );
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'p.json'), 'utf8') + stdout).not.toContain('Example City');
  });
});

it('the help of recipe names each that there is', async () => {
  const { stdout } = await claw(['recipe', '--help']);
  const { stderr } = await claw(['recipe', 'nothing']);
  const known = /use one of ([^\n]+)\.\n$/.exec(stderr)?.[1]?.split(', ') ?? [];
  expect(known.length).toBeGreaterThan(8);
  for (const name of known) expect(stdout).toContain(name);
});
