// claw review --html: the package as one self-contained page without scripts.
import { METRICS, type PackageEntry, releasedIn } from '@ptl/claw-router';
import { VERSION } from '../../version.ts';
import { html, type Markup } from '../html/markup.ts';
import { sectionTitle } from '../html/metrics.ts';
import { pageStyle } from '../html/style.ts';
import { waitsBySize } from '../html/waits.ts';
import { formSentence } from '../numbers/forms.ts';
import { releasedText, unitWord } from '../numbers/value.ts';
import { INTERNAL } from '../report/reported.ts';
import { about, bySection } from '../sections.ts';
import { count } from '../words.ts';
import { factsOf, sourcesOf, warningsOf, withheldOf } from './facts.ts';
import { intervalOf } from './glyphs.ts';
import { differing, scores, stays } from './parts.ts';
import { distribution, fleet } from './pictures.ts';
import type { Reviewed } from './reviewed.ts';
import { CLOSING, exactText, LEGEND } from './text.ts';

/** The beginning of each such page, by which claw recognizes a page that it may replace. */
export const REVIEW_HEAD = '<!doctype html>\n<!-- claw review -->\n';
const MARK = 'for review: hand it over yourself, or do not';
/** The styles of this page beyond those of the report. */
const MORE = `.facts{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.4rem 1rem .8rem;margin-top:1rem}
.facts div{grid-template-columns:minmax(7rem,14rem) 1fr}.facts dd{font-weight:400;overflow-wrap:anywhere}
.span{height:12px;border-radius:3px;margin-top:.4rem}.span line{stroke-width:2}
details{margin-top:.25rem;font-size:.85rem}summary{color:var(--accent);cursor:pointer}details p{margin:.3rem 0;color:var(--soft)}
.review th:first-child{width:46%}.review td{width:27%}.review .leaves b::before{content:none}.from small{display:block}
.notice{margin:.7rem 0 0!important;border-left:4px solid var(--bad);padding:.7rem 1rem;background:var(--card);border-radius:10px}
@media(max-width:44rem){.facts div{grid-template-columns:1fr}.review th:first-child,.review td{width:100%}.review .leaves b{font-size:1.05rem}.from small{display:inline}}
pre{overflow-x:auto;font-size:.75rem;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem}.review .stays{display:block;color:var(--kept)}.review .stays::before{content:none}.kinds{width:100%;border-collapse:collapse}.kinds th{text-align:left;font-weight:400}.kinds td,.kinds thead th+th{text-align:right}.kinds td{font-weight:600}.kinds th,.kinds td{padding:.25rem 1rem}.kinds tr+tr{border-top:1px solid var(--line)}.kinds thead{color:var(--soft);font-size:.75rem}
.pair{margin-top:.75rem}h2 small{overflow-wrap:anywhere}.plot .strip{margin:0}
@media print{details{display:none}}`;

/** The waits of each size are in no package. */
const WAITS_STAY = html`<small class="stays">, in exact numbers, which stay here</small>`;

