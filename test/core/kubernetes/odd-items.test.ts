// Lists whose items are broken, of wrong types, or of amounts that cannot be: what is left out is counted,
// with its field and line.
import { DiagnosticLog, IdentifierKey, type Pod, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { utf8 } from './naive.ts';

const GPU = 'nvidia.com/gpu';

function parse(text: string) {
  const gpus: number[] = [];
  const diagnostics = new DiagnosticLog('kubernetes_pods');
  const key = IdentifierKey.from(new Uint8Array(16).fill(1));
  const sink = { pod: ({ requestedGpus }: Pod) => void gpus.push(requestedGpus) };
  const parser = sources.kubernetes_pods.open({ sink, diagnostics, key });
  parser.write(utf8(text));
  parser.end();
  const found = diagnostics.list().map(({ code, field, count, lines }) => ({ code, field, count, lines }));
  return { gpus, counts: parser.counts, failure: parser.failure, found };
}

const pod = (amount: unknown = '1', more: object = {}): object => ({
  kind: 'Pod',
  metadata: { name: 'p', namespace: 'n' },
  spec: { containers: [{ resources: { limits: { [GPU]: amount } } }] },
  status: { phase: 'Running' },
  ...more,
});
/** A list with an item a line. */
const list = (items: readonly unknown[]) =>
  `{"kind":"List","items":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]}`;

describe('amounts', () => {
  it.each(['1e30', '9E', '1e400', '-1', '0.5', '8Ki', 'NaN', 'many', '', 1.5, false, {}, ['1']])(
    '%j is no number of GPUs',
    (amount) => {
      const { gpus, found } = parse(list([pod(), pod(amount)]));
      expect(gpus).toEqual([1, Number.NaN]);
      expect(found).toEqual([{ code: 'field_invalid', field: 'resource', count: 1, lines: [3] }]);
    },
  );

  it.each([
    ['2', 2],
    [2, 2],
    ['2e1', 20],
    ['1k', 1000],
  ])('%j is %d', (amount, gpus) => {
    expect(parse(list([pod(amount)]))).toMatchObject({ gpus: [gpus], found: [] });
  });
});

it.each([5, 'x', true, null, [], [pod()]])('%j is no item, and told with its line', (item) => {
  const { counts, found } = parse(list([pod(), item, pod()]));
  expect(counts).toEqual({ records: 2, rejected: 1 });
  expect(found).toEqual([{ code: 'row_malformed', field: undefined, count: 1, lines: [3] }]);
});

it.each([
  ['spec', { spec: 'x' }, 'spec'],
  ['spec', { spec: [] }, 'spec'],
  ['containers', { spec: { containers: {} } }, 'containers'],
  ['a container', { spec: { containers: [5] } }, 'container'],
  ['conditions', { status: { phase: 'Running', conditions: 'x' } }, 'conditions'],
  ['a phase', { status: { phase: {} } }, 'phase'],
  ['the time of creation', { metadata: { name: 'p', namespace: 'n', creationTimestamp: false } }, 'created'],
])('%s of a wrong type is named', (_, more, field) => {
  const { found } = parse(list([pod(), pod('1', more)]));
  expect(found.filter((one) => one.field === field)).toMatchObject([{ count: 1, lines: [3] }]);
});

describe('a list that breaks off', () => {
  const whole = list([pod(), pod(), pod()]);

  it.each([
    ['in an item', whole.slice(0, whole.lastIndexOf('"limits"')), 4],
    ['between items', whole.slice(0, whole.lastIndexOf('{"kind"')), 4],
    ['before it is closed', whole.slice(0, -2), 5],
    ['by a comma too many', whole.replace(',\n', ',,\n'), 2],
    ['by a word', whole.replace('"phase"', 'phase'), 2],
  ])('is of no use, and says on which line: %s', (_, text, line) => {
    expect(parse(text).failure).toEqual({ code: 'malformed', line });
  });
});
