// One pass over the inputs of a route: reads them, accounting first, and finishes.

import {
  type Diagnostic,
  DiagnosticLog,
  type Input,
  type InputReading,
  type RecognizedInput,
  type RecordSink,
  read,
  type Source,
} from '@ptl/claw-core';
import { accountField } from '../accounting/cuts/groups.ts';
import type { Mergeable } from '../accumulators/accumulator.ts';
import type { Outcome } from '../finish.ts';
import type { Missing } from '../gathering/missing.ts';
import { OptionRefused, type RouteOptions } from '../options.ts';
import type { PackageInput } from '../package/build.ts';
import { InputRefused, Readings, type SourceReading } from '../readings.ts';
import { openRoute, type RecordRoute } from '../record-route.ts';
import { REMARKS } from '../sentences.ts';
import { givesJobs, type Plan } from './plan.ts';

/** The outcome, and what was read for it. */
export interface Routed extends Outcome {
  readonly readings: readonly SourceReading[];
}

/** The options of a pass. */
export type PassOptions = RouteOptions & {
  /** The calendar year in which the window starts, as an earlier pass found. */
  readonly diceYear?: number;
};

/**
 * How records are taken: added up as they come where they can be read again, kept until all are in, or kept
 * for a merge.
 */
export type Mode = 'evicting' | 'keeping' | 'part';

/** One pass over the inputs: the route of their records, and the reading of each source. */
export class Pass implements Mergeable {
  readonly #readings = new Readings();
  readonly #route: RecordRoute;
  readonly #plan: Plan;
  /** Those of the inputs that answered. */
  readonly #places: string[] = [];
  readonly #copies: string[];
  readonly #diagnostics = new DiagnosticLog();
  readonly #options: RouteOptions;
  #number = 0;

