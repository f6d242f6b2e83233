// The laws of every source, as one suite: a new source gets them with one call.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  DIAGNOSTICS,
  DiagnosticLog,
  IdentifierKey,
  LIMITS,
  type RecordKind,
  type RecordSink,
  type Source,
  type SourceParser,
} from '@ptl/claw-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGolden } from '../golden/runner.ts';
import { longList, longRuns } from '../setup/runs.ts';
import { manyAtOnce, rowByRow, textOf } from '../sinks.ts';
import { concat, edited, fillers, hostile, mulberry } from './hostile.ts';

const CORE = join(import.meta.dirname, '..', '..', 'packages', 'core', 'src');
/**
 * Every word in quotes in the code of core: a diagnostic or a failure can say no other, whatever the input
 * holds.
 */
const WORDS = new Set(
  readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap(
      (file) => readFileSync(join(CORE, file), 'utf8').match(/(?<=')[a-z]\w+(?=')|\b[a-z]\w+(?=:)/g) ?? [],
    ),
);
const MIB = 1024 * 1024;
/** Fed by the law of bounded memory: so much that a parser that keeps its input is found out. */
const FED_MIB = 12;
const KEPT_MIB = 8;
/** Splits in two that are tried of each example: all of a short one, as many places of a longer one. */
const SPLITS = longRuns(40);

/** Declares the laws of `source`; `examples` are inputs that it reads. */
export function describeSourceLaws(source: Source, examples: readonly Uint8Array[]): void {
  describe(`laws of ${source.id}`, () => {
    it('has examples', () => expect(examples.length).toBeGreaterThan(0));

    it('never throws, and says only words of ours', () => {
      fc.assert(
        fc.property(hostile(examples.length), fc.integer({ min: 1, max: 97 }), (edits, chunkBytes) => {
          const input = edited(examples, edits);
          source.recognizes(input);
          saysOnlyOurWords(source, input, chunkBytes);
        }),
        { seed: 20260301, numRuns: longRuns(120) },
      );
    });

    it('gives the kinds of records that it says, all of them and no other', () => {
      const kinds = new Set<RecordKind>();
      for (const input of examples) {
        const parser = open(source, new DiagnosticLog(), kinds);
        parser.write(input);
        parser.end();
      }
      expect([...kinds].sort()).toEqual([...source.gives].sort());
    });

    it('tells its records alike, many at once and one by one', () => {
      for (const input of examples) {
        const [one, many]: [string[], string[]] = [[], []];
        parsed(
          source,
          input,
          rowByRow((row) => one.push(textOf(row))),
        );
        parsed(
          source,
          input,
          manyAtOnce(
            (row) => many.push(textOf(row)),
            () => undefined,
          ),
        );
        expect(many.sort()).toEqual(one.sort());
      }
    });

    it('hands its records to no method that these laws do not know', () => {
      const known = manyAtOnce(
        () => undefined,
        () => undefined,
      );
      const asked = new Set<string | symbol>();
      const get = (sink: RecordSink, name: string | symbol) => {
        asked.add(name);
        return Reflect.get(sink, name);
      };
      for (const input of examples) parsed(source, input, new Proxy<RecordSink>(known, { get }));
      expect(asked.size).toBeGreaterThan(0);
      for (const name of asked) expect(Object.keys(known)).toContain(name);
    });

    it('does not care how its input is chunked', () => {
      const random = mulberry(7);
      for (const input of examples) {
        const whole = parseGolden(source, input, {}, Math.max(1, input.length));
        const unsplit = parseSplit(source, input, input.length);
        const stride = Math.max(1, Math.floor((2 * input.length) / SPLITS));
        for (let at = 1; at < input.length; at += 1 + random(stride))
          expect(parseSplit(source, input, at)).toEqual(unsplit);
        for (const chunkBytes of [2, 61]) expect(parseGolden(source, input, {}, chunkBytes)).toEqual(whole);
      }
    });

    it('does not care how hostile input is chunked', () => {
      fc.assert(
        fc.property(hostile(examples.length), fc.integer({ min: 1, max: 97 }), (edits, chunkBytes) => {
          const input = edited(examples, edits);
          const whole = parseGolden(source, input, {}, Math.max(1, input.length));
          expect(parseGolden(source, input, {}, chunkBytes)).toEqual(whole);
        }),
        { seed: 20260302, numRuns: longRuns(80) },
      );
    });

    it('keeps memory bounded on input without end', () => {
      for (const filler of longList(fillers(examples), source.id.length % 4))
        expect(keptBytes(source, filler)).toBeLessThan(KEPT_MIB * MIB);
    });

    it('counts lines from 1, empty ones too', () => {
      for (const input of examples) {
        const lines = linesOf(source, input);
        const mark = input[0] === 0xef ? 3 : 0;
        const blank = new Uint8Array(3).fill(10);
        const moved = linesOf(source, concat(input.slice(0, mark), blank, input.slice(mark)));
        expect(moved).toEqual(lines.map((line) => line + 3));
        const last = input.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
        for (const line of lines) expect(line).toBeLessThanOrEqual(last);
      }
    });
  });
}

