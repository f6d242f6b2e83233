// What the capacity of the fleet is set against: the GPU time of all runs in the window, if the fleet is where they ran.

import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { NONE } from '../accumulators/columns.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Hosts } from '../identity/hosts.ts';
import type { Population } from '../measurement.ts';
import type { Window } from '../window.ts';
import { type Fleet, type Gpu, perHost } from './fleet.ts';
import type { ResolvedDevices } from './resolve.ts';

/** Slice-seconds inside the window, of running jobs too. */
export function clippedTime(held: RetainedRuns, contributors: Contributors, window: Window): Population {
  const byPair = new Float64Array(contributors.pairs);
  for (let run = 0; run < held.length; run++) {
    const slices = held.slices(run);
    if (slices === NONE) continue;
    const end = held.end(run);
    const until = end === NONE ? window.endSeconds : Math.min(end, window.endSeconds);
    const seconds = Math.max(0, until - Math.max(held.from(run), window.startSeconds));
    byPair[held.pair(run)]! += slices * seconds;
  }
  return contributors.populationOf(
    (pair) => BigInt(byPair[pair]!),
    () => 0n,
  );
}

/**
 * The fleet that telemetry shows. It is all there is if every host is shown on which GPU jobs ran in the window; a job whose hosts are not
 * told may have run anywhere.
 */
export function fleetOf(devices: ResolvedDevices, held: RetainedRuns, hosts: Hosts, window: Window): Fleet {
  const gpus = devices.gpus();
  return { gpus, missing: missing(devices, gpus, held, hosts, window) };
}

function missing(
  devices: ResolvedDevices,
  gpus: readonly Gpu[],
  held: RetainedRuns,
  hosts: Hosts,
  window: Window,
): Fleet['missing'] {
  if (gpus.length === 0) return devices.hasNameless ? 'fleet_nameless' : 'no_fleet';
  if (devices.isAmbiguous) return 'fleet_ambiguous';
  const shown = perHost({ gpus });
  for (let run = 0; run < held.length; run++) {
    const end = held.end(run);
    if (held.from(run) >= window.endSeconds || (end !== NONE && end <= window.startSeconds)) continue;
    const nodes = held.nodes(run);
    if (nodes === 0) return 'fleet_unknown_nodes';
    for (let place = 0; place < nodes; place++)
      if (!shown.has(hosts.host(held.node(run, place)))) return 'fleet_partial';
  }
  return undefined;
}
