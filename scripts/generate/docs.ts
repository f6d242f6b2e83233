// Writes docs/metrics.md: one table for each section of the package, one for what is derived and one for what
// stays.
import type { Metric } from '../../packages/router/src/contract/metric.ts';
import { SECTIONS } from './catalogue.ts';

const INTRODUCTION = `<!-- Generated from schema/ptl_output_v1.json by \`npm run generate\`. Do not edit. -->
# Metrics

Every number that claw computes: what it is, and in what form it may leave. All fractions are 0…1.
Terms: *u* utilization of a job, *g* GPUs held, *d* hours occupied, *w* wait in the queue. Exact numbers stay in the
organization's own report; a package holds them in the form that stands here.

| form | a released number is |
|---|---|
| B(family) | an estimate, with the interval that holds the exact number for at least 95 of 100 keys: made of values that the contributors' dice of this family blur by 20 points or more |
| E(family) | an exact share: values are compared with a threshold, and never told |
| Q(util) | a quantile of blurred values: an estimate with certain bounds |
| T | a total: 3 digits, 2 digits or a 1-2-5 band |
| N | a count: 2 digits from 100 on, or a 1-2-5 band |
| S | PTL's own score band |
| 1-2-5 | one of [0, 1) [1, 2) [2, 5) [5, 10) …; counts begin with [0, 5) |
| fixed n points | a band of n points |
| X | exact: a fact about hardware or configuration |
| facility | as the operator declared it |
| D | derived from released values, in no package |
| L | in the organization's own report only |
`;

export function metricsPage(metrics: ReadonlyMap<string, Metric>, bits: number): string {
  const pages = [INTRODUCTION, `A package carries at most ${bits} bits, the organization's name apart.\n`];
  const all = [...metrics];
  for (const section of SECTIONS) {
    const rows = all.filter(([, m]) => m.path[0] === section);
    pages.push(table(section, section === 'inference' ? perKind(rows) : rows));
  }
  pages.push(
    table(
      'derived',
      all.filter(([, m]) => m.release.form === 'D'),
    ),
  );
  pages.push(
    table(
      'local report only',
      all.filter(([, m]) => m.release.form === 'L'),
    ),
  );
  return pages.join('\n');
}

type Row = readonly [id: string, metric: Metric];

function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map(([id, m]) => {
    const cells = [
      `\`${id}\``,
      m.unit,
      m.releaseWords,
      m.contributor,
      m.description,
      m.formula ?? m.definition,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const head =
    '| metric | unit | form | contributor: weight | what it says | definition |\n|---|---|---|---|---|---|';
  return `## ${title}\n\n${head}\n${lines.join('\n')}\n`;
}

/** All kinds of server have the same metrics: those of the first stand for all. */
function perKind(rows: readonly Row[]): Row[] {
  const kinds = [...new Set(rows.map(([, m]) => m.path[1]!))];
  return rows
    .filter(([, m]) => m.path[1] === kinds[0])
    .map(([, m]) => [`(${kinds.join(', ')})_${m.path[2]}`, m] as const);
}
