// What a package says beside its numbers, which the ledger does not bind: who the organization is, and what it declares of its facility.

import type { Prepared } from '../compute.ts';
import { isObject } from '../config.ts';

/** The options that say something else than the recorded package. */
export function differingOptions(bytes: Uint8Array, { options }: Pick<Prepared, 'options'>): string[] {
  const recorded: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isObject(recorded)) return [];
  const { organization, facility = {} } = options;
  const declared = isObject(recorded.facility) ? recorded.facility : {};
  const names = new Set([...Object.keys(declared), ...Object.keys(facility)]);
  const isSame = [...names].every((name) => isEqual(saidOf(declared[name]), facility[name]));
  return [
    ...(recorded.organization === organization ? [] : ['--organization']),
    ...(isSame ? [] : ['--facility']),
  ];
}

function saidOf(said: unknown): unknown {
  return isObject(said) ? said.value : undefined;
}

/** Lists hold the same entries in any order, and entries the same members. */
function isEqual(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  return canonical(Object.entries(value).map(([name, one]) => `${name}:${canonical(one)}`));
}
