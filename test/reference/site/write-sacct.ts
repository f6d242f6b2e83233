// Writes accounting as sacct prints it, or as CSV; cut into files that may overlap.
import type { Row } from '../records.ts';
import { clockAt } from '../zone.ts';
import { dealt, type Written } from './deal.ts';
import { type Dice, makeDice } from './dice.ts';
import type { Model } from './model.ts';
import { asOf } from './rows.ts';

const DELIMITERS = ['|', '|', '\x1f', '@@', '<5f3a>', '\t', 'csv', 'csv'];

export function writeSacct(model: Model, dice: Dice): Written[] {
  const { rows, exports } = model;
  if (rows.length === 0) return [];
  const parts = dealt(dice, rows, dice.pick([1, 1, 2, 4]));
  if (parts.length > 1) for (const part of parts) part.push(...rows.filter(() => dice.chance(0.15)));
  for (const moment of exports) {
    const known = rows.map((row) => asOf(row, moment)).filter((row) => row !== undefined);
    if (known.length > 0) parts.push(known);
  }
  const names = new Set(rows.map(({ cluster }) => cluster));
  return parts.map((part, at) => {
    const named = names.size > 1 || (!names.has('') && (at === 0 || dice.chance(0.7)));
    const users = usersIn(model, at);
    const text = table(model, dice, dice.shuffled([...new Set(part)]), named, users);
    return { name: `jobs-${at}.txt`, text };
  });
}

type Column = (row: Row) => string;

/** How a file says whose jobs are. */
function usersIn({ seed, rows, uids }: Model, file: number): [string, Column][] {
  if (!uids) return [['User', ({ user }) => user]];
  const users = [...new Set(rows.map(({ user }) => user))].filter((user) => user !== '').sort();
  const dice = makeDice(seed ^ (0x51d + 7919 * (file + 1)));
  const nameless = new Set(users.filter(() => dice.chance(0.4)));
  return [
    ['User', ({ user }) => (nameless.has(user) ? '' : user)],
    ['UID', ({ user }) => (user === '' ? '' : String(1000 + users.indexOf(user)))],
  ];
}

