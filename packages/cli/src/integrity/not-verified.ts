// The error for a package that must not be relied on.
import { CliError, EXIT } from '../errors.ts';

export function notVerified(sentence: string): CliError {
  return new CliError(EXIT.notVerified, sentence);
}
