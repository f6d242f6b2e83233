// How many tasks of an array stand in one row: as a list in brackets, and as a mask of bits.
import { countListed, countMasked, countTasks, tasksIn } from '@ptl/claw-core/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text);
const inRow = (text: string): [Uint8Array, number, number] => {
  const row = bytes(`7,${text}-9]`);
  return [row, 2, 2 + bytes(text).length];
};

/** The tasks in an id, NaN for a list that was cut off; undefined for an id without a list. */
function tasksOf(id: string): number | undefined {
  const [row, start, end] = inRow(id);
  const list = tasksIn(row, start, end);
  return list < 0 ? undefined : countTasks(row, list, end);
}

describe('the tasks in an id', () => {
  it.each([
    ['35_[7]', 1],
    ['35_[0-5]', 6],
    ['35_[0-5,9:2%4]', 7],
    ['35_[1-999:2%2]', 500],
    ['35_[1-10:3]', 4],
    ['35_[7,11,42]', 3],
    ['36_[1,3,5,7,9,11,13,15,17,19,21,2', Number.NaN],
    ['36_[', Number.NaN],
    ['36_[]', Number.NaN],
    ['36_[1,3,...]', Number.NaN],
    ['36_[5-3]', Number.NaN],
    ['36_[1-9:0]', Number.NaN],
    ['36_[0-99999999]', Number.NaN],
    ['35_7', undefined],
    ['35', undefined],
    ['37+1.extern', undefined],
    ['', undefined],
  ])('%s', (id, tasks) => {
    expect(tasksOf(id)).toBe(tasks);
  });

  it('are as many as the list has numbers', () => {
    const item = fc.record({ first: fc.nat(500), more: fc.nat(60), step: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 9 }), fc.option(fc.nat(9)), (items, most) => {
        let count = 0;
        const list = items.map(({ first, more, step }) => {
          for (let task = first; task <= first + more; task += step) count++;
          const range = more === 0 ? `${first}` : `${first}-${first + more}`;
          return step === 1 ? range : `${range}:${step}`;
        });
        expect(tasksOf(`8_[${list.join(',')}${most === null ? '' : `%${most}`}]`)).toBe(count);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the tasks in a mask', () => {
  it.each([
    ['0x7F', 7],
    ['0X80000001', 2],
    [`0x${'A'.repeat(250)}`, 500],
    ['0x3%1', 2],
    ['0x0', Number.NaN],
    ['0x', Number.NaN],
    ['0x7G', Number.NaN],
    ['7F', Number.NaN],
  ])('%s', (mask, tasks) => {
    expect(countMasked(...inRow(mask))).toBe(tasks);
  });

  it('may also be spelled as a list', () => {
    expect(countListed(...inRow('0-5,9:2%4'))).toBe(7);
    expect(countListed(...inRow('0x7F'))).toBe(Number.NaN);
  });
});
