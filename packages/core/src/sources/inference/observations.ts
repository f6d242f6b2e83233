// Puts the series of servers together: a record for each server and day, or for each snapshot where the text
// carries no times.

import type { FamilyHandler } from '../../formats/prometheus/family-handler.ts';
import { MALFORMED, PASS_OVER } from '../../formats/prometheus/fast/lines-memory.ts';
import type { SeriesLabels } from '../../formats/prometheus/series-labels.ts';
import { type InSnapshot, Snapshots } from '../../formats/prometheus/snapshots.ts';
import { Identifier } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { LIMITS } from '../../limits.ts';
import { InferenceServer } from '../../records/inference-server.ts';
import { isKnown, SECONDS_PER_DAY } from '../../units.ts';
import type { ParseContext } from '../source.ts';
import { fillServer, type Shown } from './fill.ts';
import { POD_LABELS, SERVER_LABELS, type ServerFamily, type ServerTable } from './server-table.ts';
import { Span } from './span.ts';

/** The values of one part of a server. */
interface Part {
  readonly server: number;
  readonly quantity: number;
  readonly model: number;
  /** By day; -1 for a snapshot without a time. */
  readonly spans: Map<number, Span>;
}

/** A series: several may describe the same part, and repeat each other. */
interface Series extends InSnapshot {
  readonly part: Part;
  /** What it and those of other ranks say together; undefined where it names no rank. */
  readonly whole: InSnapshot | undefined;
}

const UNTIMED = -1;

export class Observations implements FamilyHandler<ServerFamily, string> {
  readonly #context: ParseContext;
  readonly #table: ServerTable;
  readonly #row = new InferenceServer();
  readonly #serverTable = new IdentifierTable();
  readonly #servers: Identifier[] = [];
  readonly #partTable = new IdentifierTable();
  readonly #parts: Part[] = [];
  readonly #modelTable = new IdentifierTable();
  readonly #one = new Identifier();
  readonly #two = new Identifier();
  readonly #name = new Identifier();
  /** Those that are not void, by number. */
  #series: Series[] = [];
  /** Those with values that were not emitted yet. */
  #open = new Set<Part>();
  readonly #snapshots = new Snapshots<ServerFamily>(() => this.#flush());
  readonly #wholes: InSnapshot[] = [];
  /** Servers that were emitted, by number. */
  readonly #emitted = new Set<number>();
  #spans = 0;
  records = 0;

  constructor(context: ParseContext, table: ServerTable) {
    this.#context = context;
    this.#table = table;
  }

