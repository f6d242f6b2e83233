// Counts what was read: distinct names of each kind, and the days that each source covers. Only for the
// operator.
import type { GatheredJobs } from '../accounting/accounting.ts';
import type { Devices } from '../fleet/devices.ts';
import { FEWEST } from '../gate/policy.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { Servers } from '../inference/servers.ts';
import type { Pods } from '../kubernetes/pods.ts';
import type { OriginsRead } from '../origins.ts';
import type { SourceTelemetry } from '../telemetry/days/source-telemetry.ts';
import { Coverage, type Window } from '../window.ts';

/** Numbers of distinct names in the inputs; no name is in a package. */
export interface NamesRead {
  readonly users: number;
  readonly accounts: number;
  readonly clusters: number;
  readonly nodes: number;
  readonly namespaces: number;
  readonly pods: number;
  readonly gpus: number;
}

/** What has been gathered. */
interface Gathered {
  readonly names: Names;
  readonly pods: Pods;
  readonly fleet: { readonly devices: Devices; spellings(): ReadonlySet<number> };
  readonly servers: Servers;
  readonly origins: OriginsRead;
}

/** Counts names. Users and accounts are those of GPU jobs, nodes those of telemetry and of lists of nodes. */
export function namesRead(
  contributors: Contributors,
  { names, pods, fleet }: Pick<Gathered, 'names' | 'pods' | 'fleet'>,
): NamesRead {
  const arePods = contributors.unit === 'namespace';
  const { user: users, account: accounts } = contributors.named;
  return {
    users: arePods ? 0 : users,
    accounts,
    clusters: names.clusters.list().length,
    nodes: fleet.spellings().size,
    namespaces: pods.namespaces.size,
    pods: pods.count,
    gpus: new Set(fleet.devices.sightings.map(({ key }) => key)).size,
  };
}

/** What was read, as counts. */
export interface Seen {
  readonly names: NamesRead;
  readonly days: readonly DaysCovered[];
  /** True if any job step was read. */
  readonly stepsSeen: boolean;
}

/** The days that a source covers, from the first to the last, and how many days of the period have data. */
export interface DaysCovered {
  readonly source: string;
  readonly days: Window;
  readonly withData: number;
  /** The most successive days of the period without data, between two days with data. */
  readonly longestGap?: Window | undefined;
}

/** The coverage of accounting rows, pods and samples: of all together, and of each named source. */
export interface Covers {
  readonly all: Coverage;
  /** The same without weeks whose only data is the jobs and pods of too few people. */
  readonly ofEnough: Coverage;
  /** Returns the days of each named source. `window`: the period, where there is one. */
  days(window: Window | undefined): readonly DaysCovered[];
}

export function coversOf(
  { origins, pods, servers }: Pick<Gathered, 'origins' | 'pods' | 'servers'>,
  { ends }: Pick<GatheredJobs, 'ends'>,
  sources: readonly SourceTelemetry[],
): Covers {
  const { accounting, pods: podOrigins, telemetry } = origins;
  const spans = [
    { source: accounting.first()?.id, coverage: ends },
    { source: podOrigins.first()?.id, coverage: pods.coverage },
    ...sources.map(({ source, intake }) => ({
      source: telemetry.at(source).id,
      coverage: intake.times.coverage,
    })),
    { source: undefined, coverage: servers.coverage },
  ];
  return {
    all: Coverage.union(spans.map(({ coverage }) => coverage)),
    ofEnough: Coverage.union([
      ends.crowded(FEWEST.user),
      pods.coverage.crowded(FEWEST.namespace),
      ...spans.slice(2).map(({ coverage }) => coverage),
    ]),
    days: (window) =>
      spans.flatMap(({ source, coverage }) => {
        const { days } = coverage;
        if (source === undefined || days === undefined) return [];
        const longestGap = coverage.longestGap(window);
        return [{ source, days, withData: coverage.daysWithData(window), longestGap }];
      }),
  };
}
