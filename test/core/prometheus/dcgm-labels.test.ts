// Labels of one meaning on one series: relabelling adds to the exporter's own what it writes in another
// spelling. One counts, and no series is refused.
import { DiagnosticLog, Identifier, IdentifierKey, sources } from '@ptl/claw-core';
import { hashHost } from '@ptl/claw-core/internal';
import { expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(3));
const encoder = new TextEncoder();
const HOSTS = ['n1', 'n2', '10.0.0.7'];

function named(name: string): Identifier {
  const id = new Identifier();
  const bytes = encoder.encode(name);
  if (HOSTS.includes(name)) hashHost(key, bytes, 0, bytes.length, id);
  else key.hash(bytes, 0, bytes.length, id);
  return id;
}

/** What is told of one series with these labels, as text and as an answer of Prometheus. */
function told(labels: Readonly<Record<string, string>>) {
  const names = [...HOSTS, 'GPU-a', 'GPU-b', 'team', 'other'];
  const nameOf = (id: Identifier) => (id.present ? names.find((name) => named(name).equals(id)) : undefined);
  const text = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  const metric = { __name__: 'DCGM_FI_DEV_GPU_UTIL', ...labels };
  const answer = {
    status: 'success',
    data: { resultType: 'vector', result: [{ metric, value: [1767225600, '5'] }] },
  };
  const inputs = [
    [sources.dcgm_exporter, `DCGM_FI_DEV_GPU_UTIL{${text}} 5\n`],
    [sources.prometheus, JSON.stringify(answer)],
  ] as const;
  const [asText, asAnswer] = inputs.map(([source, input]) => {
    const seen: Record<string, unknown> = {};
    const diagnostics = new DiagnosticLog();
    const parser = source.open({
      key,
      diagnostics,
      sink: {
        gpuSample: ({ node, device, namespace }) =>
          void Object.assign(seen, {
            node: nameOf(node),
            device: nameOf(device),
            namespace: nameOf(namespace),
          }),
        gpuDevice: ({ model }) => void Object.assign(seen, { model }),
      },
    });
    parser.write(encoder.encode(input));
    parser.end();
    expect(diagnostics.list()).toEqual([]);
    return seen;
  });
  expect(asAnswer).toEqual(asText);
  return asText!;
}

const gpu = { gpu: '0', UUID: 'GPU-a' };

it.each([
  ['both spellings', { Hostname: 'n1', hostname: 'n1' }, 'n1'],
  ['both spellings that differ', { hostname: 'n2', Hostname: 'n1' }, 'n1'],
  ['localhost beside the host', { Hostname: 'localhost', hostname: 'n1' }, 'n1'],
  [
    'the pod of the exporter beside the host',
    { Hostname: 'nvidia-dcgm-exporter-7xk2p', hostname: 'n1' },
    'n1',
  ],
  ['a pod of any name', { Hostname: 'metrics-7xk2p', pod: 'metrics-7xk2p', node: 'n1' }, 'n1'],
  ['two names of the node', { Hostname: 'localhost', kubernetes_node: 'n2', node: 'n1' }, 'n1'],
  ['the node only as kubernetes_node', { Hostname: 'localhost', kubernetes_node: 'n2' }, 'n2'],
  ['the target only', { Hostname: 'localhost:5555', instance: '10.0.0.7:9400' }, '10.0.0.7'],
])('takes the host from %s', (_what, labels, node) => {
  expect(told({ ...gpu, ...labels })).toMatchObject({ node });
});

it('takes the UUID and the model in the spelling of the exporter', () => {
  const both = { uuid: 'GPU-b', UUID: 'GPU-a', model_name: 'Tesla V100', modelName: 'NVIDIA H100 80GB HBM3' };
  expect(told({ gpu: '0', ...both })).toMatchObject({ device: 'GPU-a', model: 'h100' });
});

it.each([
  [
    'beside the pod of the exporter',
    { pod: 'a', namespace: 'team', pod_name: 'dcgm-exporter-x', pod_namespace: 'other' },
  ],
  [
    'in the old spelling',
    { pod: 'dcgm-exporter-x', namespace: 'other', pod_name: 'a', pod_namespace: 'team' },
  ],
  ['twice alike', { pod: 'a', namespace: 'team', pod_name: 'a', pod_namespace: 'team' }],
])('takes the namespace of the workload %s', (_where, labels) => {
  expect(told({ ...gpu, Hostname: 'n1', ...labels })).toMatchObject({ namespace: 'team' });
});
