// What stands for vitest where tests run without it: registers them, runs them one after the other, and stops
// at the first that fails. Its `expect` is vitest's own.
import { expect, vi } from 'vitest';

export { expect, vi };

type Body = (...args: never[]) => unknown;
interface Test {
  readonly name: string;
  readonly before: readonly Body[];
  readonly after: readonly Body[];
  readonly run: () => unknown;
}

let tests: Test[] = [];
let names: string[] = [];
let before: Body[] = [];
let after: Body[] = [];

function test(name: string, body: Body): void {
  tests.push({
    name: [...names, name].join(' > '),
    before: [...before],
    after: [...after],
    run: body as () => unknown,
  });
}

function suite(name: string, body: Body, args: readonly unknown[] = []): void {
  const outside = { names, before, after };
  names = [...names, name];
  [before, after] = [[...before], [...after]];
  body(...(args as never[]));
  ({ names, before, after } = outside);
}

const rowOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);
const each =
  (one: (name: string, body: Body, args: readonly unknown[]) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [at, row] of rows.entries()) one(`${name} (${at + 1})`, body, rowOf(row));
  };
const nothing = (): void => undefined;

export const it = Object.assign(test, {
  each: each((name, body, args) => test(name, (() => body(...(args as never[]))) as Body)),
  skipIf: (isSkipped: unknown) => (isSkipped ? nothing : test),
});
export { it as test };
export const describe = Object.assign(suite, {
  each: each(suite),
  skipIf: (isSkipped: unknown) => (isSkipped ? nothing : suite),
});
export const beforeEach = (body: Body): void => void before.push(body);
export const afterEach = (body: Body): void => void after.push(body);
/** Once before all: as each does, since one failing test ends all. */
export function beforeAll(body: Body): void {
  let done: unknown;
  before.push((() => (done ??= Promise.resolve(body()))) as Body);
}
export const afterAll = nothing;

/** What failed first. */
export interface Failure {
  readonly test: string;
  readonly message: string;
}

/** Runs what `load` registers; undefined where all of it passes. */
export async function firstFailure(load: () => Promise<unknown>): Promise<Failure | undefined> {
  [tests, names, before, after] = [[], [], [], []];
  let name = 'loading';
  try {
    await load();
    for (const one of tests) {
      name = one.name;
      for (const each of one.before) await each();
      await one.run();
      for (const each of one.after) await each();
    }
    return undefined;
  } catch (error) {
    return { test: name, message: `${(error as Error).message}`.slice(0, 300) };
  }
}

/** What vitest provides is not there: tests that need it cannot run here. */
export function inject(name: string): never {
  throw new Error(`Nothing provides ${name} here.`);
}
