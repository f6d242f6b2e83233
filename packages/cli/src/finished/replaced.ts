// Which package a new one may replace where it is written: one of the same period, scope and data.

import { notWritten, sentences } from '../errors.ts';
import { isObject } from '../operator-json.ts';
import { textOf } from '../output.ts';
import { shown } from '../shown.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Identity {
  /** Undefined where there are no dates: this is no package that claw made. */
  readonly period: string | undefined;
  readonly keyId: unknown;
  readonly isSynthetic: boolean;
}

/** Throws a CliError (7) where `path` holds a real package: a synthetic one never replaces it. */
export function checkNotReal(path: string): void {
  if (identityOf(textOf(path))?.isSynthetic === false) throw notWritten(sentences.holdsReal(shown(path)));
}

/**
 * Throws a CliError (7) where `path` holds a package that the package of `bytes` replaces only with `force`.
 */
export function checkReplaces(path: string, bytes: Uint8Array, force: boolean): void {
  const refusal = refusalToReplace(path, bytes, force);
  if (refusal !== undefined) throw notWritten(refusal);
}

/** Returns why `path` is not written, as a sentence; undefined where it may be. */
export function refusalToReplace(path: string, bytes: Uint8Array, force: boolean): string | undefined {
  const old = identityOf(textOf(path));
  const made = identityOf(new TextDecoder().decode(bytes));
  if (force || old === undefined || made === undefined) return undefined;
  if (made.isSynthetic !== old.isSynthetic) return sentences.holdsOther(shown(path), 'a synthetic package');
  if (old.period === undefined) return undefined;
  if (made.period !== old.period) return sentences.holdsOther(shown(path), `the package of ${old.period}`);
  return made.keyId === old.keyId
    ? undefined
    : sentences.holdsOther(shown(path), 'a package of another scope');
}

function identityOf(text: string): Identity | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return undefined;
    const { period, privacy, synthetic } = value;
    const [first, last] = isObject(period) ? [period.first_day, period.last_day] : [];
    const isDated = DATE.test(String(first)) && DATE.test(String(last));
    return {
      period: isDated ? `${first} to ${last}` : undefined,
      keyId: isObject(privacy) ? privacy.key_id : undefined,
      isSynthetic: synthetic === true,
    };
  } catch {
    return undefined;
  }
}