  constructor(plan: Plan, options: PassOptions, mode: Mode) {
    const { telemetry, nodes } = plan;
    const isPart = mode === 'part';
    this.#route = openRoute({
      ...options,
      diagnostics: this.#diagnostics,
      rereadable: mode === 'evicting',
      rereadableSamples: !isPart && telemetry.every(({ repeatable }) => repeatable),
      jobsOnly: !isPart && telemetry.length + nodes.length === 0,
      isPart,
    });
    this.#plan = plan;
    this.#copies = [...plan.copies];
    this.#options = options;
  }

  /** Reads all accounting, after the nodes, which report the size of parts of GPUs. */
  async readAccounting(): Promise<void> {
    const nodes: (readonly [input: Input, reading: InputReading])[] = [];
    for (const input of this.#plan.nodes)
      for (const reading of await this.#read(input, (source) => this.#route.nodes(source)))
        nodes.push([input, reading]);
    for (const input of this.#plan.accounting) await this.#readJobs(input);
    // Accounting comes first in the list of inputs.
    for (const [input, reading] of nodes) this.#add(input, reading);
  }

  /**
   * Ends accounting. Returns false if jobs were evicted too early. Throws an OptionRefused if it comes from
   * several schedulers.
   */
  accountingDone(): boolean {
    if (!this.#route.accountingDone()) return false;
    checkScheduler(this.#readings.list().filter(({ source }) => givesJobs(source)));
    return true;
  }

  /** Returns what another pass must know, if this one did not and had to. */
  missing(): Missing | undefined {
    return this.#route.missing();
  }

  /** Reads all samples. */
  async readTelemetry(): Promise<void> {
    for (const input of this.#plan.telemetry) await this.#readSamples(input);
  }

  /** Ends the samples. They are read once more where some turn out to need assembly first. */
  async samplesDone(): Promise<void> {
    while (!this.#route.samplesDone()) for (const input of this.#plan.telemetry) await this.#readAgain(input);
  }

  /** Adds all that another pass has read. Both are parts. */
  merge(other: Pass): void {
    this.#places.push(...other.#places);
    this.#copies.push(...other.#copies);
    this.#readings.merge(other.#readings);
    for (const one of other.#diagnostics.list()) this.#diagnostics.add(one);
    this.#route.merge(other.#route.gathered());
  }

  /**
   * Ends the pass. Throws an InputRefused if nothing was read, and a PackageRefused if the package fails its
   * last check.
   */
  async finish(): Promise<Routed> {
    const { content, ...outcome } = this.#route.finish(this.#answered());
    const remarks = [...outcome.remarks, ...this.#copies.map(REMARKS.copy)];
    const readings = this.#allReadings(outcome.diagnostics);
    return { ...outcome, remarks, readings, bytes: content && (await bytesOf(content)) };
  }

  /**
   * Returns the content of the package, instead of `finish`; undefined where there is none. Throws an
   * InputRefused like `finish`.
   */
  content(): PackageInput | undefined {
    return this.#route.content(this.#answered());
  }

  /**
   * Returns the readings of the sources that answered. Throws an InputRefused if none did, or if none has a
   * row.
   */
  #answered(): readonly SourceReading[] {
    const readings = this.#readings.list();
    const answered = readings.filter((reading) => reading.inputs > 0);
    if (answered.length === 0) throw silent(readings);
    if (answered.every(isEmpty)) throw nothingIn(this.#places, answered);
    this.#options.progress?.({ kind: 'computing' });
    return answered;
  }

  /** Returns the reading of each source, with the diagnostics that were found in the end. */
  #allReadings(found: readonly Diagnostic[]): SourceReading[] {
    for (const { source } of this.#readings.list())
      for (const one of found) if (one.source === source.id) this.#readings.keep(source, one);
    return this.#readings.list();
  }

  async #readJobs(input: RecognizedInput): Promise<void> {
    for (const reading of await this.#read(input, (source) => this.#route.jobs(source, false))) {
      if (reading.answered) this.#route.addJobSource(reading.source);
      this.#add(input, reading);
    }
  }

  async #readSamples(input: RecognizedInput): Promise<void> {
    for (const reading of await this.#read(input, this.#sampleSinks(input)))
      if (!givesJobs(reading.source)) this.#add(input, reading);
  }

  /** Reads samples once more; the first reading gave the diagnostics. */
  async #readAgain(input: RecognizedInput): Promise<void> {
    const { key, timezone } = this.#options;
    if (input.sources.every((source) => this.#readings.isSilent(source))) return;
    await read(input, { key, timezone, sink: this.#sampleSinks(input) });
  }

  /** Returns the sink for an input's samples, by source. */
  #sampleSinks({ live, asked }: RecognizedInput): (source: Source) => RecordSink {
    return (source) => this.#route.gpus(source, live === 'now', asked);
  }

  /** Reads an input, unless its system did not answer before. */
  async #read(
    input: RecognizedInput,
    sink: (source: Source) => RecordSink,
  ): Promise<readonly InputReading[]> {
    const { key, timezone, groups = [], progress } = this.#options;
    const { accounting, telemetry, nodes } = this.#plan;
    this.#number++;
    if (input.sources.every((source) => this.#readings.isSilent(source))) return [];
    progress?.({
      kind: 'reading',
      place: input.place,
      number: this.#number,
      of: accounting.length + telemetry.length + nodes.length,
    });
    const accountIs = accountField(groups);
    return read(input, { key, timezone, partsPerGpu: this.#route.partsPerGpu(), accountIs, sink });
  }

  #add(input: Input, reading: InputReading): void {
    this.#readings.add(input, reading);
    if (reading.answered) this.#places.push(input.place);
    for (const one of reading.diagnostics.list()) this.#diagnostics.add(one);
  }
}

async function bytesOf(content: PackageInput): Promise<Uint8Array> {
  const { packed } = await import('../package/packed.ts');
  return packed(content);
}

/** A package describes one scheduler: sums over the jobs of two would describe neither. */
function checkScheduler(accounting: readonly SourceReading[]): void {
  const systems = accounting.filter(({ records }) => records > 0).map(({ source }) => source.system);
  if (new Set(systems).size > 1) throw new OptionRefused('inputs');
}

/** Returns true if a source has no row at all: no record, no rejected row, no pending tasks. */
function isEmpty({ records, rejected, diagnostics }: SourceReading): boolean {
  return records + rejected === 0 && !diagnostics.some(({ code }) => code === 'array_pending');
}

function nothingIn(places: readonly string[], [first]: readonly SourceReading[]): InputRefused {
  const [place, ...more] = new Set(places);
  const all = more.length === 0 ? `${place}` : `${place} (and ${more.length} more)`;
  return new InputRefused(all, first?.source, { code: 'no_rows' });
}

function silent(readings: readonly SourceReading[]): InputRefused {
  const titles = readings.map(({ source }) => source.title).join(', ');
  return new InputRefused(titles, undefined, { code: 'silent' });
}
