// How many parts (shards, MPS) make a GPU where a row ran: nodes may cut their GPUs up differently.
import { Identifier } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { UNKNOWN } from '../../units.ts';
import type { PartCounts, PartsPerGpu } from '../source.ts';

/** The lanes of an identifier; the last is a host's domain. */
const LANES = 4;
const DOMAIN = 3;
const PROBE = new Int32Array(LANES);

export class NodeParts {
  readonly #listed: PartsPerGpu | undefined;
  readonly #hosts = new IdentifierTable();
  /** By host: the entry of the list. */
  readonly #entries: number[] = [];
  readonly #short = new Identifier();
  /** Returns the nodes of the row that is read; called only where it counts parts. */
  nodesOfRow: () => readonly Identifier[] = () => [];

  constructor(listed: PartsPerGpu | undefined) {
    this.#listed = listed;
    const { names = new Int32Array(0) } = listed ?? {};
    for (let from = 0; from < names.length; from += LANES) {
      Identifier.read(this.#short, names, from);
      const host = this.#hosts.ordinal(withoutDomain(this.#short));
      // Of two domains that share a short name, a row cannot tell which.
      this.#entries[host] = host in this.#entries ? UNKNOWN : from / LANES;
    }
  }

  /**
   * Returns how many parts of a kind make a GPU on the nodes of the row; NaN where unknown, or where they
   * differ.
   */
  perGpu(kind: keyof PartCounts): number {
    if (this.#listed === undefined) return UNKNOWN;
    const nodes = this.nodesOfRow();
    const first = nodes[0];
    if (first === undefined) return this.#listed.anywhere[kind] ?? UNKNOWN;
    const parts = this.#on(first, kind);
    return nodes.every((node) => this.#on(node, kind) === parts) ? parts : UNKNOWN;
  }

  #on(node: Identifier, kind: keyof PartCounts): number {
    this.#short.copy(node);
    const host = this.#hosts.find(withoutDomain(this.#short));
    return host < 0 ? UNKNOWN : (this.#listed![kind][this.#entries[host]!] ?? UNKNOWN);
  }
}

/** Leaves the short name of a host, in place. */
function withoutDomain(host: Identifier): Identifier {
  Identifier.lanes(host, PROBE, 0);
  PROBE[DOMAIN] = 0;
  Identifier.read(host, PROBE, 0);
  return host;
}
