// The states of nodes as scontrol (`IDLE+DRAIN`, `DOWN*+NOT_RESPONDING`) and sinfo (`mixed-`, `drng*`) say
// them.
import { indexOfByte } from '../../../formats/bytes/ascii.ts';
import type { NodeState } from '../../../records/node-state.ts';

const PLUS = 43;
/** Letters of the longest word that is known. */
const LONGEST = 16;

/** Long words, and those that sinfo shortens (%t). What is not here, says nothing of whether jobs may run. */
const WORDS: readonly (readonly [state: Known, words: string])[] = [
  [
    'up',
    'IDLE MIXED MIX ALLOCATED ALLOC COMPLETING COMP RESERVED RESV PLANNED PLND BLOCKED BLOCK NPC PERFCTRS',
  ],
  ['up', 'POWERING_UP POW_UP POWERING_DOWN POW_DN POWER_UP REBOOT BOOT REBOOT_ISSUED REBOOT_REQUESTED'],
  ['drain', 'DRAIN DRAINED DRAINING DRNG FAIL FAILING FAILG MAINT MAINTENANCE'],
  ['down', 'DOWN ERROR INVAL INVALID_REG NOT_RESPONDING NO_RESPOND'],
  ['off', 'POWERED_DOWN POWER POWER_SAVE'],
  ['cloud', 'CLOUD'],
  ['absent', 'FUTURE FUTR'],
  ['unknown', 'UNKNOWN UNK'],
];

/**
 * What a word says: a state, or half of one. A node that is off is absent if it is of a cloud, and else one
 * that is woken for jobs.
 */
type Known = NodeState | 'off' | 'cloud';

const MEANINGS: ReadonlyMap<string, Known> = new Map(
  WORDS.flatMap(([state, words]) => words.split(' ').map((word) => [word, state] as const)),
);

/**
 * What sinfo appends: not responding; off; in maintenance. Others (being started, to be rebooted, planned)
 * change nothing.
 */
const MARKS: ReadonlyMap<number, NodeState> = new Map([
  [42, 'down'],
  [126, 'absent'],
  [36, 'drain'],
]);

/** The worst of what is said counts. */
const ORDER: readonly NodeState[] = ['unknown', 'up', 'drain', 'down', 'absent'];

/** The state that `bytes[start, end)` say; undefined where no word of it is known. */
export function readNodeState(bytes: Uint8Array, start: number, end: number): NodeState | undefined {
  const said = new Set<Known>();
  for (let from = start; from < end; ) {
    const plus = indexOfByte(bytes, PLUS, from, end);
    const to = plus < 0 ? end : plus;
    addWord(bytes, from, to, said);
    from = to + 1;
  }
  if (said.size === 0) return undefined;
  if (said.has('off')) said.add(said.has('cloud') ? 'absent' : 'up');
  return ORDER.findLast((state) => said.has(state)) ?? 'unknown';
}

function addWord(bytes: Uint8Array, start: number, end: number, said: Set<Known>): void {
  let to = end;
  while (to > start && !isLetter(bytes[to - 1]!)) {
    const mark = MARKS.get(bytes[--to]!);
    if (mark !== undefined) said.add(mark);
  }
  if (to - start > LONGEST) return;
  const meaning = MEANINGS.get(String.fromCharCode(...bytes.subarray(start, to)).toUpperCase());
  if (meaning !== undefined) said.add(meaning);
}

function isLetter(byte: number): boolean {
  const letter = byte | 32;
  return letter >= 97 && letter <= 122;
}
