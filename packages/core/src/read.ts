// Reads an input: recognizes its sources by its first bytes, and gives each of them all of it.
import { type DiagnosticCode, DiagnosticLog } from './diagnostic.ts';
import type { IdentifierKey } from './identity/identifier.ts';
import { LIMITS } from './limits.ts';
import { peek } from './peek.ts';
import { recognizeSources } from './sources/recognize.ts';
import type { RecordSink } from './sources/sink.ts';
import type {
  AccountField,
  FamilyClaim,
  LiveRequest,
  PartsPerGpu,
  Source,
  SourceFailure,
  SourceParser,
} from './sources/source.ts';

/** Returns memory in which the reader would like the next bytes; undefined if it does not matter. */
export type Room = () => Uint8Array | undefined;

/** Who answered, and when. */
export interface Asked {
  /** The address of the endpoint: answers of one address are of one server. Absent for a command. */
  readonly endpoint?: string;
  readonly atSeconds: number;
  /**
   * True for one of several answers, whose time is that of what it shows. Default: it is one snapshot, which
   * has no time.
   */
  readonly isTimed?: boolean;
  /** How many endpoints that were listed with it gave nothing: together they are not all that there is. */
  readonly silent?: number;
}

/** Something to read. */
export interface Input {
  /** Its name in messages. */
  readonly place: string;
  /** The sources that read it. Default: the built-in ones that recognize its first bytes. */
  readonly sources?: readonly Source[];
  /** All sources of its bytes, where `sources` are some of them and the others read it at another time. */
  readonly together?: readonly Source[];
  /**
   * Set if it is the answer of a live system: what the answer covers. No answer then means that there is no
   * such system.
   */
  readonly live?: LiveRequest['covers'];
  /** Whose answer it is, and when it was given. */
  readonly asked?: Asked;
  /** True if `open` gives the same bytes each time. Changes no number, only memory. */
  readonly repeatable?: boolean;
  /**
   * Its bytes. A chunk is valid until the next one is asked for, and may lie at the beginning of `room()`. If
   * a live system fails, the bytes end with a `LiveSystemFailed`.
   */
  open(room?: Room): AsyncIterable<Uint8Array>;
  /** Reads the input in its own way, for example in a thread, with the result of `read`. */
  read?(context: ReadContext): Promise<readonly InputReading[]>;
}

/** How inputs are read. */
export interface ReadContext {
  readonly key: IdentifierKey;
  /** IANA name of the zone in which times without a zone are read. Default: UTC. */
  readonly timezone?: string | undefined;
  /** How many parts make a GPU, as far as that is known. */
  readonly partsPerGpu?: PartsPerGpu | undefined;
  /** What fills `account` of a job run. Default: its account. */
  readonly accountIs?: AccountField | undefined;
  /** Where the records of a source go. */
  sink(source: Source): RecordSink;
}

/** What one source read of an input, besides the records. */
export interface InputReading {
  readonly source: Source;
  /** False if a live system is not there, or gave no record. */
  readonly answered: boolean;
  readonly records: number;
  readonly rejected: number;
  /** Why the input cannot be used. */
  readonly failure: SourceFailure | undefined;
  readonly diagnostics: DiagnosticLog;
}

/**
 * Thrown by the bytes of a live system that failed. What it printed before may be data, or its own error
 * message.
 */
export class LiveSystemFailed extends Error {}

/**
 * Reads `input`. Returns one reading per source, none if no source recognizes it. Throws what the bytes
 * throw.
 */
export async function read(input: Input, context: ReadContext): Promise<readonly InputReading[]> {
  if (input.read !== undefined) return input.read(context);
  return readBytes(await recognized(input), context);
}

/** An input whose sources are known, with its first bytes if they were needed for that. */
export type RecognizedInput = Input & { readonly sources: readonly Source[]; readonly head?: Uint8Array };

/**
 * Returns `input` with its sources: its own, or those that recognize it. An input that is not repeatable is
 * opened by this.
 */
export async function recognized(input: Input): Promise<RecognizedInput> {
  const { place, live, repeatable = false } = input;
  const known = {
    place,
    repeatable,
    ...(input.asked === undefined ? {} : { asked: input.asked }),
    ...(input.together === undefined ? {} : { together: input.together }),
    ...(live === undefined ? {} : { live }),
    ...(input.read === undefined ? {} : { read: input.read.bind(input) }),
  };
  const open = (room?: Room) => input.open(room);
  if (input.sources !== undefined) return { ...known, sources: input.sources, open };
  const { head, all, close } = await peek(input.open(), LIMITS.headBytes);
  if (repeatable) await close();
  return { ...known, sources: recognizeSources(head), head, open: repeatable ? open : () => all };
}

