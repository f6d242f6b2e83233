// Reads JSON that the operator wrote.
import { usage } from './errors.ts';
import { readOperatorFile } from './operator-file.ts';

/** A JSON file that the operator wrote. Throws a CliError (2) that quotes nothing of it. */
export function readJsonObject(place: string, path: string): Record<string, unknown> {
  const text = readOperatorFile(place, path);
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // The message of JSON.parse quotes the text, so it is not shown.
  }
  throw usage(`${place} is not a JSON object: check it with a JSON tool.`);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
