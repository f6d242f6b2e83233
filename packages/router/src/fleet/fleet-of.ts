// Which of what is told of GPUs is the fleet: the nodes that a scheduler lists, with those that telemetry shows beside them; else what telemetry shows, if that is all there is.
import type { NodeState } from '@ptl/claw-core';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { Hosts } from '../identity/hosts.ts';
import type { SentenceCode } from '../sentences.ts';
import type { Window } from '../window.ts';
import { type Fleet, type Gpu, type NodeCount, perHost, perModel } from './fleet.ts';
import type { NodeFacts, Nodes } from './nodes.ts';
import type { ResolvedDevices } from './resolve.ts';

/** Where GPU jobs ran, and when. */
export interface Ran {
  readonly runs: RetainedRuns;
  readonly hosts: Hosts;
  /** Undefined where no times are told: then all count. */
  readonly window: Window | undefined;
}

/**
 * The fleet: from nodes, and from telemetry of others, if those are all; else from telemetry. `isPart`: it is known that telemetry
 * lacks some.
 */
export function fleetOf(devices: ResolvedDevices, nodes: Nodes, ran: Ran, isPart: boolean): Fleet {
  const gpus = devices.gpus();
  const told = nodes.facts(ran.window);
  if (told.size === 0) {
    const why = missing(devices, gpus, told, ran) ?? (isPart ? 'fleet_silent' : undefined);
    return { gpus, missing: why, byState: new Map() };
  }
  const shown = perHost(gpus);
  const listed = ofNodes(told, shown);
  const beside = [...shown].filter(([host]) => !told.has(host));
  // Jobs that name no node take nothing away from a list of all nodes; without those on which jobs ran it is part of one.
  const isWhole = unshown((host) => told.has(host), ran) !== 'fleet_partial';
  // A list that has all nodes of jobs, and none of telemetry's, has these by other names (the pod of the exporter, an address).
  const others = isWhole && beside.length === shown.size ? [] : beside.flatMap(([, those]) => those);
  const all = [...listed.gpus, ...others];
  const unknown = missing(devices, gpus, told, ran) ?? (isPart ? 'fleet_silent' : undefined);
  const why = isWhole ? listed.missing : (unknown ?? listed.missing);
  return { ...listed, gpus: all, missing: why ?? (all.length === 0 ? 'fleet_empty' : undefined) };
}

/** The GPUs of the nodes, one by one; what telemetry shows of a node says more of each. */
function ofNodes(nodes: ReadonlyMap<number, NodeFacts>, shown: ReadonlyMap<number, readonly Gpu[]>): Fleet {
  const gpus: Gpu[] = [];
  const byState = new Map<NodeState, NodeCount>();
  let isCounted = true;
  for (const [host, { state, models }] of nodes) {
    const seen = shown.get(host) ?? [];
    const told = models.flatMap(({ model, count, migInstances }) => gpusOf(host, model, count, migInstances));
    if (models.some(({ count }) => Number.isNaN(count)) && seen.length === 0) isCounted = false;
    const all = united(told, seen);
    if (all.length === 0) continue;
    gpus.push(...all);
    const { nodes: before, gpus: those } = byState.get(state) ?? { nodes: 0, gpus: 0 };
    byState.set(state, { nodes: before + 1, gpus: those + all.length });
  }
  return { gpus, missing: isCounted ? undefined : 'fleet_unmeasured', byState };
}

/** As many GPUs of one model on a host; their MIG instances stand with the first. */
function gpusOf(host: number, model: Gpu['model'], count: number, migInstances: number): Gpu[] {
  return Array.from({ length: Number.isNaN(count) ? 0 : count }, (_, at) => ({
    host,
    model,
    migInstancesActive: Number.NaN,
    migEnabled: migInstances > 0,
    migInstances: at === 0 ? migInstances : 0,
  }));
}

/** The GPUs of one node: those that telemetry shows, and of those that are told as many as it does not. */
function united(told: readonly Gpu[], seen: readonly Gpu[]): Gpu[] {
  const models = perModel(told);
  const [only] = models;
  const known = seen.map((gpu) =>
    gpu.model === 'unknown' && models.length === 1 ? { ...gpu, model: only![0] } : gpu,
  );
  const rest = [...told];
  for (const { model } of known) {
    const same = rest.findIndex((gpu) => gpu.model === model);
    const other = same < 0 ? rest.findIndex((gpu) => gpu.model === 'unknown') : same;
    rest.splice(Math.max(other, 0), 1);
  }
  return [...known, ...rest];
}

/** Why what telemetry shows, beside the nodes that are `told`, is not known to be all there is. */
function missing(
  devices: ResolvedDevices,
  gpus: readonly Gpu[],
  told: ReadonlyMap<number, NodeFacts>,
  ran: Ran,
): SentenceCode | undefined {
  const none = told.size > 0 ? 'fleet_partial' : 'no_fleet';
  if (gpus.length === 0) return devices.hasNameless ? 'fleet_nameless' : none;
  if (devices.isAmbiguous) return 'fleet_ambiguous';
  const shown = perHost(gpus);
  return unshown((host) => told.has(host) || shown.has(host), ran);
}

/** Why not every host is shown on which GPU jobs ran in the window; undefined where each is, and where none ran. */
function unshown(isShown: (host: number) => boolean, { runs, hosts, window }: Ran): SentenceCode | undefined {
  let isUntold = false;
  let isShared = false;
  for (let run = 0; run < runs.length; run++) {
    if (window !== undefined && !touches(runs.from(run), runs.end(run), window)) continue;
    const nodes = runs.nodes(run);
    if (nodes === 0) isUntold = true;
    for (let place = 0; place < nodes; place++) {
      const host = hosts.host(runs.node(run, place));
      if (host < 0) isShared = true;
      else if (!isShown(host)) return 'fleet_partial';
    }
  }
  if (isShared) return 'fleet_shared_names';
  return isUntold ? 'fleet_unknown_nodes' : undefined;
}

/** True if a run in `[from, until)` was in the window; of one that goes on no more than its beginning may be known. */
function touches(from: number, until: number, { startSeconds, endSeconds }: Window): boolean {
  return from < endSeconds && (until > startSeconds || from >= startSeconds);
}
