// Draws a released number on a scale from 0 to 100 %: the interval, and the estimate in it.
import { METRICS, type PackageEntry } from '@ptl/claw-router';
import { at, drawing } from '../html/glyphs.ts';
import { html, type Markup } from '../html/markup.ts';
import { releasedText } from '../numbers/value.ts';

/** For shares only. */
export function intervalOf({ metric, value: said }: PackageEntry): Markup | undefined {
  if (METRICS[metric].unit !== 'fraction') return undefined;
  const value = typeof said.value === 'number' ? said.value : undefined;
  const low = 'low' in said ? said.low : value;
  const high = 'high' in said ? said.high : value;
  if (low === undefined || high === undefined) return undefined;
  return interval(low, high, value, releasedText(metric, said));
}

/** For scores and other values from 0 to 1. */
export function interval(low: number, high: number, value: number | undefined, label: string): Markup {
  const width = Math.max(4, at(high) - at(low));
  return drawing('span', 12, label, [
    html`<rect class="track" width="1000" height="12"/>`,
    html`<rect class="inner" x="${Math.min(at(low), 996)}" width="${width}" height="12"/>`,
    value === undefined ? html`` : html`<line x1="${at(value)}" x2="${at(value)}" y1="0" y2="12"/>`,
  ]);
}
