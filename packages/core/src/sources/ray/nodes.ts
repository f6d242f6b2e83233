// The source `ray_nodes`: the nodes of a Ray cluster and their GPUs, as its dashboard gives them
// (/nodes?view=summary).
import { ascii, findWord, textStart } from '../../formats/bytes/ascii.ts';
import { isEmptyListAt, isJsonAt } from '../../formats/json/head.ts';
import { JsonRecordParser } from '../../formats/json/record-parser.ts';
import type { Source } from '../source.ts';
import { RAY_NODES, RayNode } from './node-summary.ts';

const SUMMARY = ascii('"summary"');
/** What stands in a summary of nodes, and in no other document that is read; and how one of none begins. */
const NODE = ascii('"raylet"');

export const rayNodes: Source<'ray_nodes'> = {
  id: 'ray_nodes',
  title: 'Ray (nodes)',
  system: 'ray',
  gives: ['gpu_sample', 'gpu_device', 'node'],
  fidelity: 'low',
  precedence: 6,
  inputPath: {},
  advice: {
    command: "curl 'http://HEAD:8265/nodes?view=summary'",
    empty: 'the summary has no nodes',
    names: { summary: 'the list "summary"' },
  },
  recognizes(head) {
    const start = textStart(head);
    if (!isJsonAt(head, start)) return false;
    const summary = findWord(head, start, head.length, SUMMARY);
    if (summary < 0) return false;
    return findWord(head, start, head.length, NODE) >= 0 || isEmptyListAt(head, summary + SUMMARY.length);
  },
  open: (context) => new JsonRecordParser(RAY_NODES, context, RayNode),
  live: () => [
    { kind: 'http', covers: 'now', path: '/nodes?view=summary', defaultUrl: 'http://127.0.0.1:8265' },
  ],
};
