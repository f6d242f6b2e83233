// Shows the checks of claw doctor as text and as JSON. The output of tools belongs to the operator: it is
// shown, and kept nowhere.
import type { Check, Status } from '../../doctor/check.ts';
import { flow } from '../layout/columns.ts';
import type { Style } from '../style.ts';
import { sameOf, withAlike } from './alike.ts';
import { probeJson, probeLines } from './probes.ts';
import { toolLines } from './quoted.ts';

const AREAS: readonly (readonly [area: Check['area'], title: string])[] = [
  ['machine', 'Machine'],
  ['configuration', 'Configuration'],
  ['state', 'What is kept'],
  ['source', 'Sources'],
];
const MARKS: Readonly<Record<Status, string>> = { ok: 'ok', warn: 'look', fail: 'wrong', absent: '–' };
const MARK = 7;

export function doctorText(checks: readonly Check[], style: Style): string {
  const lines = AREAS.flatMap(([area, title]) => {
    const own = checks.filter((one) => one.area === area);
    const entries = withAlike(own).flatMap((one) => [
      ...entry(one.entry, style),
      ...sameOf(one.alike.map(({ name }) => name)).flatMap((line) => flow(line, style.width, MARK + 2)),
    ]);
    return own.length === 0 ? [] : [style.title(title), ...entries, ''];
  });
  return `${lines.join('\n').trimEnd()}\n`;
}

function entry({ name, status, says, advice, probes = [] }: Check, { width, alert }: Style): string[] {
  const [first = '', ...more] = flow(`${name}: ${says}`, width, MARK + 2);
  const mark = MARKS[status].padEnd(MARK);
  const head = `  ${status === 'warn' || status === 'fail' ? alert(mark) : mark}${first.trimStart()}`;
  const said = new Set<string>();
  const asked = probes.flatMap((one) => {
    // A failing tool repeats its message on each call.
    const words = toolLines(one.words).filter((line) => !said.has(line) && said.add(line));
    return [
      ...probeLines(one, width, MARK + 4),
      ...words.flatMap((line) => flow(`| ${line}`, width, MARK + 6)),
    ];
  });
  return [head, ...more, ...asked, ...(advice === undefined ? [] : flow(advice, width, MARK + 2))];
}

/** {area, name, status, says, advice, probes} */
export function doctorJson({ area, name, status, says, advice, probes = [] }: Check): object {
  return {
    area,
    name,
    status,
    says,
    advice: advice ?? null,
    probes: probes.map((one) => ({ ...probeJson(one), stderr: toolLines(one.words) })),
  };
}
