// Small drawings of one number: a share with the band it would leave as, and the published score bands of a ratio.
import { METRICS, type Released, type ReportEntry } from '@ptl/claw-router';
import { html, type Markup } from './markup.ts';
import { percent } from './value.ts';

const WIDTH = 1000;

/** Drawn beside a metric's value, where a drawing says something. */
export function glyph({ metric, value }: ReportEntry, released: Released | undefined): Markup | undefined {
  const { unit, release } = METRICS[metric];
  if (typeof value !== 'number') return undefined;
  if (unit === 'fraction' && value >= 0 && value <= 1) return share(value, released?.value);
  return release.form === 'S' ? scale(value, release.edges) : undefined;
}

/** A bar from 0 to 100 %, and under it the band that the package would format. */
function share(value: number, said: Released['value'] | undefined): Markup {
  const band = said !== undefined && 'high' in said && holds(said, value) ? said : undefined;
  const beside =
    band === undefined ? '' : `; the package says ${percent(band.low)} to ${percent(band.high)} %`;
  const below =
    band &&
    html`<rect class="band" x="${at(band.low)}" y="11" width="${Math.max(10, at(band.high) - at(band.low))}" height="3"/>`;
  return drawing(
    'share',
    14,
    `${percent(value)} %${beside}`,
    html`<rect class="track" width="${WIDTH}" height="9"/><rect class="fill" width="${at(value)}" height="9"/>${below}`,
  );
}

/** False where the package counts another population than the report. */
function holds({ low, high }: { readonly low: number; readonly high: number }, value: number): boolean {
  return low <= value && value <= high;
}

/** One field for each score band; the one that holds the value is filled. */
function scale(value: number, edges: readonly number[]): Markup {
  const here = edges.findLastIndex((edge) => value >= edge);
  const width = WIDTH / edges.length;
  return drawing(
    'scale',
    10,
    `score band ${here + 1} of ${edges.length}`,
    edges.map(
      (_, index) =>
        html`<rect class="${index === here ? 'fill' : 'track'}" x="${round(index * width)}" width="${round(width - 8)}" height="10"/>`,
    ),
  );
}

/** Parts of a whole, one behind the other; each is 0…1. */
export function stack(
  parts: readonly { readonly name: string; readonly share: number }[],
  label: string,
): Markup {
  let from = 0;
  const rects = parts.map(({ name, share: part }) => {
    const x = from;
    from += part;
    return html`<rect class="part ${name}" x="${at(x)}" width="${at(part)}" height="10"/>`;
  });
  return drawing('stack', 10, label, rects);
}

/** A bar of this share of the width. */
export function bar(part: number, label: string): Markup {
  return drawing(
    'bar',
    10,
    label,
    html`<rect class="track" width="${WIDTH}" height="10"/><rect class="fill" width="${at(part)}" height="10"/>`,
  );
}

/** A drawing as wide as its place, and `height` high. */
export function drawing(
  name: string,
  height: number,
  label: string,
  content: Markup | readonly Markup[],
): Markup {
  return html`<svg class="${name}" viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">${content}</svg>`;
}

/** A share of the width, in the drawing's own units. */
export function at(part: number): number {
  return round(Math.min(1, Math.max(0, part)) * WIDTH);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
