// Makes sacct exports for the twins: layouts of any order, rows in the common forms, some with odd fields,
// and lines that are no rows.
import type { Random } from './twins.ts';
import { VALUES } from './values.ts';

const DELIMITERS = ['|', '\t', '\x1f', ';', ',', '@@', '<0badc0de01234567>', '<<', '||'];

const NEEDED = ['State', 'Start', 'End'];
const OTHERS = Object.keys(VALUES).filter((name) => !NEEDED.includes(name));

/** One export: a header, rows of which a share has odd fields, and now and then a line that is none. */
export function makeExport(random: Random, rows: number): Uint8Array {
  const delimiter = random.one(DELIMITERS);
  const odd = random.one([0, 0.003, 0.03, 0.2]);
  const columns = shuffled(random, [
    ...NEEDED,
    ...OTHERS.filter((name) => random.chance(name === 'AllocTRES' ? 0.95 : 0.6)),
  ]);
  if (random.chance(0.8)) columns.unshift(...columns.splice(columns.indexOf('JobIDRaw') >>> 0, 1));
  if (!columns.includes('JobIDRaw') && !columns.includes('JobID')) columns.unshift('JobIDRaw');
  if (!columns.includes('AllocTRES') && !columns.includes('ReqTRES')) columns.push('AllocTRES');
  const trail = random.chance(0.4) ? delimiter : '';
  const lineEnd = random.chance(0.2) ? '\r\n' : '\n';
  const header = columns.join(delimiter) + trail;
  const lines = [header];
  for (let row = 0; row < rows; row++) {
    if (random.chance(odd / 4))
      lines.push(random.one(['', 'sacct: error: gone', header, 'stray', '4711', '|||']));
    const fields = columns.map((name) => random.one(VALUES[name]![random.chance(odd) ? 1 : 0]));
    const line = fields.join(delimiter) + trail;
    lines.push(random.chance(odd / 4) ? line.slice(0, random.below(line.length)) : line);
  }
  return new TextEncoder().encode(lines.join(lineEnd) + (random.chance(0.7) ? lineEnd : ''));
}

/**
 * An export in which one column holds `value` in each second row, and all else is plain: runs and steps, with
 * and without a count of CPUs.
 */
export function withOneOdd(column: string, value: string): Uint8Array {
  const columns = Object.keys(VALUES);
  const lines = [columns.join('|')];
  for (let row = 0; row < 12; row++) {
    const field = (name: string): string => {
      if (name === column && row % 2 === 1) return value;
      if (name === 'ReqCPUS') return row % 4 < 2 ? '' : '8';
      if (name === 'JobIDRaw') return row < 8 ? `${row}` : `${row}.batch`;
      const [plain] = VALUES[name]!;
      return plain[row % plain.length]!;
    };
    lines.push(columns.map(field).join('|'));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** Every column with every value that is listed for it. */
export function eachValue(): [column: string, value: string][] {
  return Object.entries(VALUES).flatMap(([column, lists]) =>
    lists.flat().map((value): [string, string] => [column, value]),
  );
}

/** An export with some bytes overwritten, cut out or doubled. */
export function damaged(random: Random, input: Uint8Array): Uint8Array {
  let bytes = [...input];
  for (let edit = random.below(6); edit > 0; edit--) {
    const at = random.below(bytes.length);
    const put = random.one([[10], [13], [0], [124], [44], [255], [], bytes.slice(at, at + random.below(60))]);
    bytes = [...bytes.slice(0, at), ...put, ...bytes.slice(at + random.below(4))];
  }
  return Uint8Array.from(bytes);
}

function shuffled<T>(random: Random, list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
