// No test without an assertion that can fail. (That one is reached when the test runs, vitest.config.ts asks
// for.)
import { expect, it } from 'vitest';
import { whatCannotFail } from './assertions.ts';
import { filesLike } from './files.ts';
import { parseFile } from './syntax.ts';

const HELPER = parseFile('test/helper.ts', 'export function check(a: number): void { expect(a).toBe(1); }');

/** What is found in a file that holds `code`, without its place. */
function foundIn(code: string): string[] {
  const file = parseFile('test/some/a.test.ts', `import { check } from '../helper.ts';\n${code}`);
  return whatCannotFail([file, HELPER]).map((line) => line.replace(/^.*: /, ''));
}

it('each test reaches an assertion, and each assertion can fail', () => {
  const files = filesLike(/^test\/.*\.ts$/).map((path) => parseFile(path));
  expect(files.length).toBeGreaterThan(100);
  expect(whatCannotFail(files)).toEqual([]);
});

it.each([
  ["it('a', () => { work(); });", 'a test without an assertion'],
  ["it.each([1, 2])('a', (one) => { work(one); });", 'a test without an assertion'],
  [
    "it('a', () => { fc.assert(fc.property(fc.nat(), (n) => { work(n); })); });",
    'a test without an assertion',
  ],
  ["it('a', () => { expect(work()); });", 'expect without a matcher'],
  ["it('a', () => { expect(work()).toBeDefined; });", 'a matcher that is not called'],
  ["it('a', () => { expect(true).toBe(true); });", 'an assertion on a constant'],
  ["it('a', async () => { expect(work()).resolves.toBe(1); });", 'an assertion that nobody waits for'],
  [
    "it('a', () => { expect(fc.property(fc.nat(), (n) => n > 1)).toBeDefined(); });",
    'a property that is not asserted',
  ],
  [
    "it('a', async () => { fc.assert(fc.asyncProperty(x, async (n) => expect(n).toBe(1))); });",
    'an assertion that nobody waits for',
  ],
])('finds what cannot fail: %s', (code, wrong) => {
  expect(foundIn(code)).toContain(wrong);
});

it.each([
  "it('a', () => { expect(work()).toBe(1); });",
  "it('a', async () => { await expect(work()).resolves.toBe(1); });",
  "it('a', () => check(work()));",
  "it.skipIf(work())('a', () => { [1].forEach(check); });",
  "const inner = () => check(1);\nit.each([1])('a', inner);",
  "it('a', () => { fc.assert(fc.property(fc.nat(), (n) => n >= 0)); });",
])('finds nothing in %s', (code) => {
  expect(foundIn(code)).toEqual([]);
});
