// The route: what happens to telemetry on its way into a package, top to bottom. Inputs are read, accounting first, since
// samples are joined to it; records are gathered into exact facts; finish.ts measures and gates them, and builds the package.
import {
  type Diagnostic,
  DiagnosticLog,
  type Input,
  type InputReading,
  type RecognizedInput,
  type RecordSink,
  read,
  recognized,
  type Source,
} from '@ptl/claw-core';
import { SOURCE_IDS } from './contract/index.ts';
import type { Outcome } from './finish.ts';
import { checkOptions, OptionRefused, type RouteOptions } from './options.ts';
import { InputRefused, Readings, type SourceReading } from './readings.ts';
import { openRoute, type RecordRoute } from './record-route.ts';

/** What came out, and what was read for it. */
export interface Routed extends Outcome {
  readonly readings: readonly SourceReading[];
}

/**
 * Reads all inputs and says what they come to. Throws an OptionRefused or an InputRefused where something given is no use, a
 * PackageRefused where the package does not pass its last check, and what the bytes of an input throw.
 */
export async function route(inputs: readonly Input[], options: RouteOptions): Promise<Routed> {
  checkOptions(options);
  const plan = await planOf(inputs);
  const isRepeatable = plan.accounting.every(({ repeatable }) => repeatable);
  // Jobs that are let go as they are counted save memory. An order that this cannot follow means to read them once more.
  const way = (isRepeatable && (await begun(plan, options, true))) || (await begun(plan, options, false));
  if (way === undefined) throw new Error('Accounting that is all kept can be followed in any order.');
  checkScheduler(way.readings.list());
  for (const input of plan.telemetry) await way.readTelemetry(input);
  const readings = way.readings.list();
  const answered = readings.filter((reading) => reading.inputs > 0);
  if (answered.length === 0) throw silent(readings);
  if (answered.every(isEmpty)) throw nothingIn(inputs, answered);
  options.progress?.({ kind: 'computing' });
  const outcome = way.route.finish(answered);
  return { ...outcome, readings: way.allReadings(outcome.diagnostics) };
}

/** The sources that a package can name. */
const LISTED: ReadonlySet<string> = new Set(SOURCE_IDS);

/** The inputs in the order in which they are read; one that gives jobs and samples is read twice. */
interface Plan {
  readonly accounting: readonly RecognizedInput[];
  readonly telemetry: readonly RecognizedInput[];
}

async function planOf(inputs: readonly Input[]): Promise<Plan> {
  const accounting: RecognizedInput[] = [];
  const telemetry: RecognizedInput[] = [];
  for (const input of inputs) {
    let known = await recognized(input);
    const { place, head } = known;
    if (known.sources.length === 0)
      throw new InputRefused(place, undefined, { code: head?.length === 0 ? 'empty' : 'unrecognized' });
    const foreign = known.sources.find(({ id }) => !LISTED.has(id));
    if (foreign !== undefined) throw new InputRefused(place, foreign, { code: 'unlisted' });
    const jobs = known.sources.filter(givesJobs);
    const samples = known.sources.filter(givesSamples);
    if (jobs.length > 0 && samples.length > 0 && !known.repeatable) known = await kept(known);
    if (jobs.length > 0) accounting.push({ ...known, sources: jobs });
    if (samples.length > 0) telemetry.push({ ...known, sources: samples });
  }
  return { accounting, telemetry };
}

function givesJobs({ gives }: Source): boolean {
  return gives.some((kind) => kind === 'job_run' || kind === 'job_step' || kind === 'pod');
}

function givesSamples({ gives }: Source): boolean {
  return gives.some((kind) => kind === 'gpu_sample' || kind === 'gpu_device') || isOnlyNodes(gives);
}

/** Nodes are taken with whatever else a source gives. */
function isOnlyNodes(gives: Source['gives']): boolean {
  return gives.length > 0 && gives.every((kind) => kind === 'node');
}

/** An input that can be read again, because its bytes are kept. */
async function kept(input: RecognizedInput): Promise<RecognizedInput> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.open()) chunks.push(chunk.slice());
  return { ...input, repeatable: true, open: () => each(chunks) };
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** A way on which all accounting is; undefined where it is in no order that can be followed. */
async function begun(plan: Plan, options: RouteOptions, rereadable: boolean): Promise<Way | undefined> {
  const way = new Way(plan, options, rereadable);
  for (const input of plan.accounting) await way.readJobs(input);
  return way.route.accountingDone() ? way : undefined;
}

class Way {
  readonly readings = new Readings();
  readonly route: RecordRoute;
  readonly #diagnostics = new DiagnosticLog();
  readonly #options: RouteOptions;
  readonly #inputs: number;
  #number = 0;

  constructor({ accounting, telemetry }: Plan, options: RouteOptions, rereadable: boolean) {
    const jobsOnly = telemetry.length === 0;
    this.route = openRoute({ ...options, diagnostics: this.#diagnostics, rereadable, jobsOnly });
    this.#options = options;
    this.#inputs = accounting.length + telemetry.length;
  }

  /** What each source gave, and what was found once all of it was there. */
  allReadings(found: readonly Diagnostic[]): SourceReading[] {
    for (const { source } of this.readings.list())
      for (const one of found) if (one.source === source.id) this.readings.keep(source, one);
    return this.readings.list();
  }

  async readJobs(input: RecognizedInput): Promise<void> {
    for (const reading of await this.#read(input, (source) => this.route.jobs(source, false))) {
      if (reading.answered) this.route.addJobSource(reading.source);
      this.#add(input, reading);
    }
  }

  async readTelemetry(input: RecognizedInput): Promise<void> {
    const isLook = input.live === 'now';
    for (const reading of await this.#read(input, (source) => this.route.gpus(source, isLook)))
      if (!givesJobs(reading.source)) this.#add(input, reading);
  }

  /** Reads an input; what systems have not answered at once is not asked for again. */
  async #read(
    input: RecognizedInput,
    sink: (source: Source) => RecordSink,
  ): Promise<readonly InputReading[]> {
    const { key, timezone, progress } = this.#options;
    this.#number++;
    if (input.sources.every((source) => this.readings.isSilent(source))) return [];
    progress?.({ kind: 'reading', place: input.place, number: this.#number, of: this.#inputs });
    return read(input, { key, timezone, sink });
  }

  #add(input: Input, reading: InputReading): void {
    this.readings.add(input, reading);
    for (const one of reading.diagnostics.list()) this.#diagnostics.add(one);
  }
}

/** A package is of one scheduler: what is said of jobs would otherwise be said of none. */
function checkScheduler(accounting: readonly SourceReading[]): void {
  const systems = accounting.filter(({ records }) => records > 0).map(({ source }) => source.system);
  if (new Set(systems).size > 1) throw new OptionRefused('inputs');
}

/** True if a source gave no row: no record, nothing that was set aside, and no tasks that wait. */
function isEmpty({ records, rejected, diagnostics }: SourceReading): boolean {
  return records + rejected === 0 && !diagnostics.some(({ code }) => code === 'array_pending');
}

function nothingIn(inputs: readonly Input[], [first]: readonly SourceReading[]): InputRefused {
  const [place, ...more] = new Set(inputs.map((input) => input.place));
  const all = more.length === 0 ? `${place}` : `${place} (and ${more.length} more)`;
  return new InputRefused(all, first?.source, { code: 'no_rows' });
}

function silent(readings: readonly SourceReading[]): InputRefused {
  const titles = readings.map(({ source }) => source.title).join(', ');
  return new InputRefused(titles, undefined, { code: 'silent' });
}
