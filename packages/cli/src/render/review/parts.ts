// The parts of the review page that are not from the package: the score preview, and the difference to
// another package.
import type { Preview } from '@ptl/claw-router';
import { html, type Markup } from '../html/markup.ts';
import { scoreLine } from '../score/text.ts';
import { ENGINE_QUESTIONS, scoreText, whyNoScore } from '../score/words.ts';
import { count, number } from '../words.ts';
import { interval } from './glyphs.ts';
import type { Reviewed } from './reviewed.ts';
import { NO_COUNTS, STAYS } from './text.ts';

/** A row for each engine, with what is missing where it has no score. */
export function scores(preview: Preview): Markup {
  return html`<section id="score"><h2>Score preview <small>by PTL's published formulas; in no package, and no certificate</small></h2>
<table class="metrics review"><thead><tr><th scope="col">Engine</th><th scope="col">Score</th><th scope="col">Missing</th></tr></thead><tbody>
${preview.engines.map((one) => {
  const { engine, score } = one;
  return html`<tr><th scope="row"><code>${engine.toUpperCase()}</code><p>${ENGINE_QUESTIONS[engine]}</p></th>
<td class="leaves">${
    score === undefined
      ? html`<span class="local">no score</span>`
      : html`<b>${scoreText(score)}</b>${interval(score.low, score.high, score.value, scoreText(score))}`
  }</td><td class="from"><small>${whyNoScore(one)}</small></td></tr>
`;
})}</tbody></table><p class="legend">${scoreLine(preview)}</p></section>
`;
}

export function differing({ place, of }: NonNullable<Reviewed['difference']>): Markup {
  const { conditions, changed, same } = of;
  const rows = [
    ...conditions.map(({ name, before, now }) => ({ name: html`${name}`, before, now })),
    ...changed.map(({ metric, before = 'not said', now = 'not said' }) => ({
      name: html`<code>${metric}</code>`,
      before,
      now,
    })),
  ];
  return html`<section id="difference"><h2>Against ${place} <small>${count(changed.length, 'metric')} said otherwise, ${same} alike</small></h2>
<table class="metrics"><thead><tr><th scope="col">Metric</th><th scope="col">There</th><th scope="col">Here</th></tr></thead><tbody>
${rows.map(
  ({ name, before, now }) => html`<tr><th scope="row">${name}</th><td>${before}</td><td>${now}</td></tr>
`,
)}</tbody></table></section>
`;
}

/** What was read but is in no package: how many names of each kind, where a report is given. */
export function stays({ beside }: Reviewed): Markup {
  const names = beside?.names ?? [];
  const counts =
    names.length === 0
      ? html`<p class="legend">${NO_COUNTS}</p>`
      : html`<div class="source"><table class="kinds"><thead><tr><th scope="col">Names and ids of</th><th scope="col">read</th><th scope="col">in the package</th></tr></thead><tbody>${names.map(
          ([kind, many]) => html`<tr><th scope="row">${kind}s</th><td>${number(many)}</td><td>none</td></tr>`,
        )}</tbody></table></div>`;
  return html`<section id="stays"><h2>What stays <small>names and ids, hashed or not: none is in the package</small></h2>
<p class="legend">${STAYS}</p>${counts}</section>
`;
}
