// Names of nodes: Slurm's lists, and short names that mean one node over all inputs.
import type { Note } from './sentences.ts';

/** `gpu[01-03,7],n1` as five names. */
export function hostList(text: string): string[] {
  const parts = text.match(/[^,[\]]+(?:\[[^\]]*\])?[^,[\]]*/g) ?? [];
  return parts.flatMap((part) => {
    const found = /^(.*)\[(.*)\](.*)$/.exec(part);
    if (found === null) return [part];
    return found[2]!.split(',').flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      const many = Number(last) - Number(first) + 1;
      const name = (_: unknown, at: number) =>
        `${found[1]}${String(Number(first) + at).padStart(first.length, '0')}${found[3]}`;
      return Array.from({ length: many }, name);
    });
  });
}

const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;

function shortName(host: string): string {
  return ADDRESS.test(host) ? host : host.split('.')[0]!;
}

/** Gives every host its node: the short name, or the whole one where two domains share the short one. */
export function nodeNames(hosts: Iterable<string>, note: Note): (host: string) => string {
  const domains = new Map<string, Set<string>>();
  for (const host of new Set(hosts)) {
    const name = host.toLowerCase();
    const short = shortName(name);
    const seen = domains.get(short) ?? new Set();
    if (name !== short) seen.add(name);
    domains.set(short, seen);
  }
  return (host) => {
    const name = host.toLowerCase();
    const short = shortName(name);
    const shared = (domains.get(short)?.size ?? 0) > 1;
    if (shared && name !== short) note('short-name-shared');
    if (!shared && name !== short) note('short-name');
    return shared ? name : short;
  };
}
