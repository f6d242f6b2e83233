// Two days of a small cluster, made by dice with a seed: what exporters would have told at each scrape, and
// what is true of it.

export const START = Date.UTC(2026, 9, 1) / 1000;
export const END = START + 2 * 86_400;
const INTERVAL = 30;
/** When in an interval a scrape happens. */
const OFFSET = 7;
const NODES = 4;
const GPUS_PER_NODE = 2;
/** kube-state-metrics starts again here, under another address. */
const RESTART = START + 100_000;
/** A finished pod is listed for so long. */
const LISTED_SECONDS = 3600;

type Outcome = 'Succeeded' | 'Failed' | 'deleted';

export interface Pod {
  readonly uid: string;
  readonly namespace: string;
  readonly name: string;
  readonly node: string;
  readonly gpus: readonly number[];
  readonly created: number;
  readonly scheduled: number;
  /** When it ended, or was deleted. */
  readonly ended: number;
  readonly outcome: Outcome;
}

export interface Sample {
  readonly second: number;
  readonly node: string;
  readonly gpu: number;
  readonly util: number;
  readonly watts: string;
  readonly pod: Pod | undefined;
}

/** xorshift32: whole numbers from 0 below `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export function makePods(): Pod[] {
  const throwDie = dice(12_345);
  const pods: Pod[] = [];
  for (let node = 0; node < NODES; node++) {
    let free = START - 4000 + throwDie(2000);
    for (;;) {
      const scheduled = free + 40 + throwDie(5000);
      const ended = scheduled + 300 + throwDie(20_000);
      if (ended > END + 20_000) break;
      const number = pods.length;
      pods.push({
        uid: `uid-${number}`,
        namespace: `team-${number % 6}`,
        name: `pod-${number}`,
        node: `node${node}`,
        gpus: throwDie(2) === 0 ? [0, 1] : [throwDie(GPUS_PER_NODE)],
        created: scheduled - throwDie(900),
        scheduled,
        ended,
        outcome: (['Succeeded', 'Failed', 'deleted'] as const)[throwDie(3)]!,
      });
      free = ended;
    }
  }
  return pods;
}

/** The seconds of the scrapes in `[from, to)`. */
function* scrapes(from: number, to: number): Generator<number> {
  const first = START + Math.ceil((from - START - OFFSET) / INTERVAL) * INTERVAL + OFFSET;
  for (let second = first; second < to; second += INTERVAL) yield second;
}

/** What GPUs do; one of them is not seen for two hours. */
export function makeSamples(pods: readonly Pod[]): Sample[] {
  const throwDie = dice(54_321);
  const samples: Sample[] = [];
  for (let node = 0; node < NODES; node++)
    for (let gpu = 0; gpu < GPUS_PER_NODE; gpu++) {
      const own = pods.filter((pod) => pod.node === `node${node}` && pod.gpus.includes(gpu));
      for (const second of scrapes(START - 600, END + 600)) {
        if (node === 2 && second > START + 50_000 && second < START + 57_200) continue;
        const pod = own.find(({ scheduled, ended }) => second >= scheduled && second < ended);
        const watts = (60 + throwDie(600_000) / 1000).toFixed(3);
        samples.push({ second, node: `node${node}`, gpu, util: throwDie(101), watts, pod });
      }
    }
  return samples;
}

function labels(all: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return `{${pairs.join(',')}}`;
}

/** The last scrape that saw a pod; NaN where none did. */
export function lastSeen(pod: Pod): number {
  return [...scrapes(pod.scheduled, Math.min(listedUntil(pod), END))].at(-1) ?? Number.NaN;
}

function listedUntil({ ended, outcome }: Pod): number {
  return outcome === 'deleted' ? ended : ended + LISTED_SECONDS;
}

/** All of it as OpenMetrics, family by family; times are seconds. */
export function openMetrics(pods: readonly Pod[], samples: readonly Sample[]): string {
  const families = new Map<string, string[]>();
  const tell = (
    name: string,
    all: Readonly<Record<string, string | number>>,
    value: number | string,
    second: number,
  ) => {
    const lines = families.get(name) ?? [];
    families.set(name, lines);
    lines.push(`${name}${labels(all)} ${value} ${second}`);
  };
  for (const { second, node, gpu, util, watts, pod } of samples) {
    const holder = pod === undefined ? {} : { exported_namespace: pod.namespace, exported_pod: pod.name };
    const all = {
      UUID: `GPU-${node}-${gpu}`,
      Hostname: node,
      gpu,
      modelName: 'NVIDIA L40S',
      job: 'dcgm',
      ...holder,
    };
    tell('DCGM_FI_DEV_GPU_UTIL', all, util, second);
    tell('DCGM_FI_DEV_POWER_USAGE', all, watts, second);
  }
  for (const pod of pods)
    for (const second of scrapes(pod.created, listedUntil(pod))) tellPod(tell, pod, second);
  const lines = [...families].flatMap(([name, own]) => [`# TYPE ${name} gauge`, ...own]);
  return `${lines.join('\n')}\n# EOF\n`;
}

type Tell = (
  name: string,
  all: Readonly<Record<string, string | number>>,
  value: number | string,
  second: number,
) => void;

/** What kube-state-metrics tells of a pod at a scrape. */
function tellPod(tell: Tell, pod: Pod, second: number): void {
  const instance = second < RESTART ? '10.0.0.1:8080' : '10.0.0.2:8080';
  const own = { namespace: pod.namespace, pod: pod.name, uid: pod.uid, instance };
  const isScheduled = second >= pod.scheduled;
  const isOver = second >= pod.ended && pod.outcome !== 'deleted';
  const node = isScheduled ? pod.node : '';
  const request = { ...own, container: 'c', node };
  tell(
    'kube_pod_container_resource_requests',
    { ...request, resource: 'nvidia_com_gpu', unit: 'integer' },
    pod.gpus.length,
    second,
  );
  tell('kube_pod_container_resource_requests', { ...request, resource: 'cpu', unit: 'core' }, 4, second);
  tell('kube_pod_created', own, pod.created, second);
  if (isScheduled) tell('kube_pod_status_scheduled_time', own, pod.scheduled, second);
  if (isScheduled) tell('kube_pod_start_time', own, pod.scheduled + 1, second);
  if (isOver) tell('kube_pod_completion_time', own, pod.ended, second);
  const phase = isOver ? pod.outcome : isScheduled ? 'Running' : 'Pending';
  for (const one of ['Pending', 'Running', 'Succeeded', 'Failed'])
    tell('kube_pod_status_phase', { ...own, phase: one }, one === phase ? 1 : 0, second);
}
