// Faults of one line in claw's dice, rounding and gate, each of which the checker must report.
import type { Mutant } from '../promise/mutant.ts';

const BLUR = 'router/src/blur';
const GATE = 'router/src/gate';
const ROUNDING = 'router/src/accumulators/rounding.ts';

export const mutants: readonly Mutant[] = [
  ['the dice of another year', `${BLUR}/dice.ts`, '`${year}|${unit}|`', '`${year - 1}|${unit}|`'],
  ['the same dice for all families', `${BLUR}/dice.ts`, '`|${family}`', '`|util`'],
  ['a die of one byte', `${BLUR}/dice.ts`, '(rest * 256 + byte) % SIDES', '(rest + byte) % SIDES'],
  [
    'lanes the other way round',
    `${BLUR}/dice.ts`,
    'lanes[from + lane]!, true)',
    'lanes[from + lane]!, false)',
  ],
  [
    'dice keys of another derivation',
    `${BLUR}/dice.ts`,
    "derived('dice', KEY_BYTES)",
    "derived('dices', KEY_BYTES)",
  ],
  ['always rounded to the nearer point', `${BLUR}/lattice.ts`, 'die * step', '500_000 * step'],
  ['dice that count the other way', `${BLUR}/lattice.ts`, 'die * step >=', '(WHOLE - 1 - die) * step >='],
  ['steps of 10 points', `${BLUR}/lattice.ts`, 'NARROWEST = 200_000', 'NARROWEST = 100_000'],
  ['the threshold itself is below it', `${BLUR}/lattice.ts`, 'value < threshold', 'value <= threshold'],
  ['values cut, not rounded', ROUNDING, 'twice > b ||', 'false ||'],
  ['halves rounded up', ROUNDING, 'twice === b && whole % 2n !== 0n', 'twice === b'],
  [
    'intervals half as wide',
    `${BLUR}/accuracy.ts`,
    'const reach = Math.min(1, ',
    'const reach = 0.5 * Math.min(1, ',
  ],
  ['intervals of 1.5 standard deviations', `${BLUR}/accuracy.ts`, 'QUADRATIC = 0.98', 'QUADRATIC = 0.75'],
  ['quantiles one rank too high', `${BLUR}/quantile.ts`, '>= wanted)', '> wanted)'],
  [
    'quantiles without the cut at the threshold',
    `${BLUR}/quantile.ts`,
    'points[at] === threshold',
    'points[at] === -1',
  ],
  ['four are enough', `${GATE}/policy.ts`, 'user: 5', 'user: 4'],
  ['accounts of one person', `${GATE}/crowd.ts`, 'people >= FEWEST_USERS', 'people >= 1'],
  ['one person may dominate a ratio', `${GATE}/policy.ts`, '{ numerator: 4n,', '{ numerator: 5n,'],
  ['digits of totals for ten users', `${GATE}/policy.ts`, 'FEWEST_FOR_DIGITS = 50', 'FEWEST_FOR_DIGITS = 10'],
  ['totals may tell one share', `${GATE}/policy.ts`, 'OPEN_PARTS = 5n', 'OPEN_PARTS = 1_000_000n'],
  [
    'differences of totals are not looked at',
    `${GATE}/totals.ts`,
    ' && this.#known.every((other) => keepsOpen(difference(known, other)))',
    '',
  ],
  [
    'outcomes of small sites',
    `${GATE}/policy.ts`,
    "'memory', 'cpu'])",
    "'memory', 'cpu', 'failed', 'short'])",
  ],
  [
    'counts in digits from a thousand on',
    `${GATE}/gate.ts`,
    'SMALLEST_COUNT_IN_DIGITS = 100n',
    'SMALLEST_COUNT_IN_DIGITS = 1000n',
  ],
  ['bands of 1-2-5 that lie too low', `${GATE}/bands.ts`, 'if (lead < 2n)', 'if (lead <= 2n)'],
];
