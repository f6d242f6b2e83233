// Objects of Kubernetes in JSON: a list of them, one by itself, or what `kubectl get --watch
// --output-watch-events` prints of one.
import { ascii, isWord } from '../../formats/bytes/ascii.ts';
import type { TimeReader } from '../../formats/bytes/time.ts';
import type { Report } from '../../formats/json/record-parser.ts';
import { type JsonField, type JsonFields, JsonRecords, text, within } from '../../formats/json/records.ts';
import type { Identifier, IdentifierKey } from '../../identity/identifier.ts';
import type { FamilyClaim, ParseContext } from '../source.ts';

const FAILURE = ascii('Failure');
/** The kinds that there are sources of: a list may hold several. */
const KINDS = ['Pod', 'Node', 'ResourceQuota', 'Workload', 'ResourceClaim', 'ResourceSlice'] as const;
const KIND_WORDS = KINDS.map(ascii);

/** What an object says of its kind. */
export class ObjectKind {
  /** True if it says that it is of the kind that is wanted, or of another. */
  isNamed = false;
  isOther = false;
  /** True if it is of another kind, of which there is a source that does not read this input. */
  isMissed = false;
  readonly #word: Uint8Array;
  readonly #isOthers: FamilyClaim | undefined;

  constructor(kind: (typeof KINDS)[number], { isOthers }: ParseContext) {
    this.#word = ascii(kind);
    this.#isOthers = isOthers;
  }

  clear(): void {
    this.isNamed = this.isOther = this.isMissed = false;
  }

  read(bytes: Uint8Array, start: number, end: number): void {
    this.isNamed = isWord(bytes, start, end, this.#word);
    this.isOther = !this.isNamed;
    this.isMissed =
      this.isOther &&
      KIND_WORDS.some((word) => isWord(bytes, start, end, word)) &&
      this.#isOthers?.(bytes, start, end) === false;
  }

  /** How an object of another kind ends. */
  get outcome(): 'passed' | 'missed' {
    return this.isMissed ? 'missed' : 'passed';
  }
}

/** What the source of a kind answers for. */
export function claimsOf(kind: (typeof KINDS)[number]): FamilyClaim {
  const word = ascii(kind);
  return (bytes, start, end) => isWord(bytes, start, end, word);
}

/** Describes objects of one kind by what is wanted of them besides it. */
export function kubernetesObjects<Builder extends { readonly kind: ObjectKind }>(
  fields: JsonFields<Builder>,
): JsonRecords<Builder> {
  const kind = text<Builder>('kind', (object, bytes, start, end) => object.kind.read(bytes, start, end));
  // An API that refuses answers with a `Status`, whose own status is a word.
  const status = { ...fields.status, ...text<Builder>('failure', refusal) };
  return new JsonRecords({
    record: { kind, ...fields },
    list: 'items',
    wrapper: 'object',
    document: within({ status }),
  });
}

function refusal(_: unknown, bytes: Uint8Array, start: number, end: number): unknown {
  return isWord(bytes, start, end, FAILURE) ? 'refused' : undefined;
}

/** An identifier, which is hashed where it stands. */
export const identifier = <Builder extends { readonly key: IdentifierKey }>(
  name: string,
  target: (object: Builder) => Identifier,
): JsonField<Builder> =>
  text(name, (object, bytes, start, end) => object.key.hash(bytes, start, end, target(object)));

/** A time, which says its zone itself. */
export const time = <Builder extends { readonly times: TimeReader; readonly report: Report }>(
  name: string,
  take: (object: Builder, seconds: number) => void,
): JsonField<Builder> =>
  text(name, (object, bytes, start, end) => {
    const seconds = object.times.read(bytes, start, end);
    if (Number.isNaN(seconds)) object.report('time_invalid', name);
    take(object, seconds);
  });
