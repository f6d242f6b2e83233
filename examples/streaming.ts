// Telemetry from a socket, read once and never held as a whole.
// In a clone, after `npm run build`: node examples/streaming.ts
import { type AddressInfo, connect, createServer } from 'node:net';
import { IdentifierKey } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';

const HEAD = 'JobIDRaw|User|State|Submit|Start|End|AllocTRES\n';
const server = createServer((socket) => {
  socket.write(HEAD);
  for (let id = 1; id <= 1000; id++)
    socket.write(`${id}|u${id % 9}|COMPLETED|1790846000|1790846400|${1_790_846_400 + id}|gres/gpu=1\n`);
  socket.end();
});
server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo;
  const input = { place: 'the socket', open: () => connect(port, '127.0.0.1') };
  const key = IdentifierKey.from(new Uint8Array(16));
  const { report, readings } = await route([input], { key, nowSeconds: 1_793_000_000 });
  const hours = report.find(({ metric }) => metric === 'gpu_hours_allocated')?.value;
  console.log(`${readings[0]?.records} records, ${hours} GPU-hours`);
  server.close();
});
