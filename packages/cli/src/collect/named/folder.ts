// Lists the files of a folder or of a pattern. They are shown by number: their names are not the operator's
// words.
import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CliError, EXIT, sentences } from '../../errors.ts';
import { asInputError } from '../file.ts';
import { recipesInWords } from './known.ts';

const MOST_NUMBERS = 5;

/** Returns true for a path with `*`, `?` or `[` that is no file of that name. */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path) && !existsSync(path);
}

/** Returns the paths in a folder, sorted, without hidden ones. Throws a CliError where it is not readable. */
export function pathsIn(place: string, folder: string): string[] {
  try {
    return sorted(readdirSync(folder)).map((name) => join(folder, name));
  } catch (error) {
    throw asInputError(place, error);
  }
}

/** Returns the files that match `pattern`, sorted, without hidden ones. Throws a CliError where none does. */
export function pathsOf(place: string, pattern: string): string[] {
  const paths = sorted(globSync(pattern)).filter((path) => !isFolder(path));
  if (paths.length === 0) throw new CliError(EXIT.badInput, sentences.nothingMatches(place));
  return paths;
}

function sorted(paths: readonly string[]): string[] {
  return paths.filter((path) => !basename(path).startsWith('.')).sort((a, b) => (a < b ? -1 : 1));
}

/** A link to nowhere is none: it is reported as unreadable. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Returns the error for a folder, or a pattern, in which no source reads anything. */
export async function nothingIn(place: string, entries: number, folders: number): Promise<CliError> {
  if (entries === 0) return new CliError(EXIT.noSource, sentences.emptyFolder(place));
  if (folders === entries) return new CliError(EXIT.noSource, sentences.onlyFolders(place));
  return new CliError(EXIT.noSource, sentences.noSourceIn(place, await recipesInWords()));
}

/** Returns `file 2 of 9, by name, is`. */
export function files(numbers: readonly number[], of: number): string {
  const [first, ...more] = numbers;
  const shown = more.length === 0 ? `file ${first}` : `files ${numbers.slice(0, MOST_NUMBERS).join(', ')}`;
  const rest = numbers.length > MOST_NUMBERS ? ` and ${numbers.length - MOST_NUMBERS} more` : '';
  return `${shown}${rest} of ${of}, by name, ${more.length === 0 ? 'is' : 'are'}`;
}
