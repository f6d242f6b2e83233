// The source `ray_nodes`: the nodes of a Ray cluster and their GPUs, as its dashboard tells them (/nodes?view=summary).
import { ascii, findWord, textStart } from '../../formats/bytes/ascii.ts';
import { isJsonAt } from '../../formats/json/head.ts';
import { JsonRecordParser } from '../../formats/json/record-parser.ts';
import type { Source } from '../source.ts';
import { RAY_NODES, RayNode } from './node-summary.ts';

/** What stands in a summary of nodes, and together in no other document that is read. */
const WORDS = ['"summary"', '"raylet"'].map(ascii);

export const rayNodes: Source<'ray_nodes'> = {
  id: 'ray_nodes',
  title: 'Ray (nodes)',
  system: 'ray',
  gives: ['gpu_sample', 'gpu_device'],
  fidelity: 'low',
  experimental: true,
  precedence: 6,
  inputPath: {},
  advice: {
    command: "curl 'http://HEAD:8265/nodes?view=summary'",
    empty: 'the summary has no nodes',
    names: { summary: 'the list "summary"' },
  },
  recognizes(head) {
    const start = textStart(head);
    return isJsonAt(head, start) && WORDS.every((word) => findWord(head, start, head.length, word) >= 0);
  },
  open: (context) => new JsonRecordParser(RAY_NODES, context, RayNode),
  live: () => [
    { kind: 'http', covers: 'now', path: '/nodes?view=summary', defaultUrl: 'http://127.0.0.1:8265' },
  ],
};
