// The oracle's table of profiles, from privacy.md.

export interface Profile {
  readonly k: number;
  readonly scoreK: number;
  readonly finest: number;
  readonly digits: boolean;
  readonly quantiles: readonly number[];
  readonly cell: number;
}

/** The table of profiles, for users. */
export function profileOfUsers(n: number): Profile | 'none' {
  if (n < 5) return 'none';
  if (n < 10) return { k: 5, scoreK: 5, finest: 20, digits: false, quantiles: [], cell: 5 };
  if (n < 50) return { k: 5, scoreK: 3, finest: 1, digits: false, quantiles: [25, 50, 75], cell: 5 };
  if (n < 200)
    return { k: 10, scoreK: 5, finest: 0.5, digits: true, quantiles: [10, 25, 50, 75, 90], cell: 5 };
  return { k: 10, scoreK: 5, finest: 0.1, digits: true, quantiles: [5, 10, 25, 50, 75, 90, 95], cell: 1 };
}