export function reviewPage(reviewed: Reviewed): string {
  const { finished, preview, difference } = reviewed;
  const { content, place } = finished;
  const warnings = warningsOf(reviewed);
  const released = releasedIn(content);
  const parts = bySection(released);
  const page = html`<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark"><title>Review of ${place}</title>
<style>${pageStyle(MARK, MORE)}</style></head><body>
<aside class="mark" aria-label="What this page is"><strong>${reviewed.beside === undefined ? 'for review' : INTERNAL}</strong> <span>This is what leaves once you hand the package over. claw sends nothing.${reviewed.beside === undefined ? '' : ' The exact numbers on this page stay here.'}</span></aside>
<main><header><h1>What this package says</h1><p>${place}</p>${
    content.synthetic === true
      ? html`<p class="notice">Synthetic: made up, of no real cluster.</p>`
      : undefined
  }<dl class="facts">${factsOf(reviewed).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<nav aria-label="Sections">${[
    ...parts.map(({ section }) => section),
    'stays',
    'withheld',
    'sources',
    'score',
    'file',
  ].map((id) => html`<a href="#${id}">${sectionTitle(id)}</a>`)}</nav></header>
${warnings.length === 0 ? undefined : html`<aside class="warnings"><h2>Warnings</h2><ul>${warnings.map((one) => html`<li>${one}</li>`)}</ul></aside>`}
<p class="legend">${count(released.length, 'metric')} leave. ${LEGEND} In a drawing, the field is the interval and the line the estimate.</p>
<div class="pair">${distribution(released)}${fleet(content)}${reviewed.beside && waitsBySize(reviewed.beside.sizes, WAITS_STAY)}</div>
${parts.map(
  ({
    section,
    entries,
  }) => html`<section id="${section}"><h2>${sectionTitle(section)} <small>${about(section)}</small></h2>
<table class="metrics review"><thead><tr><th scope="col">Metric</th><th scope="col">Leaves</th><th scope="col">From</th></tr></thead><tbody>
${entries.map((said) => row(said, reviewed))}</tbody></table></section>
`,
)}${stays(reviewed)}${withheld(reviewed)}${sources(reviewed)}${scores(preview)}${difference && differing(difference)}${itself(reviewed)}
<footer><p>${CLOSING}</p><p>claw ${VERSION}. This page loads nothing and runs nothing.</p></footer></main></body></html>
`;
  return REVIEW_HEAD + page.toString();
}

function row(said: PackageEntry, { beside }: Reviewed): Markup {
  const { metric, value, unit, source, confidence } = said;
  const { description, definition, release, contributor, sources: kinds } = METRICS[metric];
  return html`<tr><th scope="row"><code>${metric}</code><p>${description}</p><details><summary>How this number is made</summary>
<p>${definition}</p><p>It leaves as ${formSentence(release)}</p><p>Contributor: ${contributor}. From: ${kinds.join(', ')}.</p></details></th>
<td class="leaves"><b>${releasedText(metric, value)}</b> ${unitWord(unit) === '' ? undefined : html`<small>${unitWord(unit)}</small>`}${intervalOf(said)}${exactly(said, beside)}</td>
<td class="from">${source} <small>confidence ${confidence}</small></td></tr>
`;
}

/** Undefined where the report lacks the number, or has it from other telemetry. */
function exactly({ metric, value, unit }: PackageEntry, beside: Reviewed['beside']): Markup | undefined {
  if (beside?.exact.has(metric) !== true) return undefined;
  const exact = exactText(beside.exact, metric);
  const isSame = exact === `${releasedText(metric, value)} ${unitWord(unit)}`.trimEnd();
  return html`<small class="stays">exactly, here: ${isSame ? 'the same' : exact}</small>`;
}

/** The file itself, unchanged. */
function itself({ finished: { content, sha256 } }: Reviewed): Markup {
  return html`<section id="file"><h2>The file itself <small>sha256 ${sha256}</small></h2>
<details><summary>What stands in it, to the last digit</summary><pre tabindex="0">${JSON.stringify(content, undefined, 2)}</pre></details></section>
`;
}

function withheld({ finished }: Reviewed): Markup {
  const groups = withheldOf(finished.content);
  const none = html`<p>Nothing was withheld.</p>`;
  return html`<section id="withheld"><h2>Withheld <small>what the package does not say, and why</small></h2>
${groups.length === 0 ? none : groups.map(({ reason, names }) => html`<div class="reason"><h3>${reason}</h3><p>${names.map((name) => html`<code>${name}</code> `)}</p></div>`)}</section>
`;
}

function sources({ finished, beside }: Reviewed): Markup {
  return html`<section id="sources"><h2>Sources <small>what was found, and what it gave</small></h2>
${sourcesOf(finished.content, beside).map(({ source, gave }) => html`<div class="source"><h3><code>${source}</code></h3><p>${gave}</p></div>`)}</section>
`;
}
