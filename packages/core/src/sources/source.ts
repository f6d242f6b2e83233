// The interface of a source: one kind of telemetry, from bytes to records. A source does no I/O and knows no
// clock.
import type { Diagnostic, DiagnosticLog, FailureCode } from '../diagnostic.ts';
import type { IdentifierKey } from '../identity/identifier.ts';
import type { LiveContext, LiveRequest } from './live.ts';
import type { Probe, View } from './probe.ts';
import type { RecordKind, RecordSink } from './sink.ts';

export type { LiveContext, LiveRequest };

/**
 * How much a source knows: high if it measures hardware, medium if a scheduler reports, low if it is a
 * snapshot.
 */
export type Fidelity = 'high' | 'medium' | 'low';

/**
 * Where records come from: a plain value that travels with them, so that every sum can name its source.
 * Nothing downstream knows a source in any other way.
 */
export interface Origin<Id extends string = string> {
  /** Its name in options and packages: `slurm_sacct`. */
  readonly id: Id;
  /** The system it reads, which labels its numbers: `slurm`. Several sources may share one. */
  readonly system: string;
  /** The kinds of records it gives. */
  readonly gives: readonly RecordKind[];
  readonly fidelity: Fidelity;
  /** If two sources report the same thing, the lower one counts. */
  readonly precedence: number;
  /**
   * True where nobody named the endpoint of its records: accounting outranks them in what both say of a job.
   */
  readonly unnamed?: boolean;
  /** The values of `ace_input_path` and `pace_input_path` for numbers that rest on it alone. */
  readonly inputPath: { readonly ace?: string; readonly pace?: string };
}

/** How many parts of each kind make one GPU; a kind that is missing is unknown. */
export interface PartCounts {
  readonly shards?: number;
  readonly mps?: number;
}

/** How many parts make one GPU of each node, as lists of nodes say. */
export interface PartsPerGpu {
  /** What all nodes with parts say alike: it holds for jobs that name no node. */
  readonly anywhere: PartCounts;
  /** The nodes, four words of their identifiers each. */
  readonly names: Int32Array;
  /** By node; NaN where unknown, or where it has none. */
  readonly shards: Float64Array;
  readonly mps: Float64Array;
}

/** What may stand in the place of a job's account, so that jobs are grouped by it. */
export type AccountField = 'account' | 'partition' | 'qos';

/**
 * What a parser is given: where its records and its diagnostics go, the key of this process, and how to read
 * local times.
 */
export interface ParseContext {
  readonly sink: RecordSink;
  /** A log of this source. */
  readonly diagnostics: DiagnosticLog;
  readonly key: IdentifierKey;
  /** IANA name of the zone in which times without a zone are read. Default: UTC. */
  readonly timezone?: string;
  /** How many parts make a GPU, as far as known. */
  readonly partsPerGpu?: PartsPerGpu;
  /** What fills `account` of a job run. Default: its account. */
  readonly accountIs?: AccountField;
  /**
   * True for the name of a metric family that another source of the same input answers for: whether that
   * reads it or says that nobody does.
   */
  readonly isOthers?: FamilyClaim;
  /**
   * Who reads the bytes, where there are two of them who do it alike. Default: WebAssembly for more than a
   * slice of input, if there is any.
   */
  readonly reader?: 'javascript' | 'webassembly';
}

/**
 * What a parser has seen so far. Every input row is a record, a counted diagnostic, or knowingly passed over.
 */
export interface ParseCounts {
  /** Rows that became records. */
  readonly records: number;
  /** Rows that were not understood (each has its diagnostic). */
  readonly rejected: number;
}

/**
 * A push parser. `write` takes bytes in any chunking and never keeps the chunk; `end` closes. Neither ever
 * throws on what the bytes hold. An input that cannot be this format at all makes `failure` say why.
 */
export interface SourceParser {
  write(chunk: Uint8Array): void;
  /**
   * Where the next bytes may be put: `write` of the beginning of it need not copy them. It is as large as a
   * chunk should be, and good until the next `write`. For parsers that copy what they are given.
   */
  room?(): Uint8Array;
  end(): void;
  readonly counts: ParseCounts;
  /** Why nothing, or not enough, could be read; undefined while all is well. */
  readonly failure: SourceFailure | undefined;
}

/**
 * Why an input is no use, as a code; `FAILURES` has the words. `fields` are our own names of what is missing.
 */
export interface SourceFailure {
  readonly code: FailureCode;
  readonly fields?: readonly string[];
  /** What else it lacks, in the words of the tool: an export can do without, and some numbers cannot. */
  readonly wanted?: readonly string[];
  /** The line on which it breaks off, where that is known. */
  readonly line?: number;
  /**
   * Of an input that is mostly foreign: so many rows were not understood, of so many; and what was wrong with
   * most of them.
   */
  readonly foreign?: number;
  readonly rows?: number;
  readonly mostly?: Diagnostic;
}

/** True for the name `bytes[start, end)` of a metric family that a source answers for. */
export type FamilyClaim = (bytes: Uint8Array, start: number, end: number) => boolean;

/**
 * How an export of a source is made, in the words of its tool, for the sentences about exports that are no
 * use.
 */
export interface ExportAdvice {
  /** The command that makes an export, or where it is shown. */
  readonly command: string;
  /** The option that leaves out the header, without which rows could mean anything. */
  readonly headerOption?: string;
  /** The option that keeps values from being cut off. */
  readonly layoutOption?: string;
  /** What an export is like that holds nothing to count: "the export has a header and no rows". */
  readonly empty?: string;
  /** What to give where no export can have what this one lacks: "where Ray shows no GPU, give its nodes". */
  readonly lacking?: string;
  /** What the tool calls the fields without which an export is no use, by our own names. */
  readonly names: Readonly<Record<string, string>>;
}

/** One kind of telemetry. Anybody can write one; those that claw has are in the registry. */
export interface Source<Id extends string = string> extends Origin<Id> {
  /** What it is, for people: `Slurm accounting (sacct)`. */
  readonly title: string;
  /**
   * Set if no output of the real system was at hand when it was written, but words about it alone: its
   * fidelity is then low.
   */
  readonly experimental?: true;
  /** How an export of it is made. */
  readonly advice?: ExportAdvice;
  /** True if it ignores what is not its own, so that other such sources can read the same input. */
  readonly shares?: boolean;
  /** Of a source of metric families: those that it reads or passes over knowingly. */
  readonly claims?: FamilyClaim;
  /**
   * Of a source that recognizes a whole format: true if `head` shows something for it. It leaves inputs that
   * show nothing to those that find something.
   */
  finds?(head: Uint8Array): boolean;
  /** True if `head`, the first bytes (up to 64 KiB) of an input, look like this format. */
  recognizes(head: Uint8Array): boolean;
  /** A parser for one input. */
  open(context: ParseContext): SourceParser;
  /** How to ask a live system. */
  live?(context: LiveContext): readonly LiveRequest[];
  /** Whose jobs it shows, where that depends on who asks. */
  readonly view?: View;
  /** Short questions that show whether a live system can be asked. Default: its first HTTP request. */
  probes?(context: LiveContext): readonly Probe[];
}
