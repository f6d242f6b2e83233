// What went wrong with live sources, in words: the command, how it ended, and where asked for what it said itself.

import { firstOf } from '../../collect/readings/pooled.ts';
import type { Trouble } from '../../collect/trouble.ts';
import { typedShort } from '../../collect/typed.ts';
import { sentences } from '../../errors.ts';
import type { World } from '../../world.ts';
import { quotedWords } from './quoted.ts';

/** `"nvidia-smi -L" ended with status 9` */
export function troubleWords({ asked: whole, exitStatus, timedOut, sentence }: Trouble): string {
  const asked = typedShort(whole);
  if (sentence !== undefined) return sentence.replace(/: .*$/s, '');
  if (timedOut === true) return `"${asked}" did not end in time`;
  return `"${asked}" ${exitStatus === undefined ? 'was ended' : `ended with status ${exitStatus}`}`;
}

/** A sentence for each source that had trouble; one for all that had the same with one server. */
export function troubleNotes(troubles: readonly Trouble[]): string[] {
  const bySentence = new Map<string, string[]>();
  const notes = firstOfEach(troubles).flatMap((one) => {
    const { source, sentence } = one;
    if (sentence === undefined) return [sentences.troubled(source.title, troubleWords(one))];
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), source.title]);
    return [];
  });
  return [...notes, ...[...bySentence].map(([sentence, all]) => sentences.leftOut(firstOf(all), sentence))];
}

/** Says on standard error what the tools said themselves. */
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
