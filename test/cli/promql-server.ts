// A server that answers instant queries of range selectors, as Prometheus does, from samples that are kept
// here.
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  /** Milliseconds, and what was scraped. */
  readonly samples: readonly (readonly [milliseconds: number, value: string])[];
}

export interface Asked {
  /** As Node gives them: lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly url: URL;
  /** Milliseconds; the last one is in it, and the one before the first is where the range opens. */
  readonly range?: { readonly first: number; readonly last: number };
}

/** Answers in the place of the server where it returns true. */
export type Instead = (asked: Asked, response: ServerResponse) => boolean;

export interface PromqlServer {
  readonly url: string;
  readonly asked: Asked[];
  close(): void;
}

/** Answers a request from `series`. */
export function answering(series: readonly Series[], asked: Asked[], instead: Instead): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '', 'http://it');
    const query = url.searchParams.get('query') ?? '';
    const [, seconds] = /\[(\d+)s\]$/.exec(query) ?? [];
    const last = Math.round(Number(url.searchParams.get('time')) * 1000);
    const range = seconds === undefined ? undefined : { first: last - Number(seconds) * 1000 + 1, last };
    const one = { headers: request.headers, url, ...(range === undefined ? {} : { range }) };
    asked.push(one);
    if (instead(one, response)) return;
    if (url.pathname.endsWith('/label/__name__/values')) {
      const data = series.map(({ metric }) => metric.__name__!).filter((name) => isAsked(url, name));
      response.end(JSON.stringify({ status: 'success', data }));
      return;
    }
    const result = range === undefined ? [] : within(series, range.first, range.last);
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  };
}

function isAsked(url: URL, name: string): boolean {
  const [, pattern = ''] = /^\{__name__=~"(.+)"\}$/.exec(url.searchParams.get('match[]') ?? '') ?? [];
  return new RegExp(`^(?:${pattern})$`).test(name);
}

function within(series: readonly Series[], first: number, last: number) {
  return series
    .map(({ metric, samples }) => ({
      metric,
      values: samples
        .filter(([time]) => time >= first && time <= last)
        .map(([time, value]) => [time / 1000, value]),
    }))
    .filter(({ values }) => values.length > 0);
}

/** Serves `series` on the loopback. */
export async function promqlServer(
  series: readonly Series[],
  instead: Instead = () => false,
  make: (listener: RequestListener) => Server = createServer,
): Promise<PromqlServer> {
  const asked: Asked[] = [];
  const server = make(answering(series, asked, instead));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
