// The lines before the first header of an input, and what it means if none comes.
import { skipBlanks } from '../../../formats/bytes/ascii.ts';
import type { SourceFailure } from '../../source.ts';
import { isBareRow, isRule } from './bare-row.ts';
import {
  afterByteOrderMark,
  columnsMissing,
  columnsWanted,
  isFixedWidthHeader,
  type Layout,
  readHeader,
} from './header.ts';
import { isToolMessage } from './shape.ts';

export class HeaderSearch {
  /** Why no header of a job export can come any more. */
  failure: SourceFailure | undefined;
  /** True once anything but blanks was seen. */
  sawBytes = false;
  #sawMessage = false;
  #sawRow = false;
  /** True if the line before was the header of the default layout. */
  #isUnderHeader = false;

  /**
   * The layout that the line `bytes[start, end)` declares; else whether it holds anything, which is then no
   * record.
   */
  look(bytes: Uint8Array, start: number, end: number): Layout | 'blank' | 'foreign' | 'failed' {
    if (skipBlanks(bytes, afterByteOrderMark(bytes, start), end) >= end) return 'blank';
    this.sawBytes = true;
    const isUnderHeader = this.#isUnderHeader;
    this.#isUnderHeader = isFixedWidthHeader(bytes, start, end);
    if (isUnderHeader && isRule(bytes, start, end)) {
      this.failure = { code: 'layout_unsupported' };
      return 'failed';
    }
    const layout = readHeader(bytes, start, end);
    if (layout === undefined) {
      if (isToolMessage(bytes, start, end)) this.#sawMessage = true;
      else this.#sawRow ||= isBareRow(bytes, start, end);
      return 'foreign';
    }
    const missing = columnsMissing(layout);
    if (missing.length === 0) return layout;
    this.failure = { code: 'columns_missing', fields: missing, wanted: columnsWanted(layout) };
    return 'failed';
  }

  /** The input ended without a header. */
  end(): void {
    if (this.#sawRow) this.failure ??= { code: 'header_missing' };
    this.failure ??= { code: this.#sawMessage ? 'tool_error' : this.sawBytes ? 'malformed' : 'empty' };
  }
}
