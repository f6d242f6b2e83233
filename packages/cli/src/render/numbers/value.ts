// Formats values for readers: shares in percent, short times in seconds, three digits; and the exact number
// apart.
import { METRICS, type MetricId, type Released } from '@ptl/claw-router';
import { duration, type FactValue, fact, formatIn, number, percent, readable } from '../words.ts';

export { duration, percent } from '../words.ts';

/** An estimate whose interval is this much of its whole scale is no figure to build on. */
const IMPRECISE = 0.5;

const UNITS: Readonly<Record<string, string>> = {
  category: '',
  year: '',
  flag: '',
  gpu_hours: 'GPU-hours',
  cpu_hours: 'CPU-hours',
  gpus: 'GPUs',
  requests_per_second: 'requests per second',
  ratio: '',
};

/** A value for a reader, such as `51.9 %` or `2.7 min`. */
export function shownValue(value: FactValue, unit: string): string {
  if (typeof value !== 'number') return withUnit(fact(value, formatIn(unit, readable)), unit);
  if (unit === 'fraction') return `${percent(value)} %`;
  if (unit === 'hours') return duration(value);
  return withUnit(formatIn(unit, readable)(value), unit);
}

/** The same number with all its digits, as in `--json`; undefined where the short form has them all. */
export function exactly(value: FactValue, unit: string): string | undefined {
  if (typeof value !== 'number' || value === 0) return undefined;
  const exact = withUnit(formatIn(unit, number)(value), unit === 'fraction' ? '' : unit);
  return exact === shownValue(value, unit) ? undefined : exact;
}

/**
 * The released value of a metric: an estimate and its interval, `61.2 % (52.5–69.9)`; one that is imprecise,
 * `0–76.1 % (imprecise, about 5.5)`; a band, `60–65 %` or `≥ 20`; or an exact value.
 */
export function releasedText(metric: MetricId, said: Released['value']): string {
  const { unit, release } = METRICS[metric];
  const [format, sign] = unit === 'fraction' ? [percent, ' %'] : [formatIn(unit, number), ''];
  if (!('low' in said)) return `${fact(said.value, format)}${typeof said.value === 'number' ? sign : ''}`;
  const isOpen = !('high' in said);
  const band = isOpen ? `≥ ${format(said.low)}` : `${format(said.low)}–${format(said.high)}`;
  const isEstimate = said.value !== undefined && (release.form === 'B' || release.form === 'Q');
  if (!isEstimate) return `${band}${sign}`;
  const isImprecise = unit === 'fraction' && !isOpen && said.high - said.low >= IMPRECISE;
  return isImprecise
    ? `${band}${sign} (imprecise, about ${format(said.value)})`
    : `${format(said.value)}${sign} (${band})`;
}

/** A unit in words; '' where the value includes it. */
export function unitWord(unit: string): string {
  return unit === 'fraction' ? '' : (UNITS[unit] ?? unit);
}

function withUnit(text: string, unit: string): string {
  const word = UNITS[unit] ?? unit;
  return `${text} ${/(^|\u00d7 )1$/.test(text) ? word.replace(/s$/, '') : word}`.trimEnd();
}
