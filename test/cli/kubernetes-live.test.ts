// A Kubernetes cluster, live: played by a script in the place of kubectl.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const list = (kind: string, items: readonly unknown[] = []) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: items.map((one) => ({ kind, ...(one as object) })),
  });

const POD = {
  metadata: {
    name: 'canary-5f3a',
    namespace: 'canary-a',
    uid: 'u1',
    creationTimestamp: '2026-11-01T00:00:00Z',
  },
  spec: { nodeName: 'n', containers: [{ name: 'c', resources: { limits: { 'nvidia.com/gpu': '2' } } }] },
  status: { phase: 'Running', startTime: '2026-11-01T00:00:10Z' },
};
const WORKLOAD = {
  apiVersion: 'kueue.x-k8s.io/v1beta1',
  metadata: { name: 'w', namespace: 'canary-a', uid: 'w1', creationTimestamp: '2026-11-01T00:00:00Z' },
  spec: { podSets: [] },
};

/** What a kubectl answers to `case`s of its arguments, in a shell. */
function withKubectl(cases: string) {
  const script = `#!/bin/sh
case "$*" in
${cases}
  'get pods --all-namespaces --output=json') echo '${list('Pod', [POD])}';;
  'get nodes --output=json') echo '${list('Node')}';;
  'get resourcequotas --all-namespaces --output=json') echo '${list('ResourceQuota')}';;
  'api-resources --api-group='*) ;;
  *) echo "error: the server doesn't have a resource type" >&2; exit 1;;
esac
`;
  const cwd = withFiles({ 'bin/kubectl': script });
  chmodSync(join(cwd, 'bin/kubectl'), 0o755);
  return { cwd, env: { PATH: join(cwd, 'bin'), SOURCE_DATE_EPOCH: '1794398400' } };
}

async function report(cases: string, args: readonly string[] = []) {
  const { status, stdout, stderr } = await claw(['report', '--json', ...args], withKubectl(cases));
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toContain('canary');
  const { sources, warnings } = JSON.parse(stdout) as {
    sources: { source: string; records: number }[];
    warnings: string[];
  };
  return { records: Object.fromEntries(sources.map((one) => [one.source, one.records])), warnings };
}

describe('a cluster', () => {
  it('that has no Kueue and no resource claims is asked for neither, and that is no trouble', async () => {
    const { records, warnings } = await report('');
    expect(records).toEqual({ kubernetes_pods: 1, kubernetes_nodes: 0, kubernetes_quotas: 0 });
    expect(warnings.join()).not.toMatch(/left out|gave no data/);
  });

  it('that has them is asked', async () => {
    const { records } = await report(`
  'api-resources --api-group=kueue.x-k8s.io --output=name') echo workloads.kueue.x-k8s.io; echo 'metrics.k8s.io/v1beta1: canary' >&2; exit 1;;
  'api-resources --api-group=resource.k8s.io --output=name') echo resourceclaims.resource.k8s.io;;
  'get workloads.kueue.x-k8s.io --all-namespaces --output=json') echo '${list('Workload', [WORKLOAD])}';;
  'get resourceclaims --all-namespaces --output=json') echo '${list('ResourceClaim')}';;`);
    expect(records).toMatchObject({ kubernetes_pods: 1, kueue_workloads: 1, kubernetes_claims: 0 });
  });

  it('that has them and does not show them says so', async () => {
    const { records, warnings } = await report(`
  'api-resources --api-group=resource.k8s.io --output=name') echo resourceclaims.resource.k8s.io;;`);
    expect(records).toMatchObject({ kubernetes_pods: 1 });
    expect(warnings.join('\n')).toMatch(/resource claims .* is left out: "kubectl get resourceclaims/);
  });

  it('is asked in the context and the namespaces that are named, by options and by the configuration', async () => {
    const pods = list('Pod', [POD]);
    const cases = `
  'get pods --namespace=a --context=x@y --output=json') echo '${pods}';;
  'get pods --namespace=b --context=x@y --output=json') echo '${pods.replace('u1', 'u2')}';;
  'get resourcequotas --namespace='?' --context=x@y --output=json') echo '${list('ResourceQuota')}';;
  'get nodes --context=x@y --output=json') echo '${list('Node')}';;
  'auth can-i list pods --namespace='?' --context=x@y') echo yes;;`;
    const { records } = await report(cases, ['--kube-context', 'x@y', '--namespaces', 'a,b']);
    expect(records).toMatchObject({ kubernetes_pods: 2, kubernetes_nodes: 0 });
    const { cwd, env } = withKubectl(cases);
    writeFileSync(join(cwd, 'config'), 'kube_context: x@y\nnamespaces: a,b\n');
    const found = await claw(['discover', '--json'], { cwd, env: { ...env, CLAW_CONFIG: 'config' } });
    const { sources } = JSON.parse(found.stdout) as { sources: { source: string; reached: boolean }[] };
    expect(sources.find(({ source }) => source === 'kubernetes_pods')).toMatchObject({ reached: true });
  });
});

it.each([
  [['--kube-context', '--canary'], '--kube-context takes the name of a context of kubectl.'],
  [['--kube-context', 'canary x'], '--kube-context takes the name of a context of kubectl.'],
  [['--namespaces', 'a,Canary'], '--namespaces takes up to 64 names with commas between them.'],
])('%j is refused', async (args, sentence) => {
  expect(await claw(['report', ...args])).toEqual({ status: 2, stdout: '', stderr: `claw: ${sentence}\n` });
});
