// Starts Prometheus and VictoriaMetrics, each on a port of its own, and stops them.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startThanos } from './thanos.ts';

export interface Running {
  readonly name: string;
  readonly url: string;
  stop(): void;
}

/** What a server holds, and what it scrapes. */
export interface Given {
  readonly folder: string;
  /** OpenMetrics, in a file. */
  readonly history: string;
  /** What makes blocks of it: newer packages of Prometheus do not bring it. */
  readonly promtool: string;
  /** `host:port` of an exporter. */
  readonly target: string;
  /** The program of Thanos, where it is at hand. */
  readonly thanos?: string | undefined;
}

const STARTS_WITHIN_MS = 20_000;
/** How far the ports of Thanos are from that of its Prometheus. */
const PORTS_FROM_IT = 1000;
const SHOWN_WITHIN_MS = 6000;

/** The servers whose programs are in `bin`. */
export async function startAll(bin: string, port: number, given: Given): Promise<Running[]> {
  const running: Running[] = [];
  if (existsSync(join(bin, 'prometheus'))) {
    const prometheus = await startPrometheus(bin, port, given);
    running.push(prometheus);
    const { thanos, folder } = given;
    if (thanos !== undefined)
      running.push(
        await startThanos(thanos, prometheus.url, join(folder, 'prometheus'), port + PORTS_FROM_IT),
      );
  }
  if (existsSync(join(bin, 'victoria-metrics'))) running.push(await startVictoria(bin, port + 1, given));
  return running;
}

async function startPrometheus(
  bin: string,
  port: number,
  { folder, history, target, promtool }: Given,
): Promise<Running> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'prometheus.yml');
  writeFileSync(config, scraping(target, 'p'));
  const data = join(folder, 'prometheus');
  execFileSync(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', history, data], {
    stdio: 'ignore',
  });
  const args = [
    `--config.file=${config}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=20y',
  ];
  const child = start(join(bin, 'prometheus'), [...args, `--web.listen-address=127.0.0.1:${port}`]);
  return ready(join(bin, 'prometheus'), `http://127.0.0.1:${port}`, child);
}

async function startVictoria(
  bin: string,
  port: number,
  { folder, history, target }: Given,
): Promise<Running> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'victoria.yml');
  writeFileSync(config, scraping(target, 'v'));
  const args = [
    `-storageDataPath=${join(folder, 'victoria')}`,
    `-promscrape.config=${config}`,
    '-retentionPeriod=20y',
  ];
  const child = start(join(bin, 'victoria-metrics'), [
    ...args,
    '-search.latencyOffset=0s',
    `-httpListenAddr=127.0.0.1:${port}`,
  ]);
  const running = await ready(join(bin, 'victoria-metrics'), `http://127.0.0.1:${port}`, child);
  // It takes milliseconds where OpenMetrics has seconds.
  const text = readFileSync(history, 'utf8')
    .replace(/ (\d+)$/gm, ' $1000')
    .replace('# EOF\n', '');
  await fetch(`${running.url}/api/v1/import/prometheus`, { method: 'POST', body: text });
  // What was imported is shown once it is flushed, and its names a little later.
  await fetch(`${running.url}/internal/force_flush`);
  await new Promise((resolve) => setTimeout(resolve, SHOWN_WITHIN_MS));
  return running;
}

function scraping(target: string, path: string): string {
  // Thanos wants to know which Prometheus it is; VictoriaMetrics would put that on each series.
  const labels = path === 'p' ? ', external_labels: {replica: a}' : '';
  return `global: {scrape_interval: 1s${labels}}
scrape_configs: [{job_name: live, metrics_path: /${path}, static_configs: [{targets: ["${target}"]}]}]
`;
}

function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { stdio: 'ignore' });
}

/** Waits until it answers. Throws an Error where it does not. */
async function ready(program: string, url: string, child: ChildProcess): Promise<Running> {
  const version = execFileSync(program, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [, number] = /(?:version |tags-v|metrics-)(\d+\.[\d.]+)/.exec(version) ?? [];
  const name = `${program.split('/').at(-1)} ${number ?? `in ${program}`}`;
  for (const end = Date.now() + STARTS_WITHIN_MS; Date.now() < end; ) {
    const answer = await fetch(`${url}/api/v1/query?query=vector(1)`).catch(() => undefined);
    if (answer?.ok) return { name, url, stop: () => void child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(`${name} does not answer.`);
}
