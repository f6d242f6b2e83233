// G: how time and memory grow with the input.
import { writeSacct } from '../generate/sacct.ts';
import type { Bench, Workload } from '../harness/bench.ts';
import type { Cost, Section } from '../harness/section.ts';

export const growth: Workload = {
  id: 'G',
  run(bench: Bench): Section {
    const millions = bench.quick ? [0.25, 0.5, 1] : [1, 2, 4, 8, 16];
    const costs = millions.map((size): Cost => {
      const rows = size * 1_000_000;
      return bench.withFile(
        'jobs.txt',
        (path) => writeSacct(path, rows, 42),
        (path) => {
          const contest = bench.contest();
          contest.hold([bench.claw.report('claw', path)], 3);
          // The fastest of three: what disturbs can only slow down.
          const fastest = Math.min(...contest.runs('claw').map((run) => run.cpuSeconds));
          return {
            name: `${size} million rows`,
            cpuSeconds: fastest,
            wallSeconds: contest.median('claw', 'wallSeconds'),
            peakMegabytes: contest.peakMegabytes('claw'),
          };
        },
      );
    });
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
            costs.map(({ cpuSeconds }) => Math.log(cpuSeconds)),
          ),
        },
      ],
      notes: [
        `Memory grows by ${perRow} bytes a row. CPU is the fastest of three runs; the start of the program is in it.`,
      ],
    };
  },
};

/** The slope of the line through the points that is best by least squares. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const mx = mean(xs);
  const my = mean(ys);
  const over = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0);
  return over / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
