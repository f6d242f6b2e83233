// Any metric families, out of text and out of answers of the HTTP API: a table says which.
import { DiagnosticLog, IdentifierKey, type ParseContext, read, type Source, sources } from '@ptl/claw-core';
import {
  type Family,
  type FamilyHandler,
  FamilyReader,
  FamilyTable,
  MALFORMED,
  PASS_OVER,
  type SeriesLabels,
} from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';

type Label = 'instance' | 'engine';
const TABLE = new FamilyTable<Family, Label>({
  families: [
    { name: 'barn:cows', field: 'cows', max: 1e6 },
    { name: 'barn:milk_perc', field: 'milk', divisor: 100, max: 1 },
  ],
  labels: ['instance', 'engine'],
  prefixes: ['barn:'],
});
const key = IdentifierKey.from(new Uint8Array(16).fill(7));

/** Notes all that it is told: `cows a/0 3 @12`. */
class Notes implements FamilyHandler<Family, Label> {
  readonly told: string[] = [];
  #series: string[] = [];
  get records(): number {
    return this.told.length;
  }
  series({ field }: Family, labels: SeriesLabels<Label>): number {
    const texts = (['instance', 'engine'] as const).map((name) =>
      Buffer.from(labels.bytes.subarray(labels.start(name), labels.end(name))).toString(),
    );
    if (texts[0] === 'unwanted') return PASS_OVER;
    if (texts[0] === 'wrong') return MALFORMED;
    return this.#series.push(`${field} ${texts.join('/')}`) - 1;
  }
  value(series: number, _family: Family, value: number, timeSeconds: number): void {
    this.told.push(`${this.#series[series]} ${value} @${timeSeconds}`);
  }
  forget(): void {
    this.#series = [];
  }
  end(): void {}
}

function parse(text: string, chunkBytes = 1 << 20, more: Partial<ParseContext> = {}) {
  const diagnostics = new DiagnosticLog('barn');
  const notes = new Notes();
  const reader = new FamilyReader({ sink: {}, diagnostics, key, ...more }, TABLE, notes);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.write(bytes.subarray(at, at + chunkBytes));
  reader.end();
  const said = diagnostics
    .list()
    .map(({ code, field = '', count }) => `${code} ${field} ${count}`.replace('  ', ' '));
  return { told: notes.told, said, counts: reader.counts, failure: reader.failure };
}

const series = (name: string, labels: Record<string, string>, points: string) =>
  `{"metric":${JSON.stringify({ __name__: name, ...labels })},${points}}`;
const answer = (type: string, ...all: readonly string[]) =>
  `{"status":"success","data":{"resultType":"${type}","result":[${all.join(',')}]}}`;

const TEXT = `
# HELP barn:cows Cows.
barn:cows{engine="0",instance="a"} 3 1700000000000
barn:cows{engine="1",instance="a"} 4 1700000000000
barn:milk_perc{instance="a \\"quoted\\"",other="x"} 50 1700000000000
`;
const VECTOR = answer(
  'vector',
  series('barn:cows', { engine: '0', instance: 'a' }, '"value":[1700000000,"3"]'),
  series('barn:cows', { engine: '1', instance: 'a' }, '"value":[1700000000,"4"]'),
  series('barn:milk_perc', { instance: 'a "quoted"', other: 'x' }, '"value":[1700000000,"50"]'),
);
const MATRIX = VECTOR.replaceAll(/"value":(\[[^\]]*\])/g, '"values":[$1]').replace('vector', 'matrix');
const TOLD = ['cows a/0 3 @1700000000', 'cows a/1 4 @1700000000', 'milk a \\"quoted\\"/ 0.5 @1700000000'];

