// G: how time and memory grow with the input.
import { writeSacct } from '../generate/sacct.ts';
import type { Bench, Workload } from '../harness/bench.ts';
import type { Cost, Section } from '../harness/section.ts';

export const growth: Workload = {
  id: 'G',
  run(bench: Bench): Section {
    const millions = bench.quick ? [0.25, 0.5, 1] : [1, 2, 4, 8, 16];
    const startSeconds = costOf(bench, 0.001).cpuSeconds;
    const costs = millions.map((size) => costOf(bench, size));
    const first = costs[0]!;
    const last = costs.at(-1)!;
    const perRow = ((last.peakMegabytes - first.peakMegabytes) / (millions.at(-1)! - millions[0]!)).toFixed(
      0,
    );
    return {
      id: 'G',
      title: 'Growth',
      input: `sacct of ${millions.join(', ')} million rows, as in A`,
      costs,
      targets: [
        {
          id: 'G',
          text: 'exponent of CPU time over rows',
          limit: 1.05,
          better: 'lower',
          measured: slope(
            millions.map(Math.log),
            costs.map(({ cpuSeconds }) => Math.log(cpuSeconds - startSeconds)),
          ),
        },
      ],
      notes: [
        `Memory grows by ${perRow} bytes a row. CPU is the fastest of three runs; the exponent is without the start, ${startSeconds.toFixed(2)} s.`,
      ],
    };
  },
};

function costOf(bench: Bench, millions: number): Cost {
  const write = (path: string): void => writeSacct(path, millions * 1_000_000, 42);
  return bench.withFile('jobs.txt', write, (path) => {
    const contest = bench.contest();
    contest.hold([bench.claw.report('claw', path)], 3);
    // The fastest of three: what disturbs can only slow down.
    const cpuSeconds = Math.min(...contest.runs('claw').map((run) => run.cpuSeconds));
    return {
      name: `${millions} million rows`,
      cpuSeconds,
      wallSeconds: contest.median('claw', 'wallSeconds'),
      peakMegabytes: contest.peakMegabytes('claw'),
    };
  });
}

/** The slope of the line through the points that is best by least squares. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const mx = mean(xs);
  const my = mean(ys);
  const over = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0);
  return over / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
