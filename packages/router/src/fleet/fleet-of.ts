// Determines the fleet: the nodes that a scheduler lists, and other nodes of telemetry; without a list, the
// nodes of telemetry, if they are complete.
import type { NodeState } from '@ptl/claw-core';
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { NONE } from '../accumulators/columns.ts';
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
  /** Undefined where no times are known: then all runs count. */
  readonly window: Window | undefined;
}

/**
 * Returns the fleet: listed nodes and other nodes of telemetry, if those are all; else the GPUs of telemetry.
 * `isPart`: telemetry is known to be incomplete.
 */
export function fleetOf(devices: ResolvedDevices, nodes: Nodes, ran: Ran, isPart: boolean): Fleet {
  const gpus = devices.gpus();
  const nodeFacts = nodes.facts(ran.window);
  if (nodeFacts.size === 0) {
    const why = missing(devices, gpus, nodeFacts, ran) ?? (isPart ? 'fleet_silent' : undefined);
    return { gpus, missing: why, byState: new Map() };
  }
  const shown = perHost(gpus);
  const listed = ofNodes(nodeFacts, shown);
  const beside = [...shown].filter(([host]) => !nodeFacts.has(host));
  // Jobs without nodes do not make the list partial; a missing node on which jobs ran does.
  const isWhole = unshown((host) => (nodeFacts.has(host) ? ANY : 0), ran) !== 'fleet_partial';
  // If the list has all nodes of jobs and none of telemetry's, telemetry has other names for them (the
  // exporter's pod, an address).
  const others = isWhole && beside.length === shown.size ? [] : beside.flatMap(([, those]) => those);
  const all = [...listed.gpus, ...others];
  const unknown = missing(devices, gpus, nodeFacts, ran) ?? (isPart ? 'fleet_silent' : undefined);
  const why = isWhole ? listed.missing : (unknown ?? listed.missing);
  return { ...listed, gpus: all, missing: why ?? (all.length === 0 ? 'fleet_empty' : undefined) };
}

/** Returns the GPUs of the listed nodes; telemetry of a node adds details of each GPU. */
function ofNodes(nodes: ReadonlyMap<number, NodeFacts>, shown: ReadonlyMap<number, readonly Gpu[]>): Fleet {
  const gpus: Gpu[] = [];
  const byState = new Map<NodeState, NodeCount>();
  let isCounted = true;
  for (const [host, { state, models }] of nodes) {
    const seen = shown.get(host) ?? [];
    const listed = models.flatMap(({ model, count, migInstances }) =>
      gpusOf(host, model, count, migInstances),
    );
    if (models.some(({ count }) => Number.isNaN(count)) && seen.length === 0) isCounted = false;
    const mayBeSlices = models.length > 0 && models.every((model) => model.mayBeSlices);
    const all = mayBeSlices && areSlices(listed, seen) ? [...seen] : united(listed, seen);
    if (all.length === 0) continue;
    gpus.push(...all);
    const { nodes: before, gpus: those } = byState.get(state) ?? { nodes: 0, gpus: 0 };
    byState.set(state, { nodes: before + 1, gpus: those + all.length });
  }
  return { gpus, missing: isCounted ? undefined : 'fleet_unmeasured', byState };
}

/** Returns `count` GPUs of one model on a host; their MIG instances are on the first. */
function gpusOf(host: number, model: Gpu['model'], count: number, migInstances: number): Gpu[] {
  return Array.from({ length: Number.isNaN(count) ? 0 : count }, (_, at) => ({
    host,
    model,
    migInstancesActive: Number.NaN,
    slices: SLICES_PER_GPU,
    migEnabled: migInstances > 0,
    migInstances: at === 0 ? migInstances : 0,
  }));
}

/**
 * Returns true if there are several times as many units as GPUs that telemetry shows: they are slices of
 * these.
 */
function areSlices(units: readonly Gpu[], seen: readonly Gpu[]): boolean {
  return seen.length > 0 && units.length > seen.length && units.length % seen.length === 0;
}

/** Returns the GPUs of one node: those of telemetry, and the listed ones that telemetry does not show. */
function united(listed: readonly Gpu[], seen: readonly Gpu[]): Gpu[] {
  const models = perModel(listed);
  const [only] = models;
  const known = seen.map((gpu) =>
    gpu.model === 'unknown' && models.length === 1 ? { ...gpu, model: only![0] } : gpu,
  );
  const rest = [...listed];
  for (const { model } of known) {
    const same = rest.findIndex((gpu) => gpu.model === model);
    const other = same < 0 ? rest.findIndex((gpu) => gpu.model === 'unknown') : same;
    rest.splice(Math.max(other, 0), 1);
  }
  return [...known, ...rest];
}

/** Returns why the GPUs of telemetry, besides those of listed nodes, may not be all there are. */
function missing(
  devices: ResolvedDevices,
  gpus: readonly Gpu[],
  nodes: ReadonlyMap<number, NodeFacts>,
  ran: Ran,
): SentenceCode | undefined {
  const none = nodes.size > 0 ? 'fleet_partial' : 'no_fleet';
  if (gpus.length === 0) return devices.hasNameless ? 'fleet_nameless' : none;
  if (devices.isAmbiguous) return 'fleet_ambiguous';
  const ever = devices.everOn();
  return unshown((host) => (nodes.has(host) ? ANY : (ever.get(host) ?? 0)), ran);
}

/** The GPUs of a listed node: as many as it may be. */
const ANY = Number.POSITIVE_INFINITY;

/**
 * Returns why some GPUs on which jobs ran in the window are not shown; undefined where each is shown, or no
 * job ran. `shownOn` returns how many are shown of a host, 0 where it is not shown.
 */
function unshown(shownOn: (host: number) => number, { runs, hosts, window }: Ran): SentenceCode | undefined {
  let isUnknown = false;
  let isShared = false;
  let isExceeded = false;
  for (let run = 0; run < runs.length; run++) {
    if (window !== undefined && !touches(runs.from(run), runs.end(run), window)) continue;
    const nodes = runs.nodes(run);
    if (nodes === 0) isUnknown = true;
    let shown = 0;
    for (let place = 0; place < nodes; place++) {
      const host = hosts.host(runs.node(run, place));
      const those = host < 0 ? ANY : shownOn(host);
      if (host < 0) isShared = true;
      if (those === 0) return 'fleet_partial';
      shown += those;
    }
    const slices = runs.slices(run);
    if (nodes > 0 && slices !== NONE && slices > shown * SLICES_PER_GPU) isExceeded = true;
  }
  if (isExceeded) return 'fleet_exceeded';
  if (isShared) return 'fleet_shared_names';
  return isUnknown ? 'fleet_unknown_nodes' : undefined;
}

/**
 * Returns true if a run in `[from, until)` was in the window. Of an unfinished run only the start may be
 * known.
 */
function touches(from: number, until: number, { startSeconds, endSeconds }: Window): boolean {
  return from < endSeconds && (until > startSeconds || from >= startSeconds);
}
