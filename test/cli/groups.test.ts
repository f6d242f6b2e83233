// claw report by GPU model, by the operator's own groups, and in money: for the operator alone.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const HEAD = 'JobIDRaw|User|Account|State|Submit|Start|End|TimelimitRaw|AllocTRES|NodeList|JobName';
/** Of an hour on four GPUs each; every seventh failed. */
function job(i: number, tres: string, node: string): string {
  const at = Date.parse('2026-03-02T00:00:00Z') / 1000 + i * 3600;
  const [submit, start, end] = [at, at + 60, at + 3660].map((time) =>
    new Date(time * 1000).toISOString().slice(0, 19),
  );
  const state = i % 7 === 0 ? 'FAILED' : 'COMPLETED';
  return [i, `u${i % 6}`, `acc${i % 3}`, state, submit, start, end, 90, tres, node, 'x'].join('|');
}
const JOBS = [
  HEAD,
  ...Array.from({ length: 8 }, (_, i) => job(i, 'gres/gpu:H100=4,gres/gpu=4', 'n1')),
  ...Array.from({ length: 4 }, (_, i) => job(10 + i, 'gres/gpu=4', 'n2')),
  job(20, 'gres/gpu=4', 'n9'),
  job(22, 'gres/gpu:k80=4,gres/gpu=4', 'n1'),
].join('\n');
const NODES = `NodeName=n1 CPUAlloc=0 State=IDLE Gres=gpu:h100:8
NodeName=n2 CPUAlloc=0 State=IDLE Gres=gpu:nvidia_a100-sxm4-80gb:8
`;
const GROUPS = `# our list
account acc1 = Vision & <Robots>
user u0

account acc2 = Vision & <Robots>
account nowhere
`;
const cwd = () => withFiles({ 'jobs.txt': `${JOBS}\n`, 'nodes.txt': NODES, 'groups.txt': GROUPS });
const report = (args: readonly string[], folder = cwd()) =>
  claw(['report', '--from', 'jobs.txt', ...args], { cwd: folder });
const rowsOf = async (args: readonly string[]) =>
  JSON.parse((await report([...args, '--json'])).stdout).cuts[1].rows;

describe('claw report --by gpu_model', () => {
  const MODELS = [
    ['unknown model', 4],
    ['h100', 32],
    ['a100', 16],
    ['other', 4],
  ];

  it.each([[], ['--workers', '2']])('goes by the type, else by the node %s', async (...workers) => {
    const rows = await rowsOf(['--from', 'nodes.txt', '--by', 'gpu_model', ...workers]);
    expect(
      rows.map((row: { bucket: string; held_gpu_hours: number }) => [row.bucket, row.held_gpu_hours]),
    ).toEqual(MODELS);
  });

  it('says of how many GPU-hours no input names the model', async () => {
    const { stdout } = await report(['--by', 'gpu_model']);
    expect(stdout).toMatch(/model +jobs +failed +GPU-h[\s\S]*unknown model +5 /);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Of 20 GPU-hours no input names the GPU model');
  });
});

describe('claw report --groups', () => {
  it('has a row a group, in the order of the file, and the rest', async () => {
    const rows = await rowsOf(['--groups', 'groups.txt']);
    expect(rows.map((row: { bucket: string; jobs: number }) => [row.bucket, row.jobs])).toEqual([
      ['Vision & <Robots>', 10],
      ['user u0', 3],
      ['all others', 1],
    ]);
  });

  it('says which lines found nobody, and shows the names of the file on the page alone', async () => {
    const folder = cwd();
    const { stdout } = await report(['--groups', 'groups.txt'], folder);
    expect(stdout).toContain('Groups in groups.txt that had no GPU job in this period: 1.');
    await report(['--groups', 'groups.txt', '--html', 'r.html'], folder);
    const page = readFileSync(`${folder}/r.html`, 'utf8');
    expect(page).toContain('<th scope="row">Vision &amp; &lt;Robots&gt;</th><td>10</td>');
    expect(page).toContain('no names from your telemetry but those that you listed');
    expect(page).not.toMatch(/acc0|u3/);
  });

  it.each([
    ['cluster gpu\n', 'groups.txt, line 1: a line is "account NAME"'],
    ['\n# one\naccount\n', 'groups.txt, line 3: a line is'],
    ['account a = \u001b[31m\n', 'groups.txt, line 1: a line is'],
    ['# none\n', 'groups.txt names no group'],
    ['user u\n'.repeat(1001), 'groups.txt has more than 1000 lines'],
  ])('refuses %j in one sentence', async (text, sentence) => {
    const { status, stderr } = await report(
      ['--groups', 'groups.txt'],
      withFiles({ 'jobs.txt': `${JOBS}\n`, 'groups.txt': text }),
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining(`claw: ${sentence}`)]);
  });
});

