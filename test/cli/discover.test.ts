// claw discover without --from: each source is tried, by tools that print what the real ones print.
import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type FindingCode, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { dcgmScrape, START } from './exports.ts';
import { claw, expectNarrow, withFiles } from './run.ts';

const NOW = { SOURCE_DATE_EPOCH: String(START + 41 * 86_400) };

interface Told {
  readonly sources: readonly {
    readonly source: string;
    readonly reached: boolean;
    readonly how: string;
    readonly advice?: string;
    readonly probes?: readonly {
      readonly asked: string;
      readonly exit_status: number | null;
      readonly timed_out: boolean;
      readonly finding: string;
      readonly detail: number | string | null;
    }[];
  }[];
}

/** A PATH with these tools, and what discover then tells. */
async function discover(tools: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const files = Object.entries(tools).map(([name, script]) => [`bin/${name}`, `#!/bin/sh\n${script}\n`]);
  const cwd = withFiles(Object.fromEntries(files));
  for (const name of Object.keys(tools)) chmodSync(join(cwd, 'bin', name), 0o755);
  return claw(['discover', ...args], { cwd, env: { ...NOW, PATH: join(cwd, 'bin') } });
}

async function told(tools: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = await discover(tools, ['--json']);
  const { sources } = JSON.parse(stdout) as Told;
  return { status, stderr, of: (id: string) => sources.find(({ source }) => source === id) };
}

/** As sacct 22.05 on Debian 12. */
const SACCT = 'case "$*" in --version) echo "slurm 22.05.8";; *) echo 4711; echo 4712;; esac';
/** The lines of scontrol show config and sacctmgr show configuration that count. */
const config = (hidden: string) => `echo "PrivateData             = ${hidden}"`;

describe('discover', () => {
  it('tries accounting, with the exact commands', async () => {
    const { status, of } = await told({ sacct: SACCT });
    expect(status).toBe(0);
    expect(of('slurm_sacct')).toMatchObject({
      reached: true,
      how: 'sacct on the PATH',
      probes: [
        { asked: 'sacct --version', exit_status: 0, finding: 'version', detail: '22.05.8' },
        {
          asked: 'TZ=UTC sacct -a -X -n -P -S 2026-11-10T23:00:00 -E 2026-11-11T00:00:00 --format=JobIDRaw',
          finding: 'jobs',
          timed_out: false,
        },
      ],
    });
  });

  it('says of given inputs what they are, and nothing of all others', async () => {
    const cwd = withFiles({ 'gpus.prom': dcgmScrape() });
    const { status, stdout } = await claw(['discover', '--from', 'gpus.prom'], { cwd, env: NOW });
    expect(status).toBe(0);
    expect(stdout).toContain('  DCGM exporter (Prometheus text)\n    found: gpus.prom; fidelity high\n');
    expect(stdout).not.toContain('not found');
    expect(stdout).toContain('Job accounting is missing');
  });

  it('says what is missing beside a source of neither jobs nor GPUs', async () => {
    const cwd = withFiles({ 'nodes.txt': 'NODELIST|GRES|STATE\nn1|gpu:a100:4|idle\n' });
    const { status, stdout } = await claw(['discover', '--from', 'nodes.txt'], { cwd, env: NOW });
    expect([status, stdout]).toEqual([0, expect.stringContaining('Job accounting is missing')]);
    expect(stdout).not.toContain('No source was found');
  });

  it('has a line for what is not here, and one advice for all of it', async () => {
    const { stdout } = await discover({ sacct: SACCT });
    expect(stdout.match(/^Not here$/gm)).toHaveLength(1);
    expect(stdout).toMatch(/^ {2}NVIDIA NIM +no answer/m);
    expect(stdout).toMatch(/^Sources\n {2}Slurm accounting \(sacct\)\n {4}found: sacct on the PATH/);
    expect(stdout.match(/claw recipe SOURCE/g)).toHaveLength(1);
    expectNarrow(stdout);
  });

  it('explains each absence, and says what to do instead', async () => {
    const { status, of } = await told({});
    expect(status).toBe(3);
    for (const [id, tool] of Object.entries({
      slurm_sacct: 'sacct',
      slurm_nodes: 'scontrol',
      nvidia_smi: 'nvidia-smi',
      kubernetes_pods: 'kubectl',
      kubernetes_nodes: 'kubectl',
    })) {
      expect(of(id)).toMatchObject({ reached: false, how: `no ${tool} on the PATH`, probes: [] });
      expect(of(id)?.advice).toContain(tool);
    }
    for (const id of ['dcgm_exporter', 'prometheus'])
      expect(of(id)).toMatchObject({ reached: false, how: expect.stringMatching(/^no answer from http/) });
  });

  it('tells how a tool failed, and what it said only to who asks', async () => {
    const sacct = 'echo "sacct: error: canary: Connection refused" >&2; exit 1';
    const { status, of } = await told({ sacct });
    expect(status).toBe(3);
    expect(of('slurm_sacct')).toMatchObject({
      reached: false,
      probes: [
        { exit_status: 1, finding: 'failed' },
        { exit_status: 1, finding: 'failed' },
      ],
    });
    const quiet = await discover({ sacct });
    expect(quiet.stdout).toContain('sacct --version: it failed, with status 1');
    expect(quiet.stdout + quiet.stderr).not.toContain('canary');
    expectNarrow(quiet.stdout);
    const verbose = await discover({ sacct }, ['--verbose']);
    expect(verbose.stdout).not.toContain('canary');
    expect(verbose.stderr).toContain('sacct --version said:\n  | sacct: error: canary: Connection refused\n');
  });

  it('waits for no tool, and ends it with what it has started', async () => {
    const { of } = await told({ 'nvidia-smi': '/bin/sleep 600 & wait', kubectl: 'exec /bin/sleep 600' });
    expect(of('nvidia_smi')).toMatchObject({ reached: false, probes: [{ timed_out: true }] });
    expect(of('kubernetes_pods')).toMatchObject({ reached: false, probes: [{ timed_out: true }] });
    const { stdout } = await discover({ kubectl: 'exec /bin/sleep 600' });
    expect(stdout).toContain('there, but it gives nothing: kubectl on the PATH');
    expect(stdout).not.toContain('not found: kubectl on the PATH');
  });

  it('shows a tool that always fails once, and names the other sources that want it', async () => {
    const { stdout } = await discover({ kubectl: 'echo "refused" >&2; exit 1' });
    expect(stdout.match(/auth can-i list/g)).toHaveLength(1);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/The same of Kubernetes nodes \(kubectl get nodes\), Kube/);
  });

  it('takes a first line for an answer, and leaves the rest', async () => {
    const scontrol = 'while :; do echo "NodeName=n CPUAlloc=0 Gres=gpu:h100:8"; done';
    const { of } = await told({ scontrol });
    expect(of('slurm_nodes')).toMatchObject({
      reached: true,
      probes: [{ asked: 'scontrol --oneliner show node', finding: 'answers', timed_out: false }],
    });
  });

  it.each([
    ['yes', '0', true, 'permitted'],
    ['no', '1', false, 'denied'],
    ['no - no RBAC policy matched', '1', false, 'denied'],
    ['The connection to the server was refused', '1', false, 'failed'],
  ])('takes "%s" of kubectl for what it is', async (answer, status, reached, finding) => {
    const { of } = await told({ kubectl: `echo "${answer}"; exit ${status}` });
    expect(of('kubernetes_pods')).toMatchObject({
      reached,
      probes: [{ asked: 'kubectl auth can-i list pods --all-namespaces', finding }],
    });
  });

  it.each([
    ['echo "GPU 0: NVIDIA H100 (UUID: GPU-1)"; echo "GPU 1: NVIDIA H100 (UUID: GPU-2)"', true, 'gpus', 2],
    ['echo "No devices found."; exit 6', false, 'failed', null],
    ['echo "No devices found."', false, 'nothing', null],
  ])('counts GPUs: %s', async (script, reached, finding, detail) => {
    const { of } = await told({ 'nvidia-smi': script });
    expect(of('nvidia_smi')).toMatchObject({
      reached,
      probes: [{ asked: 'nvidia-smi -L', finding, detail }],
    });
  });

  it('asks an endpoint once', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const count = '{"status":"success","data":{"resultType":"vector","result":[{"value":[1,"16"]}]}}';
      response.end(request.url === '/metrics' ? dcgmScrape() : count);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const cwd = withFiles({
      'config.json': JSON.stringify({ dcgm_exporter: { url }, prometheus: { url } }),
    });
    const env = { ...NOW, CLAW_CONFIG: 'config.json' };
    const { stdout } = await claw(['discover', '--json'], { cwd, env });
    server.close();
    const { sources } = JSON.parse(stdout) as Told;
    expect(
      sources.filter(({ source }) => source === 'prometheus' || source === 'dcgm_exporter'),
    ).toMatchObject([
      { source: 'prometheus', probes: [{ finding: 'series', detail: 16 }] },
      { source: 'dcgm_exporter', probes: [{ asked: `${url}/metrics`, finding: 'answers' }] },
    ]);
    expect(new Set(asked.map((path) => path.split('?')[0]))).toEqual(new Set(['/api/v1/query', '/metrics']));
    expect(new Set(asked).size).toBe(asked.length);
  });
});

