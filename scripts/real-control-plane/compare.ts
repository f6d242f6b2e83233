// Submits the objects through kubectl, says of them what kubelets would, and compares what claw says with
// what was submitted and with what the API itself counts.
import type { Reported } from '../real-kubectl/reported.ts';
import { check, create, kubectl, report, reportEnds, save, say, scheduledAt, until } from './lab.ts';
import {
  CLAIMED,
  claims,
  ended,
  FLEET,
  NAMESPACES,
  namespaces,
  nodeStatuses,
  nodes,
  pod,
  QUOTAS,
  quotas,
  RUNS,
  type Run,
  running,
  WAITING,
} from './objects.ts';

const BATCH = 8;
const SECONDS_PER_HOUR = 3600;

/** Runs as many at a time as there is room for. */
async function runAll(): Promise<void> {
  for (let from = 0; from < RUNS.length; from += BATCH) {
    const batch = RUNS.slice(from, from + BATCH);
    create(batch.map(pod));
    await until('pods are scheduled', () => batch.every((run) => scheduledAt(run) !== undefined));
    await new Promise((resolve) =>
      setTimeout(resolve, 1000 * Math.max(...batch.map(({ seconds }) => seconds))),
    );
    say(batch.map((run) => ended(run, scheduledAt(run)!)));
  }
}

const hoursOf = (runs: readonly Pick<Run, 'gpus' | 'seconds'>[]) =>
  runs.reduce((sum, { gpus, seconds }) => sum + gpus * seconds, 0) / SECONDS_PER_HOUR;

const recordsOf = ({ records }: Reported) => [records.kubernetes_claims, records.kubernetes_devices];

/** What the quotas' own controller counts. */
function quotaCounts(): Record<string, number> {
  const path =
    '{range .items[*]}{.metadata.namespace} {.status.used.requests\\.nvidia\\.com/gpu}{"\\n"}{end}';
  const lines = kubectl(['get', 'resourcequotas', '--all-namespaces', `--output=jsonpath=${path}`])
    .trim()
    .split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])]));
}

create(namespaces);
create(quotas);
create(nodes);
say(nodeStatuses);
// Nobody else takes it away where nobody looks after the nodes.
kubectl(['taint', 'nodes', '--all', 'node.kubernetes.io/not-ready:NoSchedule-']);
await until('the default accounts are there', () =>
  NAMESPACES.every((name) =>
    kubectl(['get', 'serviceaccounts', '--namespace', name, '--output=name']).includes('default'),
  ),
);

await runAll();
create([pod(WAITING)]);
await until(
  'the quotas are counted',
  () => quotaCounts().research === WAITING.gpus && quotaCounts().teaching === 0,
);
const first = report();
check('jobs_submitted', first.metrics.jobs_submitted, RUNS.length);
check('gpu_hours_allocated', first.metrics.gpu_hours_allocated, hoursOf(RUNS));
check('gpu_fleet', first.metrics.gpu_fleet, FLEET);
check(
  'k8s_quota_utilization',
  first.metrics.k8s_quota_utilization,
  WAITING.gpus / (QUOTAS.research! + QUOTAS.teaching!),
);
check('records of pods', first.records.kubernetes_pods, RUNS.length + 1);
check(
  'left out',
  first.warnings.filter((one) => one.includes('left out')),
  [],
);

create(claims);
const claiming = { name: CLAIMED.pod, namespace: CLAIMED.namespace };
await until('the claim is allocated', () => scheduledAt(claiming) !== undefined);
say([running(claiming, scheduledAt(claiming)!)]);
check('claims and devices, live', recordsOf(report()), [1, 1]);
// Kubernetes releases the claim of a pod once it has ended: what it held stands in a list from before.
const whileItRan = save('claims.json', 'resourceclaims');
await new Promise((resolve) => setTimeout(resolve, 1000 * CLAIMED.seconds));
say([ended({ ...claiming, seconds: CLAIMED.seconds, exitCode: 0 }, scheduledAt(claiming)!)]);
const claimed = report('--from', save('pods.json', 'pods'), '--from', whileItRan);
check(
  'gpu_hours_allocated, with a list of claims from before',
  claimed.metrics.gpu_hours_allocated,
  hoursOf([...RUNS, CLAIMED]),
);

const refused = reportEnds('--kube-context', 'reader');
check('the end, where nothing may be read', refused, 3);
kubectl(['create', 'rolebinding', 'reads', '--clusterrole=view', '--group=readers', '--namespace=teaching']);
const some = report('--kube-context', 'reader', '--namespaces', 'teaching');
const own = RUNS.filter(({ namespace }) => namespace === 'teaching');
check('jobs_submitted, where one namespace may be read', some.metrics.jobs_submitted, own.length);
check('gpu_hours_allocated there', some.metrics.gpu_hours_allocated, hoursOf(own));
