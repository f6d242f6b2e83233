// Servers of the tests, on the loopback.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs `work` while each of `listeners` is served, and gives it their addresses. */
export async function whileServing<T>(
  listeners: readonly RequestListener[],
  work: (...urls: string[]) => Promise<T>,
): Promise<T> {
  const servers: Server[] = listeners.map((one) => createServer(one));
  await Promise.all(
    servers.map((one) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))),
  );
  try {
    return await work(...servers.map((one) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`));
  } finally {
    for (const one of servers) {
      one.closeAllConnections();
      one.close();
    }
  }
}
