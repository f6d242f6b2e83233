// Searches a package for the words of the raw input that it was made from: all bytes of it, in any format.
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, type HidingPlaces, RawScan } from '@ptl/claw-router';
import { decompressed } from '../collect/compressed/decompress.ts';
import { asInputError, fileBytes, pipeBytes, statsOf } from '../collect/file.ts';
import { prefixed } from '../collect/named/prefixed.ts';
import { badInput, sentences, usage } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';

export interface Searched {
  readonly inputs: number;
  /** The number of words that were searched for. */
  readonly words: number;
  /** The number of words that were found. */
  readonly found: number;
  readonly first: (Finding & { readonly place: string }) | undefined;
  /** How many were found in the organization's name, which the operator repeated: it may be meant. */
  readonly inOrganization: number;
}

interface RawInput {
  readonly place: string;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * Searches `places` and `named`, the organization's name, for words of the inputs. Throws a CliError where an
 * input cannot be read.
 */
export async function searchFor(
  from: readonly string[],
  { places, named }: { readonly places: HidingPlaces; readonly named: HidingPlaces | undefined },
  world: World,
): Promise<Searched> {
  const inputs = from.flatMap((one) => inputsOf(one, world));
  let words = 0;
  let found = 0;
  let inOrganization = 0;
  let first: Searched['first'];
  for (const { place, open } of inputs) {
    world.progress(`Reading ${place}`);
    const random = world.random(16);
    const scan = new RawScan(places, {
      digest: (algorithm, bytes) => hash(algorithm, bytes),
      random,
      found: (finding) => {
        found++;
        first ??= { ...finding, place };
      },
    });
    const scans = [scan];
    if (named !== undefined) scans.push(new RawScan(named, { random, found: () => inOrganization++ }));
    for await (const chunk of decompressed(place, open())) for (const one of scans) one.write(chunk);
    for (const one of scans) one.end();
    words += scan.words;
  }
  world.progress('');
  // A search for nothing proves nothing.
  if (words === 0) throw badInput(sentences.nothingToLookFor(inputs[0]!.place));
  return { inputs: inputs.length, words, found, first, inOrganization };
}

/** Returns the inputs of one `[SOURCE=]PATH`: for a folder, all files in it and below. */
function inputsOf(text: string, world: World): RawInput[] {
  const { target } = prefixed(text);
  if (target === '') throw usage(sentences.againstNothing);
  if (target === '-') return [{ place: 'Standard input', open: () => world.stdin() }];
  const place = shown(target);
  const files = filesAt(place, target);
  if (files.length === 0) throw badInput(sentences.emptyFolder(place));
  return files;
}

function filesAt(place: string, path: string): RawInput[] {
  const stats = statsOf(place, path);
  if (stats.isFile()) return [{ place, open: () => fileBytes(place, path, stats, () => undefined) }];
  if (!stats.isDirectory()) return [{ place, open: () => pipeBytes(place, path, stats) }];
  try {
    const names = readdirSync(path).sort();
    // The names of files in a folder are not the operator's words.
    return names.flatMap((name, i) =>
      filesAt(`file ${i + 1} of ${names.length} in ${place}`, join(path, name)),
    );
  } catch (error) {
    throw asInputError(place, error);
  }
}