interface Reader {
  readonly source: Source;
  readonly parser: SourceParser;
  readonly diagnostics: DiagnosticLog;
}

async function readBytes(
  { sources, together = sources, live, open }: RecognizedInput,
  { key, timezone, partsPerGpu, accountIs, sink }: ReadContext,
): Promise<InputReading[]> {
  const given = {
    ...(timezone === undefined ? {} : { timezone }),
    ...(partsPerGpu === undefined ? {} : { partsPerGpu }),
    ...(accountIs === undefined ? {} : { accountIs }),
  };
  const readers = sources.map((source): Reader => {
    const diagnostics = new DiagnosticLog(source.id);
    const isOthers = othersClaim(source, together);
    const context = { sink: sink(source), diagnostics, key, isOthers, ...given };
    return { source, diagnostics, parser: source.open(context) };
  });
  if (readers.length === 0) return [];
  const room = readers.length === 1 ? () => readers[0]!.parser.room?.() : undefined;
  let bytes = 0;
  let failed = false;
  try {
    for await (const chunk of open(room)) {
      bytes += chunk.length;
      for (const { parser } of readers) if (parser.failure === undefined) parser.write(chunk);
      if (readers.every(({ parser }) => parser.failure !== undefined)) break;
    }
  } catch (error) {
    if (!(error instanceof LiveSystemFailed)) throw error;
    failed = true;
  }
  const readings = readers.map((reader) => readingOf(reader, { isLive: live !== undefined, bytes, failed }));
  const isOnlyPart = together.length > sources.length || readings.some(({ records }) => records > 0);
  return isOnlyPart ? readings.map(withoutNeed) : readings;
}

/** What lacks all that one source reads may have what others do. */
function withoutNeed(reading: InputReading): InputReading {
  const isLack = reading.failure?.code === 'columns_missing' && reading.records === 0;
  return isLack ? { ...reading, failure: undefined } : reading;
}

/**
 * What `source` need not report: families that others read; the first source reports those that none reads.
 */
function othersClaim(source: Source, together: readonly Source[]): FamilyClaim {
  if (source.id !== together[0]?.id) return () => true;
  const claims = together.slice(1).flatMap(({ claims }) => claims ?? []);
  return (bytes, start, end) => claims.some((claim) => claim(bytes, start, end));
}

/** How the bytes of an input ended. */
interface End {
  readonly isLive: boolean;
  readonly bytes: number;
  readonly failed: boolean;
}

function readingOf({ source, parser, diagnostics }: Reader, { isLive, bytes, failed }: End): InputReading {
  parser.end();
  const { failure } = parser;
  const { records, rejected } = parser.counts;
  const counts = { source, records, rejected, diagnostics };
  if (failed && records > 0) return { ...counts, answered: true, failure: { code: 'interrupted' } };
  // On a login node without a GPU, for example, nvidia-smi prints a message instead of data.
  const answered = !isLive || (!failed && bytes > 0 && (failure === undefined || records > 0));
  return { ...counts, answered, failure: failure ?? foreignRows(records, rejected, diagnostics) };
}

/**
 * An input may have this many foreign rows, or this share if that is more, but never half: otherwise it was
 * not understood.
 */
const MOST_REJECTED = 10;
const MAX_REJECTED = 0.01;
/** The diagnostics of rejected rows. */
const REJECTING: ReadonlySet<DiagnosticCode> = new Set([
  'row_malformed',
  'row_ambiguous',
  'row_too_long',
  'row_untimed',
]);

/** Returns a failure if most of the input was not understood. */
function foreignRows(
  records: number,
  rejected: number,
  diagnostics: DiagnosticLog,
): SourceFailure | undefined {
  // The last row of a file that is still being written is cut off through nobody's fault.
  const foreign = Math.max(0, rejected - diagnostics.count('row_incomplete'));
  const rows = records + foreign;
  const isOdd = foreign <= Math.max(MOST_REJECTED, MAX_REJECTED * rows) && foreign * 2 < rows;
  if (foreign === 0 || isOdd) return undefined;
  const [mostly] = diagnostics
    .list()
    .filter(({ code }) => REJECTING.has(code))
    .sort((a, b) => b.count - a.count);
  return { code: 'mostly_foreign', foreign, rows, ...(mostly === undefined ? {} : { mostly }) };
}
