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
const ENCODER = new TextEncoder();

const { dice: DICE } = testScope();
/** The dice of numbers are the same for all scenarios: each is thrown once. */
const thrown = new Map<string, number>();

function dieOf(year: number, unit: ContributorUnit, number: number, family: Family): number {
  const which = `${year} ${unit} ${number} ${family}`;
  const die = thrown.get(which) ?? DICE.die(year, unit, Int32Array.of(1, number, 0, 0), 0, family);
  thrown.set(which, die);
  return die;
}

/** Makes dice that a scenario has under each of its namings, all names being hashed with `key`. */
export function fixedDice(key: IdentifierKey, naming: Naming): Dice {
  const tables = new Map<ContributorUnit, Table>();
  const numberOf = (unit: ContributorUnit, lanes: readonly number[]): number => {
    if (lanes.every((lane) => lane === 0)) return -1;
    const table = tables.get(unit) ?? new Table(unit, key, naming);
    tables.set(unit, table);
    const number = table.numberOf(lanes.join());
    if (number === undefined) throw new Error(`A ${unit} whom nobody named contributes.`);
    return number;
  };
  return {
    die(year: number, unit: ContributorUnit, lanes: Int32Array, from: number, family: Family) {
      const number = numberOf(unit, [...lanes.subarray(from, from + 4)]);
      return dieOf(year, unit, number, family);
    },
  };
}

/** The numbers of names of a kind, by their lanes: as many as anybody asked for yet. */
class Table {
  readonly #numbers = new Map<string, number>();
  readonly #unit: ContributorUnit;
  readonly #key: IdentifierKey;
  readonly #naming: Naming;
  #next = 0;

  constructor(unit: ContributorUnit, key: IdentifierKey, naming: Naming) {
    this.#unit = unit;
    this.#key = key;
    this.#naming = naming;
  }

  numberOf(lanes: string): number | undefined {
    const most = this.#unit === 'node' ? NODES : MOST;
    while (!this.#numbers.has(lanes) && this.#next < most) this.#add(this.#next++);
    return this.#numbers.get(lanes);
  }

  #add(number: number): void {
    const unit = this.#unit;
    const id = new Identifier();
    if (unit === 'node') {
      const host = ENCODER.encode(hostName(number, this.#naming, false).replace(/[A-Z]/g, lower));
      hashHost(this.#key, host, 0, host.length, id);
      this.#keep(id, number);
      return;
    }
    this.#keep(this.#hashed(written(unit, number, this.#naming), id), number);
    if (unit !== 'user') return;
    this.#keep(this.#hashed(`uid:${this.#naming.name('number', FIRST_UID + number)}`, id), MOST + number);
  }

  #hashed(name: string, id: Identifier): Identifier {
    const bytes = ENCODER.encode(name);
    this.#key.hash(bytes, 0, bytes.length, id);
    return id;
  }

  #keep(id: Identifier, number: number): void {
    const lanes = new Int32Array(4);
    Identifier.lanes(id, lanes, 0);
    this.#numbers.set(lanes.join(), number);
  }
}

/** Labels stay as they are written, escapes included. */
function written(unit: Exclude<ContributorUnit, 'node'>, number: number, naming: Naming): string {
  const name = naming.name(unit, number);
  return unit === 'namespace' ? escaped(name) : name;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}
