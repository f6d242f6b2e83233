// Thanos before a Prometheus: a sidecar that gives out what it holds, and a query server that asks the
// sidecar.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Running } from './servers.ts';

const STARTS_WITHIN_MS = 30_000;
const PAUSE_MS = 500;

/**
 * Starts Thanos for the Prometheus at `url`, whose data is in `folder`. Throws an Error where it does not
 * show it.
 */
export async function startThanos(
  program: string,
  url: string,
  folder: string,
  port: number,
): Promise<Running> {
  const { stdout, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const [, number = 'of an unknown version'] = /version (\d+\.[\d.]+)/.exec(stdout + stderr) ?? [];
  const at = (offset: number) => `127.0.0.1:${port + offset}`;
  const start = (args: readonly string[]): ChildProcess => spawn(program, args, { stdio: 'ignore' });
  const children = [
    start([
      'sidecar',
      `--prometheus.url=${url}`,
      `--tsdb.path=${folder}`,
      `--grpc-address=${at(1)}`,
      `--http-address=${at(2)}`,
    ]),
    start([
      'query',
      `--endpoint=${at(1)}`,
      `--http-address=${at(0)}`,
      `--grpc-address=${at(3)}`,
      '--query.replica-label=replica',
    ]),
  ];
  const name = `thanos ${number}`;
  const running = {
    name,
    url: `http://${at(0)}`,
    stop: () => {
      for (const child of children) child.kill();
    },
  };
  for (const end = Date.now() + STARTS_WITHIN_MS; Date.now() < end; ) {
    const answer = await fetch(`${running.url}/api/v1/stores`).catch(() => undefined);
    if (answer?.ok && (await answer.text()).includes('sidecar')) return running;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  running.stop();
  throw new Error(`${name} does not answer.`);
}
