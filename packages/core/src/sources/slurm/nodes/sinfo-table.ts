// Rows of a table of sinfo: a node each, or a list of nodes that are alike.
import { skipBlanks, trimBlanks } from '../../../formats/bytes/ascii.ts';
import { expandHostList } from '../hostlist.ts';
import type { LineAt } from './line-at.ts';
import type { NodeBuilder } from './node-builder.ts';
import { cellsOf, type SinfoHeader } from './sinfo-header.ts';

export class SinfoTable {
  readonly #header: SinfoHeader;
  readonly #node: NodeBuilder;
  readonly #froms: number[] = [];
  readonly #tos: number[] = [];
  /** True if the last row breaks off. */
  isCut = false;

  constructor(header: SinfoHeader, node: NodeBuilder) {
    this.#header = header;
    this.#node = node;
  }

  row(bytes: Uint8Array, start: number, end: number, { number, complete, reject }: LineAt): void {
    const { node, gres, state, cells, delimiter } = this.#header;
    let count = 0;
    cellsOf(bytes, start, end, delimiter, (index, from, to) => {
      count = index + 1;
      if (index >= cells) return;
      this.#froms[index] = skipBlanks(bytes, from, to);
      this.#tos[index] = trimBlanks(bytes, this.#froms[index], to);
    });
    // The last cell of a row without an end may be cut, unless it is one that is not read.
    this.isCut = !complete && (count < cells || Math.max(node, gres, state) === cells - 1);
    if (this.isCut || count !== cells) reject(this.isCut ? 'row_incomplete' : 'row_malformed', number);
    else this.#read(bytes, number, reject);
  }

  #read(bytes: Uint8Array, number: number, reject: LineAt['reject']): void {
    const { node, gres, state } = this.#header;
    this.#node.begin(number);
    this.#node.gres.readGres(bytes, this.#froms[gres]!, this.#tos[gres]!);
    if (state >= 0) this.#node.state(bytes, this.#froms[state]!, this.#tos[state]!);
    this.#node.complete();
    const emit = (name: Uint8Array, from: number, to: number) => {
      if (this.#node.name(name, from, to)) this.#node.emit();
    };
    const ended = expandHostList(bytes, this.#froms[node]!, this.#tos[node]!, emit);
    if (ended !== 'complete') reject(ended === 'limited' ? 'row_too_long' : 'row_malformed', number);
  }
}
