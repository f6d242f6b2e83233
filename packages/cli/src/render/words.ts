// Numbers, dates and bands in words, the same on every machine.
import type { Released } from '@ptl/claw-router';

type FactValue = Extract<Released['saying'], { value: unknown }>['value'];

/** A number with at most six significant digits and a comma between thousands; whole numbers in full. */
export function number(value: number): string {
  const text = Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(6)));
  const [whole = '', rest] = text.split('.');
  if (text.includes('e')) return text;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** `1 file`, `2 files`. */
export function count(value: number, noun: string): string {
  return `${number(value)} ${value === 1 ? noun : `${noun}s`}`;
}

export function fact(value: FactValue): string {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.map((entry) => Object.values(entry).map(fact).join(' × ')).join(', ');
}

/** What is said of a metric: `0.3 – 0.35`, `≥ 2`, `h100 × 512`. */
export function saying(said: Released['saying']): string {
  if (!('low' in said)) return fact(said.value);
  return 'high' in said ? `${number(said.low)} – ${number(said.high)}` : `≥ ${number(said.low)}`;
}

/** Units that say something: that a flag is a flag goes without saying. */
export function unitWord(unit: string): string {
  return unit === 'category' || unit === 'flag' ? '' : unit;
}
