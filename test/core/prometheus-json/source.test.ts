// The source `prometheus`: what it asks for, what it recognizes, and what it does where a GPU has more points
// than it holds.
import { DiagnosticLog, LIMITS, prometheusOf, recognizeSources, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { key, utf8 } from './naive.ts';

const DAY = 86_400;
const START = 1_772_323_200;

describe('live requests', () => {
  const ask = (startSeconds: number, endSeconds: number) =>
    sources.prometheus.live!({ startSeconds, endSeconds, random: new Uint8Array(16) }).map((request) => {
      if (request.kind !== 'http') throw new Error('It is no request by HTTP.');
      return new URL(request.path, request.defaultUrl);
    });

  /** The milliseconds whose samples a question is about, by the rules of Prometheus 3. */
  const asked = (url: URL) => {
    const [, seconds] = /\[(\d+)s\]$/.exec(url.searchParams.get('query')!)!;
    const end = Math.round(Number(url.searchParams.get('time')) * 1000);
    return [end - Number(seconds) * 1000 + 1, end];
  };

  it('ask for each millisecond of the days once, at the end of each day', () => {
    const urls = ask(START, START + 3 * DAY);
    expect(urls).toHaveLength(3);
    let next = START * 1000;
    for (const url of urls) {
      const [first, last] = asked(url);
      expect(first).toBe(next);
      next = last! + 1;
    }
    expect(next).toBe((START + 3 * DAY) * 1000);
  });

  it('ask the loopback for raw samples of all fields at once', () => {
    const [url] = ask(START, START + DAY);
    expect(url!.origin + url!.pathname).toBe('http://127.0.0.1:9090/api/v1/query');
    const query = url!.searchParams.get('query')!;
    expect(query).toMatch(/^\{__name__=~"\w+(\|\w+)+"\}\[86400s\]$/);
    expect(query).toContain('DCGM_FI_DEV_GPU_UTIL|');
    expect(url!.searchParams.get('max_source_resolution')).toBe('0s');
  });

  it('can be asked in halves, down to minutes', () => {
    let requests = sources.prometheus.live!({
      startSeconds: START,
      endSeconds: START + DAY,
      random: new Uint8Array(16),
    });
    let seconds = DAY;
    for (;;) {
      const smaller = requests.flatMap((one) => (one.kind === 'http' ? (one.parts?.() ?? []) : []));
      if (smaller.length === 0) break;
      requests = smaller;
      const halves = requests.map((one) => asked(new URL(one.kind === 'http' ? one.path : '', 'http://it')));
      expect(halves[0]![0]).toBe(START * 1000);
      for (const [i, [first]] of halves.slice(1).entries()) expect(first).toBe(halves[i]![1]! + 1);
      expect(halves.at(-1)![1]).toBe((START + DAY) * 1000 - 1);
      seconds = Math.ceil(seconds / 2);
    }
    expect(seconds).toBeLessThanOrEqual(300);
  });
});

describe('recognition', () => {
  const recognized = (value: unknown, indent = 0) =>
    recognizeSources(utf8(JSON.stringify(value, undefined, indent)))[0]?.id;
  const answer = (resultType: string, result: unknown = []) => ({
    status: 'success',
    data: { resultType, result },
  });

  it('takes every answer of the API, whatever its layout', () => {
    for (const indent of [0, 2]) {
      for (const type of ['matrix', 'vector', 'scalar'])
        expect(recognized(answer(type), indent)).toBe('prometheus');
      expect(recognized({ status: 'error', errorType: 'execution', error: 'x' }, indent)).toBe('prometheus');
    }
  });

  it('leaves alone what only looks like it', () => {
    expect(recognized(answer('streams'))).toBeUndefined();
    expect(recognized({ status: 'success', data: ['a'] })).toBeUndefined();
    expect(recognized({ resultType: 1 })).toBeUndefined();
    expect(recognizeSources(utf8('"status" "resultType":"matrix"'))).toEqual([]);
  });
});

describe('more points than are held', () => {
  it('are told in parts, and that is counted', () => {
    const count = LIMITS.devicePoints + 100;
    const values = Array.from({ length: count }, (_, i) => `[${START + i},"${i % 101}"]`).join(',');
    const metric = JSON.stringify({ UUID: 'GPU-a', __name__: 'DCGM_FI_DEV_GPU_UTIL' });
    const text = `{"status":"success","data":{"resultType":"matrix","result":[{"metric":${metric},"values":[${values}]}]}}`;
    const diagnostics = new DiagnosticLog('prometheus');
    let samples = 0;
    let wrong = 0;
    const parser = sources.prometheus.open({
      sink: {
        gpuSample({ timeSeconds, gpuUtilization }) {
          if (timeSeconds !== START + samples || gpuUtilization !== (samples % 101) / 100) wrong++;
          samples++;
        },
      },
      diagnostics,
      key,
    });
    parser.write(utf8(text));
    parser.end();
    expect({ samples, wrong }).toEqual({ samples: count, wrong: 0 });
    expect(diagnostics.list()).toEqual([
      { code: 'limit_reached', source: 'prometheus', count: 1, lines: [1] },
    ]);
  });
});

describe('series without a name', () => {
  const answer = (metric: object) =>
    JSON.stringify({
      status: 'success',
      data: { resultType: 'matrix', result: [{ metric, values: [[START, '50']] }] },
    });
  const GPU = { UUID: 'GPU-a', gpu: '0' };

  const read = (source: typeof sources.prometheus | ReturnType<typeof prometheusOf>, text: string) => {
    const told: (readonly [number, number])[] = [];
    const parser = source!.open({
      sink: { gpuSample: (row) => void told.push([row.gpuUtilization, row.powerWatts]) },
      diagnostics: new DiagnosticLog(),
      key,
    });
    parser.write(utf8(text));
    parser.end();
    return { told, failure: parser.failure?.code };
  };

  it.each([
    ['DCGM_FI_DEV_GPU_UTIL', [0.5, Number.NaN]],
    ['dcgm_gpu_util', [0.5, Number.NaN]],
    ['dcgm_power_usage', [Number.NaN, 50]],
  ])('are of the field that is said: %s', (name, row) => {
    expect(read(prometheusOf(name), answer(GPU))).toEqual({ told: [row], failure: undefined });
  });

  it('keep the name that they have', () => {
    const named = answer({ ...GPU, __name__: 'DCGM_FI_DEV_POWER_USAGE' });
    expect(read(prometheusOf('dcgm_gpu_util'), named).told).toEqual([[Number.NaN, 50]]);
  });

  it('are refused where nothing is said of them, and passed over beside others', () => {
    expect(read(sources.prometheus, answer(GPU))).toEqual({ told: [], failure: 'series_nameless' });
    const both = answer(GPU) + answer({ ...GPU, __name__: 'DCGM_FI_DEV_GPU_UTIL' });
    expect(read(sources.prometheus, both)).toEqual({ told: [[0.5, Number.NaN]], failure: undefined });
  });

  it('are of no field that is not used', () => {
    for (const name of ['', 'prometheus', 'DCGM_FI_DEV_SM_CLOCK', 'FILE', '/tmp/a'])
      expect(prometheusOf(name)).toBeUndefined();
  });
});
