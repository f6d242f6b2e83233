// Describes troubles with live sources: the command, how it ended and, where asked for, the tool's own
// output.

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

/** A sentence for each source with trouble; one for all sources with the same trouble at one server. */
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
