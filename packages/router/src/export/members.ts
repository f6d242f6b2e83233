// The members of an engine's file: what the package says, in the order of the engine; what it does not say is left out.
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';

/** A value as an engine reads it. */
export type Member = string | number | boolean | readonly object[] | object | undefined;
export type Members = Readonly<Record<string, Member>>;

/** What the operator adds from a file of their own: nothing of it was in the package. */
export type Local = Readonly<Partial<Record<MetricId | 'location_city' | 'utility_provider', unknown>>>;

/** A file for an engine. */
export interface EngineFile {
  readonly name: string;
  readonly content: object;
  /** The engine's members of which nothing is known. */
  readonly leftOut: readonly string[];
}

/** A number of a package. */
interface Said {
  readonly value?: number;
  readonly low?: number;
}

/** Digits of a product: more than its factors have would say nothing. */
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

/** What all files begin with. `period` is a year, as the engines have it: that of the last day. */
export function common({ organization, period, profile }: PtlOutputV1): Record<string, Member> {
  return { organization, period: period.last_day.slice(0, 4), scheduler: profile.scheduler_type?.value };
}

/** The value; of a band without an upper end, its lower one: the engine scores both alike. */
export function numberOf(said: Said | undefined): number | undefined {
  return said?.value ?? said?.low;
}

/** a · b, unknown where one of them is. */
export function product(a: Said | undefined, b: Said | undefined): number | undefined {
  if (a?.value === undefined || b?.value === undefined) return undefined;
  return Number((a.value * b.value).toPrecision(DIGITS));
}

/** What the operator declared: in the package, else in their own file. */
export function declared(content: PtlOutputV1, local: Local, name: keyof PtlOutputV1['facility']): Member {
  return content.facility[name]?.value ?? (local[name] as Member);
}