/**
 * A sink that has every method, and notes the kinds it was given; a method that is added and not here does
 * not compile.
 */
function sinkOf(kinds: Set<RecordKind>): RecordSink {
  const sink: Required<RecordSink> = {
    jobRun: () => void kinds.add('job_run'),
    jobStep: () => void kinds.add('job_step'),
    jobRows: (rows) => {
      for (let row = 0; row < rows.count; row++) kinds.add(rows.isStep(row) ? 'job_step' : 'job_run');
    },
    gpuSample: () => void kinds.add('gpu_sample'),
    gpuSeries: () => void kinds.add('gpu_sample'),
    gpuDevice: () => void kinds.add('gpu_device'),
    node: () => void kinds.add('node'),
    pod: () => void kinds.add('pod'),
    quota: () => void kinds.add('quota'),
    workload: () => void kinds.add('workload'),
    claim: () => void kinds.add('claim'),
    inferenceServer: () => void kinds.add('inference_server'),
    schedulerVersion: () => undefined,
    gpuTypeModel: () => undefined,
    workloadLabelsMoved: () => undefined,
  };
  return sink;
}

function open(source: Source, diagnostics: DiagnosticLog, kept = new Set<RecordKind>()): SourceParser {
  const key = IdentifierKey.from(new Uint8Array(16).fill(5));
  return source.open({
    sink: sinkOf(kept),
    diagnostics,
    key,
  });
}

/** Parses `input` into `sink`. */
function parsed(source: Source, input: Uint8Array, sink: RecordSink): void {
  const key = IdentifierKey.from(new Uint8Array(16).fill(5));
  const parser = source.open({ sink, diagnostics: new DiagnosticLog(), key });
  parser.write(input);
  parser.end();
}

function saysOnlyOurWords(source: Source, input: Uint8Array, chunkBytes: number): void {
  const diagnostics = new DiagnosticLog();
  const parser = open(source, diagnostics);
  for (let at = 0; at < input.length; at += chunkBytes) parser.write(input.slice(at, at + chunkBytes));
  parser.end();
  for (const { code, field, lines } of diagnostics.list()) {
    expect(Object.keys(DIAGNOSTICS)).toContain(code);
    if (field !== undefined) expect(WORDS).toContain(field);
    expect(lines.length).toBeLessThanOrEqual(LIMITS.diagnosticLines);
  }
  for (const field of parser.failure?.fields ?? []) expect(WORDS).toContain(field);
  const { records, rejected } = parser.counts;
  expect(records >= 0 && rejected >= 0).toBe(true);
}

/** What is told of `input`, given in two chunks. */
function parseSplit(source: Source, input: Uint8Array, at: number): unknown {
  const diagnostics = new DiagnosticLog();
  const parser = open(source, diagnostics);
  parser.write(input.slice(0, at));
  parser.write(input.slice(at));
  parser.end();
  return [diagnostics.list(), { ...parser.counts }, parser.failure];
}

function linesOf(source: Source, input: Uint8Array): number[] {
  const diagnostics = new DiagnosticLog();
  const parser = open(source, diagnostics);
  parser.write(input);
  parser.end();
  return diagnostics.list().flatMap(({ lines }) => lines);
}

/** Bytes that a parser still holds after `FED_MIB` of `filler` behind a beginning. */
function keptBytes(source: Source, { head, filler }: { head: Uint8Array; filler: Uint8Array }): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage();
  const parser = open(source, new DiagnosticLog());
  parser.write(head);
  for (let fed = 0; fed < FED_MIB * MIB; fed += filler.length) parser.write(filler);
  collect();
  const after = process.memoryUsage();
  parser.end();
  return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
}