describe('metric families', () => {
  it.each([
    ['text', TEXT],
    ['an instant answer', VECTOR],
    ['a range', MATRIX],
    ['an answer behind blank lines', `\n\n ${VECTOR}`],
    ['an answer behind a byte order mark', `\ufeff${VECTOR}`],
    ['text behind a byte order mark', `\ufeff${TEXT}`],
  ])('are the same out of %s, however it is cut', (_, text) => {
    for (const chunkBytes of [1, 7, 1 << 20]) {
      const { told, said, counts, failure } = parse(text, chunkBytes);
      expect(told).toEqual(TOLD);
      expect({ said, counts, failure }).toEqual({
        said: [],
        counts: { records: 3, rejected: 0 },
        failure: undefined,
      });
    }
  });

  it('stand on the lines that a diagnostic names', () => {
    const diagnostics = new DiagnosticLog('barn');
    const reader = new FamilyReader({ sink: {}, diagnostics, key }, TABLE, new Notes());
    for (const byte of Buffer.from('\n\nbarn:cows -1\n')) reader.write(Uint8Array.of(byte));
    reader.end();
    expect(diagnostics.list()[0]?.lines).toEqual([3]);
  });

  it('have all points of a range, each with its time', () => {
    const points = '"values":[[1,"1"],[2.5,"2"],[3,"NaN"],[4,"-1"]]';
    const { told, said } = parse(answer('matrix', series('barn:cows', { instance: 'a' }, points)));
    expect(told).toEqual(['cows a/ 1 @1', 'cows a/ 2 @2.5']);
    expect(said).toEqual(['field_out_of_range cows 1', 'value_unavailable cows 1']);
  });

  it('are unknown where a value cannot be, and the field is said', () => {
    const { told, said } = parse(
      'barn:milk_perc 101\nbarn:milk_perc{engine="1"} NaN\nbarn:milk_perc{engine="2"} 100\n',
    );
    expect(told).toEqual(['milk /2 1 @NaN']);
    expect(said).toEqual(['field_out_of_range milk 1', 'value_unavailable milk 1']);
  });

  it('count each family of another exporter once, unless another source answers for it', () => {
    const text = 'shed:hens 1\nshed:hens{a="b"} 2\nsilo:corn 3\nbarn:unused 4\nbarn:cows 5\n';
    expect(parse(text).said).toEqual(['series_unknown 2']);
    const isOthers: ParseContext['isOthers'] = (bytes, start) =>
      bytes[start] === 's'.charCodeAt(0) && bytes[start + 1] === 'h'.charCodeAt(0);
    expect(parse(text, 1 << 20, { isOthers }).said).toEqual(['series_unknown 1']);
  });

  it('are passed over or set aside as the source says', () => {
    const text =
      'barn:cows{instance="unwanted"} 1\nbarn:cows{instance="wrong"} 2\nbarn:cows{instance="a",instance="b"} 2\n';
    expect(parse(text)).toMatchObject({ told: [], said: ['row_malformed 2'], counts: { rejected: 2 } });
    const wrong = answer('vector', series('barn:cows', { instance: 'wrong' }, '"value":[1,"1"]'));
    expect(parse(wrong)).toMatchObject({ told: [], said: ['row_malformed 1'] });
  });

  it('say why there are none', () => {
    expect(parse('').failure).toEqual({ code: 'empty' });
    expect(parse('shed:hens 1\n').failure).toEqual({ code: 'malformed' });
    expect(parse('barn:unused 1\n').failure).toEqual({ code: 'columns_missing', fields: ['cows'] });
    expect(parse('{"status":"error","errorType":"bad_data"}').failure).toEqual({ code: 'tool_error' });
  });

  it('are recognized in text and in answers by their names', () => {
    const recognizes = (text: string) => TABLE.recognizes(Buffer.from(text));
    for (const ours of [TEXT, VECTOR, MATRIX, '# TYPE barn:oats gauge\n', 'barn:cows NaN\n'])
      expect(recognizes(ours)).toBe(true);
    for (const other of [
      'shed:hens 1\n',
      'barn:cows\n',
      'barn:cows are fine\n',
      answer('vector', series('shed:hens', {}, '"value":[1,"1"]')),
    ])
      expect(recognizes(other)).toBe(false);
  });
});

describe('an input with families of two sources', () => {
  const barn: Source = {
    ...sources.dcgm_exporter,
    id: 'barn',
    claims: (bytes, start, end) => TABLE.claims(bytes, start, end),
    open: (context) => new FamilyReader(context, TABLE, new Notes()),
  };
  const text = 'barn:cows 3\nDCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1"} 20\nsilo:corn 1\n';

  it('gives both, and only the first tells of what nobody reads', async () => {
    async function* open() {
      yield Buffer.from(text);
    }
    const context = { key, sink: () => ({ gpuSample: () => undefined }) };
    const readings = await read({ place: 'x', sources: [sources.dcgm_exporter, barn], open }, context);
    expect(
      readings.map(({ records, diagnostics }) => [records, diagnostics.count('series_unknown')]),
    ).toEqual([
      [1, 1],
      [1, 0],
    ]);
    const later = await read(
      { place: 'x', sources: [barn], together: [sources.dcgm_exporter, barn], open },
      context,
    );
    expect(later.map(({ diagnostics }) => diagnostics.count('series_unknown'))).toEqual([0]);
  });

  it('is no failure of one source that has nothing in it', async () => {
    const only = (bytes: string) => ({
      async *open() {
        yield Buffer.from(bytes);
      },
    });
    const context = { key, sink: () => ({}) };
    const failures = async (bytes: string) => {
      const all = await read({ place: 'x', sources: [barn, sources.ray_metrics], ...only(bytes) }, context);
      return all.map(({ failure }) => failure?.code);
    };
    expect(await failures('barn:cows 3\nray_tasks 1\n')).toEqual([undefined, undefined]);
    expect(await failures('barn:oats 3\nray_tasks 1\n')).toEqual(['columns_missing', 'columns_missing']);
  });
});
