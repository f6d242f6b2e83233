// Small drawings of one number: a share, or the published score bands of a ratio.
import { METRICS, type ReportEntry } from '@ptl/claw-router';
import { percent } from '../numbers/value.ts';
import { html, type Markup } from './markup.ts';

const WIDTH = 1000;

/** The drawing beside a metric's value, where one helps. */
export function glyph({ metric, value }: ReportEntry): Markup | undefined {
  const { unit, release } = METRICS[metric];
  if (typeof value !== 'number') return undefined;
  if (unit === 'fraction' && value >= 0 && value <= 1) return share(value);
  return release.form === 'S' ? scale(value, release.edges) : undefined;
}

/** A bar from 0 to 100 %. */
function share(value: number): Markup {
  return drawing(
    'share',
    9,
    `${percent(value)} %`,
    html`<rect class="track" width="${WIDTH}" height="9"/><rect class="fill" width="${at(value)}" height="9"/>`,
  );
}

/** A field for each score band; the one that holds the value is filled. */
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

/** Parts of a whole, side by side; each is 0…1. */
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

/** A bar over this share of the width. */
export function bar(part: number, label: string): Markup {
  return drawing(
    'bar',
    10,
    label,
    html`<rect class="track" width="${WIDTH}" height="10"/><rect class="fill" width="${at(part)}" height="10"/>`,
  );
}

/** A drawing as wide as its container, and `height` high. */
export function drawing(
  name: string,
  height: number,
  label: string,
  content: Markup | readonly Markup[],
): Markup {
  return html`<svg class="${name}" viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">${content}</svg>`;
}

/** A share of the width, in the drawing's units. */
export function at(part: number): number {
  return round(Math.min(1, Math.max(0, part)) * WIDTH);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
