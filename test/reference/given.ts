// Small inputs for tests: files as text, and what the reference makes of them.
import { type Report, report } from './report.ts';

const DAY = 86_400;

export function given(texts: readonly string[], ...args: string[]): Report {
  const encoder = new TextEncoder();
  return report(
    texts.map((text, at) => ({ name: `input-${at}`, bytes: encoder.encode(text) })),
    args,
  );
}

/** Rows in columns, as `sacct -P` prints them. */
export function sacct(columns: string, ...rows: string[]): string {
  return `${[columns, ...rows].join('\n')}\n`;
}

/** 2027-04-05 00:00:00 UTC, a Monday. */
export const MONDAY = Date.UTC(2027, 3, 5) / 1000;

export function daysOf({ period }: Report): string[] | undefined {
  const day = (time: number) => new Date(time * 1000).toISOString().slice(0, 10);
  return period === undefined ? undefined : [day(period.start), day(period.end - DAY)];
}

interface Gpu {
  node: string;
  index?: number;
  uuid?: string;
  more?: string;
}

/** Lines of dcgm-exporter: a value at each of some times. */
export function dcgm(
  family: string,
  { node, index = 0, uuid, more = '' }: Gpu,
  points: [number, number][],
): string {
  const id = uuid ?? `GPU-${node}-${index}`;
  const labels = `gpu="${index}",UUID="${id}",modelName="NVIDIA L40S",Hostname="${node}"${more}`;
  return points.map(([time, value]) => `DCGM_FI_${family}{${labels}} ${value} ${time * 1000}\n`).join('');
}

/** Times from `from` on, so many, so far apart, with one value. */
export function points(from: number, many: number, apart: number, value: number): [number, number][] {
  return Array.from({ length: many }, (_, at) => [from + at * apart, value]);
}
