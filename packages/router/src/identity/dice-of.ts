// Which dice the contributors of a package have: those of users, accounts, namespaces or nodes, by the lanes of their names.

import { ContributorDice } from '../blur/contributor-dice.ts';
import type { ContributorUnit, Dice } from '../blur/dice.ts';
import type { Contributors } from './contributors.ts';
import type { Names } from './dictionaries.ts';

const LANES = 4;

/** Returns the dice of the contributors of `unit` in a year. */
export function diceOf(
  key: Dice,
  year: number,
  unit: ContributorUnit,
  { contributors, namespaces, nodes }: Pick<Names, 'namespaces' | 'nodes'> & { contributors: Contributors },
): ContributorDice {
  if (unit === 'node') return new ContributorDice(key, year, unit, (host) => nodes.lanes(host));
  const lanes = unit === 'namespace' ? namespaces.lanes() : contributors.lanes;
  return new ContributorDice(key, year, unit, (id) => lanes.subarray(LANES * id, LANES * (id + 1)));
}
