// Reads Prometheus text with either reader, in chunks cut anywhere, and keeps all that is told, in its order.
import { MALFORMED, PASS_OVER, PrometheusLabels, PrometheusReader } from '@ptl/claw-core/internal';

export const READERS = ['javascript', 'webassembly'] as const;

export interface Told {
  readonly name: string;
  readonly labels: readonly (readonly [string, string])[];
  readonly value: number;
  readonly time: number;
  readonly line: number;
}

/**
 * All that a reader tells of a text, cut at the given places, in chunks or put into its room. `events` has
 * all of it in its order. Names that begin with `skip` are not wanted.
 */
export function readWith(
  readBy: (typeof READERS)[number] | undefined,
  text: string | Uint8Array,
  cuts: readonly number[] = [],
  give: (reader: PrometheusReader, bytes: Uint8Array) => void = asChunk,
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const known: Pick<Told, 'name' | 'labels'>[] = [];
  const told: Told[] = [];
  const rejected: string[] = [];
  const events: string[] = [];
  let forgotten = 0;
  const labels = new PrometheusLabels();
  const decode = (from: Uint8Array, start: number, end: number) =>
    new TextDecoder().decode(from.slice(start, end));
  const seriesOf = (from: Uint8Array, start: number, end: number): number => {
    if (!labels.read(from, start, end)) return MALFORMED;
    if (decode(from, start, labels.nameEnd).startsWith('skip')) return PASS_OVER;
    const pairs = Array.from({ length: labels.count }, (_, i): [string, string] => [
      decode(from, labels.nameStartAt(i), labels.nameEndAt(i)),
      decode(from, labels.valueStartAt(i), labels.valueEndAt(i)),
    ]);
    return known.push({ name: decode(from, start, labels.nameEnd), labels: pairs }) - 1;
  };
  const reader = new PrometheusReader(
    {
      series(from, start, end, line) {
        events.push(`series ${line} ${decode(from, start, end)}`);
        return seriesOf(from, start, end);
      },
      value(series, value, time, line) {
        told.push({ ...known[series]!, value, time, line });
        events.push(`value ${line} ${series} ${Object.is(value, -0) ? '-0' : value} ${time}`);
      },
      rejected(code, line) {
        rejected.push(`${code} ${line}`);
        events.push(`${code} ${line}`);
      },
      forget() {
        forgotten++;
        events.push('forget');
      },
    },
    readBy,
  );
  let at = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const to = Math.min(Math.max(cut, at), bytes.length);
    give(reader, bytes.slice(at, to));
    at = to;
  }
  give(reader, bytes.slice(at));
  reader.end();
  return { told, rejected, forgotten, events };
}

function asChunk(reader: PrometheusReader, bytes: Uint8Array): void {
  reader.write(bytes);
}

/** Puts bytes where the reader would have them. */
export function intoRoom(reader: PrometheusReader, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const room = reader.room();
    const part = bytes.subarray(at, at + room.length);
    room.set(part);
    reader.write(room.subarray(0, part.length));
    at += part.length;
  }
}
