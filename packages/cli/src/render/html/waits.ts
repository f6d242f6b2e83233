// Draws the waits of jobs by GPU count: a bar to the median, and a mark that one job in ten exceeds.
import { duration } from '../words.ts';
import { at, drawing } from './glyphs.ts';
import { html, type Markup } from './markup.ts';
import { waits as axisOf } from './strip.ts';

/** Jobs of one size with their waits in hours; undefined where none of them started. */
export interface SizeWaits {
  readonly bucket: string;
  readonly waitHoursP50?: number;
  readonly waitHoursP90?: number;
}

/** The least number of sizes that can be compared. */
const FEWEST = 2;

/** Undefined where there is nothing to compare. `note` stands beside the title. */
export function waitsBySize(rows: readonly SizeWaits[], note?: Markup): Markup | undefined {
  const known = rows.flatMap(({ bucket, waitHoursP50: p50, waitHoursP90: p90 }) =>
    p50 === undefined || p90 === undefined || bucket === 'unknown' ? [] : [{ bucket, p50, p90 }],
  );
  const highest = Math.max(...known.map(({ p90 }) => p90));
  if (known.length < FEWEST || !(highest > 0)) return undefined;
  const { place } = axisOf(highest);
  return html`<figure class="plot waits"><figcaption>Waits by the GPUs of a job <small>on a logarithmic scale</small>${note}</figcaption><table><thead><tr><th scope="col">GPUs</th><th scope="col">to the median, and to one in ten</th><th scope="col">median</th><th scope="col">one in ten</th></tr></thead><tbody>${known.map(
    ({ bucket, p50, p90 }) =>
      html`<tr><th scope="row">${bucket}</th><td class="draw">${drawing(
        'bar',
        10,
        `median ${duration(p50)}, one in ten ${duration(p90)} or longer`,
        [
          html`<rect class="track" width="1000" height="10"/>`,
          html`<rect class="outer" width="${at(place(p90))}" height="10"/>`,
          html`<rect class="fill" width="${at(place(p50))}" height="10"/>`,
        ],
      )}</td><td>${duration(p50)}</td><td>${duration(p90)}</td></tr>`,
  )}</tbody></table></figure>`;
}
