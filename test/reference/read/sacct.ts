// Rows of sacct: a table's cells as job rows and step rows.
import { hostList } from '../hosts.ts';
import type { Options, Row } from '../records.ts';
import type { Note } from '../sentences.ts';
import { parseTres } from '../tres.ts';
import { uidOf } from '../users.ts';
import { chooseTimes, type Possible, readings } from '../zone.ts';
import { readTable } from './delimited.ts';

export function readSacct(text: string, options: Options, note: Note): Row[] {
  const { header, rows } = readTable(text);
  return rows.map((cells) => {
    const cell = (column: string): string | undefined => cells[header.indexOf(column)];
    return readRow(cell, options, note);
  });
}

type Cell = (column: string) => string | undefined;

function readRow(cell: Cell, options: Options, note: Note): Row {
  const shown = cell('JobID') ?? cell('JobIDRaw') ?? '';
  const [id, step] = cutStep(cell('JobIDRaw') ?? shown);
  const elapsed = seconds(cell('ElapsedRaw')) ?? seconds(cell('Elapsed'));
  const suspended = seconds(cell('Suspended'));
  const possible = (column: string) => moments(cell(column), options.timezone);
  const times = {
    submit: possible('Submit'),
    eligible: possible('Eligible'),
    start: possible('Start'),
    end: possible('End'),
  };
  if (Object.values(times).some((cells) => cells.length > 1)) note('repeated-hour');
  const requested = parseTres(cell('ReqTRES') ?? '');
  const ave = parseTres(cell('TRESUsageInAve') ?? '').get('gres/gpuutil');
  const tot = parseTres(cell('TRESUsageInTot') ?? '').get('gres/gpuutil');
  const chosen = chooseTimes(times, elapsed, suspended ?? 0);
  if (chosen.later) note('repeated-hour-later');
  return {
    ...chosen.times,
    cluster: cell('Cluster') ?? '',
    id,
    shown: cutStep(shown)[0],
    step,
    user: cell('User') || uidOf(cell('UID')),
    name: cell('JobName'),
    state: (cell('State') ?? '').split(' ')[0]!,
    elapsed,
    suspended,
    limit: limitOf(cell),
    requested,
    allocated: parseTres(cell('AllocTRES') ?? ''),
    cpus: count(cell('ReqCPUS')) ?? requested.get('cpu'),
    cpuMilliseconds: milliseconds(cell('TotalCPU')),
    nodes: nodesOf(cell('NodeList')),
    utilAve: Number.isFinite(ave) ? ave : undefined,
    utilTot: Number.isFinite(tot) ? tot : undefined,
    adminComment: cell('AdminComment') ?? '',
    restarts: count(cell('Restarts')) ?? 0,
  };
}

/** `12_3.batch` is the step `batch` of `12_3`; the dots of an array's list are no step. */
function cutStep(id: string): [string, string] {
  const found = /^(\d+(?:_\d+|\+\d+)?)\.(.+)$/.exec(id);
  return found === null ? [id, ''] : [found[1]!, found[2]!];
}

function nodesOf(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  return text === '' || text === 'None assigned' ? [] : hostList(text);
}

function moments(text: string | undefined, zone: string): Possible {
  if (text === undefined || text === '') return [];
  if (/^\d+$/.test(text)) return [Number(text)];
  const iso = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (iso === null) return [];
  const wall = Date.parse(`${iso[1]}Z`) / 1000;
  if (iso[2] === undefined) return readings(zone, wall);
  if (iso[2] === 'Z') return [wall];
  const digits = iso[2].replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3));
  return [wall - (digits[0] === '-' ? -1 : 1) * minutes * 60];
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** `[D-]HH:MM:SS`, `MM:SS.mmm` or a number of seconds, in milliseconds. */
function milliseconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const found = /^(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+)(?:\.(\d+))?$/.exec(text);
  if (found === null) return undefined;
  const [, days = '0', hours = '0', minutes, rest, fraction = ''] = found;
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
  return whole * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

function seconds(text: string | undefined): number | undefined {
  const found = milliseconds(text);
  return found === undefined ? undefined : Math.floor(found / 1000);
}

function limitOf(cell: Cell): number | undefined {
  const raw = count(cell('TimelimitRaw'));
  return raw === undefined ? seconds(cell('Timelimit')) : raw * 60;
}
