// Inference servers: each counted once, whatever tells of it how often, and in which order.
import { DiagnosticLog, Identifier, InferenceServer, type Source, sources } from '@ptl/claw-core';
import { openRoute, type RecordRoute } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { testKey } from './site.ts';

const KEY = testKey();
const NOW = 1_780_272_000;
const DAY = 86_400;
const vllm: Source = sources.vllm_server;

/** A record in plain words; `server` and `input` say whose it is. */
interface Told {
  readonly server?: string;
  readonly input?: number;
  readonly endpoint?: string;
  readonly at?: number;
  readonly until?: number;
  readonly snapshots?: number;
  readonly healthy?: boolean;
  readonly models?: number;
  readonly running?: number;
  readonly cache?: number;
  readonly finished?: number;
  readonly added?: number;
}

function route(isPart = false): RecordRoute {
  const diagnostics = new DiagnosticLog();
  return openRoute({ key: KEY, diagnostics, nowSeconds: NOW, version: '0.1.0', isPart });
}

/** Feeds `told`, an input after the other. */
function feed(to: RecordRoute, told: readonly Told[]): void {
  const inputs = new Map<string, ReturnType<RecordRoute['gpus']>>();
  for (const one of told) {
    const { endpoint } = one;
    const place = `${one.input ?? 0} ${endpoint ?? ''} ${endpoint === undefined ? '' : one.at}`;
    const asked = endpoint === undefined ? undefined : { endpoint, atSeconds: one.at ?? 0 };
    const sink = inputs.get(place) ?? to.gpus(vllm, false, asked);
    inputs.set(place, sink);
    sink.inferenceServer?.(recordOf(one));
  }
}

function recordOf({
  server,
  endpoint,
  at,
  until,
  snapshots,
  healthy,
  models,
  running,
  cache,
  finished,
  added,
}: Told) {
  const row = new InferenceServer();
  const name = Uint8Array.from(server ?? '', (letter) => letter.charCodeAt(0));
  KEY.hash(name, 0, name.length, row.server);
  if (endpoint === undefined && at !== undefined) row.firstSeconds = at;
  if (endpoint === undefined && at !== undefined) row.lastSeconds = until ?? at;
  if (snapshots !== undefined) row.snapshots = snapshots;
  if (healthy !== undefined) row.isHealthy = healthy;
  if (models !== undefined) row.modelsLoaded = models;
  if (running !== undefined) row.requestsRunning = running;
  if (cache !== undefined) row.kvCacheUtilization = cache;
  if (finished !== undefined) row.requestsFinished = finished;
  if (added !== undefined) row.requestsAdded = added;
  return row;
}

/** The numbers of the report, without `vllm_`; of what has none, nothing. */
function finished(of: RecordRoute): Record<string, unknown> {
  of.accountingDone();
  of.samplesDone();
  const { report } = of.finish([{ source: vllm, records: 1, rejected: 0 }]);
  const said = report.filter(({ metric, value }) => metric.startsWith('vllm_') && value !== undefined);
  return Object.fromEntries(said.map(({ metric, value }) => [metric.slice('vllm_'.length), value]));
}

function said(told: readonly Told[]): Record<string, unknown> {
  const one = route();
  one.accountingDone();
  feed(one, told);
  one.samplesDone();
  const { report } = one.finish([{ source: vllm, records: 1, rejected: 0 }]);
  const values = report.filter(({ metric, value }) => metric.startsWith('vllm_') && value !== undefined);
  return Object.fromEntries(values.map(({ metric, value }) => [metric.slice('vllm_'.length), value]));
}

it('a server is one by its name, in any input', () => {
  const a = { server: 'a', at: NOW - 9 * DAY, models: 1 };
  expect(said([a, { ...a, input: 1 }, { ...a, server: 'b' }])).toMatchObject({
    servers_total: 2,
    models_loaded: 2,
  });
});

it('servers without a name are as many as texts, and as snapshots in a text without times', () => {
  expect(said([{ running: 1 }, { running: 2 }, { input: 1, running: 4 }])).toMatchObject({
    servers_total: 3,
    requests_running: 7,
  });
});

it('answers of one endpoint are of one server, whose rate follows from two snapshots', () => {
  const told = [
    { endpoint: 'http://a:8000', at: NOW, healthy: true },
    { endpoint: 'http://a:8000', at: NOW + 10, finished: 100, running: 2 },
    { endpoint: 'http://a:8000', at: NOW + 30, finished: 150, running: 4 },
    { endpoint: 'http://b:8000', at: NOW, healthy: false },
  ];
  const numbers = { servers_total: 2, servers_healthy: 1, requests_running: 3, request_rate_per_second: 2.5 };
  expect(said(told)).toEqual(numbers);
  expect(said(told.toReversed())).toEqual(numbers);
});

