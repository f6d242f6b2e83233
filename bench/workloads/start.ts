// S: what it costs to start. Wall time, since this is what a person waits for.
import { spawnSync } from 'node:child_process';
import type { Bench, Workload } from '../harness/bench.ts';
import { type Spread, spreadOf } from '../harness/contest.ts';
import { measure, median, type Program } from '../harness/measure.ts';
import type { Section } from '../harness/section.ts';

const ROUNDS = 21;

export const start: Workload = {
  id: 'S',
  run(bench: Bench): Section {
    const programs: Program[] = [
      { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
      bench.claw.program('claw version', ['version']),
      bench.claw.program('claw --help', ['--help']),
    ];
    const walls = new Map<string, number[]>(programs.map(({ name }) => [name, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const { name, command, args } of programs) {
        const begin = process.hrtime.bigint();
        spawnSync(command, args, { stdio: 'ignore' });
        walls.get(name)!.push(Number(process.hrtime.bigint() - begin) / 1e9);
      }
    const ratio = (name: string): Spread =>
      spreadOf(walls.get(name)!.map((wall, round) => wall / walls.get('node -e 0')![round]!));
    return {
      id: 'S',
      title: 'Start',
      input: `${ROUNDS} starts of each, in turn`,
      costs: programs.map((program) => ({
        ...measure(program, bench.runFolder),
        name: program.name,
        wallSeconds: median(walls.get(program.name)!),
      })),
      targets: ['claw version', 'claw --help'].map((name) => ({
        id: 'S',
        text: `wall of ${name} over node -e 0`,
        limit: 1.3,
        better: 'lower',
        measured: ratio(name),
      })),
      notes: [],
    };
  },
};
