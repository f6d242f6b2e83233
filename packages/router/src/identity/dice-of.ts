// Chooses the dice of a package's contributors: of users, accounts, namespaces or nodes, by the lanes of
// their names.

import { ContributorDice } from '../blur/contributor-dice.ts';
import type { ContributorUnit, Dice } from '../blur/dice.ts';
import type { Contributors } from './contributors.ts';
import type { Names } from './dictionaries.ts';

const LANES = 4;

/** Returns the dice of the contributors of `unit` in a year; undefined without a key or a year. */
export function diceOf(
  key: Dice | undefined,
  year: number | undefined,
  unit: ContributorUnit,
  { contributors, namespaces, nodes }: Pick<Names, 'namespaces' | 'nodes'> & { contributors: Contributors },
): ContributorDice | undefined {
  if (key === undefined || year === undefined) return undefined;
  if (unit === 'node') return new ContributorDice(key, year, unit, (host) => nodes.lanes(host));
  // Names may be numbered until the first die is needed.
  let all: Int32Array | undefined;
  const lanes = () => {
    all ??= unit === 'namespace' ? namespaces.lanes() : contributors.lanes;
    return all;
  };
  return new ContributorDice(key, year, unit, (id) => lanes().subarray(LANES * id, LANES * (id + 1)));
}