  series(family: ServerFamily, labels: SeriesLabels<string>): number {
    const { only } = family;
    if (only !== undefined && !labels.is(only[0], only[1])) return PASS_OVER;
    if (this.#table.repeats.some((name) => labels.has(name))) return PASS_OVER;
    const server = this.#serverOf(labels);
    if (server < 0) return MALFORMED;
    const { model } = this.#table;
    if (model !== undefined) labels.hash(this.#context.key, model, this.#name);
    const { quantity } = family;
    const number = this.#partOf(server, quantity, labels);
    this.#parts[number] ??= {
      server,
      quantity,
      spans: new Map(),
      model: model !== undefined && this.#name.present ? this.#modelTable.ordinal(this.#name) : -1,
    };
    const whole = this.#wholeOf(server, quantity, labels);
    return this.#series.push({ part: this.#parts[number], whole, snapshot: 0 }) - 1;
  }

  /** The number of the server that the labels name; those of an input that names none are one. */
  #serverOf(labels: SeriesLabels<string>): number {
    this.#one.clear();
    const isNamed = SERVER_LABELS.some((name) => labels.has(name));
    for (const name of isNamed ? SERVER_LABELS : POD_LABELS) {
      if (!labels.has(name)) continue;
      labels.hash(this.#context.key, name, this.#two);
      // What has a single name is called by it alone, as an endpoint is that was asked itself.
      if (this.#one.present) this.#context.key.pair(this.#one, this.#two, this.#one);
      else this.#one.copy(this.#two);
    }
    const known = this.#serverTable.find(this.#one);
    if (known < 0 && this.#servers.length >= LIMITS.servers) return -1;
    const server = this.#serverTable.ordinal(this.#one);
    if (server === this.#servers.length) {
      const copy = new Identifier();
      copy.copy(this.#one);
      this.#servers.push(copy);
    }
    return server;
  }

  #partOf(
    server: number,
    quantity: number,
    labels: SeriesLabels<string>,
    names: readonly string[] = this.#table.parts,
  ): number {
    const { key } = this.#context;
    NUMBERS[0] = server;
    NUMBERS[1] = quantity;
    key.hash(NUMBER_BYTES, 0, NUMBER_BYTES.length, this.#one);
    for (const name of names) {
      labels.hash(key, name, this.#two);
      key.pair(this.#one, this.#two, this.#one);
    }
    return this.#partTable.ordinal(this.#one);
  }

  /** What the ranks of a server say together. */
  #wholeOf(server: number, quantity: number, labels: SeriesLabels<string>): InSnapshot | undefined {
    const { ranks, parts } = this.#table;
    if (!ranks.some((name) => labels.has(name))) return undefined;
    const others = parts.filter((name) => !ranks.includes(name));
    const number = this.#partOf(server, quantity, labels, others);
    this.#wholes[number] ??= { snapshot: 0 };
    return this.#wholes[number];
  }

  value(number: number, family: ServerFamily, value: number, timeSeconds: number, line: number): void {
    const series = this.#series[number]!;
    if (!isKnown(timeSeconds)) this.#see(series, family);
    const day = isKnown(timeSeconds) ? Math.floor(timeSeconds / SECONDS_PER_DAY) : UNTIMED;
    const { spans } = series.part;
    let span = spans.get(day);
    if (span === undefined) {
      if (this.#spans++ >= LIMITS.serverSpans) {
        this.#context.diagnostics.report('limit_reached', line);
        return;
      }
      span = new Span();
      spans.set(day, span);
      this.#open.add(series.part);
    }
    span.add(value, timeSeconds);
  }

  /** The lines of another rank may follow all of the one before. */
  #see(series: Series, family: ServerFamily): void {
    const { whole } = series;
    this.#snapshots.see(series, family, whole !== undefined && whole.snapshot === this.#snapshots.number);
    if (whole !== undefined) whole.snapshot = series.snapshot;
  }

  forget(): void {
    this.#series = [];
  }

  end(): void {
    this.#snapshots.next();
    // A server that gives no value that can be used is one all the same.
    for (const server of this.#servers.keys()) if (!this.#emitted.has(server)) this.#emit(server, []);
  }

  /** Emits all that was shown, by server and time. */
  #flush(): void {
    const shown = new Map<string, Shown[]>();
    for (const { server, quantity, model, spans } of this.#open) {
      for (const [day, span] of spans) {
        const key = `${server} ${day}`;
        const all = shown.get(key) ?? [];
        all.push({ quantity, model, span });
        shown.set(key, all);
      }
      spans.clear();
    }
    this.#open.clear();
    this.#spans = 0;
    for (const [key, all] of [...shown].sort(([a], [b]) => compare(a, b)))
      this.#emit(Number(key.split(' ')[0]), all);
  }

  #emit(server: number, all: readonly Shown[]): void {
    const row = this.#row;
    this.#emitted.add(server);
    row.clear();
    row.kind = this.#table.kind;
    row.server.copy(this.#servers[server]!);
    fillServer(row, all, this.#table.model === undefined);
    this.records++;
    this.#context.sink.inferenceServer?.(row);
  }
}

/** By server, then by day. */
function compare(a: string, b: string): number {
  const [serverA = 0, dayA = 0] = a.split(' ').map(Number);
  const [serverB = 0, dayB = 0] = b.split(' ').map(Number);
  return serverA - serverB || dayA - dayB;
}

const NUMBERS = new Int32Array(2);
const NUMBER_BYTES = new Uint8Array(NUMBERS.buffer);
