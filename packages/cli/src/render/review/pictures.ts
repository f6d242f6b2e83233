// The pictures of the review page: where GPU time lies between idle and busy, and the fleet's models; each
// with its numbers.
import type { MetricId, PackageEntry, PtlOutputV1, ReportEntry } from '@ptl/claw-router';
import { bar } from '../html/glyphs.ts';
import { html, type Markup } from '../html/markup.ts';
import { strip } from '../html/strip.ts';
import { percent, releasedText } from '../numbers/value.ts';
import { count, number } from '../words.ts';

const QUANTILES: readonly MetricId[] = [
  'gpu_util_p10',
  'gpu_util_p25',
  'gpu_util_p50',
  'gpu_util_p75',
  'gpu_util_p90',
];

/** The quantiles of utilization over GPU-hours; undefined where fewer than three are released. */
export function distribution(released: readonly PackageEntry[]): Markup | undefined {
  const some = released.filter(({ metric }) => QUANTILES.includes(metric));
  const picture = strip(some.flatMap(entryOf));
  if (picture === undefined) return undefined;
  return html`<figure class="plot"><figcaption>Utilization over GPU-hours, as it leaves</figcaption>${picture}<table><tbody>${some.map(
    ({ metric, value }) =>
      html`<tr><th scope="row">${metric.slice(-3)}</th><td>${releasedText(metric, value)}</td></tr>`,
  )}</tbody></table></figure>`;
}

function entryOf({ metric, value, unit }: PackageEntry): ReportEntry[] {
  return typeof value.value === 'number' ? [{ metric, unit, value: value.value }] : [];
}

/** A bar for each model; undefined where the fleet is not released. */
export function fleet({ profile }: PtlOutputV1): Markup | undefined {
  const models = profile?.gpu_fleet?.value;
  if (models === undefined || models.length === 0) return undefined;
  const all = models.reduce((sum, { gpu_count }) => sum + gpu_count, 0);
  return html`<figure class="hours"><figcaption>${count(all, 'GPU')} in the fleet</figcaption><dl>${models.map(
    ({ gpu_model, gpu_count }) =>
      html`<div><dt>${gpu_model}</dt><dd>${number(gpu_count)}</dd><dd class="bar">${bar(
        gpu_count / all,
        `${gpu_model}: ${percent(gpu_count / all)} % of the GPUs`,
      )}</dd></div>`,
  )}</dl></figure>`;
}
