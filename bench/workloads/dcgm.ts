// B: dcgm-exporter text, scrape after scrape.
import { writeDcgm } from '../generate/dcgm.ts';
import type { Bench, Workload } from '../harness/bench.ts';
import { reported } from '../harness/claw.ts';
import { type Answers, compared, costsOf, failuresOf, type Section } from '../harness/section.ts';

const SEED = 7;
const MEGABYTE = 1_000_000;
const NAMES = ['claw', 'claw, shuffled', 'wc -l', 'mawk'];
const PARSER = 'parse-prometheus-text-format';

export const dcgm: Workload = {
  id: 'B',
  run(bench: Bench): Section {
    const megabytes = bench.quick ? 200 : 1000;
    const notes = smallFile(bench);
    const write = (path: string): void => {
      writeDcgm(path, megabytes * MEGABYTE, SEED, false);
      writeDcgm(`${path}.shuffled`, megabytes * MEGABYTE, SEED, true);
    };
    return bench.withFile('gpus.prom', write, (path) => sectionOf(bench, path, megabytes, notes));
  },
};

function sectionOf(bench: Bench, path: string, megabytes: number, notes: string[]): Section {
  const contest = bench.contest();
  contest.hold(
    [
      bench.claw.report('claw', path),
      ...bench.system('wc -l', 'wc', '-l', path),
      bench.claw.report('claw, shuffled', `${path}.shuffled`),
      ...bench.system('mawk', 'mawk', '-f', 'peers/dcgm.awk', path),
      ...bench.system('mawk, shuffled', 'mawk', '-f', 'peers/dcgm.awk', `${path}.shuffled`),
    ],
    bench.quick ? 3 : 7,
  );
  const peak = Math.max(contest.peakMegabytes('claw'), contest.peakMegabytes('claw, shuffled'));
  const equal = (ours: string, theirs: string) =>
    compared(theirs, utilizationOf(reported(contest.answer(ours))), contest.answer(theirs), 1e-9);
  return {
    id: 'B',
    title: 'DCGM text',
    input: `${megabytes} MB of dcgm-exporter text, 8 GPUs, 25 families; and the same with families and GPUs shuffled in each scrape`,
    costs: costsOf(contest, NAMES),
    targets: [
      {
        id: 'B',
        text: 'CPU of wc -l over claw',
        limit: 0.27,
        better: 'higher',
        measured: contest.ratio('wc -l', 'claw', 'cpuSeconds'),
      },
      {
        id: 'B',
        text: 'CPU of claw, shuffled over ordered',
        limit: 2,
        better: 'lower',
        measured: contest.ratio('claw, shuffled', 'claw', 'cpuSeconds'),
      },
      { id: 'B', text: 'memory', limit: 100, better: 'lower', measured: peak, unit: 'MB' },
    ],
    notes: [
      ...bench.absences(),
      ...failuresOf(contest, NAMES),
      equal('claw', 'mawk'),
      equal('claw, shuffled', 'mawk, shuffled'),
      ...notes,
    ],
  };
}

/** The parser from npm is too slow for the large file: it is compared on a small one. */
function smallFile(bench: Bench): string[] {
  const megabytes = bench.quick ? 20 : 40;
  return bench.withFile(
    'gpus.prom',
    (path) => writeDcgm(path, megabytes * MEGABYTE, SEED, false),
    (path) => {
      const contest = bench.contest();
      const parser = bench.script(PARSER, 'dcgm-npm.mjs', PARSER, path);
      if (parser.length === 0) return bench.absences();
      contest.hold([bench.claw.report('claw', path), ...parser], 3);
      const ratio = contest.ratio(PARSER, 'claw', 'cpuSeconds');
      const seconds = (name: string) => `${contest.median(name, 'cpuSeconds').toFixed(2)} s`;
      return [
        `On ${megabytes} MB: ${PARSER} ${seconds(PARSER)} CPU, claw ${seconds('claw')}, its start included (${ratio?.median.toFixed(1)} times).`,
        compared(PARSER, utilizationOf(reported(contest.answer('claw'))), contest.answer(PARSER), 1e-9),
      ];
    },
  );
}

/** claw's metrics in the peers' terms. */
export function utilizationOf(of: Record<string, number>): Answers {
  return {
    samples: of.records!,
    utilP10: of.gpu_util_p10!,
    utilP50: of.gpu_util_p50!,
    utilP90: of.gpu_util_p90!,
    utilMean: of.gpu_util_mean!,
    ...(of.mem_copy_util_p50 === undefined ? {} : { copyP50: of.mem_copy_util_p50 }),
  };
}
