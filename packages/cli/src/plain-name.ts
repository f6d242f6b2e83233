// Names that the operator writes and a package or an engine's file contains: the organization, a city.
import { isOrganization } from '@ptl/claw-router';
import { usage } from './errors.ts';

/**
 * Returns `text` with one space between its words and none around them. Throws a CliError (2) that begins
 * with `subject` if that is no plain name.
 */
export function plainName(subject: string, text: unknown): string {
  const name = typeof text === 'string' ? text.replace(/ {2,}/g, ' ').replace(/^ | $/g, '') : '';
  if (isOrganization(name)) return name;
  throw usage(`${subject} takes 1 to 64 letters, digits, spaces and plain punctuation marks.`);
}
