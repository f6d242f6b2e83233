// Shows the metrics of a section as rows: meaning, exact value, and the form in which each would leave.
// Leaves out the package's numbers: whoever saw both side by side could learn the dice.
import { METRICS, type MetricId, type Outcome, type Released, type ReportEntry } from '@ptl/claw-router';
import { formWord } from '../numbers/forms.ts';
import { QUANTILE } from '../numbers/quantiles.ts';
import { exactly, shownValue } from '../numbers/value.ts';
import { about, bySection } from '../sections.ts';
import { because } from '../verdicts.ts';
import { glyph } from './glyphs.ts';
import { html, type Markup } from './markup.ts';
import { strip } from './strip.ts';

/** Fewer quantiles than this are ordinary rows. */
const FEWEST = 3;

const ENGINES: readonly string[] = ['ace', 'pace', 'core'];

/** The quantity of each group of quantiles. */
const QUANTITIES: Readonly<Record<string, string>> = {
  gpu_util: 'utilization of GPUs while they are held',
  mem_copy_util: 'utilization of memory bandwidth while GPUs are held',
  fb_used: 'share of the framebuffer in use while GPUs are held',
  power_watts: 'power that a GPU draws while it is held',
  job_util: 'utilization of analyzed jobs',
  queue_wait_hours: 'wait of started GPU jobs, on a logarithmic scale',
};

/** The sections that have values, each under its own heading. */
export function sections(outcome: Outcome): Markup[] {
  const released = new Map(outcome.released.map((one) => [one.metric, one]));
  const withheld = new Map(outcome.withheld.map((one) => [one.metric, because(one)]));
  const row = (entry: ReportEntry) =>
    metricRow(entry, released.get(entry.metric), withheld.get(entry.metric));
  const valued = outcome.report.filter(({ value }) => value !== undefined);
  return bySection(valued).map(({ section, entries }) => {
    const byStem = Map.groupBy(entries, ({ metric }) => QUANTILE.exec(metric)?.[1] ?? '');
    const families = [...byStem].filter(([stem, some]) => stem !== '' && some.length >= FEWEST);
    const single = entries.filter((entry) => !families.some(([, some]) => some.includes(entry)));
    return html`<section id="${section}"><h2>${sectionTitle(section)} <small>${about(section)}</small></h2>
${single.length > 0 ? rows(single.map(row)) : undefined}
${families.map(
  ([stem, some]) => html`<div class="family"><h3><code>${stem}</code> <small>${QUANTITIES[stem]}</small></h3>
${strip(some)}${rows(some.toSorted(byLevel).map(row))}</div>
`,
)}</section>
`;
  });
}

/** `ACE`, `Utilization`: PTL's engines are in capitals. */
export function sectionTitle(section: string): string {
  return ENGINES.includes(section)
    ? section.toUpperCase()
    : section.charAt(0).toUpperCase() + section.slice(1);
}

function rows(content: readonly Markup[]): Markup {
  return html`<table class="metrics"><thead><tr><th scope="col">Metric</th><th scope="col">Exactly, here</th><th scope="col">In the package</th></tr></thead><tbody>
${content}</tbody></table>`;
}

function metricRow(entry: ReportEntry, released: Released | undefined, withheld: string | undefined): Markup {
  const { metric, unit, value } = entry;
  if (value === undefined) return html``;
  const exact = exactly(value, unit);
  return html`<tr><th scope="row"><code>${metric}</code><p>${METRICS[metric].description}</p></th>
<td class="value"><b>${shownValue(value, unit)}</b>${exact && html` <small class="exact">${exact}</small>`}${
    QUANTILE.test(metric) ? undefined : glyph(entry)
  }</td>
<td class="leaves">${leaves(metric, released, withheld)}</td></tr>
`;
}

/** The form in which a metric would leave, or why it would not. */
function leaves(metric: MetricId, released: Released | undefined, withheld: string | undefined): Markup {
  if (released !== undefined)
    return html`<b>${formWord(METRICS[metric].release)}</b> <small>${released.source}, confidence ${released.confidence}</small>`;
  if (withheld !== undefined) return html`<span class="kept">withheld</span> <small>${withheld}</small>`;
  const { formula } = METRICS[metric];
  if (formula !== undefined)
    return html`<span class="local">stays here</span> <small>follows from the package: <code>${formula}</code></small>`;
  return html`<span class="local">stays here</span>`;
}

function byLevel(a: ReportEntry, b: ReportEntry): number {
  const [x, y] = [a, b].map(({ metric }) => QUANTILE.exec(metric)?.[2] ?? '');
  if (x === 'mean' || y === 'mean') return x === 'mean' ? 1 : -1;
  return x! < y! ? -1 : 1;
}
