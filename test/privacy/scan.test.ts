// The last look refuses every word, key and number that no package says, and quotes none of them.
import { packageText, scanBytes, schema } from '@ptl/claw-router/internal';
import { expect, test } from 'vitest';
import { vocabularyOf } from '../../scripts/generate/vocabulary.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const CLEAN = packageText({
  version: '0.1.0',
  package_timestamp: '2026-11-20T00:00:00Z',
  organization: 'Acme <b> Ltd',
  ace: {
    gpu_efficiency_rate: {
      value: 0.3005,
      low: 0.3,
      high: 0.301,
      unit: 'fraction',
      source: 'slurm',
      confidence: 'medium',
    },
  },
});

test('a clean package is clean', () => {
  expect(scanBytes(bytes(CLEAN), 'Acme <b> Ltd')).toEqual({ clean: true });
});

test.each([
  ['a word', '"slurm"', '"alice7"', 'unknown_string'],
  ['a word inside a known one', '"slurm"', '"slurmalice"', 'unknown_string'],
  ['a word where a number stands', '0.3005', '"alice7"', 'unknown_string'],
  ['a key', '"confidence"', '"alice"', 'unknown_key'],
  ['a key of a metric that stays inside', '"gpu_efficiency_rate"', '"gpu_hours_used"', 'unknown_key'],
  ['too many places', '0.3005', '0.30052', 'unknown_number'],
  ['a negative number', '0.3005', '-1', 'unknown_number'],
  ['an exponent', '0.3005', '1e+21', 'unknown_number'],
  ['a huge number', '0.3005', '12345678901234', 'unknown_number'],
  ['null', '0.3005', 'null', 'unknown_string'],
  ['a time of day', '00:00:00Z', '13:45:00Z', 'unknown_string'],
  ['another organization', 'Acme <b> Ltd', 'Other', 'unknown_organization'],
  ['the organization elsewhere', '"slurm"', '"Acme <b> Ltd"', 'unknown_string'],
  ['white space', '"version": ', '"version":', 'not_canonical'],
  ['another spelling of a number', '0.3005', '0.30050', 'not_canonical'],
  ['an escape', '"slurm"', '"\\u0073lurm"', 'not_canonical'],
  ['a key twice', '"version":', '"version": "9.9.9",\n  "version":', 'not_canonical'],
  ['something after the end', '}\n}\n', '}\n}\nalice', 'not_canonical'],
])('refuses %s', (_, from, to, code) => {
  const changed = CLEAN.replace(from, to);
  expect(changed).not.toBe(CLEAN);
  expect(scanBytes(bytes(changed), 'Acme <b> Ltd')).toEqual({ clean: false, code });
});

test('an organization that nobody gave is refused', () => {
  expect(scanBytes(bytes(CLEAN))).toEqual({ clean: false, code: 'unknown_organization' });
});

test('bytes that are no text, and nesting without end, are refused', () => {
  expect(scanBytes(new Uint8Array([0xff, 0xfe]))).toMatchObject({ clean: false });
  expect(scanBytes(bytes('['.repeat(100_000) + ']'.repeat(100_000)))).toMatchObject({ clean: false });
});

test('the vocabulary holds no free pattern, and refuses one that is open at an end', () => {
  const { freeKeys, patterns } = vocabularyOf(schema);
  expect([...freeKeys]).toEqual(['organization']);
  for (const pattern of patterns) expect(pattern.test('alice7')).toBe(false);
  expect(() => vocabularyOf({ properties: { a: { type: 'string', pattern: '^a' } } })).toThrow(TypeError);
});
