// The renaming property (P3): one scenario under several namings gives the same package, the same report and
// the same diagnostics, byte by byte. Used by the tests and, with more pairs, by `npm run test:privacy --
// renaming`.
import { seeded } from '../privacy/site.ts';
import { testScope } from '../setup/scope.ts';
import { fixedDice } from './fixed-dice.ts';
import { randomNaming } from './naming.ts';
import { type Draw, makeScenario, render } from './scenario.ts';
import { keyOf, type Walked, walk } from './street.ts';

/** Namings that each scenario is compared under, beside its first. */
export const RENAMINGS = 9;

const SCOPE = testScope();

/** What was seen over many scenarios, so that a test can tell that they were worth something. */
export interface Tally {
  pairs: number;
  /** By unit, and whether there were enough people for a statement about use. */
  readonly crowds: Map<string, number>;
  /** Metrics of use that packages said. */
  released: number;
}

export function emptyTally(): Tally {
  return { pairs: 0, crowds: new Map(), released: 0 };
}

/** Walks a scenario under its first and `renamings` other namings. Throws an Error that says what differs. */
export function compareRenamings(draw: Draw, tally: Tally, renamings = RENAMINGS): void {
  const scenario = makeScenario(draw);
  const walked = (naming: number): Walked => {
    const names = randomNaming(seeded(draw.seed ^ (naming * 0x9e3779b1)), scenario.avoid);
    const files = render(scenario, names, seeded(draw.seed + naming));
    const keySeed = draw.seed + naming * 7919;
    const scope = { ...SCOPE, dice: fixedDice(keyOf(keySeed), names) };
    return walk(files, keySeed, undefined, { scope });
  };
  const first = walked(0);
  if (first.parsers.some(({ failure }) => failure !== undefined)) throw new Error('An input was not read.');
  const { unit, contributors, fewest } = first.outcome.people;
  const crowd = `${unit} ${contributors < fewest ? 'few' : 'many'}`;
  tally.crowds.set(crowd, (tally.crowds.get(crowd) ?? 0) + 1);
  tally.released += first.outcome.released.length;
  for (let naming = 1; naming <= renamings; naming++) {
    const other = walked(naming);
    for (const channel of ['package', 'report', 'said'] as const)
      if (other[channel] !== first[channel]) throw new Error(difference(channel, first, other));
    tally.pairs++;
  }
}

function difference(channel: 'package' | 'report' | 'said', a: Walked, b: Walked): string {
  let at = 0;
  while (a[channel][at] === b[channel][at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `Renaming changed the ${channel}:\n${around(a[channel])}\n${around(b[channel])}`;
}
