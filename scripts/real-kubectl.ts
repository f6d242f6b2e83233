// Asks a loopback server of the API of Kubernetes through the real kubectl, and compares what claw says with
// the objects that it holds: lists in pages, a page that is gone, extensions that are there or not,
// permissions. Ten seconds.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ApiServer, apiServer } from './real-kubectl/api-server.ts';
import { CORE, EXTENSIONS, GPUS, NAMESPACES, truthOf } from './real-kubectl/objects.ts';
import { type Reported, reportedBy } from './real-kubectl/reported.ts';

const CLAW = join(import.meta.dirname, '../packages/cli/src/bin.ts');
const DAYS = ['--start', '2026-10-05', '--end', '2026-10-07'];
/** Nothing but kubectl: a Slurm of this machine is not asked. */
const work = mkdtempSync(join(tmpdir(), 'real-kubectl-'));
const bin = join(work, 'bin');

/** Not synchronously: the server answers meanwhile. */
async function run(args: readonly string[]): Promise<string> {
  const env = {
    PATH: bin,
    HOME: work,
    KUBECONFIG: join(work, 'config'),
    CLAW_STATE_DIR: join(work, 'state'),
  };
  const line = ['--conditions=@ptl/source', CLAW, ...args, '--json'];
  return (await promisify(execFile)(process.execPath, line, { env, maxBuffer: 2 ** 26 })).stdout;
}

/** The sources that `claw discover` reaches. */
async function found(): Promise<string[]> {
  const { sources } = JSON.parse(await run(['discover'])) as {
    sources: { source: string; reached: boolean }[];
  };
  return sources.flatMap(({ source, reached }) => (reached ? [source] : [])).sort();
}

async function report(args: readonly string[] = []): Promise<Reported> {
  return reportedBy(await run(['report', ...DAYS, ...args]));
}

function useServer({ url }: ApiServer): void {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'one',
    clusters: [{ name: 'c', cluster: { server: url } }],
    contexts: ['one', 'two'].map((name) => ({ name, context: { cluster: 'c', user: 'u' } })),
    users: [{ name: 'u', user: {} }],
  };
  writeFileSync(join(work, 'config'), JSON.stringify(config));
}

let failed = 0;
function check(what: string, is: unknown, should: unknown): void {
  const isSame = JSON.stringify(is) === JSON.stringify(should);
  if (!isSame) failed++;
  console.log(
    `${isSame ? 'same' : 'DIFFERENT'}  ${what}: ${JSON.stringify(is)}${isSame ? '' : `, not ${JSON.stringify(should)}`}`,
  );
}

async function checkAll(): Promise<void> {
  const plain = await apiServer(CORE);
  useServer(plain);
  const first = await report();
  for (const [metric, should] of Object.entries(truthOf(NAMESPACES)))
    check(metric, first.metrics[metric], should);
  check('gpu_fleet', first.metrics.gpu_fleet, [{ gpu_model: 'h100', gpu_count: GPUS }]);
  check('pages of pods', plain.asked.filter((path) => path.includes('/pods')).length, 3);
  check('sources', Object.keys(first.records).sort(), [
    'kubernetes_nodes',
    'kubernetes_pods',
    'kubernetes_quotas',
  ]);
  check(
    'trouble',
    first.warnings.filter((one) => /left out|no data/.test(one)),
    [],
  );

  plain.forbidden = new Set(['teaching']);
  const some = await report(['--kube-context', 'two', '--namespaces', 'research']);
  for (const [metric, should] of Object.entries(truthOf(['research'])))
    check(`${metric} of one namespace, in another context`, some.metrics[metric], should);
  plain.forbidden = new Set();

  plain.expire = 'pods';
  const expired = await report();
  const left = expired.warnings.filter((one) => one.includes('left out'));
  check('where a page is gone: pods', expired.records.kubernetes_pods, 0);
  check('it is told', left.length === 1 && left[0]!.includes('"kubectl get pods'), true);
  plain.close();

  const extended = await apiServer([...CORE, ...EXTENSIONS]);
  useServer(extended);
  const { records } = await report();
  check('workloads and claims', [records.kueue_workloads, records.kubernetes_claims], [1, 0]);
  check('found by discover', await found(), [
    'kubernetes_claims',
    'kubernetes_nodes',
    'kubernetes_pods',
    'kubernetes_quotas',
    'kueue_workloads',
  ]);
  extended.close();
}

const kubectl = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'kubectl'))
  .find((path) => existsSync(path));
if (kubectl === undefined) {
  console.log('No real kubectl was tried: it is not on the PATH.');
  process.exit(0);
}
mkdirSync(bin);
symlinkSync(kubectl, join(bin, 'kubectl'));
console.log(execFileSync(kubectl, ['version', '--client'], { encoding: 'utf8' }).split('\n')[0]);
try {
  await checkAll();
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(failed === 0 ? 'Real kubectl: all the same.' : `Real kubectl: ${failed} different.`);
process.exit(failed === 0 ? 0 : 1);
