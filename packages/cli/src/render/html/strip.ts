// Draws the quantiles of one quantity as one strip: wider and darker where values are more common.
import type { ReportEntry } from '@ptl/claw-router';
import { QUANTILE } from '../numbers/quantiles.ts';
import { shownValue } from '../numbers/value.ts';
import { number } from '../words.ts';
import { at, drawing } from './glyphs.ts';
import { html, type Markup } from './markup.ts';

interface Axis {
  /** The position of a value, 0…1. */
  place(value: number): number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const RANGES = [
  ['p05', 'p95', 'outer'],
  ['p10', 'p90', 'middle'],
  ['p25', 'p75', 'inner'],
] as const;

/** The strip of these quantiles; undefined where there are too few to draw. */
export function strip(entries: readonly ReportEntry[]): Markup | undefined {
  const values = new Map<string, number>();
  for (const { metric, value } of entries)
    if (typeof value === 'number') values.set(QUANTILE.exec(metric)?.[2] ?? '', value);
  const unit = entries[0]?.unit ?? '';
  const highest = Math.max(...values.values());
  if (values.size < 3 || !(highest > 0)) return undefined;
  const axis = axisOf(unit, highest);
  const x = (level: string) => {
    const value = values.get(level);
    return value === undefined ? undefined : at(axis.place(value));
  };
  const ranges = RANGES.map(([from, to, name]) => {
    const [low, high] = [x(from), x(to)];
    if (low === undefined || high === undefined) return html``;
    return html`<rect class="${name}" x="${low}" width="${Math.max(2, high - low)}" y="4" height="32"/>`;
  });
  const line = (level: string) => {
    const here = x(level);
    return here === undefined
      ? html``
      : html`<line class="${level}" x1="${here}" x2="${here}" y1="0" y2="40"/>`;
  };
  const label = [...values].map(([level, value]) => `${level} ${shownValue(value, unit)}`).join(', ');
  return html`<figure class="strip">${drawing('quantiles', 40, label, [
    html`<rect class="track" width="1000" y="4" height="32"/>`,
    ...ranges,
    line('mean'),
    line('p50'),
  ])}<div class="axis">${axis.ticks.map(
    (tick) => html`<span style="left:${at(axis.place(tick.value)) / 10}%">${tick.label}</span>`,
  )}</div></figure>`;
}

function axisOf(unit: string, highest: number): Axis {
  if (unit === 'hours') return waits(highest);
  const end = unit === 'fraction' ? 1 : roundAbove(highest);
  const format = (value: number) => (unit === 'fraction' ? `${value * 100} %` : `${number(value)} ${unit}`);
  return {
    place: (value) => value / end,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((part) => ({ value: part * end, label: format(part * end) })),
  };
}

/** Waits span from a second to weeks, so their axis is logarithmic and begins at a second. */
export function waits(highest: number): Axis {
  const second = 1 / 3600;
  const end = Math.max(24, highest);
  const place = (value: number) => Math.log(Math.max(value, second) / second) / Math.log(end / second);
  const ticks = [
    { value: second, label: '1 s' },
    { value: 1 / 60, label: '1 min' },
    { value: 1, label: '1 h' },
    { value: 24, label: '1 day' },
  ];
  return { place, ticks: end > 24 * 8 ? [...ticks, { value: 24 * 7, label: '1 week' }] : ticks };
}

/** The next of 1, 2, 4, 8 times a power of ten: their quarters are round. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 8, 10].find((factor) => factor * power >= value) ?? 10) * power;
}
