// Whatever a site asks for in years, and whatever its clock says, packages cannot be subtracted; and the
// attacker who tries it succeeds as soon as a rule is missing.
import { type Decision, decide, type Entry, liveEntries, type Request } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { play } from './histories.ts';

const COUNT = longRuns(300);

it('nobody isolates fewer than 28 days by subtracting windows', () => {
  let handed = 0;
  for (let seed = 0; seed < COUNT; seed++) {
    const history = play(seed);
    expect(history.found, `history ${seed}`).toEqual([]);
    handed += history.handed.length;
  }
  expect(handed).toBeGreaterThan(COUNT * 3);
});

describe('the attacker finds days', () => {
  const fresh: Decision = { kind: 'fresh', replaces: undefined };
  /** The ledger's rules without the refusals for one reason. */
  const without =
    (reason: string) =>
    (entries: readonly Entry[], request: Request): Decision => {
      const decision = decide(entries, request);
      return decision.kind === 'refused' && decision.reason === reason ? fresh : decision;
    };
  /** The ledger's rules, if a window that was recorded were computed again. */
  const again = (entries: readonly Entry[], request: Request): Decision => {
    const decision = decide(entries, request);
    return decision.kind === 'recorded' ? fresh : decision;
  };
  /** The ledger's rules, if every package that was replaced had been handed over. */
  const untrue = (entries: readonly Entry[], request: Request): Decision => {
    const decision = decide(liveEntries(entries), request);
    return decision.kind === 'fresh' ? { kind: 'fresh', replaces: undefined } : decision;
  };

  it.each([
    ['if windows may overlap', without('overlap')],
    ['if windows may be short', without('short')],
    ['if a cluster may change its scope', without('cluster')],
    ['if --replace may stand for two', without('several')],
    ['if a window is told with other parameters', without('parameter')],
    ['if a window is computed again', again],
    ['if what was replaced was handed over', untrue],
  ])('%s', (_what, rules) => {
    let found = 0;
    for (let seed = 0; seed < 300 && found < 3; seed++) if (play(seed, rules).found.length > 0) found++;
    expect(found).toBe(3);
  });
});
