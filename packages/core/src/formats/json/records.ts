// Records in JSON, described: a source says by JSON keys what it reads of a record, and what is done with
// each value.
import { JsonNode, type Projection } from './projection.ts';

/**
 * Takes the value `bytes[start, end)`. Returns `false` where it does not have its form, `'refused'` where the
 * tool says that it has no answer.
 */
export type Take<Into> = (into: Into, bytes: Uint8Array, start: number, end: number) => unknown;

/** What is wanted of one value. Whatever is not named is passed over. Made by the functions below. */
export interface JsonField<Into> {
  /** Our own name of it, for diagnostics. */
  readonly name?: string;
  /** Of an object: what is wanted by its key; `others` under every key that `keys` does not name. */
  readonly keys?: JsonFields<Into>;
  readonly others?: JsonField<Into>;
  /** Those keys alone that hold this byte. */
  readonly othersWith?: number;
  /** Of an array: what is wanted of each item. */
  readonly items?: JsonField<Into>;
  /** The object or array begins, or ends. `begin` may return `'refused'`, too. */
  readonly begin?: (into: Into) => unknown;
  readonly end?: (into: Into) => unknown;
  /** The key of a value that `others` wants. */
  readonly key?: Take<Into>;
  /** A text, or a number as written. */
  readonly text?: Take<Into>;
  readonly flag?: (into: Into, value: boolean) => unknown;
  /** True if `text` also receives what is neither, such as an empty text. */
  readonly wantsAny?: boolean;
}
export type JsonFields<Into> = Readonly<Record<string, JsonField<Into>>>;
type Steps<Into> = Pick<JsonField<Into>, 'name' | 'begin' | 'end' | 'othersWith'>;

/** A text, or a number as written; `name` is our own name of it. */
export const text = <Into>(name: string, take: Take<Into>): JsonField<Into> => ({ name, text: take });
/** True or false. */
export const flag = <Into>(name: string, take: (into: Into, value: boolean) => unknown): JsonField<Into> => ({
  name,
  flag: take,
});
/** An object. */
export const within = <Into>(keys: JsonFields<Into>, steps: Steps<Into> = {}): JsonField<Into> => ({
  keys,
  ...steps,
});
/** An array. */
export const each = <Into>(items: JsonField<Into>): JsonField<Into> => ({ items });
/** An object whose keys are data: each is handed on, then its value, of any kind. */
export const entries = <Into>(
  name: string,
  key: Take<Into>,
  take: Take<Into>,
  steps: Steps<Into> = {},
): JsonField<Into> => ({ others: { name, key, text: take, wantsAny: true }, ...steps });

/** How records stand in documents. */
export interface RecordLayout<Into> {
  /** What is wanted of a record. A document without a list may be one itself. */
  readonly record: JsonFields<Into>;
  /** The key of the list that holds them. */
  readonly list: string;
  /** Keys of objects in which the list stands, the outer one first. */
  readonly path?: readonly string[];
  /** The key of an object that may hold one, as an event does. */
  readonly wrapper?: string;
  /** What else is wanted of a document, beside or instead of what is wanted of a record. */
  readonly document?: JsonField<Into>;
  /** True if a refusal may stand beside records, which count then. */
  readonly refusesInPart?: boolean;
}

/** The ids that a reader of records knows by itself. */
export const DOCUMENT = 0;
export const LIST = 1;
export const RECORD = 2;

const nothing = () => undefined;
const invalid = () => false;

/**
 * A compiled description: the tree that the reader is given, and by its ids what is done with what it finds.
 */
export class JsonRecords<Into> {
  readonly root: JsonNode;
  /** The key of the list. */
  readonly list: string;
  readonly names: string[] = [];
  readonly begins: ((into: Into) => unknown)[] = [];
  readonly ends: ((into: Into) => unknown)[] = [];
  readonly keys: Take<Into>[] = [];
  readonly texts: Take<Into>[] = [];
  readonly flags: ((into: Into, value: boolean) => unknown)[] = [];
  readonly wantsAny: boolean[] = [];
  readonly hasFlag: boolean[] = [];
  readonly refusesInPart: boolean;
  readonly #compiled = new Map<JsonField<Into>, Projection>();

  constructor({
    record,
    list,
    path = [],
    wrapper,
    document = {},
    refusesInPart = false,
  }: RecordLayout<Into>) {
    this.list = list;
    this.refusesInPart = refusesInPart;
    for (const field of [document, { name: list }, { name: 'record' }]) this.#add(field);
    const item: Projection = { id: RECORD, keys: this.#keysOf(record) };
    const listed = path.reduceRight<Readonly<Record<string, Projection>>>(
      (keys, name) => ({ [name]: { id: this.#add({ name }), keys } }),
      { [list]: { id: LIST, items: item } },
    );
    const keys = {
      ...this.#keysOf({ ...record, ...document.keys }),
      ...listed,
      ...(wrapper === undefined ? {} : { [wrapper]: item }),
    };
    this.root = new JsonNode({ id: DOCUMENT, keys });
  }

  #keysOf(fields: JsonFields<Into>): Readonly<Record<string, Projection>> {
    return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, this.#compile(field, key)]));
  }

  /** What has no name of its own is called by its key, which is one of ours, too. */
  #compile(field: JsonField<Into>, name: string): Projection {
    const known = this.#compiled.get(field);
    if (known !== undefined) return known;
    const { keys, others, othersWith, items, begin, end } = field;
    const projection: Projection = {
      id: this.#add({ name, ...field }),
      ...(keys === undefined ? {} : { keys: this.#keysOf(keys) }),
      ...(others === undefined ? {} : { others: this.#compile(others, name) }),
      ...(othersWith === undefined ? {} : { othersWith }),
      ...(items === undefined ? {} : { items: this.#compile(items, name) }),
      isQuiet: begin === undefined && end === undefined,
    };
    this.#compiled.set(field, projection);
    return projection;
  }

  #add(field: JsonField<Into>): number {
    this.begins.push(field.begin ?? nothing);
    this.ends.push(field.end ?? nothing);
    this.keys.push(field.key ?? nothing);
    const isOther = (field.flag ?? field.keys ?? field.items ?? field.others) !== undefined;
    this.texts.push(field.text ?? (isOther ? invalid : nothing));
    this.flags.push(field.flag ?? invalid);
    this.hasFlag.push(field.flag !== undefined);
    this.wantsAny.push(field.wantsAny === true);
    return this.names.push(field.name ?? '') - 1;
  }
}
