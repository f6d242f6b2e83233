// The policy as the package prints it: what does not apply is not there.
import type { Policy } from './policy.ts';

export interface Parameters {
  readonly k?: number;
  /** Points. */
  readonly finest_rung?: number;
  readonly totals?: '3_digits' | '1-2-5';
  readonly quantiles?: '05-95' | '10-90' | '25-75';
  readonly allow_small?: true;
}

/** The part of `privacy.parameters` that the gate decides. */
export function parametersOf(policy: Policy): Parameters {
  if (!policy.open) return {};
  const parameters = {
    finest_rung: policy.finestPoints,
    totals: policy.totalDigits === 0 ? '1-2-5' : '3_digits',
  } as const;
  if (policy.profile === 'none') return { ...parameters, allow_small: true };
  const range = { 5: '05-95', 10: '10-90', 25: '25-75' } as const;
  const least = policy.quantiles[0] as keyof typeof range | undefined;
  return { k: policy.k, ...parameters, ...(least === undefined ? {} : { quantiles: range[least] }) };
}
