// Sums up the readings of the inputs of each source, and refuses unusable inputs.
import {
  type Diagnostic,
  FAILURES,
  type Input,
  type InputReading,
  type Source,
  type SourceFailure,
} from '@ptl/claw-core';

/** One kind of diagnostic of one source. Its lines are in the first input that had it. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly place: string;
}

/** The reading of one source over all its inputs. */
export interface SourceReading {
  readonly source: Source;
  /** Inputs that were read. */
  readonly inputs: number;
  /** Rows that became records. */
  readonly records: number;
  /** Rows that were not understood. */
  readonly rejected: number;
  /** Live systems that were asked and did not answer. */
  readonly unavailable: number;
  readonly diagnostics: readonly PlacedDiagnostic[];
}

/**
 * An unusable input. `place` is the caller's name for it; for several silent systems, the titles of their
 * sources.
 */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
  readonly place: string;
  /** The source that read it, if one did. */
  readonly source: Source | undefined;
  readonly failure: SourceFailure;

  constructor(place: string, source: Source | undefined, failure: SourceFailure) {
    super(`${place} ${FAILURES[failure.code]}.`);
    this.place = place;
    this.source = source;
    this.failure = failure;
  }
}

/** The place of diagnostics that belong to no single input. */
const ALL_INPUTS = 'all inputs';

/** Adds up the readings of each source. */
export class Readings {
  readonly #bySource = new Map<Source, Sum>();

  /** Returns true if the system of `source` was asked and never answered: it need not be asked again. */
  isSilent(source: Source): boolean {
    const sum = this.#bySource.get(source);
    return sum !== undefined && sum.unavailable > 0 && sum.inputs === 0;
  }

  /** Adds a reading. Throws an InputRefused if its input cannot be used. */
  add({ place }: Input, { source, answered, records, rejected, failure, diagnostics }: InputReading): void {
    const sum = this.#of(source);
    if (!answered) sum.unavailable++;
    else if (failure !== undefined) throw new InputRefused(place, source, failure);
    else {
      sum.inputs++;
      sum.records += records;
      sum.rejected += rejected;
      for (const one of diagnostics.list()) sum.keep(place, one);
    }
    // The system answered only some questions: part of the data is missing.
    if (sum.unavailable > 0 && sum.inputs > 0) throw new InputRefused(place, source, { code: 'interrupted' });
  }

  /** Adds a diagnostic of all inputs of a source together. */
  keep(source: Source, one: Diagnostic): void {
    this.#of(source).keep(ALL_INPUTS, one);
  }

  /** Adds the readings of `other`. Throws an InputRefused if a system answered only one of both. */
  merge(other: Readings): void {
    for (const [source, { inputs, records, rejected, unavailable, diagnostics }] of other.#bySource) {
      const sum = this.#of(source);
      sum.inputs += inputs;
      sum.records += records;
      sum.rejected += rejected;
      sum.unavailable += unavailable;
      for (const { place, ...one } of diagnostics.values()) sum.keep(place, one);
      if (sum.unavailable > 0 && sum.inputs > 0)
        throw new InputRefused(source.title, source, { code: 'interrupted' });
    }
  }

  list(): SourceReading[] {
    return [...this.#bySource].map(([source, { inputs, records, rejected, unavailable, diagnostics }]) => ({
      source,
      inputs,
      records,
      rejected,
      unavailable,
      diagnostics: [...diagnostics.values()],
    }));
  }

  #of(source: Source): Sum {
    const sum = this.#bySource.get(source) ?? new Sum();
    this.#bySource.set(source, sum);
    return sum;
  }
}

class Sum {
  inputs = 0;
  records = 0;
  rejected = 0;
  unavailable = 0;
  readonly diagnostics = new Map<string, PlacedDiagnostic>();

  keep(place: string, one: Diagnostic): void {
    const key = `${one.code} ${one.field ?? ''}`;
    const before = this.diagnostics.get(key);
    const count = (before?.count ?? 0) + one.count;
    this.diagnostics.set(key, before === undefined ? { ...one, place } : { ...before, count });
  }
}
