// A metric's catalogue entry. The entries themselves are generated from the schema.
import type { Family } from '../blur/dice.ts';

/** The form in which a metric may be released; docs/metrics.md explains each. Points are hundredths of 1. */
export type Release =
  /** Fraction made of blurred values of a family. */
  | {
      readonly form: 'B';
      readonly family: Family;
      /** 1/x is blurred, and printed inverted. */
      readonly inverted?: true;
      /** In the package only where this is the unit of the contributors; otherwise in the local report. */
      readonly onlyUnit?: 'node';
    }
  /** Exact share, counted over cells of a family. */
  | { readonly form: 'E'; readonly family: Family }
  /** Quantile of blurred values. */
  | { readonly form: 'Q'; readonly family: 'util' }
  /** Total: 3 digits, 2 digits or 1-2-5. */
  | { readonly form: 'T' }
  /** Count: 2 digits from 100 on, else 1-2-5. */
  | { readonly form: 'N'; readonly always125?: true }
  /** PTL's own score band: [edge, next edge), open at the top. */
  | { readonly form: 'S'; readonly edges: readonly number[] }
  /** 1-2-5 bands; the first is [0, first). `servers`: fewest servers of the kind. */
  | { readonly form: '1-2-5'; readonly first: 1 | 5; readonly servers?: number }
  /** Exact. */
  | { readonly form: 'X' }
  /** Bands of fixed width. */
  | { readonly form: 'fixed'; readonly points: number; readonly servers?: number }
  /** Derived outside of the package. */
  | { readonly form: 'D' }
  /** In the local report only. */
  | { readonly form: 'L' }
  /** Declared by the operator. */
  | { readonly form: 'facility' };

/** The grid of a printed number. */
export type Grid =
  /** Whole multiples, with an interval around them whose half-width is on a series of its own. */
  | { readonly interval: number; readonly inverted?: true }
  /** Whole multiples, with an interval around a point of the lattice. */
  | { readonly quantile: number }
  /** 1-2-5 bands, the first being [0, first); and, with `digits`, numbers cut to that many digits. */
  | { readonly series: '1-2-5'; readonly first: 1 | 5; readonly digits?: readonly (2 | 3)[] }
  /** [edge, next edge), open at the top. */
  | { readonly edges: readonly number[] }
  /** Bands of this width from 0 to 1. */
  | { readonly width: number }
  /** Whole multiples. */
  | { readonly step: number };

/** The possible origins of a number; a plus sign stands for a join. */
export type SourceKind =
  | 'accounting'
  | 'telemetry'
  | 'accounting+telemetry'
  | 'nodes'
  | 'pods'
  | 'inference'
  | 'operator_reported'
  | 'assumed';

/** One metric. */
export interface Metric {
  readonly section: string;
  /** Its place in a package; empty for metrics that are in none. */
  readonly path: readonly string[];
  readonly unit: string;
  readonly release: Release;
  /** The release form in the words of the release table. */
  readonly releaseWords: string;
  /** The contributors that the gate counts, and their weight. */
  readonly contributor: string;
  /** The kinds of telemetry that it may come from; of any system. */
  readonly sources: readonly SourceKind[];
  /** True if it may be in `privacy.withheld`. */
  readonly withholdable: boolean;
  readonly description: string;
  readonly definition: string;
  /** How a derived metric follows from released ones. */
  readonly formula?: string;
  readonly grid?: Grid;
}
