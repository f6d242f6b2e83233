// What the oracle expects the gate to say of a random site, metric by metric.
import type { Population } from '@ptl/claw-router/internal';
import * as oracle from './oracle.ts';
import { profileOfUsers } from './oracle-profile.ts';
import { minus, ratio } from './rational.ts';
import { holdings, populations, quantile, type Site } from './site.ts';

const complementOf = (p: Population): Population => {
  const swap = <T extends { weight: bigint; part: bigint }>(c: T) => ({ ...c, part: c.weight - c.part });
  return { contributors: p.contributors.map(swap), accounts: p.accounts.map((members) => members.map(swap)) };
};

/** `n`: users of the site by which the profile goes. Empty where the site is below every profile. */
export function expectedOf(s: Site, n: number): Record<string, oracle.Expected> | 'none' {
  const profile = profileOfUsers(n);
  if (profile === 'none') return 'none';
  const jobs = populations.jobs(s);
  const one = siteIsOneAccount(s);
  const said: Record<string, oracle.Expected> = {};
  const placed: oracle.Stated[] = [];
  const place = (population: Population, form: number) => {
    const found = oracle.fraction({ population, form, placed, siteIsOneAccount: one }, profile);
    if (found !== 'withheld') placed.push({ population, range: found.range });
    return found;
  };
  const rate = place(populations.rate(s), 0.1);
  const score = place(populations.score(s), 1);
  const requested = place(populations.requested(s), 10);
  said.gpu_efficiency_rate = rate === 'withheld' ? rate : oracle.band(rate.range);
  said.gpu_efficiency_score = score === 'withheld' ? score : oracle.band(score.range);
  said.over_request_ratio = requested === 'withheld' ? requested : oracle.reciprocal(requested.range);
  const alone = (population: Population, form: number, coarsest = 0) =>
    oracle.fraction({ population, form, coarsest, siteIsOneAccount: one }, profile);
  const flagged = alone(complementOf(populations.flagged(s)), 5);
  said.flagged_jobs_pct = flagged === 'withheld' ? flagged : oracle.band(oneMinus(flagged.range));
  const nearZero = flagged === 'withheld' ? flagged : alone(populations.nearZero(s), 5, flagged.points);
  said.near_zero_jobs_pct = nearZero === 'withheld' ? nearZero : oracle.band(nearZero.range);
  const failed = alone(populations.nearZero(s), 1);
  said.job_failure_rate = failed === 'withheld' ? failed : oracle.band(failed.range);
  const idle = rate === 'withheld' ? rate : alone(populations.rate(s), 5, rate.points);
  said.gpu_idle_fraction = idle === 'withheld' ? idle : oracle.band(idle.range);
  const weights = populations.weights(s);
  said.gpu_hours_requested = oracle.total(weights, 7n, [3, 2], 1, profile, one);
  said.jobs_submitted = oracle.total(jobs, 1n, [3, 2], 5, profile, one);
  said.jobs_analyzed = oracle.total(jobs, 1n, [], 5, profile, one);
  const fine = rate !== 'withheld' && rate.points <= 5;
  said.energy_kwh = oracle.total(weights, 3n, fine ? [2] : [], 1, profile, one);
  const ratePoints = rate === 'withheld' ? rate : rate.points;
  const { items, ...owned } = holdings(s);
  for (const percent of [5, 25, 50, 90])
    said[`gpu_util_p${String(percent).padStart(2, '0')}`] = oracle.rank(
      percent,
      quantile(items, percent),
      owned.holdings,
      owned.accountWeights,
      profile,
      ratePoints,
    );
  const all = jobs.contributors.reduce((sum, c) => sum + c.weight, 0n);
  const held =
    jobs.contributors.length < profile.scoreK || jobs.contributors.some((c) => c.weight * 100n > all * 80n);
  said.scheduling_pressure_ratio = held ? 'withheld' : { low: 0.25, high: 0.5, value: 0.375 };
  return said;
}

/** True where there is one account at most, and nobody is outside of it. */
function siteIsOneAccount(s: Site): boolean {
  return s.accounts === 0 || s.cells.every((cell) => cell.account === s.cells[0]!.account);
}

const oneMinus = ({ low, high }: oracle.Range): oracle.Range => ({
  low: minus(ratio(1), high),
  high: minus(ratio(1), low),
});
