// Checks the numbers of a package: every band on its metric's grid, no finer than its profile allows, its value the middle.
import { midpoint, onGrid, onStep, type PtlOutputV1 } from '../contract/index.ts';
import type { Complaint } from './coherence.ts';
import { type Place, places } from './places.ts';

const COVERAGE = { ladder: [5] } as const;

/** The first number that is not as it should be. */
export function grids(content: PtlOutputV1): Complaint | undefined {
  for (const place of places(content)) {
    const code = numberComplaint(place, content.privacy);
    if (code !== undefined) return { code, place: place.metric.path.join('/') };
  }
  for (const [source, { coverage }] of Object.entries(content.discovery.collection_results)) {
    if (coverage === undefined) continue;
    const place = `discovery/collection_results/${source}/coverage`;
    if (!onGrid(COVERAGE, coverage)) return { code: 'grid', place };
    if (coverage.value !== midpoint(coverage.low, coverage.high)) return { code: 'midpoint', place };
  }
  return undefined;
}

function numberComplaint(place: Place, privacy: PtlOutputV1['privacy']): Complaint['code'] | undefined {
  const { id, metric, said } = place;
  const { grid, release } = metric;
  if (release.form === 'F' && release.onlyUnit !== undefined && release.onlyUnit !== privacy.contributors)
    return 'policy';
  if (grid === undefined) return undefined; // flags and members of lists
  if (said.low === undefined)
    return typeof said.value !== 'number' || onStep(grid, said.value) ? undefined : 'grid';
  const { low, high } = said;
  if (!onGrid(grid, high === undefined ? { low } : { low, high })) return 'grid';
  if (said.value !== (high === undefined ? low : midpoint(low, high))) return 'midpoint';
  return finerThanAllowed(place, privacy.parameters) ||
    (release.form === 'Q' && !quantileAllowed(id, privacy))
    ? 'policy'
    : undefined;
}

type Parameters = PtlOutputV1['privacy']['parameters'];

/** True if the band is narrower than the finest rung of the package, or a total has digits where there should be none. */
function finerThanAllowed({ metric: { grid, release }, said }: Place, parameters: Parameters): boolean {
  const low = said.low!;
  const high = said.high;
  if (release.form === 'Q') return high! - low < (parameters.quantiles === '05-95' ? 0.0099 : 0.0499);
  if (release.form === 'F') {
    if (parameters.finest_rung === undefined) return true;
    // A reciprocal stands on rungs of 10 points and more; 20 is the only parameter above.
    if (release.inverted)
      return parameters.finest_rung > 10 && !onGrid({ ladder: [20, 40], inverted: true }, band(low, high));
    return (high! - low) * 100 < parameters.finest_rung - 1e-9;
  }
  if (grid !== undefined && 'digits' in grid) {
    if (parameters.totals === undefined) return true;
    return parameters.totals === '1-2-5' && !onGrid({ series: '1-2-5', first: grid.first }, band(low, high));
  }
  return false;
}

function band(low: number, high: number | undefined) {
  return high === undefined ? { low } : { low, high };
}

/** The quantiles of a package reach from p05 to p95, from p10 to p90 or from p25 to p75. */
function quantileAllowed(id: string, { parameters }: PtlOutputV1['privacy']): boolean {
  if (parameters.quantiles === undefined) return false;
  const least = Number(parameters.quantiles.slice(0, 2));
  const percent = Number(id.slice(-2));
  return percent >= least && percent <= 100 - least;
}