// Root sees everything, whatever PrivateData says, and these tests may run as root.
describe('whose jobs accounting shows', () => {
  const judge = (findings: readonly (string | undefined)[], isRoot = false) =>
    sources.slurm_sacct.view?.judge(
      findings.map((code) => (code === undefined ? undefined : { code: code as FindingCode })),
      isRoot,
    ).code;

  it('is decided by the data base, then by the controller, and by neither for operators', () => {
    expect(judge(['view_all', 'view_own', 'view_unknown'])).toBe('view_own');
    expect(judge(['view_own', 'view_all', 'view_unknown'])).toBe('view_all');
    expect(judge(['view_own', undefined, undefined])).toBe('view_own');
    expect(judge(['view_own', 'view_unknown', 'view_unknown'])).toBe('view_own');
    expect(judge(['view_own', 'view_own', 'view_all'])).toBe('view_all');
    expect(judge(['view_own', 'view_own'], true)).toBe('view_all');
    expect(judge([undefined, undefined, undefined])).toBe('view_unknown');
  });

  const findings = async (tools: Readonly<Record<string, string>>) =>
    (await told({ sacct: SACCT, ...tools })).of('slurm_sacct')?.probes?.slice(2);

  it.each([
    ['none', 'view_all'],
    ['jobs', 'view_own'],
    ['accounts,jobs,usage', 'view_own'],
    ['usage,users', 'view_all'],
  ])('PrivateData = %s', async (hidden, finding) => {
    expect(await findings({ scontrol: config(hidden), sacctmgr: config(hidden) })).toMatchObject([
      { asked: 'scontrol show config', finding },
      { asked: 'sacctmgr --readonly show configuration', finding },
      { asked: expect.stringContaining('"name=$(id -un)"'), finding: 'view_unknown' },
    ]);
  });

  it.each([
    ['Operator', 'view_all'],
    ['None', 'view_unknown'],
    ['', 'view_unknown'],
  ])('an account of level "%s"', async (level, finding) => {
    const probes = await findings({ sacctmgr: `echo "${level}"` });
    expect(probes).toMatchObject([{}, { finding }]);
  });
});
