// claw report --groups of partitions and QOS, which take the place of accounts.
import { describe, expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const HEAD = 'JobIDRaw|User|Account|State|Submit|Start|End|TimelimitRaw|AllocTRES|NodeList|JobName';
/** Of an hour on four GPUs each. */
const JOBS = Array.from({ length: 4 }, (_, i) => {
  const at = Date.parse('2026-03-02T00:00:00Z') / 1000 + i * 3600;
  const [submit, start, end] = [at, at + 60, at + 3660].map((time) =>
    new Date(time * 1000).toISOString().slice(0, 19),
  );
  return [i, `u${i}`, `acc${i % 3}`, 'COMPLETED', submit, start, end, 90, 'gres/gpu=4', 'n1', 'x'].join('|');
});

describe('claw report --groups of partitions or QOS', () => {
  const placed = [
    ['Partition', 'QOS'],
    ['gpu', 'normal'],
    ['debug', 'high'],
    ['gpu', 'high'],
    ['gpu,debug', 'normal'],
  ];
  const rows = [HEAD, ...JOBS];
  const text = rows.map((row, i) => `${placed[i]!.join('|')}|${row}`).join('\n');
  const json = JSON.stringify({
    meta: { slurm: { version: { major: '24', micro: '5', minor: '11' } } },
    jobs: rows.slice(1).map((row, i) => {
      const [id, user, account, state, submit, start, end] = row.split('|');
      const [submission, started, ended] = [submit, start, end].map((time) => Date.parse(`${time}Z`) / 1000);
      const gpus = [{ type: 'gres', name: 'gpu', id: 1001, count: 4 }];
      const [partition, qos] = placed[i + 1]!;
      return {
        job_id: Number(id),
        user,
        account,
        partition,
        qos,
        cluster: 'c',
        association: {},
        name: 'x',
        nodes: 'n1',
        exit_code: {},
        derived_exit_code: {},
        state: { current: [state] },
        time: { submission, start: started, end: ended, elapsed: 3600 },
        tres: { allocated: gpus, requested: gpus },
        steps: [],
      };
    }),
  });
  const held = async (groups: string, file: string, ...args: string[]) => {
    const folder = withFiles({ [file]: `${file === 'jobs.txt' ? text : json}\n`, 'groups.txt': groups });
    const ran = await claw(['report', '--from', file, '--groups', 'groups.txt', '--json', ...args], {
      cwd: folder,
    });
    const { cuts, names_read: names } = JSON.parse(ran.stdout);
    expect(names).not.toHaveProperty('accounts');
    return cuts[1].rows.map((row: { bucket: string; held_gpu_hours: number }) => [
      row.bucket,
      row.held_gpu_hours,
    ]);
  };

  it.each([
    ['text', 'jobs.txt'],
    ['text in a thread', 'jobs.txt', '--workers', '2'],
    ['JSON', 'jobs.json'],
  ])('are hours by partition or QOS, of %s', async (_form, file, ...args) => {
    expect(await held('partition gpu\npartition debug\n', file!, ...args)).toEqual([
      ['partition gpu', 8],
      ['partition debug', 4],
      ['all others', 4],
    ]);
    expect(await held('user u1 = One\nqos high\n', file!, ...args)).toEqual([
      ['One', 4],
      ['qos high', 4],
      ['all others', 8],
    ]);
  });

  it('are of one kind in a file', async () => {
    const folder = withFiles({ 'jobs.txt': text, 'groups.txt': 'partition gpu\naccount acc1\n' });
    const ran = await claw(['report', '--from', 'jobs.txt', '--groups', 'groups.txt'], { cwd: folder });
    expect(ran).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('more than one of these: accounts, partitions and QOS'),
    });
  });
});