describe('claw report --price', () => {
  const PRICES = ['--from', 'nodes.txt', '--price', 'h100=2.10,a100=1.2'];

  it('says what GPU-hours cost by model, and what has no price', async () => {
    const { costs, findings } = JSON.parse((await report([...PRICES, '--json'])).stdout);
    expect(costs.unpriced_gpu_hours).toBe(8);
    expect(costs.models).toMatchObject([
      { model: 'h100', price: 2.1, gpu_hours: 32, cost: 67.2, failed_cost: 2 * 4 * 2.1 },
      { model: 'a100', price: 1.2, gpu_hours: 16, cost: 19.2, failed_cost: 0 },
    ]);
    expect(costs.mean_price).toBeCloseTo((67.2 + 19.2) / 48, 9);
    const failed = findings.find((one: { finding: string }) => one.finding === 'failed');
    // What failed was on h100s. The model of some of what nobody measured has no price.
    expect(failed.cost).toBeCloseTo(2 * 4 * 2.1, 9);
    const unmeasured = findings.find((one: { finding: string }) => one.finding === 'unmeasured');
    expect(unmeasured.cost).toBeCloseTo(unmeasured.gpu_hours * costs.mean_price, 9);
  });

  it('has no row of jobs that never held a GPU', async () => {
    const pending = '90|u1|acc1|CANCELLED|2026-03-02T00:00:00|Unknown|2026-03-02T01:00:00|90|||x';
    const never = `${HEAD.replace('AllocTRES', 'ReqTRES')}\n${pending.replace('|90|||x', '|90|gres/gpu=4||x')}`;
    const folder = withFiles({ 'jobs.txt': `${JOBS}\n`, 'never.txt': `${never}\n`, 'nodes.txt': NODES });
    const { costs } = JSON.parse(
      (
        await report(
          [...PRICES.slice(0, 2), '--from', 'never.txt', '--price', 'h100=2,other=1', '--json'],
          folder,
        )
      ).stdout,
    );
    const models = costs.models.map((one: { model: string; gpu_hours: number }) => [
      one.model,
      one.gpu_hours,
    ]);
    expect(models).toContainEqual(['unknown model', 4]);
    const alone = await claw(['report', '--from', 'never.txt', '--price', 'other=1', '--json'], {
      cwd: folder,
    });
    expect(JSON.parse(alone.stdout).costs.models).toEqual([]);
  });

  it('puts costs into findings, tables, CSV and the page', async () => {
    const { stdout } = await report([...PRICES, '--groups', 'groups.txt']);
    expect(stdout).toMatch(
      /What GPU-hours cost\n +model +price +GPU-hours +cost +not used +failed\n +h100 +2\.1 +32 +67\.20/,
    );
    const plain = stdout.replace(/\s+/g, ' ');
    expect(plain).toMatch(/8 GPU-hours, at a cost of 16\.80: Work that failed/);
    expect(plain).toMatch(/GPU-hours, about \d+\.\d\d at the mean price: Work that nobody measured/);
    expect(stdout).toMatch(/all +48 +86\.40/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('8 GPU-hours have no price and are in no cost');
    const csv = (await report([...PRICES, '--groups', 'groups.txt', '--csv'])).stdout.split('\n');
    expect(csv[0]).toMatch(/,cost,failed_cost,unpriced_gpu_hours$/);
    expect(csv[1]).toMatch(/^Vision & <Robots>,10,/);
    const folder = cwd();
    await report([...PRICES, '--html', 'r.html'], folder);
    expect(readFileSync(`${folder}/r.html`, 'utf8')).toMatch(
      /id="costs"[\s\S]*<th scope="row">h100<\/th><td>2\.1<\/td>/,
    );
  });

  it.each(['h100', 'h100=', 'h100=-1', 'h100=5001', 'h100=1,h100=2', 'h100=1.23456', 'x9=1', '='])(
    'refuses %s',
    async (price) => {
      const { status, stderr } = await report(['--price', price]);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^claw: --price /)]);
    },
  );
});

it('a list without a node on which jobs ran is told from none', async () => {
  const next = async (...args: string[]) =>
    JSON.parse((await report([...args, '--json'])).stdout).next.at(-1);
  expect(await next('--from', 'nodes.txt')).toContain('the list of nodes lacks some on which GPU jobs ran');
  expect(await next()).toContain('add "scontrol show node > nodes.txt"');
});

it('collect knows neither groups nor prices', async () => {
  for (const option of ['--groups', '--price']) {
    const { status, stderr } = await claw(['collect', '--from', 'jobs.txt', option, 'x'], { cwd: cwd() });
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no option')]);
  }
});
