// Rows and files that are not understood: counted and said, or the end of the run; and a canary in them comes
// out nowhere.
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { START, sacctExport } from './exports.ts';
import { claw, expectNarrow, PACKAGE, withFiles } from './run.ts';

const FIXED = { SOURCE_DATE_EPOCH: String(START + 20 * 86_400) };
const jobs = sacctExport(600, 12);

describe('rows that are not understood', () => {
  const CANARY = 'canary-5f3a';
  const foreign = `${CANARY}|${'x|'.repeat(3)}\n`;

  async function collected(content: string | Uint8Array) {
    const cwd = withFiles({ 'jobs.txt': content });
    const ran = await claw(['collect', '--from', 'jobs.txt'], { cwd, env: FIXED });
    for (const text of [ran.stdout, ran.stderr, readdirSync(cwd).join()]) expect(text).not.toContain(CANARY);
    expect(ran.status === 0).toBe(readdirSync(cwd).includes(PACKAGE));
    expectNarrow(ran.stdout);
    return ran;
  }

  it('few of them are counted and said, with the line of the first', async () => {
    const { status, stdout } = await collected(jobs.replace('\n1000|', `\n${foreign}1000|`));
    expect(status).toBe(0);
    expect(stdout).toMatch(/\(1 time; line [23]\b[^)]*\)/);
  });

  it('more than one in a hundred end the run', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `${9000 + i}|${9000 + i}|${CANARY}|\n`).join('');
    const { status, stdout, stderr } = await collected(jobs + rows);
    expect([status, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(
      /^claw: \d+ of \d+ rows of jobs.txt were not understood \(a row does not have the shape of the header, [^\n]+; line \d+\): [^\n]+\n$/,
    );
  });

  it('a state that is no word in capitals is called one', async () => {
    const { stderr } = await collected(jobs.replaceAll('|COMPLETED|', '|completed|'));
    expect(stderr).toContain('(state: a row has none that can be read; it was set aside; line ');
  });

  it('a last row that is cut off is only counted', async () => {
    const { status, stdout } = await collected(jobs.slice(0, -20));
    expect(status).toBe(0);
    expect(stdout).toMatch(/the last row is cut off/);
  });

  it('many values that are not understood, and many lines that are no rows, are warnings', async () => {
    const warned = async (content: string): Promise<string> => {
      const { stdout } = await collected(content);
      return stdout.slice(stdout.indexOf('\nWarnings\n')).replace(/\s+/g, ' ');
    };
    let row = 0;
    const odd = jobs.replace(/\|600\|/g, (limit) => (row++ % 20 === 0 ? '|soon|' : limit));
    expect(await warned(odd)).toMatch(
      /\d+ values not understood, and counted as unknown: jobs\.txt, first on line/,
    );
    const lines = jobs.replace(/\n(?=\d)/g, () => (row++ % 20 === 0 ? `\nsacct: ${CANARY}\n` : '\n'));
    expect(await warned(lines)).toMatch(/\d+ lines passed over as no records: jobs\.txt, first on line/);
    expect(await warned(jobs)).not.toMatch(/not understood|passed over/);
  });

  it('a header without the needed columns ends the run, and names them', async () => {
    const { status, stderr } = await collected(`JobID|User|State|\n1|${CANARY}|COMPLETED|\n`);
    expect(status).toBe(4);
    expect(stderr).toMatch(
      /^claw: jobs.txt lacks Start, End, AllocTRES[^\n]+\("claw recipe sacct" shows the command\)\.\n$/,
    );
  });

  it('a broken end of a compressed file ends the run', async () => {
    const { status, stderr } = await collected(gzipSync(jobs).subarray(0, -2000));
    expect([status, stderr]).toEqual([
      4,
      'claw: The compressed data of jobs.txt is broken or cut off: copy or export it again.\n',
    ]);
  });

  it('a message of the tool instead of data ends the run', async () => {
    const { status, stderr } = await collected(`sacct: error: ${CANARY}: Connection refused\n`);
    expect(status).toBe(4);
    expect(stderr).toMatch(
      /^claw: jobs.txt holds an error message of the tool instead of data: read it, and export again.\n$/,
    );
  });
});

describe('how many odd rows are too many', () => {
  const HEADER = 'JobID|State|Start|End|AllocTRES\n';
  const good = (count: number) =>
    Array.from({ length: count }, (_, i) => `${i + 1}|COMPLETED|1790816400|1790820000|gres/gpu=1\n`).join('');
  const odd = (count: number) => '7|COMPLETED|yesterday|1790820000|gres/gpu=1\n'.repeat(count);

  it.each([
    [1, 0, 4],
    [1, 1, 4],
    [1, 2, 0],
    [10, 10, 4],
    [10, 11, 0],
    [11, 100, 4],
    [11, 1088, 4],
    [11, 1089, 0],
  ])('%i beside %i that are read', async (odds, goods, status) => {
    const cwd = withFiles({ 'jobs.txt': HEADER + good(goods) + odd(odds) });
    const ran = await claw(['report', '--json', '--from', 'jobs.txt'], { cwd, env: FIXED });
    expect(ran.status).toBe(status);
    if (status === 4)
      expect(ran.stderr).toBe(
        `claw: ${odds} of ${odds + goods} rows of jobs.txt were not understood (start: it is neither ISO 8601 (2026-03-01T06:00:00) nor seconds since the epoch; the row was set aside; line ${goods + 2}): check how it was exported ("claw recipe sacct" shows the command).\n`,
      );
    else expect(JSON.parse(ran.stdout)).toMatchObject({ sources: [{ records: goods, rejected: odds }] });
  });

  it.each([
    [
      'sacct -n',
      '1|COMPLETED|1790816400|1790820000|gres/gpu=1\n',
      /without -n \(--noheader\) \("claw recipe sacct"/,
    ],
    [
      'sacct -n in columns',
      '1            train        gpu  team  8  COMPLETED      0:0 \n',
      /without -n \(--noheader\)/,
    ],
    [
      'nvidia-smi',
      '0, GPU-1f, NVIDIA A40, 5 %, 1 MiB\n',
      /nvidia-smi\) without .+ without noheader \(nvidia-smi --query-gpu/,
    ],
  ])('rows of %s without a header are said to be so', async (_tool, row, sentence) => {
    const cwd = withFiles({ 'rows.txt': row.repeat(3) });
    const { status, stderr } = await claw(['report', '--from', 'rows.txt'], { cwd });
    expect([status, stderr.split('\n').length]).toEqual([4, 2]);
    expect(stderr).toMatch(/^claw: rows.txt has rows of /);
    expect(stderr).toMatch(sentence);
  });

  it('advice is that of the tool', async () => {
    const cwd = withFiles({
      'gpus.csv': 'index, temperature.gpu, power.limit [W], mig.mode.current\n0, 5, 6 W, Enabled\n',
    });
    const { stderr } = await claw(['report', '--from', 'gpus.csv'], { cwd });
    expect(stderr).toMatch(
      /^claw: gpus.csv lacks utilization.gpu: export it again, with what is missing \(nvidia-smi /,
    );
  });
});
