// Inputs that are no use: one sentence with cause, place and next step, the right exit status, and nothing of
// what is inside.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claw, folder, withFiles } from './run.ts';

/** Planted in every input: it must come out nowhere. */
const CANARY = 'canary-5f3a';

describe('inputs that are no use', () => {
  async function refused(name: string, content: string | Uint8Array | undefined) {
    const cwd = folder();
    if (content !== undefined) writeFileSync(join(cwd, name), content);
    const ran = await claw(['collect', '--from', name], { cwd });
    expect(ran.stdout).toBe('');
    expect(ran.stderr).not.toContain(CANARY);
    expect(readdirSync(cwd)).toEqual(content === undefined ? [] : [name]);
    return { status: ran.status, sentence: ran.stderr };
  }

  it.each([
    ['missing.txt', undefined, 'claw: missing.txt does not exist: check the path.\n'],
    ['empty.txt', '', 'claw: empty.txt is empty: export it again.\n'],
    [
      'notes.txt',
      `dear ${CANARY}\n`,
      /^claw: notes.txt is in no format that claw knows: [^\n]+sacct, prometheus, [^\n]+\n$/,
    ],
    [
      'columns.txt',
      `JobID|User\n1|${CANARY}\n`,
      /^claw: columns.txt lacks State, Start, End, AllocTRES or ReqTRES; and for some numbers Cluster, JobName, [^\n]+, NodeList: export it again, with what is missing \("claw recipe sacct" shows the command\)\.\n$/,
    ],
    [
      'ray.prom',
      `ray_resources{Name="GPU",NodeAddress="${CANARY}",State="USED"} 3.0\nray_node_cpu_count{ip="${CANARY}"} 4.0\n`,
      /^claw: ray.prom lacks ray_node_gpus_utilization: [^\n]+; where Ray sees no GPU, give its nodes \(curl [^\n]+\n$/,
    ],
    ['random.bin', Buffer.from(`\0\u0001${CANARY}\0`), /^claw: random.bin is binary data[^\n]+\n$/],
    ['twice.gz', gzipSync(gzipSync(CANARY)), /^claw: twice.gz is (binary|in no format)[^\n]+\n$/],
    [
      'cut.gz',
      gzipSync(CANARY.repeat(9)).subarray(0, 15),
      /^claw: The compressed data of cut.gz is broken[^\n]+\n$/,
    ],
  ])('%s', async (name, content, sentence) => {
    const result = await refused(name, content);
    expect(result.status).toBe(4);
    expect(result.sentence).toMatch(sentence);
  });

  it('a name that is mistyped: no key is made for it, and none is missed', async () => {
    const cwd = folder();
    const env = { CLAW_STATE_DIR: join(cwd, 'state') };
    for (const args of [['--new-scope'], []])
      for (const [name, sentence] of [
        ['typo.txt', 'claw: typo.txt does not exist: check the path.\n'],
        ['typo*.txt', 'claw: No file matches typo*.txt: check the pattern.\n'],
      ] as const) {
        const { status, stderr } = await claw(['collect', ...args, '--from', name], {
          cwd,
          env,
          ownState: true,
        });
        expect([status, stderr]).toEqual([4, sentence]);
      }
    expect(existsSync(join(cwd, 'state', 'scopes'))).toBe(false);
  });

  it.each([
    ['nothing', [], /^claw: exports is an empty folder: check the path\.\n$/],
    ['folders only', ['deeper'], /^claw: exports holds nothing but folders: give --from "[^"\n]+" for the/],
  ])('a folder that holds %s', async (_what, inside, sentence) => {
    const cwd = folder();
    for (const name of ['.', ...inside]) mkdirSync(join(cwd, 'exports', name), { recursive: true });
    const { status, stderr } = await claw(['collect', '--from', 'exports'], { cwd });
    expect(status).toBe(3);
    expect(stderr).toMatch(sentence);
  });

  it('a path below a file', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), CANARY);
    expect(await claw(['collect', '--from', 'file/jobs.txt'], { cwd })).toEqual({
      status: 4,
      stdout: '',
      stderr: 'claw: file/jobs.txt lies below something that is not a folder: check the path.\n',
    });
  });

  it('a file that may not be read', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read everything, so this was not tried');
    const cwd = folder();
    writeFileSync(join(cwd, 'jobs.txt'), CANARY, { mode: 0o000 });
    const { status, stderr } = await claw(['collect', '--from', 'jobs.txt'], { cwd });
    expect([status, stderr]).toEqual([
      4,
      'claw: jobs.txt may not be accessed by you: check its permissions.\n',
    ]);
  });

  it('a folder in which nothing is known, whose file names stay its own', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'exports', 'deeper'), { recursive: true });
    writeFileSync(join(cwd, 'exports', `${CANARY}.txt`), 'hello');
    const { status, stdout, stderr } = await claw(['collect', '--from', 'exports'], { cwd });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^claw: No file in exports is telemetry that claw knows/);
    expect(stderr).not.toContain(CANARY);
  });

  it('standard input that is empty', async () => {
    expect(await claw(['collect', '--from', '-'], { input: '' })).toEqual({
      status: 4,
      stdout: '',
      stderr: 'claw: Standard input is empty: export it again.\n',
    });
  });

  it('a pipe that shows too late in which year the period starts', async () => {
    const jobs = Array.from({ length: 500 }, (_, id) => {
      const times = 'COMPLETED|2026-06-02T00:00:00Z|2026-06-03T00:00:00Z|gres/gpu=1';
      return `${id}|user${id % 9}|${times}|\n${id}.0||${times}|gres/gpuutil=50\n`;
    });
    const cwd = withFiles({
      'jobs.txt': `JobIDRaw|User|State|Start|End|AllocTRES|TRESUsageInAve\n${jobs.join('')}`,
    });
    const sample = (at: string) =>
      `DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",Hostname="n1"} 50 ${Date.parse(at)}\n`;
    const input = sample('2023-01-03T00:00:00Z') + sample('2023-01-03T00:01:00Z');
    expect(await claw(['collect', '--from', 'jobs.txt', '--from', '-'], { cwd, input })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'claw: The inputs reach over several years: give --month, or --start and --end.\n',
    });
  });

  it('a URL at which nobody answers, without its secrets', async () => {
    const { status, stderr } = await claw([
      'collect',
      '--from',
      `http://u:${CANARY}@127.0.0.1:1/m?${CANARY}`,
    ]);
    expect([status, stderr]).toEqual([
      4,
      'claw: http://127.0.0.1:1/m cannot be reached: check the URL and that the exporter runs.\n',
    ]);
  });
});

