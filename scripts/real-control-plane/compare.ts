// Submits the objects through kubectl, says of them what kubelets would, and compares what claw says with
// what was submitted and with what the API itself counts.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reported, reportedBy } from '../real-kubectl/reported.ts';
import {
  CLAIMED,
  claims,
  ended,
  FLEET,
  type KubernetesObject,
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

const CLAW = join(import.meta.dirname, '../../packages/cli/src/bin.ts');
const [work = ''] = process.argv.slice(2);
const DAY_MS = 86_400_000;
const WAIT_MS = 60_000;
const BATCH = 8;
const SECONDS_PER_HOUR = 3600;

function kubectl(args: readonly string[], objects?: readonly KubernetesObject[]): string {
  const input =
    objects === undefined ? undefined : JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  return execFileSync('kubectl', args, { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'inherit'] });
}

const create = (objects: readonly KubernetesObject[]) => kubectl(['create', '-f', '-'], objects);
const say = (statuses: readonly KubernetesObject[]) =>
  kubectl(['apply', '--server-side', '--force-conflicts', '--subresource=status', '-f', '-'], statuses);

/** Waits until `is` holds. Throws an Error where it never does. */
async function until(what: string, is: () => boolean): Promise<void> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
    if (is()) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`It never came about: ${what}.`);
}

const bin = join(work, 'bin');
mkdirSync(bin);
const found = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'kubectl'))
  .find(existsSync);
symlinkSync(found!, join(bin, 'kubectl'));

/** With nothing but kubectl on the PATH: a Slurm of this machine is not asked. */
function report(...args: string[]): Reported {
  const [start, end] = [-1, 1].map((days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10));
  const line = [
    '--conditions=@ptl/source',
    CLAW,
    'report',
    '--json',
    '--start',
    start!,
    '--end',
    end!,
    ...args,
  ];
  const { KUBECONFIG = '' } = process.env;
  const env = { PATH: bin, HOME: work, KUBECONFIG, CLAW_STATE_DIR: join(work, 'state') };
  return reportedBy(execFileSync(process.execPath, line, { env, encoding: 'utf8', stdio: 'pipe' }));
}

/** The exit status of a report. */
function reportEnds(...args: string[]): number | null | undefined {
  try {
    report(...args);
    return 0;
  } catch (error) {
    return (error as { status?: number | null }).status;
  }
}

let different = 0;
function check(what: string, is: unknown, should: unknown): void {
  const isSame =
    typeof is === 'number' && typeof should === 'number'
      ? Math.abs(is - should) < 1e-9
      : JSON.stringify(is) === JSON.stringify(should);
  if (!isSame) different++;
  console.log(
    `${isSame ? 'same' : `DIFFERENT, not ${JSON.stringify(should)}`}  ${what}: ${JSON.stringify(is)}`,
  );
}

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

/** When a pod got its node, in milliseconds; undefined where it has none. */
function scheduledAt({ name, namespace }: Pick<Run, 'name' | 'namespace'>): number | undefined {
  const path =
    '{.status.conditions[?(@.type=="PodScheduled")].status} {.status.conditions[?(@.type=="PodScheduled")].lastTransitionTime}';
  const [is, at = ''] = kubectl([
    'get',
    'pod',
    name,
    '--namespace',
    namespace,
    `--output=jsonpath=${path}`,
  ]).split(' ');
  return is === 'True' ? Date.parse(at) : undefined;
}

const hoursOf = (runs: readonly Pick<Run, 'gpus' | 'seconds'>[]) =>
  runs.reduce((sum, { gpus, seconds }) => sum + gpus * seconds, 0) / SECONDS_PER_HOUR;

/** Saves a list as an operator would. Returns its path. */
function save(name: string, kind: string): string {
  const path = join(work, name);
  writeFileSync(path, kubectl(['get', kind, '--all-namespaces', '--output=json']));
  return path;
}

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
process.exitCode = different === 0 ? 0 : 1;
