// The joins of all sources of telemetry to the runs: sources of one system are joined together.
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { Devices } from '../fleet/devices.ts';
import type { ResolvedDevices } from '../fleet/resolve.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { Origins } from '../origins.ts';
import { NodeAllocations } from './attribution/allocations.ts';
import { type FinishedJoin, finishJoin } from './attribution/confirm.ts';
import { SampleJoin } from './sample-join.ts';

export class Joins {
  readonly #origins: Origins;
  readonly #names: Names;
  readonly #devices: Devices;
  /** A join by system, and by the number of each source of it. */
  readonly #bySystem = new Map<string, SampleJoin>();
  readonly #bySource: SampleJoin[] = [];
  #allocations: NodeAllocations | undefined;
  /** What comes once all is finished would be lost: it is an error. */
  #finished = false;

  constructor(origins: Origins, names: Names, devices: Devices) {
    this.#origins = origins;
    this.#names = names;
    this.#devices = devices;
  }

  /** The join that takes the samples of a source; `held` are the runs. */
  of(source: number, held: RetainedRuns): SampleJoin {
    const known = this.#bySource[source];
    if (known !== undefined) return known;
    if (this.#finished) throw new Error('All telemetry was in already.');
    const { system } = this.#origins.at(source);
    let join = this.#bySystem.get(system);
    if (join === undefined) {
      // Who held what when is worked out only where there are samples to ask for it.
      this.#allocations ??= new NodeAllocations(held, this.#names.nodes);
      join = new SampleJoin(held, this.#names, this.#allocations, this.#devices);
      this.#bySystem.set(system, join);
    }
    this.#bySource[source] = join;
    return join;
  }

  /** All samples are in: what each join says, the source that goes first at first. What was kept for them is let go. */
  finish(resolved: ResolvedDevices): FinishedJoin[] {
    this.#finished = true;
    // A source that told of devices alone has no join.
    const sources = [...this.#bySource.keys()].filter((source) => this.#bySource[source] !== undefined);
    const precedence = (source: number): number => this.#origins.at(source).precedence;
    sources.sort((a, b) => precedence(a) - precedence(b));
    const joins = new Map<SampleJoin, number>();
    for (const source of sources)
      if (!joins.has(this.#bySource[source]!)) joins.set(this.#bySource[source]!, source);
    const finished = [...joins].map(([join, source]) =>
      finishJoin(source, join, this.#allocations!, resolved),
    );
    this.#bySystem.clear();
    this.#bySource.length = 0;
    this.#allocations = undefined;
    return finished;
  }
}
