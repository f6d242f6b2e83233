// The parts of the report's page for findings, next steps, cuts and changes.
import { type Finding, hoursOf } from '../../findings/finding.ts';
import type { Costs } from '../../grouping/prices.ts';
import { type Compared, changeTable, comparedTitle } from '../report/compared.ts';
import { COSTS_NOTE, COSTS_TITLE, costTable, unpriced } from '../report/costs.ts';
import { CUT_TITLES, cutTable } from '../report/cuts.ts';
import type { Reported } from '../report/reported.ts';
import { html, type Markup } from './markup.ts';

/** Undefined without findings. */
export function findingsSection(findings: readonly Finding[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  return html`<section id="findings"><h2>Findings <small>what to look at, by GPU-hours</small></h2><ol class="findings">
${findings.map((finding) => {
  const { title, what, why, advice } = finding;
  const hours = hoursOf(finding);
  return html`<li><h3>${title}</h3>${
    hours === undefined ? undefined : html`<p class="hours">${hours}</p>`
  }<p>${what} ${why}</p><p class="advice">${advice}</p></li>
`;
})}</ol></section>
`;
}

/** Undefined unless --by or --groups was given. */
export function cutSection({
  tables,
  threshold,
}: Pick<Reported, 'tables' | 'threshold'>): Markup | undefined {
  if (tables.length === 0) return undefined;
  return html`<section id="jobs"><h2>Jobs</h2>${tables.map((one) => table(CUT_TITLES[one.by], cutTable(one, threshold)))}</section>
`;
}

/** Undefined without prices. */
export function costSection(costs: Costs | undefined): Markup | undefined {
  if (costs === undefined) return undefined;
  const missing = unpriced(costs);
  return html`<section id="costs"><h2>Costs</h2>${table(COSTS_TITLE, costTable(costs))}
<p class="legend">${COSTS_NOTE}${missing === undefined ? undefined : html` ${missing}`}</p></section>
`;
}

/** Undefined unless --compare was given. */
export function comparedSection(compared: Compared | undefined): Markup | undefined {
  if (compared === undefined) return undefined;
  const { changes } = compared;
  return html`<section id="compared"><h2>Compared</h2>${
    changes.length === 0
      ? html`<p>${comparedTitle(compared)}</p>`
      : table(comparedTitle(compared), changeTable(changes))
  }</section>
`;
}

function table(title: string, [head = [], ...rows]: readonly string[][]): Markup {
  return html`<h3>${title}</h3><div class="wide" tabindex="0" role="region" aria-label="${title}"><table class="cut"><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>
${rows.map(
  ([
    first = '',
    ...cells
  ]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div>
`;
}

/** Undefined where nothing would improve the numbers. */
export function nextSection(next: readonly string[]): Markup | undefined {
  if (next.length === 0) return undefined;
  return html`<section id="next"><h2>Next <small>what would improve the numbers most</small></h2><ul>${next.map((one) => html`<li>${one}</li>`)}</ul></section>
`;
}