it('a server that was asked itself is the one that a Prometheus names by host and port', () => {
  const at = NOW - 9 * DAY;
  const past = ['a:8000', 'b:80', '[::1]:443', 'c:8000'].map((server) => ({ server, at, running: 1 }));
  const now = ['http://a:8000', 'http://b', 'https://[::1]', 'http://d:8000'].map((endpoint) => ({
    endpoint,
    at: NOW,
    healthy: true,
  }));
  // What was seen at the end of the past is there, although others are seen today.
  expect(said([...past, ...now])).toMatchObject({
    servers_total: 5,
    servers_healthy: 4,
    requests_running: 4,
  });
  expect(said([...now, ...past])).toMatchObject({
    servers_total: 5,
    servers_healthy: 4,
    requests_running: 4,
  });
});

it('a scraped server is called by its instance, as an endpoint is that was asked itself', () => {
  const names: boolean[] = [];
  const name = new Identifier();
  const text = new TextEncoder().encode('vllm:num_requests_running{instance="a:8000",model_name="m"} 2\n');
  KEY.hash(new TextEncoder().encode('a:8000'), 0, 6, name);
  const sink = { inferenceServer: ({ server }: InferenceServer) => names.push(server.equals(name)) };
  const parser = vllm.open({ key: KEY, sink, diagnostics: new DiagnosticLog() });
  parser.write(text);
  parser.end();
  expect(names).toEqual([true]);
});

it('a counter that falls was started anew', () => {
  const at = (seconds: number, finished: number) => ({ server: 'a', at: NOW - 9 * DAY + seconds, finished });
  expect(said([at(0, 500), at(10, 520), at(20, 5)])).toMatchObject({ request_rate_per_second: 1.25 });
});

it('a mean is over snapshots, a share over servers', () => {
  const at = NOW - 9 * DAY;
  const told = [
    { server: 'a', at, until: at + 60, snapshots: 3, running: 1, cache: 0.2, added: 30 },
    { server: 'a', at: at + 120, snapshots: 1, running: 5, cache: 0.6 },
    { server: 'b', at: at + 60, snapshots: 1, running: 10, cache: 0.9 },
  ];
  expect(said(told)).toEqual({
    servers_total: 2,
    requests_running: 12,
    kv_cache_utilization: 0.6,
    request_rate_per_second: 0.5,
  });
});

it('a server that was gone before the end is none', () => {
  const at = NOW - 9 * DAY;
  const old = { server: 'a', at, running: 50, healthy: true, models: 7 };
  expect(said([old, { server: 'b', at: at + 3601, running: 1 }])).toMatchObject({
    servers_total: 1,
    requests_running: 1,
  });
  expect(said([old, { server: 'b', at: at + 3600, running: 1 }])).toMatchObject({ servers_total: 2 });
});

it('health and models are as they were last', () => {
  const at = NOW - 9 * DAY;
  const told = [
    { server: 'a', at: at + 10, healthy: true, models: 1 },
    { server: 'a', at, healthy: false, models: 3 },
  ];
  expect(said(told)).toMatchObject({ servers_healthy: 1, models_loaded: 1 });
});

it('what nobody told is not zero', () => {
  expect(said([{ server: 'a', at: NOW - 9 * DAY }])).toEqual({ servers_total: 1 });
});

it('parts make the whole, in any order', () => {
  const server = fc.constantFrom('a', 'b', 'c');
  const told = fc.record(
    {
      server,
      at: fc.integer({ min: NOW - 9 * DAY, max: NOW - 9 * DAY + 7200 }),
      snapshots: fc.integer({ min: 1, max: 4 }),
      healthy: fc.boolean(),
      models: fc.integer({ min: 0, max: 3 }),
      running: fc.double({ min: 0, max: 9, noNaN: true }),
      cache: fc.double({ min: 0, max: 1, noNaN: true }),
      finished: fc.integer({ min: 0, max: 99 }),
    },
    { requiredKeys: ['server', 'at'] },
  );
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (all, cut) => {
      const [one, two] = [route(true), route(true)];
      feed(one, all.slice(cut));
      feed(two, all.slice(0, cut));
      one.merge(two.gathered());
      expect(finished(one)).toEqual(said(all));
    }),
    { seed: 20261130, numRuns: runs(60) },
  );
});
