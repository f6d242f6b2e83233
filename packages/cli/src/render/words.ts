// Numbers, dates and bands in words, the same on every machine.
import type { Released } from '@ptl/claw-router';

export type FactValue = Extract<Released['value'], { value: unknown }>['value'];

/** The digits that a reader takes in; `--json` has them all. */
const READABLE_DIGITS = 3;

/** A number with all its digits, and commas between thousands. */
export function number(value: number): string {
  return grouped(Number.isInteger(value) ? value.toFixed(0) : String(value));
}

/** A number with three significant digits; whole numbers and the digits before the point are never cut. */
export function readable(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 10 ** (READABLE_DIGITS - 1))
    return number(Math.round(value));
  return grouped(String(Number(value.toPrecision(READABLE_DIGITS))));
}

/** An amount in any currency, with hundredths where they matter. */
export function money(value: number): string {
  return Math.abs(value) >= 1000 ? number(Math.round(value)) : value.toFixed(2);
}

/** How to format numbers of a unit: years have no thousands separators. */
export function formatIn(unit: string, format: (value: number) => string): (value: number) => string {
  return unit === 'year' ? String : format;
}

function grouped(text: string): string {
  const [whole = '', rest] = text.split('.');
  if (text.includes('e')) return text;
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}

/** How many of each unit make an hour. */
const TIMES = [
  { unit: 's', perHour: 3600, below: 60 / 3600 },
  { unit: 'min', perHour: 60, below: 1 },
] as const;

/** A share of 1 in percent. */
export function percent(share: number): string {
  return readable(Number((share * 100).toPrecision(12)));
}

export function duration(hours: number): string {
  const time = TIMES.find(({ below }) => hours < below);
  return time === undefined
    ? `${readable(hours)} h`
    : `${readable(Number((hours * time.perHour).toPrecision(6)))} ${time.unit}`;
}

/** `1 file`, `2 files`. */
export function count(value: number, noun: string): string {
  return `${number(value)} ${value === 1 ? noun : `${noun}s`}`;
}

/** A fact in words; `format` formats its numbers. */
export function fact(value: FactValue, format: (value: number) => string = number): string {
  if (typeof value === 'number') return format(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value
    .map((entry) =>
      Object.values(entry)
        .map((part) => fact(part, format))
        .join(' × '),
    )
    .join(', ');
}
