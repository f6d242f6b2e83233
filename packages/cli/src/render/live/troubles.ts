// Describes troubles with live sources: the command, how it ended and, where asked for, the tool's own
// output.

import { firstOf } from '../../collect/readings/pooled.ts';
import type { Trouble } from '../../collect/trouble.ts';
import { typedShort } from '../../collect/typed.ts';
import { sentences } from '../../errors.ts';
import type { World } from '../../world.ts';
import { quotedWords } from './quoted.ts';

/** `"nvidia-smi -L" ended with status 9`, and after how long, if that is some seconds. */
function troubleWords({ asked: whole, exitStatus, timedOut, sentence, seconds = 0 }: Trouble): string {
  const asked = typedShort(whole);
  if (sentence !== undefined) return sentence.replace(/: .*$/s, '');
  const after = seconds < SLOW_SECONDS ? '' : ` after ${Math.round(seconds)} s`;
  if (timedOut === true) return `"${asked}" did not end in time, and was ended${after}`;
  if (exitStatus === 0) return `"${asked}" printed nothing and ended with status 0${after}`;
  return `"${asked}" ${exitStatus === undefined ? 'was ended' : `ended with status ${exitStatus}`}${after}`;
}

const SLOW_SECONDS = 1;

/** Says where the tools' own words are. */
function ownWords(troubles: readonly Trouble[], isVerbose = false): string {
  if (troubles.every(({ words = '' }) => words.trim() === '')) return sentences.toolIsSilent;
  return isVerbose ? sentences.toolIsPrinted : sentences.toolSpeaks;
}

/** The sentence for a run in which no source gave anything. */
export function silentSentence(place: string, troubles: readonly Trouble[], isVerbose?: boolean): string {
  return sentences.silentTroubles(
    place,
    [...new Set(troubles.map(troubleWords))],
    ownWords(troubles, isVerbose),
  );
}

/** A sentence for each source with trouble; one for all sources with the same trouble at one server. */
export function troubleNotes(troubles: readonly Trouble[], isVerbose = false): string[] {
  const bySentence = new Map<string, string[]>();
  const notes = firstOfEach(troubles).flatMap((one) => {
    const { source, sentence } = one;
    if (sentence === undefined)
      return [sentences.troubled(source.title, troubleWords(one), ownWords([one], isVerbose))];
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), source.title]);
    return [];
  });
  return [...notes, ...[...bySentence].map(([sentence, all]) => sentences.leftOut(firstOf(all), sentence))];
}

/** Prints the tools' own words on standard error. */
export function sayTroubles(troubles: readonly Trouble[], world: Pick<World, 'say'>): void {
  for (const { asked, words = '' } of firstOfEach(troubles)) {
    const quoted = quotedWords(asked, words).trimEnd();
    if (quoted !== '') world.say(quoted);
  }
}

function firstOfEach(troubles: readonly Trouble[]): readonly Trouble[] {
  const seen = new Set<string>();
  return troubles.filter(({ source }) => !seen.has(source.id) && seen.add(source.id));
}
