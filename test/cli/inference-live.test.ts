// Inference servers, live: metrics and the status of the health endpoint, of one address.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const METRICS = `vllm:num_requests_running{engine="0",model_name="canary-5f3a"} 4
vllm:request_success_total{engine="0",finished_reason="stop",model_name="canary-5f3a"} 9
`;

/** A server of vLLM whose health has this status, and where it is. */
async function serving(status: number): Promise<{ server: Server; url: string }> {
  const server = createServer(({ url }, response) => {
    if (url === '/metrics') response.end(METRICS);
    else response.writeHead(url === '/health' ? status : 404).end('canary-5f3a');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

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