function table(
  model: Model,
  dice: Dice,
  rows: readonly Row[],
  named: boolean,
  users: readonly [string, Column][],
): string {
  // Two free texts and a delimiter in one of them: nobody could tell where the one ends.
  const comments = model.rows.some(({ adminComment }) => adminComment !== '');
  const [picked, other] = [dice.pick(DELIMITERS), dice.pick(DELIMITERS.slice(2))];
  const form = comments && picked === '|' ? other : picked;
  const has = (name: string) => model.columns.includes(name);
  const columns: [string, Column][] = [
    ['JobID', ({ shown, step }) => (step === '' ? shown : `${shown}.${step}`)],
  ];
  if (has('JobIDRaw')) columns.unshift(['JobIDRaw', ({ id, step }) => (step === '' ? id : `${id}.${step}`)]);
  const [user, ...uid] = users;
  const rest: [string, Column][] = [
    user!,
    ['State', (row) => stateOf(row, dice)],
    ['AllocTRES', ({ allocated }) => tres(allocated)],
    ['TRESUsageInAve', ({ utilAve }) => usage(utilAve)],
    ['TRESUsageInTot', ({ utilTot }) => usage(utilTot)],
    ...(['Submit', 'Start', 'End'] as const).map((name) => time(model, name)),
  ];
  if (comments) rest.push(['AdminComment', ({ adminComment }) => adminComment]);
  if (named) rest.push(['Cluster', ({ cluster }) => cluster]);
  if (has('Eligible')) rest.push(time(model, 'Eligible'));
  if (has('ElapsedRaw')) rest.push(...elapsedColumns(dice));
  if (has('Suspended')) rest.push(['Suspended', ({ suspended }) => duration(suspended ?? 0)]);
  if (has('TimelimitRaw')) rest.push(...limitColumns(dice));
  if (has('ReqTRES')) rest.push(['ReqTRES', ({ requested }) => tres(requested)]);
  if (has('NodeList')) rest.push(['NodeList', (row) => nodeList(row, dice)]);
  if (has('JobName')) rest.push(['JobName', ({ name }) => name ?? '']);
  if (has('TotalCPU')) rest.push(['TotalCPU', ({ cpuMilliseconds }) => cpuTime(cpuMilliseconds ?? 0)]);
  if (has('Restarts')) rest.push(['Restarts', ({ restarts }) => String(restarts)]);
  if (has('ReqCPUS')) rest.push(['ReqCPUS', ({ cpus }) => String(cpus)]);
  const all = [...columns, ...uid, ...dice.shuffled(rest)];
  const lines = [all.map(([name]) => name), ...rows.map((row) => all.map(([, of]) => of(row)))];
  if (form === 'csv') return `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
  const end = dice.chance(0.5) && form !== '\t' ? form : '';
  return `${lines.map((line) => line.join(form) + end).join('\n')}\n`;
}

const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const tres = (all: Row['allocated']) => [...all].map(([name, count]) => `${name}=${count}`).join();
const usage = (value: number | undefined) =>
  value === undefined ? '' : `cpu=00:00:00,gres/gpuutil=${value},pages=0`;
const two = (value: number) => String(value).padStart(2, '0');

function stateOf({ state, step }: Row, dice: Dice): string {
  return state === 'CANCELLED' && step === '' && dice.chance(0.7) ? 'CANCELLED by 1001' : state;
}

function time({ clock, zone }: Model, name: 'Submit' | 'Start' | 'End' | 'Eligible'): [string, Column] {
  const key = name.toLowerCase() as 'submit' | 'start' | 'end' | 'eligible';
  const of = (row: Row) => {
    const moment = row[key];
    if (moment === undefined) return name === 'Start' && row.end !== undefined ? 'None' : 'Unknown';
    if (clock === 'epoch') return String(moment);
    const wall = clockAt(zone, moment);
    const text = new Date(wall * 1000).toISOString().slice(0, 19);
    if (clock === 'local') return text;
    const minutes = Math.abs(wall - moment) / 60;
    return `${text}${wall < moment ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
  };
  return [name, of];
}

/** `[D-]HH:MM:SS` */
function duration(seconds: number): string {
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400];
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':');
  return days > 0 ? `${days}-${clock}` : clock;
}

function cpuTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds >= 3600) return duration(seconds);
  return `${duration(seconds).slice(3)}.${String(milliseconds % 1000).padStart(3, '0')}`;
}

function elapsedColumns(dice: Dice): [string, Column][] {
  const raw: [string, Column] = ['ElapsedRaw', ({ elapsed }) => String(elapsed ?? 0)];
  const text: [string, Column] = ['Elapsed', ({ elapsed }) => duration(elapsed ?? 0)];
  return dice.pick([[raw], [text], [text, raw]]);
}

function limitColumns(dice: Dice): [string, Column][] {
  const none = dice.pick(['UNLIMITED', 'Partition_Limit']);
  const of = ({ limit, step }: Row, say: (limit: number) => string) =>
    step !== '' ? '' : limit === undefined ? none : say(limit);
  const raw: [string, Column] = ['TimelimitRaw', (row) => of(row, (limit) => String(limit / 60))];
  const text: [string, Column] = ['Timelimit', (row) => of(row, duration)];
  return dice.pick([[raw], [text], [text, raw]]);
}

/** `gpu[01-03]` where names differ in their last digits only. */
function nodeList({ nodes = [], step }: Row, dice: Dice): string {
  if (nodes.length === 0) return step === '' ? 'None assigned' : '';
  const stems = new Set(nodes.map((name) => name.replace(/\d+$/, '')));
  if (nodes.length === 1 || stems.size > 1) return nodes.join();
  const numbers = nodes.map((name) => /\d+$/.exec(name)![0]).sort();
  const [low, high] = [numbers[0]!, numbers.at(-1)!];
  const dense = Number(high) - Number(low) === numbers.length - 1;
  return `${[...stems][0]}[${dense && dice.chance(0.7) ? `${low}-${high}` : numbers.join()}]`;
}
