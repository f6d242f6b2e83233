// Hosts: the nodes of accounting and telemetry, as numbers. A host is known by its short name; where two
// domains share it, by its full name.
import { Identifier, IdentifierTable } from '@ptl/claw-core';
import type { Dictionary } from '../accumulators/accumulator.ts';

/** The host of a short name without a domain that two domains share: it is neither's. */
export const NO_HOST = -1;
/** The last lane of a host's identifier is its domain's; 0 for none. */
const DOMAIN = 3;

/** Numbers each spelling of a name (short name and domain), and knows which spellings are one host. */
export class Hosts implements Dictionary {
  readonly #spellings = new IdentifierTable();
  readonly #shortNames = new IdentifierTable();
  /** By spelling. */
  readonly #lanes: number[] = [];
  readonly #shortOf: number[] = [];
  /** By short name: the first spelling, and the domain; 0 while no domain was given. */
  readonly #first: number[] = [];
  readonly #domain: number[] = [];
  readonly #isShared: boolean[] = [];
  #shared = 0;

  /** The number of spellings. */
  get size(): number {
    return this.#spellings.size;
  }

  /**
   * How many short names are known to be shared by two domains; the results of `host` hold while this does
   * not grow.
   */
  get shared(): number {
    return this.#shared;
  }

  /** Returns the number of this spelling, a new one at first sight. */
  ordinal(id: Identifier): number {
    Identifier.lanes(id, PROBE, 0);
    return this.ordinalAt(PROBE, 0);
  }

  /** Does the same for the identifier whose lanes are `lanes[from…]`. */
  ordinalAt(lanes: Int32Array, from: number): number {
    const { size } = this.#spellings;
    const spelling = this.#spellings.ordinalAt(lanes, from);
    if (spelling === size) this.#add(lanes, from);
    return spelling;
  }

  #add(lanes: Int32Array, from: number): void {
    for (let lane = 0; lane <= DOMAIN; lane++) this.#lanes.push(lanes[from + lane]!);
    for (let lane = 0; lane < DOMAIN; lane++) SHORT[lane] = lanes[from + lane]!;
    const domain = lanes[from + DOMAIN]!;
    const short = this.#shortNames.ordinalAt(SHORT, 0);
    this.#shortOf.push(short);
    if (short === this.#first.length) {
      this.#first.push(this.#shortOf.length - 1);
      this.#domain.push(domain);
      this.#isShared.push(false);
    } else if (this.#domain[short] === 0) this.#domain[short] = domain;
    else if (domain !== 0 && domain !== this.#domain[short] && !this.#isShared[short]) {
      this.#isShared[short] = true;
      this.#shared++;
    }
  }

  /**
   * Returns the host of a spelling: a number that all spellings of the host share, or `NO_HOST`. It is final
   * once all inputs are read: a later name may show that two domains share a short name.
   */
  host(spelling: number): number {
    const short = this.#shortOf[spelling]!;
    if (!this.#isShared[short]) return this.#first[short]!;
    return this.#lanes[spelling * 4 + DOMAIN] === 0 ? NO_HOST : spelling;
  }

  /** Returns the host of `id` as known so far; a new one at first sight. */
  hostOf(id: Identifier): number {
    return this.host(this.ordinal(id));
  }

  /** Adds all of `other`. Returns the number here of each of its spellings. */
  merge(other: Hosts): number[] {
    const lanes = Int32Array.from(other.#lanes);
    return Array.from({ length: other.size }, (_, spelling) => this.ordinalAt(lanes, spelling * 4));
  }

  /** Returns the lanes of the name of a host: of its short name, unless two domains share it. */
  lanes(host: number): Int32Array {
    const lanes = Int32Array.from(this.#lanes.slice(host * 4, host * 4 + 4));
    if (!this.#isShared[this.#shortOf[host]!]) lanes[DOMAIN] = 0;
    return lanes;
  }

  /** Compares spellings in an order that does not depend on the order of inputs. */
  compare(a: number, b: number): number {
    for (let lane = 0; lane <= DOMAIN; lane++) {
      const difference = this.#lanes[a * 4 + lane]! - this.#lanes[b * 4 + lane]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

const PROBE = new Int32Array(4);
/** A short name; its last lane stays 0. */
const SHORT = new Int32Array(4);
