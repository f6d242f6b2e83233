// claw without --from: live systems, played by a script and a server of ours.
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dcgmScrape, START, sacctExport } from './exports.ts';
import { claw, expectNarrow, PACKAGE, withFiles } from './run.ts';

/** 2026-11-11T00:00:00Z. */
const FIXED = { SOURCE_DATE_EPOCH: String(START + 41 * 86_400) };
const jobs = sacctExport(600, 12);

describe('a live system', () => {
  /**
   * A sacct that prints `rows` with the delimiter it is asked for on the first of the days, and a header on
   * the others.
   */
  function withSacct(script: string): { cwd: string; env: Record<string, string> } {
    const cwd = withFiles({ 'bin/sacct': `#!/bin/sh\n${script}\n`, 'rows.txt': jobs });
    chmodSync(join(cwd, 'bin/sacct'), 0o755);
    return { cwd, env: { ...FIXED, PATH: join(cwd, 'bin') } };
  }
  const answer = `
for word; do case "$word" in --delimiter=*) delimiter="\${word#--delimiter=}";; esac; done
case "$*" in
  *"-S 2026-10-01T"*) /bin/sed "s/|/$delimiter/g" ../rows.txt || /bin/sed "s/|/$delimiter/g" rows.txt;;
  *) /bin/sed "s/|/$delimiter/g;q" rows.txt;;
esac 2>/dev/null`;

  it('is asked day by day', async () => {
    const { cwd, env } = withSacct(answer);
    const { status, stdout, stderr } = await claw(['collect', '--json'], { cwd, env });
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout) as { period: unknown; sources: unknown[] };
    expect(told.period).toEqual({ start: '2026-10-01', end: '2026-11-01' });
    expect(told.sources).toMatchObject([{ source: 'slurm_sacct', inputs: 31, records: 1200 }]);
  });

  it('is not asked about the future', async () => {
    const { cwd, env } = withSacct(answer);
    const { status, stderr } = await claw(['collect', '--start', '2026-11-11'], { cwd, env });
    expect([status, stderr]).toEqual([2, 'claw: --start must lie before today, or before --end.\n']);
  });

  it('that refuses is no source, and its words are not repeated', async () => {
    const { cwd, env } = withSacct('echo "sacct: error: canary-5f3a" >&2; exit 1');
    const { status, stdout, stderr } = await claw(['collect'], { cwd, env });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^claw: No data came from Slurm accounting \(sacct\): [^\n]+\n$/);
    // What is random in it, and differs each time, is no help.
    expect(stderr).toContain(' sacct -a -D --parsable --delimiter=… -S ');
    expect(stderr).not.toContain('canary');
  });

  it.each([
    [
      'speaks on standard error',
      'echo "sacct: error: no" >&2; exit 1',
      [],
      '--verbose shows what the tool says',
    ],
    ['is shown', 'echo "sacct: error: no" >&2; exit 1', ['--verbose'], 'what the tool says is printed, too'],
    ['speaks on standard output', 'echo "it failed"; exit 9', ['--verbose'], 'said:\n  | it failed\n'],
    [
      'hands out many rows before it fails',
      `for word in ${'0123456789 '.repeat(200)}; do echo $word 1234567; done; exit 9`,
      ['--verbose'],
      'run it by hand to see what it says',
    ],
    ['takes its time', '/bin/sleep 1.1; exit 1', [], /status 1 after \d+ s; run it by hand/],
    ['says nothing at all', 'exit 0', [], /printed nothing and ended with status 0[^;]*; run it by hand/],
  ])('that %s, has its own words where claw says', async (_what, script, args, words) => {
    const { cwd, env } = withSacct(script);
    const { status, stderr } = await claw(['report', ...args], { cwd, env });
    expect([status, stderr]).toEqual([3, expect.stringMatching(words)]);
  });

  it('without rows is the one that is named, and not one that failed beside it', async () => {
    const { cwd, env } = withSacct(`${answer.replace('/bin/sed "s', '/bin/sed "1!d;s')}`);
    writeFileSync(join(cwd, 'bin/kubectl'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { status, stderr } = await claw(['report'], { cwd, env });
    expect([status, stderr]).toEqual([
      4,
      expect.stringMatching(/^claw: sacct of [^\n]* gives nothing to count/),
    ]);
  });

  it('without GPUs, which nvidia-smi says where data would stand, still has its jobs', async () => {
    const { cwd, env } = withSacct(answer);
    writeFileSync(join(cwd, 'bin/nvidia-smi'), '#!/bin/sh\necho "No devices were found"\nexit 6\n', {
      mode: 0o755,
    });
    const { status, stdout } = await claw(['collect', '--dry-run'], { cwd, env });
    expect(status).toBe(0);
    expect(stdout).toMatch(/\(nvidia-smi\): gave no data/);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /\(nvidia-smi\) is left out: "nvidia-smi --[^"]*" ended with status 6\b/,
    );
    expect(stdout).toContain('jobs_submitted');
    expectNarrow(stdout);
  });

  describe('that lists its nodes', () => {
    const NODES = 'NodeName=n CPUAlloc=0 Gres=gpu:h100:8 State=IDLE CfgTRES=gres/gpu=8 AllocTRES=\n';
    // The twenty on which jobs ran.
    const list = Array.from(
      { length: 20 },
      (_, n) => `echo '${NODES.replace('=n ', `=node${n} `).trim()}'`,
    ).join('\n');
    const REPORT = ['report', '--json', '--start', '2026-10-01', '--end', '2026-10-08'];
    const withNodes = (script: string) => {
      const { cwd, env } = withSacct(answer);
      writeFileSync(join(cwd, 'bin/scontrol'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      return { cwd, env };
    };

    it('has a capacity', async () => {
      const check = '[ "$*" = "--oneliner show node" ] || exit 1';
      const { status, stdout } = await claw(REPORT, withNodes(`${check}\n${list}`));
      expect(status).toBe(0);
      const told = JSON.parse(stdout);
      expect(told.sources).toMatchObject([{ source: 'slurm_sacct' }, { source: 'slurm_nodes', records: 20 }]);
      expect(told.nodes).toEqual([{ state: 'up', nodes: 20, gpus: 160 }]);
    });

    it('and fails at it loses nothing else, and has no part of the list', async () => {
      const without = await claw(REPORT, withSacct(answer));
      for (const script of [
        `${list}\nexit 1`,
        'exit 1',
        `printf '${NODES.trim().slice(0, 40)}'; exit 1`,
        'echo canary',
      ]) {
        const { status, stdout, stderr } = await claw(REPORT, withNodes(script));
        expect([script, status, stderr]).toEqual([script, 0, '']);
        expect(without.stdout).toContain('"jobs_submitted"');
        expect(JSON.parse(stdout).metrics).toEqual(JSON.parse(without.stdout).metrics);
        expect(stdout).not.toContain('canary');
      }
    });
  });

  it('that fails in the middle of its rows ends the run', async () => {
    const { cwd, env } = withSacct(`${answer}\ncase "$*" in *"-S 2026-10-01T"*) exit 1;; esac`);
    const { status, stderr } = await claw(['collect'], { cwd, env });
    expect([status, stderr]).toEqual([
      4,
      expect.stringMatching(/^claw: sacct of 2026-10-01 failed after it had given part/),
    ]);
  });

  it('that fails on some of the days ends the run', async () => {
    const { cwd, env } = withSacct(`case "$*" in *"-S 2026-10-05T"*) exit 1;; esac\n${answer}`);
    const { status, stderr } = await claw(['collect'], { cwd, env });
    expect(status).toBe(4);
    expect(stderr).toMatch(/^claw: sacct of 2026-10-05 failed after it had given part of its data/);
    expect(readdirSync(cwd)).not.toContain(PACKAGE);
  });

  it('tells the fleet by one look at now, which lies behind the period', async () => {
    const rows = [0, 1, 2].map((i) => `2026/10/21 09:00:00.000, ${i}, GPU-${i}, NVIDIA L40S, ${i} %`);
    const text = ['timestamp, index, uuid, name, utilization.gpu [%]', ...rows].join('\\n');
    const cwd = withFiles({ 'bin/nvidia-smi': `#!/bin/sh\nprintf '${text.replaceAll('%', '%%')}\\n'\n` });
    chmodSync(join(cwd, 'bin/nvidia-smi'), 0o755);
    const { status, stdout, stderr } = await claw(['report', '--json'], {
      cwd,
      env: { ...FIXED, PATH: join(cwd, 'bin') },
    });
    expect([status, stderr]).toEqual([0, '']);
    const { metrics } = JSON.parse(stdout) as { metrics: { metric: string; value: unknown }[] };
    expect(metrics.find(({ metric }) => metric === 'gpu_fleet')?.value).toEqual([
      { gpu_model: 'l40s', gpu_count: 3 },
    ]);
  });

  describe.each([
    ['nvidia-smi', [] as string[]],
    ['a scrape', ['--from', 'scrape.prom']],
  ])('that is one look at now, by %s, alone', (_by, from) => {
    const cwd = withFiles({
      'bin/nvidia-smi':
        '#!/bin/sh\necho "index, uuid, name, utilization.gpu [%]\n0, GPU-a, NVIDIA H100 80GB HBM3, 50 %"\n',
      'scrape.prom': dcgmScrape(),
    });
    chmodSync(join(cwd, 'bin/nvidia-smi'), 0o755);
    const env = { ...FIXED, PATH: join(cwd, 'bin') };

    it('is a report of no period', async () => {
      const { status, stdout } = await claw(['report', ...from, '--json'], { cwd, env });
      expect(status).toBe(0);
      const { period, metrics } = JSON.parse(stdout) as {
        period: unknown;
        metrics: { metric: string; value?: unknown }[];
      };
      expect(period).toBeNull();
      const util = metrics.find(({ metric }) => metric === 'gpu_util_mean');
      expect(util?.value).toBe(from.length === 0 ? 0.5 : 0.42);
    });

    it('is no package, unless a period is given', async () => {
      const { status, stdout, stderr } = await claw(['collect', ...from], { cwd, env });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^claw: The inputs have no times, [^\n]+--month[^\n]+\n$/);
      const month = await claw(['collect', ...from, '--month', '2026-10', '--dry-run'], { cwd, env });
      expect(month.status).toBe(0);
    });
  });

  it('is found where the configuration says', async () => {
    const server = createServer((_request, response) => response.end(dcgmScrape()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const cwd = withFiles({ 'config.json': JSON.stringify({ dcgm_exporter: { url } }) });
    const env = { ...FIXED, CLAW_CONFIG: 'config.json' };
    const [discovered, collected] = await Promise.all([
      claw(['discover'], { cwd, env }),
      claw(['collect', '--month', '2026-10', '--dry-run'], { cwd, env }),
    ]);
    server.close();
    expect(discovered.status).toBe(0);
    expect(discovered.stdout).toContain(`found: ${url}/metrics; fidelity high`);
    expectNarrow(discovered.stdout);
    expect(collected.status).toBe(0);
    expect(collected.stdout).toContain('h100 × 8');
    const gone = await claw(['collect'], { cwd, env });
    expect([gone.status, gone.stdout]).toEqual([3, '']);
    expect(gone.stderr).toContain(`${url}/metrics cannot be reached`);
  });
});
