// Numbers, dates and bands in words, the same on every machine.
import type { Released } from '@ptl/claw-router';

export type FactValue = Extract<Released['saying'], { value: unknown }>['value'];

/** Digits that a reader takes in; `--json` has them all. */
const READABLE_DIGITS = 5;

/** A number with all its digits, and a comma between thousands. */
export function number(value: number): string {
  return grouped(Number.isInteger(value) ? value.toFixed(0) : String(value));
}

/** A number with five significant digits; whole numbers and the digits before the point are never cut. */
export function readable(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 10 ** (READABLE_DIGITS - 1))
    return number(Math.round(value));
  return grouped(String(Number(value.toPrecision(READABLE_DIGITS))));
}

/** How numbers of a unit are said: years have no thousands. */
export function sayIn(unit: string, say: (value: number) => string): (value: number) => string {
  return unit === 'year' ? String : say;
}

function grouped(text: string): string {
  const [whole = '', rest] = text.split('.');
  if (text.includes('e')) return text;
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}

/** `1 file`, `2 files`. */
export function count(value: number, noun: string): string {
  return `${number(value)} ${value === 1 ? noun : `${noun}s`}`;
}

/** A fact in words; its numbers as `say` says them. */
export function fact(value: FactValue, say: (value: number) => string = number): string {
  if (typeof value === 'number') return say(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value
    .map((entry) =>
      Object.values(entry)
        .map((part) => fact(part, say))
        .join(' × '),
    )
    .join(', ');
}

/** What is said of a metric: `0.3 – 0.35`, `≥ 2`, `h100 × 512`. */
export function saying(said: Released['saying'], say: (value: number) => string = number): string {
  if (!('low' in said)) return fact(said.value, say);
  return 'high' in said ? `${say(said.low)} – ${say(said.high)}` : `≥ ${say(said.low)}`;
}

/** Units that say something: that a flag is a flag, and a year a year, goes without saying. */
export function unitWord(unit: string): string {
  return unit === 'category' || unit === 'flag' || unit === 'year' ? '' : unit;
}
