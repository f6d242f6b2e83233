// Asks the control plane through kubectl, and claw about it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reported, reportedBy } from '../real-kubectl/reported.ts';
import type { KubernetesObject, Run } from './objects.ts';

const CLAW = join(import.meta.dirname, '../../packages/cli/src/bin.ts');
const [work = ''] = process.argv.slice(2);
const DAY_MS = 86_400_000;
const WAIT_MS = 60_000;

export function kubectl(args: readonly string[], objects?: readonly KubernetesObject[]): string {
  const input =
    objects === undefined ? undefined : JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  return execFileSync('kubectl', args, { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'inherit'] });
}

export const create = (objects: readonly KubernetesObject[]) => kubectl(['create', '-f', '-'], objects);
export const say = (statuses: readonly KubernetesObject[]) =>
  kubectl(['apply', '--server-side', '--force-conflicts', '--subresource=status', '-f', '-'], statuses);

/** Waits until `is` holds. Throws an Error where it never does. */
export async function until(what: string, is: () => boolean): Promise<void> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
    if (is()) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`It never came about: ${what}.`);
}

const bin = join(work, 'bin');
mkdirSync(bin, { recursive: true });
const found = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'kubectl'))
  .find(existsSync);
if (!existsSync(join(bin, 'kubectl'))) symlinkSync(found!, join(bin, 'kubectl'));

/** With nothing but kubectl on the PATH: a Slurm of this machine is not asked. */
export function report(...args: string[]): Reported {
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
export function reportEnds(...args: string[]): number | null | undefined {
  try {
    report(...args);
    return 0;
  } catch (error) {
    return (error as { status?: number | null }).status;
  }
}

/** Compares, and says what it found. Once anything differs, the program ends with 1. */
export function check(what: string, is: unknown, should: unknown): void {
  const isSame =
    typeof is === 'number' && typeof should === 'number'
      ? Math.abs(is - should) < 1e-9
      : JSON.stringify(is) === JSON.stringify(should);
  if (!isSame) process.exitCode = 1;
  console.log(
    `${isSame ? 'same' : `DIFFERENT, not ${JSON.stringify(should)}`}  ${what}: ${JSON.stringify(is)}`,
  );
}

/** When a pod got its node, in milliseconds; undefined where it has none. */
export function scheduledAt({ name, namespace }: Pick<Run, 'name' | 'namespace'>): number | undefined {
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

/** Saves a list as an operator would. Returns its path. */
export function save(name: string, kind: string, of = '--all-namespaces'): string {
  const path = join(work, name);
  writeFileSync(path, kubectl(['get', kind, of, '--output=json']));
  return path;
}
