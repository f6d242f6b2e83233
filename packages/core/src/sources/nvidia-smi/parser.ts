// A parser for either format of nvidia-smi: it reads the first bytes, then steps aside.
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';
import { CsvParser } from './csv.ts';
import { byteOrderMark, isXml } from './recognize.ts';
import { XmlParser } from './xml.ts';

/** Bytes to look at: an XML declaration, DOCTYPE and a few messages before the root stay below. */
const HEAD_BYTES = 4096;

/** Keeps the first bytes until they show the format. */
export class NvidiaSmiParser implements SourceParser {
  readonly #context: ParseContext;
  readonly #head = new Uint8Array(HEAD_BYTES);
  #headBytes = 0;
  #parser: SourceParser | undefined;

  constructor(context: ParseContext) {
    this.#context = context;
  }

  get counts(): ParseCounts {
    return this.#parser?.counts ?? { records: 0, rejected: 0 };
  }

  get failure(): SourceFailure | undefined {
    return this.#parser?.failure;
  }

  write(chunk: Uint8Array): void {
    if (this.#parser !== undefined) {
      this.#parser.write(chunk);
      return;
    }
    const taken = Math.min(chunk.length, HEAD_BYTES - this.#headBytes);
    this.#head.set(chunk.subarray(0, taken), this.#headBytes);
    this.#headBytes += taken;
    if (this.#headBytes === HEAD_BYTES) this.#decide().write(chunk.subarray(taken));
  }

  end(): void {
    (this.#parser ?? this.#decide()).end();
  }

  #decide(): SourceParser {
    const head = this.#head.subarray(0, this.#headBytes);
    const parser = isXml(head) ? new XmlParser(this.#context) : new CsvParser(this.#context);
    this.#parser = parser;
    parser.write(head.subarray(byteOrderMark(head)));
    return parser;
  }
}
