// The source `slurm_nodes_json`: the nodes of a cluster as `scontrol show node --json` and slurmrestd list
// them.
import { ascii, findWord, textStart } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { isEmptyListAt, isJsonAt } from '../../../formats/json/head.ts';
import { JsonRecordParser, type RecordBuilder, type Report } from '../../../formats/json/record-parser.ts';
import { each, type JsonField, JsonRecords, text, within } from '../../../formats/json/records.ts';
import { UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { ParseContext, Source } from '../../source.ts';
import { NodeBuilder } from './node-builder.ts';

const LIST = ascii('"nodes"');
/** Each of Slurm's nodes has them, and those of no other system. */
const OF_A_NODE = [ascii('"hostname"'), ascii('"gres"')];
/** A document without nodes still names its program, in its metadata. */
const META = ascii('"meta"');
const SLURM = [ascii('"slurm"'), ascii('"Slurm"')];
const PLUS = 43;
/** Bytes of all words of a state together. */
const STATE_BYTES = 256;

/** A word of the state: `IDLE` and `DRAIN` in a list, or `idle` beside the flag `DRAIN` (before 23.02). */
const STATE: JsonField<SlurmNode> = text('state', (node, bytes, start, end) =>
  node.addState(bytes.subarray(start, end)),
);
/** Slurm since 23.02 calls it `slurm`, before `Slurm`. */
const VERSION: JsonField<SlurmNode> = within({
  version: within({ major: version(0), minor: version(1), micro: version(2) }),
});

const NODES = new JsonRecords<SlurmNode>({
  list: 'nodes',
  record: {
    name: text('node', (node, bytes, start, end) => node.name(bytes, start, end)),
    state: { ...STATE, ...each(STATE) },
    state_flags: each(STATE),
    gres: text('gpus', ({ node }, bytes, start, end) => node.gres.readGres(bytes, start, end)),
    tres: text('gpus', ({ node }, bytes, start, end) => node.gres.readTres(bytes, start, end)),
  },
  document: within(
    { meta: within({ slurm: VERSION, Slurm: VERSION }) },
    { end: (node) => node.endDocument() },
  ),
});

export const slurmNodesJson: Source<'slurm_nodes_json'> = {
  id: 'slurm_nodes_json',
  title: 'Slurm nodes (scontrol show node --json)',
  system: 'slurm',
  gives: ['node'],
  fidelity: 'medium',
  precedence: 1,
  inputPath: {},
  advice: {
    command: 'scontrol show node --json > nodes.json',
    empty: 'the list has no nodes',
    names: { nodes: 'the list "nodes"' },
  },
  recognizes(head) {
    const start = textStart(head);
    const has = (word: Uint8Array) => findWord(head, start, head.length, word) >= 0;
    const list = findWord(head, start, head.length, LIST);
    if (list < 0 || !isJsonAt(head, start)) return false;
    return isEmptyListAt(head, list + LIST.length) ? has(META) && SLURM.some(has) : OF_A_NODE.every(has);
  },
  open: (context) => new JsonRecordParser(NODES, context, SlurmNode),
};

function version(place: number): JsonField<SlurmNode> {
  return text('version', ({ version }, bytes, start, end) => {
    version[place] = readInteger(bytes, start, end);
  });
}

/** The node that is being read. */
class SlurmNode implements RecordBuilder {
  readonly isRecord = false;
  readonly node: NodeBuilder;
  /** Major, minor, micro: of the Slurm that wrote the document. */
  readonly version = [UNKNOWN, UNKNOWN, 0];
  readonly #sink: RecordSink;
  readonly #state = new Uint8Array(STATE_BYTES);
  #stateEnd = 0;
  #isNamed = false;

  constructor({ key, sink }: ParseContext, report: Report) {
    this.#sink = sink;
    this.node = new NodeBuilder(
      key,
      (code, _line, field) => report(code, field),
      (row) => sink.node?.(row),
    );
  }

  begin(): void {
    this.node.begin(0);
    this.#stateEnd = 0;
    this.#isNamed = false;
  }

  name(bytes: Uint8Array, start: number, end: number): boolean {
    this.#isNamed = this.node.name(bytes, start, end);
    return this.#isNamed;
  }

  /** Adds a word to the state; false where all together are too long. */
  addState(word: Uint8Array): boolean {
    if (this.#stateEnd + 1 + word.length > STATE_BYTES) return false;
    if (this.#stateEnd > 0) this.#state[this.#stateEnd++] = PLUS;
    this.#state.set(word, this.#stateEnd);
    this.#stateEnd += word.length;
    return true;
  }

  finish(): 'record' | 'malformed' {
    if (!this.#isNamed) return 'malformed';
    this.node.state(this.#state, 0, this.#stateEnd);
    this.node.complete();
    this.node.emit();
    return 'record';
  }

  endDocument(): void {
    const [major = UNKNOWN, minor = UNKNOWN, micro = 0] = this.version;
    if (!Number.isNaN(major) && !Number.isNaN(minor))
      this.#sink.schedulerVersion?.({ clusters: [], major, minor, micro: Number.isNaN(micro) ? 0 : micro });
  }
}
