// Shows the ledger as text and as JSON: its windows, what is bound to them, and where their packages lie.
import { dateOf, daysInWords, type Entry } from '../ledger/entry.ts';
import { ledgerPath, packagePath } from '../ledger/files.ts';
import { flow } from './layout/columns.ts';
import type { Style } from './style.ts';
import { count } from './words.ts';

/** True of every entry. */
const BINDS = [
  'No day of a scope is released twice: its next period starts on the day after the last one, or later.',
  'A period has at least 28 days, except the first of its scope.',
  'A scope keeps its workload for a calendar year, and a cluster keeps its scope.',
  'The same period gives the same package, or none. If a package was not handed over, --replace releases another in its place.',
];

/** `place`: the state directory. */
export function ledgerText(path: string, place: string, entries: readonly Entry[], style: Style): string {
  const scopes = [...new Set(entries.map(({ scope }) => scope))].sort();
  const lines = [style.title('Ledger'), `  ${path}`];
  if (entries.length === 0) lines.push(...flow('No package was recorded yet.', style.width));
  for (const scope of scopes) {
    lines.push('', style.title(`Scope ${scope}`));
    for (const entry of entries.filter((one) => one.scope === scope))
      lines.push(...entryLines(entry, place, entries, style));
  }
  lines.push('', style.title('What it binds'), ...BINDS.flatMap((one) => flow(one, style.width)));
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: Entry, place: string, entries: readonly Entry[], style: Style): string[] {
  const { days, parameters, recorded, number, replaces } = entry;
  const { unit, workload, zone, version, keyId, clusters, allowSmall, assumedUtilization } = parameters;
  const later = replacedBy(entry, entries);
  const facts = [
    ...[count(days.end - days.first, 'day'), `contributors ${unit}`, `workload ${workload}`],
    ...[`zone ${zone}`, clusters.length === 0 ? 'no cluster named' : count(clusters.length, 'cluster')],
    ...(assumedUtilization === undefined ? [] : [`assumed utilization ${assumedUtilization}`]),
    ...(allowSmall ? ['--allow-small'] : []),
    ...[`claw ${version}`, `key ${keyId} with dice since ${dateOf(entry.diceSince)}`],
  ];
  const fate = later === undefined ? '' : `; replaced by entry ${later}`;
  const past = replaces === undefined ? '' : `; replaces entry ${replaces}`;
  const title = `${daysInWords(days)}: entry ${number}, recorded ${dateOf(recorded)}${past}${fate}`;
  return [
    ...flow(title, style.width).map((line) => (later === undefined ? line : style.faint(line))),
    ...flow(facts.join(', '), style.width, 4),
    `    ${packagePath(place, entry)}`, // in one piece, to be copied
  ];
}

/**
 * The members of the JSON. `base`: the path of the state directory. Clusters are counted; their hashes would
 * mean nothing to a reader.
 */
export function ledgerJson(base: string, entries: readonly Entry[]): Record<string, unknown> {
  return {
    ledger: ledgerPath(base),
    entries: entries.map((entry) => {
      const { days, parameters } = entry;
      return {
        entry: entry.number,
        recorded: dateOf(entry.recorded),
        scope: entry.scope,
        period: { start: dateOf(days.first), end: dateOf(days.end) },
        ...parameters,
        clusters: parameters.clusters.length,
        assumedUtilization: parameters.assumedUtilization ?? null,
        diceSince: dateOf(entry.diceSince),
        package: { path: packagePath(base, entry), bytes: entry.bytes, sha256: entry.sha256 },
        replaces: entry.replaces ?? null,
        replacedBy: replacedBy(entry, entries) ?? null,
      };
    }),
  };
}

function replacedBy({ number }: Entry, entries: readonly Entry[]): number | undefined {
  return entries.find(({ replaces }) => replaces === number)?.number;
}
