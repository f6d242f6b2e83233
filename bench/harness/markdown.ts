// The report as Markdown: docs/benchmarks.md, and what a run prints.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Spread } from './contest.ts';
import { isMet, type Section, type Target } from './section.ts';

export function headOf(quick: boolean, date: string): string {
  const size = quick ? 'a quick run, on smaller inputs than the targets are set for' : 'a full run';
  return `# Benchmarks

Written by \`npm run bench\`, not by hand: ${size}, of ${date}.
claw is the packed and installed program with everything on. Programs run in turn on the same files, which lie in the
page cache; ratios are taken within a round and given as least … **median** … most. CPU is user and system time; its
ratios bear a busy machine, wall time does not. Why a target is not met: [performance.md](performance.md#what-no-longer-holds).

${machine()}

${versions()}
`;
}

export function tableOfTargets(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ targets }) =>
    targets.map(
      (target) =>
        `| ${target.id} | ${target.text} | ${limit(target)} | ${measured(target)} | ${verdict(target)} |`,
    ),
  );
  return `## Targets\n\n| | what | target | measured | |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

export function markdownOf({ id, title, input, costs, notes }: Section): string {
  const rows = costs.map(
    ({ name, cpuSeconds, wallSeconds, peakMegabytes }) =>
      `| ${name} | ${cpuSeconds.toFixed(2)} | ${wallSeconds.toFixed(2)} | ${peakMegabytes.toFixed(0)} |`,
  );
  const table = `| | CPU s | wall s | peak MB |\n|---|---|---|---|\n${rows.join('\n')}`;
  const list = notes.map((note) => `- ${note}`).join('\n');
  return `## ${id}. ${title}\n\n${input}.\n\n${table}\n${list === '' ? '' : `\n${list}\n`}`;
}

function limit({ limit, better, unit }: Target): string {
  return `${better === 'lower' ? '≤' : '≥'} ${limit}${unit === undefined ? '' : ` ${unit}`}`;
}

function measured({ measured, because, unit }: Target): string {
  if (measured === undefined) return because ?? 'not measured';
  if (typeof measured === 'number') return `**${figures(measured)}**${unit === undefined ? '' : ` ${unit}`}`;
  const { min, median, max }: Spread = measured;
  return `${figures(min)} … **${figures(median)}** … ${figures(max)}`;
}

function verdict(target: Target): string {
  const met = isMet(target);
  return met === undefined ? '–' : met ? 'met' : '**not met**';
}

function figures(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Machine: ${all.length} × ${all[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB of memory, ${process.platform} ${process.arch}.`;
}

/** What was compared with what. */
function versions(): string {
  const peers = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).dependencies;
  const ofNpm = Object.entries<string>(peers).map(([name, version]) => `${name} ${version}`);
  const ofSystem = [
    ['jq', '--version'],
    ['mawk', '-W', 'version'],
    ['wc', '--version'],
  ].flatMap(([name, ...args]) => {
    const { stdout, stderr } = spawnSync(name!, args, { encoding: 'utf8', input: '' });
    const first = (stdout || stderr || '').split('\n')[0]!;
    return first === ''
      ? []
      : [first.replace(/,.*| \(GNU coreutils\)/, (text) => (text.startsWith(',') ? '' : ' (coreutils)'))];
  });
  return `Versions: node ${process.versions.node}, ${[...ofNpm, ...ofSystem].join(', ')}.`;
}
