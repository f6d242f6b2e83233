// What all samples say of GPUs: those without a time are the report where nothing has one, else a picture of their own.
import type { Devices } from '../fleet/devices.ts';
import { ResolvedDevices } from '../fleet/resolve.ts';
import type { SentenceCode } from '../sentences.ts';
import type { ToldBy } from './days/told-by.ts';
import { type GpuFacts, gpuFacts, instancesOf, namespacesSeen, nodesSeen, type Unit } from './gpu-facts.ts';

export interface GpusOf {
  readonly unit: Unit;
  readonly gpus: GpuFacts | undefined;
  readonly snapshot: GpuFacts | undefined;
  /** True if there was any sample, whatever it said. */
  readonly hasSamples: boolean;
  /** Why samples could not be joined to jobs or pods, if they could not. */
  readonly unjoined: SentenceCode;
  /** How many nodes have samples, and which namespaces. */
  readonly nodes: number;
  readonly namespaces: ReadonlySet<number>;
}

/** What is known beside samples. */
interface Beside {
  /** True if anything else has a time. */
  readonly isTimed: boolean;
  readonly devices: Devices;
  readonly unjoined: SentenceCode;
  /** Whom the numbers are counted by; `areNamed`: samples name namespaces. */
  unitOf(areNamed: boolean): Unit;
}

/** Returns what the samples say; tells `devices` which MIG instances they measure. */
export function gpusOf(told: readonly ToldBy[], { isTimed, devices, unjoined, unitOf }: Beside): GpusOf {
  const areTimed = isTimed || told.some(({ intake }) => intake.times.coverage.days !== undefined);
  for (const [device, instanceId, isActive] of instancesOf(told, areTimed))
    devices.measured(device, instanceId, isActive);
  const resolved = new ResolvedDevices(devices);
  const hostOf = (device: number): number => resolved.hostOf(device);
  const namespaces = namespacesSeen(told);
  const unit = unitOf(namespaces.size > 0);
  const untimed = gpuFacts(told, false, unit, hostOf);
  return {
    unit,
    gpus: areTimed ? gpuFacts(told, true, unit, hostOf) : untimed,
    snapshot: areTimed ? untimed : undefined,
    hasSamples: told.length > 0,
    unjoined,
    nodes: nodesSeen(told, hostOf),
    namespaces,
  };
}
