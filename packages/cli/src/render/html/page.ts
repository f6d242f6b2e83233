// claw report --html: the operator's report as one self-contained page without scripts.
import type { ReportEntry } from '@ptl/claw-router';
import type { Computed } from '../../compute.ts';
import { VERSION } from '../../version.ts';
import { nodesSentence } from '../nodes.ts';
import { peopleSentence } from '../people.ts';
import { diagnostic, yieldOf } from '../reading.ts';
import { INTERNAL, type Reported } from '../report/reported.ts';
import { bySection, inOrder } from '../sections.ts';
import { namesIn, staysSentence } from '../stays.ts';
import { period } from '../summary.ts';
import { printable, warningSentences } from '../verdicts.ts';
import { count } from '../words.ts';
import { figures } from './figures.ts';
import { comparedSection, costSection, cutSection, findingsSection, nextSection } from './findings.ts';
import { html, type Markup } from './markup.ts';
import { sections, sectionTitle } from './metrics.ts';
import { pageStyle } from './style.ts';
import { waitsBySize } from './waits.ts';

/** The values here are exact: what the gate does is about the package alone. */
const GATE = 'In a package of this period the gate';
/** The beginning of each such page, by which claw recognizes a page that it may replace. */
export const PAGE_HEAD = `<!doctype html>\n<!-- claw report; ${INTERNAL} -->\n`;

export function reportPage({
  computed,
  findings,
  next,
  tables,
  threshold,
  costs,
  compared,
}: Reported): string {
  const { outcome } = computed;
  const title = `claw report, ${period(computed)}`;
  const parts = sections(outcome);
  const report = printable(outcome.report, outcome);
  const waits = waitsBySize(outcome.cuts.find(({ by }) => by === 'job_size')?.rows ?? []);
  const page = html`<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark"><title>${INTERNAL}: ${title}</title>
<style>${pageStyle(INTERNAL)}</style></head><body>
<aside class="mark" aria-label="What this page is"><strong>${INTERNAL}</strong> <span>Exact numbers, for people inside your organization. What may be handed over is what “claw collect” writes.</span></aside>
<main><header><h1>GPU efficiency report</h1><p class="period">${period(computed)}</p><p>${peopleSentence(outcome, GATE)}</p>${nodes(computed)}${contents(report, [...(findings.length > 0 ? ['findings'] : []), ...(tables.length === 0 ? [] : ['jobs']), ...(costs === undefined ? [] : ['costs']), ...(compared === undefined ? [] : ['compared'])])}</header>
${warnings(computed)}${figures(outcome.report, waits)}${findingsSection(findings)}${cutSection({ tables, threshold })}${costSection(costs)}${comparedSection(compared)}
<p class="legend">Shares are shown in percent, with the exact number below them. In a strip, the line is the median and the dotted line the mean; the fields reach from p25 to p75, p10 to p90 and p05 to p95.</p>
${parts}${valueless(report)}${readings(computed)}${nextSection(next)}
<footer><p>claw ${VERSION}. This page holds no names from your telemetry${tables.some(({ by }) => by === 'group') ? ' but those that you listed' : ''}, loads nothing and runs nothing.</p></footer></main>
<aside class="mark foot" aria-label="What this page was"><strong>${INTERNAL}</strong></aside></body></html>
`;
  return PAGE_HEAD + page.toString();
}

function nodes({ outcome }: Computed): Markup | undefined {
  const sentence = nodesSentence(outcome);
  return sentence === undefined ? undefined : html`<p>${sentence}</p>`;
}

/** Links to the sections of this page. */
function contents(report: readonly ReportEntry[], first: readonly string[]): Markup {
  const valued = bySection(report.filter(({ value }) => value !== undefined)).map(({ section }) => section);
  const missing = report.some(({ value }) => value === undefined) ? ['without'] : [];
  const links = [...first, ...valued, ...missing, 'sources'].map(
    (id) => html`<a href="#${id}">${id === 'without' ? 'Without a value' : sectionTitle(id)}</a>`,
  );
  return html`<nav aria-label="Sections">${links}</nav>`;
}

function warnings(computed: Computed): Markup | undefined {
  const sentences = warningSentences(computed);
  if (sentences.length === 0) return undefined;
  return html`<aside class="warnings"><h2>Warnings</h2><ul>${sentences.map((one) => html`<li>${one}</li>`)}</ul></aside>
`;
}

/** Every metric that has a reason, by name, grouped by reason: those without a value, and those with one. */
function valueless(report: readonly ReportEntry[]): Markup[] {
  const reasoned = report.filter(({ reason }) => reason !== undefined);
  const missing = reasoned.filter(({ value }) => value === undefined);
  const local = reasoned.filter(({ value }) => value !== undefined);
  return [...reasons('local', 'In no package', local), ...reasons('without', 'Without a value', missing)];
}

function reasons(id: string, title: string, some: readonly ReportEntry[]): Markup[] {
  if (some.length === 0) return [];
  const groups = [...Map.groupBy(inOrder(some), ({ reason }) => reason ?? '')];
  return [
    html`<section id="${id}"><h2>${title} <small>${count(some.length, 'metric')}, by reason</small></h2>
${groups.map(
  ([
    reason,
    those,
  ]) => html`<div class="reason"><h3>${reason}</h3><p>${those.map(({ metric }) => html`<code>${metric}</code> `)}</p></div>
`,
)}</section>
`,
  ];
}

function readings({ outcome }: Computed): Markup {
  const { readings } = outcome;
  const stays = staysSentence(namesIn(outcome));
  return html`<section id="sources"><h2>Sources <small>what was read, and what to know about it</small></h2>
${readings.map((reading) => {
  const found = reading.diagnostics;
  return html`<div class="source"><h3>${reading.source.title}</h3><p>${yieldOf(reading, outcome)}</p>${
    found.length > 0 ? html`<ul>${found.map((one) => html`<li>${diagnostic(one)}</li>`)}</ul>` : undefined
  }</div>
`;
})}${stays === undefined ? undefined : html`<p class="legend">${stays}</p>`}</section>
`;
}
