// What is thrown where a package is not to be relied on.
import { CliError, EXIT } from '../errors.ts';

export function notVerified(sentence: string): CliError {
  return new CliError(EXIT.notVerified, sentence);
}
