// Whether dice are even: χ² over the drawers into which they fall.
import { scopeKeys } from '@ptl/claw-router';
import { laneBytes } from './by-hand.ts';

const DRAWERS = 100;

/** 99 degrees of freedom: by chance one in a million lies above, and one in a million below. */
export const USUAL = { least: 47, most: 180 } as const;

export const lanesOf = (bytes: Uint8Array): Int32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: 4 }, (_, i) => view.getInt32(4 * i, true));
};

/** χ² of the dice of made-up names, of pairs of families, and of pairs of names that follow each other. */
export function distances(master: Uint8Array, names: number): Record<'dice' | 'families' | 'names', number> {
  const { identifier, dice } = scopeKeys(master);
  const drawers = {
    dice: new Uint32Array(DRAWERS),
    families: new Uint32Array(DRAWERS),
    names: new Uint32Array(DRAWERS),
  };
  const tenth = (die: number): number => Math.floor(die / 100_000);
  let before = 0;
  for (let i = 0; i < names; i++) {
    const lanes = lanesOf(laneBytes(identifier, `user${i}`));
    const die = dice.die(2026, 'user', lanes, 0, 'util');
    const other = dice.die(2026, 'user', lanes, 0, 'cpu');
    drawers.dice[Math.floor(die / 10_000)]!++;
    drawers.families[10 * tenth(die) + tenth(other)]!++;
    drawers.names[10 * tenth(before) + tenth(die)]!++;
    before = die;
  }
  const distance = (counts: Uint32Array): number =>
    counts.reduce((sum, one) => sum + (one - names / DRAWERS) ** 2 / (names / DRAWERS), 0);
  return {
    dice: distance(drawers.dice),
    families: distance(drawers.families),
    names: distance(drawers.names),
  };
}
