// What is true of what was served, counted here from the plain numbers, by nothing of claw's.
import { END, lastSeen, type Pod, type Sample, START } from './history.ts';

export interface Truth {
  readonly records: Readonly<Record<string, number>>;
  readonly metrics: Readonly<Record<string, number>>;
}

const INTERVAL = 30;

/** When claw can know that a pod ended: a deleted one half an interval after its last scrape. */
function endOf(pod: Pod): number {
  return pod.outcome === 'deleted' ? lastSeen(pod) + INTERVAL / 2 : pod.ended;
}

/** Of the period of the history. */
export function historyTruth(pods: readonly Pod[], samples: readonly Sample[]): Truth {
  const seen = pods.filter(
    (pod) => pod.scheduled < END && !(lastSeen(pod) < START) && !Number.isNaN(lastSeen(pod)),
  );
  const ended = seen.filter((pod) => isOver(pod) && endOf(pod) >= START && endOf(pod) < END);
  const hours = ended.map((pod) => (pod.gpus.length * (endOf(pod) - pod.scheduled)) / 3600);
  const share = (outcome: Pod['outcome']) =>
    ended.filter((pod) => pod.outcome === outcome).length / ended.length;
  const told = samples.filter(({ second }) => second >= START && second < END);
  const held = told.filter(({ pod }) => pod !== undefined).map(({ util }) => util / 100);
  return {
    records: { prometheus: told.length },
    metrics: {
      jobs_submitted: ended.length,
      gpu_hours_allocated: sum(hours),
      job_failure_rate: share('Failed'),
      job_cancel_rate: share('deleted'),
      ...distribution(held),
    },
  };
}

/** True if it was over where the period ends, as far as scrapes show. */
function isOver(pod: Pod): boolean {
  if (pod.outcome !== 'deleted') return pod.ended < END && lastSeen(pod) >= pod.ended;
  return pod.ended < END - 3 * INTERVAL;
}

/** Of values that were scraped each second. */
export function liveTruth(scrapes: readonly (readonly number[])[]): Truth {
  const values = scrapes.flat().map((value) => value / 100);
  return { records: { prometheus: values.length }, metrics: distribution(values) };
}

/** The mean, and quantiles by nearest rank. */
function distribution(values: readonly number[]): Record<string, number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1]!;
  const zeros = values.filter((value) => value === 0).length;
  return {
    gpu_util_mean: sum(values) / values.length,
    gpu_idle_fraction: zeros / values.length,
    ...Object.fromEntries([10, 25, 50, 75, 90].map((percent) => [`gpu_util_p${percent}`, at(percent)])),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
