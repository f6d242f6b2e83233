// What jobstats says of a job in Slurm's AdminComment: `JS1:` and base64 of gzip of a JSON object, which
// lists the utilization of each GPU on each node.
import { ascii, isWord, startsWith } from '../../formats/bytes/ascii.ts';
import { readBase64 } from '../../formats/bytes/base64.ts';
import { readNumber } from '../../formats/bytes/number.ts';
import { gunzip } from '../../formats/gzip/gunzip.ts';
import { Inflater } from '../../formats/gzip/inflate.ts';
import { type JsonHandler, JsonNode, object, value } from '../../formats/json/projection.ts';
import { JsonReader } from '../../formats/json/reader.ts';
import { JSON_KIND, type JsonKind } from '../../formats/json/scalar.ts';
import { LIMITS } from '../../limits.ts';
import { UNKNOWN } from '../../units.ts';

const PREFIX = ascii('JS1:');
/** What stands behind it where there is no summary: the job was too short, or nothing was found. */
const NOTHING = ['Short', 'None'].map(ascii);

const MILLION = 1e6;
/** More than a comment has as a rule. */
const FIRST_BYTES = 4096;

const FIELD = { document: 0, nodes: 1, node: 2, gpus: 3, utilization: 4 } as const;
const SUMMARY = new JsonNode(
  object(FIELD.document, {
    nodes: {
      id: FIELD.nodes,
      others: object(FIELD.node, {
        gpu_utilization: { id: FIELD.gpus, others: value(FIELD.utilization) },
      }),
    },
  }),
);

/** Reads summaries, one after the other. */
export class JobstatsReader implements JsonHandler {
  #packed = new Uint8Array(FIRST_BYTES);
  readonly #inflater = new Inflater(LIMITS.jobSummaryBytes);
  #sum = 0;
  #gpus = 0;
  #isOdd = false;

  /**
   * The mean utilization over the GPUs that the comment `bytes[start, end)` lists, 0…1; NaN where it is
   * another comment, or lists none; undefined where it is a summary that cannot be understood.
   */
  read(bytes: Uint8Array, start: number, end: number): number | undefined {
    if (!startsWith(bytes, start, end, PREFIX)) return UNKNOWN;
    const from = start + PREFIX.length;
    if (from === end || NOTHING.some((word) => isWord(bytes, from, end, word))) return UNKNOWN;
    if (end - from > this.#packed.length && this.#packed.length < LIMITS.jobSummaryBytes)
      this.#packed = new Uint8Array(Math.min(LIMITS.jobSummaryBytes, 2 * (end - from)));
    const length = readBase64(bytes, from, end, this.#packed);
    const summary = length < 0 ? undefined : gunzip(this.#inflater, this.#packed, 0, length);
    return summary === undefined ? undefined : this.#mean(summary);
  }

  #mean(summary: Uint8Array): number | undefined {
    this.#sum = this.#gpus = 0;
    this.#isOdd = false;
    const reader = new JsonReader(SUMMARY, this, 'javascript');
    reader.write(summary);
    reader.end();
    if (this.#isOdd || reader.trouble !== undefined || reader.documents !== 1) return undefined;
    return this.#sum / (100 * MILLION * this.#gpus);
  }

  open(): void {}

  close(): void {}

  foreign(): void {
    this.#isOdd = true;
  }

  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    if (id !== FIELD.utilization || kind === JSON_KIND.null) return;
    const percent = kind === JSON_KIND.number ? readNumber(bytes, start, end) : UNKNOWN;
    if (!(percent >= 0 && percent <= 100)) this.#isOdd = true;
    // Whole millionths of a percent: no order of GPUs matters.
    this.#sum += Math.round(percent * MILLION);
    this.#gpus++;
  }
}
