// Inference servers, live: metrics and the status of the health endpoint, of one address.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const METRICS = `vllm:num_requests_running{engine="0",model_name="canary-5f3a"} 4
vllm:request_success_total{engine="0",finished_reason="stop",model_name="canary-5f3a"} 9
`;

/** A server of vLLM whose health has this status, and where it is. */
async function serving(status: number, models?: string): Promise<{ server: Server; url: string }> {
  const server = createServer(({ url }, response) => {
    if (url === '/metrics') response.end(METRICS);
    else if (url === '/v1/models' && models !== undefined) response.end(models);
    else response.writeHead(url === '/health' ? status : 404).end('canary-5f3a');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Three entries, of which one is another name of the first and one an adapter of it. */
const MODELS = JSON.stringify({
  object: 'list',
  data: [
    { id: 'canary-5f3a', root: '/canary', owned_by: 'vllm' },
    { id: 'canary-short', root: '/canary', owned_by: 'vllm' },
    { id: 'canary-lora', root: '/canary-lora', parent: 'canary-5f3a', owned_by: 'vllm' },
    { id: 'canary-other', root: '/canary-other', owned_by: 'vllm' },
  ],
});
const value = (told: string, metric: string) =>
  JSON.parse(told).metrics.find((one: { metric: string }) => one.metric === metric)?.value;

it.each([
  ['they are listed', MODELS, 2],
  ['they are listed as something else', '<html>canary-5f3a</html>', 1],
  ['the list breaks off', MODELS.slice(0, 70), 1],
  ['there is no list', undefined, 1],
])('models are counted where %s', async (_what, models, loaded) => {
  const { server, url } = await serving(200, models);
  const cwd = withFiles({
    'config.json': JSON.stringify({ vllm_server: { url } }),
    targets: url.slice('http://'.length),
  });
  const env = { SOURCE_DATE_EPOCH: '1796083200', PATH: cwd };
  const named = { ...env, CLAW_CONFIG: 'config.json' };
  const runs = await Promise.all([
    claw(['report', '--json'], { cwd, env: named }),
    // Recognized by its metrics, it is asked for its models and its health as well.
    claw(['report', '--json', '--targets', 'targets'], { cwd, env }),
  ]);
  server.close();
  for (const { status, stdout, stderr } of runs) {
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('canary');
    expect(value(stdout, 'vllm_models_loaded')).toBe(loaded);
    expect(value(stdout, 'vllm_servers_healthy')).toBe(1);
    expect(stdout).not.toMatch(/is left out|gave nothing/);
  }
});

it.each([
  [200, 1],
  [503, 0],
])('a server whose health is %i', async (status, healthy) => {
  const { server, url } = await serving(status);
  const cwd = withFiles({ 'config.json': JSON.stringify({ vllm_server: { url } }) });
  const env = { CLAW_CONFIG: 'config.json', SOURCE_DATE_EPOCH: '1796083200', PATH: cwd };
  const [discovered, reported] = await Promise.all([
    claw(['discover', '--json'], { cwd, env }),
    claw(['report', '--json'], { cwd, env }),
  ]);
  server.close();
  expect(JSON.stringify(JSON.parse(discovered.stdout))).toContain('"source":"vllm_server"');
  expect([reported.status, reported.stderr]).toEqual([0, '']);
  const told = reported.stdout;
  expect(told).not.toContain('canary');
  const metrics = [...told.matchAll(/"metric": ?"vllm_(\w+)",[^}]*?"value": ?([\d.]+)/g)].map(
    ([, name, value]) => [name, Number(value)],
  );
  expect(Object.fromEntries(metrics)).toEqual({
    servers_total: 1,
    servers_healthy: healthy,
    models_loaded: 1,
    requests_running: 4,
  });
});
