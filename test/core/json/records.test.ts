// Records of JSON that are described: a made-up source, whatever its documents look like.
import { DiagnosticLog, IdentifierKey, type ParseContext } from '@ptl/claw-core';
import {
  each,
  entries,
  flag,
  JsonRecordParser,
  JsonRecords,
  type RecordBuilder,
  type Report,
  text,
  within,
} from '@ptl/claw-core/internal';
import { expect, it } from 'vitest';

const told: string[] = [];

class Box implements RecordBuilder {
  id = '';
  isOpen: boolean | undefined;
  readonly weights: string[] = [];
  amounts = '';
  readonly report: Report;

  constructor(_: ParseContext, report: Report) {
    this.report = report;
  }

  begin(): void {
    this.id = this.amounts = '';
    this.isOpen = undefined;
    this.weights.length = 0;
  }

  get isRecord(): boolean {
    return this.id !== '';
  }

  finish(): 'record' | 'passed' | 'malformed' {
    if (this.id === 'passed') return 'passed';
    if (this.id === '') return 'malformed';
    if (this.weights.length > 2) this.report('limit_reached', 'weights', this.weights.length - 2);
    told.push(`${this.id} ${this.isOpen} ${this.weights} ${this.amounts}`);
    return 'record';
  }
}

const word = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

const BOXES = new JsonRecords<Box>({
  record: {
    id: text('id', (box, ...value) => {
      box.id = word(...value);
    }),
    lid: within({
      open: flag('isOpen', (box, isOpen) => {
        box.isOpen = isOpen;
      }),
    }),
    sides: each(
      within({
        weight: text(
          'weight',
          (box, ...value) => box.weights.push(word(...value)) < 9 && word(...value) !== 'heavy',
        ),
      }),
    ),
    holds: entries(
      'amount',
      (box, ...key) => {
        box.amounts += `${word(...key)}:`;
      },
      (box, ...value) => {
        box.amounts += `${word(...value)};`;
        return word(...value) !== '';
      },
      {
        begin: (box) => {
          box.amounts += '<';
        },
        end: (box) => {
          box.amounts += '>';
        },
      },
    ),
  },
  list: 'boxes',
  wrapper: 'event',
  document: within({ message: text('message', () => 'refused') }),
});

function read(document: string) {
  const results = (['javascript', 'webassembly'] as const).flatMap((reader) =>
    [1, 5, document.length].map((size) => {
      told.length = 0;
      const log = new DiagnosticLog('boxes');
      const key = IdentifierKey.from(new Uint8Array(16));
      const parser = new JsonRecordParser(BOXES, { sink: {}, diagnostics: log, key, reader }, Box);
      const bytes = new TextEncoder().encode(document);
      for (let at = 0; at < bytes.length; at += size) parser.write(bytes.slice(at, at + size));
      parser.end();
      const said = log
        .list()
        .map(({ code, field = '', count, lines }) => `${code} ${field} ${count} @${lines}`);
      return { told: [...told], said, counts: { ...parser.counts }, failure: parser.failure };
    }),
  );
  for (const result of results) expect(result).toEqual(results[0]);
  return results[0]!;
}

it('reads a list of records, whatever the order of their keys', () => {
  const { told, said, counts, failure } = read(
    '{"boxes":[{"id":"a","lid":{"open":true},"sides":[{"weight":1.5},{"weight":"2"}],"holds":{"x":1,"y":"2"}},\n{"holds":{},"id":7,"else":{"id":"no"}}]}',
  );
  expect(told).toEqual(['a true 1.5,2 <x:1;y:2;>', '7 undefined  <>']);
  expect({ said, counts, failure }).toEqual({
    said: [],
    counts: { records: 2, rejected: 0 },
    failure: undefined,
  });
});

it('reads a record by itself, and one that an event wraps', () => {
  expect(read('{"id":"a"}\n{"id":"b"}').told).toEqual(['a undefined  ', 'b undefined  ']);
  expect(read('{"type":"ADDED","event":{"id":"a"}}').told).toEqual(['a undefined  ']);
  expect(read('{"other":1}').failure).toEqual({ code: 'columns_missing', fields: ['boxes'] });
});

it('says by our own name which value does not have its form, and on which line its record begins', () => {
  const { told, said } = read(
    '{"boxes":[{"id":"a"},\n{"id":"b","lid":{\n"open":"yes"},"sides":[{"weight":"heavy"},{"weight":true},{"weight":null}],"holds":{"x":[1],"y":null}}]}',
  );
  expect(told).toEqual(['a undefined  ', 'b undefined heavy <x:;y:;>']);
  expect(said).toEqual([
    'field_invalid amount 2 @2,2',
    'field_invalid isOpen 1 @2',
    'field_invalid weight 2 @2,2',
  ]);
});

it('counts what is no record, what is cut off, and what a record says of itself', () => {
  const { counts, said } = read(
    '{"boxes":[5,{"id":"passed"},{"lid":{}},{"id":"a","sides":[{"weight":1},{"weight":1},{"weight":1},{"weight":1}]},{"id":"b"',
  );
  expect(counts).toEqual({ records: 1, rejected: 3 });
  expect(said).toEqual([
    'document_truncated  1 @1',
    'limit_reached weights 2 @1',
    'row_incomplete  1 @1',
    'row_malformed  2 @1,1',
  ]);
});

it('knows a refusal, an empty list and a list that is none', () => {
  expect(read('{"message":"no"}')).toMatchObject({
    said: ['row_foreign  1 @1'],
    failure: { code: 'tool_error' },
  });
  expect(read('{"boxes":null}').failure).toBeUndefined();
  expect(read('{"boxes":[]}').failure).toBeUndefined();
  expect(read('{"boxes":5}').failure).toEqual({ code: 'columns_missing', fields: ['boxes'] });
});
