// Inference servers: how many there are of a kind, and their numbers together.
import { METRICS, type MetricId } from '../contract/index.ts';
import { type KnownServer, MILLION, meanOf } from '../inference/known-server.ts';
import type { ServersOfKind } from '../inference/servers.ts';
import {
  type Contribution,
  type Measurement,
  measured,
  type Population,
  type Unmeasured,
} from '../measurement.ts';
import type { SentenceCode } from '../sentences.ts';
import { fact, type Measure, noSource, total } from './measure.ts';

type InferenceMetric =
  Extract<MetricId, `${string}_servers_total`> extends `${infer Kind}_servers_total`
    ? `${Kind}_${Number}`
    : never;
type Number =
  | 'servers_total'
  | 'servers_healthy'
  | 'models_loaded'
  | 'request_rate_per_second'
  | 'requests_running'
  | 'requests_waiting'
  | 'kv_cache_utilization';

type Read = (metric: MetricId, of: ServersOfKind) => Measurement | Unmeasured;
const ONE_MILLION = BigInt(MILLION);

/** Sums over the servers that report the number, each of which is a contributor. */
function added(
  read: (server: KnownServer) => bigint | undefined,
  perUnit: bigint,
  unreported: SentenceCode,
): Read {
  return (metric, { servers, source, confidence }) => {
    const population = populationOf(servers, (server) => {
      const weight = read(server);
      return weight === undefined ? undefined : { weight, part: 0n };
    });
    if (population.contributors.length === 0) return noSource(metric, unreported);
    return total(metric, population, perUnit, { source, confidence });
  };
}

function populationOf(
  servers: readonly KnownServer[],
  read: (server: KnownServer) => Omit<Contribution, 'id'> | undefined,
): Population {
  const contributors = servers.flatMap((server, id): Contribution[] => {
    const part = read(server);
    return part === undefined ? [] : [{ id, ...part }];
  });
  return { contributors, people: contributors.length };
}

const READ: { readonly [Name in Number]: Read } = {
  servers_total: (metric, { servers, source, confidence }) =>
    fact(metric, servers.length, { source, confidence }),
  servers_healthy: (metric, { servers, source, confidence }) => {
    const asked = servers.filter(({ isHealthy }) => isHealthy !== null);
    if (asked.length === 0) return noSource(metric, 'servers_not_asked');
    return fact(metric, asked.filter(({ isHealthy }) => isHealthy === true).length, { source, confidence });
  },
  models_loaded: added(
    ({ modelsLoaded }) => (Number.isNaN(modelsLoaded) ? undefined : BigInt(modelsLoaded)),
    1n,
    'servers_unreported',
  ),
  request_rate_per_second: added(({ rate }) => rate, ONE_MILLION, 'servers_seen_once'),
  requests_running: added(({ running }) => meanOf(running), ONE_MILLION, 'servers_unreported'),
  requests_waiting: added(({ waiting }) => meanOf(waiting), ONE_MILLION, 'servers_unreported'),
  kv_cache_utilization: (metric, { servers, source, confidence }) => {
    const population = populationOf(servers, ({ cache }) => {
      const part = meanOf(cache);
      return part === undefined ? undefined : { weight: ONE_MILLION, part };
    });
    if (population.contributors.length === 0) return noSource(metric, 'servers_unreported');
    return measured({ kind: 'fraction', metric, population, source, confidence });
  },
};

/** The kinds of servers are those of the contract: a metric is at `inference.KIND.NUMBER`. */
export const inference = Object.fromEntries(
  (Object.keys(METRICS) as MetricId[]).flatMap((metric): [string, Measure][] => {
    const { section, path } = METRICS[metric];
    const [, kind, number] = path;
    if (section !== 'inference' || kind === undefined || !isNumber(number)) return [];
    const read = READ[number];
    return [
      [
        metric,
        ({ servers }) => {
          const of = servers.get(kind);
          return of === undefined ? noSource(metric, 'no_inference') : read(metric, of);
        },
      ],
    ];
  }),
) as { readonly [Metric in InferenceMetric]: Measure };

function isNumber(name: string | undefined): name is Number {
  return name !== undefined && Object.hasOwn(READ, name);
}
