// The parts of a package that the ledger does not bind: the organization, and the declarations about its
// facility.

import type { Prepared } from '../compute.ts';
import { isObject } from '../operator-json.ts';

/** Returns the options that differ from the recorded package. */
export function differingOptions(bytes: Uint8Array, { options }: Pick<Prepared, 'options'>): string[] {
  const recorded: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isObject(recorded)) return [];
  const { organization, facility = {} } = options;
  const declared = isObject(recorded.facility) ? recorded.facility : {};
  const names = new Set([...Object.keys(declared), ...Object.keys(facility)]);
  const isSame = [...names].every((name) => isEqual(memberValue(declared[name]), facility[name]));
  return [
    ...(recorded.organization === organization ? [] : ['--organization']),
    ...(isSame ? [] : ['--facility']),
  ];
}

function memberValue(member: unknown): unknown {
  return isObject(member) ? member.value : undefined;
}

/** Compares lists as sets, and objects regardless of the order of their members. */
function isEqual(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  return canonical(Object.entries(value).map(([name, one]) => `${name}:${canonical(one)}`));
}
