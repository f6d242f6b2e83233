// Mutants that change nothing that anybody could see, and why.

export interface Equivalent {
  readonly file: string;
  /** The changed line, as it stands afterwards. */
  readonly after: string;
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'router/src/gate/bands.ts',
    after: 'if (places > 0) {',
    why: 'of no places and of some the same is said: a step of 1 is a scale of 1',
  },
  {
    file: 'router/src/gate/bands.ts',
    after: 'if (places >= 1) {',
    why: 'of no places and of some the same is said: a step of 1 is a scale of 1',
  },
  {
    file: 'router/src/gate/bands.ts',
    after: 'return { low: low >= last ? last : low, high: (low > last ? last : low) + width, scale };',
    why: 'where both are equal, either is the other',
  },
  {
    file: 'router/src/gate/bands.ts',
    after: 'return { low: low > last ? last : low, high: (low >= last ? last : low) + width, scale };',
    why: 'where both are equal, either is the other',
  },
  {
    file: 'router/src/gate/gate.ts',
    after:
      "if ('servers' in release || release.servers !== undefined) return ofServers(measurement, metric);",
    why: 'whatever has the member has a number there',
  },
  {
    file: 'router/src/gate/gate.ts',
    after:
      "const isEnough = population.contributors.length >= ('servers' in release ? (release.servers ?? 1) : 0);",
    why: 'whatever has the member has a number there',
  },
  {
    file: 'router/src/gate/gate.ts',
    after:
      "const isEnough = population.contributors.length >= ('servers' in release ? (release.servers ?? 0) : 1);",
    why: 'whatever has the member has a number there',
  },
  {
    file: 'router/src/gate/policy.ts',
    after: 'export function areEnough({ unit, contributors, usersBehind = 1 }: People): boolean {',
    why: 'one user is too few, as none is',
  },
  {
    file: 'router/src/gate/totals.ts',
    after: 'const falling = [...amounts.values()].sort((a, b) => (a <= b ? 1 : -1));',
    why: 'a sort goes by the sign, and equal amounts are alike',
  },
  {
    file: 'router/src/gate/totals.ts',
    after: 'const falling = [...amounts.values()].sort((a, b) => (a < b ? 2 : -1));',
    why: 'a sort goes by the sign, and equal amounts are alike',
  },
  {
    file: 'router/src/gate/totals.ts',
    after: 'const falling = [...amounts.values()].sort((a, b) => (a < b ? 1 : -2));',
    why: 'a sort goes by the sign, and equal amounts are alike',
  },
  {
    file: 'router/src/gate/totals.ts',
    after: 'const [largest = 1n, second = 0n] = falling;',
    why: 'a total has k contributors, and a difference as many',
  },
  {
    file: 'router/src/gate/totals.ts',
    after: 'const [largest = 0n, second = 1n] = falling;',
    why: 'a total has k contributors, and a difference as many',
  },
  {
    file: 'router/src/gate/totals.ts',
    after: 'for (const [id, amount] of amounts) if (amount <= 0n) amounts.set(id, -amount);',
    why: '0 has no sign',
  },
  {
    file: 'router/src/gate/totals.ts',
    after: 'for (const [id, amount] of amounts) if (amount < 1n) amounts.set(id, -amount);',
    why: '0 has no sign',
  },
];
