// The status of a health endpoint: nothing else of its answer is read.
import { DiagnosticLog, IdentifierKey, sources } from '@ptl/claw-core';
import { expect, it } from 'vitest';

function health(text: string, chunkBytes = 1000) {
  const said: (boolean | null)[] = [];
  const diagnostics = new DiagnosticLog('tgi_server');
  const key = IdentifierKey.from(new Uint8Array(16).fill(1));
  const sink = {
    inferenceServer: ({ isHealthy }: { isHealthy: boolean | null }) => void said.push(isHealthy),
  };
  const parser = sources.tgi_server.open({ sink, diagnostics, key });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) parser.write(bytes.subarray(at, at + chunkBytes));
  parser.end();
  return {
    said,
    counts: parser.counts,
    failure: parser.failure,
    codes: diagnostics.list().map(({ code }) => code),
  };
}

it.each([
  ['HTTP/1.1 200 OK\r\n\r\n', true],
  ['HTTP/2 204\n', true],
  ['HTTP/1.1 400 Bad Request\r\n\r\ntgi_queue_size 3\n', false],
  ['HTTP/1.1 503\n', false],
  ['HTTP/1.1 302 Found\r\n', false],
])('is what the answer %j says', (text, isHealthy) => {
  for (const chunkBytes of [1, 3, 1000]) expect(health(text, chunkBytes).said).toEqual([isHealthy]);
});

it('is none where there is no status', () => {
  expect(health('HTTP/1.1 fine\n')).toMatchObject({
    said: [],
    failure: { code: 'malformed' },
    codes: ['row_malformed'],
  });
  expect(health('HTTP/')).toMatchObject({ said: [], counts: { records: 0, rejected: 1 } });
});

it('is no other text', () => {
  expect(health('HTTP_requests 1\ntgi_queue_size 3\n').said).toEqual([null]);
  expect(health('tgi_queue_size 3\ntgi_queue_size 4\n').said).toEqual([null, null]);
  expect(health('HT')).toMatchObject({
    said: [],
    counts: { records: 0, rejected: 1 },
    codes: ['row_incomplete'],
  });
  expect(health('')).toMatchObject({ said: [], failure: { code: 'empty' } });
});
