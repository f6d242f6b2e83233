// What the route makes of every golden case alone: package.json, as it would leave (allowSmall, for the cases
// are small), and report.json, what the operator would see: each metric that has a value. UPDATE_GOLDEN=1
// writes them anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticLog, IdentifierKey, type BuiltInSourceId, sourceIds, sources } from '@ptl/claw-core';
import { type Outcome, PackageRefused } from '@ptl/claw-router';
import { openRoute } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import type { GoldenOptions } from './runner.ts';
import { withBytes } from '../setup/packed.ts';
import { testScope } from '../setup/scope.ts';

const ROOT = import.meta.dirname;
/** 2026-06-01T00:00:00Z. */
const NOW_SECONDS = 1_780_272_000;
/** 2027-01-01T00:00:00Z, for inputs of days after that. */
const LATER_SECONDS = 1_798_761_600;
/** The period that the packages of snapshots are said to be of. */
const TODAY = { startSeconds: NOW_SECONDS, endSeconds: NOW_SECONDS + 86_400 };

for (const id of sourceIds) {
  const folder = join(ROOT, id);
  if (!existsSync(folder)) continue;
  describe(`package of ${id}`, () => {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) it(entry.name, () => checkCase(id, join(folder, entry.name)));
  });
}

function checkCase(id: BuiltInSourceId, folder: string): void {
  const outcome = outcomeOf(id, folder);
  const said = outcome.report.filter(({ value }) => value !== undefined);
  const values = Object.fromEntries(said.map(({ metric, unit, value }) => [metric, { value: rounded(value), unit }]));
  const packed = outcome.bytes === undefined ? outcomeOf(id, folder, TODAY) : outcome;
  const content = JSON.parse(new TextDecoder().decode(packed.bytes));
  if (id === 'dcgm_exporter' || id === 'nvidia_smi') expect(['node', 'namespace']).toContain(outcome.people.unit);
  expectFile(join(folder, 'package.json'), `${pretty(content)}\n`);
  expectFile(join(folder, 'report.json'), `${pretty(values)}\n`);
}

function outcomeOf(id: BuiltInSourceId, folder: string, period: Partial<typeof TODAY> = {}): Outcome {
  try {
    return routed(id, folder, { nowSeconds: NOW_SECONDS, ...period });
  } catch (error) {
    if (!(error instanceof PackageRefused && error.code === 'time')) throw error;
    return routed(id, folder, { nowSeconds: LATER_SECONDS, ...period });
  }
}

/** Leads the case's input, and nothing else, through parser and route, at a fixed time under a fixed key. */
function routed(id: BuiltInSourceId, folder: string, times: { nowSeconds: number }): Outcome {
  const file = readdirSync(folder).find((entry) => entry.startsWith('input.'));
  if (file === undefined) throw new Error('The case has no input.');
  const optionsFile = join(folder, 'options.json');
  const { timezone }: GoldenOptions = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {};
  const key = IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => i * 11));
  const diagnostics = new DiagnosticLog(id);
  const route = openRoute({ key, scope: testScope(), diagnostics, version: '0.1.0', allowSmall: true, ...times });
  const source = sources[id];
  const isGpus = source.gives.some((kind) => kind === 'gpu_sample' || kind === 'inference_server');
  if (isGpus) route.accountingDone();
  const sink = isGpus ? route.gpus(source) : route.jobs(source);
  const parser = source.open({ sink, diagnostics, key, ...(timezone === undefined ? {} : { timezone }) });
  parser.write(new Uint8Array(readFileSync(join(folder, file))));
  parser.end();
  if (!isGpus) route.accountingDone();
  return withBytes(route.finish([{ source, ...parser.counts }]));
}

/** Numbers to 12 significant digits, so that the last bits of a division need not be the same everywhere. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

/** JSON with what holds no object or list inside on one line. */
function pretty(value: unknown, indent = ''): string {
  const isFlat = (one: unknown) => typeof one !== 'object' || one === null;
  if (isFlat(value) || Object.values(value as object).every(isFlat)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = Object.entries(value as object).map(
    ([key, member]) => `${inner}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}${pretty(member, inner)}`,
  );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function expectFile(file: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '(missing: run with UPDATE_GOLDEN=1)');
}
