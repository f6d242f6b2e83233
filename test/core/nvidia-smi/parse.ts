// What the tests of nvidia_smi share: parse a text in given chunks, and keep plain copies of what came out.
import { DiagnosticLog, IdentifierKey, type SourceFailure, sources } from '@ptl/claw-core';

/** The measured values of one sample or device; identifiers only as present or not. */
export type Row = Readonly<Record<string, number | string | boolean | null>>;

export interface Parsed {
  readonly samples: readonly Row[];
  readonly devices: readonly Row[];
  readonly records: number;
  readonly rejected: number;
  readonly failure: SourceFailure | undefined;
  /** `code field` of each diagnostic, with its count. */
  readonly diagnostics: Readonly<Record<string, number>>;
}

const KEY = IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => i));

/** Parses `bytes` in chunks of the given sizes, used round and round; without sizes, as one chunk. */
export function parse(bytes: Uint8Array, chunkSizes: readonly number[] = [], timezone = 'UTC'): Parsed {
  const samples: Row[] = [];
  const devices: Row[] = [];
  const diagnostics = new DiagnosticLog();
  const parser = sources.nvidia_smi.open({
    sink: {
      gpuSample: (row) => void samples.push(plain(row)),
      gpuDevice: (row) => void devices.push(plain(row)),
    },
    diagnostics,
    key: KEY,
    timezone,
  });
  writeChunks(bytes, chunkSizes, (chunk) => parser.write(chunk));
  parser.end();
  const found = diagnostics
    .list()
    .map(({ code, field, count }) => [field === undefined ? code : `${code} ${field}`, count]);
  return {
    samples,
    devices,
    ...parser.counts,
    failure: parser.failure,
    diagnostics: Object.fromEntries(found),
  };
}

export function parseText(text: string, chunkSizes: readonly number[] = []): Parsed {
  return parse(new TextEncoder().encode(text), chunkSizes);
}

/** Gives `bytes` to `write` in copies that are wiped afterwards: nobody may keep a chunk. */
export function writeChunks(
  bytes: Uint8Array,
  chunkSizes: readonly number[],
  write: (chunk: Uint8Array) => void,
): void {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = chunkSizes.length === 0 ? bytes.length : chunkSizes[i % chunkSizes.length]!;
    const chunk = bytes.slice(at, at + size);
    write(chunk);
    chunk.fill(0x3c);
    at += size;
  }
}

function plain(row: object): Row {
  const entries = Object.entries(row).map(([field, value]) => [
    field,
    typeof value === 'object' && value !== null ? (value as { present: boolean }).present : value,
  ]);
  return Object.fromEntries(entries);
}
