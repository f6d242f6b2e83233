// B2 and C: JSON from Prometheus and from Kubernetes, against JSON.parse, which has to hold all of it.
import { writeMatrix } from '../generate/matrix.ts';
import { writePods } from '../generate/pods.ts';
import type { Bench, Workload } from '../harness/bench.ts';
import { reported } from '../harness/claw.ts';
import type { Program } from '../harness/measure.ts';
import { type Answers, compared, costsOf, failuresOf, type Section } from '../harness/section.ts';
import { utilizationOf } from './dcgm.ts';

/** What differs between the two. */
interface JsonWorkload {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly input: string;
  readonly script: string;
  /** CPU of claw over JSON.parse, and megabytes. */
  readonly limits: readonly [ratio: number, megabytes: number];
  /** claw's metrics in the peers' terms, where the whole program runs. */
  readonly answers: (metrics: Record<string, number>) => Answers;
  readonly write: (path: string) => void;
  readonly others: (path: string) => Program[];
}

export const matrix: Workload = {
  id: 'B2',
  run(bench: Bench): Section {
    const megabytes = bench.quick ? 100 : 500;
    return jsonSection(bench, {
      id: 'B2',
      title: 'Prometheus query_range',
      source: 'prometheus',
      input: `${megabytes} MB of a matrix, a point a minute, 11,000 points a series`,
      script: 'json-parse-matrix.mjs',
      limits: [0.08, 80],
      answers: utilizationOf,
      write: (path) => writeMatrix(path, megabytes * 1_000_000, 99),
      others: () => [],
    });
  },
};

export const pods: Workload = {
  id: 'C',
  run(bench: Bench): Section {
    const count = bench.quick ? 8_000 : 32_000;
    return jsonSection(bench, {
      id: 'C',
      title: 'Kubernetes pods',
      source: 'kubernetes_pods',
      input: `${count.toLocaleString('en')} pods as kubectl get pods -A -o json prints them, ${(count * 0.0128).toFixed(0)} MB`,
      script: 'json-parse-pods.mjs',
      limits: [0.28, 80],
      answers: (of) => ({ pods: of.records!, pendingMinutes: of.k8s_avg_pod_pending_minutes! }),
      write: (path) => writePods(path, count, 5),
      others: (path) => bench.system('jq', 'jq', '-c', '-f', 'peers/pods.jq', path),
    });
  },
};

function jsonSection(bench: Bench, of: JsonWorkload): Section {
  return bench.withFile('input.json', of.write, (path) => {
    const claw = bench.claw.bestFor(of.source, path, bench.runFolder);
    const contest = bench.contest();
    const parse = bench.script('JSON.parse', of.script, undefined, path);
    contest.hold([...(claw === undefined ? [] : [claw.program]), ...parse], bench.quick ? 3 : 5);
    contest.hold(of.others(path), 1);
    const because = claw === undefined ? 'not available yet: claw does not read this format' : 'not measured';
    const answer = contest.answer('claw');
    const records = Number(answer?.records);
    const ours = claw?.whole === true ? of.answers(reported(answer)) : { samples: records, pods: records };
    const names = ['claw', 'JSON.parse', 'jq'];
    const [ratio, megabytes] = of.limits;
    return {
      id: of.id,
      title: of.title,
      input: of.input,
      costs: costsOf(contest, names),
      targets: [
        {
          id: of.id,
          text: 'CPU of claw over JSON.parse',
          limit: ratio,
          better: 'lower',
          measured: contest.ratio('claw', 'JSON.parse', 'cpuSeconds'),
          because,
        },
        {
          id: of.id,
          text: 'memory',
          limit: megabytes,
          better: 'lower',
          measured: claw === undefined ? undefined : contest.peakMegabytes('claw'),
          unit: 'MB',
          because,
        },
      ],
      notes: [
        ...bench.absences(),
        ...failuresOf(contest, names),
        ...(claw?.whole === false
          ? [
              'claw stands here for its parser alone, called from a script: the program does not take this input yet.',
            ]
          : []),
        ...(claw === undefined
          ? []
          : names
              .slice(1)
              .flatMap((name) =>
                contest.runs(name).length > 0 ? [compared(name, ours, contest.answer(name), 1e-9)] : [],
              )),
      ],
    };
  });
}
