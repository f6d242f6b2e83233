// Inputs of the engines for tests: exact numbers, the four of PACE, and the fleet of the published example.
import type { CoreInputs, Estimate } from '@ptl/claw-router';

export const exact = (value: number): Estimate => ({ low: value, high: value, value });
export const pace = (flagged: number, pressure: number, small: number, spread: number) => ({
  flagged_jobs_pct: exact(flagged),
  scheduling_pressure_ratio: exact(pressure),
  small_job_wait_ratio: exact(small),
  wait_spread_ratio: exact(spread),
});
export const FLEET: CoreInputs = {
  gpu_fleet: [
    { gpu_model: 'h100', gpu_count: 512 },
    { gpu_model: 'a100', gpu_count: 256 },
  ],
  gpu_purchase_years: [
    { gpu_model: 'h100', purchase_year: 2023 },
    { gpu_model: 'a100', purchase_year: 2021 },
  ],
  primary_use: 'training_large',
  mig_enabled: false,
  year: 2026,
};
