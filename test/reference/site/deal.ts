// What the writers share: a file as text, and a way to cut things into several.
import type { Dice } from './dice.ts';

export interface Written {
  name: string;
  text: string;
}

/** Deals things out to so many parts, none of which is empty. */
export function dealt<T>(dice: Dice, all: readonly T[], parts: number): T[][] {
  const hands = Array.from({ length: parts }, (): T[] => []);
  for (const one of all) dice.pick(hands).push(one);
  return hands.filter((hand) => hand.length > 0);
}
