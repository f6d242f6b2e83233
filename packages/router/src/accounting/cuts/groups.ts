// The cut by groups that the operator lists: users, accounts or namespaces, found by the hashes of the names
// in that list. No name comes from telemetry.
import type { AccountField, Identifier } from '@ptl/claw-core';
import type { Contributors } from '../../identity/contributors.ts';
import type { Cut } from './cut.ts';

/** The kinds of names that a line of the list of groups may have. */
export type GroupKind = AccountField | 'user' | 'namespace';

/** One line of the operator's list. */
export interface JobGroup {
  readonly kind: GroupKind;
  /** Hashed with the key of the run. */
  readonly name: Identifier;
  /** The name of the row; lines with one title are one row. */
  readonly title: string;
}

const NOT_SEEN = -1;

/**
 * Returns what the groups need in the place of accounts: these, partitions, or QOS; undefined where they need
 * several of them.
 */
export function accountField(groups: readonly Pick<JobGroup, 'kind'>[]): AccountField | undefined {
  const needed = new Set(
    groups.flatMap(({ kind }) => (kind === 'user' || kind === 'namespace' ? [] : [kind])),
  );
  const [first = 'account', second] = needed;
  return second === undefined ? first : undefined;
}

/** Returns the cut. A job of two lines belongs to the first; jobs of no line are the last row. */
export function groupCut(groups: readonly JobGroup[], contributors: Contributors): Cut {
  const titles = [...new Set(groups.map(({ title }) => title))];
  const lines = new Lines(groups, contributors);
  let rows = new Int32Array(64).fill(NOT_SEEN);
  return {
    bucketOf: (runs, row) => {
      const pair = runs.columns.arrays.pair[row]!;
      if (pair >= rows.length) {
        const more = new Int32Array(Math.max(pair + 1, rows.length * 2)).fill(NOT_SEEN);
        more.set(rows);
        rows = more;
      }
      if (rows[pair] === NOT_SEEN) {
        const line = lines.of(pair);
        rows[pair] = line === undefined ? titles.length : titles.indexOf(groups[line]!.title);
      }
      return rows[pair]!;
    },
    nameOf: (bucket) => titles[bucket] ?? 'all others',
  };
}

/** Finds the line of a pair; names become known while accounting is read. */
class Lines {
  readonly #groups: readonly JobGroup[];
  readonly #contributors: Contributors;
  /** The first line of each user and account, by number. */
  readonly #users = new Map<number, number>();
  readonly #accounts = new Map<number, number>();
  #names = 0;

  constructor(groups: readonly JobGroup[], contributors: Contributors) {
    this.#groups = groups;
    this.#contributors = contributors;
  }

  of(pair: number): number | undefined {
    const { names } = this.#contributors;
    if (names > this.#names) this.#find();
    this.#names = names;
    const user = this.#users.get(this.#contributors.user(pair)) ?? Number.POSITIVE_INFINITY;
    const account = this.#accounts.get(this.#contributors.account(pair)) ?? Number.POSITIVE_INFINITY;
    const line = Math.min(user, account);
    return Number.isFinite(line) ? line : undefined;
  }

  #find(): void {
    const isPods = this.#contributors.unit === 'namespace';
    for (const [line, { kind, name }] of this.#groups.entries()) {
      const { user, account } = this.#contributors.numbersOf(name);
      const isUser = kind === 'user' || kind === 'namespace';
      const [number, lines] = isUser ? [user, this.#users] : [account, this.#accounts];
      // Namespaces take the place of users, partitions and QOS that of accounts.
      const isThere = number >= 0 && (kind === 'namespace') === isPods;
      if (isThere && !lines.has(number)) lines.set(number, line);
    }
  }
}
