// The parser of `sacct --json`: takes what the JSON reader finds to the job in the making, and hands on each job as it ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { readInteger, readNumber } from '../../../formats/bytes/number.ts';
import { jsonFailure } from '../../../formats/json/failure.ts';
import type { JsonHandler } from '../../../formats/json/projection.ts';
import { JsonReader } from '../../../formats/json/reader.ts';
import { JSON_KIND, type JsonKind } from '../../../formats/json/scalar.ts';
import { Identifier } from '../../../identity/identifier.ts';
import { UNKNOWN } from '../../../units.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../../source.ts';
import { FIELD, FIELD_NAMES, SACCT_DOCUMENT } from './fields.ts';
import { SacctJob } from './job.ts';

/** Fields that are numbers, plain or as `{set, infinite, number}`. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['submission', 'eligible', 'start', 'end', 'limit'],
  ...['cpuSeconds', 'cpuMicroseconds', 'exitCode', 'requestedCpus', 'tresCount'],
  ...['elapsed', 'suspended', 'restarts'],
]);
const IS_NUMBER: readonly boolean[] = FIELD_NAMES.map((name) => NUMBERS.has(name));

/** Reads `sacct --json`, one document or several, and jobs by themselves. */
export class SacctJsonParser implements SourceParser, JsonHandler {
  readonly #context: ParseContext;
  readonly #reader: JsonReader;
  readonly #job: SacctJob;
  #records = 0;
  #rejected = 0;
  #failure: SourceFailure | undefined;
  #jobLine = 0;
  #inJob = false;
  readonly #seen = { jobs: false, foreign: false, errors: false };
  /** True if the document holds a list of jobs, and is none. */
  #holdsJobs = false;
  /** The number that is being read in its long form. */
  #set = true;
  #infinite = false;
  #number = UNKNOWN;
  readonly #version = [UNKNOWN, UNKNOWN, UNKNOWN];
  /** The clusters of the document's jobs, and how many of them were told of with its version. */
  readonly #clusters: Identifier[] = [];
  #clustersTold = 0;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#reader = new JsonReader(SACCT_DOCUMENT, this, context.reader);
    this.#job = new SacctJob(context, (code, field) => this.#report(code, this.#jobLine, FIELD_NAMES[field]));
  }

  get counts(): ParseCounts {
    return { records: this.#records, rejected: this.#rejected };
  }

  get failure(): SourceFailure | undefined {
    return this.#failure;
  }

  write(chunk: Uint8Array): void {
    this.#reader.write(chunk);
  }

  end(): void {
    const { foreign, jobs, errors } = this.#seen;
    this.#reader.end();
    this.#tellVersion();
    if (this.#reader.trouble !== undefined && (this.#inJob || this.#isJob)) this.#reject('row_incomplete');
    const refused = errors && this.#records + this.#rejected === 0;
    this.#failure = jsonFailure(this.#reader, { refused, foreign }, (code, line) => this.#report(code, line));
    if (!jobs) this.#failure ??= { code: 'columns_missing', fields: ['jobs'] };
  }

  foreign(): void {
    this.#seen.foreign = true;
    this.#report('row_foreign', this.#reader.line);
  }

  open(id: number): void {
    if (IS_NUMBER[id]) {
      this.#set = true;
      this.#infinite = false;
      this.#number = UNKNOWN;
    } else if (id === FIELD.job || id === FIELD.document) {
      if (id === FIELD.document) this.#forgetVersion();
      this.#inJob = this.#holdsJobs = id === FIELD.job;
      this.#jobLine = this.#reader.line;
      this.#job.begin();
    } else if (id === FIELD.jobs) this.#seen.jobs = this.#holdsJobs = true;
    else if (id === FIELD.error) this.#error();
    else this.#job.open(id);
  }

  close(id: number): void {
    if (IS_NUMBER[id]) this.#job.number(id, this.#infinite ? Infinity : this.#set ? this.#number : UNKNOWN);
    else if (id === FIELD.job) this.#endJob();
    else if (id === FIELD.document) this.#endDocument();
    else this.#job.close(id);
  }

  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    if (id === FIELD.set) this.#set = kind !== JSON_KIND.false;
    else if (id === FIELD.infinite) this.#infinite = kind === JSON_KIND.true;
    else if (id === FIELD.number) this.#number = readNumber(bytes, start, end);
    else if (id >= FIELD.major && id <= FIELD.micro)
      this.#version[id - FIELD.major] = readInteger(bytes, start, end);
    else if (id === FIELD.errors || id === FIELD.error) {
      if (kind === JSON_KIND.text || kind === JSON_KIND.number) this.#error();
    } else if (id === FIELD.jobs) this.#seen.jobs ||= kind === JSON_KIND.null;
    else if (id === FIELD.job) {
      this.#jobLine = this.#reader.line;
      this.#reject('row_malformed');
    } else if (kind !== JSON_KIND.null) this.#field(id, kind, bytes, start, end);
  }

  #field(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    let understood = kind === JSON_KIND.text || kind === JSON_KIND.number;
    if (understood && IS_NUMBER[id]) {
      const number = readNumber(bytes, start, end);
      understood = !Number.isNaN(number);
      this.#job.number(id, number);
    } else if (understood) understood = this.#job.text(id, bytes, start, end);
    if (!understood) this.#report('field_invalid', this.#jobLine, FIELD_NAMES[id]);
  }

  /** A document that holds no list of jobs may be a job. */
  get #isJob(): boolean {
    return !this.#holdsJobs && this.#job.run.jobId.present;
  }

  #endDocument(): void {
    if (this.#isJob) {
      this.#seen.jobs = true;
      this.#endJob();
    }
    this.#tellVersion();
  }

  #endJob(): void {
    this.#inJob = false;
    const job = this.#job;
    const outcome = job.finish();
    if (outcome === 'malformed') this.#reject('row_malformed');
    else if (outcome === 'array_pending') this.#report('array_pending', this.#jobLine, '', job.tasks);
    else {
      const sink = this.#context.sink;
      this.#records++;
      this.#noteCluster(job.run.cluster);
      sink.jobRun?.(job.run);
      if (sink.jobStep !== undefined) for (let i = 0; i < job.stepCount; i++) sink.jobStep(job.steps[i]!);
    }
  }

  #noteCluster(cluster: Identifier): void {
    if (this.#clusters.some((known) => isSame(known, cluster))) return;
    const noted = new Identifier();
    noted.copy(cluster);
    this.#clusters.push(noted);
    this.#tellVersion();
  }

  /** Tells the version of the document, if it is known, of the clusters that it was not told of. */
  #tellVersion(): void {
    const [major = UNKNOWN, minor = UNKNOWN, micro = UNKNOWN] = this.#version;
    const clusters = this.#clusters.slice(this.#clustersTold);
    if (Number.isNaN(major) || Number.isNaN(minor) || clusters.length === 0) return;
    // A micro version that is no number is that of a release candidate: before .0's successor.
    const version = { major, minor, micro: Number.isNaN(micro) ? 0 : micro };
    this.#context.sink.schedulerVersion?.({ clusters, ...version });
    this.#clustersTold = this.#clusters.length;
  }

  #forgetVersion(): void {
    this.#clusters.length = this.#clustersTold = 0;
    this.#version.fill(UNKNOWN);
  }

  #error(): void {
    this.#seen.errors = true;
    this.#report('row_foreign', this.#reader.line);
  }

  #reject(code: DiagnosticCode): void {
    this.#inJob = false;
    this.#rejected++;
    this.#report(code, this.#jobLine);
  }

  #report(code: DiagnosticCode, line: number, field = '', count = 1): void {
    this.#context.diagnostics.report(code, line, field, count);
  }
}

/** True if both are one identifier, or none. */
function isSame(a: Identifier, b: Identifier): boolean {
  return a.equals(b) || (!a.present && !b.present);
}