describe('inputs with nothing in them', () => {
  const HEADER = 'JobID|State|Start|End|AllocTRES\n';
  const ROW = '7|COMPLETED|1790816400|1790820000|gres/gpu=2\n';
  const answer = JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [] } });

  it.each([
    ['jobs.txt', HEADER, 'the export has a header and no rows'],
    ['gpus.csv', 'index, power.draw [W]\n', 'the export has a header and no rows'],
    ['pods.json', '{"apiVersion":"v1","kind":"List","items":[]}', 'the list has no pods'],
    ['jobs.json', '{"jobs":[],"meta":{"plugin":{"type":"openapi\\/dbv0.0.39"}}}', 'the document has no jobs'],
    ['answer.json', answer, 'the answer has no series of DCGM'],
  ])('are said to be so: %s', async (name, content, what) => {
    const cwd = withFiles({ [name]: content });
    for (const command of ['collect', 'report']) {
      const { status, stdout, stderr } = await claw([command, '--from', name], { cwd });
      expect([status, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(
        new RegExp(`^claw: ${name} gives nothing to count, because ${what}: [^\n]+\\.\n$`),
      );
    }
  });

  it('are no trouble beside one that has rows', async () => {
    const cwd = withFiles({ 'monday.txt': HEADER, 'tuesday.txt': HEADER + ROW, 'answer.json': answer });
    const from = ['monday.txt', 'tuesday.txt', 'answer.json'].flatMap((name) => ['--from', name]);
    expect(await claw(['report', ...from], { cwd })).toMatchObject({ status: 0 });
  });

  it('are not those in which jobs still wait', async () => {
    const cwd = withFiles({ 'jobs.txt': `${HEADER}7_[1-9]|PENDING|Unknown|Unknown|\n` });
    expect(await claw(['report', '--from', 'jobs.txt'], { cwd })).toMatchObject({ status: 0 });
  });
});
