// The node in the making: its fields as scontrol and sinfo name them alike, and how it ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { hashHost } from '../../../formats/bytes/host.ts';
import type { IdentifierKey } from '../../../identity/identifier.ts';
import { ClusterNode } from '../../../records/node.ts';
import { GpuTypes } from '../gpu-type.ts';
import { NodeGres } from './gres.ts';
import { readNodeState } from './state.ts';

export type Report = (code: DiagnosticCode, line: number, field?: string) => void;

/** Fills one reused row. */
export class NodeBuilder {
  readonly #key: IdentifierKey;
  readonly #report: Report;
  readonly #keep: (row: ClusterNode) => void;
  readonly #row = new ClusterNode();
  readonly gres: NodeGres;
  #line = 0;

  constructor(key: IdentifierKey, report: Report, keep: (row: ClusterNode) => void) {
    this.#key = key;
    this.#report = report;
    this.#keep = keep;
    this.gres = new NodeGres(new GpuTypes({ key }));
  }

  /** Begins a node, which stands on `line`. */
  begin(line: number): void {
    this.#row.clear();
    this.gres.clear();
    this.#line = line;
  }

  state(bytes: Uint8Array, start: number, end: number): void {
    const state = readNodeState(bytes, start, end);
    if (state === undefined) this.#report('field_invalid', this.#line, 'state');
    this.#row.state = state ?? 'unknown';
  }

  /** Its name; false for none. */
  name(bytes: Uint8Array, start: number, end: number): boolean {
    hashHost(this.#key, bytes, start, end, this.#row.node);
    return this.#row.node.present;
  }

  /** Everything is known but, of a row that stands for several nodes, the name of each. */
  complete(): void {
    const { gres } = this;
    gres.fill(this.#row);
    if (gres.isInvalid) this.#report('field_invalid', this.#line, 'gpus');
    if (this.#row.gpus.some(({ unitShare }) => Number.isNaN(unitShare)))
      this.#report('profile_unknown', this.#line, 'gpus');
  }

  /** Hands the row on. */
  emit(): void {
    this.#keep(this.#row);
  }
}
