// What the operator should know of the samples of a source, once all of them are in.
import type { Found } from '../found.ts';
import type { ToldBy } from './days/told-by.ts';

/** Of the source with the id `source`; `hasRuns` where there are jobs that samples could be joined to. */
export function foundIn(source: string, told: ToldBy, hasRuns: boolean): Found[] {
  const { intake, superseded, disputed } = told;
  const untimed = intake.hasUntimed ? intake.untimed.unattributed : 0;
  return [
    { source, code: 'unattributed', count: hasRuns ? intake.timed.unattributed + untimed : 0 },
    { source, code: 'outside_window', count: intake.times.outside },
    { source, code: 'superseded', count: superseded },
    { source, code: 'energy_disputed', count: disputed },
  ];
}
