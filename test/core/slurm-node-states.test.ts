// The states of nodes, in the words of scontrol and of sinfo, long and short.
import { DiagnosticLog, IdentifierKey, sources } from '@ptl/claw-core';
import { expect, it } from 'vitest';

const encoder = new TextEncoder();
const KEY = IdentifierKey.from(new Uint8Array(16));

/** What is read of nodes in these states, and which lines are complained of. */
function statesOf(text: string): { readonly states: string[]; readonly odd: number } {
  const states: string[] = [];
  const diagnostics = new DiagnosticLog();
  const sink = { node: ({ state }: { state: string }) => void states.push(state) };
  const parser = sources.slurm_nodes.open({ sink, diagnostics, key: KEY });
  parser.write(encoder.encode(text));
  parser.end();
  return { states, odd: diagnostics.count('field_invalid') };
}

const SAID: readonly (readonly [state: string, words: string])[] = [
  [
    'up',
    'IDLE MIXED ALLOCATED ALLOCATED+COMPLETING IDLE+RESERVED IDLE+PLANNED MIXED+CLOUD IDLE+DYNAMIC_NORM',
  ],
  ['up', 'IDLE+POWERED_DOWN IDLE+POWER idle mix alloc comp resv plnd mixed- idle# alloc@ idle! idle%'],
  [
    'drain',
    'IDLE+DRAIN MIXED+DRAIN ALLOCATED+DRAIN IDLE+MAINT drained draining drng drain fail failg maint idle$',
  ],
  [
    'down',
    'DOWN DOWN* DOWN+DRAIN DOWN*+DRAIN+NOT_RESPONDING IDLE*+DRAIN IDLE+NOT_RESPONDING down inval drng*',
  ],
  ['absent', 'FUTURE IDLE+CLOUD+POWERED_DOWN DOWN+CLOUD+POWERED_DOWN futr idle~ down~'],
  ['unknown', 'UNKNOWN unk'],
];

it.each(SAID)('%s: %s', (state, words) => {
  for (const word of words.split(' ')) {
    const { states, odd } = statesOf(`NODELIST|GRES|STATE\nn1|gpu:1|${word}\n`);
    expect([word, states, odd]).toEqual([word, [state], 0]);
    expect(statesOf(`NodeName=n1 CPUAlloc=0 State=${word} Gres=gpu:1\n`).states).toEqual([state]);
  }
});

it('a word that is not known is said to be odd', () => {
  for (const word of ['PONDERING', 'toString', '+', 'x', 'constructor'])
    expect(statesOf(`NODELIST|GRES|STATE\nn1|gpu:1|${word}\n`)).toEqual({ states: ['unknown'], odd: 1 });
});
