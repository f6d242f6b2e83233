// Inference servers: each that was seen, once, however often it is reported.
import {
  Identifier,
  type IdentifierKey,
  IdentifierTable,
  type InferenceServer,
  isKnown,
  type Origin,
} from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import type { Confidence, Provenance } from '../measurement.ts';
import { Origins } from '../origins.ts';
import { Coverage, isInWindow, type Window } from '../window.ts';
import { KnownServer } from './known-server.ts';

/**
 * A server that was last seen this long before the last one of its kind is gone: a pod's address changes with
 * a restart.
 */
const GONE_SECONDS = 3600;

/** The place of a record: its input, and the live endpoint that answered. */
export interface ServerPlace {
  readonly origin: Origin;
  readonly input: number;
  /** The endpoint that answered; absent for a file. */
  readonly endpoint: Identifier;
  /** True for a snapshot of the present: its time says nothing of the period. */
  readonly isSnapshot: boolean;
}

/** The servers of one kind that were there at the end. */
export interface ServersOfKind extends Provenance {
  readonly servers: readonly KnownServer[];
}

/** Servers of one kind by name. */
interface NamedServers {
  readonly table: IdentifierTable;
  readonly servers: KnownServer[];
}

export class Servers implements Accumulator<[row: InferenceServer, place: ServerPlace]> {
  readonly #bounds: () => Window;
  readonly #origins = new Origins();
  /** Named servers, by kind. */
  readonly #named = new Map<string, NamedServers>();
  /** Servers that only their input distinguishes, by kind and input. */
  readonly #unnamed = new Map<string, KnownServer>();
  /** Servers of another part, in which inputs have other numbers. */
  readonly #others: KnownServer[] = [];
  /** The times at which they were seen. */
  coverage = new Coverage();

  /** `bounds` returns the bounds of the window. */
  constructor(bounds: () => Window) {
    this.#bounds = bounds;
  }

  add(row: InferenceServer, { origin, input, endpoint, isSnapshot }: ServerPlace): void {
    if (!isSnapshot) {
      for (const time of [row.firstSeconds, row.lastSeconds]) this.coverage.add(time);
      if (isKnown(row.lastSeconds) && !isInWindow(this.#bounds(), row.lastSeconds)) return;
    }
    this.#origins.number(origin);
    const name = row.server.present ? row.server : endpoint;
    // A text without names and times has its servers one after the other.
    const place = isKnown(row.lastSeconds) ? `${input}` : `${input} ${this.#unnamed.size}`;
    (name.present ? this.#of(row.kind, name) : this.#inInput(row.kind, place)).add(row, isSnapshot);
  }

  #of(kind: string, name: Identifier): KnownServer {
    const { table, servers } = this.#namedOf(kind);
    const number = table.ordinal(name);
    servers[number] ??= new KnownServer(kind);
    return servers[number];
  }

  #namedOf(kind: string): NamedServers {
    const known = this.#named.get(kind) ?? { table: new IdentifierTable(), servers: [] };
    this.#named.set(kind, known);
    return known;
  }

  #inInput(kind: string, place: string): KnownServer {
    const key = `${kind} ${place}`;
    const known = this.#unnamed.get(key) ?? new KnownServer(kind);
    this.#unnamed.set(key, known);
    return known;
  }

  merge(other: Servers): void {
    this.#origins.merge(other.#origins);
    this.coverage.merge(other.coverage);
    for (const [kind, { table, servers }] of other.#named) {
      const here = this.#namedOf(kind);
      for (const [number, theirs] of here.table.merge(table).entries()) {
        here.servers[theirs] ??= new KnownServer(kind);
        here.servers[theirs].merge(servers[number]!);
      }
    }
    this.#others.push(...other.#others, ...other.#unnamed.values());
  }

  /** Forgets everything, since all inputs come again. */
  rewind(): void {
    this.#named.clear();
    this.#unnamed.clear();
    this.#others.length = 0;
    this.coverage = new Coverage();
  }

  /** Gives numbers from these sources low confidence. */
  doubt(ids: ReadonlySet<string>): void {
    this.#origins.doubt(ids);
  }

  /** Ends the records. Returns the servers by kind. */
  facts(): ReadonlyMap<string, ServersOfKind> {
    const all = [
      ...[...this.#named.values()].flatMap(({ servers }) => servers),
      ...this.#unnamed.values(),
      ...this.#others,
    ];
    const source = this.#origins.first();
    if (source === undefined) return new Map();
    const kinds = [...new Set(all.map(({ kind }) => kind))];
    return new Map(
      kinds.map((kind) => {
        const servers = stillThere(all.filter((one) => one.kind === kind));
        const isSnapshot = servers.every(({ snapshots }) => snapshots === 1);
        const confidence: Confidence = isSnapshot ? 'low' : source.fidelity;
        return [kind, { servers, source: source.system, confidence }];
      }),
    );
  }
}

function stillThere(servers: readonly KnownServer[]): KnownServer[] {
  const last = servers.reduce(
    (latest, { lastSeconds }) => Math.max(latest, lastSeconds),
    Number.NEGATIVE_INFINITY,
  );
  return servers.filter(
    ({ lastSeconds, isThereNow }) =>
      isThereNow || lastSeconds === Number.NEGATIVE_INFINITY || lastSeconds >= last - GONE_SECONDS,
  );
}

/** The address of an endpoint: its scheme, its host, and its port where that is not the usual one. */
const ADDRESS = /^(https?):\/\/([^/:[]+|\[[^\]]*\])(:\d+)?$/;
const USUAL_PORTS: Readonly<Record<string, string>> = { http: ':80', https: ':443' };

/**
 * Hashes the address of an endpoint as a Prometheus that scrapes it names it, host and port; absent without
 * one.
 */
export function endpointName(key: IdentifierKey, address: string | undefined): Identifier {
  const name = new Identifier();
  const [whole = '', scheme = '', host, port = USUAL_PORTS[scheme]] = ADDRESS.exec(address ?? '') ?? [
    address,
  ];
  const text = host === undefined ? whole : `${host}${port}`;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  key.hash(bytes, 0, bytes.length, name);
  return name;
}
