// Lists of pods read in the plainest way, with JSON.parse: what the streaming parser is held against.
import { DiagnosticLog, Identifier, IdentifierKey, sources } from '@ptl/claw-core';
import { hashHost } from '@ptl/claw-core/internal';

/** A pod, as plain data; names as their place in the list of names. */
export type PlainPod = readonly (number | string | boolean | null)[];

type Resources = { requests?: Record<string, string | number>; limits?: Record<string, string | number> };
export interface ApiPod {
  metadata: { name: string; namespace: string; creationTimestamp: string };
  spec: {
    nodeName?: string;
    containers: { resources: Resources }[];
    initContainers?: { resources: Resources; restartPolicy?: string }[];
    overhead?: Record<string, string>;
  };
  status: {
    phase: string;
    conditions?: { type: string; status: string; reason?: string; lastTransitionTime: string }[];
  };
}

const key = IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => i * 3 + 2));
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const GPU = 'nvidia.com/gpu';
const SHARES: Readonly<Record<string, number>> = {
  [GPU]: 1,
  'amd.com/gpu': 1,
  'nvidia.com/mig-1g.10gb': 1 / 7,
};

export function plainPods(text: string, names: readonly string[]): PlainPod[] {
  return (JSON.parse(text) as { items: ApiPod[] }).items.map(({ metadata, spec, status }) => {
    const scheduled = status.conditions?.filter(({ type }) => type === 'PodScheduled').at(-1);
    const reason = scheduled?.reason ?? '';
    return [
      names.indexOf(metadata.namespace),
      names.indexOf(metadata.name),
      spec.nodeName === undefined ? -1 : placeOf(hostId(spec.nodeName), names.map(hostId)),
      status.phase,
      status.phase === 'Pending' &&
        scheduled?.status === 'False' &&
        ['Unschedulable', 'SchedulingGated'].includes(reason),
      Math.round(gpusOf(spec) * 1e6) / 1e6,
      Date.parse(metadata.creationTimestamp) / 1000,
      scheduled?.status === 'True' ? Date.parse(scheduled.lastTransitionTime) / 1000 : null,
    ];
  });
}

function gpusOf(spec: ApiPod['spec']): number {
  let sidecars = 0;
  let start = 0;
  for (const { resources, restartPolicy } of spec.initContainers ?? []) {
    if (restartPolicy === 'Always') sidecars += asked(resources);
    else start = Math.max(start, sidecars + asked(resources));
  }
  const sum = spec.containers.reduce((all, { resources }) => all + asked(resources), sidecars);
  return Math.max(sum, start) + amount(spec.overhead);
}

function asked({ requests, limits }: Resources): number {
  return Object.keys(requests ?? {}).some((name) => name in SHARES) ? amount(requests) : amount(limits);
}

function amount(amounts: Record<string, string | number> = {}): number {
  return Object.entries(amounts).reduce((sum, [name, value]) => sum + (SHARES[name] ?? 0) * Number(value), 0);
}

/** A node is known by its host name, in any case. */
function hostId(name: string): Identifier {
  const id = new Identifier();
  hashHost(key, utf8(name), 0, utf8(name).length, id);
  return id;
}

function placeOf(id: Identifier, among: readonly Identifier[]): number {
  return among.findIndex((other) => other.equals(id));
}

/** What the parser tells of `bytes`, cut where `cuts` says (sizes in turn). */
export function parsedPods(bytes: Uint8Array, names: readonly string[], cuts: readonly number[]) {
  const ids = names.map((name) => {
    const id = new Identifier();
    key.hash(utf8(name), 0, utf8(name).length, id);
    return id;
  });
  const hosts = names.map(hostId);
  const pods: PlainPod[] = [];
  const diagnostics = new DiagnosticLog();
  const parser = sources.kubernetes_pods.open({
    sink: {
      pod: (row) =>
        pods.push([
          ...[row.namespace, row.name].map((id) => placeOf(id, ids)),
          placeOf(row.node, hosts),
          row.phase,
          row.waiting,
          Math.round(row.requestedGpus * 1e6) / 1e6,
          row.createdSeconds,
          Number.isNaN(row.scheduledSeconds) ? null : row.scheduledSeconds,
        ]),
    },
    diagnostics,
    key,
  });
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = cuts[i % cuts.length]!;
    parser.write(bytes.slice(at, at + size));
    at += size;
  }
  parser.end();
  return { pods, diagnostics: diagnostics.list(), failure: parser.failure };
}
