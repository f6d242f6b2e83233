// Mutants that change nothing that anybody could see, and why: the others have to be caught.

interface Equivalent {
  readonly file: string;
  readonly why: string;
  /** The changed lines, as they stand afterwards. */
  readonly afters: readonly string[];
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'router/src/gate/bands.ts',
    why: 'of no places and of some the same is said: a step of 1 is a scale of 1',
    afters: ['if (places > 0) {', 'if (places >= 1) {'],
  },
  {
    file: 'router/src/gate/bands.ts',
    why: 'where both are equal, either is the other',
    afters: [
      'return { low: low >= last ? last : low, high: (low > last ? last : low) + width, scale };',
      'return { low: low > last ? last : low, high: (low >= last ? last : low) + width, scale };',
    ],
  },
  {
    file: 'router/src/gate/gate.ts',
    why: 'whatever has the member has a number there',
    afters: [
      "if ('servers' in release || release.servers !== undefined) return ofServers(measurement, metric);",
      "const isEnough = population.contributors.length >= ('servers' in release ? (release.servers ?? 1) : 0);",
      "const isEnough = population.contributors.length >= ('servers' in release ? (release.servers ?? 0) : 1);",
    ],
  },
  {
    file: 'router/src/gate/policy.ts',
    why: 'one user is too few, as none is',
    afters: ['export function areEnough({ unit, contributors, usersBehind = 1 }: People): boolean {'],
  },
  {
    file: 'router/src/gate/totals.ts',
    why: 'a sort goes by the sign, and equal amounts are alike',
    afters: [
      'const falling = [...amounts.values()].sort((a, b) => (a <= b ? 1 : -1));',
      'const falling = [...amounts.values()].sort((a, b) => (a < b ? 2 : -1));',
      'const falling = [...amounts.values()].sort((a, b) => (a < b ? 1 : -2));',
    ],
  },
  {
    file: 'router/src/gate/totals.ts',
    why: 'a total has k contributors, and a difference as many',
    afters: ['const [largest = 1n, second = 0n] = falling;', 'const [largest = 0n, second = 1n] = falling;'],
  },
  {
    file: 'router/src/gate/totals.ts',
    why: '0 has no sign',
    afters: [
      'for (const [id, amount] of amounts) if (amount <= 0n) amounts.set(id, -amount);',
      'for (const [id, amount] of amounts) if (amount < 1n) amounts.set(id, -amount);',
    ],
  },
  {
    file: 'router/src/blur/accuracy.ts',
    why: 'a largest share and 0.98 of what is left are never more than 1',
    afters: ['const reach = Math.min(2, (shares[0] ?? 1) + QUADRATIC * Math.sqrt(others));'],
  },
  {
    file: 'router/src/blur/accuracy.ts',
    why: 'somebody has a share',
    afters: ['const reach = Math.min(1, (shares[0] ?? 2) + QUADRATIC * Math.sqrt(others));'],
  },
  {
    file: 'router/src/blur/accuracy.ts',
    why: 'the last term is more than 100 points: it is found',
    afters: ['return HALF_WIDTHS.at(-2)!;'],
  },
  {
    file: 'router/src/blur/accuracy.ts',
    why: 'a whole number below 1 is 0 or less, and 0 is 0',
    afters: [
      'low: Number(low <= 0n ? 0n : low) / Number(GRID),',
      'low: Number(low < 1n ? 0n : low) / Number(GRID),',
    ],
  },
  {
    file: 'router/src/blur/accuracy.ts',
    why: 'where both are equal, either is the other',
    afters: ['high: Number(high >= GRID ? GRID : high) / Number(GRID),'],
  },
  {
    file: 'router/src/blur/contributor-dice.ts',
    why: 'four lanes are read',
    afters: ['const NO_NAME = new Int32Array(5);'],
  },
  {
    file: 'router/src/blur/contributor-dice.ts',
    why: 'where both are equal, either is the other',
    afters: ['const value = Number(millionths >= MILLION ? MILLION : millionths);'],
  },
  {
    file: 'router/src/blur/job-dice.ts',
    why: 'no die, and nothing else is it',
    afters: ['const UNKNOWN = -2;'],
  },
  {
    file: 'router/src/blur/job-dice.ts',
    why: 'four lanes are read, and what is not there is 0',
    afters: ['const NO_NAME = new Int32Array(5);', 'const from = contributor < 0 ? 1 : 4 * contributor;'],
  },
  {
    file: 'router/src/blur/job-dice.ts',
    why: 'four times 0 is 0',
    afters: [
      'const from = contributor < 1 ? 0 : 4 * contributor;',
      'const from = contributor <= 0 ? 0 : 4 * contributor;',
    ],
  },
  {
    file: 'router/src/blur/job-dice.ts',
    why: 'a die that finds no room is thrown again, the same',
    afters: [
      'if (known !== undefined && contributor + 1 <= known.length) return known;',
      'if (known !== undefined && contributor + 2 < known.length) return known;',
      'if (known !== undefined && contributor - 1 < known.length) return known;',
      'const dice = new Int32Array(Math.max(64, 2 * (contributor + 3))).fill(UNKNOWN);',
      'const dice = new Int32Array(Math.max(64, 2 * (contributor - 2))).fill(UNKNOWN);',
      'const dice = new Int32Array(Math.max(64, 2 + (contributor + 2))).fill(UNKNOWN);',
      'const dice = new Int32Array(Math.max(64, 3 * (contributor + 2))).fill(UNKNOWN);',
      'const dice = new Int32Array(Math.max(65, 2 * (contributor + 2))).fill(UNKNOWN);',
      'const dice = new Int32Array(Math.min(64, 2 * (contributor + 2))).fill(UNKNOWN);',
    ],
  },
  {
    file: 'router/src/blur/lattice.ts',
    why: '1 is rounded up to itself, and behind the last point there is no step',
    afters: [
      'let at = points.length - 2;',
      'if (at < points.length + 1) {',
      'if (at <= points.length - 1) {',
    ],
  },
  {
    file: 'router/src/blur/quantile.ts',
    why: 'a millionth is 0 on the grid of bounds, and 0 is 0',
    afters: [
      'const low = point < step ? 1n : point - step;',
      'const low = point <= step ? 0n : point - step;',
    ],
  },
  {
    file: 'router/src/blur/quantile.ts',
    why: 'where both are equal, either is the other',
    afters: ['const high = point + step >= WHOLE ? WHOLE : point + step;'],
  },
  {
    file: 'router/src/blur/quantile.ts',
    why: 'with a threshold, 0 lies below it: nothing is in the first cell',
    afters: ['return weights.slice(1, 2 * count).reduce((sum, weight) => sum + weight, 0n);'],
  },
  {
    file: 'router/src/blur/quantile.ts',
    why: 'the last knot is 1, which no percentage exceeds',
    afters: [
      'for (let at = 0; at + 1 <= points.length; at++) {',
      'for (let at = 0; at - 1 < points.length; at++) {',
    ],
  },
  {
    file: 'router/src/blur/quantile.ts',
    why: 'knots are joined: only at 0 is the goal met at once, and there both say 0',
    afters: [
      'if (from > goal) return halfEven(start * VALUE_GRID, WHOLE);',
      'if (from >= goal) return halfEven(start + VALUE_GRID, WHOLE);',
    ],
  },
  {
    file: 'router/src/blur/dice-years.ts',
    why: 'jobs that were added up for other years are read again, by the right one',
    afters: ['return [year, year + 1];'],
  },
  {
    file: 'cli/src/ledger/decide.ts',
    why: 'a year of this century is told from another one with its dash, or without its first digit',
    afters: ['return dateOf(first).slice(0, 5);', 'return dateOf(first).slice(1, 4);'],
  },
  {
    file: 'router/src/accounting/tally/cell-tally.ts',
    why: 'the column of jobs is the first, of number 0',
    afters: ['sums.count(cells - CELL.jobs);'],
  },
  {
    file: 'router/src/accounting/tally/cell-tally.ts',
    why: 'sums of one more year than there are dice for are asked for by nobody',
    afters: ['for (let at = 0; at <= years.length; at++) {'],
  },
  {
    file: 'router/src/accounting/tally/origins.ts',
    why: 'an array may be larger: what was not marked in it is 0',
    afters: [
      'const FIRST_PAIRS = 65;',
      'if (pair >= of.pairs.length) of.pairs = resized(of.pairs, 2 * pair + 2);',
      'if (pair >= of.pairs.length) of.pairs = resized(of.pairs, 2 * pair - 1);',
      'if (pair >= of.pairs.length) of.pairs = resized(of.pairs, 2 + pair + 1);',
      'if (pair >= of.pairs.length) of.pairs = resized(of.pairs, 3 * pair + 1);',
      'if (pairs.length >= of.pairs.length) of.pairs = resized(of.pairs, pairs.length);',
    ],
  },
  {
    file: 'router/src/accounting/tally/origins.ts',
    why: 'behind the last there is no 1',
    afters: ['for (let pair = 0; pair <= pairs.length; pair++) if (pairs[pair] === 1) numbers.push(pair);'],
  },
  {
    file: 'router/src/accounting/tally/analyzed-tally.ts',
    why: 'nothing is lacking at the first step; and a batch that is given early is given all the same',
    afters: ['if (lacking >= 0)', 'if (this.#waiting.count !== BATCH) this.flush();'],
  },
  {
    file: 'cli/src/ledger/line.ts',
    why: 'what lacks its hash, begins with it or ends otherwise is no JSON object, or has no hash that fits',
    afters: ['<= 0 ||', '< 0 &&', '< 1 ||'].map(
      (at) => `if (at ${at} text.slice(-2) !== '"}' || sha256(text.slice(0, at)) !== hash) return undefined;`,
    ),
  },
  {
    file: 'cli/src/ledger/release.ts',
    why: 'a scope has the day of its key',
    afters: [
      'const [today, diceSince] = [dayOf(prepared.options.nowSeconds), dayOfDate(scope.diceSince) ?? 1];',
    ],
  },
  {
    file: 'cli/src/ledger/ledger.ts',
    why: 'a file that is cut to its own size stays as it is',
    afters: ['if (chain.bytes <= chain.size) fs.ftruncateSync(fd, chain.bytes);'],
  },
  {
    file: 'router/src/metrics/pace.ts',
    why: 'a blurred value is 0, or a point of the lattice: 200,000 and more',
    afters: ["const above = contributors.filter((one) => dice.blurred(one, 'cpu') > 1);"],
  },
];
