// What the operator types: what is taken, and that every refusal is one sentence that quotes nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  makeProgram,
  nowSeconds,
  parseDate,
  parseFraction,
  parseGpuutil,
  parseOrganization,
  parsePeriod,
  parseTimezone,
  parseWorkload,
  readFacility,
  shown,
  VERSION,
  type World,
} from '@ptl/claw/internal';
import { workloads } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { withFiles } from './run.ts';

const world = (env: Record<string, string>): World => ({
  env,
  stdin: () => {
    throw new Error('not read');
  },
  now: () => 1_800_000_000,
  random: (bytes) => new Uint8Array(bytes),
  colour: false,
  isTerminal: false,
  say: () => {},
  progress: () => {},
});

const refused = expect.objectContaining({ exitCode: 2 });

describe('dates', () => {
  it('are days in UTC', () => {
    expect(parseDate('--start', '2026-10-01')).toBe(1_790_812_800);
    expect(parseDate('--start', '2024-02-29')).toBe(1_709_164_800);
    expect(parseDate('--start', undefined)).toBeUndefined();
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '20261001',
    '2026-10-01T00:00',
    'today',
    '',
    ' 2026-10-01',
  ])('are not %j', (text) => expect(() => parseDate('--start', text)).toThrow(refused));

  it('make a period that is not empty', () => {
    expect(() => parsePeriod({ start: '2026-10-02', end: '2026-10-02' })).toThrow(refused);
    expect(parsePeriod({ start: '2026-10-01', end: '2026-10-02' }).end).toBe(1_790_899_200);
  });
});

it.each(['0', '1', '0.35', '.5', '1.0'])('%s is a fraction', (text) => {
  expect(parseFraction('--assume-util', text)).toBe(Number(text));
});

it.each(['35', '1.1', '-0.1', '', 'NaN', '0x1', '1e-1', '50%', 'Infinity'])('%j is no fraction', (text) => {
  expect(() => parseFraction('--assume-util', text)).toThrow(refused);
});

it('takes mean and sum for gpuutil, and nothing else', () => {
  expect([undefined, 'mean', 'sum'].map(parseGpuutil)).toEqual([undefined, 'mean', 'sum']);
  for (const text of ['', 'Sum', 'average', 'own']) expect(() => parseGpuutil(text)).toThrow(refused);
});

it('takes organizations of up to 64 visible characters', () => {
  expect(parseOrganization('Écôle 模型, R&D')).toBe('Écôle 模型, R&D');
  expect(parseOrganization('模'.repeat(64))).toHaveLength(64);
  expect(parseOrganization(' ACME  Corp ')).toBe('ACME Corp');
  for (const text of [
    '',
    ' ',
    '模'.repeat(65),
    'a\nb',
    'a\u001b[31m',
    'a\u202eb',
    'a\u200bb',
    '\ud800',
    '🚀',
  ])
    expect(() => parseOrganization(text)).toThrow(refused);
});

it('takes the workloads that help names, and no other', () => {
  for (const key of Object.keys(workloads)) expect(parseWorkload(key)).toBe(key);
  for (const text of ['training', '', 'constructor', '__proto__'])
    expect(() => parseWorkload(text)).toThrow(refused);
  const collect = makeProgram({ run: async () => {}, writeOut: () => {}, writeErr: () => {} }).commands.find(
    (command) => command.name() === 'collect',
  );
  const described = collect?.options.find((option) => option.long === '--workload')?.description ?? '';
  expect(described.match(/\w+_\w+|mixed|preprocessing/g)?.sort()).toEqual(Object.keys(workloads).sort());
});

it('takes IANA time zones', () => {
  expect(parseTimezone('America/New_York')).toBe('America/New_York');
  for (const text of ['Mars/Olympus', '', 'UTC\n']) expect(() => parseTimezone(text)).toThrow(refused);
});

it('reads SOURCE_DATE_EPOCH strictly', () => {
  expect(nowSeconds(world({ SOURCE_DATE_EPOCH: '1790812800' }))).toBe(1_790_812_800);
  expect(nowSeconds(world({}))).toBe(1_800_000_000);
  for (const text of ['1.5', '-1', ' 1', '1 ', '0x10', '01', '1e9', 'now', '9'.repeat(20)])
    expect(() => nowSeconds(world({ SOURCE_DATE_EPOCH: text }))).toThrow(refused);
});

function file(content: string): string {
  return join(withFiles({ 'file.json': content }), 'file.json');
}

describe('the facility', () => {
  it('takes what the contract knows', () => {
    const declared = {
      cooling_type: 'air',
      annual_pue: 1.25,
      facility_age: 2012,
      location_state: 'NJ',
      ppa_documentation: true,
      primary_use: 'mixed',
      claimed_renewable_pct: 0.4,
      gpu_purchase_years: [
        { gpu_model: 'h100', purchase_year: 2023 },
        { gpu_model: 'a100', purchase_year: 2021 },
      ],
    };
    expect(readFacility(file(JSON.stringify(declared)))).toEqual(declared);
  });

  it.each([
    ['cooling_type', 'CANARY-7', 'air, water, liquid_to_chip, hybrid'],
    ['annual_pue', 0.5, 'a number from 1 to 5 in steps of 0.01'],
    ['annual_pue', 1.234, 'a number from 1 to 5 in steps of 0.01'],
    ['annual_pue', '1.2', 'a number from 1 to 5'],
    ['facility_age', 2012.5, 'a whole number from 1950 to 2060'],
    ['gpu_purchase_years', [], 'a list of {gpu_model: one of b200'],
    ['gpu_purchase_years', [{ gpu_model: 'CANARY-7', purchase_year: 2023 }], 'purchase_year: a whole number'],
    ['gpu_purchase_years', [{ gpu_model: 'h100' }], 'a list'],
    ['gpu_purchase_years', [{ gpu_model: 'h100', purchase_year: 2023, 'CANARY-7': 1 }], 'a list'],
    ['gpu_purchase_years', Array(2).fill({ gpu_model: 'h100', purchase_year: 2023 }), 'a list'],
    ['ppa_documentation', 'CANARY-7', 'true or false'],
    ['location_state', null, 'one of AL, AK'],
    ['CANARY-7', 1, 'a member that is not known'],
    ['__proto__', 1, 'a member that is not known'],
  ])('refuses %s: %j', (name, value, sentence) => {
    const path = file(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`);
    expect(() => readFacility(path)).toThrow(refused);
    expect(() => readFacility(path)).toThrow(sentence);
    expect(() => readFacility(path)).not.toThrow(/CANARY/);
  });

  it.each(['[]', '{"CANARY-7": ', 'CANARY-7', ''])('refuses %j, which is no JSON object', (content) => {
    const path = file(content);
    expect(() => readFacility(path)).toThrow(refused);
    expect(() => readFacility(path)).not.toThrow(/CANARY/);
  });
});

it('shows paths without control characters, and URLs without secrets', () => {
  expect(shown('a\u001b[31mb\n')).toBe('a?[31mb?');
  expect(shown('http://user:secret@host:9400/metrics?token=secret#x')).toBe('http://host:9400/metrics');
});

it('knows its own version', () => {
  const text = readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8');
  expect((JSON.parse(text) as { version: string }).version).toBe(VERSION);
});
