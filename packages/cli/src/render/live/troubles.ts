// Describes troubles with live sources: the command, how it ended and, where asked for, the tool's own
// output.

import { firstOf } from '../../collect/readings/pooled.ts';
import type { Trouble } from '../../collect/trouble.ts';
import { typedShort } from '../../collect/typed.ts';
import { sentences } from '../../errors.ts';
import type { World } from '../../world.ts';
import { quotedWords } from './quoted.ts';

/** `"nvidia-smi -L" ended with status 9` */
function troubleWords({ asked: whole, exitStatus, timedOut, sentence }: Trouble): string {
  const asked = typedShort(whole);
  if (sentence !== undefined) return sentence.replace(/: .*$/s, '');
  if (timedOut === true) return `"${asked}" did not end in time`;
  if (exitStatus === 0) return `"${asked}" printed nothing and ended with status 0`;
  return `"${asked}" ${exitStatus === undefined ? 'was ended' : `ended with status ${exitStatus}`}`;
}

/** Says where the tools' own words are: nvidia-smi, for one, has them on standard output. */
function ownWords(troubles: readonly Trouble[], isVerbose = false): string {
  if (troubles.every(({ stderr = '' }) => stderr.trim() === '')) return sentences.toolIsSilent;
  return isVerbose ? sentences.toolIsPrinted : sentences.toolSpeaks;
}

/** The sentence for a run in which no source gave anything. */
export function silentSentence(place: string, troubles: readonly Trouble[], isVerbose?: boolean): string {
  return sentences.silentTroubles(place, troubles.map(troubleWords), ownWords(troubles, isVerbose));
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

/** Prints the tools' own output on standard error. */
export function sayTroubles(troubles: readonly Trouble[], world: Pick<World, 'say'>): void {
  for (const { asked, stderr = '' } of firstOfEach(troubles)) {
    const words = quotedWords(asked, stderr).trimEnd();
    if (words !== '') world.say(words);
  }
}

function firstOfEach(troubles: readonly Trouble[]): readonly Trouble[] {
  const seen = new Set<string>();
  return troubles.filter(({ source }) => !seen.has(source.id) && seen.add(source.id));
}
