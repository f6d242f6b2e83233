// The GPU facts of all samples. Samples without a time are the report where nothing has a time, else a
// snapshot.
import type { Devices } from '../fleet/devices.ts';
import { ResolvedDevices } from '../fleet/resolve.ts';
import type { SentenceCode } from '../sentences.ts';
import type { SourceTelemetry } from './days/source-telemetry.ts';
import { type GpuFacts, gpuFacts, instancesOf, namespacesSeen, nodesSeen, type Unit } from './gpu-facts.ts';

export interface GpusOf {
  readonly unit: Unit;
  readonly gpus: GpuFacts | undefined;
  readonly snapshot: GpuFacts | undefined;
  /** Where others have a time: the sources of samples of which none has one. */
  readonly untimed: ReadonlySet<number>;
  /** True if there was any sample, measured or not. */
  readonly hasSamples: boolean;
  /** The reason why samples could not be joined to jobs or pods, if they could not. */
  readonly unjoined: SentenceCode;
  /** How many nodes have samples, and which namespaces. */
  readonly nodes: number;
  readonly namespaces: ReadonlySet<number>;
}

/** What the facts need besides samples. */
interface Beside {
  /** True if any other input has a time. */
  readonly isTimed: boolean;
  readonly devices: Devices;
  readonly unjoined: SentenceCode;
  /** Returns the unit of contributors; `areNamed`: samples name namespaces. */
  unitOf(areNamed: boolean): Unit;
}

/** Returns the GPU facts, and notes in `devices` which MIG instances samples measure. */
export function gpusOf(
  sources: readonly SourceTelemetry[],
  { isTimed, devices, unjoined, unitOf }: Beside,
): GpusOf {
  const areTimed = isTimed || sources.some(({ intake }) => intake.times.coverage.days !== undefined);
  for (const [device, instanceId, isActive] of instancesOf(sources, areTimed))
    devices.measured(device, instanceId, isActive);
  const resolved = new ResolvedDevices(devices);
  const hostOf = (device: number): number => resolved.hostOf(device);
  const namespaces = namespacesSeen(sources);
  const unit = unitOf(namespaces.size > 0);
  const untimed = gpuFacts(sources, false, unit, hostOf);
  const withoutTimes = sources.filter(
    ({ intake }) => areTimed && intake.hasUntimed && intake.times.coverage.days === undefined,
  );
  return {
    unit,
    gpus: areTimed ? gpuFacts(sources, true, unit, hostOf) : untimed,
    snapshot: areTimed ? untimed : undefined,
    untimed: new Set(withoutTimes.map(({ source }) => source)),
    hasSamples: sources.length > 0,
    unjoined,
    nodes: nodesSeen(sources, hostOf),
    namespaces,
  };
}
