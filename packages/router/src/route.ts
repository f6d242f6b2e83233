// The route: what happens to telemetry on its way into a package, top to bottom. It reads the inputs,
// accounting first because samples are joined to it, and gathers their records into exact facts; finish.ts
// does the rest.
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
import { kept, withoutCopies } from './copies.ts';
import type { Outcome } from './finish.ts';
import { checkOptions, OptionRefused, type RouteOptions } from './options.ts';
import { InputRefused, Readings, type SourceReading } from './readings.ts';
import { openRoute, type RecordRoute } from './record-route.ts';
import { REMARKS } from './sentences.ts';

/** What came out, and what was read for it. */
export interface Routed extends Outcome {
  readonly readings: readonly SourceReading[];
}

/**
 * Reads all inputs and returns the report and the package. Throws an OptionRefused or an InputRefused for
 * what cannot be used, a PackageRefused if the package fails its last check, and whatever the bytes of an
 * input throw.
 */
export async function route(inputs: readonly Input[], options: RouteOptions): Promise<Routed> {
  checkOptions(options);
  const plan = await planOf(inputs, options);
  const pass = await wholePass(plan, options);
  const readings = pass.readings.list();
  const answered = readings.filter((reading) => reading.inputs > 0);
  if (answered.length === 0) throw silent(readings);
  if (answered.every(isEmpty)) throw nothingIn(inputs, answered);
  options.progress?.({ kind: 'computing' });
  const outcome = pass.route.finish(answered);
  const remarks = [...outcome.remarks, ...plan.copies.map(REMARKS.copy)];
  return { ...outcome, remarks, readings: pass.allReadings(outcome.diagnostics) };
}

/** Reads all inputs; twice where it shows only then in which year the window starts, by whose dice jobs are blurred. */
async function wholePass(plan: Plan, options: RouteOptions): Promise<Pass> {
  const pass = await passOf(plan, options);
  const diceYear = pass.route.missingYear();
  if (diceYear === undefined) return pass;
  const isRepeatable = [...plan.accounting, ...plan.telemetry].every(({ repeatable }) => repeatable);
  if (!isRepeatable) throw new OptionRefused('years');
  return passOf(plan, { ...options, diceYear });
}

type PassOptions = RouteOptions & { readonly diceYear?: number };

async function passOf(plan: Plan, options: PassOptions): Promise<Pass> {
  const isRepeatable = plan.accounting.every(({ repeatable }) => repeatable);
  // Evicting jobs as they are counted saves memory. If their order does not allow it, everything is read once
  // more.
  const pass =
    (isRepeatable && (await accountingPass(plan, options, true))) ||
    (await accountingPass(plan, options, false));
  if (pass === undefined) throw new Error('Accounting that is kept whole has no wrong order.');
  checkScheduler(pass.readings.list());
  for (const input of plan.telemetry) await pass.readTelemetry(input);
  // What comes apart has to be put together first: which that is shows when all of it was read.
  while (!pass.route.samplesDone()) for (const input of plan.telemetry) await pass.readAgain(input);
  return pass;
}

/** The sources that a package can name. */
const LISTED: ReadonlySet<string> = new Set(SOURCE_IDS);

/** The inputs by phase. One that gives both jobs and samples is in both. */
interface Plan {
  readonly accounting: readonly RecognizedInput[];
  readonly telemetry: readonly RecognizedInput[];
  /** What is called copies of others, and is not read. */
  readonly copies: readonly string[];
}

async function planOf(inputs: readonly Input[], { key }: RouteOptions): Promise<Plan> {
  const { inputs: single, copies } = await withoutCopies(await recognizedAll(inputs), key);
  const accounting: RecognizedInput[] = [];
  const telemetry: RecognizedInput[] = [];
  for (const known of single) {
    const jobs = known.sources.filter(givesJobs);
    const samples = known.sources.filter(givesSamples);
    const input = jobs.length > 0 && samples.length > 0 ? await kept(known) : known;
    if (jobs.length > 0) accounting.push({ ...input, sources: jobs });
    if (samples.length > 0) telemetry.push({ ...input, sources: samples });
  }
  return { accounting, telemetry, copies };
}

/** Throws an InputRefused for one that is in no format that is known, or that no package can name. */
async function recognizedAll(inputs: readonly Input[]): Promise<RecognizedInput[]> {
  const all: RecognizedInput[] = [];
  for (const input of inputs) {
    const known = await recognized(input);
    const { place, head } = known;
    if (known.sources.length === 0)
      throw new InputRefused(place, undefined, { code: head?.length === 0 ? 'empty' : 'unrecognized' });
    const foreign = known.sources.find(({ id }) => !LISTED.has(id));
    if (foreign !== undefined) throw new InputRefused(place, foreign, { code: 'unlisted' });
    all.push(known);
  }
  return all;
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

/** Reads all accounting. Returns undefined if jobs were evicted too early for its order. */
async function accountingPass(
  plan: Plan,
  options: PassOptions,
  rereadable: boolean,
): Promise<Pass | undefined> {
  const pass = new Pass(plan, options, rereadable);
  for (const input of plan.accounting) await pass.readJobs(input);
  return pass.route.accountingDone() ? pass : undefined;
}

/** One pass over the inputs: where their records go, and what each source gave. */
class Pass {
  readonly readings = new Readings();
  readonly route: RecordRoute;
  readonly #diagnostics = new DiagnosticLog();
  readonly #options: RouteOptions;
  readonly #inputs: number;
  #number = 0;

  constructor({ accounting, telemetry }: Plan, options: PassOptions, rereadable: boolean) {
    const jobsOnly = telemetry.length === 0;
    const rereadableSamples = telemetry.every(({ repeatable }) => repeatable);
    const diagnostics = this.#diagnostics;
    this.route = openRoute({ ...options, diagnostics, rereadable, rereadableSamples, jobsOnly });
    this.#options = options;
    this.#inputs = accounting.length + telemetry.length;
  }

  /** What each source gave, together with what was found once everything was in. */
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
    const isSnapshot = input.live === 'now';
    for (const reading of await this.#read(input, (source) => this.route.gpus(source, isSnapshot)))
      if (!givesJobs(reading.source)) this.#add(input, reading);
  }

  /** Reads samples once more: what there is to say of the input was said the first time. */
  async readAgain(input: RecognizedInput): Promise<void> {
    const { key, timezone } = this.#options;
    if (input.sources.every((source) => this.readings.isSilent(source))) return;
    await read(input, { key, timezone, sink: (source) => this.route.gpus(source, input.live === 'now') });
  }

  /** Reads an input, unless its system did not answer the first question. */
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

/** A package describes one scheduler: sums over the jobs of two would describe neither. */
function checkScheduler(accounting: readonly SourceReading[]): void {
  const systems = accounting.filter(({ records }) => records > 0).map(({ source }) => source.system);
  if (new Set(systems).size > 1) throw new OptionRefused('inputs');
}

/** True if a source gave no row at all: no record, no rejected row, no pending tasks. */
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
