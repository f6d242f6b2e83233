// The members of an engine's file: values of the package, in the order of the engine, without missing ones.
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';

/** A value as an engine reads it. */
export type Member = string | number | boolean | readonly object[] | object | undefined;
export type Members = Readonly<Record<string, Member>>;

/** Values that the operator adds from a file of their own; none of them was in the package. */
export type Local = Readonly<Partial<Record<MetricId | 'location_city' | 'utility_provider', unknown>>>;

/** A file for an engine. */
export interface EngineFile {
  readonly name: string;
  readonly content: object;
  /** The engine's members without a value. */
  readonly leftOut: readonly string[];
}

/** A number of a package. */
interface PackageNumber {
  readonly value?: number;
  readonly low?: number;
}

/** Digits of a product: more than its factors have would be meaningless. */
const DIGITS = 12;

export function engineFile(name: string, members: Members): EngineFile {
  const all = Object.entries(members);
  const known = all.filter(([, value]) => value !== undefined);
  return {
    name,
    content: Object.fromEntries(known),
    leftOut: all.filter(([, value]) => value === undefined).map(([member]) => member),
  };
}

/**
 * Returns the first members of all files. `period` is a year, as the engines expect: that of the last day.
 */
export function common({ organization, period, profile }: PtlOutputV1): Record<string, Member> {
  return { organization, period: period.last_day.slice(0, 4), scheduler: profile.scheduler_type?.value };
}

/** Returns the value; for a band without an upper end its lower end, which the engine scores alike. */
export function numberOf(number: PackageNumber | undefined): number | undefined {
  return number?.value ?? number?.low;
}

/** Returns a · b, undefined where either is. */
export function product(a: PackageNumber | undefined, b: PackageNumber | undefined): number | undefined {
  if (a?.value === undefined || b?.value === undefined) return undefined;
  return Number((a.value * b.value).toPrecision(DIGITS));
}

/** Returns what the operator declared: in the package, else in their own file. */
export function declared(content: PtlOutputV1, local: Local, name: keyof PtlOutputV1['facility']): Member {
  return content.facility[name]?.value ?? (local[name] as Member);
}
