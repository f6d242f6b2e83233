// Findings, next steps and the cut of jobs on the report's page.
import type { CutRows } from '@ptl/claw-router';
import type { Finding } from '../../findings/finding.ts';
import { shownValue } from '../numbers/value.ts';
import { CUT_TITLES, cutTable } from '../report/cuts.ts';
import { html, type Markup } from './markup.ts';

/** Nothing where there is none. */
export function findingsSection(findings: readonly Finding[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  return html`<section id="findings"><h2>Findings <small>what to look at, by GPU-hours</small></h2><ol class="findings">
${findings.map(
  ({ gpuHours, title, what, why, advice }) =>
    html`<li><h3>${title}</h3>${
      gpuHours === undefined
        ? undefined
        : html`<p class="hours">${shownValue(Math.round(gpuHours), 'gpu_hours')}</p>`
    }<p>${what} ${why}</p><p class="advice">${advice}</p></li>
`,
)}</ol></section>
`;
}

/** Nothing where --by was not given. */
export function cutSection(by: CutRows | undefined): Markup | undefined {
  if (by === undefined) return undefined;
  const [head = [], ...rows] = cutTable(by);
  return html`<section id="jobs"><h2>Jobs <small>${CUT_TITLES[by.by]}</small></h2><div class="wide" tabindex="0" role="region" aria-label="${CUT_TITLES[by.by]}"><table class="cut"><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>
${rows.map(
  ([
    first = '',
    ...cells
  ]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div></section>
`;
}

/** Nothing where nothing would improve the numbers. */
export function nextSection(next: readonly string[]): Markup | undefined {
  if (next.length === 0) return undefined;
  return html`<section id="next"><h2>Next <small>what would improve the numbers most</small></h2><ul>${next.map((one) => html`<li>${one}</li>`)}</ul></section>
`;
}
