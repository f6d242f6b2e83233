// The top of the page: the few numbers that everybody asks for, where the GPU-hours went, and how jobs ended.
import type { MetricId, ReportEntry } from '@ptl/claw-router';
import { countedHours } from '../numbers/hours.ts';
import { percent, shownValue } from '../numbers/value.ts';
import { bar, stack } from './glyphs.ts';
import { html, type Markup } from './markup.ts';

type Exact = (metric: MetricId) => number | undefined;

const CARDS: readonly (readonly [MetricId, string, string])[] = [
  ['gpu_efficiency_rate', 'of the GPU time of analyzed jobs did work', 'fraction'],
  ['allocation_rate', 'of the fleet was held', 'fraction'],
  ['gpu_idle_fraction', 'of held GPU time stood still', 'fraction'],
  ['queue_wait_hours_p50', 'median wait', 'hours'],
  ['jobs_submitted', 'GPU jobs ended', ''],
];

const ENDS: readonly (readonly [MetricId, string])[] = [
  ['job_failure_rate', 'failed'],
  ['job_cancel_rate', 'cancelled'],
  ['job_timeout_rate', 'timed out'],
  ['node_fail_rate', 'node failed'],
];

/** Empty where there is nothing to show. */
export function figures(report: readonly ReportEntry[], waits: Markup | undefined): Markup {
  const values = new Map(report.map(({ metric, value }) => [metric, value]));
  const exact = (metric: MetricId) => {
    const value = values.get(metric);
    return typeof value === 'number' ? value : undefined;
  };
  return html`${cards(exact)}<div class="pair">${hours(report)}${ends(exact)}${waits}</div>`;
}

function cards(exact: Exact): Markup[] | Markup {
  const shown = CARDS.flatMap(([metric, words, unit]) => {
    const value = exact(metric);
    if (value === undefined) return [];
    return [html`<li><b>${unit === 'fraction' ? rough(value) : shownValue(value, unit)}</b> ${words}</li>`];
  });
  return shown.length === 0 ? [] : html`<ul class="cards">${shown}</ul>`;
}

/** Bars on one scale; undefined for fewer than two, which compare nothing. */
function hours(report: readonly ReportEntry[]): Markup | undefined {
  const known = countedHours(report);
  const most = Math.max(...known.map((one) => one.hours));
  if (!(most > 0)) return undefined;
  return html`<figure class="hours"><figcaption>GPU-hours</figcaption><dl>${known.map(
    ({ words, hours: value, part }) =>
      html`<div><dt>${words}</dt><dd>${part && html`<small>${percent(part.share)} % ${part.words}</small> `}${shownValue(Math.round(value), '')}</dd><dd class="bar">${bar(value / most, `${words}: ${percent(value / most)} % of the longest bar`)}</dd></div>`,
  )}</dl></figure>`;
}

/** Jobs without one of the other ends are completed. */
function ends(exact: Exact): Markup | undefined {
  const parts = ENDS.flatMap(([metric, words]) => {
    const share = exact(metric);
    return share === undefined ? [] : [{ name: words.replace(' ', '-'), words, share }];
  });
  if (parts.length < ENDS.length) return undefined;
  const rest = Math.max(0, 1 - parts.reduce((sum, { share }) => sum + share, 0));
  const all = [{ name: 'completed', words: 'completed', share: rest }, ...parts];
  const label = all.map(({ words, share }) => `${words} ${percent(share)} %`).join(', ');
  return html`<figure class="ends"><figcaption>How GPU jobs ended</figcaption>${stack(all, label)}<ul>${all.map(
    ({ name, words, share }) => html`<li><i class="${name}"></i>${words} <b>${rough(share)}</b></li>`,
  )}</ul></figure>`;
}

/** In percent, with three digits, for a first impression. */
function rough(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
