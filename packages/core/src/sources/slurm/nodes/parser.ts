// The parser of lists of nodes: nodes of scontrol, or a table of sinfo.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { ascii, startsWith, textStart } from '../../../formats/bytes/ascii.ts';
import { LineReader } from '../../../formats/bytes/lines.ts';
import { LIMITS } from '../../../limits.ts';
import type { ParseContext, SourceFailure, SourceParser } from '../../source.ts';
import type { LineAt } from './line-at.ts';
import { NodeBuilder } from './node-builder.ts';
import { NODE_NAME } from './recognize.ts';
import { ScontrolNodes } from './scontrol.ts';
import { SinfoHeader } from './sinfo-header.ts';
import { SinfoTable } from './sinfo-table.ts';

/** What sinfo says above the table of each of several clusters. */
const CLUSTER = ascii('CLUSTER: ');

export class SlurmNodesParser implements SourceParser {
  readonly counts = { records: 0, rejected: 0 };
  failure: SourceFailure | undefined;
  readonly #context: ParseContext;
  readonly #lines: LineReader;
  readonly #node: NodeBuilder;
  readonly #scontrol: ScontrolNodes;
  #table: SinfoTable | undefined;
  #sawText = false;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#node = new NodeBuilder(
      context.key,
      (code, line, field) => context.diagnostics.report(code, line, field),
      (row) => {
        this.counts.records++;
        context.sink.node?.(row);
      },
    );
    this.#scontrol = new ScontrolNodes(this.#node, (major, minor, micro) =>
      context.sink.schedulerVersion?.({ clusters: [], major, minor, micro }),
    );
    const handler = {
      line: (bytes: Uint8Array, start: number, end: number, number: number, complete: boolean) =>
        this.#line(bytes, start, end, { number, complete, reject: this.#reject }),
      tooLong: (number: number) => this.#reject('row_too_long', number),
    };
    this.#lines = new LineReader(handler, LIMITS.lineBytes);
  }

  write(chunk: Uint8Array): void {
    this.#lines.write(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#scontrol.end();
    const { records, rejected } = this.counts;
    // A list that breaks off may lack nodes: it is none of all.
    if (this.#scontrol.isCut || this.#table?.isCut === true) this.failure ??= { code: 'malformed' };
    else if (!this.#sawText) this.failure ??= { code: 'empty' };
    else if (records + rejected === 0 && this.#table === undefined)
      this.failure ??= { code: 'columns_missing', fields: ['node', 'gpus'] };
  }

  #line(bytes: Uint8Array, from: number, end: number, at: LineAt): void {
    const start = at.number === 1 ? from + textStart(bytes.subarray(from, end)) : from;
    if (start === end || this.failure !== undefined) return;
    this.#sawText = true;
    if (this.#scontrol.isOpen || startsWith(bytes, start, end, NODE_NAME)) {
      if (this.#scontrol.line(bytes, start, end, at)) return;
    }
    const header = SinfoHeader.read(bytes, start, end);
    const isTitle = startsWith(bytes, start, end, CLUSTER);
    if (header?.isPadded === true) this.failure = { code: 'layout_unsupported' };
    else if (header !== undefined) this.#table = new SinfoTable(header, this.#node);
    else if (this.#table !== undefined && !isTitle) this.#table.row(bytes, start, end, at);
    else this.#context.diagnostics.report('row_foreign', at.number);
  }

  readonly #reject = (code: DiagnosticCode, line: number): void => {
    this.counts.rejected++;
    this.#context.diagnostics.report(code, line);
  };
}
