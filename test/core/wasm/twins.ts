// Reads one input with either reader, and keeps all that is told: records in their order with the very lanes
// of their names, diagnostics, counts and failure.
import { DiagnosticLog, Identifier, IdentifierKey, type ParseContext, sources } from '@ptl/claw-core';

const KEY = IdentifierKey.from(Uint8Array.from({ length: 32 }, (_, i) => 7 + i * 13));

export interface Told {
  readonly records: readonly string[];
  readonly rest: unknown;
}

/** Parses `input` as sacct text, in chunks of `chunkBytes`. */
export function read(
  input: Uint8Array,
  reader: ParseContext['reader'],
  chunkBytes: number,
  timezone?: string,
  wanted: readonly ('jobRun' | 'jobStep')[] = ['jobRun', 'jobStep'],
): Told {
  const records: string[] = [];
  const keep = (row: object) => {
    records.push(Object.entries(row).map(textOf).join(' '));
  };
  const diagnostics = new DiagnosticLog();
  const parser = sources.slurm_sacct.open({
    key: KEY,
    diagnostics,
    sink: Object.fromEntries(wanted.map((kind) => [kind, keep])),
    ...(reader === undefined ? {} : { reader }),
    ...(timezone === undefined ? {} : { timezone }),
  });
  for (let at = 0; at < input.length; at += chunkBytes) parser.write(input.subarray(at, at + chunkBytes));
  parser.end();
  return {
    records,
    rest: { counts: { ...parser.counts }, failure: parser.failure, diagnostics: diagnostics.list() },
  };
}

function textOf([field, value]: [string, unknown]): string {
  const parts = Array.isArray(value) ? value : [value];
  return `${field}=${parts.map((part) => (part instanceof Identifier ? lanesOf(part) : String(part)))}`;
}

function lanesOf(id: Identifier): string {
  const lanes = new Int32Array(4);
  Identifier.lanes(id, lanes, 0);
  return `${id.present}:${lanes.join('.')}`;
}

/**
 * A small seeded generator: `below(n)` gives 0…n−1, `one(list)` one of a list, `chance(p)` true with
 * probability p.
 */
export function seeded(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    chance: (probability: number) => next() < probability,
    one: <T>(list: readonly T[]): T => list[below(list.length)]!,
  };
}
export type Random = ReturnType<typeof seeded>;
