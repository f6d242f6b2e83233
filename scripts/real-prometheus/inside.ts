// Inside of its own network: starts the servers, asks each through claw, and compares with what they were
// given.
import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makePods, makeSamples, openMetrics } from './history.ts';
import { type Running, startAll } from './servers.ts';
import { historyTruth, liveTruth, type Truth } from './truth.ts';

const CLAW = join(import.meta.dirname, '../../packages/cli/src/bin.ts');
const EXPORTER = 9400;
const FIRST_PORT = 9090;
const SCRAPED_SECONDS = 12;
/** VictoriaMetrics shows samples once it has flushed them. */
const FLUSHED_SECONDS = 6;
/** Numbers are fractions of whole numbers: what differs by more than rounding is wrong. */
const ROUNDING = 1e-9;

const [work = '', ...bins] = process.argv.slice(2);

/** What was served to each scraper, by its path. */
const served = new Map<string, number[][]>();
let isServing = false;
const exporter = createServer((request, response) => {
  if (!isServing) {
    response.writeHead(503).end();
    return;
  }
  const path = request.url ?? '';
  const before = served.get(path) ?? [];
  served.set(path, before);
  const values = [0, 1, 2].map((gpu) => (before.length * (gpu + 7) * 13) % 101);
  before.push(values);
  response.setHeader('content-type', 'text/plain; version=0.0.4');
  response.end(
    values
      .map((value, gpu) => `DCGM_FI_DEV_GPU_UTIL{gpu="${gpu}",UUID="GPU-${gpu}",Hostname="live"} ${value}\n`)
      .join(''),
  );
});

interface Report {
  readonly metrics: readonly { metric: string; value?: unknown }[];
  readonly sources: readonly { source: string; records: number }[];
}

/** Not synchronously: the exporter goes on meanwhile. */
async function report(url: string, start: string, end: string): Promise<Report> {
  const args = ['report', '--json', '--from', url, '--start', start, '--end', end];
  const env = { PATH: process.env.PATH ?? '', HOME: work, CLAW_STATE_DIR: join(work, 'state') };
  const line = ['--conditions=@ptl/source', CLAW, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, line, { env, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Report;
}

/**
 * Sentences about what differs. VictoriaMetrics tells each field by itself, and marks where a series ends: it
 * has more records.
 */
function compare(what: string, told: Report, truth: Truth): string[] {
  const wrong: string[] = [];
  const check = (name: string, is: unknown, should: number) => {
    if (!(typeof is === 'number' && Math.abs(is - should) <= ROUNDING * Math.max(1, Math.abs(should))))
      wrong.push(`${what}: ${name} is ${String(is)}, and should be ${should}.`);
  };
  for (const [source, records] of what.startsWith('prometheus') ? Object.entries(truth.records) : [])
    check(`records of ${source}`, told.sources.find((one) => one.source === source)?.records, records);
  for (const [metric, value] of Object.entries(truth.metrics))
    check(metric, told.metrics.find((one) => one.metric === metric)?.value, value);
  return wrong;
}

async function pause(seconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

async function main(): Promise<number> {
  const pods = makePods();
  const samples = makeSamples(pods);
  const history = join(work, 'history.om');
  writeFileSync(history, openMetrics(pods, samples));
  await new Promise<void>((resolve) => exporter.listen(EXPORTER, '127.0.0.1', resolve));
  const wrong: string[] = [];
  for (const [i, bin] of bins.entries()) {
    const promtool = bins.map((one) => join(one, 'promtool')).find(existsSync) ?? 'promtool';
    const given = {
      promtool,
      folder: join(work, `run${i}`),
      history,
      target: `127.0.0.1:${EXPORTER}`,
      thanos: process.env.THANOS,
    };
    served.clear();
    const running = await startAll(bin, FIRST_PORT + 2 * i, given);
    try {
      wrong.push(...(await checkAll(running, historyTruth(pods, samples))));
    } finally {
      for (const one of running) one.stop();
    }
  }
  exporter.close();
  exporter.closeAllConnections();
  for (const one of wrong) console.error(one);
  return wrong.length;
}

/**
 * Lets the servers scrape, and compares once nobody works beside them: a scrape that takes a second counts
 * for none.
 */
async function checkAll(running: readonly Running[], truth: Truth): Promise<string[]> {
  isServing = true;
  await pause(SCRAPED_SECONDS);
  isServing = false;
  await pause(FLUSHED_SECONDS);
  const wrong: string[] = [];
  const [yesterday, tomorrow] = [-1, 1].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  for (const { name, url } of running) {
    wrong.push(...compare(`${name}, two days`, await report(url, '2026-10-01', '2026-10-03'), truth));
    const given = served.get(name.startsWith('victoria') ? '/v' : '/p') ?? [];
    wrong.push(...compare(`${name}, live`, await report(url, yesterday!, tomorrow!), liveTruth(given)));
    console.log(`${name}: two days of GPUs and pods, and ${given.length} scrapes compared.`);
  }
  return wrong;
}

process.exitCode = (await main()) === 0 ? 0 : 1;
