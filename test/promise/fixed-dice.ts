// Dice held fixed while names change: of whoever bears the name of number n they are what n says.
import { Identifier, type IdentifierKey } from '@ptl/claw-core';
import { hashHost } from '@ptl/claw-core/internal';
import type { ContributorUnit, Dice, Family } from '@ptl/claw-router';
import { testScope } from '../setup/scope.ts';
import type { Naming } from './naming.ts';
import { escaped, hostName } from './render-gpu.ts';
import { FIRST_UID } from './render-sacct.ts';

/** How many names of a kind contributors can have. */
const MOST = 1000;
const NODES = 64;

/** Makes dice that a scenario has under each of its namings, all names being hashed with `key`. */
export function fixedDice(key: IdentifierKey, naming: Naming): Dice {
  const { dice } = testScope();
  const tables = new Map<ContributorUnit, Map<string, number>>();
  const numberOf = (unit: ContributorUnit, lanes: readonly number[]): number => {
    if (lanes.every((lane) => lane === 0)) return -1;
    const table = tables.get(unit) ?? tableOf(unit, key, naming);
    tables.set(unit, table);
    const number = table.get(lanes.join());
    if (number === undefined) throw new Error(`A ${unit} whom nobody named contributes.`);
    return number;
  };
  return {
    die(year: number, unit: ContributorUnit, lanes: Int32Array, from: number, family: Family) {
      const number = numberOf(unit, [...lanes.subarray(from, from + 4)]);
      return dice.die(year, unit, Int32Array.of(1, number, 0, 0), 0, family);
    },
  };
}

/** The numbers of all names of a kind, by their lanes. */
function tableOf(unit: ContributorUnit, key: IdentifierKey, naming: Naming): Map<string, number> {
  const table = new Map<string, number>();
  const id = new Identifier();
  const lanes = new Int32Array(4);
  for (let number = 0; number < (unit === 'node' ? NODES : MOST); number++) {
    const name = new TextEncoder().encode(
      unit === 'node'
        ? hostName(number, naming, false).replace(/[A-Z]/g, lower)
        : written(unit, number, naming),
    );
    if (unit === 'node') hashHost(key, name, 0, name.length, id);
    else key.hash(name, 0, name.length, id);
    Identifier.lanes(id, lanes, 0);
    table.set(lanes.join(), number);
    if (unit !== 'user') continue;
    const uid = new TextEncoder().encode(`uid:${naming.name('number', FIRST_UID + number)}`);
    key.hash(uid, 0, uid.length, id);
    Identifier.lanes(id, lanes, 0);
    table.set(lanes.join(), MOST + number);
  }
  return table;
}

/** Labels stay as they are written, escapes included. */
function written(unit: Exclude<ContributorUnit, 'node'>, number: number, naming: Naming): string {
  const name = naming.name(unit, number);
  return unit === 'namespace' ? escaped(name) : name;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}
